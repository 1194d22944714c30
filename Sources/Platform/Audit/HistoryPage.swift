import Markup
import Store

/// The history of a track (X-06): who did what and when, for everybody who may read it.
enum HistoryPage {
    static let routes: [Route] = [.get("/o/:organisation/tracks/:track/history", .organisation(.signedIn, page))]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        let r = context.r
        let permit = try context.database.track(context.id("track"), to: .read)
        let house = context.program.house
        let acts = try context.database.history(of: permit, limit: 200)
            .filter { house.words(of: $0).areRead(by: context.database.member?.id, permit, about: $0.subject?.id) }
        let title = r("Geschiedenis", "History")
        let items = acts.map { act in
            let words = house.words(of: act)
            let told = words.told(act.content ?? "", r)
            let detail = act.subject.map { r("over \($0.name)", "about \($0.name)") }
            let sentence = "\(act.actor ?? r("Leidraad zelf", "Leidraad itself")) \(told)"
            return ListItem(sentence, detail: detail, aside: .text(r.dateTime(act.at, today: context.today)))
        }
        let empty = emptyState(r("Hier komt wie wat wanneer heeft gedaan.", "Here comes who did what and when."))
        let back: HTML =
            #"<p><a href="\#(context.path("tracks", permit.noun.id.text))">\#(r("Terug naar het traject", "Back to the track"))</a></p>"#
        return .page(
            Page(
                title, section: "tracks",
                """
                \(pageHeader(kicker: permit.noun.title, title: title, extra: whyDetails(r, permit.reason(r))))
                \(items.isEmpty ? empty : list(items))\(back)
                """))
    }
}

/// One act as the history shows it.
struct PastAct: Sendable {
    let action: String
    let noun: String
    let at: Instant
    /// Nil when the program did it by itself.
    let actor: String?
    /// Whom it is about, at this organisation; nil when nobody in particular.
    let subject: (id: ID<Member>, name: String)?
    /// Nil when it was erased.
    let content: String?
}

/// How an act of the audit log reads in a history, after the name of who did it: "gaf een oordeel". Each room brings those of its own.
package struct ActWords: Sendable {
    package let action: String
    package let noun: String
    package let words: Words
    package let readers: Readers
    /// The act with what its entry holds: "zette ‘Een activiteit’ uit". Nil where the words say it all, or for a content it does not know.
    private let telling: (@Sendable (_ content: String, Reader) -> String?)?

    /// Who finds the act in the history of a track they may read.
    package enum Readers: Sendable {
        case everybody
        case only(Ability)
        /// Also the one it is about.
        case subjectAnd(Ability)
    }

    package init(
        _ action: String, _ noun: String, _ words: Words, readers: Readers = .everybody,
        telling: (@Sendable (_ content: String, Reader) -> String?)? = nil
    ) {
        self.action = action
        self.noun = noun
        self.words = words
        self.readers = readers
        self.telling = telling
    }

    /// What stands in an entry is for the audit; a reader gets a sentence, never the entry itself.
    fileprivate func told(_ content: String, _ r: Reader) -> String { telling?(content, r) ?? r(words) }

    fileprivate func areRead(by reader: ID<Member>?, _ permit: Permit<Track>, about subject: ID<Member>?) -> Bool {
        switch readers {
        case .everybody: true
        case .only(let ability): permit.allows(ability)
        case .subjectAnd(let ability): permit.allows(ability) || (reader != nil && reader == subject)
        }
    }
}

extension House {
    /// An act without words of its own still shows: a history leaves nothing out.
    fileprivate func words(of act: PastAct) -> ActWords {
        domains.lazy.flatMap(\.acts).first { $0.action == act.action && $0.noun == act.noun }
            ?? ActWords(act.action, act.noun, Words("deed: \(act.action) (\(act.noun))", "did: \(act.action) (\(act.noun))"))
    }
}

extension OrganisationDatabase {
    /// What happened on a track, newest first. Names are those the organisation knows people by.
    func history(of permit: Permit<Track>, limit: Int) throws -> [PastAct] {
        try all(
            """
            SELECT audit.action AS action, audit.noun AS noun, audit.at AS at, audit.content AS content,
                COALESCE(actor.name, person.name, holder.name) AS actor, audit.subject_member_id AS subject_id,
                subject.name AS subject
            FROM audit
            LEFT JOIN member actor ON actor.organisation_id = audit.organisation_id AND actor.person_id = audit.actor_person_id
            LEFT JOIN person ON person.id = audit.actor_person_id
            LEFT JOIN place ON place.organisation_id = audit.organisation_id AND place.id = audit.actor_place_id
            LEFT JOIN member holder ON holder.organisation_id = place.member_organisation_id AND holder.id = place.member_id
            LEFT JOIN member subject ON subject.organisation_id = audit.organisation_id AND subject.id = audit.subject_member_id
            WHERE audit.organisation_id = \(keeper) AND audit.track_id = \(permit.noun.id)
            ORDER BY audit.at DESC, audit.id DESC LIMIT \(limit)
            """
        ).map {
            PastAct(
                action: try $0.read("action"), noun: try $0.read("noun"), at: try $0.read("at"), actor: try $0.readIfPresent("actor"),
                subject: try subject(of: $0), content: try $0.readIfPresent("content"))
        }
    }

    private func subject(of row: Row) throws -> (id: ID<Member>, name: String)? {
        guard let name: String = try row.readIfPresent("subject") else { return nil }
        return (try row.read("subject_id"), name)
    }
}
