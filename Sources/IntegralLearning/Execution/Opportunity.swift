import Guidance
import Markup
import Platform
import Store

/// An extra chance that a guide offers a learner; it is taken or left, without a reason (LB-2.2-06).
struct Opportunity: Sendable {
    let id: ID<Opportunity>
    let learner: ID<Member>
    let learnerName: String
    let text: String
    /// Nil while the learner has not answered.
    let isAccepted: Bool?

    init(row: Row) throws {
        id = try row.read("id")
        learner = try row.read("learner_member_id")
        learnerName = try row.read("learner_name")
        text = try row.read("text")
        isAccepted = try row.readIfPresent("is_accepted")
    }

    private static func about(_ erase: Privacy.Erasure) -> Privacy {
        Privacy(.personal, .guidance, of: "learner_member_id", term: "retention.guidance", erase: erase, export: true)
    }

    static let table = Table(
        "opportunity", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("track_id", .id, .technical),
            Column("learner_member_id", .id, .technical), Column("from_place_id", .id, .technical), Column("text", .text, about(.blank)),
            Column("is_accepted", .flag, required: false, about(.keep)), Column("at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, learner_member_id", to: "member"),
            Table.Reference("organisation_id, from_place_id", to: "place"),
        ])
}

extension OrganisationDatabase {
    /// A learner's own, all for a guide; nothing for others, also not that somebody said no.
    func opportunities(_ permit: Permit<Track>) throws -> [Opportunity] {
        guard permit.allows(.guide) || permit.learnerPlace != nil else { return [] }
        let narrowed: SQL = permit.learnerPlace.map { "AND learner_member_id = \($0.member)" } ?? ""
        return try all(
            """
            SELECT opportunity.id AS id, learner_member_id, member.name AS learner_name, text, is_accepted FROM opportunity
            JOIN member ON member.organisation_id = opportunity.organisation_id AND member.id = learner_member_id
            WHERE opportunity.organisation_id = \(keeper) AND track_id = \(permit.noun.id) \(narrowed) ORDER BY at DESC, opportunity.id DESC
            LIMIT 50
            """
        ).map(Opportunity.init)
    }

    package func offer(_ permit: Permit<Track>, to learner: ID<Member>, _ text: String) throws {
        guard permit.allows(.guide) else { throw Refusal.notFound }
        try run(
            """
            INSERT INTO opportunity (organisation_id, id, track_id, learner_member_id, from_place_id, text, at)
            VALUES (\(keeper), \(newID(Opportunity.self)), \(permit.noun.id), \(learner), \(permit.place.id), \(text), \(now))
            """)
    }

    func answerOpportunity(_ permit: Permit<Track>, _ id: ID<Opportunity>, isAccepted: Bool) throws {
        guard let own = permit.learnerPlace else { throw Refusal.notFound }
        let changed = try run(
            """
            UPDATE opportunity SET is_accepted = \(isAccepted) WHERE organisation_id = \(keeper) AND track_id = \(permit.noun.id)
                AND id = \(id) AND learner_member_id = \(own.member)
            """)
        if changed == 0 { throw Refusal.notFound }
    }
}

enum OpportunityRoutes {
    private static let base = "/o/:organisation/tracks/:track/opportunities"

    static let routes: [Route] = [
        .post(base, .organisation(.signedIn, offer)), .post(base + "/:opportunity", .organisation(.signedIn, answer)),
    ]

    private static func offer(_ context: OrganisationContext) throws -> Answer {
        let (permit, people) = try context.database.trackAndPeople(context.id("track"), to: .guide)
        let text = context.form["text"]
        guard let learner = try TrackPage.learner(context.form["about"], of: people.learnersOnTrack), !text.isEmpty else {
            return TrackPage.back(context, permit, "execution", saved: false)
        }
        try context.database.offer(permit, to: learner, text)
        try context.database.notify(
            learner, on: permit.noun.id, path: context.path("tracks", permit.noun.id.text, "execution"),
            Words("Je begeleider biedt je een extra kans.", "Your guide offers you an extra chance."))
        return TrackPage.back(context, permit, "execution")
    }

    private static func answer(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .read)
        let isAccepted = context.form["then"] == "accept"
        try context.database.answerOpportunity(permit, context.id("opportunity"), isAccepted: isAccepted)
        let name = permit.learnerPlace?.memberName ?? ""
        try context.database.notify(
            [.learningGuide], on: permit.noun.id, path: context.path("tracks", permit.noun.id.text, "execution"),
            isAccepted
                ? Words("\(name) neemt je aanbod aan.", "\(name) accepts your offer.")
                : Words("\(name) neemt je aanbod niet aan.", "\(name) does not accept your offer."))
        return TrackPage.back(context, permit, "execution")
    }
}

enum OpportunityPages {
    static func section(_ context: OrganisationContext, _ sheet: ExecutionSheet) -> HTML {
        let r = context.r
        let offers = sheet.opportunities.map { one(context, sheet.permit, $0) }
        let offering = offering(context, sheet)
        if offers.isEmpty, !sheet.permit.allows(.guide) { return .empty }
        return Markup.section(r("Extra kansen", "Extra chances"), "\(offers)\(offering)")
    }

    private static func one(_ context: OrganisationContext, _ permit: Permit<Track>, _ offer: Opportunity) -> HTML {
        let r = context.r
        let answer = offer.isAccepted.map { $0 ? r("aangenomen", "accepted") : r("niet nu", "not now") } ?? r("nog open", "open still")
        let name: String? = permit.learnerPlace == nil ? offer.learnerName : nil
        let buttons = [
            button(r("Ja, graag", "Yes, please"), kind: .quiet, name: "then", value: "accept"),
            button(r("Niet nu", "Not now"), kind: .quiet, name: "then", value: "decline"),
        ]
        let answering: HTML =
            permit.learnerPlace == nil
            ? .empty
            : form(
                r, action: context.path("tracks", permit.noun.id.text, "opportunities", offer.id.text), requestID: context.requestID,
                submit: buttons)
        return card(name, level: 3, "<p>\(offer.text)</p><p>\(badge(answer))</p>\(answering)")
    }

    private static func offering(_ context: OrganisationContext, _ sheet: ExecutionSheet) -> HTML {
        guard sheet.permit.allows(.guide) else { return .empty }
        let r = context.r
        let fields = [
            TrackPage.learnerField(r, sheet.learners, everybody: false, value: ""),
            Field(
                "text", r("Welke kans bied je?", "Which chance do you offer?"), .multiline(rows: 2),
                hint: r("Aannemen of niet: een reden hoeft niet.", "Taken or not: no reason is asked."), id: "field-offer"),
        ].compactMap { $0 }
        return details(
            r("Extra kans aanbieden", "Offer an extra chance"),
            form(
                r, action: context.path("tracks", sheet.permit.noun.id.text, "opportunities"), requestID: context.requestID, fields: fields,
                submit: [button(r("Aanbieden", "Offer"), kind: .quiet)]))
    }
}
