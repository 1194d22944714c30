import Markup

/// Work process 1.1: what a programme stands on.
extension KnowledgePage {
    package static let qualificationFile = KnowledgePage(
        "qualificationFile", Words("Kwalificatiedossier", "Qualification file"),
        what: Words(
            "Het kwalificatiedossier beschrijft wat een beginnend vakmens moet kennen en kunnen. Het is verdeeld in kerntaken, en elke kerntaak in werkprocessen. De overheid stelt het vast. Het zegt wat je student moet bereiken, niet hoe je dat lesgeeft.",
            "The qualification file says what a starting professional must know and do, in core tasks and work processes. The government lays it down. It says what to reach, not how to teach it."
        ),
        steps: [
            Words(
                "Zoek het dossier van je opleiding en let op het jaar waarin je studenten begonnen.",
                "Find the file that holds for the year your students started."),
            Words(
                "Lees per werkproces eerst het resultaat en daarna het gedrag.",
                "Read the result of a work process first, then the behaviour."),
            Words(
                "Schrijf bij elke opdracht op welke werkprocessen erin zitten.", "Note with each assignment which work processes are in it."
            ),
            Words(
                "Vertel studenten in gewone taal wat een werkproces van hen vraagt.",
                "Tell students in plain words what a work process asks."),
        ],
        here: Words(
            "Onder Kwalificatie staat het ingelezen dossier. Een nieuwe versie komt naast de oude te staan. Bij een opdracht kies je er de werkprocessen uit.",
            "The imported file stands under Qualification, each version beside the others. For an assignment you choose its work processes."
        ),
        at: .frameworks)

    package static let careerAndCitizenship = KnowledgePage(
        "careerAndCitizenship", Words("Leren, loopbaan en burgerschap (LLB)", "Learning, career and citizenship (LLB)"),
        what: Words(
            "Naast het vak leert elke mbo-student leren, werken aan een loopbaan en meedoen in de samenleving. Het brondocument LLB zette dat voor het eerst bij elkaar. De eisen zijn sindsdien vernieuwd. Kijk daarom altijd welke regels voor jouw lichting gelden.",
            "Besides the trade every mbo student learns to learn, to shape a career and to take part in society. The LLB source document first brought this together; the rules were renewed since, so check which hold for your cohort."
        ),
        steps: [
            Words(
                "Zoek in de opdracht een moment waarop de student zelf een keuze maakt. Dat is loopbaanleren.",
                "Find a moment in the assignment where the student chooses: that is career learning."),
            Words(
                "Verbind een onderwerp uit de samenleving met het werk, zoals privacy of gezond werken.",
                "Tie a theme of society to the work, such as privacy or healthy working."),
            Words(
                "Spreek met de SLB’er af wie wat bespreekt, zodat niets dubbel gebeurt.", "Agree with the career coach who discusses what."),
        ],
        here: Words(
            "Zet zo’n keuze of onderwerp in de omschrijving van de opdracht. De student schrijft in het eigen leerdoel wat dit voor later betekent.",
            "Put such a choice or theme in the description of the assignment. The student's own goal says what it means for later."),
        at: .assignments)

    package static let occupationalProfile = KnowledgePage(
        "occupationalProfile", Words("Beroepsprofiel", "Occupational profile"),
        what: Words(
            "Een beroepsprofiel beschrijft het werk zoals ervaren mensen het doen. De branche schrijft het zelf. Een kwalificatiedossier gaat over wie net begint, een beroepsprofiel over wie het vak al kent. Je gebruikt het om vooruit te kijken: waar groeit iemand naartoe?",
            "An occupational profile describes the work as experienced people do it, written by the trade itself. The qualification file is about beginners; this shows where somebody grows to."
        ),
        steps: [
            Words(
                "Leg profiel en dossier naast elkaar en streep aan wat je student pas later hoeft te kunnen.",
                "Lay profile and file side by side and mark what comes later."),
            Words("Haal er echte werksituaties uit voor je opdrachten.", "Take real work situations from it for your assignments."),
            Words(
                "Vraag de praktijkbegeleider wat er in het werk veranderd is sinds het profiel verscheen.",
                "Ask the practice supervisor what changed in the work since."),
            Words(
                "Gebruik het in een gesprek over later: wat trekt je aan in dit werk?",
                "Use it to talk about later: what attracts you in this work?"),
        ],
        here: Words(
            "Zet de werksituatie in de omschrijving van de opdracht. De praktijkbegeleider die je koppelt, ziet het plan en kan zeggen of het klopt met het werk.",
            "Put the work situation in the assignment. The practice supervisor whom you link sees the plan and can say whether it fits the work."
        ),
        at: .assignments)

