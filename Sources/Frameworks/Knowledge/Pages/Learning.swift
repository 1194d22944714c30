import Markup

/// Work processes 2.1 and 2.2: how people learn, alone and together.
extension KnowledgePage {
    package static let climate = KnowledgePage(
        "climate", Words("Pedagogisch klimaat", "Pedagogical climate"),
        what: Words(
            "Een goed pedagogisch klimaat betekent dat een student zich veilig voelt, erbij hoort en fouten durft te maken. Mensen leren als zij zich gezien voelen, iets zelf mogen doen en merken dat het lukt. Jij zet de toon, elke les opnieuw.",
            "In a good climate students feel safe, belong and dare to make mistakes. People learn when they are seen, may do something themselves and notice that it works."
        ),
        steps: [
            Words(
                "Groet iedereen bij naam en kom terug op wat iemand vorige keer vertelde.",
                "Greet all by name and come back to what somebody told you."),
            Words("Zeg wat je verwacht en houd je daar zelf ook aan.", "Say what you expect and keep to it yourself."),
            Words("Reageer op een fout met een vraag in plaats van een zucht.", "Meet a mistake with a question, not a sigh."),
            Words(
                "Grijp meteen in als iemand wordt uitgelachen of buitengesloten.",
                "Step in at once when somebody is laughed at or left out."),
        ],
        here: Words(
            "Schrijf waarnemingen zo dat je ze ook hardop zou zeggen: de student leest ze meteen. Schrijf ook op wat goed gaat.",
            "Write observations as you would say them aloud: the student reads them at once. Also write what goes well."),
        at: .today)

    package static let learners = KnowledgePage(
        "learners", Words("Hoe studenten leren: opvattingen, vaardigheden en gedrag", "How students learn: beliefs, skills and behaviour"),
        what: Words(
            "Studenten verschillen in wat zij van leren denken, wat zij al kunnen en hoe zij zich gedragen. Vaste leerstijlen, zoals ‘ik leer alleen door te kijken’, zijn in onderzoek niet gevonden. Wel hebben mensen een voorkeur. Goed leren vraagt meestal om allebei: doen en denken.",
            "Students differ in what they think of learning, what they can and how they behave. Fixed learning styles were not found in research; people do have preferences. Learning well mostly asks for both doing and thinking."
        ),
        steps: [
            Words("Vraag: wat deed je de laatste keer dat leren lukte?", "Ask: what did you do the last time learning worked?"),
            Words(
                "Kijk naar gedrag: begint iemand, houdt hij vol, vraagt hij hulp?",
                "Watch behaviour: starting, holding on, asking for help."),
            Words(
                "Bied dezelfde stof in woord, beeld en handeling aan, voor iedereen.",
                "Offer the same matter in word, image and action, to all."),
            Words("Plak geen etiket. ‘Jij bent een doener’ sluit deuren.", "Use no labels; ‘you are a doer’ closes doors."),
        ],
        here: Words(
            "Een eigen leerdoel in het werkplan laat zien waar iemand mee bezig is. Noteer als waarneming wat iemand deed, niet hoe iemand is.",
            "A personal goal shows what somebody works on. Note as an observation what somebody did, not what somebody is."),
        at: .today)

    package static let learningCycle = KnowledgePage(
        "learningCycle", Words("Leercyclus", "Learning cycle"),
        what: Words(
            "De leercyclus is een vaste volgorde om van ervaring te leren: je oriënteert je, maakt een plan, voert het uit, kijkt terug en trekt een les. Daarna begin je opnieuw, maar nu wijzer. Wie een stap overslaat, doet vaak twee keer hetzelfde.",
            "The learning cycle is a fixed order to learn from experience: orient, plan, do, look back and draw a lesson. Then you begin again, wiser. Who skips a step often does the same twice."
        ),
        steps: [
            Words("Vraag bij elk gesprek: waar in de cyclus ben je nu?", "Ask in each talk: where in the cycle are you now?"),
            Words(
                "Rem af bij het begin. Eerst weten wat er gevraagd wordt, dan pas doen.",
                "Slow down at the start: first know what is asked, then do."),
            Words("Stop op tijd, zodat er ruimte is om terug te kijken.", "Stop in time, so there is room to look back."),
            Words("Neem één les mee naar de volgende opdracht.", "Take one lesson along to the next assignment."),
        ],
        here: Words(
            "De draad van een opdracht volgt de cyclus: werkplan, Go, uitvoering, beoordeling. Je ziet wat klaar is en wat nu open staat.",
            "The thread of an assignment follows the cycle: plan, Go, doing, judgement. You see what is done and what is open now."),
        at: .today)

