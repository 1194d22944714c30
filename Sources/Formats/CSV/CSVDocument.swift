/// A CSV text as records of fields, with everything that is wrong with it.
package struct CSVDocument: Hashable, Sendable {
    package struct Record: Hashable, Sendable {
        /// The physical line the record begins on, counted from 1. A quoted field may hold more lines.
        package let line: Int
        package let fields: [String]
    }

    /// The first record; nil for an empty text.
    package let header: Record?
    package let rows: [Record]
    /// Empty when the text is sound. Rows with a problem are left out of `rows`.
    package let problems: [CSVProblem]
}

/// One thing wrong in a CSV text.
package struct CSVProblem: SpokenError, Hashable {
    package enum Reason: Hashable, Sendable {
        case tooLarge
        case notUTF8
        case strayQuote
        case unterminatedQuote
        case ragged(expected: Int, found: Int)
    }

    package let reason: Reason
    package let line: Int
    /// The place of the field in its row, counted from 1; nil when the whole row is meant.
    package let field: Int?
    /// What stood there, as far as it can be shown.
    package let value: String

    package var dutch: String {
        switch reason {
        case .tooLarge: "Dit bestand is groter dan 64 MB. Splits het in kleinere bestanden."
        case .notUTF8: "Deze tekens zijn geen UTF-8. Sla het bestand op als \"CSV UTF-8\"."
        case .strayQuote:
            "Hier staat een los aanhalingsteken. Zet het hele veld tussen aanhalingstekens en schrijf een aanhalingsteken erin dubbel."
        case .unterminatedQuote: "Dit veld begint met een aanhalingsteken, maar het sluitende ontbreekt. Zet het erbij."
        case .ragged(let expected, let found): "Deze rij heeft \(found) velden en de kop heeft er \(expected). Maak ze gelijk."
        }
    }

    package var english: String {
        switch reason {
        case .tooLarge: "This file is larger than 64 MB. Split it into smaller files."
        case .notUTF8: "These characters are not UTF-8. Save the file as \"CSV UTF-8\"."
        case .strayQuote: "There is a stray quote here. Put the whole field in quotes and double a quote inside it."
        case .unterminatedQuote: "This field starts with a quote that is never closed. Add the closing quote."
        case .ragged(let expected, let found): "This row has \(found) fields and the header has \(expected). Make them equal."
        }
    }
}
