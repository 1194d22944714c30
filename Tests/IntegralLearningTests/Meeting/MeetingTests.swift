import MarkupChecking
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct MeetingTests {
    @Test(
        "LB-4.2-01 the team meeting is prepared by a proposal, talked over, and confirmed learner by learner",
        arguments: TestEngine.available)
    func meeting(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let path = execution.world.deBrug.path("groups", execution.world.group2B.text, "meeting")
            let bram = "\(path)/\(execution.world[.bram].member.text)"
            _ = try await execution.client.write(at: execution.world.deBrug) { database in
                try database.givePlace(
                    on: execution.world.group2B, to: execution.world[.ilse].member, as: .programmeTeam, .information, from: database.today)
            }
            let noor = try await execution.client.as(.noor)
            let text = "Bram kan naar de tweede periode."
            let proposed = try await noor.get(path).submit("Voorstellen", ["text": text], in: bram)
            #expect(proposed.status == 303)
            let ilse = try await execution.client.as(.ilse)
            let read = try await ilse.get(path)
            #expect(read.contains(text) && read.buttons == ["Reageren"])
            _ = try await read.submit("Reageren", ["text": "Eens, met aandacht voor plannen."])
            let talked = try await noor.get(path)
            #expect(talked.contains("Eens, met aandacht voor plannen.") && talked.contains("0 van de 3 bevestigd"))
            // Who is not the guide confirms nothing, also not by hand.
            let key = talked.forms.flatMap(\.fields).first { $0.name == "proposal" }?.value ?? ""
            #expect(try await ilse.post(bram + "/confirm", ["proposal": key]).status == 403)
            _ = try await noor.get(path).submit("Voorstellen", ["text": "Bram wacht nog even."], in: bram)
            #expect(try await talked.submit("Bevestigen voor \(Persona.bram.name)").status == 409)
            _ = try await noor.get(path).submit("Bevestigen voor \(Persona.bram.name)")
            #expect(try await noor.get(path).contains("1 van de 3 bevestigd"))
            for persona in [Persona.bram, .jeroen, .fatma] { #expect(try await execution.client.as(persona).get(path).status == 404) }
        }
    }
}
