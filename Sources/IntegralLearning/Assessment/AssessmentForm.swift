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
        return """
            <th scope="col"><abbr title="\(r("nog leeg", "still empty"))">–</abbr></th>\(levels)\
            <th scope="col"><abbr title="\(r(LevelPages.notShown))">\(r("n.t.", "n/a"))</abbr></th>
            """
    }

    private func row(_ criterion: Criterion) -> HTML {
        let id = criterion.id.text
        let mark = draft.marks.first { $0.criterion == criterion.id }
        let fault: HTML? = draft.faults[criterion.id].map { "<p class=\"error\" id=\"fault-\(id)\">\(r($0))</p>" }
        return """
            <tr><th scope="row">\(criterion.text)\(said(criterion))\(fault)</th>\(choices(criterion, mark, isFaulty: fault != nil))
            <td>\(grounds(criterion, mark))</td></tr>

            """
    }

    /// "Fatma: kon hier niet getoond worden."
    private func said(_ criterion: Criterion) -> HTML {
        sheet.notShown.filter { $0.criterion == criterion.id }
            .map { "<p class=\"soft small\">\($0.sayerName): \(r(LevelPages.notShown)).</p>" }.joined()
    }

    /// Still empty, the four levels, and that it could not be shown here.
    private func choices(_ criterion: Criterion, _ mark: AssessmentDraft.Mark?, isFaulty: Bool) -> HTML {
        let isNotShown = mark?.isNotShown == true
        let empty = choice(
            criterion, 5, value: "0", sign: "–", name: r("nog leeg", "still empty"), isChosen: mark?.level == nil && !isNotShown, isFaulty)
        let levels = Level.allCases.map { level in
            let number = String(level.rawValue)
            return choice(
                criterion, level.rawValue, value: number, sign: number, name: level.label(r), isChosen: mark?.level == level, isFaulty)
        }
        let notShown = choice(
            criterion, 6, value: AssessmentDraft.notShown, sign: r("n.t.", "n/a"), name: r(LevelPages.notShown), isChosen: isNotShown,
            isFaulty)
        return "\(empty)\(levels)\(notShown)"
    }

    private func choice(
        _ criterion: Criterion, _ place: Int, value: String, sign: String, name: String, isChosen: Bool, _ isFaulty: Bool
    ) -> HTML {
        let id = criterion.id.text
        let attributes = Attributes().value("id", "level-\(id)-\(place)").value("aria-label", "\(self.name(criterion)): \(name)")
            .flag("checked", when: isChosen).value("aria-describedby", isFaulty ? "fault-\(id)" : nil)
        return """
            <td class="level"><label><input type="radio" name="level-\(id)" value="\(value)"\(attributes)>\
            <span aria-hidden="true">\(sign)</span></label></td>
            """
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
