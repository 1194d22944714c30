import Guidance
import MarkupChecking
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct ContractTests {
    private func path(_ world: World) -> String { world.deBrug.path("tracks", world.track.text, "contract") }

    /// Bram writes a contract and puts it to the group.
    private func offer(_ client: TestClient) async throws -> TestPage {
        let page = try await client.as(.bram).get(path(client.world)).submit("Begin het contract", follow: true)
        let part = try #require(page.forms.flatMap(\.fields).map(\.name).first { $0.hasPrefix("part-") })
        return try await page.submit("Leg voor aan de groep", [part: "We appen elke dag"], follow: true)
    }

    @Test("LB-1.2-08 a work group writes its contract, each member agrees, and the guide sees the state", arguments: TestEngine.available)
    func agreeing(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let offered = try await offer(client)
            #expect(offered.contains("Zo werken we") && offered.contains("We appen elke dag"))
            #expect(!offered.buttons.contains("Akkoord"), "who puts it to the group agrees")
            let noor = try await client.as(.noor)
            #expect(try await noor.get(path(world)).contains("nog niet gereageerd"))
            #expect(try await noor.get(world.deBrug.path("tracks", world.track.text)).contains("versie 1, wacht op 1"))
            #expect(try await client.as(.yara).get("/notices").contains("legt het samenwerkingscontract voor"))
            let agreed = try await client.as(.yara).get(path(world)).submit("Akkoord", follow: true)
            #expect(agreed.contains("Versie 1, afgesproken"))
            #expect(try await noor.get(world.deBrug.path("tracks", world.track.text)).contains("versie 1 is afgesproken"))
            #expect(try await noor.get(path(world)).statements <= 12)
            #expect(try await client.as(.fatma).get(path(world)).status == 403)
        }
    }

    @Test("LB-1.2-08 silence counts as agreeing after five working days, an objection does not", arguments: TestEngine.available)
    func silence(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            _ = try await offer(client)
            client.time.advance(days: 4)
            #expect(try await client.as(.noor).get(path(world)).contains("nog niet gereageerd"))
            client.time.advance(days: 10)
            #expect(try await client.as(.noor).get(path(world)).contains("akkoord, zonder tegenbericht"))
        }
        try await withWorld(engine) { world, client in
            _ = try await offer(client)
            let draft = try await client.as(.yara).get(path(world)).submit("Anders afspreken", follow: true)
            #expect(draft.contains("Versie 2, in de maak") && draft.source.contains("We appen elke dag"), "nothing is typed twice")
            client.time.advance(days: 14)
            #expect(try await client.as(.noor).get(path(world)).contains("Versie 1, afgesproken") == false)
        }
    }

    @Test("LB-1.2-08 a change is a new version that is agreed anew; the old one holds until then", arguments: TestEngine.available)
    func versions(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            _ = try await offer(client)
            let yara = try await client.as(.yara)
            let agreed = try await yara.get(path(world)).submit("Akkoord", follow: true)
            let draft = try await agreed.submit("Anders afspreken", follow: true)
            #expect(draft.contains("Versie 1, afgesproken") && draft.contains("Versie 2, in de maak"))
            _ = try await draft.submit("Leg voor aan de groep")
            let bram = try await client.as(.bram).get(path(world))
            #expect(bram.contains("Versie 2, voorgelegd") && bram.contains("Versie 1, afgesproken"))
            let done = try await bram.submit("Akkoord", follow: true)
            #expect(done.contains("Versie 2, afgesproken") && done.contains("Versie 1, vervangen"))
        }
    }

    @Test("LB-1.2-08 two who write in the same part are both kept on the screen", arguments: TestEngine.available)
    func clash(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let one = try await client.as(.bram).get(path(world)).submit("Begin het contract", follow: true)
            let two = try await client.as(.yara).get(path(world))
            let part = try #require(one.forms.flatMap(\.fields).map(\.name).first { $0.hasPrefix("part-") })
            _ = try await one.submit("Bewaren", [part: "Van Bram"])
            let clash = try await two.submit("Bewaren", [part: "Van Yara"])
            #expect(clash.status == 409 && clash.source.contains("Van Yara") && clash.contains("Van Bram"))
        }
    }

    @Test("LB-1.2-08 the group looks back halfway and at the end", arguments: TestEngine.available)
    func lookingBack(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let page = try await offer(client)
            _ = try await page.submit("Noteer", ["text": "Appen gaat goed"])
            let second = try await client.as(.yara).get(path(world))
            _ = try await second.submit("Noteer", ["text": "We spraken elkaar aan", "moment": "end"])
            let noor = try await client.as(.noor).get(path(world))
            #expect(noor.contains("Appen gaat goed") && noor.contains("halverwege"))
            #expect(noor.contains("We spraken elkaar aan") && noor.contains("aan het eind"))
        }
    }

    @Test("LB-1.2-08 a contract blocks nothing: without one the plan gets its Go", arguments: TestEngine.available)
    func noBlock(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.bring(to: .execution)
            #expect(try await client.as(.bram).get(path(world)).contains("Er is nog geen contract"))
        }
    }
}
