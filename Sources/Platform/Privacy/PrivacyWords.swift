import Markup
import Store

/// The words of the register. Columns of the same name mean the same everywhere, so they are named once.
enum PrivacyWords {
    static let columns: [String: Words] = [
        "words": Words("eigen woorden", "own words"),
        "advice": Words("advies", "advice"),
        "advice_reason": Words("reden van het advies", "reason of the advice"),
        "agreed": Words("afgesproken resultaat", "agreed result"),
        "agreed_day": Words("afgesproken dag", "agreed day"),
        "alternative": Words("geprobeerd alternatief", "alternative tried"),
        "authors": Words("aantal schrijvers", "number of writers"),
        "check_reason": Words("reden bij de controle", "reason of the check"),
        "done_day": Words("klaar op", "done on"),
        "effect": Words("effect", "effect"),
        "feedback": Words("terugkoppeling", "feedback"),
        "first_level": Words("eerste niveau", "first level"),
        "focus": Words("onderwerp", "focus"),
        "held_day": Words("dag van het gesprek", "day of the conversation"),
        "hidden_reason": Words("reden van verbergen", "reason for hiding"),
        "is_accepted": Words("aangenomen", "accepted"),
        "is_ok": Words("gaat goed", "goes well"),
        "link": Words("link", "link"),
        "observations": Words("aantal waarnemingen", "number of observations"),
        "outcome_reason": Words("reden van de uitkomst", "reason of the outcome"),
        "previous_level": Words("vorig niveau", "previous level"),
        "result": Words("resultaat", "result"),
        "sent_day": Words("gedeeld op", "shared on"),
        "shared_text": Words("gedeelde tekst", "shared text"),
        "state": Words("stand", "state"),
        "style": Words("begeleidersstijl", "guiding style"),
        "taken_day": Words("dag van het examen", "day of the exam"),
        "version": Words("versie", "version"),
        "from_day": Words("eerste dag", "first day"), "until_day": Words("laatste dag", "last day"),
        "day": Words("dag", "day"), "reply": Words("antwoord", "answer"), "invitation": Words("uitnodiging", "invitation"),
        "text": Words("tekst", "text"), "name": Words("naam", "name"), "email": Words("e-mailadres", "e-mail address"),
        "number": Words("nummer", "number"), "language": Words("taal", "language"), "role": Words("rol", "role"),
        "people": Words("met wie", "with whom"), "note": Words("ervaring", "experience"),
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
        "entered_at": Words("ingevoerd op", "entered on"), "verified_at": Words("nagekeken op", "checked on"),
        "strength": Words("aantal waarnemingen", "number of observations"), "hash": Words("wachtwoord", "password"),
        "code_hash": Words("code", "code"), "secret": Words("sleutel van je app", "key of your app"),
        "by_password": Words("verzegelde sleutel", "sealed key"), "by_recovery": Words("verzegelde sleutel", "sealed key"),
        "password_salt": Words("verzegelde sleutel", "sealed key"),
        "agreed_at": Words("akkoord op", "agreed on"), "objected_at": Words("bezwaar op", "objected on"),
        "stage": Words("fase", "stage"), "tried": Words("zelf al bedacht", "own idea"), "comment": Words("opmerking", "comment"),
        "remark": Words("opmerking", "remark"), "conditions": Words("voorwaarden", "conditions"),
        "sealed": Words("alleen voor jou", "for you alone"),
    ]

    /// Nil for what says something to a machine only.
    static func column(_ column: Column, _ r: Reader) -> String? {
        if column.privacy.class == .technical { return nil }
        return columns[column.name.description].map { r($0) }
    }

