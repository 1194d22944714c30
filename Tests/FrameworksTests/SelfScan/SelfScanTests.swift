import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import Frameworks

@Suite struct SelfScanTests {
    private static let path = "/me/scan/learningGuide/2.1"
    private static let secret = "Ik praat te snel, merk ik."

    /// Makes the key and writes one note; gives the browser.
    private static func begin(_ client: TestClient) async throws -> TestClient {
        let noor = try await client.as(.noor)
        let lock = try await noor.get(path)
        #expect(lock.location == "/me/key?to=\(path)")
        let code = try await lock.follow().submit("Maak mijn sleutel")
        #expect(code.links.contains(path), "the code leads back to the scan")
        let saved = try await noor.get(path).submit(
            "Bewaren", ["mark-2.1-D": "workingOn", "note-2.1-D": secret, "note-2.1": "Stilte laten vallen."], follow: true)
        #expect(saved.contains("Bewaard. Alleen jij kunt dit lezen."))
        return noor
    }

    @Test(
        "LB-0-08 a guide notes on an indicator and reads it back; any other account opens its own scan only",
        arguments: TestEngine.available)
    func own(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let noor = try await Self.begin(client)
            #expect(try await noor.get(Self.path).source.contains(Self.secret))
            let overview = try await noor.get("/me/scan/learningGuide")
            #expect(overview.contains(Self.secret) && overview.contains("Stilte laten vallen."))
            #expect(overview.contains("Bij 1 van 5 iets genoteerd"))
            for persona in [Persona.jeroen, .hans, .ilse, .ivo] {
                let other = try await client.as(persona)
                _ = try await other.get(Self.path).follow().submit("Maak mijn sleutel")
                #expect(try await other.get("/me/scan/learningGuide").status == 200)
                for page in [Self.path, "/me/scan/learningGuide", "/me/data.json"] {
                    #expect(try await !other.get(page).source.contains(Self.secret), "\(persona) reads it on \(page)")
                }
            }
        }
    }

    @Test("LB-0-08 the database holds neither the words nor what they are about, in no table", arguments: TestEngine.available)
    func sealed(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let before = try await client.contents()
            _ = try await Self.begin(client)
            let after = try await client.contents()
            #expect(before["self_scan_entry"] == "" && after["self_scan_entry"]?.split(separator: "\n").count == 2)
            for (table, rows) in after {
                for text in [Self.secret, "praat te snel", "Stilte laten", "2.1-D", "workingOn"] {
                    #expect(!rows.contains(text), "\(table) holds ‘\(text)’")
                }
            }
            #expect(after["audit"] == before["audit"], "a self-scan leaves no trace in the audit log")
        }
    }

    @Test("LB-0-08 E-27 the owner takes it along while the lock is open; otherwise the export says that it is locked")
    func export() async throws {
        try await withWorld(.sqlite) { world, client in
            let noor = try await Self.begin(client)
            #expect(try await noor.get("/me/data.json").source.contains(Self.secret))
            #expect(try await noor.get("/me/data").contains(Self.secret))
            let elsewhere = try await client.as(.noor)
            #expect(try await elsewhere.get(Self.path).location == "/me/key?to=\(Self.path)")
            let locked = try await elsewhere.get("/me/data.json")
            #expect(locked.source.contains("(op slot)") && !locked.source.contains(Self.secret))
            #expect(try await elsewhere.get("/me/data").contains("Op slot."))
        }
    }

    @Test("LB-0-08 without an open lock nothing is stored, and emptying an item takes it away", arguments: TestEngine.available)
    func emptied(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let noor = try await Self.begin(client)
            let elsewhere = try await client.as(.noor)
            let before = try await client.contents()["self_scan_entry"]
            #expect(try await elsewhere.post(Self.path, ["note-2.1-D": "Anders."]).location == "/me/key?to=\(Self.path)")
            #expect(try await client.contents()["self_scan_entry"] == before)
            _ = try await noor.get(Self.path).submit("Bewaren", ["mark-2.1-D": "", "note-2.1-D": "", "note-2.1": ""])
            #expect(try await client.contents()["self_scan_entry"] == "")
        }
    }

    @Test("LB-0-08 a sealed note opens under its own name, for its own person and by its own key only")
    func bound() {
        let (key, person, other) = (SecretKey(), ID<Person>(fixed: 1), ID<Person>(fixed: 2))
        let sealed = OwnerSealed("Geheim", about: "2.1-D", of: person, key)
        #expect(OwnerSealed.open(sealed.box, name: sealed.name, of: person, key) == "Geheim")
        #expect(OwnerSealed.open(sealed.box, name: OwnerSealed.name("2.1-C", key), of: person, key) == nil)
        #expect(OwnerSealed.open(sealed.box, name: sealed.name, of: other, key) == nil)
        #expect(OwnerSealed.open(sealed.box, name: sealed.name, of: person, SecretKey()) == nil)
        #expect(OwnerSealed.name("2.1-D", key) != OwnerSealed.name("2.1-D", SecretKey()))
    }

    @Test("LB-0-08 the way to the scan stands on the own page of who guides, not of a learner")
    func way() async throws {
        try await withWorld(.sqlite) { _, client in
            let (guide, learner) = (try await client.as(.noor).get("/me"), try await client.as(.bram).get("/me"))
            #expect(guide.links.contains("/me/scan/learningGuide"))
            #expect(!learner.links.contains("/me/scan/learningGuide"))
        }
    }
}
