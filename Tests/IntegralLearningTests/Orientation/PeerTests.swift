import MarkupChecking
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct PeerTests {
    private func path(_ world: World) -> String { world.deBrug.path("tracks", world.track.text) }

    /// Bram asks Ömer to read along.
    private func ask(_ world: World, _ client: TestClient) async throws {
        let plan = try await client.as(.bram).get(path(world) + "/plan")
        _ = try await plan.submit("Vraag", ["peer": world[.omer].member.text])
    }

    @Test(
        "LB-2.1-27 a fellow student who was asked reads the plan only, knows why, and the remark is there before handing in",
        arguments: TestEngine.available)
    func remark(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            #expect(try await client.as(.omer).get(path(world) + "/plan").status == 404)
            try await ask(world, client)
            let omer = try await client.as(.omer)
            #expect(try await omer.get("/").contains("Iemand vraagt of je een werkplan wilt lezen"))
            let plan = try await omer.get(path(world) + "/plan")
            #expect(plan.contains("zzplanbramzz") && plan.contains("Je hebt hier een plek als meelezer op dit traject"))
            #expect(!plan.source.contains("zzgoalbramzz") && !plan.buttons.contains("Inleveren") && plan.statements <= 12)
            _ = try await plan.submit("Geef je opmerking", ["remark": "Zet er een datum bij"])
            #expect(try await !omer.get("/").contains("Iemand vraagt of je een werkplan wilt lezen"))
            for reader in [Persona.bram, .yara, .noor] {
                #expect(try await client.as(reader).get(path(world) + "/plan").contains("Zet er een datum bij"))
            }
            #expect(try await !client.as(.fatma).get(path(world) + "/plan").contains("Zet er een datum bij"))
            #expect(try await client.as(.bram).get("/notices").contains("las jullie werkplan"))
        }
    }

    @Test("LB-2.1-27, E-25 of the track a peer reaches the plan and the procedures, and nothing else", arguments: TestEngine.available)
    func reach(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await ask(world, client)
            let omer = try await client.as(.omer)
            let closed = ["", "/go", "/history", "/questions", "/choices", "/contract", "/guidance", "/criteria", "/final-go"]
            for page in closed { #expect(try await omer.get(path(world) + page).status == 404, "\(page)") }
            #expect(try await omer.get(path(world) + "/procedures/go").status == 200)
            #expect(try await omer.get("/").links.contains(path(world)) == false)
        }
    }

    @Test("LB-2.1-27 asking stops nothing, and the place ends when the plan is handed in", arguments: TestEngine.available)
    func ends(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await ask(world, client)
            try await client.bring(to: .submitted)
            #expect(try await client.as(.omer).get(path(world) + "/plan").status == 404)
            #expect(try await !client.as(.omer).get("/").contains("Iemand vraagt of je een werkplan wilt lezen"))
        }
    }

    @Test("E-25 only a fellow student of the group can be asked", arguments: TestEngine.available)
    func stranger(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let bram = try await client.as(.bram)
            #expect(try await bram.get(path(world) + "/plan").source.contains(world[.lotte].member.text) == false)
            let (track, lotte) = (world.track!, world[.lotte].member)
            await #expect(throws: (any Error).self) {
                try await client.write(at: world.deBrug, as: .bram) { database in
                    try database.askPeer(lotte, database.track(track, to: .plan), TestHouse.house)
                }
            }
        }
    }
}
