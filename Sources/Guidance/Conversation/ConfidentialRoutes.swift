import Markup
import Platform
import Store

/// Confidential notes: behind a recent proof of who is asking, and each reading written down.
enum ConfidentialRoutes {
    private static let base = "/o/:organisation/tracks/:track/confidential"

    static let routes: [Route] = [
        .get(base, .organisation(.recent, new)),
        .post(base, .organisation(.recent, write)),
        .get(base + "/:note", .organisation(.recent, page)),
    ]

    private static func new(_ context: OrganisationContext) throws -> Answer {
        let (permit, people) = try context.database.trackAndPeople(context.id("track"), to: .guide)
        return .page(sheet(context, permit, people))
    }

    private static func write(_ context: OrganisationContext) throws -> Answer {
        let (permit, people) = try context.database.trackAndPeople(context.id("track"), to: .guide)
        let text = context.form["text"]
        guard !text.isEmpty else { return TrackPage.back(context, permit, "confidential", saved: false) }
        guard let learner = try TrackPage.learner(context.form["about"], of: people.learnersOnTrack) else {
            return .page(sheet(context, permit, people, missing: true))
        }
        let wanted = Set(context.form.all("reader"))
        let readers = ConfidentialNote.choosable(people, by: permit).filter { wanted.contains($0.id.text) }
        guard readers.count == wanted.count else { throw Refusal.notFound }
        try context.database.noteInConfidence(permit, about: learner, text, for: readers)
        return TrackPage.back(context, permit, "conversations")
    }

    private static func page(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .readNotes)
        let open = try context.database.confidentialNote(permit, context.id("note"))
        let r = context.r
        let day = r.date(Day(open.note.at), today: context.today)
        let readers = ([open.note.authorName, open.note.learnerName] + open.readers).joined(separator: ", ")
        let logged =
            permit.learnerPlace == nil
            ? r(
                "Dat je dit las, is genoteerd. \(open.note.learnerName) kan het zien.",
                "That you read this is noted. \(open.note.learnerName) can see it.")
            : nil
        let readings: HTML =
            permit.learnerPlace == nil
            ? .empty : "<p><a href=\"/me/readings\">\(r("Wie las dit en wanneer", "Who read this and when"))</a></p>"
        let content: HTML = """
            \(logged.map { notice($0) })\(quotes([(text: open.text, by: "\(open.note.authorName) · \(day)")]))
            <p class="soft">\(r("Lezers: \(readers).", "Readers: \(readers)."))</p>\(readings)
            """
        let title = r("Vertrouwelijk over \(open.note.learnerName)", "Confidential about \(open.note.learnerName)")
        var answer = Answer.page(TrackPage.page(context, permit, title, content))
        answer.readings = [
            Reading(
                of: open.note.learner, "confidentialNote", open.note.id,
                purpose: "vertrouwelijke notitie van \(Reader(.dutch).date(Day(open.note.at)))")
        ]
        return answer
    }

    private static func sheet(
        _ context: OrganisationContext, _ permit: Permit<Track>, _ people: [Place], missing: Bool = false
    ) -> Page {
        let r = context.r
        let error = missing ? r("Kies over wie deze notitie gaat.", "Choose whom this note is about.") : nil
        let about = TrackPage.learnerField(
            r, people.learnersOnTrack, everybody: false, value: context.form["about"], error: error)
        let text = Field("text", r("Notitie", "Note"), .multiline(rows: 5), value: context.form["text"])
        let choices = ConfidentialNote.choosable(people, by: permit).map {
            Field.Choice($0.id.text, $0.memberName, hint: $0.role.words(r))
        }
        let readers = Field(
            "reader", r("Wie mag dit nog meer lezen?", "Who else may read this?"),
            .checkboxes(choices, chosen: context.form.all("reader")),
            hint: r("Niemand aanvinken mag: dan lezen alleen jullie tweeën het.", "You may tick nobody: then only the two of you read it."))
        return TrackPage.page(
            context, permit, r("Vertrouwelijke notitie", "Confidential note"),
            lead: r(
                "Alleen jij, wie je hier noemt en de \(r.term(.learner)) zelf lezen dit. Elke keer dat iemand het opent, wordt genoteerd.",
                "Only you, those you name here and the \(r.term(.learner)) read this. Each time somebody opens it is noted down."),
            status: missing ? 422 : 200,
            form(
                r, action: context.path("tracks", permit.noun.id.text, "confidential"), requestID: context.requestID,
                fields: [about, text, choices.isEmpty ? nil : readers].compactMap { $0 }, submit: [button(r("Bewaren", "Save"))]))
    }
}
