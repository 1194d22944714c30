import Frameworks
import Markup
import Platform
import Store

/// The page on which an organisation says in its own words what the levels look like.
enum LevelRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/levels", .organisation(.signedIn, page)),
        .post("/o/:organisation/levels", .organisation(.signedIn, write)),
        .get("/o/:organisation/assignments/:assignment/cut-score", .organisation(.signedIn, cut)),
        .post("/o/:organisation/assignments/:assignment/cut-score", .organisation(.signedIn, agree)),
    ]
    static let navigation = NavigationItem(
        Words("Niveaus", "Levels"), path: "levels", roles: [.learningGuide, .programmeTeam], spot: .footer)

    private static func page(_ context: OrganisationContext) throws -> Answer {
        try context.require(.learningGuide, .programmeTeam)
        return .page(
            LevelWordingPages.page(
                context, try context.database.levelWordings(), try context.database.frameworks().filter { $0.kind == .qualification }))
    }

    private static func write(_ context: OrganisationContext) throws -> Answer {
        try context.require(.learningGuide, .programmeTeam)
        let form = context.form
        let frameworks = try context.database.frameworks()
        let framework = frameworks.first { $0.id.text == form["framework"] }?.id
        guard form["framework"].isEmpty || framework != nil else { throw Refusal.notFound }
        let texts = Dictionary(uniqueKeysWithValues: Level.allCases.map { ($0, form["text-\($0.rawValue)"]) })
        let year = Int(form["cohort"]).flatMap { (1900...9000).contains($0) ? $0 : nil } ?? context.today.schoolYear.start
        try context.database.writeLevels(texts, for: framework, from: SchoolYear(start: year))
        return .redirect(context.path("levels") + "?saved=1")
    }

    // MARK: Norm and cut score of an assignment

    private static func cut(_ context: OrganisationContext) throws -> Answer {
        try context.require(.learningGuide, .programmeTeam)
        return .page(CutForm.page(context, try AssignmentView(context), typed: nil))
    }

    private static func agree(_ context: OrganisationContext) throws -> Answer {
        try context.require(.learningGuide)
        let view = try AssignmentView(context)
        guard let norm = Int(context.form["norm"]).flatMap(Level.init), let needed = Int(context.form["needed"]),
            (1...max(1, view.development.count)).contains(needed)
        else { return .page(CutForm.page(context, view, typed: context.form)) }
        try context.database.setCutScore(CutScore(norm: norm.rawValue, needed: needed), of: view.assignment.developmentSet)
        return .redirect(context.path("assignments", view.assignment.id.text))
    }
}

enum LevelWordingPages {
    static func page(_ context: OrganisationContext, _ wordings: [LevelWording], _ frameworks: [Framework]) -> Page {
        let r = context.r
        let title = r("De vier niveaus", "The four levels")
        let lead = r(
            "Schrijf in gewone woorden hoe elk niveau er bij jullie uitziet. Opdrachten die al zijn uitgezet, houden de woorden van toen.",
            "Write in plain words what each level looks like with you. Assignments that were set out keep the words of that time.")
        let names = Dictionary(frameworks.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        let earlier = wordings.map { version in
            let scope = version.framework.flatMap { names[$0] } ?? r("alle kwalificatiedossiers", "all qualification files")
            let by = [version.authorName, r.date(Day(version.at), today: context.today)].compactMap { $0 }.joined(separator: ", ")
            return details(
                r("\(scope), vanaf cohort \(version.cohort.text) (\(by))", "\(scope), from cohort \(version.cohort.text) (\(by))"),
                LevelPages.legend(r, version))
        }
        return Page(
            title, section: "levels",
            """
            \(pageHeader(title: title, lead: lead, extra: knowledgeLink(context, .criteriaAndNorm)))
            \(entry(context, wordings.first, frameworks))
            \(earlier.isEmpty ? HTML.empty : section(r("Wat er eerder gold", "What held before"), earlier.joined()))
            """)
    }

    private static func entry(_ context: OrganisationContext, _ latest: LevelWording?, _ frameworks: [Framework]) -> HTML {
        let r = context.r
        let year = context.today.schoolYear
        let texts = Level.allCases.map { level in
            Field(
                "text-\(level.rawValue)", level.label(r), .multiline(rows: 2), value: latest?.own(level) ?? "",
                hint: r("Laat leeg voor: ‘\(r(level.description))’", "Leave empty for: ‘\(r(level.description))’"))
        }
        let scope = [
            Field(
                "framework", r("Voor welk kwalificatiedossier?", "For which qualification file?"),
                .choice(
                    [Field.Choice("", r("Allemaal", "All"))] + frameworks.map { Field.Choice($0.id.text, "\($0.title) (\($0.version))") })),
            Field(
                "cohort", r("Vanaf welk cohort?", "From which cohort?"),
                .choice((0...1).map { SchoolYear(start: year.start + $0) }.map { Field.Choice(String($0.start), $0.text) }),
                value: String(year.start)),
        ]
        return form(
            r, action: context.path("levels"), requestID: context.requestID, fields: texts + scope,
            submit: [button(r("Bewaren als nieuwe versie", "Keep as a new version"))])
    }
}

/// Norm and cut score of the development-oriented criteria of an assignment: agreed beforehand, or not at all.
enum CutForm {
    static func page(_ context: OrganisationContext, _ view: AssignmentView, typed: Form?) -> Page {
        let r = context.r
        let title = r("Norm en cesuur", "Norm and cut score")
        let norm = typed?["norm"] ?? ""
        let needed = typed?["needed"] ?? ""
        let isNormFaulty = typed != nil && Int(norm).flatMap(Level.init) == nil
        let isNeededFaulty = typed != nil && !(1...max(1, view.development.count)).contains(Int(needed) ?? 0)
        let mayWrite = view.assignment.publishedAt == nil && context.roles.contains(.learningGuide)
        let fields = CutPages.fields(
            r, norm: norm, needed: needed, most: view.development.count, normFault: isNormFaulty, neededFault: isNeededFaulty,
            required: true)
        let asking = form(
            r, action: context.path("assignments", view.assignment.id.text, "cut-score"), requestID: context.requestID, fields: fields,
            submit: [button(r("Afspreken", "Agree"))])
        let fixed = notice(
            r("De opdracht is uitgezet, dus norm en cesuur staan vast.", "The assignment was set out, so norm and cut score are fixed."),
            .done)
        return Page(
            title, status: typed == nil ? 200 : 422, section: "assignments",
            """
            \(pageHeader(kicker: view.assignment.title, title: title, lead: r("Hoeft niet bij ontwikkelingsgericht beoordelen. Spreek je ze af, dan ziet iedereen ze vooraf.", "Not needed for development-oriented assessment. If you agree on them, everybody sees them beforehand.")))
            \(view.cut.map { CutPages.explained(r, $0, of: view.development.count) } ?? emptyState(r("Er is geen norm en cesuur afgesproken.", "No norm and cut score were agreed.")))
            \(mayWrite ? asking : fixed)
            <p><a href="\(context.path("assignments", view.assignment.id.text))">\(r("Terug naar de opdracht", "Back to the assignment"))</a></p>
            """)
    }
}
