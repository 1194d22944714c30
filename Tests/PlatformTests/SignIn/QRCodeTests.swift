import Markup
import Testing

@testable import Platform

@Suite struct QRCodeTests {
    @Test("a code has the three corners a phone looks for, in a quiet zone of four modules")
    func corners() throws {
        let code = try #require(QRCode("otpauth://totp/Leidraad:noor@leidraad.test?secret=JBSWY3DPEHPK3PXP&issuer=Leidraad"))
        #expect(code.width >= 21 && (code.width - 17) % 4 == 0)
        let ring = [true, true, true, true, true, true, true, false]
        let far = code.width - 7
        for (row, column) in [(0, 0), (0, far), (far, 0)] {
            #expect((0..<7).map { code.isDark(row: row, column: column + $0) } == Array(ring.prefix(7)))
            #expect((0..<7).map { code.isDark(row: row + 3, column: column + $0) } == [true, false, true, true, true, false, true])
        }
        #expect((0..<8).map { code.isDark(row: 0, column: $0) } == ring)
        let drawn = String(decoding: code.html(label: "QR").bytes, as: UTF8.self)
        #expect(drawn.contains("viewBox=\"0 0 \(code.width + 8) \(code.width + 8)\"") && drawn.contains("d=\"M4 4h7v1h-7z"))
    }

    @Test("every module is drawn once and no other")
    func whole() throws {
        let code = try #require(QRCode("Leidraad"))
        let drawn = String(decoding: code.html(label: "QR").bytes, as: UTF8.self)
        var found: Set<[Int]> = []
        for stroke in drawn.matches(of: /M(\d+) (\d+)h(\d+)v1/) {
            for column in 0..<Int(stroke.3)! { found.insert([Int(stroke.2)! - 4, Int(stroke.1)! - 4 + column]) }
        }
        for row in 0..<code.width {
            for column in 0..<code.width { #expect(found.contains([row, column]) == code.isDark(row: row, column: column)) }
        }
    }

    @Test("a text that is too long for a code gives none") func long() {
        #expect(QRCode(String(repeating: "a", count: 5000)) == nil)
    }
}
