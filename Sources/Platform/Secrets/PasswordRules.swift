import Foundation
import Markup

/// Which new passwords are refused: the short ones and the ones that others guess first. No rules about capitals, digits or signs and no
/// renewal after a while: they make people choose worse (NIST SP 800-63B §3.1.1.2, ASVS 6.2).
package struct PasswordRules: Sendable {
    /// In code points, so that three emoji are not twelve.
    static let shortest = 12
    /// In bytes.
    static let longest = 1024

    private let ownWords: Set<[UInt8]>

    /// `words`: names that others know: of the person, the organisation, the address to sign in with.
    package init(words: [String] = []) {
        let parts = words.flatMap { word in
            word.precomposedStringWithCanonicalMapping.unicodeScalars.split { !$0.properties.isAlphabetic }
        }
        ownWords = Set(parts.map { Self.letters($0) }.filter { $0.count >= 3 })
    }

    /// Why this password is refused and what to do; nil when it is fine.
    package func refusal(of password: Password) -> Words? {
        if password.text.unicodeScalars.count < Self.shortest { return Self.tooShort }
        if password.text.utf8.count > Self.longest { return Self.tooLong }
        if Self.isPattern(password.text) { return Self.common }
        let readings = Self.readings(password.text)
        if readings.contains(where: { Self.isMade($0, of: commonWords) }) { return Self.common }
        let known = commonWords.union(ownWords)
        return readings.contains { Self.isMade($0, of: known) } ? Self.own : nil
    }

    /// `aaaaaaaaaaaa`, `123456789012`, `121212121212`: hardly any variation in the step from one sign to the next. And no letter at all:
    /// a date, a telephone number, the upper row of the keyboard.
    private static func isPattern(_ text: String) -> Bool {
        let scalars = text.unicodeScalars.map { Int($0.value) }
        let steps = Set(zip(scalars, scalars.dropFirst()).map { $1 - $0 })
        return steps.count < 3 || (text.utf8.allSatisfy { $0 < 128 } && letters(text.unicodeScalars).isEmpty)
    }

    /// The letters in it; and the letters when digits and signs stand for the letters they resemble, with and without those at the ends.
    private static func readings(_ text: String) -> [[UInt8]] {
        let scalars = Array(text.unicodeScalars)
        guard let first = scalars.firstIndex(where: \.properties.isAlphabetic),
            let last = scalars.lastIndex(where: \.properties.isAlphabetic)
        else { return [] }
        return [letters(scalars)] + [scalars[first...last], scalars[...]].map { part in letters(part.map { lookAlikes[$0] ?? $0 }) }
    }

    /// In lower case, without accents; also of other scripts, so that a word in one of them counts.
    private static func letters(_ scalars: some Sequence<Unicode.Scalar>) -> [UInt8] {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        let apart = String(text).lowercased().decomposedStringWithCanonicalMapping
        return Array(String(apart.unicodeScalars.filter(\.properties.isAlphabetic)).utf8)
    }

    /// Whether these letters are nothing but such words one after the other.
    private static func isMade(_ letters: [UInt8], of words: Set<[UInt8]>) -> Bool {
        let lengths = Set(words.map(\.count))
        var reached = [true] + [Bool](repeating: false, count: letters.count)
        for end in letters.indices.map({ $0 + 1 }) {
            reached[end] = lengths.contains { $0 <= end && reached[end - $0] && words.contains(Array(letters[end - $0..<end])) }
        }
        return !letters.isEmpty && reached[letters.count]
    }

    private static let tooShort = Words(
        "Je wachtwoord is te kort. Neem er een van 12 tekens of meer, bijvoorbeeld vier woorden die niets met elkaar te maken hebben.",
        "Your password is too short. Choose one of 12 characters or more, for example four words that have nothing to do with each other.")
    private static let tooLong = Words(
        "Je wachtwoord is te lang. Neem er een van hooguit 250 tekens.",
        "Your password is too long. Choose one of at most 250 characters.")
    private static let common = Words(
        "Dit wachtwoord raden anderen snel. Neem bijvoorbeeld vier woorden die niets met elkaar te maken hebben.",
        "Others guess this password quickly. Choose for example four words that have nothing to do with each other.")
    private static let own = Words(
        "Dit wachtwoord lijkt te veel op je naam of die van je organisatie. Neem woorden die anderen niet met jou verbinden.",
        "This password is too much like your name or that of your organisation. Choose words that others do not connect with you.")
}

private let lookAlikes = Dictionary(uniqueKeysWithValues: zip("01345789@$".unicodeScalars, "oieastbgas".unicodeScalars))

/// What passwords in the Netherlands are mostly made of, once digits and signs are taken off. Short on purpose: with twelve characters as
/// the minimum, it is combinations of these that remain.
private let commonWords = Set(
    """
    wachtwoord welkom geheim school student leerling docent leraar juf meester toegang inloggen computer voetbal ajax feyenoord psv
    amsterdam rotterdam utrecht nederland holland lente zomer herfst winter januari februari maart april mei juni juli augustus september
    oktober november december maandag vrijdag hallo hoi liefde schatje lieverd mama papa ikhouvanjou test tester admin beheer beheerder
    gebruiker stage praktijk opleiding begeleider leidraad password passwort pass word welcome letmein login secret user guest master hello
    iloveyou dragon monkey football sunshine princess summer spring autumn changeme default qwerty qwertyuiop qwertz azerty asdf asdfgh
    asdfghjkl zxcvbn zxcvbnm qaz wsx edc rfv tgb abc abcd abcdef mijn nieuw mbo hbo roc de het een is my the new
    """.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map(Array.init))
