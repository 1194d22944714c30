import Markup
import Platform
import Store

enum ConversationPages {
    static func list(
        _ context: OrganisationContext, _ permit: Permit<Track>, _ people: [Place], _ conversations: [Conversation],
        _ focus: Conversation.Focus?, _ notes: [ConfidentialNote]
    ) -> Page {
        let r = context.r
        let names = Dictionary(people.learnersOnTrack.map { ($0.member, $0.memberName) }, uniquingKeysWith: { first, _ in first })
        let empty = emptyState(
            r(
                "Hier staat wat je samen besprak en afsprak, zodra het is vastgelegd.",
                "Here stands what you spoke about and agreed, as soon as it is written down."))
        let cards = conversations.map { conversation in one(context, permit, conversation, names) }
        return TrackPage.page(
            context, permit, r("Gesprekken", "Conversations"),
            """
            \(begin(context, permit))\(filter(context, permit, focus))
            \(cards.isEmpty ? empty : cards.joined())\(confidential(context, permit, notes))
            """)
    }

    private static func path(_ context: OrganisationContext, _ permit: Permit<Track>) -> String {
        context.path("tracks", permit.noun.id.text, "conversations")
    }

    private static func begin(_ context: OrganisationContext, _ permit: Permit<Track>) -> HTML {
        let r = context.r
        let referrals = context.path("tracks", permit.noun.id.text, "referrals")
        guard permit.allows(.guide) else {
            return permit.learnerPlace == nil
                ? .empty : "<p><a href=\"\(referrals)\">\(r("Doorverwijzingen", "Referrals"))</a></p>"
        }
        return row([
            linkButton(
                r("Gesprek voorbereiden of vastleggen", "Prepare or write down a conversation"), href: path(context, permit) + "/new"),
            linkButton(
                r("Vertrouwelijke notitie", "Confidential note"), href: context.path("tracks", permit.noun.id.text, "confidential"),
                kind: .quiet),
            linkButton(r("Doorverwijzen", "Refer"), href: referrals, kind: .quiet),
        ])
    }

    private static func filter(_ context: OrganisationContext, _ permit: Permit<Track>, _ focus: Conversation.Focus?) -> HTML {
        let (r, base) = (context.r, path(context, permit))
        let all = Tab(r("Alles", "All"), href: base, isCurrent: focus == nil)
        let others = Conversation.Focus.allCases.map { Tab($0.words(r), href: "\(base)?focus=\($0.rawValue)", isCurrent: $0 == focus) }
        return tabs([all] + others, label: r("Waar het over gaat", "What it is about"))
    }

    private static func one(
        _ context: OrganisationContext, _ permit: Permit<Track>, _ conversation: Conversation, _ names: [ID<Member>: String]
    ) -> HTML {
        let r = context.r
        let about = conversation.learner.map { names[$0] ?? "" } ?? r("de hele werkgroep", "the whole work group")
        let by = [
            about, conversation.authorName, r.date(conversation.held, today: context.today), conversation.style?.words(r),
        ].compactMap { $0 }.joined(separator: " · ")
        let agreed: HTML =
            conversation.agreed.map { agreed in
                let day = conversation.agreedDay.map { r(" (op \(r.date($0)))", " (on \(r.date($0)))") } ?? ""
                return "<p><strong>\(r("Afgesproken:", "Agreed:"))</strong> \(agreed)\(day)</p>"
            } ?? .empty
        let words = quotes(conversation.words.map { (text: $0.text, by: r("in eigen woorden: \($0.name)", "in own words: \($0.name)")) })
        return card(
            conversation.focus.words(r),
            """
            <p>\(conversation.text)</p>\(agreed)<p class="small soft">\(by)</p>\(conversation.words.isEmpty ? .empty : words)\
            \(kept(context, permit, conversation))\(answering(context, permit, conversation))
            """)
    }

    private static func kept(_ context: OrganisationContext, _ permit: Permit<Track>, _ conversation: Conversation) -> HTML {
        guard !conversation.isShared else { return .empty }
        let r = context.r
        return """
            <p>\(badge(r("alleen voor begeleiders", "for guides only")))</p>
            \(form(r, action: "\(path(context, permit))/\(conversation.id.text)/share", requestID: context.requestID, submit: [button(r("Nu delen", "Share now"), kind: .quiet)]))
            """
    }

