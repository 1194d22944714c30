import Store

/// The jobs of the hall.
enum PlatformJobs {
    static let kinds: [JobKind] = [MailJob.kind, AuditChain.kind, tidy]

    /// Done jobs stay a week, for whoever looks into what happened.
    private static let tidy = JobKind(name: "jobs.tidy", schedule: .daily(hour: 4)) { program, _ in
        try await program.write { try $0.forgetDoneJobs(before: $0.now.adding(seconds: -7 * 86_400)) }
    }
}
