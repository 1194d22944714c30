@testable import Markup

/// Every component once, as a whole page: read by the checker in each language.
enum Showcase {
    static func page(_ r: Reader, stylesheet: String = "/look.css") -> HTML {
        """
        <!doctype html><html lang="\(r.language.tag)"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1"><title>\(r("Onderdelen", "Components"))</title>
        <link rel="stylesheet" href="\(stylesheet)"></head><body>
        <a class="skip" href="#inhoud">\(r("Naar de inhoud", "To the content"))</a>
        <header class="bar"><a class="mark" href="/">\("ROC De Brug")</a><nav aria-label="\(r("Hoofdmenu", "Main menu"))">
        <a href="/">\(r("Vandaag", "Today"))</a><a href="/draad" aria-current="page">\(r("Mijn draad", "My thread"))</a>
        <a href="/agenda">\(r("Agenda", "Calendar"))</a><a href="/kennis">\(r("Kennis", "Knowledge"))</a></nav></header>
        <main id="inhoud" class="two">\(body(r))</main></body></html>
        """
    }

    private static func body(_ r: Reader) -> HTML {
        let header = pageHeader(
            kicker: "Integrale opdracht · Maatschappelijke zorg · periode 2", title: "Een activiteit in huiskamer De Linde",
            lead: r("Dit is waar je nu staat.", "This is where you are now."),
            extra: whyDetails(r, r("Dit is je eigen opdracht.", "This is your own assignment.")))
        let people = card(
            r("Wie is wie", "Who is who"),
            peopleList([
                PersonLine("Noor Bakker", role: r.term(.learningGuide)), PersonLine("Ömer de Kaya", role: r.term(.mentor), href: "/p/1"),
            ]))
        return """
            \(header)
            <div>\(thread(r, knots(r), label: r("De draad", "The thread")))</div>
            <aside>\(people)</aside>
            <div class="whole-width">\(section(r("Vormen", "Forms"), forms(r)))</div>
            <div class="whole-width">\(section(r("Overzichten", "Overviews"), overviews(r)))</div>
            """
    }

    private static func knots(_ r: Reader) -> [Knot] {
        let buttons = row([
            linkButton(r("Bericht aan Tess", "Message to Tess"), href: "/b"), linkButton("Werkplan", href: "/w", kind: .quiet),
        ])
        return [
            Knot("Oriëntatie", .done, aside: "klaar op 3 november", reason: "Vier keuzes vastgelegd, samen met je werkgroep."),
            Knot("Samenwerkingscontract", .done, aside: "door vier leden bevestigd"),
            Knot("Peerfeedback", .skipped, aside: "niet nodig"),
            Knot(
                "Definitieve Go", .now, aside: "bij Tess, Zorggroep Rivierenland",
                reason: "Noor gaf een Go op 18 november. Tess geeft de definitieve Go.",
                deadline: "voor 21 november", late: true, detail: buttons),
            Knot(
                "Uitvoering", .ahead, aside: "24 november – 16 januari", reason: "Je begint na de definitieve Go.", deadline: "over 4 dagen"
            ),
            Knot("Reflectie en POP", .ahead),
        ]
    }

    static func fields(_ r: Reader) -> [Field] {
        let choices = [Field.Choice("1", "In de les"), Field.Choice("2", "Op de werkvloer", hint: "Ook thuiszorg telt mee.")]
        return [
            Field("naam", r("Hoe heet je opdracht?", "What is it called?"), value: "\"Linde\" <3", required: true, maximumLength: 80),
            Field(
                "doel", r("Wat wil je leren?", "What do you want to learn?"), .multiline(rows: 4), value: "\neen\r\ntwee",
                hint: "Een of twee zinnen.", version: 3),
            Field(
                "mail", "E-mail", .email, value: "tess@", error: r("Dit adres is niet af.", "This address is not complete."),
                autocomplete: "email"),
            Field("datum", r("Wanneer?", "When?"), .date, value: "2026-11-21"), Field("uur", "Uur", .time),
            Field("aantal", "Uren", .number, value: "8"),
            Field("geheim", "Wachtwoord", .password, value: "zoef"), Field("waar", r("Waar?", "Where?"), .choice(choices)),
            Field("hoe", r("Hoe?", "How?"), .radios(choices), value: "2", error: r("Kies wat past.", "Choose what fits.")),
            Field("wie", r("Met wie?", "With whom?"), .checkboxes(choices, chosen: ["1"]), hint: "Meer mag."),
            Field("akkoord", r("Ik heb het gelezen", "I have read it"), .checkbox, value: "1"),
            Field("bijlage", r("Bijlage", "Attachment"), .file(accept: ".pdf")), Field("spoor", "", .hidden, value: "x&y"),
        ]
    }

