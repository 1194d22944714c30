import Markup

/// Core task 2 of the profile Leerbegeleider, content in our own words.
extension CompetenceProfile.CoreTask {
    static let guiding = CompetenceProfile.CoreTask(
        number: 2, title: Words("Begeleiden bij de uitvoering van de integrale opdracht", "Guide the execution of the integral assignment"),
        workProcesses: [.process21, .process22])
}

extension CompetenceProfile.WorkProcess {
    fileprivate static let process21 = CompetenceProfile.WorkProcess(
        code: "2.1", title: Words("Begeleiden bij oriëntatie en planning", "Guiding orientation and planning"),
        description: Words(
            "Helpt groep en student kiezen en geeft op grond van werkplan en eigen doelen een Go; bij werken in de praktijk beslist de praktijkbegeleider definitief.",
            "Helps choose, gives a Go on plan and goals; in practice the practice supervisor decides finally."),
        result: Words(
            "De student bereidt alleen en samen voor volgens de leercyclus, binnen afspraken.",
            "The student prepares alone and together along the learning cycle within agreements."),
        rows: [
            .init(
                .guiding, [.coaching, .motivating, .developing],
                Words(
                    "Begeleidt van geleid naar zelfstandig, laat studenten zelf oplossingen bedenken en ziet verschillen, zodat zij zelf leren kiezen.",
                    "Moves from guided to independent, lets students find solutions, sees differences, so they learn to choose.")),
            .init(
                .attention, [.interest, .listening],
                Words(
                    "Neemt leervragen serieus, geeft terug wat hij hoort en vraagt verder, zodat de student zich gezien voelt en groeit.",
                    "Listens to learning questions, mirrors, asks on, so the student feels seen and grows.")),
            .init(
                .expertise, [.thinking],
                Words(
                    "Gebruikt kennis van leren, opleiding, beroep en werkproces om inhoudelijk goed te begeleiden.",
                    "Uses knowledge of learning, course, occupation and work process for sound guidance.")),
            .init(
                .analysing, [.concluding],
                Words(
                    "Beoordeelt het werkplan op grond van wat hij ziet en van open criteria, en zegt of de student mag beginnen.",
                    "Judges the work plan on what is seen and open criteria and says if the student may start.")),
            .init(
                .procedures, [.following],
                Words(
                    "Volgt de afgesproken procedures, bijvoorbeeld die voor een Go, zodat voor iedereen dezelfde maat geldt.",
                    "Follows agreed procedures, e.g. for a Go, so the same measure holds for all.")),
        ],
        knowledge: [
            .init("Programmering opleiding", .programme),
            .init("Vakinhoud", .subjectContent),
            .init("Beroepspraktijk", .professionalPractice),
            .init("Pedagogisch klimaat", .climate),
            .init("Leerstijlen, leerconcepties, leervaardigheden, leergedrag", .learners),
            .init("Leercyclus", .learningCycle),
            .init("Uitgangspunten samenwerkend leren", .cooperativeLearning),
            .init("Begeleidingsinstrumenten (samenwerkingscontract, logboek, POP, PAP, werkplan)", .guidanceInstruments),
            .init("Begeleiderstijlen vanuit de leercyclus", .guidingStyles),
            .init("Doorverwijzen naar SLB’er", .referral),
            .init("Begeleiden", .guiding),
            .init("Gesprekstechnieken", .conversation),
            .init("Peer assisted learning", .peerLearning),
            .init("Geleid-begeleid-zelfstandig", .independence),
            .init("Ontwikkelingsgerichte beoordelingscriteria go/no go", .goCriteria),
        ])

    fileprivate static let process22 = CompetenceProfile.WorkProcess(
        code: "2.2", title: Words("Begeleiden bij de uitvoering", "Guiding the execution"),
        description: Words(
            "Let op de student, de groep en het resultaat en verwijst zo nodig door.",
            "Watches student, group and result, refers if needed."),
        result: Words(
            "De student voert alleen en samen uit volgens de leercyclus, binnen afspraken.",
            "The student carries out alone and together along the learning cycle within agreements."),
        rows: [
            .init(
                .guiding, [.coaching, .motivating, .developing],
                Words(
                    "Laat studenten oplossingen en alternatieven proberen en geeft ruimte om te groeien, alleen en samen.",
                    "Lets students try solutions and alternatives and gives room to grow, alone and together.")),
            .init(
                .attention, [.interest, .listening],
                Words(
                    "Heeft oog en oor voor leervragen tijdens de uitvoering.", "Has an eye and ear for learning questions during execution."
                )),
            .init(
                .expertise, [.thinking],
                Words(
                    "Zet inzicht in student, opleiding, beroep en werkveld in waar begeleiding dat vraagt.",
                    "Uses insight into student, course, occupation and field where guidance needs it.")),
            .init(
                .integrity, [.honest, .respecting],
                Words(
                    "Houdt zich aan de normen van de school, behandelt iedereen gelijkwaardig en als uniek, en beschermt gevoelige gegevens, zodat de groep veilig is.",
                    "Keeps school norms, treats everyone as equal and unique, protects sensitive data so the group is safe.")),
        ],
        knowledge: [
            .init("Programmering opleiding", .programme),
            .init("Vakinhoud", .subjectContent),
            .init("Beroepspraktijk", .professionalPractice),
            .init("Pedagogisch klimaat", .climate),
            .init("Leerstijlen, -concepties, -vaardigheden, -gedrag", .learners),
            .init("Leercyclus", .learningCycle),
            .init("Uitgangspunten samenwerkend leren", .cooperativeLearning),
            .init("Groepsdynamica", .groupDynamics),
            .init("Begeleidingsinstrumenten (samenwerkingscontract, logboek)", .guidanceInstruments),
            .init("Begeleiderstijlen vanuit de leercyclus", .guidingStyles),
            .init("Doorverwijzen naar SLB’er", .referral),
            .init("Begeleiden", .guiding),
            .init("Gesprekstechnieken", .conversation),
            .init("Geleid-begeleid-zelfstandig", .independence),
        ])
}
