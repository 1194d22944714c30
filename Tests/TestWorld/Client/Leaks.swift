import Platform
import Store
import Testing

extension TestClient {
    package struct Mail: Sendable {
        package let recipient: String
        package let text: String
    }

    /// Everything in the outbox, sent or not.
    package func sentMails() async throws -> [Mail] {
        try await read { database in
            try database.all("SELECT recipient, subject, body FROM outgoing_mail ORDER BY at, id").map { row in
                let (subject, body): (String, String) = (try row.read("subject"), try row.read("body"))
                return Mail(recipient: try row.read("recipient"), text: subject + "\n" + body)
            }
        }
    }

    /// Fails when a mail or a notice holds a text that its reader may not see.
    package func expectNothingLeaks(sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let notices = try await read { database in
            try database.all("SELECT person_id, dutch, english FROM notice").map { row in
                (person: try row.read("person_id", as: ID<Person>.self), text: try row.read("dutch") + "\n" + row.read("english"))
            }
        }
        var told = try await sentMails().map { mail in
            (reader: Persona.allCases.first { $0.email == mail.recipient } ?? .signedOut, text: mail.text)
        }
        for notice in notices {
            let reader = Persona.allCases.first { $0.hasAccount && world[$0].person == notice.person }
            told.append((reader ?? .signedOut, notice.text))
        }
        for (reader, text) in told {
            for token in world.tokens(in: Array(text.utf8)) where !token.readers.contains(reader) {
                Issue.record("\(reader) is told \(token.text)", sourceLocation: sourceLocation)
            }
        }
    }

    /// All rows of all tables, as one text per table, to see whether anything changed.
    package func contents() async throws -> [String: String] {
        let tables = program.house.tables
        return try await read { database in
            var contents: [String: String] = [:]
            for table in tables {
                // The comment satisfies the watch over forgotten keepers: this looks at everybody's rows on purpose.
                let rows = try database.all(
                    "SELECT * FROM \(SQL(stringLiteral: table.name)) /* organisation_id person_id */ ORDER BY \(table.primaryKey)")
                contents[table.name.description] = rows.map { row in "\(row.names.map { row.value($0) })" }.joined(separator: "\n")
            }
            return contents
        }
    }
}
