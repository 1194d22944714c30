import Markup

enum SettingsPages {
    /// What is not given stands as it is now.
    static func page(
        _ context: OrganisationContext, _ style: HouseStyle? = nil, _ draft: WordsDraft? = nil, logoFault: Words? = nil
    ) -> Page {
        let organisation = context.organisation
        let style = style ?? HouseStyle(name: organisation.name, accent: organisation.accent)
        let draft = draft ?? WordsDraft(organisation.ownWords)
        let isRefused = style.isRefused || !draft.faults.isEmpty || logoFault != nil
        return Page(
            OrganisationHall.title(.settings, context.r), status: isRefused ? 422 : 200, section: OrganisationHall.section,
            """
            \(OrganisationHall.header(context, .settings))\(styleCard(context, style))\(logoCard(context, logoFault))\
            \(wordsCard(context, draft))
            """)
    }

    private static func logoCard(_ context: OrganisationContext, _ fault: Words?) -> HTML {
        let (r, action) = (context.r, context.path(OrganisationHall.section, "logo"))
        let field = Field(
            "logo", r("Plaatje van je logo", "Picture of your logo"), .file(accept: "image/png,image/jpeg,image/webp"),
            hint: r("PNG, JPEG of WebP, hooguit 200 kB.", "PNG, JPEG or WebP, at most 200 kB."), error: fault.map { r($0) }, required: true)
        let sending = form(
            r, action: action, requestID: context.requestID, fields: [field],
            submit: [button(r("Logo bewaren", "Keep the logo"), kind: .quiet)], multipart: true)
        let removing = form(
            r, action: action + "/remove", requestID: context.requestID,
            submit: [button(r("Logo weghalen", "Remove the logo"), kind: .quiet)])
        let lead =
            context.organisation.logo == nil
            ? r("Nu staat bovenaan elke pagina jullie naam.", "Your name stands at the top of each page now.")
            : r(
                "Jullie logo staat bovenaan elke pagina. Wie het niet kan zien, hoort jullie naam.",
                "Your logo stands at the top of each page. Who cannot see it hears your name.")
        return card(r("Logo", "Logo"), "<p>\(lead)</p>\(sending)\(context.organisation.logo == nil ? .empty : removing)")
    }

    private static func styleCard(_ context: OrganisationContext, _ style: HouseStyle) -> HTML {
        let r = context.r
        let fields = [
            Field(
                "name", r("Naam van de organisatie", "Name of the organisation"), value: style.name, error: style.nameFault.map { r($0) },
                required: true, maximumLength: 200),
            Field(
                "accent", r("Kleur van de huisstijl", "Colour of the house style"), value: style.accent,
                hint: r("Zoals #1f5fae. Vraag hem aan wie jullie huisstijl maakt.", "Such as #1f5fae. Ask whoever makes your house style."),
                error: style.accentFault.map { r($0) }, required: true),
        ]
        let sending = form(
            r, action: context.path(OrganisationHall.section), requestID: context.requestID, fields: fields,
            submit: [button(r("Opslaan", "Save"))])
        return card(r("Naam en kleur", "Name and colour"), "\(sending)\(style.colour.map { colourPreview(r, $0) })")
    }

    // MARK: Words

    private static func wordsCard(_ context: OrganisationContext, _ draft: WordsDraft) -> HTML {
        let r = context.r
        let sector = Reader(r.language, words: SectorWords.of(context.organisation.kind))
        let groups = FieldTerm.allCases.map { term -> (HTML, [Field]) in
            let fields = fields(term, draft, r, article: (sector.words[term] ?? term.standard).dutch.article)
            let isOpen = fields.contains { $0.error != nil }
            let own = draft.words.forms[term]?.word(over: sector.words[term] ?? term.standard)
            let name = own.map { "\(sector.term(term)) → \(Reader(r.language, words: [term: $0]).term(term))" } ?? sector.term(term)
            return (details(name, "\(fields.map { field(r, $0) })", open: isOpen), fields)
        }
        let lead = r(
            "Hoe heet het bij jullie? Wat je leeg laat, heet zoals in jullie sector.",
            "What do you call it? What you leave empty is called as in your sector.")
        let sending = form(
            r, action: context.path(OrganisationHall.section, "words"), requestID: context.requestID,
            content: "\(errorSummary(r, groups.flatMap(\.1)))\(groups.map(\.0))", submit: [button(r("Woorden opslaan", "Save words"))])
        return card(r("Jullie eigen woorden", "Your own words"), "<p>\(lead)</p>\(sending)")
    }

    private static func fields(_ term: FieldTerm, _ draft: WordsDraft, _ r: Reader, article: String) -> [Field] {
        let forms = draft.words.forms[term] ?? OwnWords.Forms()
        func field(_ part: WordsDraft.Part, _ label: String, _ value: String, _ kind: Field.Kind = .text) -> Field {
            let name = WordsDraft.name(term, part)
            return Field(name, label, kind, value: value, error: draft.faults[name].map { r($0) })
        }
        let articles = WordsDraft.articles.map { Field.Choice($0, r($0, $0)) }
        return [
            field(.article, r("Lidwoord", "Dutch article"), forms.article.isEmpty ? article : forms.article, .choice(articles)),
            field(.singular, r("Enkelvoud", "Dutch singular"), forms.singular),
            field(.plural, r("Meervoud", "Dutch plural"), forms.plural),
            field(.englishSingular, r("Engels enkelvoud", "English singular"), forms.englishSingular),
            field(.englishPlural, r("Engels meervoud", "English plural"), forms.englishPlural),
        ]
    }
}
