import Logging
import Markup
import Store

/// Answers one request, from the first look at the session to the finished bytes, in one transaction.
package struct Application: Sendable {
    package let program: Program

    package init(_ program: Program) { self.program = program }

    /// Never throws: what goes wrong becomes a page that says what to do.
    package func answer(_ incoming: Incoming) async -> Delivery {
        do {
            let reply = try await reply(to: incoming)
            await program.touch(reply.session, now: incoming.now)
            return Delivery(reply.answer, frame: reply.frame, settings: program.settings)
        } catch {
            return failure(error, incoming)
        }
    }

    /// The answer with the frame its page stands in, and the session whose last use may have to be noted.
    struct Reply: Sendable {
        var answer: Answer
        var frame: Frame
        var session: Session?
        var witness: Witness?
    }

    /// Carries an answer of 400 and above out of the transaction, so that nothing of it is stored.
    private struct RolledBack: Error { let reply: Reply }

    private func reply(to incoming: Incoming) async throws -> Reply {
        switch incoming.route.door {
        case .program(let handler):
            let r = Reader(Language(acceptLanguage: incoming.acceptLanguage))
            let answer = try await handler(ProgramContext(incoming: incoming, r: r, program: program))
            return Reply(answer: answer, frame: Frame(r: r))
        case .personProgram(let strength, let handler): return try await asPerson(strength, incoming, handler)
        default: break
        }
        guard incoming.route.method == .post else {
            let reply = try await program.store.read { try self.reply(by: Entry(incoming, program, $0)) }
            try await program.note(reply.answer.readings, by: reply.witness)
            return reply
        }
        do {
            return try await program.store.write { database in
                let reply = try self.once(Entry(incoming, program, database))
                if reply.answer.status >= 400 { throw RolledBack(reply: reply) }
                try PlatformDatabase(database, now: incoming.now).note(reply.answer.readings, by: reply.witness)
                return reply
            }
        } catch let rolledBack as RolledBack {
            return rolledBack.reply
        }
    }

    private func asPerson(
        _ strength: Strength, _ incoming: Incoming, _ handler: (PersonProgramContext) async throws -> Answer
    ) async throws -> Reply {
        guard let token = incoming.sessionToken, let session = try await program.read({ try $0.session(token) }) else {
            return Entry.signInFirst(incoming)
        }
        let r = Reader(session.person.language ?? Language(acceptLanguage: incoming.acceptLanguage))
        let frame = Frame(r: r, person: session.person)
        if let detour = session.detour(to: strength, incoming) { return Reply(answer: detour, frame: frame) }
        let answer = try await handler(PersonProgramContext(incoming: incoming, r: r, program: program, session: session))
        return Reply(answer: answer, frame: frame, session: session)
    }

    /// A POST takes effect once per request id; a repeat gets the first outcome. Signing in is not among them: it needs its cookie each
    /// time, and its links are spent by themselves.
    private func once(_ entry: Entry) throws -> Reply {
        guard let asker = entry.asker else { return try reply(by: entry) }
        let (request, database) = (
            try Request(entry.incoming, by: asker, key: program.settings.key(for: "request")), entry.platform.database
        )
        if let outcome = try request.earlierOutcome(database) {
            return Reply(answer: outcome, frame: Frame(r: Reader(.dutch)))
        }
        let reply = try reply(by: entry)
        if reply.answer.status < 400 { try request.store(reply.answer, database, now: entry.incoming.now) }
        return reply
    }

    private func reply(by entry: Entry) throws -> Reply {
        switch entry.incoming.route.door {
        case .everyone(let handler): return try entry.asAnybody(handler)
        case .person(let strength, let handler): return try entry.asPerson(strength, handler)
        case .organisation(let strength, let handler): return try entry.atOrganisation(strength, handler)
        case .link(let handler): return try entry.withLink(handler)
        case .program, .personProgram: preconditionFailure("handled before the transaction")
        }
    }

    private func failure(_ error: any Error, _ incoming: Incoming) -> Delivery {
        let r = Reader(Language(acceptLanguage: incoming.acceptLanguage))
        let refusal = refusal(for: error, incoming)
        let page = ErrorPages.refusal(refusal, r)
        var answer = Answer.page(page)
        answer.status = refusal.status
        return Delivery(answer, frame: Frame(r: r), settings: program.settings)
    }

    private func refusal(for error: any Error, _ incoming: Incoming) -> ErrorPages.Shown {
        if let refusal = error as? Refusal { return .init(status: refusal.reason.rawValue, sentence: refusal.sentence) }
        if error is HashingRoomIsFull || error is OutOfHashingMemory { return .init(status: 503, sentence: ErrorPages.busy) }
        program.logger.error("request failed", metadata: ["route": "\(incoming.route.line)", "error": "\(error)"])
        switch error as? StoreError {
        case .busy?, .connectionLost?: return .init(status: 503, sentence: ErrorPages.busy)
        case .storageFull?: return .init(status: 507, sentence: ErrorPages.full)
        default: return .init(status: 500, sentence: ErrorPages.ours)
        }
    }
}
