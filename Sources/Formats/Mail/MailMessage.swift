import Foundation

/// A plain-text e-mail, written as RFC 5322 and MIME prescribe, ready for a sendmail program.
package struct MailMessage: Hashable, Sendable {
    package struct Mailbox: Hashable, Sendable {
        package let name: String?
        package let address: MailAddress

        package init(name: String? = nil, address: MailAddress) {
            self.name = name
            self.address = address
        }
    }

    package var from: Mailbox
    package var to: [Mailbox]
    package var subject: String
    package var body: String
    package var date: Date
    /// Without angle brackets, shaped like an address: `thread-17.3@leidraad.example`.
    package var messageID: String
    /// An `https:` or `mailto:` address. An `https:` one is announced as one-click (RFC 8058).
    package var listUnsubscribe: String?

    package init(
        from: Mailbox, to: [Mailbox], subject: String, body: String, date: Date, messageID: String, listUnsubscribe: String? = nil
    ) {
        self.from = from
        self.to = to
        self.subject = subject
        self.body = body
        self.date = date
        self.messageID = messageID
        self.listUnsubscribe = listUnsubscribe
    }

    /// The whole message in ASCII with CRLF line ends.
    /// - Throws: `MailError` when a header value could break out of its line, or the message has no receiver.
    package func composed() throws(MailError) -> [UInt8] {
        guard !to.isEmpty else { throw MailError.noReceiver }
        guard let id = MailAddress(messageID) else { throw MailError.refused(header: "Message-ID") }
        var headers: [(name: String, value: String)] = [
            ("From", try Self.written(from, header: "From")),
            ("To", try to.map { mailbox throws(MailError) in try Self.written(mailbox, header: "To") }.joined(separator: ",\r\n ")),
            ("Subject", try MailHeader.text(subject, header: "Subject")),
            ("Date", MailHeader.date(date)),
            ("Message-ID", "<\(id.text)>"),
            ("Auto-Submitted", "auto-generated"),
        ]
        if let target = listUnsubscribe {
            headers.append(("List-Unsubscribe", "<\(try MailHeader.target(target, header: "List-Unsubscribe"))>"))
            if target.utf8.starts(with: "https:".utf8) { headers.append(("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")) }
        }
        headers += [
            ("MIME-Version", "1.0"), ("Content-Type", "text/plain; charset=utf-8"), ("Content-Transfer-Encoding", "quoted-printable"),
        ]
        let head = headers.map { "\($0.name): \($0.value)\r\n" }.joined()
        return Array(head.utf8) + [0x0D, 0x0A] + QuotedPrintable.encoded(body)
    }

    private static func written(_ mailbox: Mailbox, header: String) throws(MailError) -> String {
        guard let name = mailbox.name, !name.isEmpty else { return mailbox.address.text }
        return "\(try MailHeader.phrase(name, header: header)) <\(mailbox.address.text)>"
    }
}

package enum MailError: SpokenError, Equatable {
    case refused(header: String)
    case noReceiver

    package var dutch: String {
        switch self {
        case .refused(let header):
            "De regel \"\(header)\" van dit bericht bevat tekens die daar niet mogen staan. Haal regeleinden en stuurtekens weg."
        case .noReceiver: "Dit bericht heeft geen ontvanger. Kies er minstens één."
        }
    }

    package var english: String {
        switch self {
        case .refused(let header):
            "The line \"\(header)\" of this message holds characters that may not be there. Remove line breaks and control characters."
        case .noReceiver: "This message has no receiver. Choose at least one."
        }
    }
}
