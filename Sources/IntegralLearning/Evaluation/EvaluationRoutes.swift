import Guidance
import Markup
import Platform
import Store

/// Looking back on a track: the overview, what the guide arranges, and the two parts that are written.
enum EvaluationRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/tracks/:track/evaluation", .organisation(.signedIn, overview)),
        .post("/o/:organisation/tracks/:track/evaluation", .organisation(.signedIn, complete)),
        .post("/o/:organisation/tracks/:track/evaluation/moments", .organisation(.signedIn, planMoment)),
        .get("/o/:organisation/tracks/:track/evaluation/questions", .organisation(.signedIn, questions)),
        .post("/o/:organisation/tracks/:track/evaluation/questions", .organisation(.signedIn, pickQuestions)),
        .get("/o/:organisation/tracks/:track/evaluation/group", .organisation(.signedIn, { .page(try part(.group, $0)) })),
        .post("/o/:organisation/tracks/:track/evaluation/group", .organisation(.signedIn, { try save(.group, $0) })),
        .post("/o/:organisation/tracks/:track/evaluation/group/field", .organisation(.signedIn, { try saveField(.group, $0) })),
        .get("/o/:organisation/tracks/:track/evaluation/own", .organisation(.signedIn, { .page(try part(.own, $0)) })),
        .post("/o/:organisation/tracks/:track/evaluation/own", .organisation(.signedIn, { try save(.own, $0) })),
        .post("/o/:organisation/tracks/:track/evaluation/own/field", .organisation(.signedIn, { try saveField(.own, $0) })),
        .get("/o/:organisation/tracks/:track/evaluation/of/:learner", .organisation(.signedIn, ofLearner)),
    ]

    /// Who looks back: a learner of the track or a guide.
    static func permit(_ context: OrganisationContext) throws -> (Permit<Track>, people: [Place]) {
        let loaded = try context.database.trackAndPeople(context.id("track"), to: .read)
        guard loaded.0.allows(.respond) || loaded.0.allows(.assess) else {
            return try context.database.trackAndPeople(context.id("track"), to: .respond)
        }
        return loaded
    }

    private static func overview(_ context: OrganisationContext) throws -> Answer {
        let (permit, people) = try permit(context)
        let database = context.database
        let integral = try database.integral(permit)
        let own: OpenResponse? = permit.allows(.respond) ? try database.response(EvaluationForms.own, permit) : nil
        return .page(
            EvaluationPages.overview(
                context,
                EvaluationView(
                    permit: permit, people: people, integral: integral, evaluation: try database.evaluation(permit),
                    moments: try database.evaluationMoments(permit), own: own,
                    readable: try database.readableResponses(EvaluationForms.all, permit), feedback: try database.feedback(permit),
                    workProcesses: try database.workProcesses(of: integral.assignment.id))))
    }

    /// The work is done, or goes on after all.
    private static func complete(_ context: OrganisationContext) throws -> Answer {
        let (permit, _) = try permit(context)
        let path = context.path("tracks", permit.noun.id.text, "evaluation")
        if context.form["then"] == "again" {
            try context.database.takeUpAgain(permit)
            return .redirect(path)
        }
        try context.database.complete(permit)
        try context.database.notify(
            [.learner, .learningGuide], on: permit.noun.id, path: path,
            Words(
                "De uitvoering van “\(permit.noun.title)” is klaar. Je kunt nu terugkijken, samen en voor jezelf.",
                "The work of “\(permit.noun.title)” is done. You can look back now, together and for yourself."))
        return .redirect(path)
    }

    /// A day for a conversation; whoever it is with gets an invitation, and no more than that.
    private static func planMoment(_ context: OrganisationContext) throws -> Answer {
        let (permit, people) = try context.database.trackAndPeople(context.id("track"), to: .assess)
        let path = context.path("tracks", permit.noun.id.text, "evaluation")
        let form = context.form
        if let cancelled = ID<EvaluationMoment>(text: form["cancel"]) {
            try cancel(context, permit, cancelled, path)
            return .redirect(path)
        }
        guard let day = Day(text: form["day"]) else { throw Refusal.unreadableDay }
        let learner = people.first { $0.role == .learner && $0.unitName == nil && $0.member.text == form["learner"] }
        try context.database.planEvaluation(permit, on: day, with: learner?.member, note: form.line("note"))
        let text = Words(
            "Je bent uitgenodigd om terug te kijken op “\(permit.noun.title)”, op \(Reader(.dutch).day(day)).",
            "You are invited to look back on “\(permit.noun.title)”, on \(Reader(.english).day(day)).")
        try tell(context, permit, learner?.member, path, text)
        return .redirect(path)
    }

    private static func cancel(
        _ context: OrganisationContext, _ permit: Permit<Track>, _ id: ID<EvaluationMoment>, _ path: String
    ) throws {
        guard let moment = try context.database.evaluationMoments(permit).first(where: { $0.id == id }) else { return }
        try context.database.cancelMoment(permit, id)
        let text = Words(
            "Het terugkijken op “\(permit.noun.title)” op \(Reader(.dutch).day(moment.day)) gaat niet door.",
            "Looking back on “\(permit.noun.title)” on \(Reader(.english).day(moment.day)) is cancelled.")
        try tell(context, permit, moment.learner, path, text)
    }

    /// Whoever it is with: one student, or nil for all of the track.
    private static func tell(
        _ context: OrganisationContext, _ permit: Permit<Track>, _ learner: ID<Member>?, _ path: String, _ text: Words
    ) throws {
        if let learner { return try context.database.notify(learner, on: permit.noun.id, path: path, text) }
        try context.database.notify([.learner], on: permit.noun.id, path: path, text)
    }

    // MARK: Questions

    private static func questions(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .assess)
        return .page(EvaluationPages.questions(context, permit, picked: try context.database.evaluation(permit)?.questions ?? []))
    }

    private static func pickQuestions(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .assess)
        guard try context.database.evaluation(permit) != nil else { throw Refusal.notCompleted }
        try context.database.pickQuestions(permit, context.form.all("question"))
        return .redirect(context.path("tracks", permit.noun.id.text, "evaluation"))
    }

    // MARK: The two parts

    enum Part: String {
        case group, own

        var kind: FormKind { self == .group ? EvaluationForms.group : EvaluationForms.own }
    }

    private static func part(_ part: Part, _ context: OrganisationContext) throws -> Page {
        let (permit, _) = try permit(context)
        guard permit.allows(.respond) else {
            // A guide reads the group's part; a student's own is read beside that student.
            guard part == .group else { throw Refusal.notFound }
            return EvaluationPages.reading(context, permit, part.kind, try context.database.readableResponses([part.kind], permit).first)
        }
        let evaluation = try context.database.evaluation(permit)
        guard evaluation?.completedAt != nil else { throw Refusal.notCompleted }
        let open = try context.database.response(part.kind, permit)
        return EvaluationPages.writing(context, permit, part, form(context, permit, open, part), open, evaluation?.questions ?? [])
    }

    private static func form(
        _ context: OrganisationContext, _ permit: Permit<Track>, _ open: OpenResponse, _ part: Part
    ) -> ResponseForm {
        ResponseForm(context, open, at: context.path("tracks", permit.noun.id.text, "evaluation", part.rawValue))
    }

    private static func open(_ part: Part, _ context: OrganisationContext) throws -> (Permit<Track>, OpenResponse) {
        let permit = try context.database.track(context.id("track"), to: .respond)
        guard try context.database.integral(permit).evaluation.completedAt != nil else { throw Refusal.notCompleted }
        return (permit, try context.database.response(part.kind, permit))
    }

    private static func saveField(_ part: Part, _ context: OrganisationContext) throws -> Answer {
        try open(part, context).1.saveField(context)
    }

    private static func save(_ part: Part, _ context: OrganisationContext) throws -> Answer {
        let (permit, open) = try open(part, context)
        let base = ["tracks", permit.noun.id.text, "evaluation"]
        let page = context.organisation.path(base + [part.rawValue])
        let own = permit.places.first { $0.role == .learner }?.member.text ?? ""
        let (answer, clashes) = try open.answer(
            context, page: page, permit: permit, reading: context.organisation.path(base + ["of", own]))
        if let answer { return answer }
        let shown = form(context, permit, open, part).with(context.form, clashes: clashes)
        let picked = try context.database.evaluation(permit)?.questions ?? []
        return .page(EvaluationPages.writing(context, permit, part, shown, open, picked))
    }

    /// What one student shared, beside what the guide tells that student.
    private static func ofLearner(_ context: OrganisationContext) throws -> Answer {
        let (permit, people) = try context.database.trackAndPeople(context.id("track"), to: .assess)
        let wanted = context.incoming.parameters["learner"]
        guard let learner = people.first(where: { $0.role == .learner && $0.unitName == nil && $0.member.text == wanted }) else {
            throw Refusal.notFound
        }
        let shared = try context.database.readableResponses([EvaluationForms.own], permit, of: learner.member).first
        let feedback = try context.database.feedback(permit, about: learner.member)
        return .page(EvaluationPages.ofLearner(context, permit, learner, shared, feedback))
    }
}
