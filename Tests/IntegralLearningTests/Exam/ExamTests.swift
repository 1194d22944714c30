import Frameworks
import Guidance
import MarkupChecking
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct ExamTests {
    private static func plan(_ execution: Execution) async throws -> ID<ExamUnit> {
        let (framework, items) = (execution.world.framework!, Array(execution.world.workProcesses.prefix(2)))
        return try await execution.client.write(at: execution.world.deBrug, as: .ilse) { database in
            let all = try database.items(of: framework, .workProcess)
            return try database.planExam(
                ExamUnitDraft(
                    framework: framework, cohort: SchoolYear(of: database.today), title: "Proeve in de praktijk", how: "Een dag meelopen.",
                    day: database.today.adding(days: 60), workProcesses: all.filter { items.contains($0.id) },
                    cut: CutScore(norm: 3, needed: 2)))
        }
    }

    @Test("LB-3.2-07 the exam plan has units with dates for everybody, and the portfolio refers to it", arguments: TestEngine.available)
    func plan(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let unit = try await Self.plan(execution)
            for persona in [Persona.bram, .noor, .ilse] {
                let page = try await execution.client.as(persona).get(execution.world.deBrug.path("exams"))
                #expect(page.contains("Proeve in de praktijk") && page.contains("cohort"))
            }
            let bram = try await execution.client.as(.bram)
            let portfolio = try await bram.get(execution.world.deBrug.path("portfolio"))
            #expect(portfolio.contains("Dit staat in het examenplan"))
            #expect(portfolio.links.contains(execution.world.deBrug.path("exams", unit.text)))
            #expect(try await bram.get(execution.world.deBrug.path("exams", "new")).status == 404)
            #expect(try await execution.client.as(.fatma).get(execution.world.deBrug.path("exams")).status == 404)
        }
    }

    @Test("LB-3.2-08 norm and cut score are kept, and the result above or below is computed and explained", arguments: TestEngine.available)
    func cut(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let unit = try await Self.plan(execution)
            let path = execution.world.deBrug.path("exams", unit.text)
            let sheet = path + "/results/" + execution.world[.bram].member.text
            let noor = try await execution.client.as(.noor)
            let page = try await noor.get(sheet)
            #expect(page.contains("niveau 3 · zelfstandig") && page.contains("op minstens 2 van de 2 criteria"))
            let names = Array(Set(page.forms.flatMap(\.fields).map(\.name).filter { $0.hasPrefix("level-") })).sorted()
            #expect(names.count == 2)
            #expect(try await page.submit("Resultaat vastleggen", [names[0]: "3"]).status == 422)
            _ = try await page.submit("Resultaat vastleggen", [names[0]: "3", names[1]: "2"])
            let bram = try await execution.client.as(.bram)
            #expect(try await bram.get(path).contains("Onder de cesuur: de norm is gehaald op 1 van de 2 criteria; nodig zijn er 2."))
            // LB-4.2-15: no result changes without a reason.
            let again = try await noor.get(sheet)
            #expect(try await again.submit("Resultaat vastleggen", [names[1]: "4"]).status == 422)
            _ = try await again.submit("Resultaat vastleggen", [names[1]: "4", "reason": "Herexamen."])
            let passed = try await bram.get(path)
            #expect(passed.contains("Boven de cesuur: de norm is gehaald op 2 van de 2 criteria") && passed.contains("Herexamen."))
            #expect(try await execution.client.as(.yara).get(sheet).status == 404)
            #expect(try await !execution.client.as(.yara).get(path).contains("Boven de cesuur"))
        }
    }

    @Test("LB-3.2-08 norm and cut score of development-oriented criteria are fixed with them, and shown", arguments: TestEngine.available)
    func development(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let items = execution.world.workProcesses
            let draft = AssignmentDraft(
                title: "Nog niet uitgezet", description: "", frame: "", inPractice: false, workProcesses: [items[0]],
                goCriteria: ["Haalbaar"],
                developmentCriteria: [CriterionDraft("Vraagt", item: items[0]), CriterionDraft("Legt uit", item: items[0])])
            let assignment = try await execution.client.write(at: execution.world.deBrug, as: .noor) { try $0.createAssignment(draft) }
            let path = execution.world.deBrug.path("assignments", assignment.text)
            let page = try await execution.client.as(.noor).get(path + "/cut-score")
            #expect(try await page.submit("Afspreken", ["norm": "3", "needed": "3"]).status == 422)
            _ = try await page.submit("Afspreken", ["norm": "3", "needed": "2"])
            #expect(try await page.client.get(path + "/cut-score").contains("op minstens 2 van de 2 criteria"))
            try await execution.client.write(at: execution.world.deBrug, as: .noor) { try $0.publish($0.assignment(assignment)) }
            #expect(try await page.submit("Afspreken", ["norm": "1", "needed": "1"]).status == 409)
        }
    }

    @Test("LB-3.2-09, F-33 a development-oriented result never appears as an exam result", arguments: TestEngine.available)
    func apart(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let unit = try await Self.plan(execution)
            try await execution.share(levels: ("4", "4", "4"))
            try await execution.confirm()
            let bram = try await execution.client.as(.bram)
            for path in [execution.world.deBrug.path("exams"), execution.world.deBrug.path("exams", unit.text)] {
                let page = try await bram.get(path)
                #expect(!page.contains("Jouw examenresultaat") && !page.contains("de cesuur:") && !page.contains("inspirerend"))
            }
            #expect(try await execution.count("SELECT COUNT(*) AS number FROM exam_result WHERE organisation_id > 0") == 0)
            let sheet = try await execution.client.as(.noor)
                .get(execution.world.deBrug.path("exams", unit.text, "results", execution.world[.bram].member.text))
            #expect(
                sheet.contains("Kwalificerende beoordeling")
                    && sheet.forms.flatMap(\.fields).allSatisfy { !$0.name.hasPrefix("level-") || !$0.isChosen })
        }
    }

    @Test("LB-3.2-07 the exam plan is offered to who belongs to the school, and not to a guest of practice who cannot open it")
    func offered() async throws {
        try await withWorld(.sqlite) { world, client in
            let (thread, exams) = (world.deBrug.path("tracks", world.track.text), world.deBrug.path("exams"))
            #expect(try await client.as(.bram).get(thread).links.contains(exams))
            let fatma = try await client.as(.fatma)
            #expect(try await !fatma.get(thread).links.contains(exams))
            #expect(try await fatma.get(exams).status == 404)
        }
    }
}
