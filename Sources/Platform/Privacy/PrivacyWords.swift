import Markup
import Store

/// The words of the register. Columns of the same name mean the same everywhere, so they are named once.
enum PrivacyWords {
    static let columns: [String: Words] = [
        "text": Words("tekst", "text"), "name": Words("naam", "name"), "email": Words("e-mailadres", "e-mail address"),
        "number": Words("nummer", "number"), "language": Words("taal", "language"), "role": Words("rol", "role"),
        "kind": Words("soort", "kind"), "outcome": Words("uitkomst", "outcome"), "reason": Words("reden", "reason"),
        "response": Words("reactie", "response"), "answer": Words("antwoord", "answer"), "content": Words("inhoud", "content"),
        "source_key": Words("sleutel van het bronsysteem", "key of the source system"), "device": Words("apparaat", "device"),
        "at": Words("moment", "moment"), "seen_day": Words("gezien op", "seen on"), "due_day": Words("klaar op", "due on"),
        "reader_name": Words("lezer", "reader"), "reader_person_id": Words("account van de lezer", "account of the reader"),
        "noun": Words("wat er gelezen is", "what was read"), "purpose": Words("waarvoor", "what for"), "dutch": Words("tekst", "text"),
        "english": Words("Engelse tekst", "English text"), "recipient": Words("ontvanger", "recipient"),
        "subject": Words("onderwerp", "subject"), "body": Words("bericht", "message"), "salt": Words("zout", "salt"),
        "token_hash": Words("versleuteld bewijs", "hashed token"), "owner_key": Words("verzegelde sleutel", "sealed key"),
        "level": Words("niveau", "level"), "title": Words("titel", "title"), "handled_at": Words("afgehandeld op", "handled at"),
    ]

    static func column(_ column: Column, _ r: Reader) -> String {
        columns[column.name.description].map { r($0) } ?? column.name.description
    }

    static func purpose(_ purpose: Privacy.Purpose, _ r: Reader) -> String {
        switch purpose {
        case .none: r("geen", "none")
        case .account: r("inloggen en herkennen", "signing in and recognising")
        case .access: r("bepalen wie wat ziet", "deciding who sees what")
        case .guidance: r("begeleiden", "guidance")
        case .assessment: r("beoordelen", "assessment")
        case .registration: r("resultaten registreren", "registering results")
        case .planning: r("plannen", "planning")
        case .communication: r("berichten sturen", "sending messages")
        case .accountability: r("verantwoorden wie wat deed", "accounting for who did what")
        }
    }

    /// What happens at the end of the term, or when somebody asks for erasure.
    static func end(_ entry: PersonalColumns, _ r: Reader) -> String {
        if entry.deletesRow { return r("gaat helemaal weg", "goes as a whole") }
        let blanked = entry.blanked.map { column($0, r) }.joined(separator: ", ")
        if blanked.isEmpty { return r("blijft, zonder naam", "stays, without a name") }
        return r("wordt gewist: \(blanked)", "is erased: \(blanked)")
    }

    static func term(_ norm: Norm?, _ key: String?, _ house: House, _ r: Reader) -> String {
        guard let norm, let key, let definition = house.norms[key] else { return r("tot het account weg is", "until the account is gone") }
        let value = r("\(norm.value) dagen", "\(norm.value) days")
        return "\(r(definition.words)): \(value)\(definition.source.map { " (\($0))" } ?? r(" (zelf gekozen waarde)", " (our own choice)"))"
    }
}

/// What stands where a text was that had to stay filled in.
package enum ErasedText {
    /// The sign as it is stored, always the same.
    package static let stored = "(gewist)"

    /// A text as a reader sees it: the sign in the reader's language.
    package static func shown(_ text: String, _ r: Reader) -> String { text == stored ? r("(gewist)", "(erased)") : text }
}
