import Store

/// The jobs of the hall.
enum PlatformJobs {
    static let kinds: [JobKind] = [MailJob.kind, AuditChain.kind, tidy]

    /// What served its time and says nothing about people any more: kept for a while for whoever looks into what happened.
    private static let tidy = JobKind(name: "jobs.tidy", schedule: .daily(hour: 4)) { program, _ in
        try await program.write { try $0.tidy(program.house) }
    }
}

extension PlatformDatabase {
    fileprivate func tidy(_ house: House) throws {
        try forgetDoneJobs(before: before(Norms.jobKept, house))
        // Retention waits a day and has a cap; a form id is no record of anybody, and there are many.
        try run("DELETE FROM request WHERE at < \(before(Norms.requestKept, house))")
        // A link for a decision that was taken says so until then.
        try run("DELETE FROM mailed_link WHERE ends_at < \(before(Norms.linkKept, house))")
        try run(
            "DELETE FROM second_factor WHERE confirmed_at IS NULL AND made_at < \(before(Norms.secondFactorDays, house)) /* person_id */")
        try forgetOldTries()
    }

    private func before(_ term: String, _ house: House) throws -> Instant { now.adding(seconds: -(try norm(term, house).seconds)) }
}
