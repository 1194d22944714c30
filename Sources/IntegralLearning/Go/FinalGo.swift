import Guidance
import Markup
import Platform
import Store

extension OrganisationDatabase {
    /// The final Go of practice, by one of the linked supervisors (LB-2.1-06); text only for "not yet". The links for it end.
    package func decideFinalGo(_ permit: Permit<Track>, _ integral: IntegralTrack, isGo: Bool, because reason: String) throws {
        guard !permit.places.contains(where: { $0.role == .learner }) else { throw Refusal.ownPlan }
        guard !permit.places.contains(where: { $0.role == .learningGuide }) else { throw Refusal.finalGoOfGuide }
        try move(permit.noun.id, from: .waitingFinalGo, to: isGo ? .execution : .planning, rounds: isGo ? 0 : 1)
        try judge(
            permit,
            JudgementDraft(.finalGo, round: integral.round, outcome: isGo ? .go : .noGo, reason: reason, criteriaSet: nil, lines: []))
        try closeTask(Tasks.finalGo, on: permit.noun.id)
        try endDecisionLinks(on: permit.noun.id)
    }
}

/// Tells everybody on the track what practice decided.
enum FinalGoNotice {
    static func send(_ database: OrganisationDatabase, _ organisation: Organisation, _ permit: Permit<Track>, isGo: Bool) throws {
        let title = permit.noun.title
        let text =
            isGo
            ? Words("Definitieve Go voor ‘\(title)’. Het werk kan beginnen.", "Final Go for ‘\(title)’. The work can begin.")
            : Words(
                "Nog geen definitieve Go voor ‘\(title)’. Lees wat praktijk nog nodig vindt.",
                "No final Go yet for ‘\(title)’. Read what practice still asks.")
        try database.notify(
            [.learner, .learningGuide, .practiceSupervisor], on: permit.noun.id, path: organisation.path(["tracks", permit.noun.id.text]),
            text)
    }
}

/// The mail with the link that lasts: for who supervises without an account, to note what is seen until the work is done.
enum ObservingMail {
    static func send(_ database: OrganisationDatabase, _ program: Program, _ permit: Permit<Track>) throws {
        let people = try database.people(on: permit)
        let learners = people.filter { $0.role == .learner }.map(\.memberName).joined(separator: ", ")
        let days = try database.norm(Norms.placeLinkDays, at: database.keeper, program.house)
        for supervisor in people where supervisor.role == .practiceSupervisor {
            guard try !database.hasAccount(supervisor), let address = try database.address(of: supervisor) else { continue }
            let token = try database.mailLink(to: supervisor.id, on: permit.noun.id, .place, seconds: days.seconds)
            let link = "\(program.settings.publicAddress)/link/\(token)"
            let r = try database.reader(for: supervisor)
            let dutch = """
                Dag \(supervisor.memberName),

                De definitieve Go voor ‘\(permit.noun.title)’ is gegeven. Met deze link noteer je in één zin wat je ziet:
                \(link)

                Bewaar deze mail. \(learners) leest wat je noteert meteen.

                """
            let english = """
                Hello \(supervisor.memberName),

                The final Go for ‘\(permit.noun.title)’ is given. With this link you note in one sentence what you see:
                \(link)

                Keep this mail. What you note can be read by \(learners) at once.

                """
            try database.send(
                to: address, subject: r("Noteren wat je ziet bij \(learners)", "Noting what you see of \(learners)"),
                body: r(dutch, english))
        }
    }
}

/// The mail that asks practice for the final Go, with a link that needs no account.
package enum FinalGoMail {
    package static func send(_ database: OrganisationDatabase, _ program: Program, _ permit: Permit<Track>, only: ID<Place>? = nil) throws {
        try database.openTask(Tasks.finalGo, on: permit.noun.id, for: .practiceSupervisor, program.house)
        let people = try database.people(on: permit)
        let learners = people.filter { $0.role == .learner }.map(\.memberName).joined(separator: ", ")
        let days = try database.norm(Norms.placeLinkDays, at: database.keeper, program.house)
        for supervisor in people where supervisor.role == .practiceSupervisor && (only == nil || only == supervisor.id) {
            guard let address = try database.address(of: supervisor) else { continue }
            let token = try database.mailLink(to: supervisor.id, on: permit.noun.id, .decision, seconds: days.seconds)
            let link = "\(program.settings.publicAddress)/link/\(token)"
            let r = try database.reader(for: supervisor)
            let dutch = """
                Dag \(supervisor.memberName),

                \(learners) wil bij jou in de praktijk aan het werk met ‘\(permit.noun.title)’. School gaf een Go.
                Wil jij de definitieve Go geven? Je hebt geen account nodig:
                \(link)

                Je ziet het plan op één scherm. Doet een collega de begeleiding? Stuur deze mail dan door.

                """
            let english = """
                Hello \(supervisor.memberName),

                \(learners) would like to start in practice with you, on ‘\(permit.noun.title)’. School gave a Go.
                Will you give the final Go? You need no account:
                \(link)

                You see the plan on one screen. Does a colleague guide this? Then send this mail on.

                """
            try database.send(
                to: address, subject: r("Definitieve Go voor \(learners)", "Final Go for \(learners)"), body: r(dutch, english))
        }
    }
}
