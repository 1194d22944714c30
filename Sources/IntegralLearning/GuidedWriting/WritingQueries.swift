import Frameworks
import Guidance
import Markup
import Platform
import Store

extension OrganisationDatabase {
    /// What the transfer of a STARRT can be tied to: the work processes of the track's assignment and the criteria it is judged by.
    func transferChoices(on track: ID<Track>) throws -> [FormChoice] {
        let processes = try all(
            """
            SELECT \(Item.columns) FROM integral_track
            JOIN assignment_item ON assignment_item.organisation_id = integral_track.organisation_id
                AND assignment_item.assignment_id = integral_track.assignment_id
            JOIN item ON item.organisation_id = assignment_item.organisation_id AND item.id = assignment_item.item_id
            WHERE integral_track.organisation_id = \(keeper) AND integral_track.track_id = \(track) ORDER BY assignment_item.position
            """
        ).map(Item.init)
        let criteria = try all(
            """
            SELECT criterion.id AS id, criterion.text AS text FROM integral_track
            JOIN assignment ON assignment.organisation_id = integral_track.organisation_id AND assignment.id = integral_track.assignment_id
            JOIN criterion ON criterion.organisation_id = assignment.organisation_id
                AND criterion.criteria_set_id = assignment.development_set_id
            WHERE integral_track.organisation_id = \(keeper) AND integral_track.track_id = \(track) ORDER BY criterion.position
            """)
        return processes.map { FormChoice($0.id.text, Words("\($0.code) \($0.title)", "\($0.code) \($0.title)")) }
            + (try criteria.map { row in
                let (id, text): (ID<Criterion>, String) = (try row.read("id"), try row.read("text"))
                return FormChoice(id.text, Words(text, text))
            })
    }

    /// The goals of a learner here, to tie a SWOT to.
    func goalChoices(of learner: ID<Member>) throws -> [FormChoice] {
        try all(
            """
            SELECT id, text FROM goal WHERE organisation_id = \(keeper) AND member_id = \(learner) AND text <> ''
            ORDER BY at DESC, id LIMIT 50
            """
        ).map { row in
            let (id, text): (ID<Goal>, String) = (try row.read("id"), try row.read("text"))
            return FormChoice(id.text, Words(text, text))
        }
    }

    /// What can be picked in a response of this kind.
    func offered(_ form: String, track: ID<Track>?, author: ID<Member>?) throws -> [String: [FormChoice]] {
        switch form {
        case WritingForms.starrt.key: try track.map { [WritingForms.transferTo: try transferChoices(on: $0)] } ?? [:]
        case WritingForms.swot.key: try author.map { [WritingForms.goal: try goalChoices(of: $0)] } ?? [:]
        default: [:]
        }
    }
}
