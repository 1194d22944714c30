import Markup

/// Work processes 2.1 and 2.2: what guiding itself asks.
extension KnowledgePage {
    package static let programme = KnowledgePage(
        "programme", Words("Programmering van de opleiding", "Programme of the course"),
        what: Words(
            "De programmering zegt welke opdrachten, lessen en stages in welke weken vallen. Als begeleider hoef je haar niet zelf te maken, maar je moet haar kennen. Dan kun je een student zeggen wat er nog komt en of uitstel kan.",
            "The programme says which assignments, lessons and practice fall in which weeks. You need not make it, but know it, so you can tell a student what comes and whether delay is possible."
        ),
        steps: [
            Words(
                "Houd het overzicht van deze periode bij de hand tijdens gesprekken.", "Keep the overview of this period at hand in talks."),
            Words("Wijs vooruit: ‘Dit heb je over drie weken nodig.’", "Point ahead: ‘You will need this in three weeks.’"),
            Words(
                "Meld het bij je team als studenten zich opeens verslikken. Vaak botst er iets in de planning.",
                "Tell your team when students suddenly choke; often something clashes."),
        ],
        here: Words(
            "Op Vandaag staan de opdrachten die nu lopen, met hun dagen. Onder Opdrachten zie je wat nog niet is uitgezet.",
            "Today shows the assignments that run now, with their days. Under Assignments you see what is not set out yet."),
        at: .today)

    package static let subjectContent = KnowledgePage(
        "subjectContent", Words("Vakinhoud", "Subject matter"),
        what: Words(
            "Vakinhoud is wat je moet weten en kunnen om het werk goed te doen. Je hoeft als begeleider niet alles te weten. Je moet wel zien of iets klopt en weten wie het antwoord heeft. Zonder vakinhoud blijft coachen praten over niets.",
            "Subject matter is what you must know and do to work well. You need not know all, but see whether something is right and know who has the answer."
        ),
        steps: [
            Words(
                "Lees vooraf de kern van het onderwerp na, ook als je het denkt te kennen.",
                "Read up on the core beforehand, also when you think you know it."),
            Words("Zeg het als je iets niet weet en zoek het samen op.", "Say so when you do not know and look it up together."),
            Words(
                "Vraag een vakdocent of praktijkbegeleider om tien minuten uitleg.", "Ask a subject teacher or supervisor for ten minutes."),
            Words(
                "Verbeter fouten meteen als ze gevaar geven, en anders met een vraag.",
                "Correct dangerous mistakes at once, others with a question."),
        ],
        here: Words(
            "Bij de werkprocessen onder Kwalificatie staat welke kennis en vaardigheden het vak vraagt.",
            "With the work processes under Qualification stands which knowledge and skills the trade asks."),
        at: .frameworks)

    package static let professionalPractice = KnowledgePage(
        "professionalPractice", Words("Beroepspraktijk", "Professional practice"),
        what: Words(
            "De beroepspraktijk is het echte werk, met klanten, collega’s, tijdsdruk en regels. Daar ziet een student wat school bedoelt. School en werk spreken soms een andere taal. Jij helpt om die twee aan elkaar te knopen.",
            "Professional practice is the real work, with clients, colleagues and pressure. School and work sometimes speak other languages; you help to tie them together."
        ),
        steps: [
            Words(
                "Ga een paar keer per jaar kijken waar je studenten werken.",
                "Visit the places where your students work a few times a year."),
            Words(
                "Vraag de praktijkbegeleider wat een student daar deze maand kan oefenen.",
                "Ask the supervisor what can be practised there this month."),
            Words("Spreek af wie let op welk werkproces.", "Agree who watches which work process."),
            Words(
                "Laat studenten verschillen tussen school en werk vertellen. Daar zit leerstof in.",
                "Let students tell where school and work differ; that is matter to learn from."),
        ],
        here: Words(
            "Bij een opdracht in de praktijk koppel je een praktijkbegeleider. Die krijgt een link in de mail en kan zonder account een waarneming doen.",
            "To an assignment in practice you link a supervisor, who gets a link by mail and can note an observation without an account."),
        at: .assignments)

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

