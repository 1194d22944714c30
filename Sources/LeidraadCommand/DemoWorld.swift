import Platform
import Store

/// The fictitious region of the demo.
enum DemoWorld {
    /// Fills an empty database.
    static func fill(_ program: Program) async throws {
        try await program.write { platform in
            let school = try platform.createOrganisation(slug: "roc-de-linde", name: "ROC De Linde", kind: .mbo)
            let atSchool = platform.asProgram(at: school)
            for (number, line) in people.enumerated() {
                let person = try platform.createPerson(
                    name: line.name, email: line.email, demoRole: line.role, id: ID(fixed: UInt64(number + 1)))
                let member = try atSchool.createMember(name: line.name, email: line.email, person: person)
                if let role = line.grants { try atSchool.give(role, to: member, from: platform.today) }
            }
        }
    }

    private static let people: [(name: String, email: String, role: String, grants: Role?)] = [
        ("Samira Bakker", "samira@delinde.example", "leerbegeleider", .learningGuide),
        ("Youssef de Groot", "youssef@delinde.example", "student", nil),
        ("Anke Visser", "anke@delinde.example", "beheerder", .organisationAdmin),
    ]
}
