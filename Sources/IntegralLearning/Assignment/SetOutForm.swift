import Platform
import Store

/// Setting out as it was filled in.
struct SetOutForm: Sendable {
    enum Fault: Sendable { case noLearners, noWorkGroup, dueBeforeStart, unreadableDay }

    enum Mode: String, Sendable { case together, alone, divided }

    /// The box that stands for the whole group, so that nobody ticks thirty names.
    static let everybody = "everybody"

    let learners: [String]
    let mode: Mode
    /// The number of the work group that each was given, by the key of the learner.
    let numbers: [String: Int]
    let supervisors: [String]
    let starts: Day?
    let planDue: Day?
    let due: Day?
    private let hasUnreadableDay: Bool

    init(_ form: Form, today: Day) {
        learners = form.all("learner")
        mode = Mode(rawValue: form["mode"]) ?? .together
        let given = form.entries(after: "group-").compactMap { entry in Int(entry.value).map { (entry.key, $0) } }
        numbers = Dictionary(given, uniquingKeysWith: { first, _ in first })
        supervisors = form.all("supervisor")
        starts = Day(text: form["starts"]) ?? today
        planDue = Day(text: form["plan-due"])
        due = Day(text: form["due"])
        hasUnreadableDay = ["starts", "plan-due", "due"].contains { !form[$0].isEmpty && Day(text: form[$0]) == nil }
    }

    /// Whoever was ticked, or given a work group: a name is chosen once.
    func takingPart(_ all: [Member]) -> [Member] {
        if learners.contains(Self.everybody) { return all }
        return all.filter { learners.contains($0.id.text) || (mode == .divided && numbers[$0.id.text] != nil) }
    }

    /// Those who take part and were given no work group, where there are several.
    func undivided(_ all: [Member]) -> [Member] {
        mode == .divided ? takingPart(all).filter { numbers[$0.id.text] == nil } : []
    }

    /// Who works together, a track for each.
    func workGroups(_ all: [Member]) -> [[Member]] {
        let members = takingPart(all)
        switch mode {
        case .together: return [members]
        case .alone: return members.map { [$0] }
        case .divided:
            return Dictionary(grouping: members) { numbers[$0.id.text] ?? 0 }.sorted { $0.key < $1.key }.map(\.value)
        }
    }

    /// Whether every key that was sent is one of these learners.
    func namesOnly(_ all: [Member]) -> Bool {
        Set(learners).subtracting([Self.everybody]).union(numbers.keys).isSubset(of: all.map(\.id.text))
    }

    /// An end before the start is a mistake that would mark everything late (LB-1.1-04).
    func faults(_ view: SetOutView) -> Set<Fault> {
        var faults: Set<Fault> = []
        if takingPart(view.learners).isEmpty { faults.insert(.noLearners) }
        if !undivided(view.learners).isEmpty { faults.insert(.noWorkGroup) }
        if hasUnreadableDay { faults.insert(.unreadableDay) }
        if let starts, [planDue, due].compactMap({ $0 }).contains(where: { $0 < starts }) { faults.insert(.dueBeforeStart) }
        return faults
    }
}
