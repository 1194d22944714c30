import Markup

/// Work processes 4.1 and 4.2: reflecting, and recording.
extension KnowledgePage {
    package static let coaching = KnowledgePage(
        "coaching", Words("Coachend begeleiden", "Coaching"),
        what: Words(
            "Coachend begeleiden is iemand helpen het eigen antwoord te vinden. Jij stelt vragen, luistert en spiegelt. De student denkt, kiest en doet. Het past bij iemand die al iets kan. Een beginner heeft soms gewoon uitleg nodig, en dat mag.",
            "Coaching is helping somebody find the own answer: you ask, listen and mirror; the student thinks, chooses and does. A beginner sometimes simply needs explanation."
        ),
        steps: [
            Words("Begin met: wat wil je uit dit gesprek halen?", "Begin with: what do you want from this talk?"),
            Words("Noem een kwaliteit die je echt gezien hebt.", "Name a quality that you have really seen."),
            Words("Vraag naar een moment waarop het wél lukte.", "Ask for a moment when it did work."),
            Words("Sluit af met één stap, in de woorden van de student.", "Close with one step, in the student's own words."),
        ],
        here: Words(
            "Lees samen de waarnemingen op de draad. Laat de student kiezen waar het gesprek over gaat.",
            "Read the observations on the thread together. Let the student choose what the talk is about."),
        at: .today)

    package static let developmentPlan = KnowledgePage(
        "developmentPlan", Words("POP en PAP", "Development plan and action plan"),
        what: Words(
            "In een POP, een persoonlijk ontwikkelplan, staat waar je naartoe wilt en waarom. In het PAP, het actieplan, staat wat je daarvoor doet. Het POP blijft een tijd hetzelfde. Het PAP verandert elke paar weken, want je doet iets en leert ervan.",
            "In a POP, a personal development plan, stands where you want to go and why; in the PAP what you do for it. The POP stays a while, the PAP changes every few weeks."
        ),
        steps: [
            Words("Haal het doel uit iets wat er gebeurde, niet uit de lucht.", "Take the goal from something that happened."),
            Words("Schrijf in het POP waarom dit doel jou iets waard is.", "Write in the POP why this goal is worth something to you."),
            Words("Zet in het PAP twee of drie acties, elk met een dag.", "Put two or three actions in the PAP, each with a day."),
            Words("Kijk bij het volgende gesprek eerst wat ervan kwam.", "At the next talk look first at what came of it."),
        ],
        here: Words(
            "Je POP staat onder Leerdoelen. Je maakt een doel van een leerpunt, feedback of een reflectie, en kiest zelf wie meeleest.",
            "Your POP stands under Goals. You make a goal of a learning point, feedback or a reflection, and choose who reads along."),
        at: .goals)

    package static let smartGoals = KnowledgePage(
        "smartGoals", Words("SMART doelen formuleren", "Writing SMART goals"),
        what: Words(
            "Een SMART doel is specifiek, meetbaar, acceptabel, realistisch en heeft een tijd. Het maakt van een wens iets wat je kunt zien gebeuren. ‘Beter plannen’ is een wens. ‘In juni lever ik drie werkplannen op tijd in’ is een doel.",
            "A SMART goal is specific, measurable, acceptable, realistic and timed. ‘Plan better’ is a wish; ‘in June I hand in three plans on time’ is a goal."
        ),
        steps: [
            Words("Vraag: wat zie ik jou doen als het gelukt is?", "Ask: what do I see you do when it worked?"),
            Words("Zet er een getal of een voorbeeld bij.", "Add a number or an example."),
            Words("Controleer of je het zelf in de hand hebt.", "Check that it is in your own hands."),
            Words("Kies een dag waarop je kijkt hoe het staat.", "Choose a day to see how it stands."),
        ],
        here: Words(
            "Bij elk leerdoel staan de vijf delen als vakken. Zonder maat en dag blijft het een concept; wat mist, staat erboven.",
            "With each goal the five parts stand as fields. Without a measure and a day it stays a concept; what is missing stands above."),
        at: .goals)

