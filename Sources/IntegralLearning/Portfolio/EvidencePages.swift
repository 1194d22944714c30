import Frameworks
import Guidance
import Markup
import Platform
import Store

enum EvidencePages {
    /// The learner's own evidence on this track, with a form for the next piece.
    static func own(_ context: OrganisationContext, _ view: EvidenceView, typed: EvidenceEntry? = nil) -> Page {
        let r = context.r
        let title = r("Bewijs", "Evidence")
        let empty = emptyState(
            r(
                "Hier komt je bewijs: een verslag, een foto-album, een link naar wat je maakte. Je \(r.term(.learningGuide)) kijkt het na.",
                "Here comes your evidence: a report, an album, a link to what you made. Your \(r.term(.learningGuide)) checks it."))
        return Page(
            title, status: typed == nil ? 200 : 422, section: "tracks",
            """
            \(header(context, view, title))
            \(view.evidence.isEmpty ? empty : view.evidence.map { piece(context, view, $0) }.joined())
            \(section(r("Bewijs inleveren", "Hand in evidence"), entry(context, view, typed)))
            \(links(context, view))
            """)
    }

    /// What waits for the guide first, then the rest, by learner.
    static func guide(_ context: OrganisationContext, _ view: EvidenceView, faulty: ID<Evidence>? = nil, typed: Form? = nil) -> Page {
        let r = context.r
        let title = r("Bewijs nakijken", "Check evidence")
        let parts: [HTML] = view.learners.compactMap { learner in
            let pieces = view.evidence.filter { $0.learner == learner.member }
            guard !pieces.isEmpty else { return nil }
            let waiting = pieces.filter { $0.state == .submitted }
            let rest = pieces.filter { $0.state != .submitted }
            let shown = (waiting + rest).map { piece in
                self.piece(context, view, piece, checking: checking(context, view, piece, typed: piece.id == faulty ? typed : nil))
            }
            return section(learner.memberName, shown.joined())
        }
        return Page(
            title, status: faulty == nil ? 200 : 422, section: "tracks",
            """
            \(header(context, view, title))
            \(parts.isEmpty ? emptyState(r("Er is nog geen bewijs ingeleverd.", "No evidence was handed in yet.")) : parts.joined())
            \(links(context, view))
            """)
    }

    private static func header(_ context: OrganisationContext, _ view: EvidenceView, _ title: String) -> HTML {
        let r = context.r
        let lead =
            view.isOwn
            ? r(
                "Lever in wat laat zien wat je kunt. Na het nakijken kies jij wat in je portfolio komt.",
                "Hand in what shows what you can do. After it is checked, you choose what goes into your portfolio.")
            : r(
                "Voldoet het aan de criteria? Een advies mag erbij; wat in het portfolio komt, kiest \(r.the(.learner)).",
                "Does it meet the criteria? You may add advice; \(r.the(.learner)) chooses what goes into the portfolio.")
        return pageHeader(
            kicker: view.permit.noun.title, title: title, lead: lead,
            extra: "\(whyDetails(r, view.permit.reason(r)))\(knowledgeLink(context, .qualifyingPortfolio, .criteriaAndNorm))")
    }

    private static func links(_ context: OrganisationContext, _ view: EvidenceView) -> HTML {
        let r = context.r
        let people: [HTML] = view.learners.filter { view.own == nil || $0.member == view.own?.member }.map { learner in
            let label =
                view.isOwn
                ? r("Mijn portfolio", "My portfolio") : r("Portfolio van \(learner.memberName)", "Portfolio of \(learner.memberName)")
            return "<a href=\"\(context.path("portfolio", learner.member.text))\">\(label)</a>"
        }
        let back: HTML =
            "<a href=\"\(context.path("tracks", view.permit.noun.id.text))\">\(r("Terug naar de draad", "Back to the thread"))</a>"
        return row(people + [back])
    }

    // MARK: One piece

    private static func piece(_ context: OrganisationContext, _ view: EvidenceView, _ piece: Evidence, checking: HTML = .empty) -> HTML {
        let r = context.r
        let about = view.criteria.filter { piece.criteria.contains($0.id) }
        let criteria: HTML =
            about.isEmpty
            ? .empty : list(about.map { ListItem($0.text, detail: $0.itemCode) })
        return card(
            piece.title,
            """
            <p>\(stateBadge(r, piece)) <span class="soft">\(r("ingeleverd op \(r.date(Day(piece.at), today: context.today))", "handed in on \(r.date(Day(piece.at), today: context.today))"))</span></p>
            \(content(r, piece))\(criteria)\(said(r, piece, today: context.today))\(checking)\(view.isOwn ? choosing(context, view, piece) : .empty)
            """)
    }

    static func content(_ r: Reader, _ piece: Evidence) -> HTML {
        let text: HTML = piece.text.isEmpty ? .empty : "<p>\(piece.text)</p>"
        let link: HTML =
            piece.link.isEmpty
            ? .empty : "<p><a href=\"\(piece.link)\" rel=\"noopener noreferrer\">\(r("Bekijk het bewijs", "See the evidence"))</a></p>"
        return "\(text)\(link)"
    }

    static func stateBadge(_ r: Reader, _ piece: Evidence) -> HTML {
        switch piece.state {
        case .submitted: badge(r("wacht op nakijken", "waits to be checked"), .attention)
        case .checkedOk: badge(r("voldoet", "meets the criteria"), .done)
        case .checkedNotOk: badge(r("voldoet nog niet", "does not meet them yet"), .attention)
        case .advised:
            badge(r("advies: \(advised(r, piece))", "advice: \(advised(r, piece))"), piece.isOk == true ? .done : .attention)
        case .inPortfolio: badge(r("in het portfolio", "in the portfolio"), .done)
        }
    }