    private static func answering(_ context: OrganisationContext, _ permit: Permit<Track>, _ conversation: Conversation) -> HTML {
        guard let own = permit.learnerPlace else { return .empty }
        let r = context.r
        let written = conversation.words.first { $0.member == own.member }?.text ?? ""
        let field = Field(
            "words", r("Hoe zeg jij het zelf?", "How do you say it yourself?"), .multiline(rows: 2), value: written,
            hint: r(
                "Je begeleiders lezen dit, en je mentor.", "Your guides read this, and your mentor."),
            id: "words-\(conversation.id.text)")
        return details(
            r("Eigen woorden erbij", "Add your own words"),
            form(
                r, action: "\(path(context, permit))/\(conversation.id.text)/words", requestID: context.requestID, fields: [field],
                submit: [button(r("Bewaren", "Save"), kind: .quiet)]))
    }

    /// That confidential notes are there; what they say stands behind a page of its own.
    private static func confidential(_ context: OrganisationContext, _ permit: Permit<Track>, _ notes: [ConfidentialNote]) -> HTML {
        guard !notes.isEmpty else { return .empty }
        let r = context.r
        let items = notes.map { note in
            ListItem(
                r("Over \(note.learnerName)", "About \(note.learnerName)"),
                href: context.path("tracks", permit.noun.id.text, "confidential", note.id.text),
                detail: r("van \(note.authorName)", "by \(note.authorName)"), aside: .text(r.date(Day(note.at), today: context.today)))
        }
        let lead = r(
            "Openen wordt genoteerd. De \(r.term(.learner)) ziet wie het las.",
            "Opening is noted down. The \(r.term(.learner)) sees who read it.")
        return section(r("Vertrouwelijk", "Confidential"), "<p class=\"soft\">\(lead)</p>\(Markup.list(items))")
    }

    // MARK: Writing

    static func new(_ context: OrganisationContext, _ permit: Permit<Track>, _ learners: [Place]) -> Page {
        let r = context.r
        let sheet = form(
            r, action: path(context, permit), requestID: context.requestID, fields: fields(r, learners),
            submit: [button(r("Vastleggen", "Write down"))])
        let cards = TechniqueCard.all.map { card in
            details(r(card.title), "<p>\(r(card.text))</p><p><em>\(r(card.prompt))</em></p>")
        }
        return TrackPage.page(
            context, permit, r("Gesprek", "Conversation"),
            lead: r(
                "Lees vooraf een kaart als je wilt. Vastleggen kan tijdens of na het gesprek.",
                "Read a card beforehand if you like. You can write it down during or after the conversation."),
            "\(section(r("Voorbereiden", "Prepare"), cards.joined()))\(section(r("Vastleggen", "Write down"), sheet))")
    }

    private static func fields(_ r: Reader, _ learners: [Place]) -> [Field] {
        let learner = TrackPage.learnerField(r, learners, everybody: true, value: "")
        let foci = Conversation.Focus.allCases.map { Field.Choice($0.rawValue, $0.words(r)) }
        let styles =
            [Field.Choice("", r("Niet invullen", "Leave open"))] + GuideStyle.allCases.map { Field.Choice($0.rawValue, $0.words(r)) }
        return [
            learner,
            Field(
                "focus", r("Waar ging het over?", "What was it about?"), .radios(foci), value: Conversation.Focus.individual.rawValue),
            Field("text", r("Wat kwam er op tafel?", "What came up?"), .multiline(rows: 4)),
            Field("agreed", r("Wat spraken jullie af?", "What did you agree?"), .multiline(rows: 2)),
            Field("day", r("Voor wanneer", "By when"), .date),
            Field("style", r("Hoe begeleidde je? (hoeft niet)", "How did you guide? (optional)"), .choice(styles)),
            Field(
                "share", r("Gedeeld met de \(r.term(.learner))", "Shared with the \(r.term(.learner))"), .checkbox, value: "1",
                hint: r(
                    "De mentor leest het dan ook. Zet je het uit, dan lezen alleen de begeleiders het; wie inzage in de eigen gegevens vraagt, krijgt het wel.",
                    "The mentor then reads it too. Without it only the guides do; whoever asks for the own data does get it.")),
        ].compactMap { $0 }
    }
}