    package static let curriculum = KnowledgePage(
        "curriculum", Words("Curriculum van de opleiding", "Curriculum of the course"),
        what: Words(
            "Het curriculum is alles wat een opleiding aanbiedt, van de eerste tot de laatste week. Het laat zien wat wanneer aan bod komt en hoe vakken, opdrachten en stage op elkaar aansluiten. Wie het kent, plant geen opdracht te vroeg of te laat.",
            "The curriculum is all that a course offers, from the first week to the last. Who knows it plans no assignment too early or too late."
        ),
        steps: [
            Words(
                "Teken één schooljaar op een groot vel: periodes, thema’s, stage en toetsen.",
                "Draw a school year on one sheet: blocks, themes, practice and tests."),
            Words(
                "Kijk wat studenten al gehad hebben voordat ze aan jouw opdracht beginnen.",
                "See what students have had before your assignment starts."),
            Words("Zoek gaten en dubbelingen, en bespreek die met je team.", "Look for gaps and doubles and discuss them with your team."),
            Words("Laat studenten de tekening zien. Zo weten zij waar ze zijn.", "Show students the drawing, so they know where they are."),
        ],
        here: Words(
            "Onder Opdrachten zie je welke werkprocessen elke opdracht raakt. Zo merk je welk werkproces nog nergens voorkomt.",
            "Under Assignments you see which work processes each one touches, and so which one appears nowhere."),
        at: .assignments)

    package static let integralAssignments = KnowledgePage(
        "integralAssignments", Words("Integrale opdrachten", "Integral assignments"),
        what: Words(
            "Een integrale opdracht brengt kennis, vaardigheden en houding samen in één stuk echt werk. De student oefent niet losse onderdelen, maar het geheel: kiezen, plannen, uitvoeren en terugkijken. Dat lijkt op het beroep en maakt duidelijk waarom je iets leert.",
            "An integral assignment brings knowledge, skills and attitude together in one piece of real work: choosing, planning, doing and looking back."
        ),
        steps: [
            Words("Begin bij een situatie die in het beroep echt voorkomt.", "Start from a situation that really happens at work."),
            Words(
                "Kies één tot drie werkprocessen. Met meer wordt het onoverzichtelijk.",
                "Choose one to three work processes; more is too much."),
            Words(
                "Zeg wat er klaar moet zijn en laat open hoe de student daar komt.",
                "Say what must be ready and leave open how to get there."),
            Words(
                "Maak de criteria vooraf bekend, in woorden die studenten snappen.",
                "Make the criteria known beforehand, in words students understand."),
        ],
        here: Words(
            "Onder Opdrachten maak je een opdracht, kies je werkprocessen en leg je de criteria vast. Daarna zet je haar uit bij een groep of student.",
            "Under Assignments you make one, choose work processes, fix criteria and set it out to a group or student."),
        at: .assignments)

