import Markup
import Platform

/// The five SMART parts of a goal, each to write when one knows it (LB-4.1-04).
package enum GoalForm {
    static let specific = "specific"
    static let measure = "measure"
    static let day = "day"
    static let area = "area"
    static let challenge = "challenge"

    /// Whether a goal is about the person or the profession (LB-4.1-06).
    package static let areas = [
        FormChoice("personal", Words("Persoonlijk", "Personal")), FormChoice("profession", Words("Beroep", "Profession")),
    ]

    package static let kind = FormKind(
        "goal", Words("Leerdoel", "Learning goal"),
        lead: Words(
            "Schrijf wat je al weet. De rest komt later; alles wordt bewaard terwijl je typt.",
            "Write what you know already. The rest comes later; everything is kept while you type."),
        writers: .author(sharedWith: .assess),
        [
            FormQuestion(
                specific, Words("Specifiek: wat wil je kunnen?", "Specific: what do you want to be able to do?"), .text(rows: 3),
                hint: Words("Wat zie ik jou doen als het gelukt is?", "What do I see you do when it worked?")),
            FormQuestion(
                measure, Words("Meetbaar: waaraan merk je dat het lukt?", "Measurable: how do you notice that it works?"), .text(rows: 2),
                hint: Words("“Drie werkplannen op tijd ingeleverd.”", "“Three work plans handed in on time.”")),
            FormQuestion(
                "acceptable", Words("Acceptabel: waarom wil jij dit?", "Acceptable: why do you want this?"), .text(rows: 2),
                hint: Words("Wat is het jou waard, en vinden anderen het goed?", "What is it worth to you, and do others agree?")),
            FormQuestion(
                "realistic", Words("Realistisch: wat maakt dat het kan?", "Realistic: what makes it possible?"), .text(rows: 2),
                hint: Words("Heb je de tijd, de plek en de hulp?", "Do you have the time, the place and the help?")),
            FormQuestion(
                day, Words("Tijd: wanneer kijk je of het gelukt is?", "Time: when do you look whether it worked?"), .day),
            FormQuestion(
                area, Words("Waar hoort het bij?", "What does it belong to?"), .choice(areas),
                heading: Words("Nog twee dingen", "Two more things")),
            FormQuestion(
                challenge, Words("Is het een uitdaging voor je?", "Is it a challenge for you?"),
                .choice([FormChoice("yes", Words("Ja, ik durf iets nieuws", "Yes, I dare something new"))])),
        ])
}
