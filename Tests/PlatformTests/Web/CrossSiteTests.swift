import Platform
import Store
import StoreTesting
import TestWorld
import Testing

/// Goals A5 and A6 (`security.md`), over the whole table of routes.
@Suite struct CrossSiteTests {
    @Test("A5 no route takes a form from a page elsewhere, and nothing changes by it", arguments: TestEngine.available)
    func forms(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let noor = try await client.as(.noor)
            let visitor = Visitor(persona: .noor)
            let before = try await client.contents()
            let foreign = [
                ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"],
                ["Sec-Fetch-Site": "", "Origin": "https://elders.test"], ["Sec-Fetch-Site": "", "Origin": "null"],
                // What says nothing of where it comes from is no browser that shows our pages.
                ["Sec-Fetch-Site": "", "Origin": ""],
            ]
            for route in TestHouse.house.routes where route.method == .post {
                for headers in foreign {
                    let page = try await noor.post(visitor.path(route, in: world), headers: headers)
                    #expect(page.status == 403, "\(route.line) with \(headers)")
                }
            }
            #expect(try await client.contents() == before)
        }
    }

    @Test("A6 an unknown page, a form too large and an unreadable one get our own page with all its headers")
    func refusals() async throws {
        try await withWorld(.sqlite) { _, client in
            let long = String(repeating: "a", count: 300 * 1024)
            let answers = try await [
                client.get("/nergens"), client.get("/sign-in/nergens/nog/verder"), client.post("/"), client.get("/?broken=%"),
                client.post("/sign-in", ["email": long]),
            ]
            #expect(answers.map(\.status) == [404, 404, 404, 400, 413])
        }
    }
}
