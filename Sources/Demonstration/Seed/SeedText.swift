/// Generated Dutch of the length and variety that people write; the same numbers give the same words.
struct SeedText {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    /// 0 up to but not including `bound`. Own arithmetic, because the system's generator gives other numbers each run.
    mutating func below(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }

    private mutating func one(_ words: [String]) -> String { words[below(words.count)] }

    mutating func name() -> String { "\(one(Self.first)) \(one(Self.last))" }
    mutating func observation(_ name: String) -> String { "\(name) \(one(Self.seen)) \(one(Self.moments)). \(one(Self.after))" }
    mutating func logEntry() -> String { "\(one(Self.did)) \(one(Self.moments)). \(one(Self.learned)) \(one(Self.next))" }
    mutating func task() -> String { "\(one(Self.tasks)) \(one(Self.moments))" }
    mutating func goal() -> String { "Ik wil \(one(Self.goals)), vooral \(one(Self.moments))." }
    mutating func response() -> String { one(Self.learned) }

    private static let first = [
        "Sanne", "Milan", "Fenna", "Yusuf", "Lieke", "Daan", "Aylin", "Thijs", "Noa", "Sem", "Zeynep", "Lars", "Jasmijn", "Ruben", "Amina",
        "Bas", "Iris", "Omar", "Floor", "Niels", "Maryam", "Stijn", "Puck", "Chris", "Romy", "Ilias", "Vera", "Jelle", "Nina", "Kaan",
    ]
    private static let last = [
        "de Jong", "Jansen", "Yılmaz", "van Dijk", "Bakker", "Visser", "El Amrani", "Meijer", "Mulder", "Bos", "Vos", "Peters", "Kaya",
        "Hendriks", "van Leeuwen", "Dekker", "Brouwer", "Ramdin", "Postma", "Prins", "Blom", "Huisman", "Pereira", "Veenstra", "Kuiper",
    ]
    private static let seen = [
        "wachtte tot de ander uitgepraat was", "vroeg eerst wat de bewoner zelf wilde", "zag dat er iemand afhaakte en deed er iets mee",
        "legde de opdracht uit in korte zinnen", "vergat de afspraak over de pauze", "bleef rustig toen het plan veranderde",
        "schreef meteen op wat er gebeurd was", "gaf een ander de ruimte om het zelf te doen", "nam de leiding zonder te overheersen",
        "vroeg hulp voordat het te laat was", "praatte over de deelnemer in plaats van met de deelnemer",
        "maakte een grapje op het goede moment",
    ]
    private static let moments = [
        "tijdens de koffie", "bij het begin van de dag", "in de drukke uren", "aan tafel met vier bewoners", "onderweg naar de markt",
        "bij de overdracht", "in de leskeuken", "toen het ineens regende", "met een nieuwe deelnemer", "aan het eind van de middag",
    ]
    private static let after = [
        "De groep werd er rustiger van.", "Daar hebben we het samen over gehad.", "Dat was vorige maand nog lastig.",
        "Een volgende keer kan het eerder.", "Anderen deden het daarna ook.", "Er was weinig tijd en toch lukte het.",
    ]
    private static let did = [
        "Vandaag heb ik het gesprek gevoerd", "We hebben het plan uitgeprobeerd", "Ik heb geholpen", "Samen hebben we alles klaargezet",
        "Ik was alleen verantwoordelijk", "We moesten anders dan gepland",
    ]
    private static let learned = [
        "Ik merkte dat ik te snel ga.", "Stil zijn werkt soms beter dan praten.", "Ik had beter eerst kunnen vragen.",
        "Het ging goed omdat we de taken verdeeld hadden.", "Ik vond het spannend en deed het toch.",
        "Ik heb veel van mijn groepsgenoot geleerd.",
    ]
    private static let next = [
        "Morgen probeer ik het zonder briefje.", "Volgende keer plan ik meer tijd.", "Ik ga het aan mijn begeleider vragen.",
        "Dat wil ik zo houden.", "Ik schrijf het nu meteen op.",
    ]
    private static let tasks = [
        "Met twee deelnemers praten", "Een lijst maken van wat nodig is", "De ruimte klaarzetten", "Afspraken maken met het team",
        "De activiteit uitvoeren", "Terugkijken en opschrijven",
    ]
    private static let goals = [
        "rustig blijven", "vaker een open vraag stellen", "duidelijk zijn in korte zinnen", "op tijd hulp vragen",
        "een ander laten uitpraten",
        "zelf beslissen",
    ]
}
