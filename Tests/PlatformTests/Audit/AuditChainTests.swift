import Foundation
import Store
import StoreTesting
import Testing

@testable import Platform

@Suite struct AuditChainTests {
    private static let organisation = OrganisationID.platform

    /// Writes `count` acts, a second apart, and binds them.
    private func act(_ program: Program, _ clock: StandingClock, _ count: Int) async throws {
        for number in 0..<count {
            try await program.write { database in
                try database.asProgram(at: Self.organisation).audit("judge", "judgement", ID<Track>(at: database.now), "besluit \(number)")
            }
            clock.advance(seconds: 1)
        }
        clock.advance(seconds: 5)
        try await JobRunner(program).schedule()
        try await JobRunner(program).runDue()
    }

    private func withAudited(_ engine: Engine, _ body: (Program, StandingClock, String) async throws -> Void) async throws {
        try await withFolder { folder in
            let file = folder + "/audit-heads.tsv"
            try await withProgram(engine, auditHeadFile: file) { program, clock in
                try await act(program, clock, 5)
                try await body(program, clock, file)
            }
        }
    }

    @Test(
        "the log of decisions verifies after acts in two rounds, and each round is copied out of the database",
        arguments: TestEngine.available)
    func sound(_ engine: Engine) async throws {
        try await withAudited(engine) { program, clock, file in
            try await act(program, clock, 3)
            let verification = try await AuditVerification.run(program)
            #expect(verification.faults == [])
            #expect(verification.entries == 8 && verification.waiting == 0)
            let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
            #expect(lines.map { $0.split(separator: "\t")[1] } == ["5", "8"])
        }
    }

    enum Mutation: String, CaseIterable, Sendable {
        case content, action, time, deleteMiddle, swap, deleteLast, deleteLastWithHead, deleteAll, forgedHead

        func apply(_ database: PlatformDatabase) throws {
            let organisation = AuditChainTests.organisation
            switch self {
            case .content: try database.run("UPDATE audit SET content = 'anders' WHERE organisation_id = \(organisation) AND sequence = 3")
            case .action: try database.run("UPDATE audit SET action = 'anders' WHERE organisation_id = \(organisation) AND sequence = 3")
            case .time: try database.run("UPDATE audit SET at = at - 1 WHERE organisation_id = \(organisation) AND sequence = 5")
            case .deleteMiddle: try database.run("DELETE FROM audit WHERE organisation_id = \(organisation) AND sequence = 3")
            case .swap:
                for (from, to) in [(2, -1), (3, 2), (-1, 3)] {
                    try database.run("UPDATE audit SET sequence = \(to) WHERE organisation_id = \(organisation) AND sequence = \(from)")
                }
            case .deleteLast: try database.run("DELETE FROM audit WHERE organisation_id = \(organisation) AND sequence = 5")
            case .deleteLastWithHead: try rewind(database, to: 4)
            case .deleteAll:
                try database.run("DELETE FROM audit WHERE organisation_id = \(organisation)")
                try database.run("DELETE FROM audit_head WHERE organisation_id = \(organisation)")
            case .forgedHead: try rewind(database, to: 5)
            }
        }

        /// What somebody who can write the database, and has not the server's secret, would do to hide entries.
        private func rewind(_ database: PlatformDatabase, to sequence: Int64) throws {
            let organisation = AuditChainTests.organisation
            try database.run("DELETE FROM audit WHERE organisation_id = \(organisation) AND sequence > \(sequence)")
            let row = try #require(
                try database.first("SELECT chain FROM audit WHERE organisation_id = \(organisation) AND sequence = \(sequence)"))
            let head = AuditHead(organisation: organisation, sequence: sequence, chain: try row.read("chain"))
                .signed(by: SigningKey(), at: database.now)
            try database.run(
                """
                UPDATE audit_head SET sequence = \(sequence), chain = \(head.chain), signature = \(head.signature)
                WHERE organisation_id = \(organisation)
                """)
        }
    }

    @Test("every change, removal, move and cut in the log of decisions is found", arguments: TestEngine.available, Mutation.allCases)
    func mutations(_ engine: Engine, _ mutation: Mutation) async throws {
        try await withAudited(engine) { program, _, _ in
            try await program.write { try mutation.apply($0) }
            #expect(try await AuditVerification.run(program).faults.isEmpty == false)
        }
    }

    @Test("a chain that was written anew from the start is found by the copy outside the database", arguments: TestEngine.available)
    func rewritten(_ engine: Engine) async throws {
        try await withAudited(engine) { program, clock, _ in
            try await program.write { database in
                let organisation = Self.organisation
                try database.run("DELETE FROM audit WHERE organisation_id = \(organisation) AND sequence = 2")
                try database.run("UPDATE audit SET sequence = NULL, chain = NULL WHERE organisation_id = \(organisation)")
                try database.run("DELETE FROM audit_head WHERE organisation_id = \(organisation)")
            }
            try await act(program, clock, 3)
            let faults = try await AuditVerification.run(program).faults
            #expect(faults.isEmpty == false)
        }
    }

    @Test("after a restore of an earlier state the log verifies again, and the copies of before are kept", arguments: TestEngine.available)
    func restored(_ engine: Engine) async throws {
        try await withAudited(engine) { program, clock, file in
            let later = [
                AuditHead(organisation: Self.organisation, sequence: 9, chain: [1]).signed(by: program.settings.auditKey, at: clock.now)
            ]
            try AuditHeadFile(path: file).append(later)
            #expect(try await AuditVerification.run(program).faults.count == 1)
            try await AuditChain.beginAgain(program)
            try await act(program, clock, 1)
            #expect(try await AuditVerification.run(program).faults == [])
            #expect(FileManager.default.fileExists(atPath: "\(file).\(clock.now.milliseconds - 6000)"))
        }
    }

    @Test("an erased entry still links, and what is left of it still cannot change", arguments: TestEngine.available)
    func erased(_ engine: Engine) async throws {
        try await withAudited(engine) { program, _, _ in
            let organisation = Self.organisation
            try await program.write {
                try $0.run("UPDATE audit SET content = NULL, salt = NULL WHERE organisation_id = \(organisation) AND sequence = 2")
            }
            let verification = try await AuditVerification.run(program)
            #expect(verification.faults == [] && verification.erased == 1)
            try await program.write {
                try $0.run("UPDATE audit SET noun = 'anders' WHERE organisation_id = \(organisation) AND sequence = 2")
            }
            #expect(try await AuditVerification.run(program).faults.count == 1)
        }
    }

    @Test(
        "a head that was signed but not noted is copied again, and a line cut off by a crash harms nothing", arguments: TestEngine.available
    )
    func crash(_ engine: Engine) async throws {
        try await withAudited(engine) { program, clock, file in
            let organisation = Self.organisation
            try await program.write { try $0.run("UPDATE audit_head SET signature = NULL WHERE organisation_id = \(organisation)") }
            let handle = try #require(FileHandle(forWritingAtPath: file))
            try handle.seekToEnd()
            try handle.write(contentsOf: Data("1\t9\tabc".utf8))
            try handle.close()
            try await act(program, clock, 0)
            #expect(try await AuditVerification.run(program).faults == [])
            try await act(program, clock, 1)
            #expect(try await AuditVerification.run(program).entries == 6)
            #expect(try await AuditVerification.run(program).faults == [])
        }
    }
}
