import Markup
import Store

/// One sending of a form, under an id made before it was sent. Double taps, unknown commits and offline entries are one mechanism
/// (`house.md`, decision 10): a repeat gets the first outcome, another body under the same id is refused.
struct Request {
    /// Whose form it is. A person, not a cookie: who signs in again between two sendings is still the same.
    enum Asker {
        case person(ID<Person>)
        case link(Token)
    }

    let id: ID<Request>
    private let asker: [UInt8]
    private let digest: [UInt8]
    /// Where a mailed link leads on may hold a link: that is kept sealed under the link that was used, never as text.
    private let seal: SecretKey?

    /// Throws a refusal when the form carries no request id.
    ///
    /// - Parameter key: kept outside the database. A bare digest of a short private note could be guessed from what is stored.
    init(_ incoming: Incoming, by asker: Asker, key: SecretKey) throws {
        guard let id = ID<Request>(text: incoming.form["request"]) else {
            throw Refusal(
                .malformed,
                Words(
                    "Dit formulier is niet compleet aangekomen. Ga terug, ververs de pagina en probeer het opnieuw.",
                    "This form did not arrive complete. Go back, reload the page and try again."))
        }
        self.id = id
        switch asker {
        case .person(let person): (self.asker, seal) = (Sodium.digest(person.bytes), nil)
        case .link(let token): (self.asker, seal) = (token.hash, SecretKey(digest: Sodium.digest(Array("request".utf8) + token.bytes)))
        }
        // The same fields on another page are another act.
        digest = Sodium.digest(incoming.bodyDigest + Array(incoming.path.utf8), key: key)
    }

    func earlierOutcome(_ database: Database) throws -> Answer? {
        guard let row = try database.first("SELECT digest, path, answer FROM request WHERE asker = \(asker) AND id = \(id)") else {
            return nil
        }
        guard try row.read("digest", as: [UInt8].self) == digest else {
            throw Refusal(
                .conflict,
                Words(
                    "Dit formulier is al eerder verstuurd, met andere tekst. Open de pagina opnieuw om te zien wat er staat.",
                    "This form was sent before, with other text. Open the page again to see what it holds."))
        }
        if let json = try row.readIfPresent("answer", as: String.self) { return .json(json) }
        return .redirect(try row.readIfPresent("path", as: String.self).flatMap(opened) ?? "/")
    }

    func store(_ answer: Answer, _ database: Database, now: Instant) throws {
        var (path, json): (String?, String?) = (nil, nil)
        switch answer.content {
        case .redirect(let target): path = target
        case .json(let bytes): json = String(decoding: bytes, as: UTF8.self)
        // A page after a POST says something once (a code, a receipt) and is not kept.
        case .page, .bytes, .chunks: path = "/"
        }
        try database.run(
            """
            INSERT INTO request (asker, id, digest, path, answer, at) VALUES (\(asker), \(id), \(digest), \(path.map(sealed)), \(json), \(now))
            """)
    }

    private func sealed(_ path: String) -> String {
        guard let seal else { return path }
        return Base64URL.text(SealedBox.seal(Array(path.utf8), key: seal, about: id.bytes))
    }

    private func opened(_ path: String) -> String? {
        guard let seal else { return path }
        return Base64URL.bytes(path).flatMap { SealedBox.open($0, key: seal, about: id.bytes) }.map { String(decoding: $0, as: UTF8.self) }
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
