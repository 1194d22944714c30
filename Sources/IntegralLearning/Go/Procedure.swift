import Markup
import Platform
import Store

/// The two procedures of an organisation (LB-2.1-19), as versioned texts. Version 1 is ours; every later one is the organisation's own.
package struct Procedure: Sendable {
    package enum Kind: String, SQLConvertible, Sendable, CaseIterable { case go, execution }

    let kind: Kind
    let version: Int
    let text: String

    static let table = Table(
        "procedure_text", keeper: .organisation, key: "organisation_id, kind, version",
        [
            Column("organisation_id", .organisation, .technical), Column("kind", .text, .technical),
            Column("version", .integer, .technical),
            Column("text", .text, .organisational), Column("written_by_member_id", .id, required: false, .technical),
            Column("at", .instant, .technical),
        ], references: [Table.Reference("organisation_id", to: "organisation", "id")])
}

extension Procedure.Kind {
    var title: Words {
        switch self {
        case .go: Words("Zo krijg je een Go", "How to get a Go")
        case .execution: Words("Zo voer je de opdracht uit", "How to carry out the assignment")
        }
    }

    /// The first version, in our own words; each line is a step.
    var standard: Words {
        switch self {
        case .go:
            Words(
                """
                Schrijf in het werkplan wat jullie doen, wie het doet en wanneer.
                Ieder schrijft een eigen leerdoel.
                Lees de criteria voor de Go en kijk of je plan eraan voldoet.
                Lever in. Je leerbegeleider kijkt per criterium en geeft een Go of een No-go, met wat nog nodig is.
                Werk je in de praktijk? Dan geeft je praktijkbegeleider daarna de definitieve Go.
                Bij een No-go pas je het plan aan en lever je opnieuw in, zo vaak als nodig is.
                """,
                """
                Write in the work plan what you do, who does it and when.
                Everybody writes a personal goal.
                Read the criteria for the Go and see whether your plan meets them.
                Hand it in. Your learning guide looks at each criterion and gives a Go or a No-go, with what is still needed.
                Do you work in practice? Then your practice supervisor gives the final Go.
                After a No-go you change the plan and hand it in again, as often as needed.
                """)
        case .execution:
            Words(
                """
                Begin pas na de Go, en in de praktijk na de definitieve Go.
                Werk volgens je plan. Verandert er iets, overleg dan met je groep en je leerbegeleider.
                Houd je logboek bij: een zin per keer is genoeg.
                Houd je aan de regels en protocollen van de plek waar je werkt. Weet je het niet zeker, vraag het eerst.
                Kom je er niet uit, stel een leervraag.
                Is het af, kijk dan terug met je groep en je leerbegeleider.
                """,
                """
                Begin after the Go, and in practice after the final Go.
                Work by your plan. When something changes, talk with your group and your learning guide.
                Keep your logbook: a sentence at a time is enough.
                Follow the rules and protocols of the place where you work. When you are not sure, ask first.
                When you are stuck, ask a learning question.
                When it is done, look back with your group and your learning guide.
                """)
        }
    }
}

extension OrganisationDatabase {
    /// The procedure in force, or an earlier version of it; not found for one that does not exist.
    func procedure(_ kind: Procedure.Kind, version: Int? = nil, _ r: Reader) throws -> Procedure {
        if version == 1 { return Procedure(kind: kind, version: 1, text: r(kind.standard)) }
        let chosen: SQL = version.map { "AND version = \($0)" } ?? ""
        let row = try first(
            """
            SELECT version, text FROM procedure_text WHERE organisation_id = \(keeper) AND kind = \(kind) \(chosen)
            ORDER BY version DESC LIMIT 1
            """)
        if let row { return Procedure(kind: kind, version: try row.read("version"), text: try row.read("text")) }
        guard version == nil else { throw Refusal.notFound }
        return Procedure(kind: kind, version: 1, text: r(kind.standard))
    }

    /// The number of the version in force: 1 until the organisation wrote its own.
    func procedureVersion(_ kind: Procedure.Kind) throws -> Int {
        try first("SELECT MAX(version) AS version FROM procedure_text WHERE organisation_id = \(keeper) AND kind = \(kind)")?
            .readIfPresent("version") ?? 1
    }

    /// A new version from now on; decisions that were taken keep the one they were taken by.
    func write(_ text: String, as kind: Procedure.Kind) throws {
        let version = try procedureVersion(kind) + 1
        try run(
            """
            INSERT INTO procedure_text (organisation_id, kind, version, text, written_by_member_id, at)
            VALUES (\(keeper), \(kind), \(version), \(text), \(member?.id), \(now))
            """)
        try audit("change", "procedure", ID<Procedure>?.none, "\(kind.rawValue) version \(version)")
    }
}
