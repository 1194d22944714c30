import Frameworks
import Guidance
import Markup
import Platform
import Store

/// Below the thread: what was seen, and the logbook, each with its one quick field.
enum ThreadPanels {
    static let routes: [Route] = [
        .post("/o/:organisation/tracks/:track/observations", .organisation(.signedIn, observe)),
        .post("/o/:organisation/tracks/:track/log", .organisation(.signedIn, write)),
    ]

    static func below(_ context: OrganisationContext, _ state: ThreadState) -> HTML {
        "\(EnvironmentRoutes.way(context, state))\(observations(context, state))\(logbook(context, state))"
    }

    private static func observations(_ context: OrganisationContext, _ state: ThreadState) -> HTML {
        let r = context.r
        let names = Dictionary(state.learners.map { ($0.member, $0.memberName) }, uniquingKeysWith: { first, _ in first })
        let items = state.observations.map { seen in
            let about = state.learners.count > 1 ? seen.learner.flatMap { names[$0] } ?? r("iedereen", "everybody") : nil
            return (
                text: seen.text,
                by: [about, seen.authorName, r.date(seen.seen, today: context.today)].compactMap { $0 }.joined(separator: " · ")
            )
        }
        let empty = emptyState(
            r(
                "Hier komt in één zin wat je begeleiders zien. Je leest het meteen.",
                "Here comes, in a sentence, what your guides see. You read it at once."))
        return section(r("Gezien", "Seen"), "\(quick(context, state))\(items.isEmpty ? empty : quotes(items))")
    }

    private static func quick(_ context: OrganisationContext, _ state: ThreadState) -> HTML {
        guard state.permit.allows(.observe) else { return .empty }
        let r = context.r
        return form(
            r, action: context.path("tracks", state.permit.noun.id.text, "observations"), requestID: context.requestID,
            fields: ObservationForm.fields(r, state.learners, typed: context.form, missing: false),
            content: ObservationForm.subjects(r, state.subjects, typed: context.form),
            submit: [button(r("Noteer", "Note"), kind: .quiet)])
    }

    private static func logbook(_ context: OrganisationContext, _ state: ThreadState) -> HTML {
        guard state.permit.allows(.readLog) else { return .empty }
        let r = context.r
        let entry = Field(
            "entry", r("Wat heb je gedaan en wat leerde je?", "What did you do and what did you learn?"), .multiline(rows: 2),
            hint: r(
                "Alleen jij en je \(r.term(.learningGuide)) lezen dit.", "Only you and your \(r.term(.learningGuide)) read this."))
        let writing: HTML =
            state.permit.allows(.writeLog)
            ? form(
                r, action: context.path("tracks", state.permit.noun.id.text, "log"), requestID: context.requestID, fields: [entry],
                submit: [button(r("In het logboek", "Into the logbook"), kind: .quiet)]) : .empty
        let empty = emptyState(
            r("Het logboek is nog leeg. Een zin per keer is genoeg.", "The logbook is empty still. A sentence at a time is enough."))
        let entries = state.log.isEmpty ? empty : ReactionRoutes.entries(context, state.permit, state.log)
        return section(r("Logboek", "Logbook"), "\(knowledgeLink(context, .logbook))\(writing)\(entries)")
    }

    private static func observe(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .observe)
        let view = try PracticeView(context.database, permit)
        let text = context.form["text"]
        if !text.isEmpty {
            let criteria = try ObservationForm.chosen(
                context.form, of: context.database.subjects(permit, view.integral.assignment))
            try context.database.observe(
                permit, text, about: view.learner(context.form["about"]), criteria: criteria, seen: context.today)
        }
        return .redirect(context.path("tracks", permit.noun.id.text) + (text.isEmpty ? "" : "?saved=1"))
    }

    private static func write(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .writeLog)
        let text = context.form["entry"]
        if !text.isEmpty { try context.database.writeLog(permit, text) }
        return .redirect(context.path("tracks", permit.noun.id.text) + (text.isEmpty ? "" : "?saved=1"))
    }
}
