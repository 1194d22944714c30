import Guidance
import Platform
import Store

/// A quality or a learning point that a learner wrote at an evaluation, to build on: a goal, an action (LB-3.1-05).
package struct LearningPoint: Sendable {
    package enum Kind: Sendable { case quality, learningPoint }

    /// Stays the same when its words change.
    package let id: ID<ResponseAnswer>
    package let kind: Kind
    package let text: String
    /// The track of the evaluation it stands in; its page is `…/tracks/{track}/evaluation/own` for the learner and
    /// `…/evaluation/of/{learner}` for a guide.
    package let track: ID<Track>
    package let trackTitle: String
    package let at: Instant

    fileprivate init(row: Row) throws {
        id = try row.read("id")
        let isQuality = try row.read("field", as: String.self).utf8.starts(with: EvaluationForms.qualities.key.utf8)
        kind = isQuality ? .quality : .learningPoint
        text = try row.read("text")
        track = try row.read("track_id")
        trackTitle = try row.read("title")
        at = try row.read("at")
    }
}

extension OrganisationDatabase {
    /// The qualities and learning points of a learner, newest first: all of them for the learner, for a guide those of evaluations
    /// that were shared on tracks that the guide may assess, none for anybody else.
    package func learningPoints(of learner: ID<Member>) throws -> [LearningPoint] {
        var narrowed: SQL = ""
        if member?.id != learner {
            let guided = try tracks().filter { $0.allows(.assess) }.map(\.noun.id)
            if guided.isEmpty { return [] }
            narrowed = "AND response.shared_at IS NOT NULL AND response.track_id IN \(guided)"
        }
        return try all(
            """
            SELECT answer.id AS id, answer.field AS field, answer.text AS text, answer.at AS at, track.id AS track_id, track.title AS title
            FROM response
            JOIN response_answer answer ON answer.organisation_id = response.organisation_id AND answer.response_id = response.id
                AND (answer.field LIKE 'quality-%' OR answer.field LIKE 'learning-%') AND answer.text <> ''
            JOIN track ON track.organisation_id = response.organisation_id AND track.id = response.track_id
            WHERE response.organisation_id = \(keeper) AND response.author_member_organisation_id = \(keeper)
                AND response.author_member_id = \(learner) AND response.form = \(EvaluationForms.own.key) \(narrowed)
            ORDER BY answer.at DESC, answer.id LIMIT 500
            """
        ).map(LearningPoint.init)
    }
}