    package static let reflectionForms = KnowledgePage(
        "reflectionForms", Words("Werkvormen voor reflectie", "Forms of reflection"),
        what: Words(
            "Reflecteren kan op veel manieren: schrijven, praten, tekenen, of met kaartjes op tafel. Niet iedereen denkt met een pen. Kies een vorm die past bij de student en bij het moment. Afwisselen helpt, want een vaste vorm wordt snel een invuloefening.",
            "You can reflect by writing, talking, drawing or with cards on the table. Not everybody thinks with a pen. Change now and then, for a fixed form soon becomes filling in."
        ),
        steps: [
            Words("Kort: schrijf drie woorden op en kies het belangrijkste.", "Short: write three words and choose the main one."),
            Words(
                "Samen: vertel een voorval, de ander vat samen en vraagt door.", "Together: tell an event; the other sums up and asks on."),
            Words("Beeld: teken de opdracht als een weg met hobbels.", "Image: draw the assignment as a road with bumps."),
            Words(
                "Bewegen: ga staan bij de plek die past op een lijn van 1 tot 10.", "Moving: stand on a line from 1 to 10 where it fits."),
        ],
        here: Words(
            "Op de draad, onder Reflectie, kiest de student een vorm. Jij kunt er daar ook een voorstellen. In de bibliotheek staan werkvormen.",
            "On the thread, under Reflection, the student chooses a form. You may suggest one there. Work forms stand in the library."),
        at: .today)

    package static let monitor = KnowledgePage(
        "monitor", Words("Competentieregistratie (monitor)", "Recording competences (monitor)"),
        what: Words(
            "Een monitor laat zien hoe ver elke student is per werkproces of competentie. Het is een kaart, geen cijferlijst. Een niveau zegt pas iets als je weet waarop het rust: hoeveel waarnemingen, van wie en van wanneer.",
            "A monitor shows how far each student is in each work process. It is a map, no list of marks: a level means something only when you know what it rests on."
        ),
        steps: [
            Words("Registreer kort na het gesprek, anders vergeet je het.", "Record soon after the talk, or you forget."),
            Words("Kijk je eigen invoer nog eens na voordat je haar vastlegt.", "Check your own entries before you fix them."),
            Words(
                "Zoek lege vakken: wie kreeg nog geen kans om dit te laten zien?", "Look for empty cells: who had no chance to show this?"),
            Words("Bespreek opvallende dingen eerst met de student.", "Discuss what strikes you with the student first."),
        ],
        here: Words(
            "De matrix van je groep toont per student het niveau en hoe stevig het is. Onder Registreren kijk je na wat je invoerde.",
            "The matrix of your group shows the level of each student and how firm it is. Under Register you check what you entered."),
        at: .groups)

    package static let mastery = KnowledgePage(
        "mastery", Words("Competentiebeheersing", "Mastery of a competence"),
        what: Words(
            "Iemand beheerst een competentie als het lukt in verschillende situaties, ook als er druk op staat. Eén keer goed is een mooi begin, maar nog geen beheersing. Je ziet het aan rust, aan goede keuzes, en aan uitleg geven waarom.",
            "Somebody masters a competence when it works in different situations, also under pressure. Once is a fine start. You see it in calm, good choices and being able to say why."
        ),
        steps: [
            Words("Kijk in minstens twee situaties die van elkaar verschillen.", "Look in at least two different situations."),
            Words("Vraag: waarom deed je het zo, en wat was een andere weg?", "Ask: why did you do it so, and what was another way?"),
            Words("Neem ook mee wat de praktijkbegeleider zag.", "Take along what the practice supervisor saw."),
            Words("Twijfel je? Spreek een extra moment af.", "In doubt? Agree on one more moment."),
        ],
        here: Words(
            "Bij elk niveau staat op hoeveel waarnemingen het rust. De balk in de matrix is vol vanaf vier.",
            "With each level stands how many observations it rests on. The bar in the matrix is full from four."),
        at: .groups)

