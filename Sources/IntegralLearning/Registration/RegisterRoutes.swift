import Guidance
import Markup
import Platform
import Store

/// The register of a group: everything confirmed and not yet after-checked, on one screen (LB-4.2-01, LB-4.2-05).
enum RegisterRoutes {
    static let tab = "register"
    static let routes: [Route] = [
        .get("/o/:organisation/groups/:unit/register", .organisation(.signedIn, ofGroup)),
        .post("/o/:organisation/groups/:unit/register", .organisation(.signedIn, registerGroup)),
        .get("/o/:organisation/tracks/:track/register", .organisation(.signedIn, ofTrack)),
        .post("/o/:organisation/tracks/:track/register", .organisation(.signedIn, registerTrack)),
    ]

    private static func ofGroup(_ context: OrganisationContext) throws -> Answer {
        .page(RegisterPages.page(context, try group(context)))
    }

    private static func registerGroup(_ context: OrganisationContext) throws -> Answer { try register(context, group(context)) }

    /// A task leads here from its track, and on to the register of the group; without a group the page is about this track alone.
    private static func ofTrack(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .afterCheck)
        if let unit = permit.noun.unit, permit.places.contains(where: { $0.unitName != nil && $0.role != .learner }) {
            return .redirect(context.path("groups", unit.text, "register"))
        }
        return .page(RegisterPages.page(context, try sheet(context, permit)))
    }

    private static func registerTrack(_ context: OrganisationContext) throws -> Answer {
        try register(context, sheet(context, context.database.track(context.id("track"), to: .afterCheck)))
    }

    private static func register(_ context: OrganisationContext, _ sheet: RegisterSheet) throws -> Answer {
        let checked = sheet.lines.filter { context.form.isChecked("checked-\($0.judgement.text)") }
        guard !checked.isEmpty else { return .page(RegisterPages.page(context, sheet, isNothingChecked: true)) }
        for line in checked {
            guard let permit = sheet.tracks.first(where: { $0.noun.id == line.track }) else { continue }
            try context.database.verify(line, permit)
            try tell(context, line)
        }
        return .redirect(sheet.path(context) + "?done=\(checked.count)")
    }

    /// The learner reads the result, the programme team that there is one (LB-4.2-01).
    private static func tell(_ context: OrganisationContext, _ line: RegisterLine) throws {
        let title = line.trackTitle
        try context.database.notify(
            line.learner, on: line.track, path: context.path("results"),
            Words("Je resultaten van ‘\(title)’ zijn geregistreerd.", "Your results of ‘\(title)’ are registered."))
        try context.database.notify(
            [.programmeTeam], on: line.track, path: context.path("tracks", line.track.text, "assessment", line.learner.text),
            Words(
                "De resultaten van \(line.learnerName) bij ‘\(title)’ zijn geregistreerd.",
                "The results of \(line.learnerName) for ‘\(title)’ are registered."))
    }

    private static func group(_ context: OrganisationContext) throws -> RegisterSheet {
        let unit = try context.database.unit(asGuide: context.id("unit"))
        guard unit.allows(.afterCheck) else { throw Refusal.registerNotYours }
        let tracks = try context.database.tracks(unit: unit.unit.id).filter { $0.allows(.afterCheck) }
        return RegisterSheet(
            unit: unit, tracks: tracks, lines: RegisterLine.grouped(try context.database.unverifiedResults(on: tracks)),
            due: try context.database.registerDue(on: tracks))
    }

    private static func sheet(_ context: OrganisationContext, _ permit: Permit<Track>) throws -> RegisterSheet {
        RegisterSheet(
            unit: nil, tracks: [permit], lines: RegisterLine.grouped(try context.database.unverifiedResults(on: [permit])),
            due: try context.database.registerDue(on: [permit]))
    }
}

/// What waits in the register: of a group, or of one track that belongs to none.
struct RegisterSheet: Sendable {
    let unit: GuidedUnit?
    let tracks: [Permit<Track>]
    let lines: [RegisterLine]
    let due: [RegisterDue: Day]

    func path(_ context: OrganisationContext) -> String {
        if let unit { return context.path("groups", unit.unit.id.text, "register") }
        return context.path("tracks", tracks[0].noun.id.text, "register")
    }
}

/// Whose registration has a due day.
struct RegisterDue: Hashable, Sendable {
    let track: ID<Track>
    let learner: ID<Member>
}

/// One learner's results of one judgement.
package struct RegisterLine: Sendable {
    package let learner: ID<Member>
    let learnerName: String
    let track: ID<Track>
    let trackTitle: String
    let judgement: ID<Judgement>
    let results: [Result]

    package static func grouped(_ results: [Result]) -> [RegisterLine] {
        var order: [ID<Judgement>] = []
        for result in results where !order.contains(result.judgement) { order.append(result.judgement) }
        let byJudgement = Dictionary(grouping: results, by: \.judgement)
        return order.compactMap { byJudgement[$0] }.map { results in
            RegisterLine(
                learner: results[0].learner, learnerName: results[0].learnerName, track: results[0].track,
                trackTitle: results[0].trackTitle, judgement: results[0].judgement, results: results)
        }
    }
}
