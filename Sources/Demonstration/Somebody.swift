import Platform

/// The people of the demo. Who has no line about the role has no account: a student who still has to accept, a supervisor who works by link.
enum Somebody: Int, CaseIterable {
    case noor, jeroen, bram, yara, omer, amira, chloe, daan, esra, finn, fatma, ilse, sanne, hans
    case tess, wilma
    case mila, sem, lotte, ayoub, julia, tim, naomi, stijn, ravi, femke, lars, zoe
    case jayden, hanna, kees, salma, ruben, eva
    case thijs, roos, bilal, anouk, nick, ivy
    case maud, koen, dina, joris

    var name: String { entry.name }
    /// The heading under which the sign-in page lists this person; nil for somebody without an account.
    var demoRole: String? { entry.demoRole }
    var email: String? {
        if self == .tess { return "tess.vermeer@rivierenland.example" }
        return demoRole.map { _ in "\(self)@\(home == .care ? "rivierenland" : "debrug").example" }
    }

    var home: Region.Home { [.fatma, .tess, .wilma].contains(self) ? .care : .school }

    var grants: Role? {
        switch self {
        case .noor, .jeroen: .learningGuide
        case .fatma, .tess, .wilma: .practiceSupervisor
        case .ilse: .programmeTeam
        case .sanne: .mentor
        case .hans: .organisationAdmin
        default: nil
        }
    }

    private var entry: (name: String, demoRole: String?) {
        switch self {
        case .noor: ("Noor Bakker", "leerbegeleider")
        case .jeroen: ("Jeroen Mulder", "leerbegeleider")
        case .bram: ("Bram de Wit", "student")
        case .yara: ("Yara Smit", "student")
        case .omer: ("Ömer Kaya", "student")
        case .amira: ("Amira Haddad", "student")
        case .chloe: ("Chloé Janssen", "student")
        case .daan: ("Daan Visser", "student")
        case .esra: ("Esra Yıldız", "student")
        case .finn: ("Finn Bos", "student")
        case .fatma: ("Fatma el Idrissi", "praktijkbegeleider")
        case .ilse: ("Ilse Kramer", "opleidingsteam")
        case .sanne: ("Sanne de Groot", "mentor")
        case .hans: ("Hans Peters", "beheerder")
        case .tess: ("Tess Vermeer", nil)
        case .wilma: ("Wilma Hendriks", nil)
        default: (Self.classmates[self] ?? "", nil)
        }
    }

    private static let classmates: [Somebody: String] = [
        .mila: "Mila Postma", .sem: "Sem van Dijk", .lotte: "Lotte Meijer", .ayoub: "Ayoub Benali", .julia: "Julia Kuipers",
        .tim: "Tim Brouwer", .naomi: "Naomi Fernandes", .stijn: "Stijn Hoekstra", .ravi: "Ravi Ramdin", .femke: "Femke Vos",
        .lars: "Lars Willems", .zoe: "Zoë Dekker", .jayden: "Jayden Martina", .hanna: "Hanna Schouten", .kees: "Kees Verbeek",
        .salma: "Salma Amrani", .ruben: "Ruben Koster", .eva: "Eva van Leeuwen", .thijs: "Thijs Jacobs", .roos: "Roos Maas",
        .bilal: "Bilal Aydın", .anouk: "Anouk Prins", .nick: "Nick de Boer", .ivy: "Ivy Chen", .maud: "Maud Evers",
        .koen: "Koen Hermans", .dina: "Dina Osman", .joris: "Joris Timmer",
    ]
}
