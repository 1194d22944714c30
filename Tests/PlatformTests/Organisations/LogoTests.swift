import Formats
import HTTPTypes
import MarkupChecking
import Store
import StoreTesting
import TestWorld
import Testing

@testable import Platform

@Suite struct LogoTests {
    private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 13, 10, 45, 45]

    private func picture(_ page: TestPage) -> String? {
        page.source.firstMatch(of: /<img src="([^"]+)" alt="([^"]+)">/).map { String($0.1) }
    }

    @Test(
        "an administrator's logo stands in the bar with the name as its text, under an address that a browser may keep",
        arguments: TestEngine.available)
    func upload(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let (hans, path) = (try await client.as(.hans), world.deBrug.path("settings", "logo"))
            let home = world.deBrug.path("groups", world.group2B.text)
            let before = try await client.as(.noor).get(home)
            #expect(picture(before) == nil)
            #expect(try await hans.upload(path, "logo", Self.png).status == 303)
            let after = try await client.as(.noor).get(home)
            #expect(after.source.contains("alt=\"ROC De Brug\"") && after.statements == before.statements)
            let address = try #require(picture(after))
            let served = try await client.get(address)
            #expect(served.body == Self.png && served.headers[.contentType] == "image/png")
            #expect(served.headers[.cacheControl] == "public, max-age=31536000, immutable")
            #expect(served.headers[HTTPField.Name("X-Content-Type-Options")!] == "nosniff")
            #expect(try await hans.upload(path, "logo", Self.png + [1]).status == 303)
            #expect(try await client.get(address).status == 404)
            #expect(picture(try await client.as(.ivo).get(world.overkant.path("groups"))) == nil)
            let gone = try await hans.get(world.deBrug.path("settings")).submit("Logo weghalen", follow: true)
            #expect(picture(gone) == nil && gone.contains("Nu staat bovenaan elke pagina jullie naam"))
            let rows = try await client.read { try $0.all("SELECT version FROM logo WHERE organisation_id = \(world.deBrug.id)").count }
            #expect(rows == 0)
        }
    }

    @Test("what is no picture, too large or not there is refused with a sentence, and nothing is kept", arguments: TestEngine.available)
    func refused(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let (hans, path) = (try await client.as(.hans), world.deBrug.path("settings", "logo"))
            let large = Self.png + [UInt8](repeating: 0, count: Logo.largest)
            for (file, sentence) in [
                (Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8), "Dit is geen PNG, JPEG of WebP"),
                (large, "groter dan 200 kB"), ([], "Kies eerst een bestand"),
            ] {
                let answer = try await hans.upload(path, "logo", file)
                #expect(answer.status == 422 && answer.contains(sentence))
            }
            #expect(try await hans.upload(path, "logo", Array(large.prefix(Logo.largest))).status == 303)
            #expect(try await hans.upload(path, "logo", [UInt8](repeating: 0, count: 3 << 20)).status == 413)
            #expect(try await client.as(.noor).upload(path, "logo", Self.png).status == 404)
            #expect(try await hans.upload(world.deBrug.path("settings"), "accent", Self.png).status == 400)
        }
    }

    @Test("a double tap on the upload keeps it once, though the browser draws another boundary", arguments: TestEngine.available)
    func twice(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let (hans, path) = (try await client.as(.hans), world.deBrug.path("settings", "logo"))
            let request = ID<LogoTests>(at: client.time.now).text
            for _ in 1...2 { #expect(try await hans.upload(path, "logo", Self.png, requestID: request).status == 303) }
            let acts = try await client.read {
                try $0.all("SELECT action FROM audit WHERE organisation_id = \(world.deBrug.id) AND noun = 'logo'").count
            }
            #expect(acts == 1)
            #expect(try await hans.upload(path, "logo", Self.png + [1], requestID: request).status == 409)
        }
    }
}
