import Foundation
import Markup
import Store
import StoreTesting
import TestWorld
import Testing

@testable import Frameworks

@Suite struct ProfileTests {
    private let profile = CompetenceProfile.learningGuide

    @Test("LB-0-01 LB-0-02 LB-0-03 the profile shows title, version, four core tasks in order and eight work processes")
    func overview() async throws {
        try await withWorld(.sqlite) { world, client in
            let page = try await client.as(.noor).get(world.deBrug.path("profile"))
            #expect(page.text(of: "h1") == "Competentieprofiel Leerbegeleider")
            #expect(page.contains("Versie 1"))
            let titles = [
                "1. Oriënteren en plannen van integraal leren", "2. Begeleiden bij de uitvoering van de integrale opdracht",
                "3. Evalueren en beoordelen van uitvoering en resultaat", "4. Reflectie en registratie van integraal leren",
            ]
            let places = titles.map { page.text.range(of: $0)?.lowerBound }
            #expect(places.allSatisfy { $0 != nil })
            #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
            #expect(profile.coreTasks.count == 4)
            let links = page.links.filter { $0.contains("/profile/processes/") }.compactMap { $0.split(separator: "/").last }
            #expect(links == ["1.1", "1.2", "2.1", "2.2", "3.1", "3.2", "4.1", "4.2"])
        }
    }

    @Test("LB-0-04 the page of each work process shows its six blocks, none of them empty", arguments: [Language.dutch, .english])
    func blocks(_ language: Language) async throws {
        let r = Reader(language)
        try await withWorld(.sqlite) { world, client in
            let browser = try await client.as(.bram)
            _ = try await browser.post("/me/language", ["language": language.tag])
            for process in profile.workProcesses {
                let page = try await browser.get(world.deBrug.path("profile", "processes", process.code))
                #expect(page.status == 200)
                #expect(!process.rows.isEmpty && !process.knowledge.isEmpty)
                let shown =
                    [process.description, process.result] + process.rows.flatMap { [$0.competence.name, $0.indicator] }
                    + process.rows.flatMap(\.components).map(\.name) + process.knowledge.map(\.term)
                for text in shown.map({ r($0) }) { #expect(text.count > 2 && page.contains(text), "\(process.code): \(text)") }
                #expect(process.rows.allSatisfy { !$0.components.isEmpty })
            }
        }
    }

    @Test("LB-0-05 the profile counts 4 / 8 / 25 / 35 / 69 / 12 and says so")
    func size() async throws {
        #expect(profile.size.map(\.count) == [4, 8, 25, 35, 69, 12])
        #expect(profile.competences.map(\.letter).joined(separator: " ") == "C D E F I K L M N Q S T")
        try await withWorld(.sqlite) { world, client in
            let page = try await client.as(.bram).get(world.deBrug.path("profile"))
            #expect(
                page.contains(
                    "4 kerntaken · 8 werkprocessen · 25 competentieregels · 35 componenten · 69 kennistermen · 12 verschillende letters"))
        }
    }

    @Test("LB-0-06 F-34 choosing letter C lists 2.1, 2.2, 3.1, 3.2 and 4.1, and K has one name")
    func letters() async throws {
        try await withWorld(.sqlite) { world, client in
            let browser = try await client.as(.noor)
            let page = try await browser.get(world.deBrug.path("profile", "competences", "C"))
            let codes = page.links.filter { $0.contains("/profile/processes/") }.compactMap { $0.split(separator: "/").last }
            #expect(codes == ["2.1", "2.2", "3.1", "3.2", "4.1"])
            #expect(
                try await browser.get(world.deBrug.path("profile", "competences", "K")).text(of: "h1") == "K Vakdeskundigheid toepassen")
            #expect(try await browser.get(world.deBrug.path("profile", "competences", "B")).status == 404)
            #expect(try await browser.get(world.deBrug.path("profile", "processes", "5.1")).status == 404)
        }
        let counts = Dictionary(grouping: profile.workProcesses.flatMap(\.rows).map(\.competence.letter)) { $0 }.mapValues(\.count)
        #expect(counts == ["C": 5, "K": 4, "L": 3, "D": 2, "M": 2, "Q": 2, "T": 2, "E": 1, "F": 1, "I": 1, "N": 1, "S": 1])
    }
}
