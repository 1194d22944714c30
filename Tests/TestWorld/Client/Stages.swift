import IntegralLearning
import Platform
import Store
import Testing

extension TestClient {
    /// Brings the track of Bram and Yara this far, by the forms that people use: Bram hands the plan in, Noor gives a Go, Fatma the final Go.
    package func bring(to state: IntegralTrack.State) async throws {
        let path = world.deBrug.path("tracks", world.track.text)
        let steps: [(before: IntegralTrack.State, who: Persona, page: String, button: String)] = [
            (.planning, .bram, "/plan", "Inleveren"), (.submitted, .noor, "/go", "Go en volgende"),
            (.waitingFinalGo, .fatma, "/final-go", "Go"),
        ]
        for step in steps.prefix(while: { $0.before != state }) {
            let answer = try await self.as(step.who).get(path + step.page).submit(step.button)
            if answer.status != 303 { throw TestFailure("\(step.who) cannot do ‘\(step.button)’: \(answer.text(of: "main") ?? "")") }
        }
    }
}
