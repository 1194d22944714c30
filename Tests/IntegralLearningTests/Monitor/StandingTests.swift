import Frameworks
import Guidance
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct StandingTests {
    @Test(
        "LB-4.2-12 the summary is what judgements and observations say, after sharing, noting and correcting on another day",
        arguments: TestEngine.available)
    func truth(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            try await execution.share()
            try await execution.share(.yara, levels: ("2", "2", "2"))
            #expect(try await wrong(execution) == 0)
            #expect(try await standing(execution) == "3 first 3 before nil, 1 by 1")
            // The next day somebody else has seen something, and the guide shares another level.
            execution.client.time.advance(hours: 24)
            try await execution.client.write(at: execution.world.deBrug, as: .noor) { database in
                let permit = try database.track(execution.track, to: .observe)
                try database.observe(permit, "Iedereen vroeg door.", about: nil, criteria: [execution.criteria[0].id], seen: database.today)
            }
            #expect(try await standing(execution) == "3 first 3 before nil, 2 by 1")
            let noor = try await execution.client.as(.noor)
            let fields: KeyValuePairs = [execution.level(0): "4", "reason": "Bram groeide."]
            _ = try await noor.get(execution.path()).submit("Aanpassing delen", fields, follow: true)
            #expect(try await standing(execution) == "4 first 3 before 3, 2 by 1")
            #expect(try await wrong(execution) == 0)
            #expect(try await noor.get(execution.matrix).source.contains(">4↑<i>2/1</i>"))
        }
    }

    @Test("a summary that does not say what happened is found", arguments: TestEngine.available)
    func verification(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            try await execution.share()
            let changed = try await execution.client.write(at: execution.world.deBrug) {
                try $0.run("UPDATE standing SET observations = 9 WHERE organisation_id = \($0.keeper) AND level = 4")
            }
            #expect(changed == 1)
            #expect(try await wrong(execution) == 2)
        }
    }

    private func wrong(_ execution: Execution) async throws -> Int {
        try await execution.client.write(at: execution.world.deBrug) { try $0.wrongStandings() }
    }

    /// Bram on the first criterion.
    private func standing(_ execution: Execution) async throws -> String {
        let (learner, criterion) = (execution.world[.bram].member, execution.criteria[0].id)
        return try await execution.client.write(at: execution.world.deBrug) { database in
            let row = try #require(
                try database.first(
                    """
                    SELECT \(Standing.columns) FROM standing WHERE organisation_id = \(database.keeper) AND learner_member_id = \(learner)
                        AND criterion_id = \(criterion)
                    """))
            let standing = try Standing(row: row)
            let before = standing.previousLevel.map { "\($0)" } ?? "nil"
            return
                "\(standing.level ?? 0) first \(standing.firstLevel ?? 0) before \(before), \(standing.observations) by \(standing.authors)"
        }
    }
}
