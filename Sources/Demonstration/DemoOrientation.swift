import Guidance
import IntegralLearning
import Platform
import Store

/// The orientation of a track of the demo, each step by who took it.
extension Story {
    func choose(_ text: String, because reason: String, by who: Somebody, ago: Int) throws {
        let (database, permit) = try seat(who, to: .writeLog, ago, 14)
        try database.choose(text, because: reason, permit)
    }

    func ask(_ text: String, tried: String = "", by who: Somebody, ago: Int) throws {
        let (database, permit) = try seat(who, to: .writeLog, ago, 20)
        try database.ask(text, tried: tried, permit, stage.program.house)
    }

    /// The guide's decision on how much a learner does alone.
    func stage(_ independence: Independence, of learner: Somebody, by guide: Somebody, ago: Int) throws {
        let (database, permit) = try seat(guide, to: .assess, ago, 11)
        try database.write(independence, isProposal: false, of: stage.region[learner].id, permit)
    }

    func encourage(_ learner: Somebody, _ text: String, by guide: Somebody, ago: Int) throws {
        let (database, permit) = try seat(guide, to: .assess, ago, 12)
        try database.mark(permit, goalOf: stage.region[learner].id, isChallenge: false, text)
    }

    /// A fellow student was asked to read along and, with `remark`, did.
    func askPeer(_ peer: Somebody, by who: Somebody, ago: Int, remark: String) throws {
        let (database, permit) = try seat(who, to: .plan, ago, 13)
        try database.askPeer(stage.region[peer].id, permit, stage.program.house)
        let (reading, seat) = try seat(peer, to: .remark, ago, 17)
        try reading.remark(remark, seat)
    }

    /// A contract by its headings, put to the group by who wrote it; those in `agreeing` agree the day after.
    func contract(_ texts: [String: String], by who: Somebody, to members: [Somebody], agreeing: [Somebody], ago: Int) throws {
        let (database, permit) = try seat(who, to: .writeLog, ago, 15)
        try database.beginAgreement(permit, .cooperation, headings: ["work", "meet", "reach", "trouble", "more"])
        guard let draft = try database.agreements(permit, .cooperation).first else { throw Refusal.notFound }
        for part in draft.parts {
            guard let text = texts[part.heading] else { continue }
            _ = try database.savePart(part.id, of: draft, text, version: part.version, by: stage.region[who].id)
        }
        try database.offer(draft, permit, to: members.map { stage.region[$0].id }, stage.program.house)
        for member in agreeing {
            let (agreed, seat) = try seat(member, to: .writeLog, ago - 1, 9)
            try agreed.agree(to: draft, seat)
        }
    }
}
