import Guidance
import Markup
import Platform

/// What is written at an evaluation: one part together, one part alone (F-37).
package enum EvaluationForms {
    /// What was shown and what can be seen by everybody: the result, the facts and how they hang together.
    package static let group = FormKind(
        "evaluation.group", Words("Wat liet je zien?", "What did you show?"),
        lead: Words(
            "Jullie presentatie, de feiten en de verbanden. Iedereen van de opdracht schrijft mee; je leerbegeleider leest mee.",
            "Your presentation, the facts and their relations. Everybody of the assignment writes; your learning guide reads along."),
        writers: .group(readBy: .assess),
        [
            FormQuestion(
                "form", Words("Hoe laat je het resultaat zien?", "How do you present the result?"),
                .choice([
                    FormChoice("oral", Words("Mondeling", "Orally")), FormChoice("written", Words("Schriftelijk", "In writing")),
                ]), heading: Words("Presentatie", "Presentation")),
            FormQuestion("day", Words("Wanneer?", "When?"), .day),
            FormQuestion(
                "link", Words("Waar staat het?", "Where is it?"), .link,
                hint: Words(
                    "Het adres van je verslag, dia’s of filmpje. Het begint met https://.",
                    "The address of your report, slides or film. It begins with https://.")),
            FormQuestion(
                "facts", Words("Feiten", "Facts"), .text(rows: 5),
                hint: Words(
                    "Wat kon iedereen zien of horen? Nog zonder mening. Voorbeeld: “Acht van de tien bewoners zongen mee.”",
                    "What could everybody see or hear? Without an opinion yet. Example: “Eight of ten residents sang along.”"),
                heading: Words("Terugkijken", "Looking back")),
            FormQuestion(
                "relations", Words("Verbanden", "Relations"), .text(rows: 5),
                hint: Words(
                    "Wat kwam waardoor? Voorbeeld: “Doordat de stoelen in een kring stonden, keek iedereen elkaar aan.”",
                    "What came from what? Example: “Because the chairs stood in a circle, everybody looked at each other.”")),
        ])

    static let qualities = FormQuestion(
        "quality", Words("Dit kan ik goed", "I am good at this"), .several(atMost: 8, worth: []),
        hint: Words(
            "Een kwaliteit per veld. Voorbeeld: “Ik blijf rustig als het druk wordt.”",
            "One quality per field. Example: “I stay calm when it gets busy.”"),
        needed: Words("Schrijf minstens één ding dat je goed kunt.", "Write at least one thing you are good at."),
        heading: Words("Jij", "You"))

    static let learningPoints = FormQuestion(
        "learning", Words("Dit wil ik nog leren", "I still want to learn this"), .several(atMost: 8, worth: []),
        hint: Words("Hier kun je later een doel van maken.", "You can make a goal of it later."),
        needed: Words("Schrijf minstens één leerpunt.", "Write at least one learning point."))

    /// What it means to this student, for the student alone until it is shared with the guide.
    package static let own = FormKind(
        "evaluation.own", Words("Wat betekent het voor jou?", "What does it mean to you?"),
        lead: Words(
            "Alleen jij leest dit, tot je het deelt met je leerbegeleider. Je groep leest het nooit.",
            "Only you read this, until you share it with your learning guide. Your group never reads it."),
        writers: .author(sharedWith: .assess),
        [
            FormQuestion(
                "work", Words("Wat betekent het resultaat van het werk?", "What does the result of the work mean?"), .text(rows: 4),
                hint: Words(
                    "Denk aan de mensen voor wie je het deed en aan hoe het werk ging. Wat zegt dat je?",
                    "Think of the people you did it for and of how the work went. What does that tell you?"),
                needed: Words(
                    "Schrijf wat het resultaat van het werk betekent.", "Write what the result of the work means."),
                heading: Words("Betekenis", "Meaning")),
            FormQuestion(
                "study", Words("Wat betekent het voor je studie?", "What does it mean for your studies?"), .text(rows: 4),
                hint: Words(
                    "Wat laat dit zien over hoe ver je bent in je opleiding?", "What does this show of how far you are in your studies?"),
                needed: Words("Schrijf wat het voor je studie betekent.", "Write what it means for your studies.")),
            qualities, learningPoints,
            FormQuestion(
                "moment", Words("Een moment waarop je iets leerde", "A moment in which you learned something"),
                .several(atMost: 8, worth: worths),
                hint: Words("Wat gebeurde er en wat begreep je toen?", "What happened, and what did you understand then?"),
                heading: Words("Leermomenten", "Learning moments")),
            FormQuestion(
                "thoughts", Words("Wat kwam er nog op bij de vragen?", "What else came up with the questions?"), .text(rows: 4)),
        ])

    private static let worths = [
        FormChoice("little", Words("Een beetje waard", "Worth a little")), FormChoice("much", Words("Veel waard", "Worth a lot")),
        FormChoice("turn", Words("Een keerpunt voor mij", "A turning point for me")),
    ]

    static let all = [group, own]
}
