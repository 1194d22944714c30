import Frameworks
import Markup
import MarkupChecking
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct AssessmentTests {
    @Test(
        "LB-3.2-02, LB-2.1-17, E-22 the criteria are fixed beforehand and every student on the track reads them",
        arguments: TestEngine.available)
    func criteria(_ engine: Engine) async throws {
        try await Execution.with(engine, state: .planning) { execution in
            for persona in [Persona.bram, .yara, .noor] {
                let page = try await execution.client.as(persona).get(
                    execution.world.deBrug.path("tracks", execution.track.text, "criteria"))
                #expect(page.contains("Het plan is haalbaar"))
                #expect(execution.criteria.allSatisfy { page.contains($0.text) })
                #expect(page.contains("B1-K1-W1"))
            }
            let set = execution.criteria.count
            let fixed = try await execution.count(
                """
                SELECT COUNT(*) AS number FROM criterion JOIN criteria_set ON criteria_set.organisation_id = criterion.organisation_id
                    AND criteria_set.id = criteria_set_id
                WHERE fixed_at IS NOT NULL AND criterion.text IN \(execution.criteria.map(\.text))
                """)
            #expect(fixed == set)
        }
    }

    @Test(
        "LB-3.2-03 a level without an observation is refused at its criterion, and nothing typed is lost", arguments: TestEngine.available)
    func ground(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let page = try await execution.client.as(.noor).get(execution.path())
            #expect(page.contains(Execution.seen))
            let before = try await execution.count("SELECT COUNT(*) AS number FROM observation WHERE organisation_id > 0")
            for label in ["Bewaren", "Delen met Bram Wiersma"] {
                let refused = try await page.submit(
                    label, [execution.level(0): "3", execution.level(1): "2", execution.level(2): "4", execution.text(2): "Kijkt rond"])
                #expect(refused.status == 422)
                #expect(refused.contains("Stemt het plan af: \(AssessmentDraft.noGround.dutch)"))
                #expect(refused.source.contains("Kijkt rond"))
            }
            #expect(try await execution.count("SELECT COUNT(*) AS number FROM judgement WHERE organisation_id > 0") == 0)
            #expect(try await execution.count("SELECT COUNT(*) AS number FROM observation WHERE organisation_id > 0") == before)
        }
    }

    @Test("LB-3.2-03 a draft may have gaps; sharing asks for a level at every criterion", arguments: TestEngine.available)
    func gaps(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let noor = try await execution.client.as(.noor)
            let refused = try await noor.get(execution.path()).submit("Delen met Bram Wiersma", [execution.level(0): "3"])
            #expect(refused.status == 422)
            #expect(refused.contains(AssessmentDraft.noLevel.dutch))
            let kept = try await noor.get(execution.path()).submit("Bewaren", [execution.level(0): "3"], follow: true)
            #expect(kept.contains("Bram Wiersma ziet de niveaus nog niet"))
            let own = try await execution.client.as(.bram).get(execution.path())
            #expect(own.status == 200)
            #expect(own.contains("Hier komt de beoordeling"))
            #expect(own.forms.flatMap(\.fields).allSatisfy { !$0.name.hasPrefix("level-") || !$0.isChosen })
        }
    }

    @Test("LB-3.2-01, LB-3.2-04 the student reads level and observation per criterion, by work process", arguments: TestEngine.available)
    func shared(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            try await execution.share()
            let bram = try await execution.client.as(.bram)
            let page = try await bram.get(execution.path())
            for words in [
                "3 · zelfstandig", "2 · groeiend", "4 · inspirerend", Execution.seen, "Stemt af met Bram Wiersma.", "B1-K1-W1", "B1-K1-W2",
            ] {
                #expect(page.contains(words))
            }
            #expect(page.statements <= 12)
            #expect(try await bram.get("/notices").contains("Je beoordeling bij"))
        }
    }

    @Test(
        "LB-2.1-17, LB-3.2-03 an observation is linked to criteria when it is noted, and stands ready as ground",
        arguments: TestEngine.available)
    func linked(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let noor = try await execution.client.as(.noor)
            let path = execution.world.deBrug.path("tracks", execution.track.text)
            let page = try await noor.get(path)
            #expect(page.contains("Waar gaat dit over?") && page.statements <= 12)
            let (second, third) = (execution.criteria[1].id.text, execution.criteria[2].id.text)
            _ = try await page.submit(
                "Noteer",
                ["text": "Bram belde de dochter.", "about": execution.world[.bram].member.text, "criterion": second, "criterion": third])
            let sheet = try await noor.get(execution.path())
            let chosen = sheet.forms.flatMap(\.fields).filter { $0.name.hasPrefix("ground-") && $0.isChosen }.map(\.name)
            #expect(Set([execution.ground(1), execution.ground(2)]).isSubset(of: chosen))
            let strange = execution.world.track.text
            #expect(try await noor.post(path + "/observations", ["text": "x", "criterion": strange]).status == 404)
        }
    }

    @Test("LB-2.1-17 practice notes one sentence and is asked nothing else", arguments: TestEngine.available)
    func practice(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let page = try await client.as(.fatma).get(world.deBrug.path("tracks", world.track.text))
            #expect(page.buttons.contains("Noteer") && !page.contains("Waar gaat dit over?"))
        }
    }

    @Test("E-24 only what was seen of this student can be a ground", arguments: TestEngine.available)
    func foreignGround(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let page = try await execution.client.as(.noor).get(execution.path())
            #expect(!page.contains(Execution.seenOfYara))
            let refused = try await execution.client.as(.noor).post(
                execution.path(),
                ["basis": "", "then": "keep", execution.level(0): "3", execution.ground(0): execution.observationOfYara.text])
            #expect(refused.status == 422)
            #expect(refused.contains(AssessmentDraft.noGround.dutch))
        }
    }

    @Test("X-07 a judgement is not found by fellow students, practice and strangers", arguments: TestEngine.available)
    func others(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            try await execution.share()
            let fatma = execution.world[.fatma].member
            let (track, keeper) = (execution.track, execution.world.rivierenland.id)
            try await execution.client.write(at: execution.world.deBrug) { database in
                _ = try database.givePlace(on: track, to: fatma, of: keeper, as: .practiceSupervisor, .practice, from: database.today)
            }
            for persona in [Persona.yara, .fatma, .lotte, .jeroen, .hans, .ida, .ivo] {
                #expect(try await execution.client.as(persona).get(execution.path()).status == 404, "\(persona)")
            }
        }
    }

    @Test("D2, D4 assessing waits for the Go", arguments: TestEngine.available)
    func order(_ engine: Engine) async throws {
        try await Execution.with(engine, state: .submitted) { execution in
            let noor = try await execution.client.as(.noor)
            let page = try await noor.get(execution.path())
            #expect(page.status == 409)
            #expect(page.contains("zodra de Go er is"))
            let sent = try await noor.post(
                execution.path(), ["basis": "", "then": "keep", execution.level(0): "3", execution.text(0): "Ja"])
            #expect(sent.status == 409)
        }
    }

    @Test("nobody assesses himself, and a student assesses nobody", arguments: TestEngine.available)
    func oneself(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let (track, noor) = (execution.track, execution.world[.noor].member)
            try await execution.client.write(at: execution.world.deBrug) { database in
                _ = try database.givePlace(on: track, to: noor, as: .learner, .learning, from: database.today)
            }
            let own = try await execution.client.as(.noor).post(execution.path(.noor), ["basis": "", "then": "keep"])
            #expect(own.status == 403)
            #expect(own.contains("Je kunt jezelf niet beoordelen"))
            #expect(try await execution.client.as(.bram).post(execution.path(), ["basis": "", "then": "share"]).status == 403)
        }
    }

    @Test("a mentor reads a judgement once it is shared", arguments: TestEngine.available)
    func mentor(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let (unit, jeroen) = (execution.world.group2B!, execution.world[.jeroen].member)
            try await execution.client.write(at: execution.world.deBrug) { database in
                _ = try database.givePlace(on: unit, to: jeroen, as: .mentor, .information, from: database.today)
            }
            let mentor = try await execution.client.as(.jeroen)
            _ = try await execution.client.as(.noor).get(execution.path()).submit("Bewaren", [execution.level(0): "3"])
            #expect(try await !mentor.get(execution.path()).contains("zelfstandig"))
            try await execution.share()
            #expect(try await mentor.get(execution.path()).contains("3 · zelfstandig"))
            #expect(try await mentor.post(execution.path(), ["basis": ""]).status == 403)
        }
    }
}
