import Foundation
import IntegralLearning
import MarkupChecking
import Platform
import Store
import TestWorld
import Testing

/// `docs/asks.md` against the pages: asking is dear, so every required field, refusal and confirmation stands there with its source.
@Suite struct AsksTests {
    @Test("every field that a page needs stands in the list with its source, and nothing else does") func fields() async throws {
        let rows = try Documents.rows("asks.md", below: "Fields that must be filled in")
        for row in rows { #expect(row.count == 4 && !row[3].isEmpty, "\(row) names no source") }
        let always = Set(rows.filter { $0[2] == "always" }.map(Self.key))
        let found = try await Self.needed()
        #expect(found.subtracting(rows.map(Self.key)).sorted() == [], "a page needs these, and docs/asks.md does not say why")
        #expect(always.subtracting(found).sorted() == [], "docs/asks.md lists these, and no page needs them")
        #expect(rows.count == Set(rows.map(Self.key)).count)
    }

    @Test("every field that is needed in one case only is refused when it is left out then") func cases() async throws {
        let rows = try Documents.rows("asks.md", below: "Fields that must be filled in")
        let listed = Set(rows.filter { $0[2] != "always" }.map(Self.key))
        var tried: Set<String> = []
        for asked in AskedInACase.all {
            try await withWorld(.sqlite) { world, client in
                try await client.bring(to: asked.state)
                let status = try await asked.leaveOut(world, client)
                #expect(status == 422, "\(asked.key) may be left out")
            }
            tried.insert(asked.key)
        }
        #expect(listed == tried)
    }

    @Test("every step that can be refused stands in the list with its source") func refusals() throws {
        let rows = try Documents.rows("asks.md", below: "Steps that can be refused")
        for row in rows { #expect(row.count == 3 && !row[2].isEmpty, "\(row) names no source") }
        let listed = rows.flatMap { Documents.names(in: $0[0]) }
        let found = try Documents.sources().flatMap { Self.refusals(in: $0.lines, of: $0.name) }
        #expect(Set(found).subtracting(listed).sorted() == [], "the code refuses these, and docs/asks.md does not say why")
        #expect(Set(listed).subtracting(found).sorted() == [], "docs/asks.md lists these, and the code does not refuse them")
        #expect(listed.count == Set(listed).count)
    }

    @Test("X-03 a task exists only where another person waits, and the list says for whom") func confirmations() throws {
        let listed = try Documents.rows("asks.md", below: "Confirmations by somebody else").flatMap { Documents.names(in: $0[0]) }
        #expect(listed.sorted() == TestHouse.house.domains.flatMap(\.taskKinds).map(\.name).sorted())
    }

    private static func key(_ row: [String]) -> String { "\(Documents.names(in: row[0])[0]) \(Documents.names(in: row[1])[0])" }

    // MARK: Pages

    /// Whoever fills in forms: a guide, a learner, practice with and without an account, the programme team, an administrator,
    /// somebody signed out.
    private static let people: [Persona] = [.noor, .bram, .fatma, .tess, .ilse, .hans, .signedOut]

    /// What pages mark as needed, and what an empty form is refused for, in every state of a track.
    private static func needed() async throws -> Set<String> {
        try await withThrowingTaskGroup(of: Set<String>.self) { group in
            for state in IntegralTrack.State.allCases {
                for persona in people { group.addTask { try await needed(of: persona, in: state) } }
            }
            return try await group.reduce(into: []) { $0.formUnion($1) }
        }
    }

    private static func needed(of persona: Persona, in state: IntegralTrack.State) async throws -> Set<String> {
        var needed: Set<String> = []
        try await withWorld(.sqlite) { world, client in
            try await client.bring(to: state)
            let visitor = Visitor(persona: persona)
            for route in TestHouse.house.routes {
                let browser = try await visitor.arrive(client)
                let path = visitor.path(route, in: world)
                let page = try await route.method == .get ? browser.get(path) : browser.post(path)
                for form in page.forms where form.method == "post" {
                    let line = Self.line(of: form.action)
                    needed.formUnion(form.fields.filter { $0.isRequired || $0.isRefused }.map { "\(line) \(Self.plain($0.name))" })
                }
            }
        }
        return needed
    }

    /// The route that a form is sent to; the one with the fewest parts that vary.
    static func line(of action: String) -> String {
        let parts = action.prefix { $0 != "?" }.split(separator: "/")
        let fitting = TestHouse.house.routes.filter { route in
            let pattern = route.path.split(separator: "/")
            return route.method == .post && pattern.count == parts.count && zip(pattern, parts).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
        }
        return fitting.min { $0.path.count(where: { $0 == ":" }) < $1.path.count(where: { $0 == ":" }) }?.line ?? "POST \(action)"
    }

    /// `needed` for `needed-` and a key.
    private static func plain(_ name: String) -> String {
        let parts = name.split(separator: "-")
        return parts.count > 1 && parts.last?.count == 32 ? parts.dropLast().joined(separator: "-") : name
    }

    // MARK: Refusals

    /// A refusal by its own name, or by the file and the function that makes it.
    private static func refusals(in lines: [String], of file: String) -> [String] {
        lines.indices.compactMap { number in
            let words = lines[number].split(separator: " ")
            if let equals = words.firstIndex(of: "="), words.contains("let"),
                words[equals...].dropFirst().first?.hasPrefix("Refusal(") == true
            {
                return String(words[equals - 1])
            }
            guard words.contains(where: { $0.hasPrefix("Refusal(") }), let verb = words.first, verb == "throw" || verb == "return" else {
                return nil
            }
            let around = lines[..<number].last { $0.contains("func ") || $0.trimmingPrefix(while: { $0 == " " }).hasPrefix("init(") } ?? ""
            let name = around.contains("func ") ? around.components(separatedBy: "func ")[1].prefix { $0.isLetter } : "init"
            return "\(file).\(name)"
        }
    }
}
