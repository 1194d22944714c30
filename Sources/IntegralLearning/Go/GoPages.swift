import Frameworks
import Guidance
import Markup
import Platform
import Store

enum GoPages {
    static func go(
        _ context: OrganisationContext, _ sheet: PlanSheet, _ view: GoView, draft: GoDraft?, before: GoReceipt? = nil
    ) -> Page {
        let r = context.r
        let faults = draft?.faults ?? [:]
        let names = sheet.plan.members.map(\.memberName).joined(separator: ", ")
        return Page(
            r("Go of No-go", "Go or No-go"), status: faults.isEmpty ? 200 : 422, section: "tracks", twoColumns: true,
            """
            \(pageHeader(kicker: "\(sheet.permit.noun.title) · \(names)", title: r("Go of No-go", "Go or No-go"), lead: handedIn(r, view, context.today), extra: "\(whyDetails(r, sheet.permit.reason(r)))\(knowledgeLink(context, .goCriteria))"))
            <div class="stack">\(receipt(r, before))\(PlanPages.reading(r, sheet, today: context.today))\(notReady(r, sheet))\(earlier(r, view, context.today))</div>
            <aside class="card">\(heading(.text(r("Jouw besluit", "Your decision")), level: 2))\(decision(context, sheet, view, draft, faults))</aside>
            """)
    }

    /// What became of the plan before this one, with the way to it.
    private static func receipt(_ r: Reader, _ before: GoReceipt?) -> HTML {
        guard let before else { return .empty }
        let outcome = r(before.outcome.words)
        return notice(
            r(
                "\(outcome) gegeven voor ‘\(before.title)’ van \(before.learners). Dit is het volgende plan.",
                "\(outcome) given for ‘\(before.title)’ of \(before.learners). This is the next plan."),
            .done, detail: "<a href=\"\(before.path)\">\(r("Bekijk of neem terug", "View or take back"))</a>")
    }

    private static func handedIn(_ r: Reader, _ view: GoView, _ today: Day) -> String? {
        view.rounds.first.map { round in
            let day = r.date(Day(round.submittedAt), today: today)
            let late = round.isLate ? r(", na de afgesproken dag", ", after the agreed day") : ""
            return r(
                "Ronde \(round.number), ingeleverd door \(round.by) op \(day)\(late).",
                "Round \(round.number), handed in by \(round.by) on \(day)\(late).")
        }
    }

    private static func notReady(_ r: Reader, _ sheet: PlanSheet) -> HTML {
        guard !sheet.notReady.isEmpty else { return .empty }
        let names = sheet.notReady.map(\.memberName).joined(separator: ", ")
        return notice(
            r(
                "Nog geen leerdoel: \(names). De Go geldt voor de anderen; wie nog geen leerdoel heeft, begint zodra dat er is.",
                "No goal yet: \(names). The Go holds for the others; who has no goal yet, starts once there is one."),
            .attention)
    }

    private static func earlier(_ r: Reader, _ view: GoView, _ today: Day) -> HTML {
        let items = view.earlier.map { judgement in
            ListItem(
                r(judgement.outcome.words),
                detail: [
                    judgement.reason, view.terms[judgement.id]?.conditions,
                    view.terms[judgement.id].map {
                        r("procedure versie \($0.procedureVersion)", "procedure version \($0.procedureVersion)")
                    },
                    r(
                        "\(judgement.deciderName), ronde \(judgement.round), \(r.date(Day(judgement.at), today: today))",
                        "\(judgement.deciderName), round \(judgement.round), \(r.date(Day(judgement.at), today: today))"),
                ]
                .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · "))
        }
        guard !items.isEmpty else { return .empty }
        let rounds = view.rounds.dropFirst().map { PlanPages.round(r, $0, today: today) }
        return section(r("Eerder besloten", "Decided before"), "\(list(items))\(difference(r, view))\(rounds.joined())")
    }

    /// What changed since the round before, behind one line.
    private static func difference(_ r: Reader, _ view: GoView) -> HTML {
        guard view.rounds.count > 1 else { return .empty }
        let (new, old) = (view.rounds[0], view.rounds[1])
        return details(
            r("Wat is anders dan in ronde \(old.number)?", "What is different from round \(old.number)?"),
            RoundDifference(from: old, to: new, r).html(r))
    }

    private static func decision(
        _ context: OrganisationContext, _ sheet: PlanSheet, _ view: GoView, _ draft: GoDraft?, _ faults: [String: Words]
    ) -> HTML {
        let r = context.r
        let whole: HTML = faults[""].map { notice(r($0), .problem) } ?? .empty
        let criteria = view.criteria.map { criterion in
            criterionFields(r, criterion, view, draft?.marks.first { $0.criterion == criterion.id }, faults[criterion.id.text])
        }
        return form(
            r, action: context.path("tracks", sheet.permit.noun.id.text, "go"), requestID: context.requestID,
            content: "\(whole)\(criteria)\(conditions(r, draft))",
            submit: [
                button(r("Go en volgende", "Go and next"), name: "decision", value: "go"),
                button("No-go", kind: .quiet, name: "decision", value: "noGo"),
            ], sticky: true)
    }

    private static func criterionFields(
        _ r: Reader, _ criterion: Criterion, _ view: GoView, _ mark: GoDraft.Mark?, _ fault: Words?
    ) -> HTML {
        let id = criterion.id.text
        let choices = [Field.Choice("yes", r("Voldoet", "Met")), Field.Choice("no", r("Nog niet", "Not yet"))]
        let met = Field("met-\(id)", criterion.text, .radios(choices), value: mark?.isMet == false ? "no" : "yes")
        let needed = Field(
            "needed-\(id)", r("Wat is nog nodig? (alleen bij ‘nog niet’)", "What is still needed? (only with ‘not yet’)"),
            .multiline(rows: 2), value: mark?.needed ?? "", error: fault.map { r($0) })
        let seen = view.observations.filter { $0.criteria.contains(criterion.id) }
        return "<div class=\"criterion mark\">\(field(r, met))\(known(r, seen))\(field(r, needed))</div>"
    }

    private static func conditions(_ r: Reader, _ draft: GoDraft?) -> HTML {
        field(
            r,
            Field(
                "conditions", r("Voorwaarden bij de Go (mag leeg)", "Conditions with the Go (may be empty)"), .multiline(rows: 2),
                value: draft?.conditions ?? "",
                hint: r(
                    "De \(r.plural(.learner)) lezen dit en vinken het af. Het houdt de start niet tegen.",
                    "The \(r.plural(.learner)) read this and tick it off. It does not stop the start.")))
    }

    private static func known(_ r: Reader, _ observations: [Observation]) -> HTML {
        guard !observations.isEmpty else { return .empty }
        let items = observations.map { (text: $0.text, by: $0.authorName) }
        return details(r("Al genoteerd (\(observations.count))", "Noted already (\(observations.count))"), quotes(items))
    }
}

extension Judgement.Outcome {
    /// A decision on a plan, in the words of the documents.
    var words: Words {
        switch self {
        case .go: Words("Go", "Go")
        case .noGo: Words("No-go", "No-go")
        case .judged: Words("beoordeeld", "judged")
        case .takenBack: Words("Besluit teruggenomen", "Decision taken back")
        }
    }
}
