import Guidance
import Markup
import Platform
import Store

/// Learning questions: asked by a learner, answered by the guide (LB-2.1-14, LB-2.2-08).
enum QuestionRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/tracks/:track/questions", .organisation(.signedIn, page)),
        .post("/o/:organisation/tracks/:track/questions", .organisation(.signedIn, ask)),
        .post("/o/:organisation/tracks/:track/questions/:question/answer", .organisation(.signedIn, answer)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .readLog)
        return .page(QuestionPages.page(context, permit, try context.database.questions(permit)))
    }

    private static func ask(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .writeLog)
        let path = context.path("tracks", permit.noun.id.text, "questions")
        let text = context.form["text"]
        guard !text.isEmpty else { return .redirect(path) }
        try context.database.ask(text, tried: context.form["tried"], permit, context.program.house)
        return .redirect(path + "?saved=1")
    }

    private static func answer(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .assess)
        let path = context.path("tracks", permit.noun.id.text, "questions")
        let text = context.form["answer"]
        guard !text.isEmpty else { return .redirect(path) }
        let asker = try context.database.answer(context.id("question"), text, permit)
        let name = permit.place.memberName
        try context.database.notify(
            asker, on: permit.noun.id, path: path,
            Words("\(name) heeft je leervraag beantwoord.", "\(name) answered your learning question."))
        return .redirect(path + "?saved=1")
    }

    /// On Vandaag of a guide: who has an open question in which group, with its age in days.
    static let todayNotes = TodayNotes { context in
        let (r, today) = (context.r, context.today)
        let notes = try context.database.openQuestions().map { question in
            let days = Day(question.asked).distance(to: today)
            let age = days == 1 ? r("1 dag", "1 day") : r("\(days) dagen", "\(days) days")
            return TodayNote(unit: question.unit, name: "\(question.name) (\(age))", path: question.path)
        }
        return (r("Leervraag van", "Learning question of"), notes)
    }
}

extension PersonDatabase {
    /// The open questions in the groups this person guides, oldest first.
    fileprivate func openQuestions() throws -> [(unit: ID<Unit>, name: String, path: String, asked: Instant)] {
        try all(
            """
            SELECT DISTINCT track.id AS track_id, track.unit_id AS unit_id, o.slug AS slug, asker.name AS name, question.id AS id, asked_at
            FROM member holder
            JOIN place ON place.member_organisation_id = holder.organisation_id AND place.member_id = holder.id
                AND place.role = \(Role.learningGuide)
                AND place.from_day <= \(today) AND (place.until_day IS NULL OR place.until_day >= \(today))
            JOIN track ON track.organisation_id = place.organisation_id AND track.unit_id = place.unit_id AND track.closed_day IS NULL
            JOIN organisation o ON o.id = track.organisation_id
            JOIN learning_question question ON question.organisation_id = track.organisation_id AND question.track_id = track.id
                AND question.answered_at IS NULL
            JOIN member asker ON asker.organisation_id = question.organisation_id AND asker.id = question.member_id
            WHERE holder.person_id = \(person) AND holder.left_day IS NULL ORDER BY asked_at, id LIMIT 200
            """
        ).map { row in
            let track: ID<Track> = try row.read("track_id")
            let path = "/o/\(try row.read("slug", as: String.self))/tracks/\(track.text)/questions"
            return (try row.read("unit_id"), try row.read("name"), path, try row.read("asked_at"))
        }
    }
}
