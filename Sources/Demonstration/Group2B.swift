import IntegralLearning
import Platform

/// Group 2B of Noor: every state a track can be in, oldest worries first.
extension Stage {
    func tellGroup2B() throws {
        try tellRewrittenPlan()
        try tellWaitingPlans()
        try tellWaitingFinalGo()
        try tellFoodInAction()
        try tellDayPlanInAction()
        try tellAssessed()
        try tellLookingBack()
    }

    /// Bram and Yara got a No-go and write their second round.
    private func tellRewrittenPlan() throws {
        let story = try Story(
            self, assignments.livingRoom, to: [.bram, .yara], of: "2B", ago: 18, planDue: 3, due: 32, with: [.tess, .fatma])
        try story.choose(
            "Wij kiezen een zangmiddag in de huiskamer", because: "Meneer Aalders en mevrouw Jansen houden allebei van muziek", by: .yara,
            ago: 15)
        try story.choose("Ik begeleid, Yara zingt voor", because: "Ik wil leren kijken wie er onrustig wordt", by: .bram, ago: 14)
        try story.contract(
            [
                "work": "Ieder doet zijn eigen taken. Loopt iets uit, dan zeggen we dat een dag van tevoren.",
                "meet": "Dinsdag na de les, een kwartier.", "reach": "Appen. Voor 21.00 uur antwoord.",
                "trouble": "Eerst samen praten. Lukt het niet, dan naar Noor.",
            ], by: .yara, to: [.bram, .yara], agreeing: [.bram], ago: 14)
        try story.goal("Ik wil rustig blijven als een bewoner boos of verdrietig wordt, en niet meteen gaan oplossen.", of: .bram, ago: 12)
        try story.goal("Ik wil leren om een stilte te laten vallen en af te wachten wat iemand zelf vertelt.", of: .yara, ago: 12)
        try story.plan(
            [
                ("Met mevrouw Jansen en meneer Aalders praten: welke muziek hoorden zij vroeger graag?", .yara, -6),
                ("Lijst maken met tien liedjes en de teksten groot afdrukken", .bram, 5),
                ("Huiskamer reserveren en stoelen in een kring zetten", .bram, 10),
                ("Zangmiddag uitvoeren op donderdag", .yara, 11),
            ], by: .yara, ago: 12)
        try story.log(
            "We zijn voor het eerst in De Linde geweest. Meneer Aalders vertelde een uur over zijn harmonie. Wij zaten maar te luisteren.",
            by: .bram, ago: 13)
        try story.submit(by: .yara, ago: 8)
        try story.go(
            by: .noor, ago: 5,
            needed: [
                2: "Schrijf op wat jullie doen als mevrouw Jansen onrustig wordt: wie gaat met haar mee en wie zingt verder?",
                4: "Bedenk één vraag waarmee jullie na afloop met de bewoners terugkijken.",
            ])
        try story.stage(.guided, of: .bram, by: .noor, ago: 5)
        try story.encourage(.bram, "Je bleef bij meneer Aalders zitten zonder iets op te lossen. Zo begint het.", by: .noor, ago: 4)
        try story.ask(
            "Hoe weet ik of mevrouw Jansen naar de gang wil of juist niet?", tried: "Haar jas laten zien en kijken wat ze doet.", by: .bram,
            ago: 2)
        try story.askPeer(.omer, by: .yara, ago: 2, remark: "Duidelijk! Wie zet de stoelen terug?")
        try story.plan([("Als iemand onrustig wordt: Bram loopt mee naar de gang, Yara zingt verder", .bram, 11)], by: .bram, ago: 3)
        try story.log(
            "Fatma heeft verteld hoe zij dat doet bij onrust: eerst naast iemand gaan zitten, dan pas praten. Dat zetten we in het plan.",
            by: .yara, ago: 3)
        try story.react("Mooi dat jullie het Fatma vroegen. Wat doe je als iemand dan toch weg wil lopen?", by: .noor, ago: 2)
    }

