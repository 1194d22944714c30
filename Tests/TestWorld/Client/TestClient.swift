import HTTPTypes
import Store
import Synchronization
import Testing

@testable import Platform

/// A browser of one persona: it keeps its cookies, says where its forms come from, and holds every answer against `PageWatch`.
package final class TestClient: Sendable {
    package let persona: Persona
    let site: Site
    private let cookies: Mutex<[String: String]>

    init(_ site: Site, as persona: Persona = .signedOut, cookies: [String: String] = [:]) {
        self.site = site
        self.persona = persona
        self.cookies = Mutex(cookies)
    }

    package var world: World { site.world }
    package var time: FakeTime { site.time }
    package var program: Program { site.program }

    /// A new browser in which this persona has signed in with a second factor (or as strongly as `strength` says). Whoever has no account
    /// gets a browser without a session.
    package func `as`(_ persona: Persona, _ strength: SignInStrength = .secondFactor) async throws -> TestClient {
        guard persona.hasAccount, let person = world[persona].person else { return TestClient(site, as: persona) }
        let program = program
        let change = try await program.write { database in
            try database.beginSession(for: person, strength, device: "test", house: program.house)
        }
        guard case .set(let token, _) = change else { throw TestFailure("no session began") }
        return TestClient(site, as: persona, cookies: [SiteCookies(program.settings).session: token])
    }

    package func get(_ path: String, headers: [String: String] = [:]) async throws -> TestPage {
        try await send(.get, path, headers: headers)
    }

    /// Sends a form as our own page would, without looking at a page first; `page.submit` is the better test of a form.
    /// A request id is made unless `fields` has one.
    package func post(
        _ path: String, _ fields: KeyValuePairs<String, String> = [:], headers: [String: String] = [:]
    ) async throws -> TestPage {
        var fields = fields.map { (name: $0.key, value: $0.value) }
        if !fields.contains(where: { $0.name == "request" }) { fields.append(("request", ID<TestClient>(at: time.now).text)) }
        return try await send(.post, path, fields, headers: headers)
    }

    /// Sends a form with one file, as a browser does (`multipart/form-data`).
    package func upload(_ path: String, _ name: String, _ file: [UInt8], requestID: String? = nil) async throws -> TestPage {
        // Another boundary each time, as browsers draw it.
        let boundary = "----test\(ID<TestClient>(at: time.now).text)"
        let request = requestID ?? ID<TestClient>(at: time.now).text
        var body = Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"request\"\r\n\r\n\(request)\r\n".utf8)
        body += Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"; filename=\"file\"\r\n\r\n".utf8)
        body += file + Array("\r\n--\(boundary)--\r\n".utf8)
        return try await send(.post, path, headers: ["Content-Type": "multipart/form-data; boundary=\(boundary)"], body: body)
    }

    /// What the program itself does, such as reading a table in an assertion.
    package func read<Value: Sendable>(_ body: @escaping @Sendable (PlatformDatabase) throws -> Value) async throws -> Value {
        try await program.read(body)
    }

    /// The database of a keeper as a persona of this world has it; without one, as the program has it.
    package func write<Value: Sendable>(
        at keeper: World.Keeper, as persona: Persona? = nil, _ body: @escaping @Sendable (OrganisationDatabase) throws -> Value
    ) async throws -> Value {
        let human = persona.map { world[$0] }
        return try await program.write { platform in
            let asker: Asker = human?.person.map { .person($0) } ?? .program
            let unbound = OrganisationDatabase(platform.database, now: platform.now, keeper: keeper.id, asker: asker, member: nil)
            guard let human, human.keeper.id == keeper.id else { return try body(unbound) }
            let member = try unbound.member(human.member)
            return try body(
                OrganisationDatabase(platform.database, now: platform.now, keeper: keeper.id, asker: asker, member: member))
        }
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, _ fields: [(name: String, value: String)] = [], headers extra: [String: String] = [:],
        body: [UInt8]? = nil
    ) async throws -> TestPage {
        var headers = HTTPFields()
        headers[.acceptLanguage] = "nl"
        let kept = cookies.withLock { $0 }
        if !kept.isEmpty { headers[.cookie] = kept.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(separator: "; ") }
        if method == .post {
            headers[.contentType] = "application/x-www-form-urlencoded"
            headers[.origin] = TestHouse.publicAddress
            headers[HTTPField.Name("Sec-Fetch-Site")!] = "same-origin"
        }
        for (name, value) in extra { headers[HTTPField.Name(name)!] = value.isEmpty ? nil : value }
        let reply = try await site.respond(method, path, headers: headers, body: body ?? FormEncoding.bytes(fields))
        for header in reply.headers[values: .setCookie] { keep(header) }
        let page = TestPage(path: path, reply: reply, client: self)
        PageWatch.check(page, "\(method) \(path) as \(persona)", site)
        return page
    }

    private func keep(_ header: String) {
        let pair = header.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard pair.count == 2 else { return }
        cookies.withLock { $0[pair[0]] = pair[1].isEmpty ? nil : pair[1] }
    }

    /// A new browser without a session that has the other cookies of this one, as after signing out.
    package func signedOut() -> TestClient {
        let session = SiteCookies(program.settings).session
        return TestClient(site, cookies: cookies.withLock { $0.filter { $0.key != session } })
    }
}

/// Why a test cannot go on; the sentence says what the page lacked.
package struct TestFailure: Error, CustomStringConvertible {
    package let description: String
    init(_ description: String) { self.description = description }
}
