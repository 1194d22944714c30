import Frameworks
import Markup
import Platform
import Store

/// How often each work process of the qualification file comes back in a programme (LB-1.1-06).
struct Coverage: Sendable {
    struct Line: Sendable {
        let code: String
        let title: String
        let count: Int
    }

    let lines: [Line]
    private let often: Int

    /// `often`: from how many times on it is said to be often.
    init(_ processes: [ProgrammeContent.WorkProcess], in content: ProgrammeContent, often: Int) {
        let used = content.entries.flatMap(\.workProcesses)
        let counts = Dictionary(grouping: used, by: \.key).mapValues(\.count)
        let others = used.filter { own in !processes.contains { $0.key == own.key } }
        let all = (processes + others).reduce(into: [ProgrammeContent.WorkProcess]()) { if !$0.contains($1) { $0.append($1) } }
        lines = all.map { Line(code: $0.code, title: $0.title, count: counts[$0.key] ?? 0) }
        self.often = often
    }

    var missing: Int { lines.count { $0.count == 0 } }

    /// Said in words, never by colour alone.
    func badge(_ line: Line, _ r: Reader) -> HTML {
        if line.count == 0 { return Markup.badge(r("nog niet", "not yet"), .attention) }
        let times = line.count == 1 ? r("1 keer", "once") : r("\(line.count) keer", "\(line.count) times")
        return line.count >= often ? Markup.badge(r("vaak: \(times)", "often: \(times)"), .attention) : Markup.badge(times, .done)
    }

    func table(_ r: Reader) -> HTML {
        Markup.table(
            caption: r("Hoe vaak elk werkproces aan bod komt", "How often each work process comes by"),
            head: [r("Werkproces", "Work process"), r("In dit programma", "In this programme")],
            rows: lines.map { ["\($0.code) \($0.title)", badge($0, r)] })
    }
}

/// How the activities are spread over goals and work forms (LB-1.1-14).
struct Balance: Sendable {
    let lines: [(goal: String, workForm: String, count: Int)]

    init(_ activities: [Activity]) {
        let groups = Dictionary(grouping: activities) { [$0.goal, $0.workForm] }
        lines = groups.map { (goal: $0.key[0], workForm: $0.key[1], count: $0.value.count) }
            .sorted { ($1.count, $0.goal, $0.workForm) < ($0.count, $1.goal, $1.workForm) }
    }

    func table(_ r: Reader) -> HTML {
        let none = r("niet gezegd", "not said")
        return Markup.table(
            caption: r("Activiteiten per doel en werkvorm", "Activities by goal and work form"),
            head: [r("Doel", "Goal"), r("Werkvorm", "Work form"), r("Aantal", "Number")],
            rows: lines.map {
                [.text($0.goal.isEmpty ? none : $0.goal), .text($0.workForm.isEmpty ? none : $0.workForm), "\($0.count)"]
            })
    }
}

extension OrganisationDatabase {
    /// The work processes that the learning plan is about; none when it names no qualification file.
    func workProcesses(of plan: LearningPlan) throws -> [ProgrammeContent.WorkProcess] {
        guard let framework = plan.framework else { return [] }
        return try items(of: framework, .workProcess).map {
            ProgrammeContent.WorkProcess(key: $0.id.text, code: $0.code, title: $0.title)
        }
    }
}
