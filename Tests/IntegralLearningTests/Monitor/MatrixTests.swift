import Frameworks
import Guidance
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct MatrixTests {
    @Test("LB-4.2-11, LB-4.2-08 the group page shows where everybody stands and opens each judgement", arguments: TestEngine.available)
    func matrix(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let noor = try await execution.client.as(.noor)
            _ = try await noor.get(execution.path()).submit("Bewaren", [execution.level(0): "3"])
            // What is kept and not shared shows no level: only the observations count.
            #expect(try await cells(noor.get(execution.matrix)) == ["–1/1", "–1/1"])
            try await execution.share()
            let page = try await noor.get(execution.matrix)
            #expect(cells(page) == ["31/1", "21/1", "41/1", "–1/1"])
            let cell = try await noor.get(
                execution.matrix + #require(page.links.first { $0.contains("?c=") }.map { String($0.drop { $0 != "?" }) }))
            #expect(cell.contains(Execution.seen) && cell.contains("Noor Bakker, leerbegeleider") && cell.contains("3 · zelfstandig"))
            #expect(cell.contains("De Brug") && cell.links.contains(execution.path()))
            #expect(try await noor.get(execution.matrix + "?c=0000.0000").status == 404)
            #expect(
                try await noor.get(execution.world.deBrug.path("groups", execution.world.group2B.text)).links.contains(execution.matrix))
        }
    }

    /// What stands in the cells that open something, in reading order.
    private func cells(_ page: TestPage) -> [String] {
        page.source.matches(of: /<td class="l\d"><a href="[^"]*">([^<]*)<i>([^<]*)<\/i>/).map { String($0.1 + $0.2) }
    }

    @Test("the overview is for who guides the group", arguments: TestEngine.available)
    func others(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            for persona in [Persona.bram, .jeroen, .fatma, .hans, .ida] {
                let page = try await execution.client.as(persona).get(execution.matrix)
                #expect(page.status == 404, "\(persona)")
            }
        }
    }

    @Test("30 students and 60 criteria take as many statements as two students and three", arguments: TestEngine.available)
    func statements(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let noor = try await execution.client.as(.noor)
            let small = try await noor.get(execution.matrix).statements
            try await fill(execution, learners: 28, criteria: 60)
            let page = try await noor.get(execution.matrix)
            #expect(page.statements == small)
            #expect(page.statements <= 9)
            #expect(cells(page).filter { $0 == "31/1" }.count == 28 * 60)
        }
    }

    /// A full group: one assignment with this many criteria, and for each learner a shared judgement with an observation per criterion.
    private func fill(_ execution: Execution, learners: Int, criteria: Int) async throws {
        let (world, unit) = (execution.world, execution.world.group2B!)
        try await execution.client.write(at: world.deBrug, as: .ilse) { database in
            let drafts = (0..<criteria).map { CriterionDraft("Criterium \($0)", item: world.workProcesses[$0 % 3]) }
            let assignment = try database.assignment(
                database.createAssignment(
                    AssignmentDraft(
                        title: "Vol", description: "", frame: "", inPractice: false, workProcesses: world.workProcesses,
                        goCriteria: ["Goed"],
                        developmentCriteria: drafts)))
            let members = try (0..<learners).map { try database.createMember(name: "Student \($0)") }
            for member in members { try database.givePlace(on: unit, to: member, as: .learner, .learning, from: database.today) }
            try database.setOut(
                assignment, to: SetOut(learners: members, unit: unit, starts: database.today, due: nil, planDue: nil, supervisors: []))
        }
        try await execution.client.write(at: world.deBrug, as: .noor) { database in
            let full = try #require(database.tracks(unit: unit).first { $0.noun.title == "Vol" })
            let permit = try database.track(full.noun.id, to: .assess)
            let set = try database.criteria(of: database.integral(permit).assignment.developmentSet)
            for learner in try database.people(on: permit) where learner.role == .learner {
                let lines = try set.map {
                    JudgementLine(
                        $0.id, level: 3,
                        grounds: [try database.observe(permit, "Gezien", about: learner.member, criteria: [$0.id], seen: database.today)])
                }
                let judgement = try database.judge(
                    permit,
                    JudgementDraft(
                        .development, round: 1, outcome: .judged, reason: "", learner: learner.member, criteriaSet: nil, lines: lines))
                _ = try database.share(permit, judgement, about: learner.member)
            }
        }
    }
}