    private static func forms(_ r: Reader) -> HTML {
        form(
            r, action: "/save", requestID: "00ff", fields: fields(r),
            submit: [
                button(r("Inleveren", "Hand in")), button(r("Later", "Later"), kind: .quiet, name: "later", value: "1"),
                button("Stop", kind: .danger),
            ],
            id: "werkplan", autosave: Autosave(address: "/draft", owner: "abc"), sticky: true)
    }

    private static func overviews(_ r: Reader) -> HTML {
        let columns = (1...8).map { Matrix.Column("W\($0)", title: "B1-K1-W\($0) Stemt af met betrokkenen") }
        let rows = ["Amira Haddad", "Bram de Wit", "Chloé Janssen", "Daan Visser-van Wijngaarden"].enumerated().map { y, name in
            Matrix.Row(
                name, href: "/l",
                cells: (0..<8).map { x in
                    let level = (x * 3 + y * 2) % 5
                    return Matrix.Cell(
                        level: level, text: level == 0 ? "·" : "\(level)", note: level == 0 ? "" : "3/1", href: x == 7 ? nil : "/c")
                })
        }
        let parts = [Tab("Werkplan", href: "/t", isCurrent: true), Tab(r("Berichten", "Messages"), href: "/m", count: 3)]
        let items = [
            ListItem("Werkplan van Bram", href: "/w", detail: "Ronde 2", aside: dueLabel(r, "sinds 3 dagen", late: true)),
            ListItem("Start", aside: badge("klaar", .done)),
        ]
        let bars = [Bar("Week 1", value: 3, text: "3"), Bar("Week 2", value: 8, text: "8")]
        return """
            \(tabs(parts, label: r("Deel", "Part")))
            \(matrix(Matrix(caption: r("Groep 2B", "Group 2B"), corner: r.term(.learner).capitalised, groups: [Matrix.Group("B1-K1", title: "Kerntaak 1", columns: columns)], rows: rows)))
            \(list(items))
            \(table(caption: r("Uren", "Hours"), head: ["Week", "Uren"], rows: [["1", "8"], ["2", "9"]].map { $0.map { HTML.text($0) } }))
            \(notice("Je werkplan is ingeleverd.", .done))\(notice("Let op de datum.", .attention))
            \(notice("Dat lukte niet.", .problem))\(notice("Ter info."))
            <p>\(badge("nieuw"))\(badge("wacht", .attention))\(badge("mist", .problem))</p>
            \(steps(r, [Step("Kies", .done, href: "/1"), Step("Plan", .now), Step("Lever in", .ahead)], label: r("Stappen", "Steps")))
            \(progress(r, 3, of: 8, label: r("Gesprekken", "Conversations")))
            \(barChart(title: "Waarnemingen", summary: "De meeste in week 2.", bars: bars))
            \(sparkline(title: "Uren", summary: "loopt op", values: [1, 3, 2, 6]))
            \(facts([("Plek", .text("De Linde")), ("Periode", .text("2"))]))
            \(details(r("Meer", "More"), .text("Tekst")))
            \(emptyState(r("Hier komen je gesprekken.", "Your conversations appear here."), actionLabel: r("Plan", "Plan"), href: "/g"))
            \(copyButton(r, label: r("Kopieer de link", "Copy the link"), text: "https://school.example/x"))
            """
    }
}
