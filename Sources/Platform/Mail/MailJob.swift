import Formats
import Foundation
import Store
import Subprocess

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// Takes a mail from the outbox to the sendmail program, at least once: a crash between sending and noting it sends it again under the
/// same Message-ID, which mail programs show once.
enum MailJob {
    static let kind = JobKind(name: "mail") { program, job in
        guard let id = ID<OutgoingMail>(text: job.payload) else { throw JobProblem("the job names no mail") }
        guard let mail = try await program.read({ try $0.mail(id) }), mail.sentAt == nil else { return }
        guard let sendmail = program.settings.sendmail else {
            // A demo shows its mail on a page; anywhere else it waits until somebody says where the mail program is.
            if program.settings.isDemo { return }
            throw JobPostponed(seconds: 300)
        }
        try await send(try message(mail, program.settings), through: sendmail)
        try await program.write { try $0.noteSent(id, keepsBody: program.settings.isDemo) }
    }

    static func message(_ mail: OutgoingMail, _ settings: ProgramSettings) throws -> (bytes: [UInt8], to: MailAddress) {
        guard let from = MailAddress(settings.mailSender) else { throw JobProblem("the mail sender is no address") }
        guard let to = MailAddress(mail.to) else { throw JobProblem("the receiver is no address") }
        let domain = from.text.utf8.split(separator: UInt8(ascii: "@")).last.map { String(decoding: $0, as: UTF8.self) } ?? "localhost"
        let message = MailMessage(
            from: .init(name: "Leidraad", address: from), to: [.init(address: to)], subject: mail.subject, body: mail.body,
            date: Date(timeIntervalSince1970: Double(mail.at.milliseconds) / 1000), messageID: "\(mail.id.text)@\(domain)")
        do {
            return (try message.composed(), to)
        } catch {
            throw JobProblem(error.english)
        }
    }

    /// `-oi`: a line with one dot is no end. `--`: an address is never read as an option. No shell stands between.
    private static func send(_ message: (bytes: [UInt8], to: MailAddress), through program: String) async throws {
        let status = try await withThrowingTaskGroup(of: TerminationStatus?.self) { group in
            group.addTask {
                try await Subprocess.run(
                    .path(FilePath(program)), arguments: ["-oi", "--", message.to.text], input: .array(message.bytes), output: .discarded,
                    error: .discarded
                ).terminationStatus
            }
            // A mail program that hangs is ended: other jobs wait for this one.
            group.addTask {
                try await Task.sleep(for: .seconds(60))
                return nil
            }
            defer { group.cancelAll() }
            return try await group.next() ?? nil
        }
        guard let status else { throw JobProblem("the mail program did not end within a minute") }
        guard status.isSuccess else { throw JobProblem("the mail program refused: \(status)") }
    }
}

extension PlatformDatabase {
    func mail(_ id: ID<OutgoingMail>) throws -> OutgoingMail? {
        try first("SELECT * FROM outgoing_mail WHERE id = \(id)").map(OutgoingMail.init)
    }

    /// What was in it goes: a link is a key, and from here it lies only in the mailbox of its receiver. A demo shows its mail on a page.
    func noteSent(_ id: ID<OutgoingMail>, keepsBody: Bool) throws {
        let body: SQL = keepsBody ? "body" : "''"
        try run("UPDATE outgoing_mail SET sent_at = \(now), body = \(body) WHERE id = \(id) AND sent_at IS NULL")
    }
}
