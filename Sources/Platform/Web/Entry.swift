import Markup
import Store

/// The doors: who is asking is settled here, before a handler of that door can run.
struct Entry {
    let incoming: Incoming
    let program: Program
    let platform: PlatformDatabase
    /// Who is signed in; not asked for behind a mailed link, which says itself who comes.
    private let session: Session?

    init(_ incoming: Incoming, _ program: Program, _ database: Database) throws {
        self.incoming = incoming
        self.program = program
        platform = PlatformDatabase(database, now: incoming.now)
        if case .link = incoming.route.door {
            session = nil
        } else {
            session = try incoming.sessionToken.flatMap(platform.session)
        }
    }

    /// For whom a form takes effect once; nil where every sending counts, and when nobody is signed in.
    var asker: Request.Asker? {
        switch incoming.route.door {
        case .person, .organisation: session.map { .person($0.person.id) }
        case .link: incoming.parameters["token"].flatMap { Token(text: $0) }.map { .link($0) }
        case .everyone, .program, .personProgram: nil
        }
    }

    typealias Reply = Application.Reply

    func asAnybody(_ handler: (OpenContext) throws -> Answer) throws -> Reply {
        let r = reader(session, nil)
        let context = OpenContext(incoming: incoming, r: r, program: program, database: platform)
        return Reply(answer: try handler(context), frame: Frame(r: r, person: session?.person))
    }

    func asPerson(_ strength: Strength, _ handler: (PersonContext) throws -> Answer) throws -> Reply {
        guard let session else { return Entry.signInFirst(incoming) }
        if let detour = session.detour(to: strength, incoming) { return Reply(answer: detour, frame: Frame(r: reader(session, nil))) }
        let r = reader(session, nil)
        let context = PersonContext(
            incoming: incoming, r: r, program: program, session: session, database: platform.bound(to: session.person.id))
        return Reply(answer: try handler(context), frame: try homeFrame(session), session: session)
    }

    /// Pages of the person alone stand in the house style and menu of their organisation, when they have just one.
    private func homeFrame(_ session: Session) throws -> Frame {
        guard incoming.route.method == .get, let visit = try platform.onlyVisit(of: session.person.id) else {
            return Frame(r: reader(session, nil), person: session.person)
        }
        return Frame(r: reader(session, visit.organisation), person: session.person, visit: visit, navigation: program.house.navigation)
    }

    func atOrganisation(_ strength: Strength, _ handler: (OrganisationContext) throws -> Answer) throws -> Reply {
        guard let session else { return Entry.signInFirst(incoming) }
        guard let slug = incoming.parameters["organisation"], let visit = try platform.visit(of: session.person.id, at: slug) else {
            throw Refusal.notFound
        }
        let r = reader(session, visit.organisation)
        let frame = Frame(r: r, person: session.person, visit: visit, navigation: program.house.navigation)
        // Two questions, not the higher of two: a page that asks for a recent proof asks it of those with a second factor too.
        let needed = visit.needsSecondFactor ? [.secondFactor, strength] : [strength]
        if let detour = needed.lazy.compactMap({ session.detour(to: $0, incoming) }).first { return Reply(answer: detour, frame: frame) }
        let database = OrganisationDatabase(
            platform.database, now: incoming.now, keeper: visit.organisation.id, asker: .person(session.person.id),
            member: visit.member)
        let context = OrganisationContext(
            incoming: incoming, r: r, program: program, session: session, organisation: visit.organisation, database: database,
            roles: visit.roles)
        return Reply(
            answer: try inWords(of: visit.organisation) { try handler(context) }, frame: frame, session: session,
            witness: Witness(database))
    }

    func withLink(_ handler: (LinkContext) throws -> Answer) throws -> Reply {
        let token = incoming.parameters["token"] ?? ""
        guard let held = try platform.heldLink(token) else {
            if try platform.wasForDecision(token) { throw Refusal.decisionTaken }
            throw Refusal(
                .notFound,
                Words("Deze link werkt niet (meer). Vraag om een nieuwe.", "This link does not work (any more). Ask for a new one."))
        }
        let r = reader(nil, held.organisation)
        let database = OrganisationDatabase(
            platform.database, now: incoming.now, keeper: held.organisation.id, asker: .place(held.link.place), member: nil)
        let context = LinkContext(
            incoming: incoming, r: r, program: program, organisation: held.organisation, link: held.link, database: database)
        return Reply(
            answer: try inWords(of: held.organisation) { try handler(context) }, frame: Frame(r: r, organisation: held.organisation),
            witness: Witness(database))
    }

    /// What is refused here is said in the words of the organisation.
    private func inWords(of organisation: Organisation, _ answer: () throws -> Answer) throws -> Answer {
        do {
            return try answer()
        } catch let refusal as Refusal {
            throw refusal.told(with: organisation.words)
        }
    }

    /// A form that was being filled in is not lost: after signing in the browser's back button still has it.
    static func signInFirst(_ incoming: Incoming) -> Reply {
        let r = Reader(Language(acceptLanguage: incoming.acceptLanguage))
        if incoming.route.method == .post { return Reply(answer: .page(ErrorPages.signedOut(r)), frame: Frame(r: r)) }
        return Reply(answer: .redirect("/sign-in?to=" + PathText.encoded(incoming.path)), frame: Frame(r: r))
    }

    private func reader(_ session: Session?, _ organisation: Organisation?) -> Reader {
        let language = session?.person.language ?? Language(acceptLanguage: incoming.acceptLanguage)
        return Reader(language, words: organisation?.words ?? [:])
    }
}
