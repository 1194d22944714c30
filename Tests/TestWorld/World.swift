import Frameworks
import Guidance
import IntegralLearning
import Platform
import Store

/// The one world in which rooms are tested: a school, its partner in care, and a school that has nothing to do with either. Everything
/// in it stands there by the queries of the rooms themselves.
package struct World: Sendable {
    package struct Keeper: Sendable {
        package let id: OrganisationID
        package let slug: String

        /// An address below this organisation.
        package func path(_ parts: String...) -> String { "/" + (["o", slug] + parts).joined(separator: "/") }
    }

    /// A persona as the database knows them.
    package struct Human: Sendable {
        /// Nil for somebody without an account.
        package let person: ID<Person>?
        package let member: ID<Member>
        package let keeper: Keeper
    }

    /// A text that stands in one place of the world only, with everybody who may ever see it.
    package struct Token: Sendable {
        package let text: String
        package let noun: String
        package let readers: Set<Persona>
    }

    package let deBrug: Keeper
    package let rivierenland: Keeper
    package let overkant: Keeper
    var people: [Persona: Human] = [:]
    package var tokens: [Token] = []

    package var group2B: ID<Unit>!
    package var group2C: ID<Unit>!
    package var groupOverkant: ID<Unit>!

    /// The track of Bram and Yara; the one tests are about.
    package var track: ID<Track>!
    package var trackOfOmer: ID<Track>!
    package var trackOfLotte: ID<Track>!
    package var trackOfIda: ID<Track>!

    /// About Bram, by Noor, who named nobody else.
    package var confidentialNote: ID<ConfidentialNote>!

    package var framework: ID<Framework>!
    package var workProcesses: [ID<Item>] = []

    /// The assignment each track is about; all are set out.
    package var assignments: [ID<Track>: ID<Assignment>] = [:]

    /// A draft for group 2B, with one theme, one assignment and one activity.
    package var programme: ID<Programme>!
    package var theme: ID<Theme>!
    package var activity = ""

    /// The token of the link that Tess has in her mail.
    package var link: String!

    package subscript(_ persona: Persona) -> Human {
        guard let human = people[persona] else { preconditionFailure("\(persona) is nobody in the world") }
        return human
    }

    /// The keeper of a track of this world.
    package func keeper(of track: ID<Track>) -> Keeper { track == trackOfIda ? overkant : deBrug }
}
