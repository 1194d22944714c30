import Markup
import Platform
import Store

enum ReferralPages {
    /// A guide, a learner, or whoever a referral came to; for others there is no such page.
    static func page(
        _ context: OrganisationContext, _ permit: Permit<Track>, _ people: [Place], missing: Bool = false
    ) throws -> Page {
        let r = context.r
        let referrals = try context.database.referrals(permit)
        guard permit.allows(.guide) || permit.learnerPlace != nil || !referrals.isEmpty else { throw Refusal.notFound }
        let empty = emptyState(
            r(
                "Er is niet doorverwezen. Als dat gebeurt, ziet de \(r.term(.learner)) hier elke stap.",
                "Nobody was referred. When that happens, the \(r.term(.learner)) sees each step here."))
        let cards = referrals.map { one(context, permit, $0) }
        return TrackPage.page(
            context, permit, r("Doorverwijzen", "Referrals"), status: missing ? 422 : 200,
            "\(cards.isEmpty ? empty : cards.joined())\(try sending(context, permit, people, missing))")
    }

    static func value(_ member: ID<Member>, _ role: Role) -> String { "\(role.rawValue)-\(member.text)" }

    private static func sending(
        _ context: OrganisationContext, _ permit: Permit<Track>, _ people: [Place], _ missing: Bool
    ) throws -> HTML {
        guard permit.allows(.guide) else { return .empty }
        let (r, typed) = (context.r, context.form)
        let receivers = try context.database.referralReceivers(permit)
        guard !receivers.isEmpty else {
            return notice(
                r(
                    "Er is nog geen \(r.term(.mentor)) of vakdocent om naar door te verwijzen. Vraag je beheerder om iemand die rol te geven.",
                    "There is no \(r.term(.mentor)) or subject teacher yet to refer to. Ask your administrator to give somebody that role.")
            )
        }
        let choices = receivers.map { Field.Choice(value($0.member, $0.role), "\($0.name), \($0.role.words(r))") }
        func error(_ name: String, _ text: String) -> String? { missing && typed[name].isEmpty ? text : nil }
        let fields = [
            TrackPage.learnerField(
                r, people.learnersOnTrack, everybody: false, value: typed["about"],
                error: error("about", r("Kies wie je doorverwijst.", "Choose whom you refer."))),
            Field(
                "receiver", r("Naar wie", "To whom"), .choice(choices), value: typed["receiver"],
                error: error("receiver", r("Kies een collega.", "Choose a colleague."))),
            Field(
                "reason", r("Waarom", "Why"), .multiline(rows: 3), value: typed["reason"],
                hint: r(
                    "Bespreek het eerst samen: de \(r.term(.learner)) leest dit ook.",
                    "Talk about it first: the \(r.term(.learner)) reads this too."),
                error: error("reason", r("Schrijf in één zin waarom.", "Write in one sentence why.")), required: true),
        ].compactMap { $0 }
        return section(
            r("Nieuwe doorverwijzing", "New referral"),
            form(
                r, action: context.path("tracks", permit.noun.id.text, "referrals"), requestID: context.requestID, fields: fields,
                submit: [button(r("Versturen", "Send"))]))
    }

    private static func one(_ context: OrganisationContext, _ permit: Permit<Track>, _ referral: Referral) -> HTML {
        let r = context.r
        let sent = r.date(referral.sent, today: context.today)
        return card(
            r("\(referral.learnerName) naar \(referral.receiverName)", "\(referral.learnerName) to \(referral.receiverName)"),
            """
            <p>\(badge(r(referral.state.words), referral.isRunning ? .neutral : .done))</p><p>\(referral.reason)</p>
            <p class="small soft">\(r("\(referral.fromName), \(sent) · \(referral.role.words(r))", "\(referral.fromName), \(sent) · \(referral.role.words(r))"))</p>
            \(told(r, permit, referral))\(steps(context, permit, referral))
            """)
    }

    /// What came of it: the colleague's words for colleague and learner, for the guide what the learner let through.
    private static func told(_ r: Reader, _ permit: Permit<Track>, _ referral: Referral) -> HTML {
        let mayReadAll = permit.learnerPlace?.member == referral.learner || permit.places.contains { $0.member == referral.receiver }
        if mayReadAll, let feedback = referral.feedback, !feedback.isEmpty { return quotes([(text: feedback, by: referral.receiverName)]) }
        if let shared = referral.sharedText {
            return quotes([(text: shared, by: r("gedeeld door \(referral.learnerName)", "shared by \(referral.learnerName)"))])
        }
        switch referral.state {
        case .fedBack:
            return
                "<p>\(r("\(referral.receiverName) is klaar. \(referral.learnerName) kiest wat je leest.", "\(referral.receiverName) is done. \(referral.learnerName) chooses what you read."))</p>"
        case .closed:
            return "<p>\(r("Afgerond. De inhoud blijft tussen hen beiden.", "Closed. What was said stays between the two of them."))</p>"
        default: return .empty
        }
    }

    private static func steps(_ context: OrganisationContext, _ permit: Permit<Track>, _ referral: Referral) -> HTML {
        let base = context.path("tracks", permit.noun.id.text, "referrals", referral.id.text)
        if permit.places.contains(where: { $0.member == referral.receiver }) { return receiving(context, base, referral) }
        if permit.learnerPlace?.member == referral.learner, referral.state == .fedBack { return sharing(context, base, referral) }
        return .empty
    }

    private static func receiving(_ context: OrganisationContext, _ base: String, _ referral: Referral) -> HTML {
        let r = context.r
        func step(_ label: String, _ state: Referral.State, _ kind: ButtonKind = .primary) -> HTML {
            button(label, kind: kind, name: "state", value: state.rawValue)
        }
        let action = "\(base)/answer"
        switch referral.state {
        case .sent:
            return form(
                r, action: action, requestID: context.requestID,
                submit: [step(r("Aannemen", "Accept"), .accepted), step(r("Niet aannemen", "Decline"), .declined, .quiet)])
        case .accepted, .inProgress:
            let feedback = Field(
                "feedback", r("Wat kwam eruit?", "What came of it?"), .multiline(rows: 3),
                hint: r(
                    "De \(r.term(.learner)) leest dit en kiest wat de begeleider ziet.",
                    "The \(r.term(.learner)) reads this and chooses what the guide sees."),
                id: "feedback-\(referral.id.text)")
            let begun = referral.state == .accepted ? [step(r("We zijn begonnen", "We have begun"), .inProgress, .quiet)] : []
            return form(
                r, action: action, requestID: context.requestID, fields: [feedback],
                submit: [step(r("Terugkoppelen en afronden", "Tell and finish"), .fedBack)] + begun)
        case .fedBack, .closed, .declined: return .empty
        }
    }

    private static func sharing(_ context: OrganisationContext, _ base: String, _ referral: Referral) -> HTML {
        let r = context.r
        let text = Field(
            "text", r("Dit mag \(referral.fromName) lezen", "\(referral.fromName) may read this"), .multiline(rows: 3),
            value: referral.feedback ?? "",
            hint: r("Haal weg wat je voor jezelf houdt.", "Take out what you keep to yourself."), id: "text-\(referral.id.text)")
        return form(
            r, action: "\(base)/share", requestID: context.requestID, fields: [text],
            submit: [
                button(r("Delen", "Share"), name: "then", value: "share"),
                button(r("Niets delen", "Share nothing"), kind: .quiet, name: "then", value: "keep"),
            ])
    }
}
