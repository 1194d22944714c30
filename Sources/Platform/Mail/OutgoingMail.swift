import Store

/// A mail that waits to leave. Written in the transaction of the step that wants it, so no mail goes out for something undone.
package struct OutgoingMail: Sendable {
    package let id: ID<OutgoingMail>
    package let to: String
    package let subject: String
    /// Empty once it was sent.
    package let body: String
    package let at: Instant
    package let sentAt: Instant?

    private static func mail(_ erase: Privacy.Erasure) -> Privacy {
        Privacy(.personal, .communication, of: nil, term: "retention.log", erase: erase, export: false)
    }

    package static let table = Table(
        "outgoing_mail", keeper: .platform, key: "id",
        [
            Column("id", .id, .technical), Column("recipient", .text, mail(.deleteRow)), Column("subject", .text, mail(.deleteRow)),
            Column("body", .text, mail(.deleteRow)), Column("at", .instant, .technical),
            Column("sent_at", .instant, required: false, .technical),
        ])

    init(row: Row) throws {
        id = try row.read("id")
        to = try row.read("recipient")
        subject = try row.read("subject")
        body = try row.read("body")
        at = try row.read("at")
        sentAt = try row.readIfPresent("sent_at")
    }
}

extension BoundDatabase {
    /// Puts a mail in the outbox and a job beside it that sends it.
    package func send(to recipient: String, subject: String, body: String) throws {
        let id = newID(OutgoingMail.self)
        try run(
            """
            INSERT INTO outgoing_mail (id, recipient, subject, body, at) VALUES (\(id), \(recipient), \(subject), \(body), \(now))
            """)
        try enqueue("mail", key: id.text, payload: id.text)
    }
}

extension PlatformDatabase {
    package func newestMail(_ count: Int = 50) throws -> [OutgoingMail] {
        try all("SELECT * FROM outgoing_mail ORDER BY at DESC, id DESC LIMIT \(count)").map(OutgoingMail.init)
    }
}
