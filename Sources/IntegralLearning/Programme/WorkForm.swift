import Markup
import Platform
import Store

/// A didactic work form or a learning resource that can be chosen (LB-1.1-25). Twelve come with the house; an organisation adds its own.
struct WorkForm: Sendable {
    enum Kind: String, SQLConvertible, Sendable, CaseIterable {
        /// `reflection` is a work form to look back with (LB-4.1-08).
        case workForm, reflection, resource

        var words: Words {
            switch self {
            case .workForm: Words("werkvorm", "work form")
            case .reflection: Words("werkvorm voor reflectie", "work form for reflection")
            case .resource: Words("leermiddel", "resource")
            }
        }
    }

    let kind: Kind
    let title: Words
    let text: Words

    static let table = Table(
        "work_form", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("kind", .text, .organisational),
            Column("title", .text, .organisational), Column("text", .text, .organisational), Column("created_at", .instant, .technical),
        ], references: [Table.Reference("organisation_id", to: "organisation", "id")])

    private init(_ kind: Kind, _ title: Words, _ text: Words) { (self.kind, self.title, self.text) = (kind, title, text) }

    init(row: Row) throws {
        let (title, text): (String, String) = (try row.read("title"), try row.read("text"))
        self.init(try row.read("kind"), Words(title, title), Words(text, text))
    }

    static let standard: [WorkForm] = [
        WorkForm(
            .workForm, Words("Denken, delen, uitwisselen", "Think, pair, share"),
            Words(
                "Eerst een minuut alleen denken, dan met je buur vergelijken, dan met de groep. Zo komt iedereen aan het woord.",
                "First a minute alone, then compare with your neighbour, then with the group. So everybody gets to speak.")),
        WorkForm(
            .workForm, Words("Expertgroepen", "Expert groups"),
            Words(
                "Elk groepje zoekt één deel uit. Daarna wisselen de groepjes en legt ieder zijn deel aan de anderen uit.",
                "Each group finds out one part. Then the groups mix and everybody explains their part to the others.")),
        WorkForm(
            .workForm, Words("Rollenspel", "Role play"),
            Words(
                "Twee studenten spelen een gesprek uit de praktijk, anderen kijken met één vraag. Daarna praten jullie na en nog eens.",
                "Two students play a conversation from practice, others watch with one question. Then you talk about it, and again.")),
        WorkForm(
            .workForm, Words("Casus bespreken", "Discuss a case"),
            Words(
                "Een echt voorval op een half blad. Wat zie je, wat denk je, wat zou je doen, en wat pleit daartegen?",
                "A real event on half a page. What do you see, what do you think, what would you do, and what speaks against it?")),
        WorkForm(
            .workForm, Words("Voordoen, samen doen, zelf doen", "I do, we do, you do"),
            Words(
                "Laat een handeling zien en zeg hardop wat je denkt, doe hem samen, en laat de student hem dan alleen doen.",
                "Show an act and say aloud what you think, do it together, and then let the student do it alone.")),
        WorkForm(
            .workForm, Words("Carrousel", "Carousel"),
            Words(
                "Groepjes lopen langs vellen met een vraag en vullen elkaars antwoorden aan. Op het eind staat er van alles wat.",
                "Groups walk past sheets with a question and add to each other's answers. In the end there is something of everybody.")),
        WorkForm(
            .reflection, Words("Intervisie in vijf stappen", "Peer consultation in five steps"),
            Words(
                "Eén vertelt, de anderen vragen alleen. Dan denken zij hardop terwijl de verteller luistert. Die kiest wat helpt.",
                "One tells, the others only ask. Then they think aloud while the teller listens, who chooses what helps.")),
        WorkForm(
            .workForm, Words("Stellingen", "Statements"),
            Words(
                "Kies een kant van het lokaal bij een stelling en leg uit waarom. Van kant wisselen mag, en is het mooiste moment.",
                "Choose a side of the room at a statement and explain why. Changing sides is fine, and the best moment.")),
        WorkForm(
            .workForm, Words("Woordenweb", "Mind map"),
            Words(
                "Zet het onderwerp in het midden en schrijf eromheen wat de groep al weet. Aan het eind vul je aan met wat nieuw is.",
                "Put the subject in the middle and write around it what the group knows. At the end you add what is new.")),
        WorkForm(
            .workForm, Words("Leergesprek", "Learning conversation"),
            Words(
                "Vraag door op een antwoord tot de student zelf verder komt. Wacht na elke vraag langer dan prettig voelt.",
                "Keep asking until the student gets further. After each question wait longer than feels pleasant.")),
        WorkForm(
            .reflection, Words("Meelopen en navertellen", "Shadow and retell"),
            Words(
                "Loop een dagdeel mee met iemand in het werk en vertel dezelfde dag na wat die deed en waarom.",
                "Follow somebody at work for half a day and retell the same day what they did and why.")),
        WorkForm(
            .reflection, Words("Uitgangskaartje", "Exit card"),
            Words(
                "Op een kaartje bij de deur: wat weet je nu, wat snap je nog niet, wat doe je morgen?",
                "On a card at the door: what do you know now, what do you not understand yet, what will you do tomorrow?")),
    ]
}

extension OrganisationDatabase {
    /// The standard ones and the organisation's own, by title; with words only those that have them all, with a kind
    /// only that kind.
    func workForms(with words: String, kind: WorkForm.Kind? = nil, _ r: Reader) throws -> [WorkForm] {
        let own = try all("SELECT kind, title, text FROM work_form WHERE organisation_id = \(keeper) ORDER BY id").map(WorkForm.init)
        return (own + WorkForm.standard).filter { kind == nil || $0.kind == kind }
            .filter { SearchWords(words).match([r($0.title), r($0.text)]) }.inNameOrder { r($0.title) }
    }

    func addWorkForm(_ kind: WorkForm.Kind, _ title: String, _ text: String) throws {
        let id = newID(WorkForm.self)
        try run(
            """
            INSERT INTO work_form (organisation_id, id, kind, title, text, created_at)
            VALUES (\(keeper), \(id), \(kind), \(title), \(text), \(now))
            """)
        try audit("add", "work_form", id, title)
    }
}

/// What somebody typed in a search box: every word must stand somewhere, whatever its capitals.
struct SearchWords: Sendable {
    private let words: [String]

    init(_ text: String) {
        words = text.lowercased().utf8.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    }

    func match(_ texts: [String]) -> Bool {
        let bytes = Array(texts.joined(separator: " ").lowercased().utf8)
        return words.allSatisfy { word in
            let wanted = Array(word.utf8)
            return bytes.indices.contains { bytes[$0...].starts(with: wanted) }
        }
    }
}
