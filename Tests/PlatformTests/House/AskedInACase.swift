import IntegralLearning
import MarkupChecking
import Platform
import Store
import TestWorld
import Testing

/// A field that is needed in one case only: how that case comes about, and the answer when the field is left out in it.
struct AskedInACase: Sendable {
    let key: String
    let state: IntegralTrack.State
    /// The status of the answer.
    let leaveOut: @Sendable (World, TestClient) async throws -> Int

    private static let track = "POST /o/:organisation/tracks/:track"

    private static let answer = "POST /o/:organisation/privacy/requests/:request/answer"

    static let all: [AskedInACase] = [
        AskedInACase(key: "POST /o/:organisation/programmes/:programme/publish reason", state: .planning) { world, client in
            try await client.write(at: world.deBrug, as: .noor) { database in
                let desk = try database.desk(world.programme)
                let content = try database.content(of: desk.programme)
                try database.publish(desk, content, because: "", path: "/")
                let texts = Dictionary(uniqueKeysWithValues: ProgrammePart.allCases.map { ($0, "tekst") })
                try database.save(texts, title: "Anders", needs: "", in: database.desk(world.programme))
            }
            return try await client.as(.noor).post(world.deBrug.path("programmes", world.programme.text, "publish")).status
        },
        AskedInACase(key: "\(track)/go needed", state: .submitted) { world, client in
            let path = world.deBrug.path("tracks", world.track.text, "go")
            let page = try await client.as(.noor).get(path)
            let first = page.forms.flatMap(\.fields).map(\.name).first { $0.hasPrefix("met-") } ?? ""
            return try await page.client.post(path, [first: "no", "decision": "noGo"]).status
        },
        AskedInACase(key: "\(track)/final-go reason", state: .waitingFinalGo) { world, client in
            try await client.as(.fatma).get(world.deBrug.path("tracks", world.track.text, "final-go")).submit("Nog niet").status
        },
        AskedInACase(key: "POST /link/:token/final-go reason", state: .waitingFinalGo) { world, client in
            try await client.get("/link/\(world.link!)").submit("Nog niet").status
        },
        AskedInACase(key: "\(track)/assessment/:learner level", state: .execution) { world, client in
            try await client.as(.noor).get(assessment(world)).submit("Delen met \(Persona.bram.name)").status
        },
        AskedInACase(key: "\(track)/assessment/:learner seen", state: .execution) { world, client in
            let page = try await client.as(.noor).get(assessment(world))
            return try await page.submit("Bewaren", ["level-\(criteria(page)[0])": "3"]).status
        },
        AskedInACase(key: "\(track)/assessment/:learner reason", state: .execution) { world, client in
            try await shared(world, client).submit("Aanpassing delen").status
        },
        AskedInACase(key: "\(track)/register checked", state: .execution) { world, client in
            try await client.as(.noor).post(world.deBrug.path("tracks", world.track.text, "register")).status
        },
        AskedInACase(key: "POST /o/:organisation/groups/:unit/register checked", state: .execution) { world, client in
            try await client.as(.noor).post(world.deBrug.path("groups", world.group2B.text, "register")).status
        },
        AskedInACase(key: "\(track)/confidential about", state: .planning) { world, client in
            let sheet = try await client.as(.noor).get(world.deBrug.path("tracks", world.track.text, "confidential"))
            return try await sheet.submit("Bewaren", ["text": "Over wie?"]).status
        },
        AskedInACase(key: "\(track)/referrals reason", state: .planning) { world, client in
            let jeroen = world[.jeroen].member
            try await client.write(at: world.deBrug) { try $0.give(.mentor, to: jeroen, from: $0.today) }
            let page = try await client.as(.noor).get(world.deBrug.path("tracks", world.track.text, "referrals"))
            return try await page.submit("Versturen", ["about": world[.bram].member.text, "receiver": "mentor-\(jeroen.text)"]).status
        },
        AskedInACase(key: "POST /o/:organisation/assignments/:assignment/set-out group", state: .planning) { world, client in
            let address = try await newAssignment(world, client).path
            let page = try await client.as(.noor).get(address + "/set-out?unit=\(world.group2B.text)")
            return try await page.submit("Uitzetten", ["mode": "divided", "learner": "everybody"]).status
        },
        AskedInACase(key: "POST /o/:organisation/assignments/:assignment/criteria go", state: .planning) { world, client in
            try await newAssignment(world, client).submit("Criteria bewaren", ["go": ""]).status
        },
        AskedInACase(key: "POST /o/:organisation/assignments/:assignment/criteria item", state: .planning) { world, client in
            try await newAssignment(world, client).submit("Criteria bewaren", ["item-\(world.workProcesses[0].text)": ""]).status
        },
        AskedInACase(key: "POST /me/data/requests text", state: .planning) { _, client in
            try await client.as(.bram).get("/me/data").submit("Vraag het", ["kind": "correction"]).status
        },
        AskedInACase(key: "\(answer) outcome", state: .planning) { world, client in
            try await asked(world, client).submit("Antwoord", ["answer": "Dat klopt."]).status
        },
        AskedInACase(key: "\(answer) answer", state: .planning) { world, client in
            try await asked(world, client).submit("Antwoord", ["outcome": "refused"]).status
        },
        AskedInACase(key: "POST /o/:organisation/groups/:unit/people/:learner name", state: .planning) { world, client in
            let people = world.deBrug.path("groups", world.group2B.text, "people")
            let page = try await client.as(.noor).get(people).submit("Zet erbij", ["names": "Sem Bos"], follow: true)
            let own = page.links.filter { link in link.hasPrefix(people + "/") }
            for link in own {
                let learner = try await page.client.get(link)
                if learner.text(of: "h1") == "Sem Bos" { return try await learner.submit("Verbeter de naam", ["name": ""]).status }
            }
            return 0
        },
        AskedInACase(key: "\(track)/evidence/:evidence/check reason", state: .execution) { world, client in
            let path = world.deBrug.path("tracks", world.track.text, "evidence")
            _ = try await client.as(.bram).get(path).submit("Inleveren", ["title": "Verslag"])
            return try await client.as(.noor).get(path).submit("Voldoet nog niet").status
        },
        AskedInACase(key: "\(cut) norm", state: .planning) { world, client in
            let page = try await newAssignment(world, client)
            return try await page.client.get(page.path + "/cut-score").submit("Afspreken", ["needed": "1"]).status
        },
        AskedInACase(key: "\(cut) needed", state: .planning) { world, client in
            let page = try await newAssignment(world, client)
            return try await page.client.get(page.path + "/cut-score").submit("Afspreken", ["norm": "3"]).status
        },
        AskedInACase(key: "\(exam) level", state: .planning) { world, client in
            try await examSheet(world, client).submit("Resultaat vastleggen").status
        },
        AskedInACase(key: "\(exam) reason", state: .planning) { world, client in
            let page = try await examSheet(world, client)
            let level = page.forms.flatMap(\.fields).map(\.name).first { $0.hasPrefix("level-") } ?? ""
            _ = try await page.submit("Resultaat vastleggen", [level: "3"])
            return try await page.client.get(page.path).submit("Resultaat vastleggen", [level: "4"]).status
        },
    ]

