import Markup
import Platform
import Store

/// Referrals of one track: sent by the guide, taken up by the colleague, shared back by the learner. Referring to somebody outside the
/// organisation asks consent and is not here.
enum ReferralRoutes {
    private static let base = "/o/:organisation/tracks/:track/referrals"

    static let routes: [Route] = [
        .get(base, .organisation(.signedIn, page)),
        .post(base, .organisation(.signedIn, send)),
        .post(base + "/:referral/answer", .organisation(.signedIn, answer)),
        .post(base + "/:referral/share", .organisation(.signedIn, share)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        let (permit, people) = try context.database.trackAndPeople(context.id("track"), to: .read)
        return .page(try ReferralPages.page(context, permit, people))
    }

    private static func send(_ context: OrganisationContext) throws -> Answer {
        let (permit, people) = try context.database.trackAndPeople(context.id("track"), to: .guide)
        let form = context.form
        let learner = try TrackPage.learner(form["about"], of: people.learnersOnTrack)
        let receiver = try context.database.referralReceivers(permit).first { ReferralPages.value($0.member, $0.role) == form["receiver"] }
        guard let learner, let receiver, !form["reason"].isEmpty else {
            return .page(try ReferralPages.page(context, permit, people, missing: true))
        }
        try context.database.refer(permit, learner, to: (receiver.member, receiver.role), form["reason"], context.program.house)
        try tell(
            context, permit, learner,
            Words("Je begeleider verwees je door naar \(receiver.name).", "Your guide referred you to \(receiver.name)."))
        return TrackPage.back(context, permit, "referrals")
    }

    private static func answer(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .read)
        guard let state = Referral.State(rawValue: context.form["state"]) else { throw Refusal.notFound }
        let feedback = state == .fedBack ? context.form["feedback"] : nil
        let referral = try context.database.answer(permit, context.id("referral"), state, feedback: feedback, context.program.house)
        let text = Words(
            "De doorverwijzing naar \(referral.receiverName) is \(state.words.dutch).",
            "The referral to \(referral.receiverName) is \(state.words.english).")
        try tell(context, permit, referral.learner, text)
        try context.database.notify([.learningGuide], on: permit.noun.id, path: path(context, permit), text)
        // Who said no has no place here any more.
        return state == .declined || state == .fedBack ? .redirect("/") : TrackPage.back(context, permit, "referrals")
    }

    private static func share(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .read)
        let text = context.form["then"] == "share" ? context.form["text"] : ""
        let referral = try context.database.share(permit, context.id("referral"), text)
        try context.database.notify(
            [.learningGuide], on: permit.noun.id, path: path(context, permit),
            Words("Een doorverwijzing van \(referral.learnerName) is afgerond.", "A referral of \(referral.learnerName) is closed."))
        return TrackPage.back(context, permit, "referrals")
    }

    private static func path(_ context: OrganisationContext, _ permit: Permit<Track>) -> String {
        context.path("tracks", permit.noun.id.text, "referrals")
    }

    private static func tell(_ context: OrganisationContext, _ permit: Permit<Track>, _ learner: ID<Member>, _ text: Words) throws {
        try context.database.notify(learner, on: permit.noun.id, path: path(context, permit), text)
    }
}
