import Guidance
import Markup
import Store
import TestWorld
import Testing

@testable import Platform

extension TestClient {
    /// Where a text stands: every text column of every table, as `table.column`.
    func traces(of words: [String], in store: (any Store)? = nil) async throws -> [String] {
        let tables = TestHouse.house.tables
        return try await (store ?? program.store).read { database in
            var found: [String] = []
            for table in tables {
                for column in table.columns where column.kind == .text {
                    let texts = try database.all(
                        "SELECT \(column.sql) AS found FROM \(table.sql) WHERE \(column.sql) IS NOT NULL\(table.keeperWord)")
                    for text in try texts.map({ try $0.read("found", as: String.self) }) where words.contains(where: text.contains) {
                        found.append("\(table.name).\(column.name)")
                    }
                }
            }
            return found.sorted()
        }
    }

    /// How many rows each table has.
    func totals() async throws -> [String: Int] {
        let tables = TestHouse.house.tables
        return try await read { database in
            try Dictionary(
                uniqueKeysWithValues: tables.map { table in
                    let row = try database.first("SELECT COUNT(*) AS number FROM \(table.sql) WHERE 1 = 1\(table.keeperWord)")
                    return (table.name.description, try row?.read("number", as: Int.self) ?? 0)
                })
        }
    }

    /// The texts that are about Bram himself, and his name and address.
    var wordsOfBram: [String] {
        world.tokens.map(\.text).filter { $0.hasPrefix("zz") && $0.hasSuffix("bramzz") && ownNouns.contains(where: $0.contains) }
            + ["Wiersma", "bram@leidraad.test", "zzjudgedbramzz", "zzauditbramzz"]
    }

    private var ownNouns: [String] { ["goal", "log", "observation"] }

    /// Gives Bram a judgement and an audit entry, Noor a notice and a mail that name him, and the whole an end in the audit chain.
    func speakOfBram() async throws {
        let world = world
        try await write(at: world.deBrug, as: .noor) { database in
            let permit = try database.track(world.track, to: .assess)
            try database.judge(
                permit,
                JudgementDraft(
                    .development, round: 1, outcome: .judged, reason: "zzjudgedbramzz", learner: world[.bram].member,
                    criteriaSet: nil, lines: []))
            try database.audit("change", "goal", Optional<ID<Goal>>.none, about: world[.bram].member, "zzauditbramzz")
            try database.notify([.practiceSupervisor], on: world.track, path: "/", Words("Bram Wiersma is klaar", "Bram Wiersma is ready"))
            try database.send(to: "noor@leidraad.test", subject: "Plan van Bram Wiersma", body: "Dag")
        }
        try await chain()
    }

    func chain() async throws {
        let runner = JobRunner(program)
        try await runner.schedule()
        try await runner.runDue()
    }
}
