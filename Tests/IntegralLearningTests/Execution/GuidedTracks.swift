import MarkupChecking
import Platform
import Store
import TestWorld

extension TestClient {
    /// The address of a page below the track of Bram and Yara.
    func path(_ rest: String...) -> String { world.deBrug.path("tracks", world.track.text) + rest.map { "/" + $0 }.joined() }

    /// Jeroen becomes a mentor of group 2B.
    func makeJeroenMentor() async throws {
        let (jeroen, unit) = (world[.jeroen].member, world.group2B!)
        try await write(at: world.deBrug) { database in
            try database.give(.mentor, to: jeroen, from: database.today)
            try database.givePlace(on: unit, to: jeroen, as: .mentor, .guidance, from: database.today)
        }
    }
}

extension TestPage {
    /// The value behind a label such as "Bram Wiersma" in a list of choices is a key; this finds the first of a field.
    func value(of field: String) -> String { forms.flatMap(\.fields).first { $0.name == field }?.value ?? "" }
}
