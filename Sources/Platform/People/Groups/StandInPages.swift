import Markup
import Store

/// What the page of a group shows about standing in, to somebody with a place to lend.
struct StandInView: Sendable {
    let running: [StandIn]
    let colleagues: [Member]
    let draft: StandInDraft
}

enum StandInPages {
    static func section(_ context: OrganisationContext, _ unit: ID<Unit>, _ view: StandInView) -> HTML {
        let r = context.r
        let base = context.path(GroupPages.section, unit.text, "stand-ins")
        let items = view.running.map { standIn in
            let stop = form(
                r, action: "\(base)/\(standIn.place.text)/end", requestID: context.requestID,
                submit: [button(r("Stop", "Stop"), kind: .quiet)])
            return ListItem(standIn.name, detail: period(context, standIn), aside: stop)
        }
        return """
            \(heading(.text(r("Vervanging", "Standing in")), level: 2))\(items.isEmpty ? .empty : list(items))\
            \(details(r("Laat je vervangen", "Let a colleague stand in"), begin(context, base, view), open: view.draft.isRefused))
            """
    }

    private static func period(_ context: OrganisationContext, _ standIn: StandIn) -> String {
        let r = context.r
        let (first, last) = (r.date(standIn.from, today: context.today), r.date(standIn.until, today: context.today))
        return r("van \(first) tot en met \(last)", "from \(first) until \(last)")
    }

    private static func begin(_ context: OrganisationContext, _ action: String, _ view: StandInView) -> HTML {
        let (r, draft) = (context.r, view.draft)
        guard !view.colleagues.isEmpty else {
            let text = r("Er is hier geen collega die begeleidt en kan inloggen.", "There is no colleague here who guides and can sign in.")
            return "<p class=\"soft\">\(text)</p>"
        }
        let fields = [
            Field(
                "colleague", r("Wie vervangt je?", "Who stands in for you?"),
                .choice(view.colleagues.map { Field.Choice($0.id.text, $0.name) }), value: draft.colleague,
                hint: r(
                    "Je collega ziet en doet in deze groep wat jij ziet en doet.", "Your colleague sees and does here what you see and do."),
                error: draft.colleagueError.map { r($0) }, required: true),
            Field("from", r("Vanaf", "From"), .date, value: draft.from, error: draft.fromError.map { r($0) }),
            Field("until", r("Tot en met", "Until"), .date, value: draft.until, error: draft.untilError.map { r($0) }, required: true),
        ]
        return form(
            r, action: action, requestID: context.requestID, fields: fields,
            submit: [button(r("Laat vervangen", "Let stand in"), kind: .quiet)])
    }
}
