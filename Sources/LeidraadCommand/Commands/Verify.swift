import ArgumentParser
import Guidance
import Platform
import Store

/// Checks everything that can be checked about the stored data.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the database, its references and the audit log.",
        discussion: "Reads everything, so it takes a while on a large database. Ends with status 1 on a fault.")

    @OptionGroup(title: "Settings") var settings: SettingFlags

    func run() async throws {
        let configuration = try settings.configuration()
        // A new secret would know none of the signatures.
        guard try configuration.presentSecret() != nil else {
            throw Failure("There is no server secret in \(configuration.secretFile). Put it back first: it signed the audit log.")
        }
        var faults: [String] = []
        try await configuration.withProgram { program in
            do {
                try await program.store.verifyIntegrity()
                print("Database: pages, indexes and references are sound.")
            } catch StoreError.refused(let sentence) {
                faults.append("Database: \(sentence)")
            }
            let wrong = try await program.wrongStandings()
            print("Standings: \(wrong == 0 ? "as counted" : "not as counted").")
            if wrong > 0 { faults.append("Standings: \(wrong) rows are not what the judgements and observations say.") }
            let audit = try await AuditVerification.run(program)
            print("Audit log: \(audit.entries) entries in a chain, \(audit.erased) of them erased; \(audit.waiting) wait to be bound.")
            faults += audit.faults.map { "Audit log of organisation \($0.organisation.number): \($0.sentence)" }
        }
        for fault in faults { print(fault) }
        print(faults.isEmpty ? "All is well." : "\(faults.count) faults.")
        if !faults.isEmpty { throw ExitCode.failure }
    }
}
