import Markup
import Store

/// The name and colour of an organisation as they were typed, with what is wrong with them.
struct HouseStyle: Sendable {
    let name: String
    let accent: String
    let nameFault: Words?
    let accentFault: Words?
    /// Nil when it cannot be read.
    let colour: Colour?

    var isRefused: Bool { nameFault != nil || accentFault != nil }

    init(name: String, accent: String) {
        (self.name, self.accent) = (name, accent)
        colour = Colour(hex: accent)
        nameFault =
            name.isEmpty || name.utf8.count > 200
            ? Words(
                "Geef je organisatie een naam van hooguit 200 tekens.", "Give your organisation a name of at most 200 characters.") : nil
        accentFault =
            colour == nil
            ? Words(
                "Schrijf de kleur als # met zes tekens: de cijfers 0 tot en met 9 en de letters a tot en met f, zoals #1f5fae.",
                "Write the colour as # with six characters: the digits 0 to 9 and the letters a to f, such as #1f5fae.") : nil
    }
}

extension OrganisationDatabase {
    func change(_ organisation: Organisation, to style: HouseStyle) throws {
        guard let colour = style.colour, !style.isRefused else { preconditionFailure("a refused style is not stored") }
        try run("UPDATE organisation SET name = \(style.name), accent = \(colour.hex) WHERE id = \(keeper)")
        let (old, new) = ("\(organisation.name), \(organisation.accent)", "\(style.name), \(colour.hex)")
        if old != new { try audit("change", "organisation", ID<Organisation>?.none, "\(old) > \(new)") }
    }

    func change(_ organisation: Organisation, to words: OwnWords) throws {
        try run("UPDATE organisation SET words = \(try words.text()) WHERE id = \(keeper)")
        for term in FieldTerm.allCases where organisation.ownWords.forms[term] != words.forms[term] {
            let (old, new) = (organisation.ownWords.forms[term]?.line ?? "–", words.forms[term]?.line ?? "–")
            try audit("change", "word", ID<Organisation>?.none, "\(term.rawValue): \(old) > \(new)")
        }
    }
}

extension OwnWords.Forms {
    fileprivate var line: String { [article, singular, plural, englishSingular, englishPlural].joined(separator: "/") }
}
