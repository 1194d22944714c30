import Guidance
import Markup
import Platform
import Store

/// How it goes half-way, in the guide's words: the learner and the team read it before the end, and it is no result (LB-4.2-10).
package struct Interim: Sendable {
    let text: String
    let authorName: String
    let trackTitle: String
    let at: Instant

    private static let said = Privacy(
        .personal, .assessment, of: "learner_member_id", term: "retention.assessment", erase: .blank, export: true)

    static let table = Table(
        "interim_result", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("track_id", .id, .technical),
            Column("learner_member_id", .id, .technical), Column("text", .text, said), Column("author_place_id", .id, .technical),
            Column("at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, learner_member_id", to: "member"),
            Table.Reference("organisation_id, author_place_id", to: "place"),
        ])
}

extension OrganisationDatabase {
    /// Shares it with the learner and the programme team.
    package func shareInterim(_ permit: Permit<Track>, about learner: ID<Member>, _ text: String, path: String) throws {
        precondition(permit.ability == .assess, "an interim result needs a permit to assess")
        let id = newID(Interim.self)
        try run(
            """
            INSERT INTO interim_result (organisation_id, id, track_id, learner_member_id, text, author_place_id, at)
            VALUES (\(keeper), \(id), \(permit.noun.id), \(learner), \(text), \(permit.place.id), \(now))
            """)
        try audit("share", "interim_result", id, track: permit.noun.id, about: learner)
        let title = permit.noun.title
        let words = Words("Er is een tussenstand bij ‘\(title)’.", "There is an interim result for ‘\(title)’.")
        try notify(learner, on: permit.noun.id, path: path, words)
        try notify([.programmeTeam], on: permit.noun.id, path: path, words)
    }

    /// Newest first. `tracks` is a list or subquery between brackets that this reader may see.
    func interims(of learner: ID<Member>, on tracks: SQL) throws -> [Interim] {
        try all(
            """
            SELECT interim_result.text AS text, author.name AS author_name, track.title AS track_title, interim_result.at AS at
            FROM interim_result
            JOIN track ON track.organisation_id = interim_result.organisation_id AND track.id = interim_result.track_id
            JOIN place ON place.organisation_id = interim_result.organisation_id AND place.id = author_place_id
            JOIN member author ON author.organisation_id = place.member_organisation_id AND author.id = place.member_id
            WHERE interim_result.organisation_id = \(keeper) AND interim_result.learner_member_id = \(learner)
                AND interim_result.track_id IN \(tracks)
            ORDER BY interim_result.at DESC, interim_result.id DESC
            """
        ).map { row in
            Interim(
                text: try row.read("text"), authorName: try row.read("author_name"), trackTitle: try row.read("track_title"),
                at: try row.read("at"))
        }
    }
}

/// The page of it stands beside the judgement.
enum InterimRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/tracks/:track/interim/:learner", .organisation(.signedIn, page)),
        .post("/o/:organisation/tracks/:track/interim/:learner", .organisation(.signedIn, share)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .read)
        let sheet = try context.database.assessmentSheet(permit, of: context.id("learner"))
        let interims = try context.database.interims(of: sheet.learner.member, on: "(\(permit.noun.id))")
        return .page(page(context, sheet, interims))
    }

    private static func share(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .assess)
        let sheet = try context.database.assessmentSheet(permit, of: context.id("learner"))
        guard sheet.reading == .guide else { throw Refusal.ownJudgement }
        let text = context.form["text"]
        if !text.isEmpty {
            try context.database.shareInterim(permit, about: sheet.learner.member, text, path: path(context, sheet))
        }
        return .redirect(path(context, sheet))
    }

    /// From the judgement to what belongs to it: the word half-way, and the form on paper.
    static func link(_ context: OrganisationContext, _ sheet: AssessmentSheet) -> HTML {
        let r = context.r
        let paper: HTML =
            sheet.current == nil
            ? .empty : "<a href=\"\(AssessmentNotice.path(context, sheet))/form.pdf\">\(r("Als PDF", "As PDF"))</a> · "
        return "<a href=\"\(path(context, sheet))\">\(r("Tussenstand", "Interim result"))</a> · \(paper)"
    }

    private static func path(_ context: OrganisationContext, _ sheet: AssessmentSheet) -> String {
        context.path("tracks", sheet.permit.noun.id.text, "interim", sheet.learner.member.text)
    }

    private static func page(_ context: OrganisationContext, _ sheet: AssessmentSheet, _ interims: [Interim]) -> Page {
        let r = context.r
        let title = r("Tussenstand", "Interim result")
        let name = sheet.learner.memberName
        let lead = r(
            "Hoe het nu gaat, met uitleg. \(name) en het opleidingsteam lezen het meteen. Het is nog geen resultaat.",
            "How it goes now, with an explanation. \(name) and the programme team read it at once. It is not a result yet.")
        let field = Field(
            "text", r("Hoe staat \(name) ervoor, en waaraan zie je dat?", "How is \(name) doing, and what shows it?"), .multiline(rows: 4))
        let writing =
            sheet.reading == .guide
            ? form(
                r, action: path(context, sheet), requestID: context.requestID, fields: [field],
                submit: [button(r("Delen met \(name)", "Share with \(name)"))]) : .empty
        let items = interims.map { (text: $0.text, by: "\($0.authorName) · \(r.dateTime($0.at, today: context.today))") }
        let empty = emptyState(r("Er is nog geen tussenstand gedeeld.", "No interim result was shared yet."))
        return Page(
            title, section: "tracks",
            """
            \(pageHeader(kicker: "\(sheet.permit.noun.title) · \(name)", title: title, lead: lead, extra: whyDetails(r, sheet.permit.reason(r))))
            \(writing)\(items.isEmpty ? empty : quotes(items))
            <p><a href="\(AssessmentNotice.path(context, sheet))">\(r("Naar de beoordeling", "To the judgement"))</a></p>
            """)
    }
}
