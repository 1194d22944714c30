import Platform
import Store

/// A fellow student who was asked to read the plan before it is handed in, with the remark (LB-2.1-27). It never stops anybody.
struct PeerReading: Sendable {
    let peer: ID<Member>
    let peerName: String
    let askedBy: String
    let asked: Instant
    let remark: String?

    init(row: Row) throws {
        peer = try row.read("member_id")
        peerName = try row.read("peer_name")
        askedBy = try row.read("asker_name")
        asked = try row.read("asked_at")
        remark = try row.readIfPresent("remark")
    }

    private static let own = Privacy(.personal, .guidance, of: "member_id", term: "retention.guidance", erase: .blank, export: true)

    /// The subject is who wrote the remark.
    static let table = Table(
        "peer_reading", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("track_id", .id, .technical),
            Column("member_id", .id, .technical), Column("asked_by_member_id", .id, .technical), Column("asked_at", .instant, .technical),
            Column("remark", .text, required: false, own), Column("remarked_at", .instant, required: false, .technical),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, member_id", to: "member"),
            Table.Reference("organisation_id, asked_by_member_id", to: "member"),
        ])
}

extension OrganisationDatabase {
    /// What fellow students were asked and said, newest first: all for the members and the guide, the own for a peer, nothing for practice.
    func peerReadings(_ permit: Permit<Track>) throws -> [PeerReading] {
        let own: SQL
        if permit.allows(.readLog) {
            own = ""
        } else if let peer = permit.places.first(where: { $0.role == .peer }) {
            own = "AND member_id = \(peer.member)"
        } else {
            return []
        }
        return try all(
            """
            SELECT member_id, peer.name AS peer_name, asker.name AS asker_name, asked_at, remark FROM peer_reading
            JOIN member peer ON peer.organisation_id = peer_reading.organisation_id AND peer.id = member_id
            JOIN member asker ON asker.organisation_id = peer_reading.organisation_id AND asker.id = asked_by_member_id
            WHERE peer_reading.organisation_id = \(keeper) AND track_id = \(permit.noun.id) \(own)
            ORDER BY asked_at DESC, peer_reading.id DESC LIMIT 50
            """
        ).map(PeerReading.init)
    }

    /// Fellow students of the same group with an account, who have no place on this track yet.
    func possiblePeers(_ permit: Permit<Track>) throws -> [Member] {
        guard let unit = permit.noun.unit else { return [] }
        return try all(
            """
            SELECT DISTINCT \(Member.columns) FROM place
            JOIN member ON member.organisation_id = place.member_organisation_id AND member.id = place.member_id
            WHERE place.organisation_id = \(keeper) AND place.unit_id = \(unit) AND place.role = \(Role.learner)
                AND place.from_day <= \(today) AND (place.until_day IS NULL OR place.until_day >= \(today))
                AND member.left_day IS NULL AND member.person_id IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM place near WHERE near.organisation_id = place.organisation_id
                    AND near.track_id = \(permit.noun.id) AND near.member_id = place.member_id
                    AND (near.until_day IS NULL OR near.until_day >= \(today)))
            ORDER BY member_id
            """
        ).map(Member.init).inNameOrder(\.name)
    }

    /// Gives a fellow student a place to read the plan only. Not found when it is nobody of the group.
    package func askPeer(_ peer: ID<Member>, _ permit: Permit<Track>, _ house: House) throws {
        guard let own = permit.learner, try possiblePeers(permit).contains(where: { $0.id == peer }) else { throw Refusal.notFound }
        try givePlace(on: permit.noun.id, to: peer, as: .peer, .information, from: today)
        try run(
            """
            INSERT INTO peer_reading (organisation_id, id, track_id, member_id, asked_by_member_id, asked_at)
            VALUES (\(keeper), \(newID(PeerReading.self)), \(permit.noun.id), \(peer), \(own.member), \(now))
            """)
        try openTask(Tasks.peer, on: permit.noun.id, for: .peer, to: peer, house)
        try audit("askPeer", "place", permit.noun.id, track: permit.noun.id, about: peer)
    }

    /// The remark of who was asked; writing again replaces it.
    package func remark(_ text: String, _ permit: Permit<Track>) throws {
        guard let peer = permit.places.first(where: { $0.role == .peer }) else { throw Refusal.notFound }
        try run(
            """
            UPDATE peer_reading SET remark = \(text), remarked_at = \(now)
            WHERE organisation_id = \(keeper) AND track_id = \(permit.noun.id) AND member_id = \(peer.member)
                AND asked_at = (SELECT MAX(asked_at) FROM peer_reading newest WHERE newest.organisation_id = \(keeper)
                    AND newest.track_id = \(permit.noun.id) AND newest.member_id = \(peer.member))
            """)
        try closeTask(Tasks.peer, on: permit.noun.id, of: peer.member)
    }

    /// With handing in the reading ends, and so do the places for it.
    func endPeerReading(on track: ID<Track>) throws {
        try run(
            """
            UPDATE place SET until_day = \(today.adding(days: -1)) WHERE organisation_id = \(keeper) AND track_id = \(track)
                AND role = \(Role.peer) AND (until_day IS NULL OR until_day >= \(today))
            """)
        try run(
            """
            UPDATE task SET closed_at = \(now) WHERE organisation_id = \(keeper) AND track_id = \(track) AND kind = \(Tasks.peer)
                AND closed_at IS NULL
            """)
    }
}
