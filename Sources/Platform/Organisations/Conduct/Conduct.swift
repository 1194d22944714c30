import Markup
import Store

/// The values and norms of an organisation: how people treat each other there (LB-2.2-10). Each change is a version of its own; without
/// one the words of the platform stand.
struct Conduct: Sendable {
    /// 0 for the words of the platform.
    let version: Int
    /// Nil for the words of the platform.
    let text: String?
    /// When the asker read it, and in which version; nil when they did not say so yet.
    let reading: (version: Int, at: Instant)?

    func paragraphs(_ r: Reader) -> [String] {
        guard let text else { return Self.standing.map { r($0) } }
        return text.utf8.split(separator: UInt8(ascii: "\n")).map { String(decoding: Array($0), as: UTF8.self) }
    }

    static let standing = [
        Words(
            "Iedereen hoort erbij. We praten met elkaar en niet over elkaar, en we laten elkaar uitspreken.",
            "Everybody belongs. We talk with each other and not about each other, and we let each other finish."),
        Words(
            "Fouten maken mag. Wie iets niet weet, vraagt het; wie iets ziet misgaan, zegt het rustig en meteen.",
            "Mistakes are allowed. Who does not know asks; who sees something go wrong says so, calmly and at once."),
        Words(
            "We zijn verschillend, en dat is goed. Iedereen krijgt dezelfde kansen en wordt aan dezelfde criteria gehouden.",
            "We differ, and that is good. Everybody gets the same chances and is held to the same criteria."),
        Words(
            "Wat je over een ander weet, houd je bij je. Dat geldt voor studenten, collega's, cliënten en bewoners.",
            "What you know about somebody else you keep to yourself. That goes for students, colleagues, clients and residents."),
        Words(
            "Afspraak is afspraak. Lukt het niet, dan laat je dat op tijd weten.",
            "An agreement is an agreement. If you cannot keep it, you say so in time."),
        Words(
            "Voel je je niet veilig? Ga naar iemand die je vertrouwt. Je hoeft dat niet alleen op te lossen.",
            "Do you not feel safe? Go to somebody you trust. You need not solve it alone."),
    ]

    static let nouns = ["conduct_reading": Words("gedragscode gelezen", "code of conduct read")]

    static let table = Table(
        "conduct", keeper: .organisation, key: "organisation_id, version",
        [
            Column("organisation_id", .organisation, .technical), Column("version", .integer, .technical),
            Column("text", .text, .organisational), Column("at", .instant, .technical),
        ], references: [Table.Reference("organisation_id", to: "organisation", "id")])

    private static let own = Privacy(.personal, .accountability, of: "member_id", term: "retention.member", erase: .deleteRow, export: true)

    /// Once for each member, and never asked again.
    static let readingTable = Table(
        "conduct_reading", keeper: .organisation, key: "organisation_id, member_id",
        [
            Column("organisation_id", .organisation, .technical), Column("member_id", .id, .technical),
            Column("version", .integer, own), Column("at", .instant, own),
        ], references: [Table.Reference("organisation_id, member_id", to: "member", onDelete: " ON DELETE CASCADE")])
}

/// An organisation whose code of conduct somebody did not read yet.
struct UnreadConduct: Sendable {
    let name: String
    let path: String
}

extension OrganisationDatabase {
    func conduct() throws -> Conduct {
        let row = try first(
            """
            SELECT o.id AS id, conduct.version AS version, conduct.text AS text, reading.version AS read_version, reading.at AS read_at
            FROM organisation o
            LEFT JOIN conduct ON conduct.organisation_id = o.id
                AND conduct.version = (SELECT MAX(newest.version) FROM conduct newest WHERE newest.organisation_id = o.id)
            LEFT JOIN conduct_reading reading ON reading.organisation_id = o.id AND reading.member_id = \(member?.id)
            WHERE o.id = \(keeper)
            """)
        guard let row else { throw Refusal.notFound }
        let at: Instant? = try row.readIfPresent("read_at")
        let text: String? = try row.readIfPresent("text")
        return Conduct(
            version: try row.readIfPresent("version") ?? 0, text: text?.isEmpty == true ? nil : text,
            reading: try at.map { (try row.read("read_version"), $0) })
    }

    /// Keeps the first time; a repeat changes nothing.
    func acceptConduct(_ conduct: Conduct) throws {
        guard let member, conduct.reading == nil else { return }
        try run(
            """
            INSERT INTO conduct_reading (organisation_id, member_id, version, at)
            VALUES (\(keeper), \(member.id), \(conduct.version), \(now))
            """)
    }

    /// The next version; an empty text goes back to the words of the platform.
    func changeConduct(_ conduct: Conduct, to text: String) throws {
        if text == conduct.text ?? "" { return }
        try run(
            "INSERT INTO conduct (organisation_id, version, text, at) VALUES (\(keeper), \(conduct.version + 1), \(text), \(now))")
        try audit("change", "conduct", ID<Organisation>?.none, "\(conduct.version) > \(conduct.version + 1)")
    }
}

extension PersonDatabase {
    /// The organisations of which this person is a member and did not read the code of conduct, by name.
    func unreadConduct() throws -> [UnreadConduct] {
        try all(
            """
            SELECT o.name AS name, o.slug AS slug FROM member
            JOIN organisation o ON o.id = member.organisation_id
            WHERE member.person_id = \(person) AND member.left_day IS NULL AND NOT EXISTS (SELECT 1 FROM conduct_reading reading
                WHERE reading.organisation_id = member.organisation_id AND reading.member_id = member.id)
            ORDER BY o.name, o.id
            """
        ).map { UnreadConduct(name: try $0.read("name"), path: "/o/\(try $0.read("slug", as: String.self))/conduct") }
    }
}
