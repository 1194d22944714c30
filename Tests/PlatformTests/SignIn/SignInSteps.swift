import HTTPTypes
import Store
import TestWorld
import Testing

@testable import Platform

/// Passwords that no rule refuses.
let strong = "paard batterij nietje wolk"
let other = "kaars trompet zolder vis"

extension TestPage {
    /// The token in the cookie that this answer sets.
    var token: String? {
        headers[.setCookie].flatMap { header in
            header.split(separator: ";").first?.split(separator: "=", maxSplits: 1).last.map(String.init)
        }
    }

    /// The codes that stand on a page which shows them once.
    var codes: [String] { source.split(separator: "<code>").dropFirst().compactMap { $0.split(separator: "<").first.map(String.init) } }
}

extension TestClient {
    /// Another browser, without a session.
    func fresh() async throws -> TestClient { try await self.as(.signedOut) }

    func signIn(_ email: String, _ password: String) async throws -> TestPage {
        try await get("/sign-in").submit("Inloggen", ["email": email, "password": password])
    }

    /// Asks for a link and gives its path from the mail.
    func mailedLink(_ email: String) async throws -> String {
        // The clock stands still, so mails of one moment have no order: the new one is the one that was not there.
        let before = Set(try await sentMails().map(\.text))
        _ = try await get("/sign-in").submit("Inloggen", ["email": email])
        let text = try #require(try await sentMails().first { !before.contains($0.text) && $0.recipient == email }).text
        let path = try #require(text.split(separator: "\n").first { $0.utf8.starts(with: "https://leidraad.test/".utf8) })
        return String(path.dropFirst("https://leidraad.test".count))
    }

    /// Signs in by a mailed link and gives the answer that sets the cookie.
    func signInByMail(_ email: String) async throws -> TestPage {
        try await get(try await mailedLink(email)).submit("Ga verder")
    }

    /// What the app of this person shows now.
    func appCode(_ persona: Persona) async throws -> String {
        let (person, settings) = (try #require(world[persona].person), program.settings)
        let factor = try #require(try await read { try $0.secondFactor(of: person, settings) })
        return String(decoding: factor.totp.code(time.now.milliseconds / 30_000), as: UTF8.self)
    }

    /// Switches the second factor on in this browser and gives the recovery codes.
    func enrol(_ persona: Persona) async throws -> [String] {
        _ = try await get("/me/second-factor").submit("Ik heb zo’n app, begin", follow: true)
        let page = try await get("/me/second-factor").submit("Ga verder", ["code": try await appCode(persona)])
        #expect(page.status == 200)
        return page.codes
    }

    func ownerKey(of persona: Persona, _ token: String?) async throws -> [UInt8]? {
        let person = try #require(world[persona].person)
        return try await read { try $0.ownerKey(of: person, sessionToken: token)?.bytes }
    }
}
