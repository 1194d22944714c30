import Markup

/// Work processes 3.1 and 3.2: looking back, and judging.
extension KnowledgePage {
    package static let presenting = KnowledgePage(
        "presenting", Words("Presenteren", "Presenting"),
        what: Words(
            "Presenteren is anderen laten zien wat je deed en wat je ontdekte, in woorden of op papier. Een goede presentatie vertelt niet alles. Ze noemt de feiten, legt verbanden en zegt wat het betekent. Wie iets moet uitleggen, snapt het daarna beter.",
            "Presenting is showing others what you did and found, aloud or on paper. It names the facts, ties them together and says what they mean."
        ),
        steps: [
            Words(
                "Schrijf eerst in één zin op wat je publiek moet onthouden.", "First write in one sentence what your public must remember."),
            Words("Kies drie punten en bij elk een voorbeeld uit het werk.", "Choose three points with an example of each."),
            Words("Oefen één keer hardop, met de klok erbij.", "Practise once aloud, with a clock."),
            Words("Laat een tekst nalezen door iemand die er niet bij was.", "Have a text read by somebody who was not there."),
        ],
        here: Words(
            "Je logboek en de waarnemingen op de draad geven je voorbeelden. Zoek er twee uit die laten zien wat je leerde.",
            "Your logbook and the observations on the thread give examples. Pick two that show what you learned."),
        at: .today)

    package static let evaluationQuestions = KnowledgePage(
        "evaluationQuestions", Words("Evaluatievragen", "Questions for evaluation"),
        what: Words(
            "Een goede evaluatievraag laat iemand iets ontdekken wat hij nog niet wist. Ga van feit naar betekenis: wat gebeurde er, hoe kwam dat, wat zegt dat jou? Pas daarna vraag je wat de volgende keer anders kan.",
            "A good question lets somebody discover something new. Go from fact to meaning: what happened, how came it, what does it tell you? Only then ask what can be different."
        ),
        steps: [
            Words("Feiten: wat deed je als eerste, en wat gebeurde er toen?", "Facts: what did you do first, and what happened then?"),
            Words("Verbanden: wat maakte dat het lukte of vastliep?", "Relations: what made it work or get stuck?"),
            Words("Betekenis: wat zegt dit over jou, en wat over het vak?", "Meaning: what does it say about you, and about the trade?"),
            Words("Vooruit: waar ga je op letten, en wanneer kan dat?", "Ahead: what will you watch for, and when can that be?"),
        ],
        here: Words(
            "Op de draad, onder Evaluatie, kies je vragen uit de lijst. De student ziet ze boven het eigen deel.",
            "On the thread, under Evaluation, you choose questions from the list. The student sees them above the own part."),
        at: .today)

    package static let feedback = KnowledgePage(
        "feedback", Words("Feedback geven", "Giving feedback"),
        what: Words(
            "Feedback helpt als iemand er iets mee kan doen. Ze gaat over het werk of het gedrag, niet over de persoon. Ze geeft antwoord op drie vragen: waar ga je heen, hoe ver ben je, en wat is de volgende stap?",
            "Feedback helps when somebody can do something with it. It is about work or behaviour and answers: where are you going, how far are you, what is the next step?"
        ),
        steps: [
            Words("Geef haar snel, zolang er nog iets te veranderen is.", "Give it soon, while something can still change."),
            Words("Zeg wat je zag, wat het deed en wat je zou proberen.", "Say what you saw, what it did and what you would try."),
            Words("Noem één ding. Meer blijft niet hangen.", "Name one thing; more will not stick."),
            Words("Vraag wat de ander ermee gaat doen.", "Ask what the other will do with it."),
        ],
        here: Words(
            "Een waarneming op de draad is feedback in één zin. De student leest haar meteen, en kan later op de beoordeling reageren.",
            "An observation is feedback in a sentence. The student reads it at once, and can later respond to the judgement."),
        at: .today)

