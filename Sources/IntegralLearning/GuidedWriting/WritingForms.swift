import Guidance
import Markup
import Platform

/// Forms that lead through looking back and ahead, a field for each step; they may be written as often as one likes.
package enum WritingForms {
    package static let all = [starrt, swot, free]

    /// The questions whose answers look ahead, so that a goal can begin with them.
    static let onward = ["transfer", "weaknesses", "next"]

    /// The question of STARRT that ties the last step to what the assignment is about.
    static let transferTo = "transferTo"
    /// The question of SWOT that ties it to a goal.
    static let goal = "goal"

    /// The six steps (LB-3.1-10).
    package static let starrt = FormKind(
        "starrt", Words("STARRT", "STARRT"),
        lead: Words(
            "Kies één moment en schrijf het op in zes stappen. Begin waar je wilt; alles wordt bewaard.",
            "Choose one moment and write it down in six steps. Begin where you like; everything is kept."),
        writers: .author(sharedWith: .assess),
        [
            FormQuestion(
                "situation", Words("Situatie: wat was er aan de hand?", "Situation: what was going on?"), .text(rows: 3),
                hint: Words(
                    "Waar was je, wanneer en met wie? “Dinsdag in de huiskamer stond meneer De Boer steeds op van tafel.”",
                    "Where were you, when and with whom? “On Tuesday in the living room Mr De Boer kept leaving the table.”")),
            FormQuestion(
                "task", Words("Taak: wat moest of wilde jij doen?", "Task: what did you have to do or want to do?"), .text(rows: 3),
                hint: Words(
                    "Wat werd er van je verwacht? “Ik begeleidde het eten en wilde dat iedereen rustig kon eten.”",
                    "What was expected of you? “I guided the meal and wanted everybody to eat in peace.”")),
            FormQuestion(
                "action", Words("Actie: wat deed je?", "Action: what did you do?"), .text(rows: 3),
                hint: Words(
                    "Schrijf wat je deed en zei, stap voor stap. “Ik ging naast hem zitten en vroeg naar zijn werk als bakker.”",
                    "Write what you did and said, step by step. “I sat down beside him and asked about his work as a baker.”")),
            FormQuestion(
                "result", Words("Resultaat: wat kwam ervan?", "Result: what came of it?"), .text(rows: 3),
                hint: Words(
                    "Wat gebeurde er daarna? “Hij bleef tien minuten zitten en at zijn brood op.”",
                    "What happened then? “He stayed for ten minutes and ate his bread.”")),
            FormQuestion(
                "reflection", Words("Reflectie: wat vind je ervan?", "Reflection: what do you think of it?"), .text(rows: 4),
                hint: Words(
                    "Wat ging goed, wat zou je anders doen, en waarom? “Ik vroeg eerst te veel tegelijk. Eén vraag is genoeg.”",
                    "What went well, what would you do differently, and why? “At first I asked too much at once. One question is enough.”")),
            FormQuestion(
                "transfer", Words("Transfer: waar gebruik je dit weer?", "Transfer: where will you use this again?"), .text(rows: 3),
                hint: Words(
                    "In welke andere situatie helpt dit je? “Ook in een gesprek met ouders kan ik beginnen met één vraag.”",
                    "In which other situation does this help you? “In a talk with parents too I can begin with one question.”")),
            FormQuestion(
                transferTo, Words("Hoort bij", "Belongs to"), .picked,
                hint: Words(
                    "Een werkproces of criterium van de opdracht. Mag leeg blijven.",
                    "A work process or criterion of the assignment. May stay empty.")),
        ])

    /// In one's own way, with one question that looks critically (LB-4.1-07, LB-4.1-10).
    package static let free = FormKind(
        "free", Words("Vrij schrijven", "Writing freely"),
        lead: Words(
            "Schrijf wat je bijbleef, in je eigen volgorde. Alles wordt bewaard.",
            "Write what stayed with you, in your own order. Everything is kept."),
        writers: .author(sharedWith: .assess),
        [
            FormQuestion(
                "story", Words("Waar kijk je op terug?", "What do you look back on?"), .text(rows: 6),
                hint: Words("“Toen de groep stilviel, wist ik even niets.”", "“When the group fell silent, I had nothing.”")),
            FormQuestion(
                "critical",
                Words("Kritisch kijken: wat had jij anders kunnen doen?", "A critical look: what could you have done differently?"),
                .text(rows: 3),
                hint: Words("“Ik had kunnen wachten. Ik praatte erdoorheen.”", "“I could have waited. I talked through it.”")),
            FormQuestion(
                "next", Words("Wat neem je mee?", "What do you take along?"), .text(rows: 2),
                hint: Words("“Stilte laten vallen en tot tien tellen.”", "“Let a silence fall and count to ten.”")),
        ])

    /// The four fields (LB-3.1-11).
    package static let swot = FormKind(
        "swot", Words("SWOT", "SWOT"),
        lead: Words(
            "Vier vakken: wat je in je hebt en wat er om je heen gebeurt. Een paar woorden per vak is genoeg.",
            "Four boxes: what you have in you and what happens around you. A few words a box are enough."),
        writers: .author(sharedWith: .assess),
        [
            FormQuestion(
                "strengths", Words("Sterk: wat gaat je goed af?", "Strengths: what are you good at?"), .text(rows: 3),
                hint: Words("“Ik maak makkelijk contact.”", "“I make contact easily.”")),
            FormQuestion(
                "weaknesses", Words("Zwak: wat kost je moeite?", "Weaknesses: what is hard for you?"), .text(rows: 3),
                hint: Words("“Ik begin laat en kom dan in tijdnood.”", "“I begin late and run out of time.”")),
            FormQuestion(
                "opportunities", Words("Kansen: wat of wie kan je helpen?", "Opportunities: what or who can help you?"), .text(rows: 3),
                hint: Words(
                    "“Op mijn stage mag ik elke week een activiteit leiden.”", "“At my placement I may lead an activity every week.”")),
            FormQuestion(
                "threats", Words("Bedreigingen: wat kan in de weg zitten?", "Threats: what can get in the way?"), .text(rows: 3),
                hint: Words("“Mijn bijbaan is op de avonden dat wij afspreken.”", "“My job is on the evenings we meet.”")),
            FormQuestion(
                goal, Words("Hoort bij mijn leerdoel", "Belongs to my goal"), .picked, hint: Words("Mag leeg blijven.", "May stay empty.")),
        ])
}
