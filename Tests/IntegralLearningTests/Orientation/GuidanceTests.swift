import Guidance
import MarkupChecking
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct GuidanceTests {
    private func path(_ world: World) -> String { world.deBrug.path("tracks", world.track.text) }

    private func guidance(_ world: World, _ learner: Persona) -> String { path(world) + "/guidance/" + world[learner].member.text }

    @Test(
        "LB-2.1-09, LB-2.1-12 a stage per learner per track: the learner proposes, the guide decides, both see the history",
        arguments: TestEngine.available)
    func stages(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let bram = try await client.as(.bram)
            let noor = try await client.as(.noor)
            #expect(try await bram.get(guidance(world, .bram)).contains("Zelfstandigheid: begeleid"))
            let proposed = try await bram.get(guidance(world, .bram)).submit("Ik wil zelfstandig werken", follow: true)
            #expect(proposed.contains("Je stelde voor: zelfstandig") && proposed.contains("Zelfstandigheid: begeleid"))
            #expect(try await noor.get("/notices").contains("wil graag zelfstandig werken"))
            client.time.advance(minutes: 1)
            _ = try await noor.get(guidance(world, .bram)).submit("Zo doen we het", ["stage": "independent"])
            for reader in [bram, noor] {
                let page = try await reader.get(guidance(world, .bram))
                #expect(page.contains("Zelfstandigheid: zelfstandig") && page.contains("Voorstel: zelfstandig"))
                #expect(page.contains("Noor Bakker") && page.statements <= 12)
            }
            #expect(try await noor.get(guidance(world, .yara)).contains("Zelfstandigheid: begeleid"))
            #expect(try await client.as(.yara).get(guidance(world, .bram)).status == 404)
        }
    }

    @Test("LB-2.1-09 the stage decides which looks are asked: each step, agreed moments, or none")
    func looks() {
        #expect(Look.next(.guided, after: nil, in: .planning) == .choices)
        #expect(Look.next(.guided, after: .choices, in: .planning) == .plan)
        #expect(Look.next(.guided, after: .plan, in: .planning) == nil)
        #expect(Look.next(.guided, after: .plan, in: .execution) == .start)
        #expect(Look.next(.accompanied, after: nil, in: .planning) == .plan)
        #expect(Look.next(.accompanied, after: nil, in: .execution) == .halfway)
        #expect(Look.next(.accompanied, after: .halfway, in: .execution) == .end)
        #expect(Look.next(.independent, after: nil, in: .execution) == nil)
    }

    @Test(
        "LB-2.1-09 a look is a task of the guide until the guide has seen it, with a word if there is one", arguments: TestEngine.available)
    func look(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let bram = try await client.as(.bram)
            let noor = try await client.as(.noor)
            let asked = try await bram.get(path(world)).submit("Klaar: kijk mee met mijn plan", follow: true)
            #expect(asked.contains("Je vroeg of je begeleider meekijkt"))
            #expect(try await noor.get("/").contains("Iemand vraagt: kijk mee"))
            #expect(try await noor.get(path(world) + "/guidance").contains("kijk mee: mijn plan"))
            _ = try await noor.get(guidance(world, .bram)).submit("Gezien", ["reply": "Mooi concreet."])
            #expect(try await !noor.get("/").contains("Iemand vraagt: kijk mee"))
            #expect(try await bram.get(guidance(world, .bram)).contains("Mooi concreet."))
            _ = try await noor.get(guidance(world, .yara)).submit("Zo doen we het", ["stage": "independent"])
            #expect(try await !client.as(.yara).get(path(world)).buttons.contains { $0.contains("kijk mee") })
        }
    }

    @Test(
        "LB-2.1-11, LB-2.1-13, LB-2.2-07 a word of the guide stands at the goal; who chose a challenge is counted",
        arguments: TestEngine.available)
    func marks(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let bram = try await client.as(.bram)
            let noor = try await client.as(.noor)
            _ = try await noor.get(guidance(world, .bram)).submit("Zet erbij", ["text": "Dit durf jij!"])
            #expect(try await bram.get(guidance(world, .bram)).contains("Dit durf jij!"))
            #expect(try await bram.get("/notices").contains("schreef iets bij je leerdoel"))
            _ = try await noor.get(guidance(world, .bram)).submit("Zet erbij", ["text": "Doe het voor een groep", "kind": "challenge"])
            let chosen = try await bram.get(guidance(world, .bram)).submit("Dit is een uitdaging voor mij", follow: true)
            #expect(chosen.contains("Uitdagingen: 1 zelf gekozen, 1 van de begeleider"))
            #expect(try await noor.get(guidance(world, .bram)).contains("Uitdagingen: 1 zelf gekozen, 1 van de begeleider"))
            try await client.bring(to: .execution)
            #expect(try await noor.get(guidance(world, .bram)).buttons.contains("Zet erbij"), "also in execution")
        }
    }

    @Test(
        "LB-2.1-01, LB-2.1-16, LB-2.1-23, LB-2.2-15 the page shows the five instruments, the work process and the route",
        arguments: TestEngine.available)
    func instruments(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let page = try await client.as(.noor).get(guidance(world, .bram))
            for instrument in ["Samenwerkingscontract", "Logboek", "POP", "PAP", "Werkplan"] { #expect(page.contains(instrument)) }
            #expect(page.contains("B1-K1-W1") && page.contains("zzframeworkbrugzz"))
            #expect(page.links.contains(world.deBrug.path("frameworks", world.framework.text)))
            let single = try await client.as(.noor).get(world.deBrug.path("tracks", world.trackOfOmer.text, "guidance"))
            #expect(single.location?.contains(world[.omer].member.text) == true, "one learner has a page as a work group has")
            try await client.bring(to: .execution)
            let thread = try await client.as(.bram).get(path(world))
            #expect(thread.links.contains(path(world) + "/contract") && thread.contains("In het logboek") && thread.statements <= 12)
        }
    }
}
