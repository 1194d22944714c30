/// Somebody of the test world, or somebody who comes to it from outside.
package enum Persona: String, Sendable, CaseIterable {
    /// Nobody: a browser without a session.
    case signedOut
    // ROC De Brug. Noor guides group 2B by a place on the unit, Jeroen 2C.
    case noor, jeroen
    /// Learners of 2B: Bram and Yara are one work group, Ömer works alone.
    case bram, yara, omer
    /// Learner of 2C.
    case lotte
    /// Ilse makes assignments with the programme team, Hans administers; neither has a place on a track.
    case ilse, hans
    // Zorggroep Rivierenland. Tess and Fatma supervise Bram and Yara in practice; Tess has no account but a mailed link.
    case tess, fatma
    /// Frits's place on that track ended yesterday, Tara's begins tomorrow.
    case frits, tara
    // De Overkant, the strangers of every test: a guide, a learner with a track, an administrator.
    case ivo, ida, ilona

    package static let strangers: Set<Persona> = [.ivo, .ida, .ilona]
    /// Who has a place on the track of Bram and Yara today.
    package static let workGroup: Set<Persona> = [.noor, .bram, .yara, .tess, .fatma]

    /// Whether this person can sign in.
    package var hasAccount: Bool { self != .signedOut && self != .tess }

    /// A surname stands nowhere else in the world, so it tells whose name a page shows.
    package var name: String {
        switch self {
        case .signedOut: ""
        case .noor: "Noor Bakker"
        case .jeroen: "Jeroen Terpstra"
        case .bram: "Bram Wiersma"
        case .yara: "Yara Aksoy"
        case .omer: "Ömer Kaplan"
        case .lotte: "Lotte Hoekstra"
        case .ilse: "Ilse Verhagen"
        case .hans: "Hans Dijkgraaf"
        case .tess: "Tess Vermeer"
        case .fatma: "Fatma Yildirim"
        case .frits: "Frits Oosterling"
        case .tara: "Tara Nijenhuis"
        case .ivo: "Ivo Brandsma"
        case .ida: "Ida Ruigrok"
        case .ilona: "Ilona Zwartkruis"
        }
    }

    var surname: String { String(name.split(separator: " ").last ?? "") }
    package var email: String { "\(rawValue)@leidraad.test" }
}
