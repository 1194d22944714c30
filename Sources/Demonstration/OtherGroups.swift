import Platform

/// The groups beside 2B: enough for a Monday morning with three of them, and a colleague's group.
extension Stage {
    func tellOtherGroups() throws {
        try tellFirstYears()
        try tellThirdYears()
        try tellJeroensGroup()
    }

    private func tellFirstYears() throws {
        let first = try Story(self, assignments.healthyFood, to: [.jayden, .hanna], of: "1A", ago: 14, planDue: -2, due: 20)
        try first.goal("Ik wil voor een groep durven staan.", of: .hanna, ago: 6)
        try first.goal("Ik wil me aan afspraken houden.", of: .jayden, ago: 6)
        try first.plan(
            [("Filmpje van één minuut maken over water drinken", .jayden, 3), ("Poster voor de kantine", .hanna, 5)], by: .hanna, ago: 6)
        try first.submit(by: .hanna, ago: 3)

        let second = try Story(self, assignments.healthyFood, to: [.kees, .salma, .ruben], of: "1A", ago: 14, planDue: -2, due: 20)
        try second.goal("Ik wil samenwerken met mensen die ik niet ken.", of: .salma, ago: 5)
        try second.plan(
            [
                ("Ontbijt klaarmaken voor de hele klas", .kees, 6), ("Vragen wie allergisch is", .salma, 1),
                ("Uitleg bij de tafels", .ruben, 6),
            ],
            by: .salma, ago: 5)
        try second.submit(by: .salma, ago: 2)
    }

    private func tellThirdYears() throws {
        let story = try Story(self, assignments.dayPlan, to: [.thijs, .roos], of: "3C", ago: 36, planDue: -25, due: 12, with: [.fatma])
        try story.goal("Ik wil zelf beslissen en pas daarna vragen of het goed was.", of: .thijs, ago: 30)
        try story.goal("Ik wil feedback kunnen horen zonder me te verdedigen.", of: .roos, ago: 30)
        try story.plan(
            [
                ("Wandeling naar de markt voorbereiden, route eerst zelf lopen", .roos, -14),
                ("Met drie deelnemers naar de markt", .thijs, -3),
            ],
            by: .roos, ago: 30)
        try story.submit(by: .roos, ago: 29)
        try story.go(by: .noor, ago: 27)
        try story.finalGo(by: .fatma, ago: 25)
        try story.log("Route gelopen: 1,2 kilometer, twee bankjes, één lastige stoep.", by: .roos, ago: 9)
        try story.log("Op de markt kochten ze zelf kaas. De man van de kraam kent Riet nu bij naam.", by: .thijs, ago: 3)
        try story.seen("Thijs telde bij iedere stop, zonder dat het opviel.", about: .thijs, by: .fatma, ago: 3, criteria: [3])

        let quiet = try Story(self, assignments.healthyFood, to: [.anouk, .nick], of: "3C", ago: 50, planDue: -40, due: -2)
        try quiet.goal("Ik wil leren plannen.", of: .anouk, ago: 44)
        try quiet.goal("Ik wil iets afmaken.", of: .nick, ago: 44)
        try quiet.plan([("Kooklesje van een half uur bedenken", .anouk, -30), ("Boodschappen doen", .nick, -25)], by: .anouk, ago: 44)
        try quiet.submit(by: .anouk, ago: 42)
        try quiet.go(by: .noor, ago: 40)
        try quiet.log("Nick en ik hebben het recept gekozen: wraps.", by: .anouk, ago: 28)
    }

    private func tellJeroensGroup() throws {
        let story = try Story(self, assignments.livingRoom, to: [.maud, .koen], of: "2C", ago: 15, planDue: 4, due: 30, with: [.tess])
        try story.goal("Ik wil minder zenuwachtig zijn bij nieuwe mensen.", of: .maud, ago: 6)
        try story.plan([("Met de bewoners een fotomuur maken", .koen, 6)], by: .koen, ago: 6)
        let waiting = try Story(self, assignments.healthyFood, to: [.dina, .joris], of: "2C", ago: 12, planDue: -1, due: 22)
        try waiting.goal("Ik wil een vraag durven stellen als ik iets niet snap.", of: .dina, ago: 4)
        try waiting.goal("Ik wil beter luisteren.", of: .joris, ago: 4)
        try waiting.plan([("Soep maken van groente die over is", .joris, 3), ("Kaartjes met het recept", .dina, 3)], by: .dina, ago: 4)
        try waiting.submit(by: .dina, ago: 2)
    }
}
