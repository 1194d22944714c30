import Frameworks
import Guidance
import Platform
import Store
import TestWorld
import Testing

@testable import IntegralLearning

/// Bram and Yara at work on an assignment of three criteria on two work processes, guided by Noor; one observation of each.
struct Execution {
    static let seen = "Bram vraagt mevrouw De Wit wat zij prettig vindt."
    static let seenOfYara = "Yara legt het plan uit aan een collega."

    let world: World
    let client: TestClient
    let track: ID<Track>
    let criteria: [Criterion]
    /// Of Bram, linked to the first criterion.
    let observation: ID<Observation>
    let observationOfYara: ID<Observation>

    static func with(_ engine: Engine, state: IntegralTrack.State = .execution, _ body: (Execution) async throws -> Void) async throws {
        try await withWorld(engine) { world, client in try await body(try await Execution(world, client, state)) }
    }

    private init(_ world: World, _ client: TestClient, _ state: IntegralTrack.State) async throws {
        self.world = world
        self.client = client
        let items = world.workProcesses
        let draft = AssignmentDraft(
            title: "Een dag met mevrouw De Wit", description: "", frame: "", inPractice: true, workProcesses: Array(items.prefix(2)),
            goCriteria: ["Het plan is haalbaar"],
            developmentCriteria: [
                CriterionDraft("Vraagt naar wensen", item: items[0]), CriterionDraft("Stemt het plan af", item: items[0]),
                CriterionDraft("Legt uit wat er gebeurt", item: items[1]),
            ])
        let (learners, unit) = ([world[.bram].member, world[.yara].member], world.group2B)
        let (track, criteria) = try await client.write(at: world.deBrug, as: .ilse) { database in
            let assignment = try database.assignment(database.createAssignment(draft))
            let track = try database.setOut(
                assignment,
                to: SetOut(learners: learners, unit: unit, starts: database.today, due: nil, planDue: nil, supervisors: []))
            if state != .planning { try database.move(track, from: .planning, to: state) }
            return (track, try database.criteria(of: assignment.developmentSet))
        }
        (self.track, self.criteria) = (track, criteria)
        let (bram, yara, first) = (world[.bram].member, world[.yara].member, criteria[0].id)
        (observation, observationOfYara) = try await client.write(at: world.deBrug, as: .noor) { database in
            let permit = try database.track(track, to: .observe)
            return (
                try database.observe(permit, Self.seen, about: bram, criteria: [first], seen: database.today),
                try database.observe(permit, Self.seenOfYara, about: yara, criteria: [first], seen: database.today)
            )
        }
    }

    func path(_ learner: Persona = .bram) -> String { world.deBrug.path("tracks", track.text, "assessment", world[learner].member.text) }
    var register: String { world.deBrug.path("groups", world.group2B.text, "register") }
    var matrix: String { world.deBrug.path("groups", world.group2B.text, "matrix") }

    func level(_ place: Int) -> String { "level-\(criteria[place].id.text)" }
    func text(_ place: Int) -> String { "seen-\(criteria[place].id.text)" }
    func ground(_ place: Int) -> String { "ground-\(criteria[place].id.text)" }

    /// Noor shares: the first criterion on what was noted, the others on a sentence.
    @discardableResult
    func share(_ learner: Persona = .bram, levels: (String, String, String) = ("3", "2", "4")) async throws -> TestPage {
        try await client.as(.noor).get(path(learner)).submit(
            "Delen met \(learner.name)",
            [
                level(0): levels.0, level(1): levels.1, level(2): levels.2, text(1): "Stemt af met \(learner.name).",
                text(2): "Legt rustig uit, \(learner.name).",
            ], follow: true)
    }

    @discardableResult
    func confirm(_ learner: Persona = .bram) async throws -> TestPage {
        try await client.as(.noor).get(path(learner)).submit("Bevestigen", follow: true)
    }

    func count(_ sql: SQL) async throws -> Int {
        try await client.read { try $0.first(sql)?.read("number") ?? 0 }
    }
}
