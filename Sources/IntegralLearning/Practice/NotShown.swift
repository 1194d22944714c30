import Frameworks
import Guidance
import Markup
import Platform
import Store

/// "Kon hier niet getoond worden": what practice answers on a criterion for which the place gave no chance. A valid answer and no level;
/// the guide reads it beside the criterion.
struct NotShown: Sendable {
    let criterion: ID<Criterion>
    let sayerName: String

    static let table = Table(
        "not_shown", keeper: .organisation, key: "organisation_id, track_id, learner_member_id, criterion_id, place_id",
        [
            Column("organisation_id", .organisation, .technical), Column("track_id", .id, .technical),
            Column("learner_member_id", .id, .technical), Column("criterion_id", .id, .technical), Column("place_id", .id, .technical),
            Column("at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, learner_member_id", to: "member"),
            Table.Reference("organisation_id, criterion_id", to: "criterion"),
            Table.Reference("organisation_id, place_id", to: "place"),
        ])

    static let routes: [Route] = [
        .post("/link/:token/not-shown", .link(byLink)),
        .post("/o/:organisation/tracks/:track/not-shown", .organisation(.signedIn, signedIn)),
    ]

    private static func byLink(_ context: LinkContext) throws -> Answer {
        let view = try PracticeView(context, .observe)
        try context.database.say(notShown: context.form, view)
        return .redirect("/link/\(context.link.token)?noted=1")
    }

    private static func signedIn(_ context: OrganisationContext) throws -> Answer {
        let view = try PracticeView(context.database, context.database.track(context.id("track"), to: .decideFinalGo))
        try context.database.say(notShown: context.form, view)
        return .redirect(context.path("tracks", view.permit.noun.id.text, "final-go"))
    }

    /// For who guides in practice, while the work goes on: nothing has to be ticked.
    static func form(_ r: Reader, _ view: PracticeView, action: String, requestID: String) -> HTML {
        guard view.integral.state == .execution, !view.criteria.isEmpty, !view.learners.isEmpty else { return .empty }
        let about = Field(
            "about", r("Over wie", "About whom"), .choice(view.learners.map { Field.Choice($0.member.text, $0.memberName) }),
            value: view.learners.first?.member.text ?? "", id: "not-shown-about")
        let criteria = Field(
            "criterion", r("Dit kon hier niet getoond worden", "This could not be shown here"),
            .checkboxes(view.criteria.map { Field.Choice($0.id.text, $0.text) }, chosen: []),
            hint: r("Het telt niet mee, dus ook niet als laag.", "It does not count, so neither as low."), id: "not-shown")
        return details(
            r("Was er ergens geen kans voor?", "Was there no chance for something?"),
            Markup.form(
                r, action: action, requestID: requestID, fields: (view.learners.count > 1 ? [about] : []) + [criteria],
                submit: [button(r("Doorgeven", "Pass on"), kind: .quiet)]))
    }
}

extension OrganisationDatabase {
    /// Notes what could not be shown; said twice it stands there once.
    func say(notShown form: Form, _ view: PracticeView) throws {
        let wanted = Set(form.all("criterion"))
        let chosen = view.criteria.map(\.id).filter { wanted.contains($0.text) }
        guard chosen.count == wanted.count, let learner = try view.learner(form["about"]) else { throw Refusal.notFound }
        guard !chosen.isEmpty else { return }
        let rows: [SQL] = chosen.map {
            "(\(keeper), \(view.permit.noun.id), \(learner), \($0), \(view.permit.place.id), \(now))"
        }
        try run(
            """
            INSERT INTO not_shown (organisation_id, track_id, learner_member_id, criterion_id, place_id, at)
            VALUES \(rows.joined(separator: ", ")) ON CONFLICT DO NOTHING
            """)
    }

    /// Who said so, by criterion.
    func notShown(_ permit: Permit<Track>, of learner: ID<Member>) throws -> [NotShown] {
        try all(
            """
            SELECT criterion_id, member.name AS sayer_name FROM not_shown
            JOIN place ON place.organisation_id = not_shown.organisation_id AND place.id = place_id
            JOIN member ON member.organisation_id = place.member_organisation_id AND member.id = place.member_id
            WHERE not_shown.organisation_id = \(keeper) AND not_shown.track_id = \(permit.noun.id) AND learner_member_id = \(learner)
            """
        ).map { NotShown(criterion: try $0.read("criterion_id"), sayerName: try $0.read("sayer_name")) }
    }
}