    /// Three plans in 2B wait for Noor, the oldest a week.
    private func tellWaitingPlans() throws {
        let oldest = try Story(
            self, assignments.dayPlan, to: [.omer, .esra], of: "2B", ago: 20, planDue: -6, due: 24, with: [.fatma])
        try oldest.goal("Ik wil een dag kunnen plannen zonder alles vol te zetten.", of: .omer, ago: 9)
        try oldest.goal("Ik wil duidelijker vertellen wat we gaan doen, in korte zinnen.", of: .esra, ago: 9)
        try oldest.plan(
            [
                ("Gesprek met Ton en Marijke over wat ze graag doen en wanneer ze moe zijn", .omer, -8),
                ("Dagplan maken met foto’s van de plekken, zonder gezichten", .esra, 2),
                ("Rustmomenten erin zetten: 10.45 en 14.00 uur", .omer, 2),
                ("Als het regent: kas in plaats van moestuin", .esra, 6),
            ], by: .omer, ago: 9)
        try oldest.submit(by: .omer, ago: 7)

        let second = try Story(self, assignments.healthyFood, to: [.chloe, .finn], of: "2B", ago: 12, planDue: -3, due: 18)
        try second.goal("Ik praat vaak te snel. Ik wil vaker stoppen en een vraag stellen.", of: .chloe, ago: 5)
        try second.goal("Ik wil iets uitleggen zonder van een blaadje te lezen.", of: .finn, ago: 5)
        try second.plan(
            [
                ("Vragenlijst van drie vragen aan groep 1A: wat eet je ’s ochtends?", .chloe, -1),
                ("Smoothie en ontbijt maken en kijken wat het kost", .finn, 4), ("Voorlichting oefenen voor twee klasgenoten", .chloe, 6),
            ], by: .finn, ago: 5)
        try second.submit(by: .chloe, ago: 4)

        let newest = try Story(self, assignments.healthyFood, to: [.mila, .sem, .lotte], of: "2B", ago: 11, planDue: -1, due: 19)
        try newest.goal("Ik wil leiding durven geven aan ons groepje.", of: .mila, ago: 3)
        try newest.goal("Ik wil op tijd beginnen in plaats van de avond ervoor.", of: .sem, ago: 3)
        try newest.plan(
            [
                ("Uitzoeken hoeveel suiker er in tien drankjes zit", .sem, 1), ("Proeftafel maken: raden en proeven", .lotte, 5),
                ("Eén zin bedenken die mensen onthouden", .mila, 2),
            ], by: .mila, ago: 3)
        try newest.submit(by: .mila, ago: 1)
    }

    /// Amira has a Go of school; Tess and Fatma got a mail about the final Go.
    private func tellWaitingFinalGo() throws {
        let story = try Story(
            self, assignments.livingRoom, to: [.amira], of: "2B", ago: 16, planDue: -5, due: 21, with: [.tess, .fatma])
        try story.goal("Ik wil contact maken zonder veel woorden: met kijken, aanraken en muziek.", of: .amira, ago: 8)
        try story.plan(
            [
                ("Kennismaken met mevrouw Pieters en haar dochter vragen wat ze vroeger maakte", .amira, -6),
                ("Bloemschikken voorbereiden voor vier bewoners, met bloemen uit de tuin", .amira, 4),
                ("Activiteit uitvoeren op dinsdagmiddag", .amira, 9),
                ("Bij onrust: samen water halen in de keuken, de anderen gaan door met Tess", .amira, 9),
                ("Na afloop aan ieder vragen: welke bloem vond u de mooiste?", .amira, 9),
            ], by: .amira, ago: 8)
        try story.log(
            "De dochter van mevrouw Pieters zei dat haar moeder altijd bruidsboeketten maakte. Toen wist ik het meteen.", by: .amira, ago: 7
        )
        try story.submit(by: .amira, ago: 6)
        try story.go(by: .noor, ago: 2)
    }

