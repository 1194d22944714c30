import Guidance
import MarkupChecking
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct EvaluationTests {
    /// Bram and Yara whose work is done, as Yara said.
    private static func with(_ engine: Engine, _ body: (Execution, _ path: String) async throws -> Void) async throws {
        try await Execution.with(engine) { execution in
            let path = execution.world.deBrug.path("tracks", execution.track.text, "evaluation")
            let page = try await execution.client.as(.yara).get(path)
            _ = try await page.submit("De uitvoering is klaar")
            try await body(execution, path)
        }
    }

    private static let written: KeyValuePairs = [
        "work": "Mevrouw De Wit zong weer.", "study": "Ik kan een dag plannen.", "quality-1": "Ik blijf rustig",
        "learning-1": "Eerder beginnen", "moment-1": "Toen ze mijn hand pakte", "moment-1-worth": "turn",
    ]

    @Test(
        "LB-3.1-01, D3 an evaluation is planned only after the work is done; who it is with is invited, and nobody has to come",
        arguments: TestEngine.available)
    func planned(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let path = execution.world.deBrug.path("tracks", execution.track.text, "evaluation")
            let (noor, yara) = (try await execution.client.as(.noor), try await execution.client.as(.yara))
            #expect(try await noor.post(path + "/moments", ["day": "2026-12-01"]).status == 409)
            #expect(try await yara.get(path + "/own").status == 409)
            _ = try await yara.get(path).submit("De uitvoering is klaar")
            #expect(try await execution.client.as(.bram).get("/notices").contains("is klaar. Je kunt nu terugkijken"))
            let page = try await noor.get(path).submit(
                "Uitnodigen", ["learner": execution.world[.bram].member.text, "note": "om 10 uur in lokaal 3"], follow: true)
            #expect(page.contains("Bram Wiersma · om 10 uur in lokaal 3"))
            #expect(try await execution.client.as(.bram).get("/notices").contains("uitgenodigd om terug te kijken"))
            #expect(try await !yara.get("/notices").contains("uitgenodigd"))
            #expect(try await !yara.get(path).contains("lokaal 3"))
            _ = try await noor.get(path).submit("Uitnodigen")
            #expect(try await yara.get(path).contains("met de hele groep"))
            _ = try await noor.post(path + "/moments", ["cancel": try #require(Self.cancellable(try await noor.get(path)))])
            #expect(try await execution.client.as(.bram).get("/notices").contains("gaat niet door"))
            #expect(try await yara.get("/").contains("Kijk terug als je daar tijd voor hebt"))
            #expect(
                try await execution.count("SELECT COUNT(*) AS number FROM task WHERE organisation_id > 0 AND kind LIKE '%evaluation%'") == 0
            )
        }
    }

    private static func cancellable(_ page: TestPage) -> String? { page.forms.flatMap(\.buttons).first { $0.name == "cancel" }?.value }

    @Test("LB-3.1-01 a click too soon is taken back, and what was written stays", arguments: TestEngine.available)
    func takenBack(_ engine: Engine) async throws {
        try await Self.with(engine) { execution, path in
            let bram = try await execution.client.as(.bram)
            _ = try await bram.get(path + "/own").submit("Bewaren", ["work": "Halverwege"])
            _ = try await bram.get(path).submit("We zijn toch nog bezig")
            #expect(try await bram.get(execution.world.deBrug.path("tracks", execution.track.text)).contains("Is de uitvoering klaar?"))
            _ = try await execution.client.as(.noor).get(path).submit("De uitvoering is klaar")
            #expect(try await bram.get(path + "/own").source.contains("Halverwege"))
        }
    }

    @Test(
        "LB-3.1-02, LB-3.1-03, F-37 the group writes its presentation, facts and relations together, and the guide reads along",
        arguments: TestEngine.available)
    func together(_ engine: Engine) async throws {
        try await Self.with(engine) { execution, path in
            let (bram, yara) = (try await execution.client.as(.bram), try await execution.client.as(.yara))
            let answer = try await bram.get(path + "/group").submit(
                "Bewaren", ["form": "oral", "day": "2026-12-02", "link": "https://voorbeeld.nl/verslag", "facts": "Acht bewoners zongen"])
            #expect(answer.status == 303)
            #expect(
                try await yara.get(path + "/group").submit("Afronden", ["relations": "Door de kring"], follow: true).contains("Afgerond"))
            let read = try await execution.client.as(.noor).get(path + "/group")
            for words in ["Mondeling", "2 december 2026", "Acht bewoners zongen", "Door de kring"] { #expect(read.contains(words)) }
            #expect(read.links.contains("https://voorbeeld.nl/verslag"))
            #expect(try await execution.client.as(.jeroen).get(path + "/group").status == 404)
            #expect(try await yara.post(path + "/group/field", ["field": "day", "value": "morgen", "version": "1"]).status == 409)
        }
    }

    @Test(
        "LB-3.1-04, LB-3.1-05 finishing the own part waits for both meanings, a quality and a learning point, and keeps the draft",
        arguments: TestEngine.available)
    func finishing(_ engine: Engine) async throws {
        try await Self.with(engine) { execution, path in
            let bram = try await execution.client.as(.bram)
            let early = try await bram.get(path + "/own").submit("Afronden", ["work": "Mevrouw De Wit zong weer."], follow: true)
            for words in ["Afronden kan nog niet", "voor je studie betekent", "ding dat je goed kunt", "één leerpunt"] {
                #expect(early.contains(words), "\(words)")
            }
            #expect(!early.contains("Schrijf wat het resultaat van het werk betekent"))
            #expect(early.source.contains("Mevrouw De Wit zong weer."))
            let done = try await early.submit("Afronden", Self.written, follow: true)
            #expect(done.contains("Afgerond op") && done.contains("Alleen jij leest dit"))
            #expect(try await !bram.get("/").contains("Kijk terug als je daar tijd voor hebt"))
            let points = try await execution.client.write(at: execution.world.deBrug, as: .bram) {
                try $0.learningPoints(of: execution.world[.bram].member)
            }
            #expect(Set(points.map(\.text)) == ["Ik blijf rustig", "Eerder beginnen"])
            #expect(points.first { $0.kind == .learningPoint }?.text == "Eerder beginnen")
            #expect(points.allSatisfy { $0.track == execution.track })
        }
    }

    @Test("F-37 the own part is read by its student alone, and by the guide once it is shared", arguments: TestEngine.available)
    func own(_ engine: Engine) async throws {
        try await Self.with(engine) { execution, path in
            let bram = try await execution.client.as(.bram)
            let member = execution.world[.bram].member
            let page = path + "/of/" + member.text
            _ = try await bram.get(path + "/own").submit("Afronden", Self.written)
            #expect(try await execution.client.as(.noor).get(page).contains("heeft nog niets gedeeld"))
            let asNoor: @Sendable (OrganisationDatabase) throws -> [LearningPoint] = { try $0.learningPoints(of: member) }
            #expect(try await execution.client.write(at: execution.world.deBrug, as: .noor, asNoor).isEmpty)
            _ = try await bram.get(path + "/own").submit("Delen met je leerbegeleider")
            #expect(try await execution.client.as(.noor).get(page).contains("Mevrouw De Wit zong weer."))
            #expect(try await execution.client.write(at: execution.world.deBrug, as: .noor, asNoor).count == 2)
            #expect(try await execution.client.write(at: execution.world.deBrug, as: .yara, asNoor).isEmpty)
            for other in [Persona.yara, .fatma, .jeroen, .ivo] {
                #expect(try await execution.client.as(other).get(page).status >= 403, "\(other)")
                #expect(try await !execution.client.as(other).get(path).source.contains("Mevrouw De Wit"), "\(other)")
            }
            _ = try await bram.get(path + "/own").submit("Niet meer delen")
            #expect(try await execution.client.as(.noor).get(page).contains("heeft nog niets gedeeld"))
        }
    }

    @Test("LB-3.1-08 a student names moments of learning and what each was worth", arguments: TestEngine.available)
    func worth(_ engine: Engine) async throws {
        try await Self.with(engine) { execution, path in
            let page = try await execution.client.as(.bram).get(path + "/own").submit("Afronden", Self.written, follow: true)
            #expect(page.contains("Toen ze mijn hand pakte") && page.contains("Een keerpunt voor mij"))
        }
    }

    @Test(
        "LB-3.1-07, LB-3.1-09 the bank has questions under three headings; what the guide picks helps the student think",
        arguments: TestEngine.available)
    func questions(_ engine: Engine) async throws {
        for heading in EvaluationQuestion.Heading.allCases {
            #expect(EvaluationQuestion.bank.count { $0.heading == heading } >= 8)
        }
        #expect(Set(EvaluationQuestion.bank.map(\.key)).count == EvaluationQuestion.bank.count)
        try await Self.with(engine) { execution, path in
            let noor = try await execution.client.as(.noor)
            _ = try await noor.get(path + "/questions").submit("Bewaren", ["question": "proud", "question": "stuck"])
            let page = try await execution.client.as(.bram).get(path + "/own")
            #expect(page.contains("Waar ben je het meest trots op") && page.contains("Waar liep je vast"))
            #expect(!page.contains("Welke kant van jezelf"))
            #expect(try await execution.client.as(.yara).get(path + "/questions").status == 403)
        }
    }

    @Test("LB-3.1-06 a guide's feedback is read at once by that student, who answers it", arguments: TestEngine.available)
    func feedback(_ engine: Engine) async throws {
        try await Self.with(engine) { execution, path in
            let page = path + "/of/" + execution.world[.bram].member.text
            _ = try await execution.client.as(.noor).get(page).submit("Versturen", ["text": "Je wachtte echt op een antwoord."])
            let bram = try await execution.client.as(.bram)
            #expect(try await bram.get("/notices").contains("schreef feedback voor je"))
            let read = try await bram.get(path)
            #expect(read.contains("Je wachtte echt op een antwoord."))
            _ = try await read.submit("Antwoorden", ["reply": "Dank je, dat oefende ik ook."])
            #expect(try await execution.client.as(.noor).get(page).contains("Dank je, dat oefende ik ook."))
            #expect(try await !execution.client.as(.yara).get(path).contains("Je wachtte echt"))
        }
    }

    @Test(
        "LB-3.1-09 a compliment is a kind of message, also between students of one work group, read by them and the guide",
        arguments: TestEngine.available)
    func compliment(_ engine: Engine) async throws {
        try await Self.with(engine) { execution, path in
            let bram = execution.world[.bram].member
            _ = try await execution.client.as(.yara).get(path).submit("Versturen", ["text": "Fijn dat je bleef lachen."])
            #expect(try await execution.client.as(.bram).get(path).contains("compliment van Yara Aksoy"))
            #expect(try await execution.client.as(.noor).get(path).contains("Fijn dat je bleef lachen."))
            // A student's word to another is a compliment, whatever the form says; nobody reaches a student of another group.
            let yara = try await execution.client.as(.yara)
            _ = try await yara.post(path + "/feedback", ["learner": bram.text, "text": "Volgende keer sneller", "kind": "feedback"])
            #expect(
                try await execution.count(
                    "SELECT COUNT(*) AS number FROM feedback WHERE organisation_id > 0 AND kind = 'feedback' AND text LIKE 'Volgende%'")
                    == 0)
            let before = try await execution.count("SELECT COUNT(*) AS number FROM feedback WHERE organisation_id > 0")
            _ = try await yara.post(path + "/feedback", ["learner": execution.world[.omer].member.text, "text": "Hoi"])
            #expect(try await execution.count("SELECT COUNT(*) AS number FROM feedback WHERE organisation_id > 0") == before)
            #expect(try await execution.client.as(.fatma).post(path + "/feedback", ["learner": bram.text, "text": "Hoi"]).status >= 403)
        }
    }

    @Test("LB-3.1-12 the evaluation leads to the qualification file and the occupational profile", arguments: TestEngine.available)
    func frame(_ engine: Engine) async throws {
        try await Self.with(engine) { execution, path in
            for reader in [Persona.noor, .bram] {
                let links = try await execution.client.as(reader).get(path).links
                #expect(links.contains(execution.world.deBrug.path("frameworks")))
                let file = try #require(links.first { $0.contains("/frameworks/") })
                #expect(try await execution.client.as(reader).get(file).status == 200)
            }
        }
    }

    @Test("no page of an evaluation asks the database more than twelve times", arguments: TestEngine.available)
    func statements(_ engine: Engine) async throws {
        try await Self.with(engine) { execution, path in
            for reader in [Persona.noor, .bram] {
                for page in ["", "/group", "/own", "/questions"] {
                    let answer = try await execution.client.as(reader).get(path + page)
                    #expect(answer.statements <= 12, "\(reader) \(page): \(answer.statements)")
                }
            }
        }
    }
}
