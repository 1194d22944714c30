import Guidance
import Markup
import Platform

/// What changed from one round of a plan to the next, line by line.
struct RoundDifference: Sendable {
    struct Change: Sendable, Hashable {
        enum Kind: Sendable { case added, removed, changed }
        let kind: Kind
        let text: String
        /// What the line said before, where it was changed.
        var before: String?
    }

    let changes: [Change]

    /// A line with the same text and another owner or day was changed; a text that is not there any more was removed.
    init(from old: PlanRound, to new: PlanRound, _ r: Reader) {
        var left = old.lines
        var changes: [Change] = []
        for line in new.lines {
            if let same = left.firstIndex(of: line) {
                left.remove(at: same)
            } else if let near = left.firstIndex(where: { $0.text == line.text }) {
                changes.append(Change(kind: .changed, text: line.words(r), before: left[near].words(r)))
                left.remove(at: near)
            } else {
                changes.append(Change(kind: .added, text: line.words(r)))
            }
        }
        changes += left.map { Change(kind: .removed, text: $0.words(r)) }
        changes += Self.goals(old, new, r)
        self.changes = changes
    }

    private static func goals(_ old: PlanRound, _ new: PlanRound, _ r: Reader) -> [Change] {
        new.goals.compactMap { goal in
            let before = old.goals.first { $0.member == goal.member }
            guard before?.text != goal.text else { return nil }
            let text = r("Leerdoel van \(goal.name): \(goal.text)", "Goal of \(goal.name): \(goal.text)")
            return before.map { Change(kind: .changed, text: text, before: $0.text) } ?? Change(kind: .added, text: text)
        }
    }

    func html(_ r: Reader) -> HTML {
        guard !changes.isEmpty else { return "<p class=\"soft\">\(r("Er is niets veranderd.", "Nothing changed."))</p>" }
        return list(
            changes.map { change in
                let detail = change.before.map { r("Eerst: \($0)", "Before: \($0)") }
                return ListItem(change.text, detail: detail, aside: badge(r(change.kind.words)))
            })
    }
}

extension RoundDifference.Change.Kind {
    var words: Words {
        switch self {
        case .added: Words("nieuw", "new")
        case .removed: Words("weg", "gone")
        case .changed: Words("anders", "changed")
        }
    }
}

extension PlanRound.Line {
    /// "Stoelen klaarzetten · Bram · 3 december"
    func words(_ r: Reader) -> String {
        [text, owner ?? r("samen", "together"), due.map { r.date($0) }].compactMap { $0 }.joined(separator: " · ")
    }
}