    /// Each word once, in the order of the table.
    static func columns(_ columns: [Column], _ r: Reader) -> String {
        columns.compactMap { column($0, r) }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: ", ")
    }

    static func kind(_ kind: Privacy.Class, _ r: Reader) -> String {
        switch kind {
        case .technical: r("technisch", "technical")
        case .organisational: r("van de organisatie", "of the organisation")
        case .personal: r("over een persoon", "about a person")
        case .confidential: r("vertrouwelijk", "confidential")
        case .ownerOnly: r("alleen voor jezelf te lezen", "for you alone to read")
        case .secret: r("geheim, om in te loggen", "secret, for signing in")
        }
    }

    /// What a stored word says; nil for a text that somebody wrote.
    static func value(_ raw: String, _ house: House, _ r: Reader) -> String? {
        values[raw].map { r($0) } ?? house.nouns[raw].map { r($0) } ?? Role(rawValue: raw).map { $0.words(r) }
            ?? Privacy.Purpose(rawValue: raw).map { purpose($0, r) }
    }

    private static let values: [String: Words] = [
        "go": Words("Go", "Go"), "noGo": Words("No-go", "No-go"), "finalGo": Words("definitieve Go", "final Go"),
        "development": Words("beoordeling", "assessment"), "judged": Words("beoordeeld", "assessed"),
        "erasure": Words("wissen", "erasure"), "correction": Words("verbeteren", "correction"), "erased": Words("gewist", "erased"),
        "corrected": Words("verbeterd", "corrected"), "refused": Words("niet gedaan", "not done"), "nl": Words("Nederlands", "Dutch"),
        "en": Words("Engels", "English"), "practice": Words("praktijk", "practice"), "learning": Words("leren", "learning"),
        "information": Words("meekijken", "information"),
    ]

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
        let blanked = columns(entry.blanked, r)
        if blanked.isEmpty { return r("blijft, zonder naam", "stays, without a name") }
        return r("wordt gewist: \(blanked)", "is erased: \(blanked)")
    }

    static func term(_ norm: Norm?, _ key: String?, _ house: House, _ r: Reader) -> String {
        guard let norm, let key, let definition = house.norms[key] else { return r("tot het account weg is", "until the account is gone") }
        let value = r("\(norm.value) dagen", "\(norm.value) days")
        return "\(r(definition.words)): \(value)\(definition.source.map { " (\($0))" } ?? r(" (zelf gekozen waarde)", " (our own choice)"))"
    }
}

/// One line of the register of processing, in words that people understand: no table and no technical column.
package struct RegisterLine: Sendable {
    package let noun: String
    package let columns: String
    package let kind: String
    package let purpose: String
    /// The norm that says how long; nil while the account exists.
    package let term: String?
    package let end: String
    package let isExported: Bool
}

extension House {
    package func registerLines(_ r: Reader) -> [RegisterLine] {
        register.entries.compactMap { entry in
            let columns = PrivacyWords.columns(entry.columns, r)
            if columns.isEmpty { return nil }
            let kinds = Set(entry.columns.map(\.privacy.class)).subtracting([.technical]).map { PrivacyWords.kind($0, r) }.sorted()
            return RegisterLine(
                noun: nouns[entry.table.name.description].map { r($0) } ?? "", columns: columns, kind: kinds.joined(separator: ", "),
                purpose: PrivacyWords.purpose(entry.purpose, r), term: entry.term, end: PrivacyWords.end(entry, r),
                isExported: entry.columns.contains { $0.privacy.exported })
        }
    }
}

/// What stands where a text was that had to stay filled in.
package enum ErasedText {
    /// The sign as it is stored, always the same.
    package static let stored = "(gewist)"

    /// A text as a reader sees it: the sign in the reader's language.
    package static func shown(_ text: String, _ r: Reader) -> String { text == stored ? r("(gewist)", "(erased)") : text }
}

/// What stands in an export in place of what nobody but the owner can read, while the lock is closed.
enum SealedText {
    /// Always the same, as machines read it too.
    static let stored = "(op slot)"

    static func shown(_ text: String, _ r: Reader) -> String {
        text == stored
            ? r("Op slot. Open het eerst onder Ik, dan staat het hier.", "Locked. Open it first under Me, then it stands here.") : text
    }
}
