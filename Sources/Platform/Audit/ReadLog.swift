import Store

/// Who opened a confidential record: shown to the person it is about (E-05, E-27; NEN 7513).
package struct ReadLog: Sendable {
    private static func own() -> Privacy {
        Privacy(.personal, .accountability, of: "subject_member_id", term: "retention.log", erase: .keep, export: true)
    }

    package static let table = Table(
        "read_log", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("at", .instant, own()),
            Column("reader_person_id", .id, required: false, own()), Column("reader_name", .text, own()),
            Column("place_id", .id, required: false, .technical), Column("subject_member_id", .id, .technical),
            Column("noun", .text, own()), Column("noun_id", .id, required: false, .technical), Column("purpose", .text, own()),
        ], references: [Table.Reference("organisation_id, subject_member_id", to: "member")])
}
