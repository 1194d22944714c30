import IntegralLearning
import Platform
import Store
import TestWorld
import Testing

/// Every route of the house, tried by everybody (`house.md`, decision 4; goals A1 and A2). On one engine: who may come in is decided by
/// the same text on both, and the walk over tokens runs on each.
@Suite struct AccessMatrixGoldenTests {
    /// What is tried in one world by one visitor.
    private struct Column: Hashable {
        let visitor: Int
        let state: IntegralTrack.State
    }

    private static let routes = TestHouse.house.routes.sorted { ($0.path, $0.method.rawValue) < ($1.path, $1.method.rawValue) }

    /// In later states of the track only its own routes are tried again.
    private static func routes(in state: IntegralTrack.State) -> [Route] {
        state == .planning ? routes : routes.filter { $0.path.contains(":track") || $0.path.utf8.starts(with: "/link/".utf8) }
    }

    /// What a page may ask of the database, whatever it shows.
    private static let mostStatements = 12
    /// Somebody's own records are read from every table that knows of people, each once: bounded by the register, not by rows.
    private static let wholeRecords = ["/me/data", "/me/data.json"]

    @Test("X-07 every route answers every persona as the access matrix says in every state of a track, a page within 12 statements")
    func matrix() async throws {
        let states = IntegralTrack.State.allCases
        let columns = states.flatMap { state in Visitor.all.indices.map { Column(visitor: $0, state: state) } }
        let codes = try await withThrowingTaskGroup(of: (Column, [String]).self) { group in
            for column in columns { group.addTask { (column, try await Self.codes(column)) } }
            return try await group.reduce(into: [Column: [String]]()) { $0[$1.0] = $1.1 }
        }
        var lines = Visitor.all.enumerated().map { "# column \($0 + 1): \($1.label)" }
        for state in states {
            lines.append("# track in state \(state.rawValue)")
            lines += Self.routes(in: state).enumerated().map { number, route in
                let cells = Visitor.all.indices.map { Self.padded(codes[Column(visitor: $0, state: state)]?[number] ?? "?") }
                return cells.joined(separator: " ") + "  " + route.line
            }
        }
        try Golden.check("access-matrix.txt", lines)
    }

    /// The answers to one visitor, in the order of the routes, in a world of its own: first all that is read, then all that is sent.
    private static func codes(_ column: Column) async throws -> [String] {
        let (visitor, routes) = (Visitor.all[column.visitor], routes(in: column.state))
        var codes = routes.map { _ in "" }
        try await withWorld(.sqlite) { world, client in
            try await client.bring(to: column.state)
            let browser = try await visitor.arrive(client)
            for (number, route) in routes.enumerated() where route.method == .get {
                let page = try await browser.get(visitor.path(route, in: world))
                codes[number] = page.code
                let most = wholeRecords.contains(route.path) ? mostStatements + TestHouse.house.register.entries.count : mostStatements
                if page.statements > most {
                    Issue.record("\(route.line) takes \(page.statements) statements for \(visitor.label) in \(column.state)")
                }
            }
            for (number, route) in routes.enumerated() where route.method == .post {
                // A new session each time: one of the routes signs out.
                codes[number] = try await visitor.arrive(client).post(visitor.path(route, in: world)).code
            }
        }
        return codes
    }

    private static func padded(_ code: String) -> String { code + String(repeating: " ", count: max(0, 3 - code.utf8.count)) }
}