    package static let guidanceInstruments = KnowledgePage(
        "guidanceInstruments", Words("Begeleidingsinstrumenten", "Instruments of guidance"),
        what: Words(
            "Begeleidingsinstrumenten helpen studenten om hun leren zelf te sturen. Het samenwerkingscontract gaat over de groep, het werkplan over het werk, het logboek over wat er gebeurt. POP en PAP gaan over de eigen groei. Ze zijn een middel: gebruik wat helpt.",
            "Instruments help students to steer their own learning: the contract is about the group, the plan about the work, the logbook about what happens, POP and PAP about growth. Use what helps."
        ),
        steps: [
            Words("Leg bij elk instrument uit waar het voor dient.", "Explain what each instrument is for."),
            Words("Begin met één. Voeg pas een tweede toe als het eerste loopt.", "Begin with one; add a second when the first runs."),
            Words(
                "Gebruik wat studenten schrijven in je gesprek. Anders stoppen ze ermee.",
                "Use what they write in your talks, or they stop."),
            Words("Vraag nooit twee keer hetzelfde op twee plekken.", "Never ask the same in two places."),
        ],
        here: Words(
            "Werkplan, leerdoel en logboek staan op één draad. Wat eenmaal geschreven is, komt bij de beoordeling vanzelf terug.",
            "Plan, goal and logbook stand on one thread. What was written once comes back by itself at the judgement."),
        at: .today)

    package static let guidingStyles = KnowledgePage(
        "guidingStyles", Words("Begeleidersstijlen", "Styles of guiding"),
        what: Words(
            "Een begeleidersstijl is hoe je helpt: voordoen, uitleggen, vragen stellen of loslaten. Geen stijl is altijd de beste. In elke fase van de leercyclus past iets anders, en een beginner heeft iets anders nodig dan een gevorderde.",
            "A style of guiding is how you help: showing, explaining, asking or letting go. No style is always best; each phase and each student asks for another."
        ),
        steps: [
            Words("Bij oriënteren: maak nieuwsgierig en laat voorbeelden zien.", "At orienting: raise curiosity and show examples."),
            Words("Bij plannen: vraag door tot het plan concreet is.", "At planning: ask on until the plan is concrete."),
            Words("Bij uitvoeren: kijk mee op afstand en geef korte tips.", "At doing: watch from a distance and give short tips."),
            Words(
                "Bij terugkijken: houd je antwoord in en wacht op dat van de student.",
                "At looking back: hold your answer and wait for the student's."),
        ],
        here: Words(
            "De draad laat zien in welke fase iemand zit. In je eigen zelfscan kun je noteren welke stijl je vaker wilt proberen.",
            "The thread shows which phase somebody is in. In your own self-scan you can note which style you want to try more."),
        at: .scan)

    package static let referral = KnowledgePage(
        "referral", Words("Doorverwijzen naar de SLB’er", "Referring to the career coach"),
        what: Words(
            "Soms speelt er iets dat groter is dan de opdracht: geld, thuis, gezondheid of twijfel over de studie. Dan verwijs je door. Je laat de student niet los, maar zorgt dat iemand met meer tijd of kennis meekijkt.",
            "Sometimes something is larger than the assignment: money, home, health or doubt about the course. Then you refer: you do not let go, but see that somebody with more time or knowledge looks along."
        ),
        steps: [
            Words(
                "Zeg wat je ziet: ‘Je bent stiller dan anders. Klopt dat?’", "Say what you see: ‘You are quieter than usual. Is that so?’"),
            Words(
                "Vraag of je de SLB’er mag vertellen wat je hoorde, en wat precies.",
                "Ask whether you may tell the career coach, and what exactly."),
            Words("Verwijs warm: loop mee of maak samen de afspraak.", "Refer warmly: walk along or make the appointment together."),
            Words(
                "Bel bij gevaar meteen, ook zonder toestemming, en zeg dat je het doet.",
                "In danger call at once, also without consent, and say that you do."),
        ],
        here: Words(
            "Zet zulke dingen niet in een waarneming of in het logboek. Die gaan over leren. Spreek de SLB’er zelf.",
            "Put such things in no observation or logbook: those are about learning. Speak to the career coach yourself."),
        at: .none)

    package static let guiding = KnowledgePage(
        "guiding", Words("Begeleiden", "Guiding"),
        what: Words(
            "Begeleiden is helpen zonder het over te nemen. Je geeft genoeg steun om verder te komen en genoeg ruimte om zelf te denken. Je let tegelijk op drie dingen: de student, de groep en het resultaat.",
            "Guiding is helping without taking over: enough support to go on, enough room to think. You watch the student, the group and the result at once."
        ),
        steps: [
            Words("Vraag eerst: wat heb je zelf al bedacht of geprobeerd?", "Ask first: what have you thought of or tried already?"),
            Words("Tel na je vraag rustig tot vijf. Stilte is denktijd.", "Count to five after your question; silence is time to think."),
            Words("Geef de kleinste hint die genoeg is.", "Give the smallest hint that will do."),
            Words("Spreek af wanneer je weer komt kijken, en kom dan ook.", "Agree when you come to look again, and do come."),
        ],
        here: Words(
            "Op Vandaag staat wie op jou wacht, het langst wachtende eerst. Noteer in één zin wat je zag, dan hoef je het niet te onthouden.",
            "Today shows who waits for you, the longest first. Note in a sentence what you saw, so you need not remember it."),
        at: .today)