    private static let cut = "POST /o/:organisation/assignments/:assignment/cut-score"
    private static let exam = "POST /o/:organisation/exams/:exam/results/:learner"

    /// Where Noor examines Bram on a unit of one work process.
    private static func examSheet(_ world: World, _ client: TestClient) async throws -> TestPage {
        let noor = try await client.as(.noor)
        let unit = try await noor.get(world.deBrug.path("exams", "new")).submit(
            "In het examenplan", ["title": "Proeve", "item": world.workProcesses[0].text, "norm": "3", "needed": "1"], follow: true)
        return try await noor.get(unit.path + "/results/" + world[.bram].member.text)
    }

    private static func assessment(_ world: World) -> String {
        world.deBrug.path("tracks", world.track.text, "assessment", world[.bram].member.text)
    }

    /// The page on which Hans answers what Bram asked.
    private static func asked(_ world: World, _ client: TestClient) async throws -> TestPage {
        _ = try await client.as(.bram).get("/me/data").submit("Vraag het", ["kind": "correction", "text": "Mijn nummer klopt niet."])
        let list = try await client.as(.hans).get(world.deBrug.path("privacy", "requests"))
        guard let link = list.links.first(where: { $0.contains("/privacy/requests/") }) else { return list }
        return try await list.client.get(link)
    }

    /// An assignment that is not set out, with the criteria that were proposed for it.
    private static func newAssignment(_ world: World, _ client: TestClient) async throws -> TestPage {
        try await client.as(.noor).post(
            world.deBrug.path("assignments"),
            ["framework": world.framework.text, "title": "Een maaltijd", "item": world.workProcesses[0].text]
        ).follow()
    }

    /// The keys of the three criteria that Bram is judged by.
    private static func criteria(_ page: TestPage) -> [String] {
        let names = page.forms.flatMap(\.fields).map(\.name).filter { $0.hasPrefix("level-") }
        return Set(names).sorted().map { String($0.dropFirst("level-".count)) }
    }

    /// Noor shares a judgement of Bram; gives back what she then sees.
    private static func shared(_ world: World, _ client: TestClient) async throws -> TestPage {
        let page = try await client.as(.noor).get(assessment(world))
        let keys = criteria(page)
        return try await page.submit(
            "Delen met \(Persona.bram.name)",
            [
                "level-\(keys[0])": "3", "seen-\(keys[0])": "Luistert.", "level-\(keys[1])": "2", "seen-\(keys[1])": "Vraagt door.",
                "level-\(keys[2])": "3", "seen-\(keys[2])": "Werkt veilig.",
            ], follow: true)
    }
}
