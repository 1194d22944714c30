import Foundation
import Testing

@testable import Formats

struct MailMessageTests {
    private func message(
        subject: String = "Hoi", body: String = "Dag", name: String? = nil, id: String = "a.1@debrug.example", unsubscribe: String? = nil
    ) throws -> MailMessage {
        let from = MailMessage.Mailbox(name: "Leidraad", address: try #require(MailAddress("noreply@debrug.example")))
        let to = MailMessage.Mailbox(name: name, address: try #require(MailAddress("amira@debrug.example")))
        return MailMessage(
            from: from, to: [to], subject: subject, body: body, date: Date(timeIntervalSince1970: 1_795_304_661), messageID: id,
            listUnsubscribe: unsubscribe)
    }

    private func text(_ message: MailMessage) throws -> String { String(decoding: try message.composed(), as: UTF8.self) }

    @Test("A plain message has the headers RFC 5322 and MIME ask, in ASCII with CRLF")
    func plain() throws {
        let text = try text(try message(unsubscribe: "https://debrug.example/af/1"))
        #expect(
            text == """
                From: "Leidraad" <noreply@debrug.example>\r
                To: amira@debrug.example\r
                Subject: Hoi\r
                Date: Sat, 21 Nov 2026 23:44:21 +0000\r
                Message-ID: <a.1@debrug.example>\r
                Auto-Submitted: auto-generated\r
                List-Unsubscribe: <https://debrug.example/af/1>\r
                List-Unsubscribe-Post: List-Unsubscribe=One-Click\r
                MIME-Version: 1.0\r
                Content-Type: text/plain; charset=utf-8\r
                Content-Transfer-Encoding: quoted-printable\r
                \r
                Dag\r\n
                """)
    }

    @Test("Other letters become encoded words of at most 75 bytes that hold whole scalars")
    func words() throws {
        let subject = "Ömer en Esra Yıldız hebben een vraag 🙂 " + String(repeating: "één ", count: 40)
        let head = try text(try message(subject: subject, name: "Esra Yıldız"))
        let lines = head.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 86 && $0.utf8.allSatisfy { $0 < 0x80 } })
        let encoded = head.matches(of: /=\?UTF-8\?B\?([^?]*)\?=/).compactMap { Data(base64Encoded: String($0.1)) }
        let decoded = try encoded.map { try #require(String(data: $0, encoding: .utf8)) }
        #expect(decoded.joined() == "Esra Yıldız" + subject)
    }

    @Test("The body survives quoted-printable, with short lines and no traps at their start")
    func body() throws {
        let body = "Dag Zoë,\n\n.punt\nFrom hier\n= is gelijk \nlang \(String(repeating: "é", count: 100))\r\neinde\u{0}"
        let text = try text(try message(body: body))
        let encoded = try #require(text.components(separatedBy: "\r\n\r\n").count > 1 ? text.firstRange(of: "\r\n\r\n") : nil)
        let lines = text[encoded.upperBound...].components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 76 })
        #expect(lines.contains("=2Epunt") && lines.contains("=46rom hier") && lines.contains("=3D is gelijk=20"))
        #expect(!text.utf8.contains(0))
        #expect(text.contains("Zo=C3=AB"))
    }

    @Test(
        "T24 a header value with CR, LF or NUL is refused over bytes",
        arguments: ["a\r\nBcc: x@y.nl", "a\nb", "a\rb", "a\u{0}b", "a\r\u{301}\nb", "a\u{7F}b"])
    func injection(_ value: String) throws {
        #expect(throws: MailError.refused(header: "Subject")) { try message(subject: value).composed() }
        #expect(throws: MailError.refused(header: "To")) { try message(name: value).composed() }
        #expect(throws: MailError.refused(header: "Message-ID")) { try message(id: value + "@debrug.example").composed() }
        #expect(throws: MailError.refused(header: "List-Unsubscribe")) { try message(unsubscribe: "https://x/" + value).composed() }
        #expect(MailAddress(value + "@debrug.example") == nil)
    }

    @Test("T24 a scalar whose low byte is a line feed adds no line")
    func lookalike() throws {
        let lines = try text(try message(subject: "a\u{10A}b\u{20D}\u{2028}c")).components(separatedBy: "\r\n")
        #expect(lines.count == 12)
    }

    @Test(
        "An address is ASCII with one at sign and at most 254 bytes",
        arguments: [
            ("a@b.nl", true), ("a.b+c@sub.b.nl", true), ("", false), ("a", false), ("a@", false), ("@b", false), ("a@b@c", false),
            ("a b@c.nl", false), ("é@b.nl", false), ("a@bé.nl", false), ("a..b@c.nl", false), ("a@-b.nl", false), ("a@b..nl", false),
            ("<a@b.nl>", false), ("a,c@b.nl", false), ("a\u{301}@b.nl", false), (String(repeating: "a", count: 65) + "@b.nl", false),
            ("a@" + Array(repeating: String(repeating: "b", count: 60), count: 5).joined(separator: "."), false),
        ])
    func addresses(_ address: String, _ isSound: Bool) { #expect((MailAddress(address) != nil) == isSound) }
}
