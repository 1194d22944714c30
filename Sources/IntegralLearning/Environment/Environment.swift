import Frameworks
import Markup
import Platform
import Store

/// The learning environment of a group: what its guide lays out for the learners, on one page (LB-1.2-01, LB-1.2-02).
package struct Environment: Sendable {
    /// Why this set-up fits the group; may be empty (LB-1.2-03).
    package var why = ""
    /// The tasks a new work plan of this group begins with, one on a line (LB-1.2-10).
    package var planFormat = ""
    /// Nil while only guides see it.
    package var openedAt: Instant?
    package var resources: [Resource] = []

    package static let table = Table(
        "environment", keeper: .organisation, key: "organisation_id, unit_id",
        [
            Column("organisation_id", .organisation, .technical), Column("unit_id", .id, .technical),
            Column("why", .text, .organisational), Column("plan_format", .text, .organisational),
            Column("opened_at", .instant, required: false, .technical),
        ], references: [Table.Reference("organisation_id, unit_id", to: "unit")])

    /// The lines of the format, without empty ones.
    package static func lines(of format: String) -> [String] {
        format.utf8.split(separator: UInt8(ascii: "\n")).map { String(decoding: Array($0), as: UTF8.self) }
            .filter { $0.utf8.contains { $0 > 32 } }
    }
}

/// One thing in a learning environment, with what it is good for (LB-1.2-04).
package struct Resource: Sendable {
    package enum Kind: String, SQLConvertible, Sendable, CaseIterable {
        /// The three kinds of sources (LB-1.2-06).
        case reference, journal, internet
        case format, elsewhere, material

        package var words: Words {
            switch self {
            case .reference: Words("Naslagwerken", "Reference works")
            case .journal: Words("Vakbladen", "Trade journals")
            case .internet: Words("Internet", "Internet")
            case .format: Words("Formats: werkplan, PAP", "Formats: work plan, PAP")
            case .elsewhere: Words("Andere leeromgevingen", "Other learning environments")
            case .material: Words("Materiaal en apparatuur", "Materials and equipment")
            }
        }
    }

    package let id: ID<Resource>
    package let kind: Kind
    package let title: String
    /// An address, or where it lies.
    package let location: String
    package let purpose: String
    /// The work process it serves; nil when it serves all.
    package let item: ID<Item>?
    package let itemTitle: String?

    /// Only what a browser may follow is a link.
    var address: String? { location.utf8.starts(with: "https://".utf8) ? location : nil }

    init(row: Row) throws {
        id = try row.read("id")
        kind = try row.read("kind")
        title = try row.read("title")
        location = try row.read("location")
        purpose = try row.read("purpose")
        item = try row.readIfPresent("served_item_id")
        itemTitle = try row.readIfPresent("served_item_title")
    }

    package static let table = Table(
        "resource", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("unit_id", .id, .technical),
            Column("kind", .text, .organisational), Column("title", .text, .organisational), Column("location", .text, .organisational),
            Column("purpose", .text, .organisational), Column("item_id", .id, required: false, .technical),
            Column("created_at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, unit_id", to: "unit"), Table.Reference("organisation_id, item_id", to: "item"),
        ])
}

/// What a learner says about the environment, to the guides of the group (LB-1.2-03).
package struct EnvironmentRemark: Sendable {
    let authorName: String
    let text: String
    let at: Instant

    init(row: Row) throws {
        authorName = try row.read("author_name")
        text = try row.read("text")
        at = try row.read("at")
    }

    private static let own = Privacy(.personal, .guidance, of: "member_id", term: "retention.guidance", erase: .deleteRow, export: true)

    package static let table = Table(
        "environment_remark", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("unit_id", .id, .technical),
            Column("member_id", .id, .technical), Column("text", .text, own), Column("at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, unit_id", to: "unit"), Table.Reference("organisation_id, member_id", to: "member"),
        ])
}

/// A resource as it was typed.
struct ResourceDraft: Sendable {
    var id: ID<Resource>?
    var kind = Resource.Kind.reference
    var title = ""
    var location = ""
    var purpose = ""
    var item: ID<Item>?
    var isTried = false

    init() {}

    init(_ form: Form) {
        id = ID(text: form["resource"])
        kind = Resource.Kind(rawValue: form["kind"]) ?? .reference
        (title, location, purpose) = (form.line("title"), form.line("location"), form["purpose"])
        item = ID(text: form["item"])
        isTried = true
    }

    init(_ resource: Resource) {
        (id, kind, title, location) = (resource.id, resource.kind, resource.title, resource.location)
        (purpose, item) = (resource.purpose, resource.item)
    }

    var titleFault: Words? {
        isTried && title.isEmpty ? Words("Schrijf op hoe het heet.", "Write down what it is called.") : nil
    }
    var purposeFault: Words? {
        isTried && purpose.isEmpty
            ? Words("Schrijf in één zin waarvoor het goed is.", "Write in one sentence what it is good for.") : nil
    }
    var isRefused: Bool { titleFault != nil || purposeFault != nil }
}
