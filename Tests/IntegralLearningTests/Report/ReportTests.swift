import Guidance
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct ReportTests {
    private func report(_ execution: Execution, _ ending: String = "") -> String {
        execution.world.deBrug.path("groups", execution.world.group2B.text, "report") + ending
    }

    @Test(
        "LB-4.2-03, LB-4.2-14 the group report shows results by assignment, marks what is unchecked, and narrows by assignment and kind",
        arguments: TestEngine.available)
    func page(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            try await execution.share()
            try await execution.confirm()
            let noor = try await execution.client.as(.noor)
            let page = try await noor.get(report(execution))
            #expect(page.contains("B1-K1-W1: 2, B1-K1-W2: 4") && page.contains("nog niet nagekeken"))
            #expect(try await noor.get(report(execution, "?kind=development")).contains("B1-K1-W1: 2"))
            #expect(try await !noor.get(report(execution, "?kind=qualifying")).contains("B1-K1-W1: 2"))
            let other = try #require(execution.world.assignments[execution.world.track])
            #expect(try await !noor.get(report(execution, "?assignment=\(other.text)")).contains("B1-K1-W1: 2"))
            for persona in [Persona.bram, .jeroen, .fatma] {
                #expect(try await execution.client.as(persona).get(report(execution, ".csv")).status == 404)
            }
        }
    }

    @Test("an export of many rows leaves in pages, each row once, and runs no formula", arguments: TestEngine.available)
    func csv(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            try await execution.share()
            try await execution.confirm()
            try await multiply(execution, to: 1203)
            let noor = try await execution.client.as(.noor)
            let download = try await noor.get(report(execution, ".csv"))
            let rows = download.source.split(separator: "\r\n")
            #expect(rows.count == 1 + 1203 && rows.dropFirst().allSatisfy { $0.contains(";ontwikkelingsgericht;") })
            #expect(rows.count { $0.hasSuffix(";'=HYPERLINK(1)") } == 1201)
            // Who is asking, and then a look at the place and a page of rows, three times.
            #expect(download.statements < 16)
        }
    }

    /// Copies of one result up to this number in all, each with a reason that a spreadsheet would run.
    private func multiply(_ execution: Execution, to number: Int) async throws {
        try await execution.client.write(at: execution.world.deBrug) { database in
            for _ in 2..<number {
                try database.run(
                    """
                    INSERT INTO result (organisation_id, id, track_id, learner_member_id, item_id, kind, level, strength, judgement_id,
                        entered_at, entered_by_place_id, reason)
                    SELECT organisation_id, \(database.newID(Result.self)), track_id, learner_member_id, item_id, kind, level, strength,
                        judgement_id, entered_at, entered_by_place_id, '=HYPERLINK(1)'
                    FROM result WHERE organisation_id = \(database.keeper) AND reason = '' ORDER BY id LIMIT 1
                    """)
            }
        }
    }

    @Test("LB-4.2-07 the reports come out as PDF, for the learner the own ones", arguments: TestEngine.available)
    func papers(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            try await execution.share()
            let noor = try await execution.client.as(.noor)
            let bram = try await execution.client.as(.bram)
            for (reader, path) in [
                (noor, report(execution, ".pdf")), (noor, execution.path() + "/form.pdf"), (bram, execution.path() + "/form.pdf"),
                (bram, execution.world.deBrug.path("progress", "overview.pdf")),
            ] {
                let paper = try await reader.get(path)
                #expect(paper.status == 200 && paper.body.starts(with: "%PDF-".utf8), "\(path)")
            }
            #expect(try await execution.client.as(.yara).get(execution.path() + "/form.pdf").status == 404)
        }
    }
}
