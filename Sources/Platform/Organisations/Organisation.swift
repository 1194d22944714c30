import Markup
import Store

/// A keeper of data: a school, a care organisation, an institute, a region, or the platform itself.
package struct Organisation: Sendable {
    package enum Kind: String, SQLConvertible, Sendable, CaseIterable {
        case vo, mbo, hbo, vvt, institute, company, region, platform
    }

    package let id: OrganisationID
    package let slug: String
    package let name: String
    package let kind: Kind
    /// The accent of its house style, as `#rrggbb`; what is shown is corrected until it can be read.
    package let accent: String
    /// The version of its logo; nil shows its name.
    let logo: String?
    let ownWords: OwnWords
    /// Nil keeps attendance here. Otherwise it is kept elsewhere, at this address, which may be empty: then nobody is asked for it here
    /// (`house.md`, decision 12).
    package let attendanceElsewhere: String?

    package static let columns: SQL =
        "o.id AS o_id, o.slug AS o_slug, o.name AS o_name, o.kind AS o_kind, o.accent AS o_accent, o.logo_version AS o_logo, o.words AS o_words, o.attendance_elsewhere AS o_attendance"

    package init(row: Row) throws {
        id = try row.read("o_id")
        slug = try row.read("o_slug")
        name = try row.read("o_name")
        kind = try row.read("o_kind")
        accent = try row.read("o_accent")
        logo = try row.readIfPresent("o_logo")
        ownWords = try row.readIfPresent("o_words", as: String.self).map(OwnWords.of) ?? OwnWords()
        attendanceElsewhere = try row.readIfPresent("o_attendance")
    }

    /// An address below this organisation.
    package func path(_ parts: [String]) -> String { "/" + (["o", slug] + parts.filter { !$0.isEmpty }).joined(separator: "/") }

    /// Its own words over those of its sector (`house.md`, decision 8).
    package var words: [FieldTerm: FieldWord] { ownWords.over(SectorWords.of(kind)) }

    /// Changes with the style, so a browser may keep it for ever.
    var stylesheetPath: String {
        let version = accent.utf8.filter { $0 != UInt8(ascii: "#") }
        return "/style/\(slug)/\(String(decoding: version, as: UTF8.self)).css"
    }

    /// Nil without a logo. Changes with it.
    var logoPath: String? { logo.map { "/logo/\(slug)/\($0)" } }

    package static let table = Table(
        "organisation", keeper: .platform, key: "id",
        [
            Column("id", .organisation, .technical), Column("slug", .text, .organisational), Column("name", .text, .organisational),
            Column("kind", .text, .organisational), Column("accent", .text, .organisational),
            Column("logo_version", .text, required: false, .organisational), Column("created_at", .instant, .technical),
            Column("words", .text, required: false, .organisational),
            Column("attendance_elsewhere", .text, required: false, .organisational),
        ], rules: ["UNIQUE (slug)"])
}

extension PlatformDatabase {
    package func organisation(slug: String) throws -> Organisation? {
        try first("SELECT \(Organisation.columns) FROM organisation o WHERE o.slug = \(slug)").map(Organisation.init)
    }

    /// Makes an organisation. The slug stands in addresses: lower-case letters, digits and dashes.
    package func createOrganisation(slug: String, name: String, kind: Organisation.Kind, accent: String = "#1f5fae") throws
        -> OrganisationID
    {
        let highest = try first("SELECT COALESCE(MAX(id), 0) AS highest FROM organisation")?.read("highest", as: Int64.self) ?? 0
        let id = OrganisationID(highest + 1)
        try run(
            """
            INSERT INTO organisation (id, slug, name, kind, accent, created_at)
            VALUES (\(id), \(slug), \(name), \(kind), \(accent), \(now))
            """)
        return id
    }
}
