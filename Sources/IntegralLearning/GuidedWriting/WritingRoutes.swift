import Guidance
import Markup
import Platform
import Store

/// STARRT and SWOT: from a track or on one's own, begun whenever one likes and gone on with any time.
enum WritingRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/writing", .organisation(.signedIn, all)),
        .post("/o/:organisation/writing", .organisation(.signedIn, begin)),
        .get("/o/:organisation/writing/:response", .organisation(.signedIn, one)),
        .post("/o/:organisation/writing/:response", .organisation(.signedIn, save)),
        .post("/o/:organisation/writing/:response/field", .organisation(.signedIn, saveField)),
        .get("/o/:organisation/tracks/:track/writing", .organisation(.signedIn, onTrack)),
    ]
    static let navigation = NavigationItem(Words("Terugkijken", "Looking back"), path: "writing", roles: [.learner])

    private static func all(_ context: OrganisationContext) throws -> Answer {
        guard context.database.member != nil else { throw Refusal.notFound }
        let written = try context.database.ownResponses(WritingForms.all)
        return .page(WritingPages.all(context, written, tracks: try ownTracks(context)))
    }

    /// The tracks on which the asker is a learner.
    private static func ownTracks(_ context: OrganisationContext) throws -> [Permit<Track>] {
        try context.database.tracks().filter { $0.allows(.respond) }
    }

    private static func begin(_ context: OrganisationContext) throws -> Answer {
        guard let kind = WritingForms.all.first(where: { $0.key == context.form["form"] }) else {
            return .redirect(context.path("writing"))
        }
        let permit = try ID<Track>(text: context.form["track"]).map { try context.database.track($0, to: .respond) }
        let open = try context.database.beginResponse(kind, on: permit)
        return .redirect(context.path("writing", open.stored?.id.text ?? ""))
    }

    private static func open(_ context: OrganisationContext) throws -> (OpenResponse, offered: [String: [FormChoice]]) {
        let open = try context.database.ownResponse(context.id("response"), of: WritingForms.all)
        let offered = try context.database.offered(open.kind.key, track: open.track, author: context.database.member?.id)
        return (open, offered)
    }

    private static func one(_ context: OrganisationContext) throws -> Answer {
        let (open, offered) = try open(context)
        let form = ResponseForm(context, open, at: address(context, open), offered: offered)
        return .page(WritingPages.writing(context, open, form, offered, tracks: try ownTracks(context)))
    }

    private static func saveField(_ context: OrganisationContext) throws -> Answer {
        let (open, offered) = try open(context)
        return try open.saveField(context, offered: offered)
    }

    private static func save(_ context: OrganisationContext) throws -> Answer {
        let (open, offered) = try open(context)
        if context.form["then"] == "discard" {
            try context.database.discard(open)
            return .redirect(context.path("writing"))
        }
        // What belongs to no track yet is shared on the one that is chosen with it.
        let track = open.track ?? ID<Track>(text: context.form["share-on"])
        let permit = try track.flatMap { chosen in try ownTracks(context).first { $0.noun.id == chosen } }
        let reading = context.path("tracks", track?.text ?? "", "writing")
        let (answer, clashes) = try open.answer(
            context, page: address(context, open), permit: permit, reading: reading, offered: offered)
        if let answer { return answer }
        let form = ResponseForm(context, open, at: address(context, open), offered: offered).with(context.form, clashes: clashes)
        return .page(WritingPages.writing(context, open, form, offered, tracks: try ownTracks(context)))
    }

    /// For a guide: what was shared on this track. For a learner: the own writing, with the track filled in.
    private static func onTrack(_ context: OrganisationContext) throws -> Answer {
        let (permit, _) = try EvaluationRoutes.permit(context)
        guard permit.allows(.assess) else {
            let written = try context.database.ownResponses(WritingForms.all).filter { $0.track == permit.noun.id }
            return .page(WritingPages.all(context, written, tracks: [permit], on: permit))
        }
        let shared = try context.database.readableResponses(WritingForms.all, permit)
        // Goals with another assignment stay there, also when a SWOT is tied to one.
        let goals = try context.database.goals(permit).map { FormChoice($0.id.text, Words($0.text, $0.text)) }
        let offered = [WritingForms.transferTo: try context.database.transferChoices(on: permit.noun.id), WritingForms.goal: goals]
        return .page(WritingPages.shared(context, permit, shared, offered))
    }

    private static func address(_ context: OrganisationContext, _ open: OpenResponse) -> String {
        context.path("writing", open.stored?.id.text ?? "")
    }
}
