import Guidance
import Markup
import Platform
import Store

extension OrganisationDatabase {
    /// The final Go of practice, by one of the linked supervisors (LB-2.1-06); text only for "not yet". The links for it end.
    package func decideFinalGo(_ permit: Permit<Track>, _ integral: IntegralTrack, isGo: Bool, because reason: String) throws {
        guard !permit.places.contains(where: { $0.role == .learner }) else { throw Refusal.ownPlan }
        guard !permit.places.contains(where: { $0.role == .learningGuide }) else { throw Refusal.finalGoOfGuide }
        try move(permit.noun.id, from: .waitingFinalGo, to: isGo ? .execution : .planning, nextRound: !isGo)
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
            try database.send(
                to: address, subject: "Noteren wat je ziet bij \(learners)",
                body: """
                    Dag \(supervisor.memberName),

                    De definitieve Go voor ‘\(permit.noun.title)’ is gegeven. Met deze link noteer je in één zin wat je ziet:
                    \(program.settings.publicAddress)/link/\(token)

                    Bewaar deze mail. Wat je noteert, is meteen te lezen voor \(learners).
                    """)
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
            try database.send(
                to: address, subject: "Definitieve Go voor \(learners)",
                body: """
                    Dag \(supervisor.memberName),

                    \(learners) wil bij jou in de praktijk aan het werk met ‘\(permit.noun.title)’. School gaf een Go.
                    Wil jij de definitieve Go geven? Je hebt geen account nodig:
                    \(link)

                    Je ziet het plan op één scherm. Doet een collega de begeleiding? Stuur deze mail dan door.
                    """)
        }
    }
}
