import Frameworks
import Guidance
import Platform
import Store

/// Kwalificerend portfolio: per work process which checked evidence is in and what is missing (LB-3.2-06, LB-4.2-06, LB-4.2-07).
struct Portfolio: Sendable {
    let learner: Member
    let isOwn: Bool
    /// Only what the learner put in, for who does not assess.
    let isInformed: Bool
    let permits: [Permit<Track>]
    let coverage: [EvidenceCoverage]
    let evidence: [Evidence]
    /// The exam units that stand in the exam plan for these work processes' frameworks.
    let exams: [ExamUnit]

    var mastered: Int { coverage.count { $0.isMastered } }
}

extension OrganisationDatabase {
    /// The portfolio of a learner over all tracks that the asker may read of. Not found for who has no place there, and for practice.
    func portfolio(of learner: ID<Member>) throws -> Portfolio {
        let isOwn = member?.id == learner
        let permits = try tracks().filter { permit in
            permit.places.contains { $0.role == .learner && $0.member == learner } || (!isOwn && permit.allows(.readJudgements))
        }
        let (on, criteria) = try judgedCriteria(of: learner, on: permits)
        guard let who = try self.member(learner), isOwn || !on.isEmpty else { throw Refusal.notFound }
        let reached = permits.filter { on.contains($0.noun.id) }
        let evidence = try evidence(on: reached, of: learner)
        return Portfolio(
            learner: who, isOwn: isOwn, isInformed: !isOwn && !reached.contains { $0.allows(.assess) }, permits: reached,
            coverage: EvidenceCoverage.all(criteria, evidence), evidence: evidence,
            exams: try examUnits(about: criteria.compactMap(\.item)))
    }

    /// What this learner is judged by on these tracks, and which of them are this learner's.
    private func judgedCriteria(of learner: ID<Member>, on permits: [Permit<Track>]) throws -> (Set<ID<Track>>, [Criterion]) {
        let rows = try all(
            """
            SELECT place.track_id AS track_id, \(Criterion.columns) FROM place
            JOIN integral_track ON integral_track.organisation_id = place.organisation_id AND integral_track.track_id = place.track_id
            JOIN assignment ON assignment.organisation_id = integral_track.organisation_id AND assignment.id = assignment_id
            JOIN criterion ON criterion.organisation_id = assignment.organisation_id AND criteria_set_id = development_set_id
            LEFT JOIN item ON item.organisation_id = criterion.organisation_id AND item.id = criterion.item_id
            WHERE place.organisation_id = \(keeper) AND place.track_id IN \(permits.map(\.noun.id)) AND place.role = \(Role.learner)
                AND place.member_id = \(learner) AND place.member_organisation_id = \(keeper)
            ORDER BY item.code, criterion.criteria_set_id, criterion.position
            """)
        var seen: Set<ID<Criterion>> = []
        let criteria = try rows.map(Criterion.init).filter { seen.insert($0.id).inserted }
        return (Set(try rows.map { try $0.read("track_id", as: ID<Track>.self) }), criteria)
    }
}
