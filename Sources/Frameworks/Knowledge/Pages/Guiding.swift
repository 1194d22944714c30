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
                "Volg bij gevaar meteen de meldcode van je school, en zeg dat je dat doet.",
                "In danger follow the reporting code of your school at once, and say that you do."),
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
}
