import Platform
import Store

/// The organisations of the demo, who works and learns there, and the groups.
struct Region {
    enum Home { case school, care }

    let school: OrganisationID
    let care: OrganisationID
    let members: [Somebody: Member]
    let groups: [String: ID<Unit>]

    init(_ platform: PlatformDatabase) throws {
        let (school, care) = try Self.createOrganisations(platform)
        var members: [Somebody: Member] = [:]
        for somebody in Somebody.allCases {
            members[somebody] = try Self.create(somebody, platform, at: somebody.home == .school ? school : care)
        }
        self.school = school
        self.care = care
        self.members = members
        groups = try Self.createGroups(platform.asProgram(at: school), members)
    }

    /// Nobody of the demo is missing: all are made above.
    subscript(_ somebody: Somebody) -> Member {
        guard let member = members[somebody] else { preconditionFailure("\(somebody) is no member") }
        return member
    }

    private static func createOrganisations(_ platform: PlatformDatabase) throws -> (OrganisationID, OrganisationID) {
        let region = try platform.createOrganisation(
            slug: "regio-rivierenland", name: "Regio Rivierenland", kind: .region, accent: "#3d4f6b")
        let school = try platform.createOrganisation(slug: "de-brug", name: "ROC De Brug", kind: .mbo, accent: "#1f5fae")
        let care = try platform.createOrganisation(
            slug: "rivierenland", name: "Zorggroep Rivierenland", kind: .vvt, accent: "#8a2f5c")
        let others = try [
            platform.createOrganisation(slug: "de-regenboog", name: "Kinderopvang De Regenboog", kind: .company, accent: "#b4531a"),
            platform.createOrganisation(slug: "het-baken", name: "Lyceum Het Baken", kind: .vo, accent: "#0f6e5c"),
            platform.createOrganisation(slug: "de-delta", name: "Hogeschool De Delta", kind: .institute, accent: "#5b3fa0"),
        ]
        try platform.createPartnership(
            keptBy: region, name: "Samen opleiden in Rivierenland", .training, parties: [school, care] + others, from: start(platform))
        return (school, care)
    }

    private static func create(_ somebody: Somebody, _ platform: PlatformDatabase, at home: OrganisationID) throws -> Member {
        let database = platform.asProgram(at: home)
        let person = try somebody.demoRole.map { role in
            try platform.createPerson(
                name: somebody.name, email: somebody.email, demoRole: role, id: ID(fixed: UInt64(somebody.rawValue + 1)))
        }
        let id = try database.createMember(name: somebody.name, email: somebody.email, person: person)
        if let role = somebody.grants { try database.give(role, to: id, from: Self.start(platform)) }
        guard let member = try database.member(id) else { throw Refusal.notFound }
        return member
    }

    private static func createGroups(_ school: OrganisationDatabase, _ members: [Somebody: Member]) throws -> [String: ID<Unit>] {
        var groups: [String: ID<Unit>] = [:]
        for (name, guide, learners) in rosters {
            let unit = try school.createUnit(.group, name: name, description: "Begeleiden bij dagactiviteiten")
            groups[name] = unit
            let start = Self.start(school)
            if let guide = members[guide] { try school.givePlace(on: unit, to: guide.id, as: .learningGuide, .guidance, from: start) }
            if name == "2B", let mentor = members[.sanne] {
                try school.givePlace(on: unit, to: mentor.id, as: .mentor, .guidance, from: start)
            }
            for learner in learners.compactMap({ members[$0] }) {
                try school.givePlace(on: unit, to: learner.id, as: .learner, .learning, from: start)
            }
        }
        return groups
    }

    /// Long enough ago for every story; the school year of the demo has always begun.
    static func start(_ database: some BoundDatabase) -> Day { database.today.adding(days: -90) }

    private static let rosters: [(String, guide: Somebody, learners: [Somebody])] = [
        (
            "2B", .noor,
            [
                .bram, .yara, .omer, .amira, .chloe, .daan, .esra, .finn, .mila, .sem, .lotte, .ayoub, .julia, .tim, .naomi, .stijn, .ravi,
                .femke, .lars, .zoe,
            ]
        ),
        ("1A", .noor, [.jayden, .hanna, .kees, .salma, .ruben, .eva]), ("3C", .noor, [.thijs, .roos, .bilal, .anouk, .nick, .ivy]),
        ("2C", .jeroen, [.maud, .koen, .dina, .joris]),
    ]
}
