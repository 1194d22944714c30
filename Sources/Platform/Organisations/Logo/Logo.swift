import Formats
import Markup
import Store

/// The picture that stands for an organisation in the bar of its pages.
struct Logo: Sendable {
    let bytes: [UInt8]
    let kind: PictureKind

    /// In bytes: it comes with the first page on a phone.
    static let largest = 200 * 1024

    /// Throws a refusal that says what is wrong with the file.
    init(_ bytes: [UInt8]) throws(Refusal) {
        guard !bytes.isEmpty else { throw Refusal(.malformed, Words("Kies eerst een bestand.", "Choose a file first.")) }
        guard bytes.count <= Self.largest else {
            throw Refusal(
                .malformed,
                Words(
                    "Dit bestand is groter dan 200 kB. Maak het plaatje kleiner en probeer het opnieuw.",
                    "This file is larger than 200 kB. Make the picture smaller and try again."))
        }
        guard let kind = PictureKind(of: bytes) else {
            throw Refusal(
                .malformed,
                Words(
                    "Dit is geen PNG, JPEG of WebP. Sla het plaatje als een van deze op en probeer het opnieuw.",
                    "This is no PNG, JPEG or WebP. Save the picture as one of these and try again."))
        }
        (self.bytes, self.kind) = (bytes, kind)
    }

    /// Follows from the content and stands in the address, so that a browser may keep it for ever.
    var version: String { Base64URL.text(Array(Sodium.digest(bytes).prefix(12))) }

    /// Apart from the row of the organisation, which every page reads.
    static let table = Table(
        "logo", keeper: .organisation, key: "organisation_id, version",
        [
            Column("organisation_id", .organisation, .technical), Column("version", .text, .technical),
            Column("kind", .text, .technical), Column("bytes", .bytes, .organisational), Column("created_at", .instant, .technical),
        ], references: [Table.Reference("organisation_id", to: "organisation", "id")])
}

extension OrganisationDatabase {
    /// Takes the place of the one before; nil leaves the name alone in the bar.
    func change(logo: Logo?) throws {
        try run("DELETE FROM logo WHERE organisation_id = \(keeper)")
        if let logo {
            try run(
                """
                INSERT INTO logo (organisation_id, version, kind, bytes, created_at)
                VALUES (\(keeper), \(logo.version), \(logo.kind.rawValue), \(logo.bytes), \(now))
                """)
        }
        try run("UPDATE organisation SET logo_version = \(logo?.version) WHERE id = \(keeper)")
        try audit(logo == nil ? "remove" : "change", "logo", ID<Organisation>?.none, logo?.version ?? "")
    }
}
