import Markup
import Store

/// One sending of a form, under an id made before it was sent. Double taps, unknown commits and offline entries are one mechanism
/// (`house.md`, decision 10): a repeat gets the first outcome, another body under the same id is refused.
struct Request {
    let id: ID<Request>
    let asker: [UInt8]
    let digest: [UInt8]

    /// Throws a refusal when the form carries no request id.
    init(_ incoming: Incoming) throws {
        guard let id = ID<Request>(text: incoming.form["request"]) else {
            throw Refusal(
                .malformed,
                Words(
                    "Dit formulier is niet compleet aangekomen. Ga terug, ververs de pagina en probeer het opnieuw.",
                    "This form did not arrive complete. Go back, reload the page and try again."))
        }
        self.id = id
        asker = Sodium.digest(Array((incoming.sessionToken ?? incoming.parameters["token"] ?? "anybody").utf8))
        digest = incoming.bodyDigest
    }

    func earlierOutcome(_ database: Database) throws -> Answer? {
        guard let row = try database.first("SELECT digest, path, answer FROM request WHERE asker = \(asker) AND id = \(id)") else { return nil }
        guard try row.read("digest", as: [UInt8].self) == digest else {
            throw Refusal(
                .conflict,
                Words(
                    "Dit formulier is al eerder verstuurd, met andere tekst. Open de pagina opnieuw om te zien wat er staat.",
                    "This form was sent before, with other text. Open the page again to see what it holds."))
        }
        if let json = try row.readIfPresent("answer", as: String.self) { return .json(json) }
        return .redirect(try row.readIfPresent("path") ?? "/")
    }

    func store(_ answer: Answer, _ database: Database, now: Instant) throws {
        var (path, json): (String?, String?) = (nil, nil)
        switch answer.content {
        case .redirect(let target): path = target
        case .json(let bytes): json = String(decoding: bytes, as: UTF8.self)
        // A page after a POST says something once (a code, a receipt) and is not kept.
        case .page, .bytes: path = "/"
        }
        try database.run(
            """
            INSERT INTO request (asker, id, digest, path, answer, at) VALUES (\(asker), \(id), \(digest), \(path), \(json), \(now))
            """)
    }

    static let table = Table(
        "request", keeper: .platform, key: "asker, id",
        [
            Column("asker", .bytes, .technical), Column("id", .id, .technical), Column("digest", .bytes, .technical),
            Column("path", .text, required: false, .technical),
            // What was saved may stand in it, and nothing in the row says whose it is.
            Column(
                "answer", .text, required: false,
                Privacy(.personal, .communication, of: nil, term: Norms.requestKept, erase: .deleteRow, export: false)),
            Column("at", .instant, .technical),
        ])
}