    package static let conversation = KnowledgePage(
        "conversation", Words("Gesprekstechnieken", "Conversation techniques"),
        what: Words(
            "Met gesprekstechnieken help je een ander om zelf te denken en te vertellen. De basis is luisteren, samenvatten en doorvragen. Goed luisteren hoor je terug: de ander zegt ‘ja, precies’. Een adviesvraag komt later, en soms helemaal niet.",
            "Conversation techniques help another to think and tell: listening, summing up and asking on. You hear that it works when the other says ‘yes, exactly’."
        ),
        steps: [
            Words("Stel open vragen, die beginnen met wat, hoe of wanneer.", "Ask open questions that begin with what, how or when."),
            Words("Vat samen in je eigen woorden en vraag of het klopt.", "Sum up in your own words and ask whether it is right."),
            Words("Vraag door op één ding in plaats van vijf.", "Ask on about one thing, not five."),
            Words("Wees zuinig met ‘waarom’. Dat klinkt snel als een verwijt.", "Be sparing with ‘why’; it soon sounds like blame."),
        ],
        here: Words(
            "Lees voor een gesprek de draad: het plan, het logboek en wat er gezien is. Dan hoef je dat niet meer te vragen.",
            "Read the thread before a talk: plan, logbook and what was seen. Then you need not ask for that."),
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

    package static let independence = KnowledgePage(
        "independence", Words("Van geleid naar zelfstandig", "From guided to independent"),
        what: Words(
            "Je begint met veel sturing en laat stap voor stap los. Geleid betekent dat jij elke stap meekijkt. Begeleid betekent kijken op afgesproken momenten. Zelfstandig betekent dat de student plant, uitvoert en zelf laat zien wat het werd. Dat verschilt per persoon en per taak.",
            "You begin with much steering and let go step by step: a look at every step, then at agreed moments, then only at plan and result. It differs by person and by task."
        ),
        steps: [
            Words("Vraag de student zelf hoeveel hulp nu nodig is.", "Ask the student how much help is needed now."),
            Words("Laat op één punt los en kijk wat er gebeurt.", "Let go on one point and see what happens."),
            Words(
                "Ga een stap terug als iets nieuw of gevaarlijk is. Dat is geen straf.",
                "Step back when something is new or dangerous; that is no punishment."),
            Words("Benoem de groei: ‘Vorige keer vroeg je dit nog.’", "Name the growth: ‘Last time you still asked this.’"),
        ],
        here: Words(
            "In de vier niveaus zie je hetzelfde: van start naar groeiend, zelfstandig en inspirerend. De matrix van je groep laat het per student zien.",
            "The four levels show the same: from starting to growing, independent and inspiring. The matrix of your group shows it for each student."
        ),
        at: .groups)

    package static let goCriteria = KnowledgePage(
        "goCriteria", Words("Criteria voor Go of No-go", "Criteria for Go or No-go"),
        what: Words(
            "Een Go betekent: met dit plan kun je beginnen. Je beslist op criteria die de groep vooraf kende, zoals een haalbare planning en een eigen leerdoel. Een No-go is geen onvoldoende. Het zegt wat er nog nodig is, en dan komt er een nieuwe ronde.",
            "A Go means: with this plan you can begin. You decide on criteria known beforehand. A No-go is no failing mark: it says what is still needed, and then comes a next round."
        ),
        steps: [
            Words("Lees het plan eerst helemaal, zonder iets aan te kruisen.", "Read the whole plan first, without marking."),
            Words("Kijk per criterium: wat zie ik hier staan?", "Look at each criterion: what do I see here?"),
            Words(
                "Schrijf bij ‘nog niet’ één zin die de groep verder helpt.", "With ‘not yet’ write one sentence that helps the group on."),
            Words("Beslis snel. Een plan dat lang ligt, verliest zijn vaart.", "Decide soon; a plan that lies long loses its speed."),
        ],
        here: Words(
            "Op de pagina Go of No-go staat elk criterium op ‘voldoet’. Je schrijft alleen iets bij wat er nog niet is. Werkt de groep in de praktijk, dan geeft de praktijkbegeleider de definitieve Go.",
            "On the Go page every criterion stands on ‘met’; you write only with what is not. In practice the practice supervisor gives the final Go."
        ),
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
