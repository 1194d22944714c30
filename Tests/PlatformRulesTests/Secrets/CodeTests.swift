import Store
import Testing

@testable import Platform

@Suite("Tokens, short codes and app codes") struct CodeTests {
    @Test("A token survives its text and is known by its hash only")
    func token() throws {
        let token = Token()
        let read = try #require(Token(text: token.text))
        #expect(read.bytes == token.bytes)
        #expect(read.hash == token.hash)
        #expect(token.text.utf8.count == 43)
        #expect(token.hash != token.bytes)
        #expect(Token().hash != token.hash)
    }

    @Test("Text that no token writes is refused")
    func notToken() {
        let text = Token().text
        for wrong in ["", String(text.dropLast()), text + "A", text + "=", String(text.dropLast()) + "é", "%" + text.dropFirst()] {
            #expect(Token(text: wrong) == nil)
        }
    }

    @Test("A recovery code is written in groups of five and read back however it is typed")
    func typing() throws {
        let code = try #require(ShortCode(text: "01ABC-DEFGH-JKMNP-QRSTV"))
        #expect(code.text == "01ABC-DEFGH-JKMNP-QRSTV")
        for typed in [
            "oiabc defgh jkmnp qrstv", "OLabcdefghjkmnpqrstv", " 0labc–defgh\u{00A0}jkmnp\r\nqrstv\t", "0-1-A-B-C-DEFGHJKMNPQRSTV",
        ] {
            #expect(ShortCode(text: typed)?.hash == code.hash)
        }
    }

    @Test(
        "Another length or sign is no recovery code",
        arguments: ["", "01ABC-DEFGH-JKMNP-QRST", "01ABC-DEFGH-JKMNP-QRSTV0", "U1ABC-DEFGH-JKMNP-QRSTV", "0\u{0301}1ABC-DEFGH-JKMNP-QRSTV"])
    func notCode(text: String) { #expect(ShortCode(text: text) == nil) }

    @Test("New codes use the whole alphabet, survive their text and differ")
    func newCodes() throws {
        let codes = (0..<200).map { _ in ShortCode() }
        #expect(Set(codes.flatMap(\.symbols)).count == 32)
        #expect(Set(codes.map(\.hash)).count == 200)
        #expect(codes.allSatisfy { ShortCode(text: $0.text)?.symbols == $0.symbols })
        let join = ShortCode(length: 8)
        #expect(join.text.utf8.split(separator: UInt8(ascii: "-")).map(\.count) == [4, 4])
        #expect(ShortCode(text: join.text, length: 8)?.hash == join.hash)
    }

    /// The secret of the vectors in RFC 4226 and RFC 6238.
    private func published() throws -> TOTP { try #require(TOTP(secret: Array("12345678901234567890".utf8))) }

    @Test("App codes agree with RFC 4226 appendix D")
    func rfc4226() throws {
        let app = try published()
        #expect(
            (0..<10).map { String(decoding: app.code($0), as: UTF8.self) } == [
                "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489",
            ])
    }

    @Test(
        "App codes agree with RFC 6238 appendix B",
        arguments: [
            (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"), (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ])
    func rfc6238(seconds: Int64, code: String) throws {
        let counter = try published().counter(of: code, at: Instant(milliseconds: seconds * 1000), after: nil)
        #expect(counter == seconds / 30)
    }

    @Test("An app code is taken half a minute early or late, no more")
    func window() throws {
        let app = try published()
        let code = String(decoding: app.code(1000), as: UTF8.self)
        let taken = (997...1003).map { app.counter(of: code, at: Instant(milliseconds: $0 * 30_000), after: nil) }
        #expect(taken == [nil, nil, 1000, 1000, 1000, nil, nil])
        #expect(app.counter(of: code, at: Instant(milliseconds: 1002 * 30_000 - 1), after: nil) == 1000)
    }

    @Test("An app code works once, and none from before it works after it")
    func once() throws {
        let app = try published()
        let now = Instant(milliseconds: 1000 * 30_000)
        let codes = (999...1001).map { String(decoding: app.code($0), as: UTF8.self) }
        #expect(codes.map { app.counter(of: $0, at: now, after: 1000) } == [nil, nil, 1001])
        #expect(codes.map { app.counter(of: $0, at: now, after: 999) } == [nil, 1000, 1001])
    }

    @Test(
        "An app code may be typed with a space; anything else is wrong", arguments: ["", "28708", "2870820", "-87082", "２87082", "287083"])
    func typed(text: String) throws {
        let app = try published()
        let now = Instant(milliseconds: 59_000)
        #expect(app.counter(of: "287 082", at: now, after: nil) == 1)
        #expect(app.counter(of: text, at: now, after: nil) == nil)
    }

    @Test("The address in the QR code escapes names")
    func uri() throws {
        let app = try published()
        #expect(
            app.uri(issuer: "Leidraad Zuid", account: "anna&co@school.nl")
                == "otpauth://totp/Leidraad%20Zuid:anna%26co%40school.nl?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=Leidraad%20Zuid&algorithm=SHA1&digits=6&period=30")
        #expect(TOTP().secret != TOTP().secret)
        #expect(TOTP(secret: [1, 2, 3]) == nil)
    }
}
