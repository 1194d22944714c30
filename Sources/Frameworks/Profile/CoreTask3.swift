import Markup

/// Core task 3 of the profile Leerbegeleider, content in our own words.
extension CompetenceProfile.CoreTask {
    static let evaluating = CompetenceProfile.CoreTask(
        number: 3, title: Words("Evalueren en beoordelen van uitvoering en resultaat", "Evaluate and assess execution and result"),
        workProcesses: [.process31, .process32])
}

extension CompetenceProfile.WorkProcess {
    fileprivate static let process31 = CompetenceProfile.WorkProcess(
        code: "3.1", title: Words("Evalueren van uitvoering en resultaat", "Evaluating execution and result"),
        description: Words("Kijkt met student en groep terug op het leren.", "Looks back on learning with student and group."),
        result: Words(
            "De student presenteert feiten en verbanden, geeft er betekenis aan en noemt sterke kanten en leerpunten.",
            "The student presents facts and relations, gives meaning, names strengths and learning points."),
        rows: [
            .init(
                .guiding, [.coaching],
                Words(
                    "Geeft opbouwende feedback en stelt vragen, zodat de student ziet wat hij geleerd heeft.",
                    "Gives constructive feedback and asks questions so the student sees what was learned.")),
            .init(
                .inquiring, [.finding],
                Words(
                    "Vraagt door naar leermomenten en opbrengst, zodat de student die op waarde schat.",
                    "Probes learning moments and yield so the student values them.")),
        ],
        knowledge: [
            .init("Kwalificatiedossier opleiding", .qualificationFile),
            .init("Beroepsprofiel", .occupationalProfile),
            .init("Presenteren (mondeling, schriftelijk)", .presenting),
            .init("Evaluatievragen", .evaluationQuestions),
            .init("Feedback geven", .feedback),
            .init("Complimenteren", .compliments),
            .init("Reflecteren met STARRT", .starrt),
            .init("SWOT-analyse", .swot),
        ])

    fileprivate static let process32 = CompetenceProfile.WorkProcess(
        code: "3.2", title: Words("Ontwikkelingsgericht beoordelen", "Developmental assessment"),
        description: Words("Beoordeelt leerresultaten gericht op groei.", "Assesses results aimed at growth."),
        result: Words(
            "De student krijgt een oordeel op criteria die vooraf bekend waren.",
            "The student gets a judgement on criteria known beforehand."),
        rows: [
            .init(
                .analysing, [.concluding],
                Words(
                    "Beoordeelt op waarneming en open criteria, zodat de student zijn niveau per werkproces kent.",
                    "Assesses on observation and open criteria so the student knows the level per work process.")),
            .init(
                .guiding, [.advising],
                Words(
                    "Adviseert met redenen welk bewijs bruikbaar is voor het examenportfolio.",
                    "Advises with reasons which evidence is usable for the qualifying portfolio.")),
        ],
        knowledge: [
            .init("Kwalificatiedossier opleiding", .qualificationFile),
            .init("Examenplan", .examPlan),
            .init("Kwalificerend portfolio", .qualifyingPortfolio),
            .init("Beoordelingscriteria, norm en cesuur", .criteriaAndNorm),
        ])
}
