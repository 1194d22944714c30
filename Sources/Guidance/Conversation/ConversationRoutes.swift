import Markup
import Platform
import Store

/// The conversations of a track: read, written down, shared, and answered in the learner's own words.
enum ConversationRoutes {
    private static let base = "/o/:organisation/tracks/:track/conversations"

    static let routes: [Route] = [
        .get(base, .organisation(.signedIn, page)),
        .get(base + "/new", .organisation(.signedIn, new)),
        .post(base, .organisation(.signedIn, record)),
        .post(base + "/:conversation/words", .organisation(.signedIn, addWords)),
        .post(base + "/:conversation/share", .organisation(.signedIn, share)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        let (permit, people) = try context.database.trackAndPeople(context.id("track"), to: .readNotes)
        let focus = Conversation.Focus(rawValue: context.query["focus"])
        let content = ConversationPages.list(
            context, permit, people, try context.database.conversations(permit, focus), focus,
            try context.database.confidentialNotes(permit))
        return .page(content)
    }

    private static func new(_ context: OrganisationContext) throws -> Answer {
        let (permit, people) = try context.database.trackAndPeople(context.id("track"), to: .guide)
        return .page(ConversationPages.new(context, permit, people.learnersOnTrack))
    }

    private static func record(_ context: OrganisationContext) throws -> Answer {
        let (permit, people) = try context.database.trackAndPeople(context.id("track"), to: .guide)
        let form = context.form
        guard !form["text"].isEmpty else { return TrackPage.back(context, permit, "conversations", saved: false) }
        guard let focus = Conversation.Focus(rawValue: form["focus"]) else { throw Refusal.notFound }
        let learner = try TrackPage.learner(form["about"], of: people.learnersOnTrack)
        let draft = ConversationDraft(
            about: learner, focus, form["text"], style: GuideStyle(rawValue: form["style"]), agreed: form["agreed"],
            by: Day(text: form["day"]), isShared: form.isChecked("share"))
        try context.database.record(permit, draft)
        if draft.isShared { try tell(context, permit, learner) }
        return TrackPage.back(context, permit, "conversations")
    }

    private static func addWords(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .readNotes)
        try context.database.addOwnWords(permit, to: context.id("conversation"), context.form["words"])
        return TrackPage.back(context, permit, "conversations")
    }

    private static func share(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .guide)
        let id: ID<Conversation> = try context.id("conversation")
        try context.database.share(permit, id)
        try tell(context, permit, context.database.conversations(permit).first { $0.id == id }?.learner)
        return TrackPage.back(context, permit, "conversations")
    }

    private static func tell(_ context: OrganisationContext, _ permit: Permit<Track>, _ learner: ID<Member>?) throws {
        let path = context.path("tracks", permit.noun.id.text, "conversations")
        let text = Words("Er staat een gesprek voor je klaar om te lezen.", "A conversation is ready for you to read.")
        if let learner {
            try context.database.notify(learner, on: permit.noun.id, path: path, text)
        } else {
            try context.database.notify([.learner], on: permit.noun.id, path: path, text)
        }
    }
}
