import Foundation
import Store
import StoreTesting
import Testing

@testable import Platform

@Suite struct MailJobTests {
    /// A mail program that keeps what it gets: each call adds its arguments and its input to a file.
    private func fakeSendmail(in folder: String, status: Int = 0) throws -> String {
        let path = folder + "/sendmail"
        let script = """
            #!/bin/sh
            for argument in "$@"; do echo "[$argument]" >> '\(folder)/arguments'; done
            cat >> '\(folder)/input'
            exit \(status)
            """
        try Data(script.utf8).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
        return path
    }

    private func text(_ path: String) -> String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }

    private func sentAt(_ program: Program) async throws -> [Instant?] {
        try await program.read { try $0.newestMail().map(\.sentAt) }
    }

    @Test("a mail goes to the mail program once, with the address as an argument and the text on standard input")
    func sends() async throws {
        try await withFolder { folder in
            try await withProgram(.sqlite, sendmail: try fakeSendmail(in: folder)) { program, clock in
                try await program.write { try $0.send(to: "bram@school.example", subject: "Dag Brám", body: "Regel 1\n.\nRegel 3\n") }
                try await JobRunner(program).runDue()
                try await JobRunner(program).runDue()
                #expect(text(folder + "/arguments") == "[-oi]\n[--]\n[bram@school.example]\n")
                let input = text(folder + "/input")
                #expect(input.contains("To: bram@school.example\r\n") && input.contains("Subject: =?UTF-8?B?"))
                #expect(try await sentAt(program) == [clock.now])
            }
        }
    }

    @Test(
        "an address or subject that would add a header or an option never reaches the mail program",
        arguments: [
            ("bram@school.example\r\nBcc: all@school.example", "Dag"), ("-OQueueDirectory=/tmp@school.example -X/tmp/log", "Dag"),
            ("bram@school.example", "Dag\r\nBcc: all@school.example"), ("bram@school.example", "Dag\nX: y"),
        ])
    func injection(_ to: String, _ subject: String) async throws {
        try await withFolder { folder in
            try await withProgram(.sqlite, sendmail: try fakeSendmail(in: folder)) { program, _ in
                try await program.write { try $0.send(to: to, subject: subject, body: "x") }
                try await JobRunner(program).runDue()
                #expect(text(folder + "/input").isEmpty && text(folder + "/arguments").isEmpty)
                #expect(try await sentAt(program) == [nil])
            }
        }
    }

    @Test("a mail program that refuses is tried again later")
    func refused() async throws {
        try await withFolder { folder in
            let sendmail = try fakeSendmail(in: folder, status: 75)
            try await withProgram(.sqlite, sendmail: sendmail) { program, clock in
                try await program.write { try $0.send(to: "bram@school.example", subject: "Dag", body: "x") }
                try await JobRunner(program).runDue()
                #expect(try await sentAt(program) == [nil])
                _ = try fakeSendmail(in: folder)
                clock.advance(seconds: 15)
                try await JobRunner(program).runDue()
                #expect(try await sentAt(program) == [clock.now])
            }
        }
    }

    @Test("without a mail program a demo leaves the mail in its mailbox, and any other program keeps it waiting", arguments: [true, false])
    func without(_ isDemo: Bool) async throws {
        try await withProgram(.sqlite, isDemo: isDemo) { program, clock in
            try await program.write { try $0.send(to: "bram@school.example", subject: "Dag", body: "x") }
            try await JobRunner(program).runDue()
            #expect(try await sentAt(program) == [nil])
            let open = try await program.read { try $0.all("SELECT attempts FROM job WHERE kind = 'mail' AND done_at IS NULL") }
            #expect(try open.map { try $0.read("attempts", as: Int.self) } == (isDemo ? [] : [0]))
        }
    }

    @Test("what was in a mail, links included, goes when it is sent; only a demo keeps it", arguments: TestEngine.available, [true, false])
    func emptied(_ engine: Engine, _ isDemo: Bool) async throws {
        try await withFolder { folder in
            try await withProgram(engine, isDemo: isDemo, sendmail: try fakeSendmail(in: folder)) { program, _ in
                let body = "http://localhost/link/\(Token().text)"
                try await program.write { try $0.send(to: "bram@school.example", subject: "Dag", body: body) }
                #expect(try await program.read { try $0.newestMail().map(\.body) } == [body])
                try await JobRunner(program).runDue()
                #expect(text(folder + "/input").contains("/link/"))
                #expect(try await program.read { try $0.newestMail().map(\.body) } == [isDemo ? body : ""])
            }
        }
    }
}
