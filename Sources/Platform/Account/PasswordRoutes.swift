import Markup
import Store

/// Setting a first password, changing it, and a new one after a mailed link when the old one is forgotten.
enum PasswordRoutes {
    static let routes: [Route] = [
        .get("/me/password", .person(.signedIn, page)),
        .post("/me/password", .personProgram(.signedIn, set)),
    ]

    /// What must be shown before a new password is taken.
    enum Need: Sendable {
        case oldPassword
        /// There is no old one, or it is forgotten: then a recent proof, for a forgotten one a mailed link.
        case recentProof
    }

    private static func need(_ session: Session, _ hasPassword: Bool, now: Instant) -> Need {
        let cameByMail = session.mailedUntil.map { now < $0 } ?? false
        return hasPassword && !cameByMail ? .oldPassword : .recentProof
    }

    private static func page(_ context: PersonContext) throws -> Answer {
        let hasPassword = try context.database.credential(of: context.person.id) != nil
        let need = need(context.session, hasPassword, now: context.now)
        if need == .recentProof, let detour = context.session.detour(to: .recent, context.incoming) { return detour }
        return .page(PasswordPages.password(context, need))
    }

    private static func set(_ context: PersonProgramContext) async throws -> Answer {
        let (hash, words) = try await context.read { (try $0.credential(of: $0.person), try $0.wordsOthersKnow()) }
        let need = need(context.session, hash != nil, now: context.now)
        if need == .recentProof, context.now >= context.session.recentUntil { return .redirect("/sign-in/again?to=/me/password") }
        let new = Password(context.form.exact("new"))
        let own = [context.person.name, context.person.email ?? ""]
        if let refusal = PasswordRules(words: words + own).refusal(of: new) {
            return .page(PasswordPages.password(context, need, newFault: context.r(refusal)))
        }
        guard need == .oldPassword else { return try await PasswordChange(context, new, proof: nil, before: hash).carryOut() }
        guard let proof = try await PasswordProof.check(context.form.exact("old"), context) else {
            return .page(PasswordPages.password(context, need, oldFault: SecondStepPages.wrongPassword(context.r)))
        }
        return try await PasswordChange(context, new, proof: proof, before: hash).carryOut()
    }
}

extension PersonDatabase {
    /// Names of the person's organisations: others try them in a password.
    func wordsOthersKnow() throws -> [String] {
        try all(
            """
            SELECT o.name AS name, o.slug AS slug FROM organisation o JOIN member ON member.organisation_id = o.id
            WHERE member.person_id = \(person)
            """
        ).flatMap { [try $0.read("name"), try $0.read("slug")] }
    }
}

/// A new password with all that hangs on it: the owner's key wrapped anew, other sessions ended, the owner told.
struct PasswordChange {
    private let context: PersonProgramContext
    private let new: Password
    private let proof: PasswordProof?
    private let before: PasswordHash?

    init(_ context: PersonProgramContext, _ new: Password, proof: PasswordProof?, before: PasswordHash?) {
        self.context = context
        self.new = new
        self.proof = proof
        self.before = before
    }

    private struct Outcome: Sendable {
        let cookie: CookieChange
        let recoveryCode: ShortCode?
    }

    func carryOut() async throws -> Answer {
        let hash = try await context.program.hashing.hash(new)
        let (key, isNew) = try await ownerKey()
        let wrap: PasswordWrap? =
            if let key { try await PasswordWrap(key, by: new, of: context.person.id, context.program) } else { nil }
        let outcome = try await context.write { try store(hash, key, wrap, isNew, $0) }
        var answer = outcome.recoveryCode.map { .page(OwnerKeyPages.code(context, $0, to: "/me")) } ?? Answer.redirect("/me")
        answer.cookie = outcome.cookie
        return answer
    }

    /// The key that the session or the old password opens, or a new one for who has none. Nil when it stays sealed until the recovery
    /// code is given, as after a forgotten password.
    private func ownerKey() async throws -> (key: OwnerKey?, isNew: Bool) {
        if let key = proof?.key { return (key, false) }
        let token = context.incoming.sessionToken.flatMap { Token(text: $0) }
        let (open, exists) = try await context.read { database in
            (
                try token.flatMap { try database.ownerKey(of: database.person, in: $0) },
                try database.storedOwnerKey(of: database.person) != nil
            )
        }
        return exists ? (open, false) : (OwnerKey(), true)
    }

    private func store(
        _ hash: PasswordHash, _ key: OwnerKey?, _ wrap: PasswordWrap?, _ isNew: Bool, _ database: PersonDatabase
    ) throws -> Outcome {
        let person = context.person
        guard try database.credential(of: person.id)?.text == before?.text else { throw Refusal.sessionEnded }
        try proof?.confirm(database)
        var code: ShortCode?
        if isNew, let key {
            guard try database.storedOwnerKey(of: person.id) == nil else { throw Refusal.sessionEnded }
            code = try database.wrap(key, byRecoveryCodeFor: person.id)
        }
        if let wrap { try database.store(wrap, for: person.id) }
        try database.store(hash, for: person.id)
        try database.endSessions(of: person.id, except: context.session.id)
        try database.tell(person, AccountMail.passwordChanged, context.r)
        let cookie = try database.renew(
            context.session, carriedBy: context.incoming.sessionToken, as: context.session.strength, key: key, house: context.program.house)
        return Outcome(cookie: cookie, recoveryCode: code)
    }
}
