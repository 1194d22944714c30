import Markup

/// Core task 1 of the profile Leerbegeleider, content in our own words.
extension CompetenceProfile.CoreTask {
    static let programming = CompetenceProfile.CoreTask(
        number: 1, title: Words("Oriënteren en plannen van integraal leren", "Orient and plan integral learning"),
        workProcesses: [.process11, .process12])
}

extension CompetenceProfile.WorkProcess {
    fileprivate static let process11 = CompetenceProfile.WorkProcess(
        code: "1.1", title: Words("Programmeren van de integrale opdracht", "Programming the integral assignment"),
        description: Words(
            "Zet alle onderdelen van het programma in de tijd: thema’s, criteria, oriëntatie, uitvoering, evaluatie, beoordeling en werkvormen.",
            "Puts all programme parts in time."),
        result: Words(
            "De student krijgt een samenhangend programma met een haalbare planning die hij kent.",
            "The student gets a coherent programme with a feasible, known planning."),
        rows: [
            .init(
                .expertise, [.thinking],
                Words(
                    "Laat het programma aansluiten bij wat studenten nodig hebben en bij dossier en curriculum, zodat alles klopt.",
                    "Tunes the programme to student needs, qualification file and curriculum so it is consistent.")),
            .init(
                .consulting, [.attuning, .informing],
                Words(
                    "Bespreekt plannen eerst met collega’s, deelt wat hij weet en zorgt dat iedereen hetzelfde programma kent.",
                    "Discusses plans with colleagues first, shares knowledge and makes sure everyone knows one programme.")),
            .init(
                .planning, [.activities],
                Words(
                    "Plant activiteiten met passende werkvormen en middelen, zodat het geheel werkt en leerzaam is.",
                    "Plans activities with fitting forms and means so the whole works and teaches.")),
            .init(
                .means, [.choosing],
                Words(
                    "Kiest middelen bewust en doelgericht, zodat het programma in balans is en de student zijn doelen haalt.",
                    "Chooses means consciously and purposefully for a balanced programme.")),
        ],
        knowledge: [
            .init("Kwalificatiedossier van de opleiding", .qualificationFile),
            .init("Brondocument LLB", .careerAndCitizenship),
            .init("Beroepsprofiel", .occupationalProfile),
            .init("Curriculum opleiding", .curriculum),
            .init("Integrale opdrachten", .integralAssignments),
            .init("Thematische opbouw", .themes),
            .init("Leren-leren", .learningToLearn),
            .init("Eisen evalueren en beoordelen", .assessmentRequirements),
            .init("Ontwikkelingsgerichte beoordeling", .developmentalAssessment),
            .init("Plannen en programmeren volgens de leercyclus", .planningByCycle),
            .init("Inzetten van didactische werkvormen en leermiddelen", .workForms),
        ])

    fileprivate static let process12 = CompetenceProfile.WorkProcess(
        code: "1.2", title: Words("Inrichten van de leeromgeving", "Furnishing the learning environment"),
        description: Words("Maakt de omgeving klaar voor integraal leren.", "Prepares the environment for integral learning."),
        result: Words(
            "De student werkt in een omgeving die past bij de opdracht.", "The student works in an environment that fits the assignment."),
        rows: [
            .init(
                .expertise, [.thinking],
                Words(
                    "Bouwt met pedagogische en didactische kennis een omgeving die uitdaagt en past bij de studenten.",
                    "Uses pedagogical and didactic knowledge to build a challenging, fitting environment.")),
            .init(
                .means, [.choosing],
                Words(
                    "Richt de ruimte en spullen gericht in, passend bij de doelen van de studenten.",
                    "Furnishes room and equipment purposefully, fitting student goals.")),
        ],
        knowledge: [
            .init("Computer, digitale leeromgeving", .digitalEnvironment),
            .init("Informatiebronnen (naslagwerken, vakbladen, internet)", .informationSources),
            .init("Aanwezigheidsregistratie", .attendance),
            .init("Samenwerkingscontract", .cooperationContract),
            .init("Logboek", .logbook),
            .init("Format werkplan", .workPlan),
            .init("Format PAP", .actionPlan),
        ])
}
