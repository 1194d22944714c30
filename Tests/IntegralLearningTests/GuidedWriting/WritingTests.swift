import Guidance
import MarkupChecking
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct WritingTests {
    @Test(
        "LB-3.1-10 a STARRT has six steps with an example each, is saved half-way, gone on with, and its transfer tied to the assignment",
        arguments: TestEngine.available)
    func starrt(_ engine: Engine) async throws {
        #expect(WritingForms.starrt.questions.filter { if case .text = $0.kind { true } else { false } }.count == 6)
        #expect(WritingForms.starrt.questions.allSatisfy { $0.hint != nil })
        try await Execution.with(engine) { execution in
            let bram = try await execution.client.as(.bram)
            let onTrack = execution.world.deBrug.path("tracks", execution.track.text, "writing")
            let begun = try await bram.get(onTrack).submit("STARRT: terugkijken op een moment", follow: true)
            let first = execution.world.workProcesses[0].text
            let half = try await begun.submit("Bewaren", ["situation": "In de huiskamer", "transferTo": first], follow: true)
            execution.client.time.advance(days: 3)
            let again = try await execution.client.as(.bram).get(onTrack)
            let way = try #require(again.links.first { $0.contains("/writing/") })
            let page = try await execution.client.as(.bram).get(way)
            #expect(page.source.contains("In de huiskamer") && half.source.contains("In de huiskamer"))
            #expect(page.forms.flatMap(\.fields).contains { $0.name == "transferTo" && $0.value == first })
            let saved = try await execution.client.as(.bram).post(
                way + "/field", ["field": "task", "value": "Helpen bij het eten", "version": "0"])
            #expect(saved.source == "{\"version\":1}")
            for other in [Persona.noor, .yara] { #expect(try await execution.client.as(other).get(way).status == 404) }
        }
    }

    @Test("LB-3.1-10 what was written with a track is read by its guide once it is shared", arguments: TestEngine.available)
    func shared(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let onTrack = execution.world.deBrug.path("tracks", execution.track.text, "writing")
            let begun = try await execution.client.as(.bram).get(onTrack).submit("STARRT: terugkijken op een moment", follow: true)
            let half = try await begun.submit("Bewaren", ["situation": "In de huiskamer"], follow: true)
            #expect(try await !execution.client.as(.noor).get(onTrack).contains("In de huiskamer"))
            _ = try await half.submit("Delen met je leerbegeleider")
            #expect(try await execution.client.as(.noor).get(onTrack).contains("In de huiskamer"))
            #expect(try await !execution.client.as(.yara).get(onTrack).contains("In de huiskamer"))
            #expect(try await execution.client.as(.fatma).get(onTrack).status >= 403)
        }
    }

    @Test(
        "LB-3.1-11 a SWOT has four fields and can be tied to a goal of the learner; alone it is theirs to throw away",
        arguments: TestEngine.available)
    func swot(_ engine: Engine) async throws {
        #expect(WritingForms.swot.questions.filter { if case .text = $0.kind { true } else { false } }.count == 4)
        try await withWorld(engine) { world, client in
            let all = world.deBrug.path("writing")
            let bram = try await client.as(.bram)
            let begun = try await bram.get(all).submit("SWOT: waar sta ik?", follow: true)
            let goal = try #require(begun.forms.flatMap(\.fields).first { $0.name == "goal" }?.options.last)
            let saved = try await begun.submit("Afronden", ["strengths": "Contact maken", "goal": goal], follow: true)
            #expect(saved.contains("Contact maken") && saved.contains("zzgoalbramzz"))
            #expect(try await bram.get(all).contains("voor jezelf"))
            // Shared on a track, the guide of that track reads it with the goal that belongs there.
            _ = try await saved.submit("Delen met je leerbegeleider", ["share-on": world.track.text])
            let read = try await client.as(.noor).get(world.deBrug.path("tracks", world.track.text, "writing"))
            #expect(read.contains("Contact maken") && read.source.contains("zzgoalbramzz"))
            let other = try await bram.get(all).submit("SWOT: waar sta ik?", follow: true)
            _ = try await other.submit("Weggooien")
            #expect(try await bram.get(other.path).status == 404)
        }
    }
}
