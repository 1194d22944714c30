import Frameworks
import IntegralLearning
import Platform
import Store

/// What Noor plans for her groups: 2B works by a published programme, that of 1A lies before her colleagues.
extension Stage {
    func tellProgrammes() throws {
        let school = school(80, 9)
        let framework = try school.frameworks().first { $0.kind == .qualification }?.id
        let year = today.schoolYear
        let plan = try school.createLearningPlan(
            "Begeleiden bij dagactiviteiten", year: year,
            text: "Vier perioden van tien weken. Elke periode één thema, met werk op school en in de praktijk.", framework: framework)
        _ = try school.createLearningPlan("Begeleiden bij dagactiviteiten", year: year.next, framework: framework)
        try tellPublished(on: plan)
        try tellConsulted(on: plan)
    }

    private func desk(_ title: String, of group: String, on plan: ID<LearningPlan>, ago: Int, year: Int, period: Int) throws
        -> ProgrammeDesk?
    {
        let school = school(ago, 10)
        guard let unit = try school.guidedUnits(only: region.groups[group]).first else { return nil }
        return try school.desk(school.createProgramme(title, for: unit, on: plan, studyYear: year, period: period))
    }

    private func tellPublished(on plan: ID<LearningPlan>) throws {
        guard let desk = try desk("Meedoen begint bij kennen", of: "2B", on: plan, ago: 78, year: 2, period: 1) else { return }
        let school = school(76, 11)
        try school.save(
            Self.published, title: "Meedoen begint bij kennen",
            needs: "Een groep die graag doet en moeite heeft met terugkijken. Korte opdrachten, veel praten in tweetallen.", in: desk)
        let food = try school.addTheme("Gezond leven", to: desk)
        try school.place(assignments.healthyFood, under: food, in: desk, starts: today.adding(days: -62), due: today.adding(days: -4))
        let living = try school.addTheme("Samen een dag maken", to: desk)
        try school.place(assignments.livingRoom, under: living, in: desk, starts: today.adding(days: -18), due: today.adding(days: 32))
        try school.place(assignments.dayPlan, under: living, in: desk, starts: today.adding(days: -40), due: today.adding(days: 18))
        for activity in activities { try school.save(activity, in: desk) }
        try school.logConsultation(
            desk, on: today.adding(days: -75), with: "Jeroen en Ilse", outcome: "Het bezoek komt voor de opdracht, niet erna.",
            next: today.adding(days: 9), by: region[.noor].id)
        let path = "/o/de-brug/groups/\(desk.programme.unit.text)/programme"
        let publishing = self.school(70, 12)
        try publishing.publish(desk, publishing.content(of: publishing.programme(desk.programme.id)), because: "", path: path)
        try tellNewVersion(desk, path: path)
    }

    private func tellNewVersion(_ desk: ProgrammeDesk, path: String) throws {
        let school = school(6, 13)
        var texts = Self.published
        texts[.evaluation] = "Kring van twintig minuten, in tweetallen voorbereid.\nDe praktijkbegeleider doet mee."
        try school.save(
            texts, title: "Meedoen begint bij kennen",
            needs: "Een groep die graag doet en moeite heeft met terugkijken. Korte opdrachten, veel praten in tweetallen.", in: desk)
        try school.publish(
            school.desk(desk.programme.id), school.content(of: school.programme(desk.programme.id)),
            because: "de praktijkbegeleiders willen bij het terugkijken zijn.", path: path)
    }

    private static let published: [ProgrammePart: String] = [
        .themes: "Eerst iets kleins voor eerstejaars, dan een dag met mensen die zorg krijgen.\nZo groeit wat ze alleen doen.",
        .criteria: "De criteria staan bij elke opdracht en liggen vast bij het uitzetten. In de eerste les lezen we ze samen.",
        .orientation: "Iedere groep gaat eerst kijken op de plek. Wat je daar zag, is het begin van je werkplan.",
        .execution: "Dinsdag en donderdag in de praktijk, woensdag op school. De werkbegeleider is in de buurt.",
        .evaluation: "Kring van twintig minuten, in tweetallen voorbereid.",
        .assessment: "Noor beoordeelt op wat is gezien. Praktijkbegeleiders noteren tijdens het werk.",
        .workForms: "Voordoen en nadoen, rollenspel, denken-delen-uitwisselen. Nooit langer dan twintig minuten luisteren.",
    ]

    private var activities: [Activity] {
        [
            activity("Meelopen in de huiskamer", "Weten wie er woont", "Meelopen en navertellen", .orient, -16),
            activity(
                "Hoe maak ik een plan dat klopt?", "Taken verdelen en tijd schatten", "Denken, delen, uitwisselen", .prepare, 2,
                learning: true,
                [Activity.Resource("Weekkaart op A3", goal: "Taken verdelen en tijd schatten")]),
            activity(
                "Gesprek oefenen", "Rustig blijven als iemand onrustig wordt", "Rollenspel", .prepare, 7,
                [Activity.Resource("Kaartjes met zinnen van bewoners", goal: "Aansluiten bij wat iemand zegt")]),
            activity("Terugkijken in de kring", "Zien wat je zelf anders doet", "Intervisie in vijf stappen", .lookBack, 34),
            activity("Wat neem ik mee?", "Een leerpunt kiezen", "Uitgangskaartje", .goOn, 36, learning: true),
        ]
    }

    private func activity(
        _ title: String, _ goal: String, _ form: String, _ phase: LearningPhase, _ days: Int, learning: Bool = false,
        _ resources: [Activity.Resource] = []
    ) -> Activity {
        var activity = Activity()
        (activity.title, activity.goal, activity.workForm, activity.phase) = (title, goal, form, phase)
        (activity.target, activity.isLearningToLearn, activity.resources) = ("Hele groep", learning, resources)
        let day = today.adding(days: days)
        activity.day = day.adding(days: -max(0, day.weekday.rawValue - 5))
        return activity
    }

    /// Half written, with Jeroen and Ilse asked and one remark.
    private func tellConsulted(on plan: ID<LearningPlan>) throws {
        guard let desk = try desk("Kennismaken met het vak", of: "1A", on: plan, ago: 9, year: 1, period: 2) else { return }
        let school = school(8, 14)
        try school.save(
            [
                .themes: "Kijken, meelopen, één ding zelf doen.", .orientation: "Een dag mee met een tweedejaars.",
                .execution: "Drie ochtenden op de dagbesteding, in tweetallen.",
            ], title: "Kennismaken met het vak", needs: "Nieuw met elkaar. Veiligheid eerst.", in: desk)
        let theme = try school.addTheme("Een dag op Het Erf", to: desk)
        try school.place(assignments.dayPlan, under: theme, in: desk, starts: today.adding(days: 20), due: today.adding(days: 55))
        try school.consult(
            desk, [region[.jeroen].id, region[.ilse].id], until: today.adding(days: 6),
            path: "/o/de-brug/programmes/\(desk.programme.id.text)/consultation")
        let answering = self.school(4, 16)
        try answering.remark(
            on: answering.programme(desk.programme.id), "Laat ze de tweedejaars zelf uitnodigen. Dan is het hun dag.", by: region[.ilse].id)
    }
}
