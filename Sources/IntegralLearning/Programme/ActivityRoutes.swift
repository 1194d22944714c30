import Markup
import Platform
import Store

/// One activity of a programme, to write and to read back.
enum ActivityRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/programmes/:programme/activities/new", .organisation(.signedIn, new)),
        .get("/o/:organisation/programmes/:programme/activities/:activity", .organisation(.signedIn, page)),
        .post("/o/:organisation/programmes/:programme/activities", .organisation(.signedIn, save)),
    ]

    private static func new(_ context: OrganisationContext) throws -> Answer {
        try context.requireProgrammer()
        let desk = try context.database.desk(context.id("programme"))
        var activity = Activity()
        activity.workForm = context.query["form"]
        activity.phase = LearningPhase(rawValue: context.query["phase"]) ?? .orient
        return .page(try page(context, desk, activity, isRefused: false))
    }

    private static func page(_ context: OrganisationContext) throws -> Answer {
        try context.requireProgrammer()
        let desk = try context.database.desk(context.id("programme"))
        let key = try context.id("activity", of: Activity.self).text
        guard let activity = try context.database.activities(of: desk.programme.id).first(where: { $0.key == key }) else {
            throw Refusal.notFound
        }
        return .page(try page(context, desk, activity, isRefused: false))
    }

    private static func save(_ context: OrganisationContext) throws -> Answer {
        try context.requireProgrammer()
        let desk = try context.database.desk(context.id("programme"))
        let activity = Activity(context.form)
        if context.form["action"] == "remove" {
            if let id = ID<Activity>(text: activity.key) { try context.database.removeActivity(id, from: desk) }
        } else {
            guard !activity.title.isEmpty else { return .page(try page(context, desk, activity, isRefused: true)) }
            try context.database.save(activity, in: desk)
        }
        return .redirect(context.path("programmes", desk.programme.id.text) + "#activities")
    }

    private static func page(_ context: OrganisationContext, _ desk: ProgrammeDesk, _ activity: Activity, isRefused: Bool) throws -> Page {
        let r = context.r
        let forms = try context.database.workForms(with: "", r)
        let title = activity.key.isEmpty ? r("Activiteit erbij", "Add an activity") : r("Activiteit", "Activity")
        var submit = [button(r("Bewaren", "Save"))]
        if !activity.key.isEmpty { submit.append(button(r("Weghalen", "Remove"), kind: .quiet, name: "action", value: "remove")) }
        return Page(
            title, status: isRefused ? 422 : 200, section: ProgrammePages.section,
            """
            \(pageHeader(kicker: desk.programme.title, title: title))
            \(form(r, action: context.path("programmes", desk.programme.id.text, "activities"), requestID: context.requestID,
                fields: fields(r, activity, forms, isRefused), content: resources(r, activity), submit: submit))
            <p><a href="\(context.path("library"))?programme=\(desk.programme.id.text)">\(r("Zoek in de bibliotheek", "Search the library"))</a></p>
            """)
    }

    private static func fields(_ r: Reader, _ activity: Activity, _ forms: [WorkForm], _ isRefused: Bool) -> [Field] {
        var names = forms.filter { $0.kind == .workForm }.map { r($0.title) }
        if !activity.workForm.isEmpty, !names.contains(activity.workForm) { names.insert(activity.workForm, at: 0) }
        let choices = [Field.Choice("", r("Nog niet gekozen", "Not chosen yet"))] + names.map { Field.Choice($0, $0) }
        return [
            Field("key", "", .hidden, value: activity.key),
            Field(
                "title", r("Wat gaan studenten doen?", "What will students do?"), value: activity.title,
                error: isRefused ? r("Geef de activiteit een naam.", "Give the activity a name.") : nil, required: true, maximumLength: 200),
            Field("goal", r("Welk leerdoel dient het?", "Which goal does it serve?"), value: activity.goal, maximumLength: 500),
            Field("target", r("Voor wie?", "For whom?"), value: activity.target, maximumLength: 200),
            Field("form", r("Werkvorm", "Work form"), .choice(choices), value: activity.workForm),
            Field(
                "phase", r("Fase van de leercyclus", "Phase of the learning cycle"),
                .choice(LearningPhase.allCases.map { Field.Choice($0.rawValue, r($0.words)) }), value: activity.phase.rawValue),
            Field("day", r("Wanneer?", "When?"), .date, value: activity.day?.isoText ?? ""),
            Field(
                "learning", r("Leren leren", "Learning to learn"), .checkbox, value: activity.isLearningToLearn ? "1" : ""),
        ]
    }

    /// What is there and one empty line; a resource without a goal of its own serves that of the activity.
    private static func resources(_ r: Reader, _ activity: Activity) -> HTML {
        let lines = activity.resources + [Activity.Resource("", goal: "")]
        let fields: [HTML] = lines.enumerated().map { place, resource in
            """
            <div class="row">\(field(r, Field("resource", r("Leermiddel", "Resource"), value: resource.name, id: "resource-\(place)")))\
            \(field(r, Field("serves", r("Voor welk doel?", "For which goal?"), value: resource.goal, id: "serves-\(place)")))</div>
            """
        }
        let hint = r(
            "Laat het doel leeg als het dat van de activiteit is. Bewaar om er nog een bij te zetten.",
            "Leave the goal empty when it is that of the activity. Save to add another.")
        return
            "<fieldset class=\"field\"><legend>\(r("Leermiddelen", "Resources"))</legend><p class=\"hint\">\(hint)</p>\(fields)</fieldset>"
    }
}

extension Activity {
    init(_ form: Form) {
        self.init()
        key = form["key"]
        title = form.line("title")
        goal = form.line("goal")
        target = form.line("target")
        workForm = form.line("form")
        phase = LearningPhase(rawValue: form["phase"]) ?? .orient
        day = Day(text: form["day"])
        isLearningToLearn = form.isChecked("learning")
        resources = zip(form.all("resource"), form.all("serves")).filter { !$0.0.isEmpty }
            .map { Resource($0.0, goal: $0.1.isEmpty ? goal : $0.1) }
    }
}