    package static let themes = KnowledgePage(
        "themes", Words("Thematische opbouw", "Building by themes"),
        what: Words(
            "Bij een thematische opbouw hangen lessen en opdrachten in een periode aan één onderwerp. Bijvoorbeeld ‘een nieuwe bewoner ontvangen’. Vakken werken dan samen. Elk volgend thema vraagt iets meer: een lastiger situatie, meer zelf beslissen, of minder hulp.",
            "Lessons and assignments of a period hang on one theme, so subjects work together. Each next theme asks a little more: a harder situation, more own decisions or less help."
        ),
        steps: [
            Words(
                "Kies thema’s die in het beroep herkenbaar zijn, niet de hoofdstukken van een boek.",
                "Choose themes known from work, not chapters of a book."),
            Words(
                "Zet ze op volgorde van eenvoudig en dichtbij naar lastig en onbekend.",
                "Order them from simple and near to difficult and unknown."),
            Words(
                "Laat een werkproces in meer thema’s terugkomen. Eén keer oefenen is te weinig.",
                "Let a work process return in several themes; once is too little."),
        ],
        here: Words(
            "Geef de opdrachten van een thema een titel die bij elkaar hoort. In de lijst met opdrachten zie je ze dan als één reeks.",
            "Give the assignments of a theme titles that belong together; in the list they then read as one series."),
        at: .assignments)

    package static let learningToLearn = KnowledgePage(
        "learningToLearn", Words("Leren leren", "Learning to learn"),
        what: Words(
            "Leren leren is weten hoe jij iets onder de knie krijgt. Je plant je leren, let tijdens het werk op hoe het gaat en stuurt bij. Dit heet ook zelfregulatie. Het gaat niet vanzelf: studenten leren het als iemand het voordoet en erover praat.",
            "Learning to learn is knowing how you master something: planning it, watching how it goes and adjusting. Students learn it when somebody shows it and talks about it."
        ),
        steps: [
            Words(
                "Denk hardop voor: ‘Ik snap dit niet, dus ik lees eerst de vraag terug.’",
                "Think aloud: ‘I do not get this, so I read the question again.’"),
            Words(
                "Vraag vooraf: wat weet je al, en hoe ga je het aanpakken?",
                "Ask beforehand: what do you know, and how will you go about it?"),
            Words(
                "Laat studenten zichzelf overhoren. Dat werkt beter dan nog een keer lezen.",
                "Let students quiz themselves; it works better than reading again."),
            Words(
                "Vraag achteraf: wat hielp, en wat doe je de volgende keer anders?",
                "Ask afterwards: what helped, and what will you change?"),
        ],
        here: Words(
            "In het werkplan schrijft ieder een eigen leerdoel. In het logboek staat in een zin wat werkte.",
            "In the work plan each writes a personal goal. A sentence in the logbook says what worked."),
        at: .today)

    package static let assessmentRequirements = KnowledgePage(
        "assessmentRequirements", Words("Eisen aan evalueren en beoordelen", "Demands on evaluating and assessing"),
        what: Words(
            "Evalueren is terugkijken om te leren. Beoordelen is een oordeel geven over een niveau. Een goed oordeel meet wat het moet meten, valt bij een ander niet anders uit en is te volgen voor de student. Die kent de maat vooraf.",
            "Evaluating looks back to learn; assessing gives a judgement of a level. A good judgement measures what it should, comes out the same with somebody else and can be followed by the student."
        ),
        steps: [
            Words("Zeg aan het begin of je gaat evalueren of beoordelen.", "Say at the start whether you evaluate or assess."),
            Words(
                "Gebruik vaste criteria en wijk er tijdens de opdracht niet van af.",
                "Use fixed criteria and keep to them during the assignment."),
            Words(
                "Verzamel meer dan één waarneming, op verschillende momenten.", "Gather more than one observation, at different moments."),
            Words(
                "Bekijk af en toe hetzelfde werk met een collega en vergelijk jullie oordeel.",
                "Now and then judge the same work with a colleague and compare."),
        ],
        here: Words(
            "De criteria staan vast zodra je een opdracht uitzet. Bij elk niveau staan de waarnemingen waarop het rust.",
            "The criteria are fixed once you set the assignment out. With each level stand the observations it rests on."),
        at: .assignments)

