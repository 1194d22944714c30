import IntegralLearning
import Platform
import Store

/// What stands beside the judgements in 2B: a word half-way from the guide, and a team that is about to meet.
extension Story {
    func interim(_ text: String, of learner: Somebody, by who: Somebody, ago: Int) throws {
        let (database, permit) = try seat(who, to: .assess, ago, 15)
        let member = stage.region[learner].id
        let path = "/o/de-brug/tracks/\(track.text)/interim/\(member.text)"
        try database.shareInterim(permit, about: member, text, path: path)
    }

    /// One line to the team about somebody of the group.
    func propose(_ text: String, about learner: Somebody, by who: Somebody, of group: String, ago: Int) throws {
        let (database, _) = try seat(who, to: .assess, ago, 16)
        guard let unit = stage.region.groups[group] else { throw Refusal.notFound }
        try database.propose(database.unit(asGuide: unit), about: stage.region[learner].id, text)
    }

    func remark(_ text: String, about learner: Somebody, by who: Somebody, of group: String, ago: Int) throws {
        let (database, _) = try seat(who, to: .readJudgements, ago, 17)
        guard let key = stage.region.groups[group] else { throw Refusal.notFound }
        let unit = try database.unit(asGuide: key)
        guard let proposal = try database.proposals(of: unit)[stage.region[learner].id] else { throw Refusal.notFound }
        try database.remark(unit, on: proposal, text)
    }
}
