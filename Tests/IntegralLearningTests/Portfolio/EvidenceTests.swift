import Frameworks
import Guidance
import MarkupChecking
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct EvidenceTests {
    @Test("LB-4.2-04 evidence is handed in, waits as a task, and is checked with a reason", arguments: TestEngine.available)
    func checked(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let bram = try await execution.client.as(.bram)
            let refused = try await bram.get(execution.evidence).submit("Inleveren", ["link": "javascript:alert(1)"])
            #expect(refused.status == 422)
            #expect(refused.contains("Geef je bewijs een titel") && refused.contains("Begin de link met https://"))
            #expect(try await execution.handIn("Verslag van de ochtend", 0).contains("wacht op nakijken"))
            let noor = try await execution.client.as(.noor)
            #expect(try await noor.get("/").contains("Bewijs wacht op nakijken"))
            let page = try await noor.get(execution.evidence)
            #expect(page.statements <= 12)
            #expect(try await page.submit("Voldoet nog niet").status == 422)
            _ = try await page.submit("Voldoet nog niet", ["reason": "De dochter ontbreekt nog."])
            #expect(try await !noor.get("/").contains("Bewijs wacht op nakijken"))
            let own = try await bram.get(execution.evidence)
            #expect(own.contains("voldoet nog niet") && own.contains("De dochter ontbreekt nog.") && own.contains("Noor"))
            #expect(!own.buttons.contains("In mijn portfolio"))
        }
    }

    @Test("LB-3.2-05 each piece of evidence has advice with a reason: use, complete or do not use", arguments: TestEngine.available)
    func advised(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            for (advice, words) in [("use", "gebruiken"), ("complete", "eerst aanvullen"), ("doNotUse", "niet gebruiken")] {
                try await execution.handIn("Stuk \(advice)", 0)
                #expect(try await execution.check("Voldoet", ["advice": advice]).status == 422)
                try await execution.check("Voldoet", ["advice": advice, "reason": "Omdat \(words) past."])
                let own = try await execution.client.as(.bram).get(execution.evidence)
                #expect(own.contains("advies: \(words)") && own.contains("Omdat \(words) past."))
            }
        }
    }

    @Test(
        "LB-3.2-06, LB-4.2-06, LB-4.2-07 a work process is fully shown only when all its criteria have checked evidence, by work process",
        arguments: TestEngine.available)
    func portfolio(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let bram = try await execution.client.as(.bram)
            let portfolio = execution.world.deBrug.path("portfolio")
            // Bram is judged on this work process in another assignment too; it counts as well.
            let (world, item) = (execution.world, execution.world.workProcesses[0])
            let others = try await execution.client.write(at: world.deBrug, as: .bram) { database in
                let permit = try database.track(world.track, to: .respond)
                let all = try database.criteria(of: database.integral(permit).assignment.developmentSet).filter { $0.item == item }.map(
                    \.id)
                try database.handIn(permit, EvidenceDraft(title: "Van eerder", text: "", link: "", criteria: all))
                return all.count
            }
            let total = others + 2
            try await execution.handIn("Verslag", 0)
            let none = try await bram.get(portfolio)
            #expect(none.contains("0 van \(total) criteria hebben nagekeken bewijs.") && !none.contains("volledig aangetoond"))
            try await execution.check("Voldoet")
            try await execution.client.write(at: world.deBrug, as: .noor) { database in
                let permit = try database.track(world.track, to: .assess)
                for piece in try database.evidence(on: [permit]) { _ = try database.check(permit, piece, isOk: true, because: "") }
            }
            let half = try await bram.get(portfolio)
            #expect(half.contains("\(total - 1) van \(total) criteria hebben nagekeken bewijs.") && half.contains("Stemt het plan af"))
            #expect(half.statements <= 12 && !half.contains("volledig aangetoond"))
            try await execution.handIn("Plan", 1)
            try await execution.check("Voldoet")
            let whole = try await bram.get(portfolio)
            #expect(whole.contains("\(total) van \(total) criteria hebben nagekeken bewijs.") && whole.contains("volledig aangetoond"))
            let codes = whole.source.components(of: ["B1-K1-W1", "Verslag", "B1-K1-W2"])
            #expect(codes == codes.sorted())
        }
    }

    @Test("LB-3.2-06 the student decides what goes into the portfolio; a mentor reads only that", arguments: TestEngine.available)
    func decides(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let (unit, jeroen) = (execution.world.group2B!, execution.world[.jeroen].member)
            try await execution.client.write(at: execution.world.deBrug) { database in
                _ = try database.givePlace(on: unit, to: jeroen, as: .mentor, .information, from: database.today)
            }
            let path = execution.world.deBrug.path("portfolio", execution.world[.bram].member.text)
            try await execution.handIn("Verslag van de ochtend", 0)
            _ = try await execution.client.as(.noor).get(execution.evidence).submit("Voldoet")
            let mentor = try await execution.client.as(.jeroen)
            #expect(try await !mentor.get(path).contains("Verslag van de ochtend"))
            let bram = try await execution.client.as(.bram)
            _ = try await bram.get(execution.evidence).submit("In mijn portfolio")
            #expect(try await mentor.get(path).contains("Verslag van de ochtend"))
            // What is in does not change behind the student's back.
            #expect(try await !execution.client.as(.noor).get(execution.evidence).buttons.contains("Voldoet nog niet"))
            _ = try await bram.get(execution.evidence).submit("Uit mijn portfolio halen")
            #expect(try await !mentor.get(path).contains("Verslag van de ochtend"))
            for stranger in [Persona.yara, .fatma, .lotte, .hans, .ida] {
                #expect(try await execution.client.as(stranger).get(path).status == 404, "\(stranger)")
            }
            #expect(try await execution.client.as(.fatma).get(execution.evidence).status == 404)
        }
    }

    @Test("LB-4.2-04 a new version takes the place of evidence that does not meet the criteria yet", arguments: TestEngine.available)
    func replaced(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            try await execution.handIn("Eerste versie", 0)
            _ = try await execution.client.as(.noor).get(execution.evidence).submit("Voldoet nog niet", ["reason": "Te kort."])
            let bram = try await execution.client.as(.bram)
            let page = try await bram.get(execution.evidence)
            let id: ID<Evidence> = try await execution.client.read {
                try $0.first("SELECT id FROM evidence WHERE organisation_id > 0")!.read("id")
            }
            _ = try await page.submit("Inleveren", ["title": "Tweede versie", "replaces": id.text])
            let after = try await bram.get(execution.evidence)
            #expect(after.contains("Tweede versie") && !after.contains("Te kort."))
        }
    }
}

extension Execution {
    var evidence: String { world.deBrug.path("tracks", track.text, "evidence") }

    @discardableResult
    func handIn(_ title: String, _ place: Int) async throws -> TestPage {
        try await client.as(.bram).get(evidence).submit(
            "Inleveren",
            ["title": title, "text": "Zo ging het.", "link": "https://school.example/map", "criterion": criteria[place].id.text],
            follow: true)
    }

    /// Noor answers the newest piece that waits.
    @discardableResult
    func check(_ button: String, _ fields: KeyValuePairs<String, String> = [:]) async throws -> TestPage {
        let page = try await client.as(.noor).get(evidence)
        let form = page.forms.map(\.action).first { $0.hasSuffix("/check") } ?? ""
        return try await page.submit(button, fields, in: form)
    }
}

extension String {
    /// Where each of these begins.
    fileprivate func components(of texts: [String]) -> [Int] {
        texts.compactMap { text in
            guard let range = firstRange(of: text) else { return nil }
            return utf8.distance(from: utf8.startIndex, to: range.lowerBound)
        }
    }
}
