import IntegralLearning
import Store
import TestWorld
import Testing

@Suite struct ExplainedTests {
    @Test("LB-2.1-05 LB-2.1-17 LB-3.2-03 LB-4.2-01 an explanation stands where the work happens")
    func whereItHappens() async throws {
        let pages: [(state: IntegralTrack.State, who: Persona, path: @Sendable (World) -> String, key: String)] = [
            (.planning, .bram, { $0.deBrug.path("tracks", $0.track.text, "plan") }, "learningCycle"),
            (.planning, .bram, { $0.deBrug.path("tracks", $0.track.text) }, "logbook"),
            (.planning, .noor, { $0.deBrug.path("groups", $0.group2B.text, "register") }, "monitor"),
            (.submitted, .noor, { $0.deBrug.path("tracks", $0.track.text, "go") }, "goCriteria"),
            (
                .execution, .noor, { $0.deBrug.path("tracks", $0.track.text, "assessment", $0[.bram].member.text) },
                "developmentalAssessment"
            ),
        ]
        for state in [IntegralTrack.State.planning, .submitted, .execution] {
            try await withWorld(.sqlite) { world, client in
                try await client.bring(to: state)
                for page in pages where page.state == state {
                    let shown = try await client.as(page.who).get(page.path(world))
                    #expect(shown.links.contains(world.deBrug.path("knowledge", page.key)), "\(page.key) is not explained on \(shown.path)")
                }
            }
        }
    }
}
