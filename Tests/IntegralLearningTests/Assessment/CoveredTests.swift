import Guidance
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

/// The audit log against the judgements themselves: nobody changes behind it what was decided.
@Suite struct CoveredTests {
    enum Change: String, CaseIterable, Sendable {
        case level, reason, ground, outcome, line

        func apply(_ database: OrganisationDatabase) throws {
            let keeper = database.keeper
            switch self {
            case .level: try database.run("UPDATE judgement_line SET level = 4 WHERE organisation_id = \(keeper)")
            case .reason: try database.run("UPDATE judgement SET reason = \("Iets anders") WHERE organisation_id = \(keeper)")
            case .outcome: try database.run("UPDATE judgement SET outcome = \("noGo") WHERE organisation_id = \(keeper)")
            case .ground: try database.run("DELETE FROM judgement_ground WHERE organisation_id = \(keeper)")
            case .line:
                try database.run("DELETE FROM judgement_ground WHERE organisation_id = \(keeper)")
                try database.run("DELETE FROM judgement_line WHERE organisation_id = \(keeper)")
            }
        }
    }

    @Test("LB-4.2-15, X-06 what a judgement says does not change behind the log", arguments: TestEngine.available, Change.allCases)
    func changed(_ engine: Engine, _ change: Change) async throws {
        try await Execution.with(engine) { execution in
            try await execution.share()
            #expect(try await AuditVerification.run(execution.client.program).faults == [])
            try await execution.client.write(at: execution.world.deBrug) { try change.apply($0) }
            #expect(try await !AuditVerification.run(execution.client.program).faults.isEmpty)
        }
    }

    @Test("X-11 an erased reason is no fault of the log", arguments: TestEngine.available)
    func erased(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let shared = try await execution.share()
            _ = try await shared.submit("Aanpassing delen", [execution.level(0): "4", "reason": "Bram Wiersma vroeg het zelf."])
            try await execution.client.write(at: execution.world.deBrug) { database in
                _ = try database.run(
                    """
                    UPDATE judgement SET reason = REPLACE(reason, \("Bram Wiersma"), \(ErasedText.stored))
                    WHERE organisation_id = \(database.keeper)
                    """)
            }
            let verification = try await AuditVerification.run(execution.client.program)
            #expect(verification.faults == [])
            #expect(verification.waiting > 0)
        }
    }
}
