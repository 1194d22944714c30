import Markup
import Platform

/// Steps in the wrong order, each with why and what to do.
extension Refusal {
    static let overtaken = Refusal(
        .conflict,
        Words(
            "Iemand was je net voor: dit werkplan staat inmiddels anders. Open het traject opnieuw om te zien hoe het nu staat.",
            "Somebody was just before you: this work plan has changed. Open the track again to see how it stands now."))

    static let planTextTooLong = Refusal(
        .malformed,
        Words(
            "Deze tekst is te lang voor een werkplan. Maak hem korter, of verdeel hem over meer taken.",
            "This text is too long for a work plan. Make it shorter, or spread it over more tasks."))

    static let unreadableDay = Refusal(
        .malformed,
        Words(
            "Deze datum is niet te lezen. Schrijf hem als jaar-maand-dag, zoals 2026-11-21.",
            "This date cannot be read. Write it as year-month-day, such as 2026-11-21."))

    static let otherGroup = Refusal(
        .conflict,
        Words(
            "Niet iedereen die je koos, hoort (nog) bij deze keuze. Er is niets uitgezet. Open de pagina opnieuw en kies nog eens.",
            "Not everybody you chose belongs to this choice (any more). Nothing was set out. Open the page again and choose once more."))

    static let planNotOpen = Refusal(
        .conflict,
        Words(
            "Dit werkplan is ingeleverd en staat vast. Je kunt het weer aanpassen na een No-go. Je logboek is wel open.",
            "This work plan is handed in and fixed. You can change it again after a No-go. Your logbook is open."))

    static let planNotReady = Refusal(
        .conflict,
        Words(
            "Dit plan kan nog niet worden ingeleverd: er is minstens één taak en één leerdoel nodig.",
            "This plan cannot be handed in yet: it needs at least one task and one goal."))

    /// Nobody gets the same assignment twice while working on it.
    static func alreadySetOut(to names: [String]) -> Refusal {
        let names = names.joined(separator: ", ")
        return Refusal(
            .conflict,
            Words(
                "Deze opdracht is al uitgezet voor \(names). Kijk bij de opdrachten van de groep.",
                "This assignment was set out to \(names) already. Look at the assignments of the group."))
    }

    static let nothingToDecide = Refusal(
        .conflict,
        Words(
            "Er is nu geen werkplan dat op een Go wacht. Zodra het is ingeleverd, staat het bij Vandaag.",
            "No work plan waits for a Go right now. As soon as it is handed in, it stands under Today."))

    static let nothingToTakeBack = Refusal(
        .conflict,
        Words(
            "Er is geen Go of No-go meer om terug te nemen: het traject is al verder. Open het opnieuw om te zien hoe het nu staat.",
            "There is no Go or No-go left to take back: the track has gone on. Open it again to see how it stands now."))

    static let decisionOfColleague = Refusal(
        .notYours,
        Words(
            "Een ander gaf dit besluit en kan het terugnemen. Bel of schrijf je collega.",
            "Somebody else gave this decision and can take it back. Call or write to your colleague."))

    /// A slip of the hand shows at once; later people count on the decision.
    static func tooLateToTakeBack(minutes: Int64) -> Refusal {
        let (dutch, english) = minutes == 1 ? ("1 minuut", "1 minute") : ("\(minutes) minuten", "\(minutes) minutes")
        return Refusal(
            .conflict,
            Words(
                "Terugnemen kan tot \(dutch) na het besluit, omdat anderen erop rekenen. Bespreek met je student wat er anders moet.",
                "You can take a decision back until \(english) after it, because others count on it. Discuss with your student what has to change."
            ))
    }

    static let decisionActedOn = Refusal(
        .conflict,
        Words(
            "Er is al iets gedaan na dit besluit: het plan, een leerdoel of het logboek is bijgewerkt. Het blijft staan; bespreek wat er anders moet.",
            "Something was done after this decision already: the plan, a goal or the logbook was changed. It stands; discuss what has to change."
        ))