    package static let competenceGrowth = KnowledgePage(
        "competenceGrowth", Words("Competentieontwikkeling", "Growth of a competence"),
        what: Words(
            "Competentieontwikkeling gaat over de weg, niet alleen over het eindpunt. Groei loopt zelden recht omhoog. Bij iets nieuws zakt iemand soms even terug. Dat hoort erbij. Vergelijk iemand met zichzelf van eerder, niet met de klas.",
            "Growth is about the way, not only the end. It seldom runs straight up; with something new people sometimes drop back. Compare somebody with their earlier self, not with the class."
        ),
        steps: [
            Words("Leg het eerste en het laatste oordeel naast elkaar.", "Lay the first and the last judgement side by side."),
            Words("Vraag wat het verschil gemaakt heeft.", "Ask what made the difference."),
            Words(
                "Zie je lang geen beweging? Verander dan de opdracht of je hulp.",
                "No movement for long? Change the assignment or your help."),
            Words("Vier kleine stappen. Ze zijn makkelijk te missen.", "Celebrate small steps; they are easily missed."),
        ],
        here: Words(
            "Oordelen worden niet overschreven. Onder een beoordeling op de draad staan de eerdere versies, met de reden van een wijziging.",
            "Judgements are never overwritten. Below a judgement on the thread stand the earlier versions, with the reason of a change."),
        at: .today)

    package static let scores = KnowledgePage(
        "scores", Words("Ontwikkelscore en normscore", "Development score and norm score"),
        what: Words(
            "Een ontwikkelscore zegt hoe ver iemand is op de eigen weg. Een normscore vergelijkt met de eis aan het eind van de opleiding. Allebei zijn nuttig, maar ze antwoorden op een andere vraag. Haal je ze door elkaar, dan lijkt een beginner steeds te falen.",
            "A development score says how far somebody is on the own way; a norm score compares with what is asked at the end. Mix them up and a beginner seems to fail all the time."
        ),
        steps: [
            Words("Zeg in een gesprek altijd over welke score je praat.", "Always say which score you talk about."),
            Words("Gebruik tijdens de opleiding vooral de ontwikkelscore.", "During the course use the development score most."),
            Words("Bekijk de normscore als het examen dichterbij komt.", "Look at the norm score when the examination comes near."),
            Words("Tel scores van verschillende soort nooit bij elkaar op.", "Never add up scores of different kinds."),
        ],
        here: Words(
            "De vier niveaus zijn woorden voor groei. Het niveau van een werkproces is het gemiddelde van de criteria, naar beneden afgerond.",
            "The four levels are words of growth. The level of a work process is the mean of its criteria, rounded down."),
        at: .groups)

    package static let qualifyingAssessment = KnowledgePage(
        "qualifyingAssessment", Words("Kwalificerende beoordeling", "Qualifying assessment"),
        what: Words(
            "Een kwalificerende beoordeling telt mee voor het diploma. Daarom gelden strenge regels: vaste opdrachten, aangewezen beoordelaars, een examencommissie die meekijkt. Begeleiden en examineren houd je uit elkaar, ook als jij allebei doet. De student moet weten welke pet je op hebt.",
            "A qualifying assessment counts for the diploma, so strict rules hold. Keep guiding and examining apart, also when you do both; the student must know which hat you wear."
        ),
        steps: [
            Words(
                "Zeg vooraf dat dit meetelt, en help niet tijdens het examen.",
                "Say beforehand that this counts, and give no help during it."),
            Words(
                "Volg de procedure precies, ook als je de student goed kent.",
                "Follow the procedure exactly, also when you know the student well."),
            Words("Schrijf je reden op bij elk oordeel.", "Write your reason with each judgement."),
            Words("Meld het als je niet vrij kunt oordelen.", "Say so when you cannot judge freely."),
        ],
        here: Words(
            "De beoordeling op de draad is ontwikkelingsgericht en telt niet mee. Leidraad voegt de twee soorten nooit samen.",
            "The judgement on the thread is developmental and does not count. Leidraad never merges the two kinds."),
        at: .none)
}
