import Markup
import Platform

enum ScanPages {
    typealias Entries = [String: SelfScanEntry]

    static func overview(_ context: PersonContext, _ frame: ScanFrame, _ entries: Entries) -> Page {
        let r = context.r
        let title = r("Mijn zelfscan", "My self-scan")
        let parts = frame.parts.map { part in
            ListItem("\(part.key) \(r(part.title))", href: ScanRoutes.path(frame.key, part.key), detail: looked(r, part, entries))
        }
        return Page(
            title, section: "me",
            """
            \(pageHeader(kicker: r(frame.title), title: title, lead: lead(r), extra: ownerOnly(r)))
            \(wishes(context, frame, entries))\(section(r("Per werkproces", "By work process"), list(parts)))
            """)
    }

    private static func lead(_ r: Reader) -> String {
        r(
            "Leg je eigen werk naast het profiel. Je hoeft niets af te maken: begin waar je nieuwsgierig naar bent.",
            "Hold your own work against the profile. Nothing has to be finished: begin where you are curious.")
    }

    private static func ownerOnly(_ r: Reader) -> HTML {
        whyDetails(
            r,
            r(
                "Alleen jij. Wat je schrijft, is versleuteld met jouw eigen sleutel. Een leidinggevende, een beheerder of wij kunnen er niet "
                    + "bij, en het staat in geen enkel overzicht.",
                "Only you. What you write is encrypted with your own key. No manager, no administrator and not we can reach it, and it is in "
                    + "no overview."
            ), summary: r("Wie kan dit lezen?", "Who can read this?"))
    }

    private static func looked(_ r: Reader, _ part: ScanFrame.Part, _ entries: Entries) -> String {
        let count = part.items.count { entries[$0.key] != nil }
        return count == 0
            ? r("Nog niet bekeken", "Not looked at yet")
            : r("Bij \(count) van \(part.items.count) iets genoteerd", "Something noted with \(count) of \(part.items.count)")
    }

    /// What one wants to work on, gathered from all parts, with what to watch for there.
    private static func wishes(_ context: PersonContext, _ frame: ScanFrame, _ entries: Entries) -> HTML {
        let r = context.r
        let lines = frame.parts.flatMap { part -> [ListItem] in
            let href = ScanRoutes.path(frame.key, part.key)
            let attention = entries[part.key].map {
                ListItem(r("Waar ik op let bij \(part.key)", "What I watch for in \(part.key)"), href: href, detail: $0.note)
            }
            let items = part.items.compactMap { item -> ListItem? in
                guard let entry = entries[item.key], entry.mark == .workingOn else { return nil }
                return ListItem("\(part.key) \(r(item.title))", href: href, detail: entry.note.isEmpty ? r(item.text) : entry.note)
            }
            return [attention].compactMap(\.self) + items
        }
        return lines.isEmpty ? .empty : card(r("Hier wil ik aan werken", "I want to work on this"), list(lines))
    }

    static func part(_ context: PersonContext, _ frame: ScanFrame, _ part: ScanFrame.Part, _ entries: Entries) -> Page {
        let r = context.r
        let title = "\(part.key) \(r(part.title))"
        let attention = Field(
            "note-\(part.key)", r("Waar wil je bij dit werkproces op letten?", "What do you want to watch for in this work process?"),
            .multiline(rows: 3), value: entries[part.key]?.note ?? "")
        let saved: HTML =
            context.query["saved"].isEmpty
            ? .empty : notice(r("Bewaard. Alleen jij kunt dit lezen.", "Saved. Only you can read this."), .done)
        let content = part.items.map { item(r, $0, entries[$0.key]) }.joined()
        return Page(
            title, section: "me",
            """
            \(pageHeader(kicker: r("Mijn zelfscan", "My self-scan"), title: title, extra: ownerOnly(r)))\(saved)
            \(form(
                r, action: ScanRoutes.path(frame.key, part.key), requestID: context.requestID, content: "\(content)\(field(r, attention))",
                submit: [button(r("Bewaren", "Save"))], sticky: true))
            \(onwards(r, frame, part))
            """)
    }

    /// Its title stands in the labels, too: who hears the page would meet the same two questions over and over.
    private static func item(_ r: Reader, _ item: ScanFrame.Item, _ entry: SelfScanEntry?) -> HTML {
        let title = r(item.title)
        let choices = SelfScanEntry.Mark.allCases.map { Field.Choice($0.rawValue, r($0.words)) }
        let mark = Field(
            "mark-\(item.key)", r("Hoe gaat ‘\(title)’ bij jou?", "How is ‘\(title)’ with you?"),
            .radios([Field.Choice("", r("Nog open", "Open still"))] + choices), value: entry?.mark?.rawValue ?? "")
        let note = Field(
            "note-\(item.key)", r("Notitie bij ‘\(title)’", "Note on ‘\(title)’"), .multiline(rows: 2), value: entry?.note ?? "")
        return card(title, "<p>\(r(item.text))</p>\(field(r, mark))\(field(r, note))")
    }

    private static func onwards(_ r: Reader, _ frame: ScanFrame, _ part: ScanFrame.Part) -> HTML {
        let next = frame.parts.firstIndex { $0.key == part.key }.flatMap {
            frame.parts.indices.contains($0 + 1) ? frame.parts[$0 + 1] : nil
        }
        var links = [linkButton(r("Terug naar het overzicht", "Back to the overview"), href: ScanRoutes.path(frame.key), kind: .quiet)]
        if let next {
            links.append(linkButton("\(next.key) \(r(next.title))", href: ScanRoutes.path(frame.key, next.key), kind: .quiet))
        }
        return row(links)
    }
}