    private static func advised(_ r: Reader, _ piece: Evidence) -> String { piece.advice.map { r($0.words) } ?? "" }

    /// Who checked it, what was found and what is advised, in sentences.
    static func said(_ r: Reader, _ piece: Evidence, today: Day) -> HTML {
        guard let isOk = piece.isOk, let at = piece.checkedAt else { return .empty }
        let verdict = isOk ? r("voldoet", "meets the criteria") : r("voldoet nog niet", "does not meet the criteria yet")
        let by = r(
            "Nagekeken door \(piece.checkerName ?? "–") op \(r.date(Day(at), today: today)): \(verdict).",
            "Checked by \(piece.checkerName ?? "–") on \(r.date(Day(at), today: today)): \(verdict).")
        let advice = piece.advice.map { r(" Advies: \(r($0.words)).", " Advice: \(r($0.words)).") } ?? ""
        // One reason serves both when they were given at once.
        let reasons = [piece.checkReason, piece.adviceReason == piece.checkReason ? "" : piece.adviceReason].filter { !$0.isEmpty }
        return "<p>\(by)\(advice)\(reasons.isEmpty ? "" : " ")\(reasons.joined(separator: " "))</p>"
    }

    private static func choosing(_ context: OrganisationContext, _ view: EvidenceView, _ piece: Evidence) -> HTML {
        guard piece.isOk == true else { return .empty }
        let r = context.r
        let isIn = piece.state == .inPortfolio
        let label = isIn ? r("Uit mijn portfolio halen", "Take out of my portfolio") : r("In mijn portfolio", "Into my portfolio")
        return form(
            r, action: "\(view.path(context))/\(piece.id.text)/portfolio", requestID: context.requestID,
            submit: [button(label, kind: isIn ? .quiet : .primary, name: "then", value: isIn ? "out" : "in")])
    }

    private static func checking(_ context: OrganisationContext, _ view: EvidenceView, _ piece: Evidence, typed: Form?) -> HTML {
        guard piece.state != .inPortfolio else { return .empty }
        let r = context.r
        let id = piece.id.text
        let advice =
            [Field.Choice("", r("Nog geen advies", "No advice yet"))]
            + Evidence.Advice.allCases.map { Field.Choice($0.rawValue, r($0.words)) }
        let fields = [
            Field(
                "advice", r("Advies voor het kwalificerende portfolio", "Advice for the qualifying portfolio"), .choice(advice),
                value: typed?["advice"] ?? piece.advice?.rawValue ?? "", id: "advice-\(id)"),
            Field(
                "reason", r("Waarom?", "Why?"), .multiline(rows: 2), value: typed?["reason"] ?? piece.checkReason,
                hint: r("Nodig bij ‘voldoet nog niet’ en bij een advies.", "Needed for ‘not yet’ and for advice."),
                error: typed == nil
                    ? nil
                    : r(
                        "Schrijf kort waarom. Dan kan \(r.the(.learner)) verder.",
                        "Write briefly why. Then \(r.the(.learner)) can go on."),
                id: "reason-\(id)"),
        ]
        let asking = form(
            r, action: "\(view.path(context))/\(id)/check", requestID: context.requestID, fields: fields,
            submit: [
                button(r("Voldoet", "Meets the criteria"), name: "verdict", value: "ok"),
                button(r("Voldoet nog niet", "Not yet"), kind: .quiet, name: "verdict", value: "notOk"),
            ])
        return piece.state == .submitted || typed != nil
            ? asking : details(r("Opnieuw nakijken of advies geven", "Check again or advise"), asking)
    }

    // MARK: Handing in

    private static func entry(_ context: OrganisationContext, _ view: EvidenceView, _ typed: EvidenceEntry?) -> HTML {
        let r = context.r
        let open = view.evidence.filter { $0.state != .inPortfolio }
        let criteria = view.criteria.map { Field.Choice($0.id.text, $0.text, hint: $0.itemCode) }
        let fields =
            [
                Field(
                    "title", r("Titel", "Title"), value: typed?.title ?? "", error: typed?.titleFault.map { r($0) }, required: true,
                    maximumLength: 200),
                Field(
                    "text", r("Wat laat dit zien?", "What does this show?"), .multiline(rows: 3), value: typed?.text ?? "",
                    hint: r("Een paar zinnen zijn genoeg.", "A few sentences are enough.")),
                Field(
                    "link", r("Link naar je bestand of foto’s", "Link to your file or pictures"), value: typed?.link ?? "",
                    hint: r(
                        "Zet het bijvoorbeeld in je schoolmap en kopieer de link.",
                        "Put it in your school folder, for example, and copy the link."),
                    error: typed?.linkFault.map { r($0) }),
                Field(
                    "criterion", r("Bij welke criteria hoort het?", "Which criteria is it about?"),
                    .checkboxes(criteria, chosen: context.form.all("criterion"))),
            ]
            + (open.isEmpty
                ? []
                : [
                    Field(
                        "replaces", r("Komt het in plaats van iets eerders?", "Does it take the place of something earlier?"),
                        .choice(
                            [Field.Choice("", r("Nee, het is nieuw", "No, it is new"))] + open.map { Field.Choice($0.id.text, $0.title) }),
                        value: context.form["replaces"])
                ])
        return form(
            r, action: view.path(context), requestID: context.requestID, fields: fields,
            submit: [button(r("Inleveren", "Hand in"))])
    }
}

extension Evidence.Advice {
    var words: Words {
        switch self {
        case .use: Words("gebruiken", "use it")
        case .complete: Words("eerst aanvullen", "complete it first")
        case .doNotUse: Words("niet gebruiken", "do not use it")
        }
    }
}