    package static let compliments = KnowledgePage(
        "compliments", Words("Complimenten geven", "Giving compliments"),
        what: Words(
            "Een compliment laat iemand zien wat al werkt. Het werkt het best als je gedrag of inzet noemt in plaats van talent. ‘Je bleef rustig doorvragen’ zegt meer dan ‘goed gedaan’. Zo weet iemand wat hij vaker kan doen.",
            "A compliment shows what works already. Name behaviour or effort, not talent: ‘you calmly kept asking’ says more than ‘well done’."
        ),
        steps: [
            Words("Noem wat je zag en welk effect het had.", "Name what you saw and what it did."),
            Words("Meen het. Een compliment als trucje wordt herkend.", "Mean it; a trick is noticed."),
            Words("Plak er geen ‘maar’ achter.", "Put no ‘but’ behind it."),
            Words("Vraag door: hoe heb je dat voor elkaar gekregen?", "Ask on: how did you manage that?"),
        ],
        here: Words(
            "Noteer ook wat goed gaat als waarneming. Dan ligt er bij de beoordeling niet alleen wat nog mist.",
            "Note what goes well as an observation too. Then the judgement finds more than what is missing."),
        at: .today)

    package static let starrt = KnowledgePage(
        "starrt", Words("Reflecteren met STARRT", "Reflecting with STARRT"),
        what: Words(
            "STARRT is een rijtje vragen om op één moment terug te kijken: Situatie, Taak, Actie, Resultaat, Reflectie en Transfer. De eerste vier vertellen wat er gebeurde. Het leren zit in de laatste twee: wat vond je ervan, en waar gebruik je het opnieuw?",
            "STARRT is a row of questions about one moment: Situation, Task, Action, Result, Reflection and Transfer. The learning sits in the last two."
        ),
        steps: [
            Words(
                "Kies een moment dat nog in je hoofd zit, ook een klein moment.",
                "Choose a moment that is still in your head, small ones too."),
            Words("Schrijf bij Actie wat jíj deed, niet wat ‘wij’ deden.", "With Action write what you did, not what ‘we’ did."),
            Words("Vraag bij Reflectie: wat was er gebeurd als ik iets anders deed?", "With Reflection ask: what if I had done otherwise?"),
            Words("Maak Transfer concreet: bij wie, waar, en wanneer?", "Make Transfer concrete: with whom, where and when?"),
        ],
        here: Words(
            "Onder Terugkijken schrijf je een STARRT, stap voor stap. Van de laatste stap maak je met één knop een leerdoel.",
            "Under Looking back you write a STARRT, step by step. With one button you make a goal of the last step."),
        at: .writing)

    package static let swot = KnowledgePage(
        "swot", Words("SWOT-analyse", "SWOT analysis"),
        what: Words(
            "Met een SWOT zet je vier dingen naast elkaar: wat je goed kunt, wat nog lastig is, welke kansen er zijn en wat je kan tegenwerken. De eerste twee gaan over jou, de andere twee over je omgeving. Zo kies je beter een doel.",
            "A SWOT puts four things side by side: strengths, weaknesses, opportunities and threats. The first two are about you, the others about what is around you. It helps to choose a goal."
        ),
        steps: [
            Words(
                "Schrijf per vak hooguit drie punten, elk met een voorbeeld.", "Write three points a field at most, each with an example."),
            Words("Vraag iemand die je kent om een punt toe te voegen.", "Ask somebody who knows you to add a point."),
            Words("Trek een lijn van een sterke kant naar een kans.", "Draw a line from a strength to an opportunity."),
            Words("Maak van één lijn een doel. Anders blijft het een lijstje.", "Make a goal of one line, or it stays a list."),
        ],
        here: Words(
            "Onder Terugkijken schrijf je een SWOT. Maak er meteen een leerdoel van, of koppel hem aan een doel dat er al is.",
            "Under Looking back you write a SWOT. Make a goal of it at once, or tie it to one that is there."),
        at: .writing)

