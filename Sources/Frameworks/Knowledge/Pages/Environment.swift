import Markup

/// Work process 1.2: what a learning environment is made of.
extension KnowledgePage {
    package static let digitalEnvironment = KnowledgePage(
        "digitalEnvironment", Words("Digitale leeromgeving", "Digital learning environment"),
        what: Words(
            "De digitale leeromgeving is alles wat studenten op een scherm gebruiken om te leren: een plek voor bestanden, berichten, oefeningen en hun voortgang. Ze werkt als studenten blindelings weten waar iets staat. Meer programma’s betekent vaak meer zoeken.",
            "The digital environment is all that students use on a screen to learn. It works when they know blindly where things are; more programs often means more searching."
        ),
        steps: [
            Words(
                "Spreek met je team één plek af per soort: hier de lessen, daar de opdrachten.",
                "Agree with your team on one place for each kind."),
            Words("Kijk op je telefoon hoe een student het ziet.", "Look on your phone how a student sees it."),
            Words(
                "Zet geen namen of foto’s van studenten in programma’s die de school niet kent.",
                "Put no names or photos of students in programs the school does not know."),
            Words("Zorg voor een uitweg: wat doe je als het netwerk stil ligt?", "Have a way out for when the network is down."),
        ],
        here: Words(
            "Vandaag laat zien wat er op je wacht. De draad van een opdracht is de vaste plek voor plan, logboek, waarnemingen en oordeel.",
            "Today shows what waits for you. The thread of an assignment is the one place for plan, logbook, observations and judgement."),
        at: .today)

    package static let informationSources = KnowledgePage(
        "informationSources", Words("Informatiebronnen", "Sources of information"),
        what: Words(
            "Een informatiebron is alles waar je kennis vandaan haalt: een naslagwerk, een vakblad, een site, een protocol of een ervaren collega. Niet elke bron is even goed. Studenten leren kiezen als je met hen kijkt wie het schreef, wanneer en waarom.",
            "A source is anything you take knowledge from: a reference work, a journal, a site, a protocol or a colleague. Students learn to choose when you look together at who wrote it, when and why."
        ),
        steps: [
            Words(
                "Geef bij een nieuwe opdracht twee goede bronnen om mee te beginnen.",
                "Give two good sources to begin a new assignment with."),
            Words("Vraag bij elk antwoord: waar heb je dat gevonden?", "Ask with each answer: where did you find that?"),
            Words(
                "Laat een tweede bron zoeken die hetzelfde zegt, of juist niet.", "Have them find a second source that agrees, or does not."
            ),
            Words(
                "Bespreek dat een AI-programma fouten kan maken en geen bron is.",
                "Discuss that an AI program can be wrong and is no source."),
        ],
        here: Words(
            "Noem de bronnen in de omschrijving van de opdracht. Studenten schrijven in hun logboek wat ze eraan hadden.",
            "Name the sources in the description of the assignment. Students write in their logbook what they were worth."),
        at: .assignments)

    package static let attendance = KnowledgePage(
        "attendance", Words("Aanwezigheid bijhouden", "Recording attendance"),
        what: Words(
            "Aanwezigheid bijhouden is meer dan een plicht. Wie vaak ontbreekt, heeft vaak een reden die je wilt weten. Een school moet langdurig verzuim melden. Voor jou als begeleider telt vooral het eerste gesprek: vroeg, rustig en nieuwsgierig.",
            "Recording attendance is more than a duty. Who is often absent usually has a reason you want to know. For you the first talk counts most: early, calm and curious."
        ),
        steps: [
            Words(
                "Kijk aan het begin wie er is en noem namen. Gemist worden doet ertoe.",
                "See who is there at the start and use names; being missed matters."),
            Words(
                "Neem dezelfde dag contact op als je iemand niet verwachtte te missen.",
                "Get in touch the same day when you did not expect an absence."),
            Words("Vraag wat er speelt en wat helpt om terug te komen.", "Ask what is going on and what helps to come back."),
            Words(
                "Noteer alleen wat nodig is. Gezondheid is iets van de student zelf.",
                "Note only what is needed; health is the student's own."),
        ],
        here: Words(
            "Op de pagina van je groep staat wie erin zit. Vandaag laat zien van wie je al een tijd niets zag.",
            "The page of your group says who is in it. Today shows who has been silent for a while."),
        at: .groups)