    package static let developmentalAssessment = KnowledgePage(
        "developmentalAssessment", Words("Ontwikkelingsgericht beoordelen", "Developmental assessment"),
        what: Words(
            "Ontwikkelingsgericht beoordelen laat zien hoe ver iemand is en wat de volgende stap is. Het telt niet mee voor het diploma. Daardoor durft een student te laten zien wat nog niet lukt. Je kijkt naar groei, niet naar zakken of slagen.",
            "Developmental assessment shows how far somebody is and what the next step is. It does not count for the diploma, so students dare to show what does not work yet."
        ),
        steps: [
            Words(
                "Kijk eerst gericht en schrijf op wat je ziet en hoort, zonder oordeel.",
                "Watch first and write what you see and hear, without judging."),
            Words(
                "Leg wat je zag naast de niveaus en kies wat er het best bij past.",
                "Lay what you saw beside the levels and choose the best fit."),
            Words("Vertel de student waaraan je het niveau zag.", "Tell the student what showed you the level."),
            Words("Noem samen één volgende stap die klein genoeg is om te proberen.", "Name one next step together, small enough to try."),
        ],
        here: Words(
            "Een waarneming is één zin op de draad en de student leest hem meteen. Bij het beoordelen staan al je waarnemingen klaar bij de criteria.",
            "An observation is one sentence on the thread, read by the student at once. At the assessment all of them stand ready with the criteria."
        ),
        at: .today)

    package static let planningByCycle = KnowledgePage(
        "planningByCycle", Words("Programmeren volgens de leercyclus", "Programming along the learning cycle"),
        what: Words(
            "Een programma volgens de leercyclus geeft elke fase een eigen plek in de tijd: oriënteren, plannen, uitvoeren, evalueren en reflecteren. Vaak krijgt de uitvoering alle weken en schiet het terugkijken erbij in. Juist daar blijft het geleerde hangen.",
            "A programme along the learning cycle gives each phase its own time. Often doing gets all the weeks and looking back none, while there the learning sticks."
        ),
        steps: [
            Words("Zet eerst het einde in de agenda: wanneer kijken we terug?", "Plan the end first: when do we look back?"),
            Words("Reken terug naar de uitvoering, de Go en de start.", "Count back to doing, the Go and the start."),
            Words(
                "Plan voor de Go tijd om het plan te verbeteren. Een tweede ronde is normaal.",
                "Leave time to improve the plan before the Go; a second round is normal."),
            Words("Kijk of stage, vakantie en toetsen ertussen komen.", "See whether practice, holidays or tests come in between."),
        ],
        here: Words(
            "Bij het uitzetten geef je de dagen voor plan en uitvoering. Op de draad ziet iedereen de fasen op volgorde.",
            "When you set out you give the days for plan and work. On the thread everybody sees the phases in order."),
        at: .assignments)

    package static let workForms = KnowledgePage(
        "workForms", Words("Werkvormen en leermiddelen kiezen", "Choosing work forms and means"),
        what: Words(
            "Een werkvorm is de manier waarop studenten met de stof aan het werk gaan. Een leermiddel is wat ze daarbij gebruiken. Je kiest ze bij het doel: iets nieuws begrijpen vraagt om uitleg en voorbeelden, een vaardigheid vraagt om oefenen met feedback.",
            "A work form is how students work with the matter; a means is what they use. Choose by the goal: understanding asks for explanation and examples, a skill for practice with feedback."
        ),
        steps: [
            Words("Schrijf in één zin op wat studenten na afloop kunnen.", "Write in a sentence what students can do afterwards."),
            Words("Kies een vorm waarin ze dat ook echt doen.", "Choose a form in which they really do that."),
            Words("Houd het klein: één goede vorm is beter dan drie korte.", "Keep it small: one good form beats three short ones."),
            Words(
                "Controleer of iedereen mee kan doen, ook wie slecht ziet of langzaam leest.",
                "Check that everybody can join, also who sees badly or reads slowly."),
        ],
        here: Words(
            "Zet de werkvorm en de middelen in de omschrijving van de opdracht. Afspraken over materiaal horen bij de kaders.",
            "Put work form and means in the description of the assignment. Agreements on material belong to its frameworks."),
        at: .assignments)
}
