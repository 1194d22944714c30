import Platform
import Store

extension OrganisationDatabase {
    /// Whom the guide can choose: everybody with the role of a mentor or subject teacher here, but not the guide himself.
    package func referralReceivers(_ permit: Permit<Track>) throws -> [(member: ID<Member>, name: String, role: Role)] {
        let own = Set(permit.places.map(\.member))
        return try all(
            """
            SELECT DISTINCT member.id AS id, member.name AS name, role FROM role_assignment
            JOIN member ON member.organisation_id = role_assignment.organisation_id AND member.id = role_assignment.member_id
            WHERE role_assignment.organisation_id = \(keeper) AND role IN \(Referral.receivers) AND role_assignment.from_day <= \(today)
                AND (role_assignment.until_day IS NULL OR role_assignment.until_day >= \(today)) AND member.left_day IS NULL
            ORDER BY role, member.name
            """
        ).map { (try $0.read("id"), try $0.read("name"), try $0.read("role")) }.filter { !own.contains($0.0) }
    }

    /// Sends a referral. The receiver gets a task, and a place for as long as it runs when there was none.
    @discardableResult
    package func refer(
        _ permit: Permit<Track>, _ learner: ID<Member>, to receiver: (member: ID<Member>, role: Role), _ reason: String, _ house: House
    ) throws -> ID<Referral> {
        guard permit.allows(.guide) else { throw Refusal.notFound }
        guard try referrals(permit).allSatisfy({ $0.learner != learner || $0.receiver != receiver.member || !$0.isRunning }) else {
            throw Refusal.referralRuns
        }
        let track = permit.noun.id
        let hasPlace = try people(on: permit).contains { $0.member == receiver.member && $0.role == receiver.role }
        let place = hasPlace ? nil : try givePlace(on: track, to: receiver.member, as: receiver.role, .guidance, from: today)
        let id = newID(Referral.self)
        try run(
            """
            INSERT INTO referral (organisation_id, id, track_id, learner_member_id, from_place_id, role, receiver_member_id, place_id,
                reason, state, sent_day, at)
            VALUES (\(keeper), \(id), \(track), \(learner), \(permit.place.id), \(receiver.role), \(receiver.member), \(place),
                \(reason), \(Referral.State.sent), \(today), \(now))
            """)
        try openTask(Referral.answerTask, on: track, for: receiver.role, to: receiver.member, about: learner, house)
        try audit("send", "referral", id, track: track, about: learner)
        return id
    }

    /// The referrals on a track that the reader has a part in: a guide all, a learner his own, a receiver those to him; newest first.
    package func referrals(_ permit: Permit<Track>) throws -> [Referral] {
        let narrowed: SQL
        if permit.allows(.guide) {
            narrowed = ""
        } else if let own = permit.learnerPlace {
            narrowed = "AND learner_member_id = \(own.member)"
        } else {
            narrowed = "AND \(permit.holds("referral.organisation_id", "receiver_member_id"))"
        }
        return try all(
            """
            SELECT referral.id AS id, learner_member_id, learner.name AS learner_name, sender.name AS from_name, referral.role AS role,
                receiver_member_id, receiver.name AS receiver_name, reason, state, sent_day, feedback, shared_text, place_id
            FROM referral
            JOIN member learner ON learner.organisation_id = referral.organisation_id AND learner.id = learner_member_id
            JOIN member receiver ON receiver.organisation_id = referral.organisation_id AND receiver.id = receiver_member_id
            JOIN place ON place.organisation_id = referral.organisation_id AND place.id = from_place_id
            JOIN member sender ON sender.organisation_id = place.member_organisation_id AND sender.id = place.member_id
            WHERE referral.organisation_id = \(keeper) AND referral.track_id = \(permit.noun.id) \(narrowed)
            ORDER BY referral.at DESC, referral.id DESC LIMIT 100
            """
        ).map(Referral.init)
    }

    /// The receiver's steps: take it or not, begin, tell what came of it. A declined or told referral ends its place.
    package func answer(
        _ permit: Permit<Track>, _ id: ID<Referral>, _ state: Referral.State, feedback: String? = nil, _ house: House
    ) throws -> Referral {
        let referral = try referrals(permit).first { $0.id == id }
        guard let referral, permit.places.contains(where: { $0.member == referral.receiver }), state != .closed else {
            throw Refusal.notFound
        }
        try move(referral, to: state, permit, also: feedback.map { ", feedback = \($0)" } ?? "")
        let (track, learner) = (permit.noun.id, referral.learner)
        try closeTask(Referral.answerTask, on: track, only: referral.receiver, about: learner)
        switch state {
        case .accepted: try openTask(Referral.feedbackTask, on: track, for: referral.role, to: referral.receiver, about: learner, house)
        case .fedBack:
            try closeTask(Referral.feedbackTask, on: track, only: referral.receiver, about: learner)
            try openTask(Referral.shareTask, on: track, for: .learner, to: learner, about: learner, house)
            try endPlace(of: referral)
        case .declined: try endPlace(of: referral)
        default: break
        }
        return referral
    }

    /// The learner's step: `text` is what the guide may read, "" for nothing. With it the referral is closed.
    package func share(_ permit: Permit<Track>, _ id: ID<Referral>, _ text: String) throws -> Referral {
        let referral = try referrals(permit).first { $0.id == id }
        guard let referral, referral.learner == permit.learnerPlace?.member else { throw Refusal.notFound }
        try move(referral, to: .closed, permit, also: ", shared_text = \(text.isEmpty ? nil : text)")
        let isLast = try referrals(permit).allSatisfy { $0.state != .fedBack }
        if isLast { try closeTask(Referral.shareTask, on: permit.noun.id, only: referral.learner, about: referral.learner) }
        return referral
    }

    private func move(_ referral: Referral, to state: Referral.State, _ permit: Permit<Track>, also: SQL) throws {
        guard referral.allows(state) else { throw Refusal.referralElsewhere }
        let moved = try run(
            """
            UPDATE referral SET state = \(state) \(also)
            WHERE organisation_id = \(keeper) AND track_id = \(permit.noun.id) AND id = \(referral.id) AND state = \(referral.state)
            """)
        guard moved == 1 else { throw Refusal.referralElsewhere }
        try audit(state.rawValue, "referral", referral.id, track: permit.noun.id, about: referral.learner)
    }

    private func endPlace(of referral: Referral) throws {
        guard let place = referral.place else { return }
        try run("UPDATE place SET until_day = \(today.adding(days: -1)) WHERE organisation_id = \(keeper) AND id = \(place)")
    }
}

extension Referral {
    package var isRunning: Bool { ![.declined, .closed].contains(state) }
}
