/// One thing wrong in a set of files, with its place.
package struct FileError: SpokenError, Hashable {
    package enum Reason: Hashable, Sendable {
        case missingFile
        case missingManifest
        case unknownVersion
        case unknownMode
        case noRows
        case header(expected: String)
        case csv(CSVProblem)
        case required
        case notAllowed([String])
        case date
        case moment
        case year
        case email
        case lineBreak
        case endBeforeBegin
        case duplicate(firstLine: Int)
        case unresolved(RosterFile)
    }

    package let reason: Reason
    package let file: String
    /// The line in the file, counted from 1; nil when the whole file is meant.
    package let line: Int?
    package let column: String?
    /// What stood there: at most 80 scalars, hidden ones made visible.
    package let value: String?

    init(_ reason: Reason, file: String, line: Int? = nil, column: String? = nil, value: String? = nil) {
        self.reason = reason
        self.file = file
        self.line = line
        self.column = column
        self.value = value.map { ShownValue.of($0) }
    }

    /// Place and sentence on one line, for standard error.
    package var dutchLine: String { place(line: "regel", column: "kolom", value: "waarde") + ": " + dutch }
    package var englishLine: String { place(line: "line", column: "column", value: "value") + ": " + english }

    private func place(line word: String, column columnWord: String, value valueWord: String) -> String {
        var parts = [file]
        if let line { parts.append("\(word) \(line)") }
        if let column { parts.append("\(columnWord) \(ShownValue.of(column))") }
        if let value { parts.append("\(valueWord) \"\(value)\"") }
        return parts.joined(separator: ", ")
    }

    package var dutch: String { sentence.dutch }
    package var english: String { sentence.english }

    private var sentence: (dutch: String, english: String) {
        switch reason {
        case .missingFile:
            (
                "Dit bestand hoort erbij volgens manifest.csv, maar ontbreekt. Zet het in de map.",
                "manifest.csv names this file, but it is missing. Put it in the folder."
            )
        case .missingManifest:
            (
                "Het bestand manifest.csv ontbreekt. Zonder dat weten we niet welke versie van OneRoster dit is. Zet het in de map.",
                "The file manifest.csv is missing. Without it we do not know which version of OneRoster this is. Put it in the folder."
            )
        case .unknownVersion:
            (
                "Deze versie kunnen we niet lezen. Lever OneRoster 1.1 of 1.2 aan.",
                "We cannot read this version. Bring OneRoster 1.1 or 1.2."
            )
        case .unknownMode: ("Hier moet absent, bulk of delta staan.", "This must be absent, bulk or delta.")
        case .noRows:
            (
                "Dit bestand heeft geen rijen. Laat het weg en zet het in manifest.csv op absent.",
                "This file has no rows. Leave it out and set it to absent in manifest.csv."
            )
        case .header(let expected) where expected.isEmpty:
            (
                "Deze kolom kennen we niet. Alleen kolommen die met metadata. beginnen, mogen achteraan staan.",
                "We do not know this column. Only columns that begin with metadata. may stand at the end."
            )
        case .header(let expected):
            (
                "Hier moet de kolom \"\(expected)\" staan. Namen en volgorde moeten precies kloppen.",
                "The column \"\(expected)\" must stand here. Names and order must be exact."
            )
        case .csv(let problem): (problem.dutch, problem.english)
        case .required: ("Deze waarde is verplicht. Vul hem in.", "This value is required. Fill it in.")
        case .notAllowed(let values): ("Kies uit: \(values.joined(separator: ", ")).", "Choose from: \(values.joined(separator: ", ")).")
        case .date:
            (
                "Dit is geen datum. Schrijf jaar-maand-dag, zoals 2026-08-31.",
                "This is not a date. Write year-month-day, such as 2026-08-31."
            )
        case .moment:
            ("Dit is geen tijdstip. Schrijf het zoals 2026-08-31T09:00:00Z.", "This is not a moment. Write it like 2026-08-31T09:00:00Z.")
        case .year: ("Dit is geen jaar. Schrijf vier cijfers, zoals 2026.", "This is not a year. Write four digits, such as 2026.")
        case .email:
            (
                "Dit is geen e-mailadres waar we naar kunnen sturen. Verbeter het of laat het leeg.",
                "We cannot send to this e-mail address. Correct it or leave it empty."
            )
        case .lineBreak: ("In dit veld staat een regeleinde. Haal het weg.", "This field holds a line break. Remove it.")
        case .endBeforeBegin:
            ("Het einde ligt voor het begin. Verbeter een van beide.", "The end lies before the beginning. Correct one of the two.")
        case .duplicate(let first):
            (
                "Deze sourcedId staat ook op regel \(first). Elke sourcedId mag één keer voorkomen.",
                "This sourcedId is also on line \(first). Each sourcedId may occur once."
            )
        case .unresolved(let file):
            (
                "Deze verwijzing staat niet in \(file.name). Voeg hem daar toe of haal hem hier weg.",
                "This reference is not in \(file.name). Add it there or remove it here."
            )
        }
    }
}

/// Why a set was refused: everything that is wrong with it, in the order of the files.
package struct RosterErrors: Error, Hashable, Sendable {
    package let errors: [FileError]
}