    /// Requirements D2: the guide cannot give the final Go, also not with a second place in practice.
    static let finalGoOfGuide = Refusal(
        .notYours,
        { r in
            r(
                "Je bent hier ook \(r.term(.learningGuide)). De definitieve Go geeft iemand anders uit de praktijk; vraag een collega.",
                "You are \(r.the(.learningGuide)) here as well. Somebody else in practice gives the final Go; ask a colleague.")
        })

    static let ownPlan = Refusal(
        .notYours,
        Words(
            "Je maakt zelf deel uit van dit werkplan, dus je kunt er geen Go op geven. Vraag een collega.",
            "You are part of this work plan yourself, so you cannot give it a Go. Ask a colleague."))

    static let notYetAssessable = Refusal(
        .conflict,
        Words(
            "Beoordelen kan zodra de Go er is. Noteer nu al wat je ziet: waarnemingen tellen straks mee.",
            "You can assess as soon as the Go is there. Note what you see already: observations count later on."))

    static let ownJudgement = Refusal(
        .notYours,
        Words("Je kunt jezelf niet beoordelen. Vraag een collega.", "You cannot assess yourself. Ask a colleague."))

    static let nothingToConfirm = Refusal(
        .conflict,
        Words(
            "Er is geen gedeelde beoordeling die op bevestiging wacht. Deel hem eerst, of open hem opnieuw om te zien hoe hij nu staat.",
            "There is no shared judgement that waits to be confirmed. Share it first, or open it again to see how it stands now."))

    static let responseClosed = Refusal(
        .conflict,
        { r in
            r(
                "Deze beoordeling is al bevestigd of vervangen, dus je reactie kan er niet meer bij. Praat erover met je \(r.term(.learningGuide)).",
                "This judgement was confirmed or replaced already, so your response cannot be added. Talk about it with your \(r.term(.learningGuide))."
            )
        })

    static let correctionNeedsReason = Refusal(
        .conflict,
        Words(
            "Dit resultaat is al ingevoerd. Pas de beoordeling aan met een reden; het oude resultaat blijft leesbaar.",
            "This result was entered already. Change the judgement with a reason; the old result stays readable."))

    static let evidenceInPortfolio = Refusal(
        .conflict,
        { r in
            r(
                "Dit bewijs zit in het portfolio en verandert niet meer. Vraag \(r.the(.learner)) het er eerst uit te halen.",
                "This evidence is in the portfolio and does not change any more. Ask \(r.the(.learner)) to take it out first.")
        })

    static let selfAssessmentClosed = Refusal(
        .conflict,
        Words(
            "De beoordeling is gedeeld, dus je zelfbeoordeling blijft zoals ze was. Reageren kan wel: dat staat onder de beoordeling.",
            "The judgement is shared, so your self-assessment stays as it was. You can respond: that is below the judgement."))

    static let evidenceNotGood = Refusal(
        .conflict,
        Words(
            "Alleen bewijs dat is nagekeken en voldoet, kan in je portfolio. Lees wat er nog nodig is en lever het opnieuw in.",
            "Only evidence that was checked and meets the criteria can go into your portfolio. Read what is needed and hand it in again."))

    static let registerNotYours = Refusal(
        .notYours,
        { r in
            r(
                "Alleen \(r.the(.learningGuide)) van deze groep registreert.",
                "Only \(r.the(.learningGuide)) of this group registers.")
        })

    static let matrixNotYours = Refusal(
        .notYours,
        Words(
            "Het overzicht is voor wie deze groep begeleidt of er mentor van is.",
            "The overview is for who guides this group or is its mentor."))

    static let notAtWorkYet = Refusal(
        .conflict,
        Words(
            "Taken afvinken kan na de Go. Je logboek is nu al open.", "You can tick off tasks after the Go. Your logbook is open already."))

    static let noWebAddress = Refusal(
        .malformed,
        Words(
            "Deze link werkt niet. Plak het hele webadres, met https:// ervoor.",
            "This link does not work. Paste the whole web address, with https:// before it."))
}
