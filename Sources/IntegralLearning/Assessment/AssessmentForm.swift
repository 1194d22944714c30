import Frameworks
import Guidance
import Markup
import Platform
import Store

/// The grid in which a guide marks: a row per criterion, a level by key or tap, beside it what was seen already.
struct AssessmentForm {
    let r: Reader
    let today: Day
    let sheet: AssessmentSheet
    let draft: AssessmentDraft

    var grids: HTML {
        sheet.groups.map { group in
            section(
                group.heading(r),
                """
                <table class="assess" data-grid><caption class="visually-hidden">\(group.heading(r))</caption>
                <thead><tr><th scope="col">\(r("Criterium", "Criterion"))</th>\(head)<th scope="col">\(r("Rust op", "Rests on"))</th></tr></thead>
                <tbody>\(group.criteria.map(row))</tbody></table>
                """)
        }.joined()
    }

    /// All that is missing, with a link to each row.
    var summary: HTML {
        let faults = draft.faults
        let rows = sheet.criteria.compactMap { criterion in
            faults[criterion.id].map {
                Field("", "", .radios([]), error: "\(name(criterion)): \(r($0))", id: "level-\(criterion.id.text)")
            }
        }
        return errorSummary(r, (draft.reasonFault == nil ? [] : [reason]) + rows)
    }

    /// The sentence of a criterion as the beginning of another: without its full stop.
    private func name(_ criterion: Criterion) -> String {
        let text = criterion.text
        return text.utf8.last == UInt8(ascii: ".") ? String(decoding: text.utf8.dropLast(), as: UTF8.self) : text
    }

    var reason: Field {
        Field(
            "reason", r("Waarom pas je de beoordeling aan?", "Why do you change the judgement?"), .multiline(rows: 2),
            value: draft.reason ?? "", error: draft.reasonFault.map { r($0) })
    }

    private var head: HTML {
        let levels: [HTML] = Level.allCases.map { "<th scope=\"col\"><abbr title=\"\(r($0.words))\">\($0.rawValue)</abbr></th>" }
        return "<th scope=\"col\"><abbr title=\"\(r("nog leeg", "still empty"))\">–</abbr></th>" + levels.joined()
    }

    private func row(_ criterion: Criterion) -> HTML {
        let id = criterion.id.text
        let mark = draft.marks.first { $0.criterion == criterion.id }
        let fault: HTML? = draft.faults[criterion.id].map { "<p class=\"error\" id=\"fault-\(id)\">\(r($0))</p>" }
        return """
            <tr><th scope="row">\(criterion.text)\(fault)</th>\(choices(criterion, mark?.level, isFaulty: fault != nil))
            <td>\(grounds(criterion, mark))</td></tr>

            """
    }

    private func choices(_ criterion: Criterion, _ chosen: Level?, isFaulty: Bool) -> HTML {
        let id = criterion.id.text
        return (0...4).map { number -> HTML in
            let level = Level(rawValue: number)
            let name = level?.label(r) ?? r("nog leeg", "still empty")
            let attributes = Attributes().value("id", "level-\(id)-\(number == 0 ? 5 : number)")
                .value("aria-label", "\(self.name(criterion)): \(name)").flag("checked", when: chosen == level)
                .value("aria-describedby", isFaulty ? "fault-\(id)" : nil)
            return """
                <td class="level"><label><input type="radio" name="level-\(id)" value="\(number)"\(attributes)>\
                <span aria-hidden="true">\(number == 0 ? "–" : String(number))</span></label></td>
                """
        }.joined()
    }

    /// First what was linked to this criterion, ticked beforehand; then what else was seen; then room for what was not noted yet.
    private func grounds(_ criterion: Criterion, _ mark: AssessmentDraft.Mark?) -> HTML {
        let id = criterion.id.text
        let chosen = mark?.grounds.map(\.text) ?? []
        let linked = sheet.observations.filter { $0.criteria.contains(criterion.id) || (mark?.grounds.contains($0.id) ?? false) }
        let others = sheet.observations.filter { seen in !linked.contains { $0.id == seen.id } }
        let text = Field(
            "seen-\(id)", r("Wat zag je?", "What did you see?"), .multiline(rows: 2), value: mark?.seen ?? "",
            hint: r(
                "Wordt een waarneming; \(r.the(.learner)) leest die meteen.", "Becomes an observation; \(r.the(.learner)) reads it at once."
            ))
        let more: HTML =
            others.isEmpty
            ? .empty
            : field(r, observations(r("Andere waarnemingen", "Other observations"), others, chosen, criterion, id: "other-\(id)"))
        if linked.isEmpty {
            return
                "\(others.isEmpty ? HTML.empty : details(r("Kies een waarneming (\(others.count))", "Choose an observation (\(others.count))"), more))\(field(r, text))"
        }
        return """
            \(field(r, observations(r("Waarnemingen", "Observations"), linked, chosen, criterion, id: "ground-\(id)")))
            \(details(r("Iets anders", "Something else"), "\(more)\(field(r, text))", open: !text.value.isEmpty))
            """
    }

    private func observations(
        _ label: String, _ seen: [Observation], _ chosen: [String], _ criterion: Criterion, id: String
    ) -> Field {
        let choices = seen.map { Field.Choice($0.id.text, $0.text, hint: "\($0.authorName), \(r.date($0.seen, today: today))") }
        return Field("ground-\(criterion.id.text)", label, .checkboxes(choices, chosen: chosen), id: id)
    }
}