    package static let examPlan = KnowledgePage(
        "examPlan", Words("Examenplan", "Examination plan"),
        what: Words(
            "Het examenplan zegt welke examens horen bij een diploma, in welke vorm, wanneer, en hoe ze meetellen. De examencommissie stelt het vast. Wat jij ontwikkelingsgericht beoordeelt, staat er niet in. Wel helpt het om te weten waar je student naartoe werkt.",
            "The examination plan says which examinations a diploma takes, in which form, when and how they count. The examination board decides it. Your developmental judgements are not in it."
        ),
        steps: [
            Words("Zoek het plan van de lichting waar je student bij hoort.", "Find the plan of your student's cohort."),
            Words("Kijk welke werkprocessen in één examen samen zitten.", "See which work processes sit together in one examination."),
            Words("Reken terug: wanneer moet iemand klaar zijn om te oefenen?", "Count back: when must somebody be ready to practise?"),
            Words(
                "Verwijs vragen over herkansen of vrijstelling naar de examencommissie.",
                "Send questions on resits or exemption to the board."),
        ],
        here: Words(
            "Leidraad neemt geen examens af. Bij een student zie je per werkproces hoe ver iemand is, zodat jullie een goed moment kunnen kiezen.",
            "Leidraad holds no examinations. It shows how far somebody is in each work process, so you can choose a good moment."),
        at: .groups)

    package static let qualifyingPortfolio = KnowledgePage(
        "qualifyingPortfolio", Words("Kwalificerend portfolio", "Qualifying portfolio"),
        what: Words(
            "Een kwalificerend portfolio is een verzameling bewijs waarmee een student laat zien dat hij het vak beheerst. Het telt mee voor het diploma. Elk bewijs hoort bij een werkproces, is echt, recent en van de student zelf. Een dik portfolio is nog geen goed portfolio.",
            "A qualifying portfolio is evidence that a student masters the trade, and it counts. Each piece belongs to a work process and is real, recent and the student's own."
        ),
        steps: [
            Words(
                "Vraag bij elk stuk: welk werkproces bewijst dit, en waaraan zie je dat?",
                "Ask of each piece: which work process does this prove, and how?"),
            Words("Kies liever twee sterke bewijzen dan tien zwakke.", "Choose two strong pieces over ten weak ones."),
            Words("Geef advies met een reden. De beslissing is niet aan jou.", "Advise with a reason; the decision is not yours."),
            Words("Let op namen van klanten en haal die weg.", "Watch for names of clients and take them out."),
        ],
        here: Words(
            "Geregistreerde resultaten en de waarnemingen erachter wijzen de weg naar bewijs. Ze zijn zelf geen examen.",
            "Registered results and the observations behind them point the way to evidence. They are no examination themselves."),
        at: .results)

    package static let criteriaAndNorm = KnowledgePage(
        "criteriaAndNorm", Words("Criteria, norm en cesuur", "Criteria, norm and cut score"),
        what: Words(
            "Een criterium zegt waar je naar kijkt. De norm zegt hoe goed het moet zijn. De cesuur is de grens: vanaf hier is het voldoende. Die drie horen vooraf vast te staan, voor iedereen gelijk. Anders beoordeel je de persoon in plaats van het werk.",
            "A criterion says what you look at, the norm how good it must be, the cut score from where it suffices. All three are fixed beforehand and the same for all."
        ),
        steps: [
            Words(
                "Schrijf een criterium als gedrag: ‘vraagt door’ in plaats van ‘is betrokken’.",
                "Write a criterion as behaviour: ‘asks on’, not ‘is involved’."),
            Words("Beschrijf per niveau wat je dan ziet.", "Describe for each level what you then see."),
            Words("Oefen de grens met een collega aan een voorbeeld.", "Practise the border with a colleague on an example."),
            Words("Geef geen niveau zonder dat je iets zag.", "Give no level without having seen something."),
        ],
        here: Words(
            "Bij een opdracht staan voorgestelde criteria klaar, uit de werkprocessen. Je past ze aan tot je de opdracht uitzet.",
            "An assignment comes with proposed criteria from its work processes. You change them until you set it out."),
        at: .assignments)
}