    package static let cooperativeLearning = KnowledgePage(
        "cooperativeLearning", Words("Samenwerkend leren", "Cooperative learning"),
        what: Words(
            "Samenwerkend leren is meer dan een taak verdelen. Studenten hebben elkaar nodig om het doel te halen, en ieder is aan te spreken op het eigen deel. Ze praten met elkaar over de stof, oefenen omgangsvormen en bekijken samen hoe het ging.",
            "Cooperative learning is more than dividing a task. Students need each other to reach the goal, and each answers for an own part. They talk about the matter and look how it went."
        ),
        steps: [
            Words("Geef een opdracht die niemand alleen af krijgt.", "Give an assignment nobody can finish alone."),
            Words("Houd groepen klein: twee tot vier studenten.", "Keep groups small: two to four students."),
            Words("Geef ieder een taak met een naam erbij, en wissel die taken.", "Give each a named task, and change them around."),
            Words("Vraag aan het eind: wat deed jij dat de groep hielp?", "Ask at the end: what did you do that helped the group?"),
        ],
        here: Words(
            "Zet je een opdracht uit bij een werkgroep, dan schrijven de leden samen in één werkplan. Elk lid heeft een eigen leerdoel en een eigen beoordeling.",
            "Set out to a work group, the members write in one plan. Each has a personal goal and a judgement of their own."),
        at: .today)

    package static let peerLearning = KnowledgePage(
        "peerLearning", Words("Leren van elkaar (peer assisted learning)", "Peer assisted learning"),
        what: Words(
            "Studenten leren veel van elkaar, als je het goed regelt. Wie uitlegt, begrijpt het zelf beter. Wie vraagt, durft bij een medestudent soms meer. Belangrijk is dat beide rollen een doel hebben en dat ze af en toe wisselen.",
            "Students learn much from each other when it is well arranged. Who explains understands better; who asks sometimes dares more. Both roles need a goal and change now and then."
        ),
        steps: [
            Words("Vorm tweetallen die net iets in niveau verschillen.", "Form pairs that differ just a little in level."),
            Words("Geef de uitlegger een paar vragen mee, geen antwoorden.", "Give the one who explains some questions, no answers."),
            Words("Oefen hoe je een opmerking geeft waar een ander iets aan heeft.", "Practise giving a remark that is of use."),
            Words(
                "Loop rond en luister. Grijp alleen in als er iets niet klopt.",
                "Walk around and listen; step in only when something is wrong."),
        ],
        here: Words(
            "In een werkgroep zien alle leden hetzelfde werkplan. Laat hen het van elkaar nalezen voordat iemand het inlevert.",
            "In a work group all members see the same plan. Let them read it through before somebody hands it in."),
        at: .today)

    package static let groupDynamics = KnowledgePage(
        "groupDynamics", Words("Groepsdynamica", "Group dynamics"),
        what: Words(
            "In elke groep ontstaan rollen, gewoontes en spanningen. Vaak gaat het in fasen: kennismaken, botsen, afspraken vinden, samen werken, en afscheid. Een botsing is dus niet vreemd. Ze wordt pas lastig als niemand erover praat.",
            "In every group roles, habits and tensions arise, often in phases: meeting, clashing, finding rules, working, parting. A clash is not strange; it gets hard when nobody talks about it."
        ),
        steps: [
            Words("Kijk wie praat, wie zwijgt en naar wie geluisterd wordt.", "See who talks, who is silent and who is listened to."),
            Words("Zeg wat je ziet en vraag de groep of dat klopt.", "Say what you see and ask the group whether it is so."),
            Words("Geef stille leden een beurt zonder hen voor het blok te zetten.", "Give silent members a turn without cornering them."),
            Words(
                "Laat de groep zelf een afspraak maken, en kom erop terug.", "Let the group make its own agreement, and come back to it."),
        ],
        here: Words(
            "Een waarneming kan over de hele groep gaan of over één student. Je kiest dat als je haar noteert. Later staat ze klaar bij de beoordeling.",
            "An observation can be about the whole group or about one student; you choose that when you note it. Later it stands ready at the judgement."
        ),
        at: .today)
}
