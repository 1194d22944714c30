import Frameworks
import IntegralLearning
import Platform
import Store

/// A school of the seed: a framework, and two assignments on it of which the large one has 150 criteria.
struct SeedOrganisation: Sendable {
    static let slug = "schaal"
    static let learners = 2000

    let id: OrganisationID
    let small: Assignment
    let large: Assignment
    let smallCriteria: [Criterion]
    let largeCriteria: [Criterion]

    init(_ platform: PlatformDatabase, number: Int) throws {
        id = try platform.createOrganisation(slug: "\(Self.slug)-\(number)", name: "Schaalschool \(number)", kind: .mbo, accent: "#1f5fae")
        let school = platform.asProgram(at: id)
        let items = try Self.createItems(school)
        small = try Self.create(school, "Een activiteit voorbereiden en uitvoeren", Array(items.prefix(8)))
        large = try Self.create(school, "Proeve van het hele beroep", items, criteria: 150)
        smallCriteria = try school.criteria(of: small.developmentSet)
        largeCriteria = try school.criteria(of: large.developmentSet)
    }

    private static func createItems(_ school: OrganisationDatabase) throws -> [ID<Item>] {
        let framework = school.newID(Framework.self)
        try school.run(
            """
            INSERT INTO framework (organisation_id, id, kind, code, title, version, content_digest, imported_at)
            VALUES (\(school.keeper), \(framework), \(Framework.Kind.qualification), \("99991"), \("Begeleiden op schaal"), \("1"),
                \([UInt8]([0])), \(school.now))
            """)
        return try (0..<60).map { number in
            let id = school.newID(Item.self)
            let code = "B1-K\(number / 10 + 1)-W\(number % 10 + 1)"
            try school.run(
                """
                INSERT INTO item (organisation_id, id, framework_id, kind, code, title, body, result, behaviour, position)
                VALUES (\(school.keeper), \(id), \(framework), \(Item.Kind.workProcess), \(code), \("Werkproces \(number + 1)"),
                    \("Wat de beginnend beroepsbeoefenaar hier doet."), \("Wat het oplevert."), \("Hoe het eruitziet."), \(number))
                """)
            return id
        }
    }

    private static func create(_ school: OrganisationDatabase, _ title: String, _ items: [ID<Item>], criteria: Int? = nil) throws
        -> Assignment
    {
        let number = criteria ?? items.count
        let id = try school.createAssignment(
            AssignmentDraft(
                title: title, description: "Voor de hele groep.", frame: "In overleg.", inPractice: false, workProcesses: items,
                goCriteria: ["Het plan is haalbaar.", "De taken zijn verdeeld.", "Er is een plan voor als het anders loopt."],
                developmentCriteria: (0..<number).map {
                    CriterionDraft("Wat je laat zien, \($0 + 1).", item: items[$0 * items.count / number])
                }))
        return try school.assignment(id)
    }
}
