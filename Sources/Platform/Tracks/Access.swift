import Markup
import Store

/// What somebody wants to do with a track. Loading states it; the table below says which roles may.
package enum Ability: String, Sendable, CaseIterable {
    /// Read the thread and what belongs to everybody on it.
    case read
    case plan, submitPlan, writeLog, readLog, observe, decideGo, decideFinalGo, assess, respond, afterCheck, arrange
    /// Read shared judgements of every learner on the track; a learner's own needs no more than `respond`.
    case readJudgements
    /// Read the work plan and nothing else of the thread.
    case readPlan
    /// Say something about a plan that one was asked to read.
    case remark
    /// Write guidance notes, refer, offer a chance and look after the group.
    case guide
    /// Read guidance notes that are shared; a learner those about himself.
    case readNotes
}

/// Roles and what their places allow, as data: one place to read, one place to change.
package enum Abilities {
    /// What stops when a track closes.
    static let ended: Set<Ability> = [.plan, .submitPlan, .writeLog, .decideGo, .decideFinalGo, .remark]

    package static let table: [Role: Set<Ability>] = [
        .learner: [.read, .readPlan, .plan, .submitPlan, .writeLog, .readLog, .respond, .readNotes],
        .learningGuide: [
            .read, .readPlan, .readLog, .observe, .decideGo, .assess, .afterCheck, .arrange, .readJudgements, .guide, .readNotes,
        ],
        .practiceSupervisor: [.read, .readPlan, .observe, .decideFinalGo],
        .mentor: [.read, .readPlan, .readJudgements, .readNotes],
        .subjectTeacher: [.read, .readPlan, .observe],
        .programmeTeam: [.read, .readPlan, .readJudgements],
        .peer: [.readPlan, .remark],
    ]
}

/// Proof that something was loaded by somebody who may do `ability` with it. Writing functions take the permit, not the key, so that a
/// check cannot be left out.
package struct Permit<Noun: Sendable>: Sendable {
    package let noun: Noun
    package let ability: Ability
    /// The asker's places that reach it; never empty.
    package let places: [Place]

    fileprivate init(_ noun: Noun, _ ability: Ability, _ places: [Place]) {
        self.noun = noun
        self.ability = ability
        self.places = places
    }

    /// The place that allows it.
    package var place: Place { places.first { Abilities.table[$0.role]?.contains(ability) == true } ?? places[0] }

    /// Whether one of the places allows it. On a closed track nobody plans, decides or keeps a log any more; reading and correcting go on.
    package func allows(_ ability: Ability) -> Bool {
        if isClosed, Abilities.ended.contains(ability) { return false }
        return places.contains { Abilities.table[$0.role]?.contains(ability) == true }
    }

    private var isClosed: Bool { (noun as? Track)?.closed != nil }

    /// The sentence under "Waarom zie ik dit?".
    package func reason(_ r: Reader) -> String { places.map { $0.reason(r) }.joined(separator: " ") }
}

extension Place {
    /// The part somebody plays in a list of people: "leerbegeleider", "leerbegeleider, vervangt Noor Bakker".
    func part(_ r: Reader) -> String {
        let role = role.words(r)
        return standsInFor.map { r("\(role), vervangt \($0)", "\(role), stands in for \($0)") } ?? role
    }

    func reason(_ r: Reader) -> String {
        let role = role.words(r)
        let scope = unitName.map { r("van \($0)", "of \($0)") } ?? r("op dit traject", "on this track")
        let end = until.map { r(", tot en met \(r.date($0))", ", until \(r.date($0))") } ?? ""
        if let colleague = standsInFor {
            return r("Je vervangt \(colleague) als \(role) \(scope)\(end).", "You stand in for \(colleague) as \(role) \(scope)\(end).")
        }
        return r("Je hebt hier een plek als \(role) \(scope)\(end).", "You have a place here as \(role) \(scope)\(end).")
    }
}

extension Asker {
    /// The condition that a place is the asker's. One fragment decides for lists and single loads. Who left the organisation that the
    /// place was given to, reaches nothing through it, though others still read the name.
    var condition: SQL {
        switch self {
        case .person(let person): "holder.person_id = \(person) AND holder.left_day IS NULL"
        case .place(let place): "place.id = \(place) AND holder.left_day IS NULL"
        case .program: "1 = 1"
        }
    }
}

/// The places that reach a track today: on the track itself, or on its unit for every role but a fellow learner's.
enum PlaceReach {
    static func columns(today: Day) -> SQL {
        """
        place.id AS place_id, place.member_id AS place_member_id, place.member_organisation_id AS place_member_organisation_id,
        holder.name AS place_member_name, place.role AS place_role, place.purpose AS place_purpose, place.until_day AS place_until_day,
        unit.name AS place_unit_name, replaced.name AS place_stands_in_for, \(Absence.until(today: today)) AS place_absent_until
        """
    }

    /// Each half of the OR names the organisation too: with one condition before it, SQLite read every place of the organisation, and as
    /// an IN over two selects PostgreSQL did. So both take an index for each half.
    static let places: SQL = """
        JOIN place ON ((place.organisation_id = track.organisation_id AND place.track_id = track.id)
            OR (place.organisation_id = track.organisation_id AND place.unit_id = track.unit_id AND place.role <> 'learner'))
        """
    static let holder: SQL =
        "JOIN member holder ON holder.organisation_id = place.member_organisation_id AND holder.id = place.member_id"

