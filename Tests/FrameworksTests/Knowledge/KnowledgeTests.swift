import Store
import StoreTesting
import TestWorld
import Testing

@testable import Frameworks

@Suite struct KnowledgeTests {
    @Test("LB-0-05 every term of the profile leads to its page, for a learner too")
    func links() async throws {
        try await withWorld(.sqlite) { world, client in
            let browser = try await client.as(.bram)
            var pages: [String] = []
            for process in CompetenceProfile.learningGuide.workProcesses {
                let page = try await browser.get(world.deBrug.path("profile", "processes", process.code))
                pages += page.links.filter { $0.contains("/knowledge/") }
            }
            #expect(pages.count == 69)
            for path in Set(pages) {
                let page = try await browser.get(path)
                #expect(page.status == 200 && page.contains("Zo doe je dat"), "\(path)")
            }
        }
    }

    @Test("LB-0-05 pages are found by words, whatever accents and capitals, and by work process")
    func search() async throws {
        try await withWorld(.sqlite) { world, client in
            let (browser, path) = (try await client.as(.bram), world.deBrug.path("knowledge"))
            let found = try await browser.get(path).submit("Zoek", ["q": "STARRT situatie"])
            #expect(found.links.contains(path + "/starrt") && !found.links.contains(path + "/examPlan"))
            let process = try await browser.get(path).submit("Zoek", ["process": "3.2"])
            #expect(process.links.filter { $0.hasPrefix(path + "/") }.count == 4)
            #expect(try await browser.get(path + "?q=kwantumfysica").contains("Niets gevonden"))
        }
    }

    @Test("LB-0-05 an organisation adds its own words and pages, read by its members only", arguments: TestEngine.available)
    func own(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let (guide, learner) = (try await client.as(.noor), try await client.as(.bram))
            let path = world.deBrug.path("knowledge", "logbook")
            #expect(try await guide.get(path).submit("Bewaren", ["text": "Bij ons op vrijdag."]).status == 303)
            #expect(try await learner.get(path).contains("Bij ons op vrijdag."))
            #expect(try await learner.get(path).forms.isEmpty)
            #expect(try await learner.post(path, ["text": "Nee."]).status == 404)
            #expect(try await !client.as(.ivo).get(world.overkant.path("knowledge", "logbook")).contains("Bij ons op vrijdag."))
            #expect(try await guide.get(path).submit("Bewaren", ["text": ""]).status == 303)
            #expect(try await !learner.get(path).contains("Bij ons"))

            let index = world.deBrug.path("knowledge")
            #expect(try await guide.get(index).submit("Bewaren", ["title": "Onze regels"], in: index).status == 422)
            let page = try await guide.get(index).submit(
                "Bewaren", ["title": "Onze regels", "text": "Bel voor negen uur."], in: index, follow: true)
            #expect(page.text(of: "h1") == "Onze regels")
            #expect(try await learner.get(page.path).contains("Bel voor negen uur."))
            #expect(try await learner.get(index + "?q=negen").contains("Onze regels"))
            let key = page.path.split(separator: "/").last.map(String.init) ?? ""
            #expect(try await client.as(.ivo).get(world.overkant.path("knowledge", key)).status == 404)
        }
    }

    @Test("the way to knowledge stands below each page, and not in the menu of a phone")
    func footer() async throws {
        try await withWorld(.sqlite) { world, client in
            let page = try await client.as(.bram).get("/")
            #expect(page.text(of: "footer")?.contains("Kennis") == true)
            #expect(page.text(of: "nav")?.contains("Kennis") == false)
            #expect(try await client.get("/sign-in").text(of: "footer")?.contains("Kennis") == false)
        }
    }
}
