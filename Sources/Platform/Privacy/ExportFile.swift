import Foundation
import Markup
import Store

extension PersonExport {
    /// The export for machines: every record with table, organisation, values by column and the day until which it is kept.
    package func json() throws -> [UInt8] {
        struct File: Encodable {
            let format = "leidraad-person-export-1"
            let person: String
            let madeAt: String
            let records: [Line]
        }
        struct Line: Encodable {
            let table: String
            let organisation, track, keptUntil: String?
            let values: [String: String]
        }
        let lines = records.map { record in
            Line(
                table: record.table, organisation: record.organisation, track: record.track, keptUntil: record.keptUntil?.isoText,
                values: Dictionary(uniqueKeysWithValues: record.values.map { ($0.column.name.description, $0.text) }))
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(File(person: person.text, madeAt: at.isoText, records: lines)))
    }

    /// The export for a terminal.
    package func text(_ house: House, _ r: Reader) -> String {
        records.map { record in
            let noun = house.nouns[record.table].map { r($0) } ?? record.table
            let head = ([noun] + [record.organisation, record.track].compactMap { $0 }).joined(separator: " · ")
            let lines = record.values.compactMap { value in
                PrivacyWords.column(value.column, r).map { "  \($0): \(ErasedText.shown(value.text, r))" }
            }
            return ([head] + lines).joined(separator: "\n")
        }.joined(separator: "\n")
    }
}
