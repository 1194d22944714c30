import Store
import TestWorld
import Testing

@testable import Platform

/// Goal A11 (`security.md`) for what a browser, or somebody who plays one, sends.
@Suite(.timeLimit(.minutes(10))) struct WebFuzzTests {
    @Test("A11 a spoiled form is read or refused, and no value carries what its reader does not expect")
    func forms() {
        var mutation = Mutation(seed: 5)
        let sound = Array("request=0198-aa&text=Ik+leerde%0D%0Adit+%C3%A9n+%26&text=twee&level-7=3&=leeg&los".utf8)
        for _ in 0..<1500 {
            guard let form = Form(encoded: mutation.spoiled(sound)) else { continue }
            for field in form.fields {
                let (value, line) = (form[field.name], form.line(field.name))
                #expect(!value.utf8.contains(13) && !value.utf8.contains(0), "line ends are LF")
                #expect(value.utf8.first.map { $0 > 32 } ?? true && value.utf8.last.map { $0 > 32 } ?? true)
                #expect(line.utf8.allSatisfy { $0 >= 32 && $0 != 127 })
                #expect(form.all(field.name).first == value && form.ifSent(field.name) == value)
            }
        }
    }

    @Test("A11 a spoiled cookie, key, date or code is another one or none")
    func values() {
        var mutation = Mutation(seed: 6)
        let token = Token().text
        let cookie = Array("a=b; __Host-leidraad=\(token); __Host-leidraad-device=\(token)".utf8)
        let key = Array(ID<Place>(at: Instant(milliseconds: 1_700_000_000_000)).text.utf8)
        for _ in 0..<1500 {
            let header = String(decoding: mutation.spoiled(cookie), as: UTF8.self)
            if let value = SiteCookies.value("__Host-leidraad", in: header) { #expect(!value.utf8.contains(UInt8(ascii: ";"))) }
            let text = String(decoding: mutation.spoiled(Array(token.utf8)), as: UTF8.self)
            if let read = Token(text: text) { #expect(read.bytes.count == 32) }
            if let id = ID<Place>(text: String(decoding: mutation.spoiled(key), as: UTF8.self)) { #expect(id.text.utf8.count == key.count) }
            let date = String(decoding: mutation.spoiled(Array("2026-11-21".utf8)), as: UTF8.self)
            if let day = Day(text: date) { #expect(day.isoText.utf8.count == 10) }
            _ = ShortCode(text: String(decoding: mutation.spoiled(Array("7K2Q-M0XW".utf8)), as: UTF8.self), length: 8)
            _ = EmailAddress.folded(text)
        }
    }

    @Test("A11 T37 a spoiled path leads nowhere but to this site")
    func paths() {
        var mutation = Mutation(seed: 37)
        for _ in 0..<1500 {
            let text = String(decoding: mutation.spoiled(Array("/o/de-brug/tracks/0198?x=1".utf8)), as: UTF8.self)
            if let path = PathText.onThisSite(text) {
                let bytes = Array(path.utf8)
                #expect(
                    bytes.first == UInt8(ascii: "/") && bytes.dropFirst().first != UInt8(ascii: "/") && !bytes.contains(UInt8(ascii: "\\")))
                #expect(bytes.allSatisfy { $0 > 32 && $0 < 127 })
            }
            #expect(PathText.encoded(text).utf8.allSatisfy { $0 > 32 && $0 < 127 })
            #expect(PathText.fileName(text).utf8.allSatisfy { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\"") && $0 > 32 })
        }
    }

    @Test("A11 a spoiled address or form gets an answer of ours, never a fault of the server")
    func answers() async throws {
        try await withWorld(.sqlite) { world, client in
            var mutation = Mutation(seed: 1)
            let (bram, path) = (try await client.as(.bram), world.deBrug.path("tracks", world.track.text, "plan"))
            for _ in 0..<25 {
                // Of an address only what a browser can send: the rest does not get past the server's own reader.
                let spoiled = mutation.spoiled(Array("\(path)?check=1".utf8)).filter { $0 > 32 && $0 < 127 }
                let address = "/" + String(decoding: spoiled.drop { $0 == UInt8(ascii: "/") }, as: UTF8.self)
                #expect(try await bram.get(address).status < 500, "\(address)")
                let text = String(decoding: mutation.spoiled(Array("Samen een lunch maken".utf8)), as: UTF8.self)
                #expect(try await bram.post(path, ["goal": text, "version-goal": text, text: text]).status < 500, "\(text)")
            }
        }
    }
}
