import Markup
import Platform

/// Steps in the wrong order, each with why and what to do.
extension Refusal {
    static let overtaken = Refusal(
        .conflict,
        Words(
            "Iemand was je net voor: dit werkplan staat inmiddels anders. Open het traject opnieuw om te zien hoe het nu staat.",
            "Somebody was just before you: this work plan has changed. Open the track again to see how it stands now."))

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

    static let nothingToDecide = Refusal(
        .conflict,
        Words(
            "Er is nu geen werkplan dat op een Go wacht. Zodra het is ingeleverd, staat het bij Vandaag.",
            "No work plan waits for a Go right now. As soon as it is handed in, it stands under Today."))

    static let ownPlan = Refusal(
        .notYours,
        Words(
            "Je maakt zelf deel uit van dit werkplan, dus je kunt er geen Go op geven. Vraag een collega.",
            "You are part of this work plan yourself, so you cannot give it a Go. Ask a colleague."))
}