    /// Bram, Daan and Noor's first group at work in school; Daan has been silent for weeks.
    private func tellFoodInAction() throws {
        let story = try Story(self, assignments.healthyFood, to: [.bram, .daan, .ravi], of: "2B", ago: 40, planDue: -30, due: 8)
        try story.goal("Ik wil meer vragen stellen voordat ik iets vertel.", of: .bram, ago: 34)
        try story.goal("Ik wil laten zien dat ik kan koken.", of: .daan, ago: 34)
        try story.goal("Ik wil niet steeds naar de docent kijken als iemand iets vraagt.", of: .ravi, ago: 33)
        try story.plan(
            [
                ("Aan de eerstejaars vragen wat ze tussen de middag eten", .bram, -24),
                ("Gezonde tosti’s maken in de leskeuken", .daan, -10),
                ("Voorlichting geven aan groep 1A", .ravi, 4),
            ], by: .bram, ago: 34)
        try story.submit(by: .bram, ago: 32)
        try story.go(by: .noor, ago: 30)
        try story.log(
            "Achttien van de vierentwintig eten tussen de middag niets of snacks. Dat hadden we niet gedacht.", by: .bram, ago: 22)
        try story.log("Boodschappen gedaan met Ravi: € 11,40. Volkoren tosti met hummus wint.", by: .daan, ago: 19)
        try story.log("Ik heb de uitleg geoefend voor mijn broertje. Hij vroeg steeds waarom. Dat hielp.", by: .ravi, ago: 6)
        try story.log("De dia’s zijn eruit. We laten ze eerst proeven en vragen dan pas wat ze denken.", by: .bram, ago: 2)
        try story.seen(
            "Bram stelde een open vraag en wachtte toen echt. De groep begon zelf te praten.", about: .bram, by: .noor, ago: 9,
            criteria: [0])
        try story.seen(
            "Ravi legde het verschil tussen suikers uit met een appel en een lolly. Iedereen snapte het.", about: .ravi, by: .noor, ago: 9,
            criteria: [4])
        try story.seen("Daan was er vandaag niet bij. De anderen wisten niet waarom.", about: .daan, by: .noor, ago: 6)
        try story.tellGuidance()
    }

    /// Naomi and Stijn are at work on the day care with Fatma, who notes what she sees.
    private func tellDayPlanInAction() throws {
        let story = try Story(
            self, assignments.dayPlan, to: [.naomi, .finn], of: "2B", ago: 34, planDue: -24, due: 5, with: [.fatma, .wilma])
        try story.goal("Ik wil zien wanneer iemand moe wordt, ook als hij dat niet zegt.", of: .naomi, ago: 28)
        try story.goal("Ik wil grapjes kunnen maken en toch serieus genomen worden.", of: .finn, ago: 28)
        try story.plan(
            [
                ("Kennismaken met Henk en Soraya op Het Erf", .finn, -20), ("Dagplan maken op één blad met pictogrammen", .naomi, -12),
                ("Meegaan op hun dag, van koffie tot taxi", .finn, 2), ("Terugkijken met Henk en Soraya bij de thee", .naomi, 2),
            ], by: .naomi, ago: 28)
        try story.submit(by: .naomi, ago: 26)
        try story.go(by: .noor, ago: 24)
        try story.finalGo(by: .fatma, ago: 22)
        try story.log("Henk wil alles doen behalve wachten. We hebben de koffie naar voren gehaald.", by: .finn, ago: 12)
        try story.log("Soraya koos zelf voor de kas. Ze wees de pictogram aan voordat ik iets vroeg.", by: .naomi, ago: 7)
        try story.log("Proefdag gehad. Om twee uur was Henk op. Volgende keer plannen we de rust eerder.", by: .naomi, ago: 1)
        try story.interim(
            "Halverwege gaat het goed: Naomi ziet steeds vaker wanneer iemand moe wordt. Ik wil haar nog een dag zien plannen.", of: .naomi,
            by: .noor, ago: 6)
        try story.seen(
            "Naomi zag dat Soraya stil werd en stelde voor om even buiten te zitten.", about: .naomi, by: .fatma, ago: 8, criteria: [4])
        try story.seen(
            "Finn liet Henk kiezen tussen twee klussen en wachtte op zijn antwoord.", about: .finn, by: .fatma, ago: 8, criteria: [0])
        try story.seen(
            "Het dagplan met pictogrammen hangt nu in de kantine. Andere deelnemers vragen er ook om.", about: nil, by: .fatma, ago: 4,
            criteria: [1])
        try story.seen(
            "Finn praatte met mij over Henk terwijl Henk erbij zat. We hebben het er samen over gehad.", about: .finn, by: .noor, ago: 4,
            criteria: [3])
    }