    static func from(today: Day) -> SQL {
        """
        FROM track \(places)
            AND place.from_day <= \(today) AND (place.until_day IS NULL OR place.until_day >= \(today))
        \(holder)
        LEFT JOIN unit ON unit.organisation_id = place.organisation_id AND unit.id = place.unit_id
        LEFT JOIN place original ON original.organisation_id = place.organisation_id AND original.id = place.stands_in_place_id
        LEFT JOIN member replaced ON replaced.organisation_id = original.member_organisation_id AND replaced.id = original.member_id
        """
    }
}

extension OrganisationDatabase {
    /// One track, loaded for a purpose. Not yours is not found; yours but not for this is refused with a sentence.
    package func track(_ id: ID<Track>, to ability: Ability) throws -> Permit<Track> {
        let rows = try all(
            """
            SELECT \(Track.columns), \(PlaceReach.columns(today: today)) \(PlaceReach.from(today: today))
            WHERE track.organisation_id = \(keeper) AND track.id = \(id) AND \(asker.condition) ORDER BY place.id
            """)
        return try permit(rows, to: ability)
    }

    /// One track with everybody who has a place on it, in one statement.
    package func trackAndPeople(_ id: ID<Track>, to ability: Ability) throws -> (Permit<Track>, people: [Place]) {
        let rows = try all(
            """
            SELECT \(Track.columns), \(PlaceReach.columns(today: today)), CASE WHEN \(asker.condition) THEN 1 ELSE 0 END AS is_own
            \(PlaceReach.from(today: today))
            WHERE track.organisation_id = \(keeper) AND track.id = \(id) ORDER BY place.role, holder.name
            """)
        let own = try rows.filter { try $0.read("is_own") }.sorted { try $0.read("place_id", as: ID<Place>.self) < $1.read("place_id") }
        return (try permit(own, to: ability), try rows.map(Place.init))
    }

    /// What the asker's places on one track allow.
    private func permit(_ rows: [Row], to ability: Ability) throws -> Permit<Track> {
        guard let row = rows.first else { throw Refusal.notFound }
        let permit = Permit(try Track(row: row), ability, try rows.map(Place.init))
        guard permit.allows(.read) || permit.allows(ability) else { throw Refusal.notFound }
        guard permit.allows(ability) else { throw Refusal.abilityMissing(ability) }
        return permit
    }

    /// The tracks the asker has a place on, newest first, each with the places that reach it.
    package func tracks(unit: ID<Unit>? = nil) throws -> [Permit<Track>] {
        let narrowed: SQL = unit.map { "AND track.unit_id = \($0)" } ?? ""
        let rows = try all(
            """
            SELECT \(Track.columns), \(PlaceReach.columns(today: today)) \(PlaceReach.from(today: today))
            WHERE track.organisation_id = \(keeper) AND \(asker.condition) \(narrowed) ORDER BY track.starts_day DESC, track.id, place.id
            """)
        return try Permit.grouped(rows).filter { $0.allows(.read) }
    }

    /// Everybody with a place on this track, for "Wie is wie".
    package func people(on track: Permit<Track>) throws -> [Place] {
        try all(
            """
            SELECT \(PlaceReach.columns(today: today)) \(PlaceReach.from(today: today))
            WHERE track.organisation_id = \(keeper) AND track.id = \(track.noun.id) ORDER BY place.role, holder.name
            """
        ).map(Place.init)
    }
}

extension Permit where Noun == Track {
    fileprivate static func grouped(_ rows: [Row]) throws -> [Permit<Track>] {
        var order: [ID<Track>] = []
        var found: [ID<Track>: (Track, [Place])] = [:]
        for row in rows {
            let track = try Track(row: row)
            if found[track.id] == nil { order.append(track.id) }
            found[track.id, default: (track, [])].1.append(try Place(row: row))
        }
        return order.compactMap { found[$0] }.map { Permit($0.0, .read, $0.1) }
    }
}

extension Refusal {
    /// The step belongs to somebody else on this track.
    static func abilityMissing(_ ability: Ability) -> Refusal {
        return Refusal(.notYours) { r in
            switch ability {
            case .decideGo:
                r(
                    "Alleen \(r.the(.learningGuide)) geeft hier een Go of No-go.",
                    "Only \(r.the(.learningGuide)) gives a Go or No-go here.")
            case .decideFinalGo:
                r(
                    "Alleen een \(r.term(.practiceSupervisor)) die aan deze opdracht is gekoppeld, geeft de definitieve Go.",
                    "Only a \(r.term(.practiceSupervisor)) who is linked to this assignment gives the final Go.")
            case .plan, .submitPlan:
                r(
                    "Alleen de mensen die dit werkplan maken, kunnen het aanpassen.",
                    "Only the people who make this work plan can change it.")
            default:
                r(
                    "Deze stap hoort bij een andere rol hier. Kijk bij ‘Wie is wie’ wie dit doet.",
                    "This step belongs to another role here. Look at ‘Who is who’ to see who does this.")
            }
        }
    }
}
