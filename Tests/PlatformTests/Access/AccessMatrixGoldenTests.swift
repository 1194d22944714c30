import Platform
import Store
import StoreTesting
import TestWorld
import Testing

/// Every route of the house, tried by everybody (`house.md`, decision 4; goals A1 and A2).
@Suite struct AccessMatrixGoldenTests {
    @Test("X-07 every route answers every persona as the access matrix says", arguments: TestEngine.available)
    func matrix(_ engine: Engine) async throws {
        let routes = TestHouse.house.routes.sorted { ($0.path, $0.method.rawValue) < ($1.path, $1.method.rawValue) }
        let columns = try await withThrowingTaskGroup(of: (Int, [String]).self) { group in
            for (place, visitor) in Visitor.all.enumerated() {
                group.addTask { (place, try await Self.column(visitor, routes, engine)) }
            }
            return try await group.reduce(into: [Int: [String]]()) { $0[$1.0] = $1.1 }
        }
        let rows = routes.enumerated().map { number, route in
            (route.line, Visitor.all.indices.map { columns[$0]?[number] ?? "?" })
        }
        try Golden.check("access-matrix.txt", Self.table(rows))
    }

    /// The answers to one visitor, in the order of `routes`, in a world of its own: first all that is read, then all that is sent.
    private static func column(_ visitor: Visitor, _ routes: [Route], _ engine: Engine) async throws -> [String] {
        var codes = routes.map { _ in "" }
        try await withWorld(engine) { world, client in
            let browser = try await client.as(visitor.persona)
            for (number, route) in routes.enumerated() where route.method == .get {
                codes[number] = try await browser.get(visitor.path(route, in: world)).code
            }
            for (number, route) in routes.enumerated() where route.method == .post {
                // A new session each time: one of the routes signs out.
                codes[number] = try await client.as(visitor.persona).post(visitor.path(route, in: world)).code
            }
        }
        return codes
    }

    private static func table(_ rows: [(line: String, codes: [String])]) -> [String] {
        let lines = [("route", Visitor.all.map(\.label))] + rows
        let widths = Visitor.all.indices.map { column in lines.map { $0.1[column].utf8.count }.max() ?? 0 }
        let first = lines.map { $0.0.utf8.count }.max() ?? 0
        return lines.map { line, codes in
            let cells = zip(codes, widths).map { padded($0, $1) }
            return ([padded(line, first)] + cells).joined(separator: "  ").trimmingEnd
        }
    }

    private static func padded(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(0, width - text.utf8.count)) }
}

extension String {
    fileprivate var trimmingEnd: String {
        let bytes = Array(utf8)
        return String(decoding: bytes.prefix(through: bytes.lastIndex { $0 != 32 } ?? bytes.startIndex), as: UTF8.self)
    }
}