    /// Yara's judgement is registered, Ömer's waits for registration, and Amira's waits for her to read it.
    private func tellAssessed() throws {
        let story = try Story(self, assignments.healthyFood, to: [.yara, .omer, .amira], of: "2B", ago: 62, planDue: -50, due: -4)
        try story.goal("Ik wil harder praten als ik voor een groep sta.", of: .yara, ago: 56)
        try story.goal("Ik wil niet alles zelf willen doen.", of: .omer, ago: 56)
        try story.goal("Ik wil een ander laten uitpraten.", of: .amira, ago: 56)
        try story.plan(
            [
                ("Proeverij met vijf soorten brood, met de ogen dicht", .yara, -30), ("Drie vragen vooraf aan groep 1A", .amira, -40),
                ("Kaartje maken om mee naar huis te nemen", .omer, -28),
            ], by: .amira, ago: 56)
        try story.submit(by: .amira, ago: 54)
        try story.go(by: .noor, ago: 52)
        try story.log("Met je ogen dicht proef je het verschil echt. Iedereen wilde het proberen.", by: .yara, ago: 27)
        try story.log(
            "Ik heb de kaartjes aan twee anderen gegeven om uit te delen. Dat vond ik moeilijk en het ging goed.", by: .omer, ago: 27)
        try story.log("Een meisje durfde niet te proeven. Ik heb gezegd dat kijken ook meedoen is.", by: .amira, ago: 26)
        try story.assess(
            .yara, by: .noor, ago: 14,
            [
                (3, "Yara begon met drie vragen en paste haar verhaal aan op de antwoorden."),
                (2, "Ze zag wie er niet meedeed en vroeg na afloop wat er was."),
                (3, "Eén opdracht tegelijk: ruiken, proeven, raden."),
                (2, "Bij de eerste ronde gaf ze snel het antwoord, daarna wachtte ze."),
                (4, "‘Brood met de jas aan’ voor volkoren: de hele groep gebruikt het nu."),
            ])
        try story.evidence(
            "Kaartje en foto’s van de proeverij",
            "Het kaartje dat we uitdeelden, met foto’s van de tafel. Op de achterkant mijn drie vragen.",
            of: .yara, ago: 16, criteria: [0, 2, 4], checkedBy: .noor, because: "Je vragen en je uitleg staan er zelf in.")
        try story.evidence("Terugblik op de proeverij", "Wie niet meedeed en wat ik toen vroeg.", of: .yara, ago: 13, criteria: [1])
        try story.respond("Dat van te snel het antwoord geven klopt. Ik tel nu in mijn hoofd tot vijf.", by: .yara, ago: 12)
        try story.confirm(.yara, by: .noor, ago: 11)
        try story.register(.yara, by: .noor, ago: 10)
        try story.assess(
            .omer, by: .noor, ago: 9,
            [
                (2, "Ömer stelde zijn vraag aan de hele groep en liet stilte vallen."),
                (3, "Hij haalde een stille jongen erbij met een taak."),
                (2, "Twee aanwijzingen door elkaar; na een hint van Yara één voor één."), (3, "Hij liet de uitdelers zelf bedenken hoe."),
                (3, "Hij legde vezels uit met een spons."),
            ])
        try story.respond("Ik ben het ermee eens. De spons neem ik mee naar de stage.", by: .omer, ago: 7)
        try story.confirm(.omer, by: .noor, ago: 5)
        try story.assess(
            .amira, by: .noor, ago: 1,
            [
                (3, "Amira vroeg door op een antwoord dat ze niet verwachtte."),
                (3, "Ze zag het meisje dat niet durfde en maakte het klein."),
                (2, "Haar uitleg was goed, maar alles in één keer."), (3, "Ze wachtte, ook toen het lang stil bleef."),
                (3, "Woorden als ‘vezels’ legde ze uit met de hand op de buik."),
            ])
        try story.propose("Yara gaat door naar periode 3; ze oefent nog met wachten.", about: .yara, by: .noor, of: "2B", ago: 3)
        try story.remark("Eens. In de mentoruren zie ik dat ook.", about: .yara, by: .sanne, of: "2B", ago: 2)
        try story.propose("Ömer kan in de praktijk zelfstandiger aan de slag.", about: .omer, by: .noor, of: "2B", ago: 3)
    }
}
