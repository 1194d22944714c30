import Frameworks
import IntegralLearning
import Platform
import Store

/// The three integral assignments of the demo, on work processes of its own dossier.
struct DemoAssignments {
    /// "Een activiteit in huiskamer De Linde", in practice.
    let livingRoom: ID<Assignment>
    /// "Voorlichting over gezond eten", in school.
    let healthyFood: ID<Assignment>
    /// "Een dag plannen op de dagbesteding", in practice.
    let dayPlan: ID<Assignment>

    init(_ school: OrganisationDatabase, framework: ID<Framework>) throws {
        let items = try school.items(of: framework, .workProcess)
        let byTitle = Dictionary(items.map { ($0.title, $0.id) }, uniquingKeysWith: { first, _ in first })
        livingRoom = try school.createAssignment(Self.livingRoom.draft(byTitle))
        healthyFood = try school.createAssignment(Self.healthyFood.draft(byTitle))
        dayPlan = try school.createAssignment(Self.dayPlan.draft(byTitle))
    }
}

/// An assignment in words: its work processes by title, each with its criteria.
private struct AssignmentText {
    let title: String
    let description: String
    let frame: String
    let inPractice: Bool
    let goCriteria: [String]
    let development: [(process: String, criteria: [String])]

    func draft(_ items: [String: ID<Item>]) -> AssignmentDraft {
        AssignmentDraft(
            title: title, description: description, frame: frame, inPractice: inPractice,
            workProcesses: development.compactMap { items[$0.process] }, goCriteria: goCriteria,
            developmentCriteria: development.flatMap { part in part.criteria.map { CriterionDraft($0, item: items[part.process]) } })
    }
}

extension DemoAssignments {
    private static let livingRoom = AssignmentText(
        title: "Een activiteit in huiskamer De Linde",
        description: """
            In huiskamer De Linde wonen acht mensen met dementie. Je bedenkt met je groepje een activiteit van drie kwartier die bij hen past, \
            je bereidt die voor en je voert die uit.
            """,
        frame:
            "Huiskamer De Linde, op een dinsdag- of donderdagmiddag. Overleg de dag met de werkbegeleider. Je houdt je aan de huisregels.",
        inPractice: true,
        goCriteria: [
            "De activiteit past bij wat de bewoners graag doen en kunnen.", "De taken zijn eerlijk verdeeld en hebben een dag.",
            "Het plan zegt wat jullie doen als een bewoner onrustig wordt.", "Materiaal, ruimte en tijd zijn geregeld.",
            "Het plan zegt hoe jullie terugkijken met de bewoners.",
        ],
        development: [
            (
                "Leert de deelnemer kennen",
                [
                    "Je begint met een open vraag en laat stiltes vallen.", "Je weet van iedere bewoner wat die graag doet.",
                    "Je sluit aan bij wat een bewoner zegt of laat zien.",
                ]
            ),
            (
                "Maakt samen een dagplan",
                ["Je laat de bewoner kiezen waar dat kan.", "Je plant genoeg tijd, ook voor rust.", "Je stemt het plan af met het team."]
            ),
            (
                "Kijkt terug op de dag",
                [
                    "Je geeft eerst de bewoner het woord.", "Je schrijft dezelfde dag kort op wat er gebeurde.",
                    "Je noemt wat je een volgende keer anders doet.",
                ]
            ),
        ])

    private static let healthyFood = AssignmentText(
        title: "Voorlichting over gezond eten",
        description: """
            Je geeft een korte voorlichting over gezond eten aan eerstejaars. Je zoekt uit wat zij al weten, maakt iets om te laten zien of \
            te proeven, en vraagt na afloop wat ze ermee doen.
            """,
        frame: "Op school, in lokaal 1.14 of de leskeuken. De voorlichting duurt twintig minuten. Maximaal € 15 aan boodschappen.",
        inPractice: false,
        goCriteria: [
            "Jullie hebben gevraagd wat de groep al weet en wil weten.", "De boodschap is in één zin gezegd.",
            "Er is iets te doen voor de groep, niet alleen te luisteren.", "De bronnen zijn betrouwbaar en staan erbij.",
        ],
        development: [
            ("Leert de deelnemer kennen", ["Je stelt vragen voordat je iets vertelt.", "Je merkt wie afhaakt en doet daar iets mee."]),
            (
                "Doet voor en laat doen",
                ["Je geeft één aanwijzing tegelijk.", "Je wacht voordat je helpt.", "Je legt uit in woorden die de groep kent."]
            ),
        ])

    private static let dayPlan = AssignmentText(
        title: "Een dag plannen op de dagbesteding",
        description: """
            Je plant met twee deelnemers van de dagbesteding hun hele dag, je gaat die dag mee en je kijkt er met hen op terug.
            """,
        frame: "Dagbesteding Het Erf, van negen tot vier. De werkbegeleider is in de buurt. Foto’s maak je niet.",
        inPractice: true,
        goCriteria: [
            "Je hebt met beide deelnemers gepraat voordat je plande.", "De dag heeft rustmomenten.",
            "Er is een plan voor als iets niet doorgaat.", "De deelnemers kunnen het dagplan zelf lezen.",
        ],
        development: [
            (
                "Maakt samen een dagplan",
                ["De deelnemer kiest zelf waar dat kan.", "Het dagplan is te lezen voor de deelnemer.", "Je plant tijd voor rust."]
            ),
            ("Houdt de groep bij elkaar", ["Je let op tempo en stemming.", "Je ziet het als iemand stil wordt."]),
            ("Kijkt terug op de dag", ["Je vraagt wat goed ging en wat anders kan.", "Je rapporteert dezelfde dag, kort en feitelijk."]),
        ])
}
