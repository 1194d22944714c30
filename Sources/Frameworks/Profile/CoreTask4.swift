import Markup

/// Core task 4 of the profile Leerbegeleider, content in our own words.
extension CompetenceProfile.CoreTask {
    static let reflecting = CompetenceProfile.CoreTask(
        number: 4, title: Words("Reflectie en registratie van integraal leren", "Reflection and registration of integral learning"),
        workProcesses: [.process41, .process42])
}

extension CompetenceProfile.WorkProcess {
    fileprivate static let process41 = CompetenceProfile.WorkProcess(
        code: "4.1", title: Words("Begeleiden bij reflectie", "Guiding reflection"),
        description: Words(
            "Zet de student aan tot nadenken over het eigen beroepshandelen.", "Prompts reflection on own professional acting."),
        result: Words(
            "De student kent kwaliteiten en doelen en heeft de aanpak in POP en PAP gezet.",
            "The student knows qualities and goals and put the approach in POP and PAP."),
        rows: [
            .init(
                .guiding, [.coaching],
                Words(
                    "Noemt kwaliteiten, daagt uit tot kritisch kijken en tot SMART doelen en helpt bij hobbels, uitmondend in POP en PAP.",
                    "Names qualities, challenges to critical look and SMART goals, helps over bumps, ending in POP and PAP.")),
            .init(
                .means, [.using],
                Words("Kiest de reflectievorm die het best past.", "Chooses the best fitting reflection form.")),
        ],
        knowledge: [
            .init("Coachend begeleiden", .coaching),
            .init("POP en PAP", .developmentPlan),
            .init("SMART doelen formuleren", .smartGoals),
            .init("Didactische werkvormen voor reflectie", .reflectionForms),
        ])

    fileprivate static let process42 = CompetenceProfile.WorkProcess(
        code: "4.2", title: Words("Registreren en informeren", "Recording and informing"),
        description: Words("Legt resultaten vast en brengt student en team op de hoogte.", "Records results and informs student and team."),
        result: Words(
            "Student en team weten hoe het ervoor staat, ook per groep en per opdracht.",
            "Student and team know the state, also per group and assignment."),
        rows: [
            .init(
                .quality, [.guarding, .systematic],
                Words(
                    "Controleert resultaten en bewijs volgens een vaste werkwijze en kijkt zijn eigen werk na.",
                    "Checks results and evidence with a fixed method and re-checks own work.")),
            .init(
                .planning, [.progress],
                Words(
                    "Ordent gecontroleerd bewijs en registreert wat de student beheerst, zodat voortgang zichtbaar is.",
                    "Orders checked evidence and registers mastery so progress is visible.")),
            .init(
                .procedures, [.following, .discipline],
                Words("Registreert precies, volgens afspraak en op tijd.", "Registers precisely, as agreed and on time.")),
            .init(
                .presenting, [.explaining],
                Words("Legt student en team uit wat de resultaten zijn.", "Explains the results to student and team.")),
        ],
        knowledge: [
            .init("Competentieregistratiesysteem (monitor)", .monitor),
            .init("Competentiebeheersing", .mastery),
            .init("Competentieontwikkeling", .competenceGrowth),
            .init("Ontwikkelscore en normscore", .scores),
            .init("Ontwikkelingsgerichte beoordeling", .developmentalAssessment),
            .init("Kwalificerende beoordeling", .qualifyingAssessment),
        ])
}