    package static let cooperationContract = KnowledgePage(
        "cooperationContract", Words("Samenwerkingscontract", "Cooperation contract"),
        what: Words(
            "In een samenwerkingscontract spreken groepsleden af hoe ze samenwerken, vóór het werk begint. Niet de begeleider, maar de groep schrijft het. Het werkt als het over gedrag gaat dat je kunt zien, en als je er later op terugkomt.",
            "In a cooperation contract members agree how they work together, before the work begins. The group writes it, about behaviour you can see, and comes back to it later."
        ),
        steps: [
            Words(
                "Laat ieder eerst alleen opschrijven: zo werk ik graag, dit kost mij moeite.",
                "Let each write alone first: how I like to work, what I find hard."),
            Words(
                "Maak van ‘goed communiceren’ iets zichtbaars: ‘we antwoorden binnen een dag’.",
                "Turn ‘communicate well’ into ‘we answer within a day’."),
            Words("Spreek af wat jullie doen als het misgaat en wie dat zegt.", "Agree what you do when it goes wrong, and who says so."),
            Words("Kijk er halverwege en aan het eind samen op terug.", "Look back at it halfway and at the end."),
        ],
        here: Words(
            "Maak de afspraken voordat jullie het werkplan inleveren. Op de draad van de groep staat daarna wie wat doet en wanneer.",
            "Make the agreements before you hand in the work plan. The thread of the group then says who does what and when."),
        at: .today)

    package static let logbook = KnowledgePage(
        "logbook", Words("Logboek", "Logbook"),
        what: Words(
            "In een logboek schrijf je kort wat je deed, wat er gebeurde en wat je ervan leerde. Het is geen verslag en krijgt geen cijfer. Wie regelmatig een zin schrijft, heeft aan het eind een verhaal met voorbeelden in plaats van een vage herinnering.",
            "In a logbook you write shortly what you did, what happened and what you learned. It gets no mark. A sentence at a time gives a story with examples at the end."
        ),
        steps: [
            Words("Schrijf meteen na het werk. Twee minuten is genoeg.", "Write right after the work; two minutes will do."),
            Words("Begin met: ‘Vandaag lukte …’ of ‘Ik liep vast op …’.", "Begin with: ‘Today I managed …’ or ‘I got stuck on …’."),
            Words("Schrijf ook op wat je anders probeerde en wat dat deed.", "Also write what you tried differently and what it did."),
            Words("Noem geen namen van klanten of bewoners.", "Name no clients or residents."),
        ],
        here: Words(
            "Het logboek staat onderaan de draad van je opdracht, vanaf de eerste dag. Alleen jij en je leerbegeleider lezen het.",
            "The logbook stands at the foot of your thread, from the first day. Only you and your learning guide read it."),
        at: .today)

    package static let workPlan = KnowledgePage(
        "workPlan", Words("Werkplan", "Work plan"),
        what: Words(
            "Een werkplan zegt wat je gaat doen, wie het doet en wanneer het klaar is. Erbij staat wat ieder zelf wil leren. Een plan hoeft niet perfect te zijn. Het moet zo duidelijk zijn dat een ander kan zien of je kunt beginnen.",
            "A work plan says what you will do, who does it and when it is ready, with what each wants to learn. It must be clear enough for another to see whether you can begin."
        ),
        steps: [
            Words("Schrijf op wat er aan het eind moet liggen.", "Write what must be there at the end."),
            Words("Knip het werk in taken van hooguit een paar dagen.", "Cut the work into tasks of a few days at most."),
            Words("Zet bij elke taak een naam en een dag.", "Put a name and a day with each task."),
            Words("Bedenk wat mis kan gaan en wat je dan doet.", "Think what may go wrong and what you do then."),
        ],
        here: Words(
            "Het werkplan staat op de draad van de opdracht en bewaart zichzelf. Jullie schrijven er samen in en leveren het één keer in.",
            "The work plan stands on the thread and saves itself. You write in it together and hand it in once."),
        at: .today)

    package static let actionPlan = KnowledgePage(
        "actionPlan", Words("Persoonlijk actieplan (PAP)", "Personal action plan (PAP)"),
        what: Words(
            "In een persoonlijk actieplan staat wat je gaat doen om een doel te bereiken. Het doel staat in het POP, de stappen staan in het PAP. Een actie is klein, heeft een dag en hangt van jou af, niet van een ander.",
            "A personal action plan says what you will do to reach a goal. The goal stands in the POP, the steps in the PAP. An action is small, has a day and depends on you."
        ),
        steps: [
            Words(
                "Kies één doel. Met drie doelen tegelijk gebeurt er vaak niets.",
                "Choose one goal; with three at once often nothing happens."),
            Words("Schrijf de eerste actie zo klein dat ze morgen kan.", "Write the first action so small that it can be done tomorrow."),
            Words("Bedenk vooraf wat je kan tegenhouden, en wat je dan doet.", "Think beforehand what may stop you, and what you do then."),
            Words("Spreek af aan wie je laat zien dat het gelukt is.", "Agree to whom you will show that it worked."),
        ],
        here: Words(
            "Onder Leerdoelen staan bij elk doel je acties, met een dag. Schrijf erbij wat in de weg zat en wat ook kan.",
            "Under Goals your actions stand with each goal, with a day. Add what was in the way and what else is possible."),
        at: .goals)
}
