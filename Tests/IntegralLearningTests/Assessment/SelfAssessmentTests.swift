import Frameworks
import Guidance
import MarkupChecking
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct SelfAssessmentTests {
    @Test(
        "LB-3.2-04 the student marks the own work while typing; guide and student see each other's only after sharing",
        arguments: TestEngine.available)
    func beside(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let bram = try await execution.client.as(.bram)
            let field = execution.path() + "/self/field"
            #expect(try await bram.post(field, ["field": execution.level(0), "value": "4", "version": "0"]).source == "{\"version\":1}")
            _ = try await bram.post(
                field, ["field": "remark-\(execution.criteria[0].id.text)", "value": "Ik vroeg door.", "version": "1"])
            let own = try await bram.get(execution.path())
            #expect(own.source.contains("Ik vroeg door."))
            #expect(own.forms.flatMap(\.fields).contains { $0.name == execution.level(0) && $0.value == "4" && $0.isChosen })
            let noor = try await execution.client.as(.noor)
            #expect(try await !noor.get(execution.path()).source.contains("Ik vroeg door."))
            _ = try await noor.get(execution.path()).submit("Bewaren", [execution.level(0): "2"])
            #expect(try await !noor.get(execution.path()).source.contains("Ik vroeg door."))
            #expect(try await !bram.get(execution.path()).contains("Van Noor"))
            try await execution.share()
            #expect(try await noor.get(execution.path()).contains("Bram Wiersma zag zelf: 4 · inspirerend · Ik vroeg door."))
            #expect(try await bram.get(execution.path()).contains("Jij zag zelf: 4 · inspirerend · Ik vroeg door."))
            // From then on it stays what it was.
            #expect(try await bram.post(field, ["field": execution.level(0), "value": "1"]).status == 409)
            #expect(try await execution.client.as(.yara).post(field, ["field": execution.level(0), "value": "1"]).status == 404)
        }
    }

    @Test("LB-3.2-04 a missing self-assessment stops nothing, and the form works without the script", arguments: TestEngine.available)
    func missing(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            try await execution.share()
            #expect(try await execution.confirm().contains("Bevestigd op"))
            let yara = try await execution.client.as(.yara)
            let kept = try await yara.get(execution.path(.yara)).submit("Bewaren", [execution.level(1): "2"], follow: true)
            #expect(kept.forms.flatMap(\.fields).contains { $0.name == execution.level(1) && $0.value == "2" && $0.isChosen })
        }
    }

    @Test("LB-3.2-03 ‘could not be shown here’ is a valid answer: no level, so neither a low one", arguments: TestEngine.available)
    func notShown(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let page = try await execution.client.as(.noor).get(execution.path())
            let shared = try await page.submit(
                "Delen met Bram Wiersma",
                [execution.level(0): "3", execution.level(1): "notShown", execution.level(2): "notShown"], follow: true)
            #expect(shared.status == 200)
            #expect(try await execution.client.as(.bram).get(execution.path()).contains("kon hier niet getoond worden"))
            try await execution.confirm()
            // The first work process is level 3 by its one criterion; the second has nothing to register.
            #expect(try await execution.count("SELECT MIN(level) AS number FROM result WHERE organisation_id > 0") == 3)
            #expect(try await execution.count("SELECT COUNT(*) AS number FROM result WHERE organisation_id > 0") == 1)
            #expect(try await execution.client.as(.noor).get(execution.matrix).status == 200)
        }
    }

    @Test("LB-3.2-03 practice says what could not be shown there, and the guide reads it at the criterion", arguments: TestEngine.available)
    func saidByPractice(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let (track, fatma, keeper) = (execution.track, execution.world[.fatma].member, execution.world.rivierenland.id)
            try await execution.client.write(at: execution.world.deBrug) { database in
                _ = try database.givePlace(on: track, to: fatma, of: keeper, as: .practiceSupervisor, .practice, from: database.today)
            }
            let page = try await execution.client.as(.fatma).get(execution.world.deBrug.path("tracks", track.text, "final-go"))
            _ = try await page.submit(
                "Doorgeven", ["about": execution.world[.bram].member.text, "criterion": execution.criteria[2].id.text])
            #expect(
                try await execution.client.as(.noor).get(execution.path()).contains("\(Persona.fatma.name): kon hier niet getoond worden."))
            #expect(try await !execution.client.as(.bram).get(execution.path()).contains(Persona.fatma.name))
        }
    }

    @Test(
        "LB-3.2-02, LB-3.2-04 an organisation's own words for the levels; what was fixed before keeps the old ones",
        arguments: TestEngine.available)
    func wording(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let levels = execution.world.deBrug.path("levels")
            let before = try await execution.client.as(.noor).get(execution.path())
            #expect(before.contains("Je doet het zelf, ook als het anders loopt."))
            execution.client.time.advance(minutes: 1)
            let page = try await execution.client.as(.noor).get(levels)
            let kept = try await page.submit("Bewaren als nieuwe versie", ["text-3": "Je redt je zonder ons."], follow: true)
            #expect(kept.contains("Wat er eerder gold") && kept.contains("Je redt je zonder ons."))
            #expect(try await !execution.client.as(.noor).get(execution.path()).contains("Je redt je zonder ons."))
            execution.client.time.advance(minutes: 1)
            let (item, unit, yara) = (execution.world.workProcesses[0], execution.world.group2B, execution.world[.yara].member)
            let track = try await execution.client.write(at: execution.world.deBrug, as: .noor) { database in
                let assignment = try database.assignment(
                    database.createAssignment(
                        AssignmentDraft(
                            title: "Later", description: "", frame: "", inPractice: false, workProcesses: [item], goCriteria: ["Haalbaar"],
                            developmentCriteria: [CriterionDraft("Vraagt", item: item)])))
                return try database.setOut(
                    assignment,
                    to: SetOut(learners: [yara], unit: unit, starts: database.today, due: nil, planDue: nil, supervisors: []))
            }
            let later = try await execution.client.as(.yara).get(execution.world.deBrug.path("tracks", track.text, "criteria"))
            #expect(later.contains("Je redt je zonder ons.") && later.contains("Je begint hiermee"))
            #expect(try await execution.client.as(.bram).get(levels).status == 404)
        }
    }
}
