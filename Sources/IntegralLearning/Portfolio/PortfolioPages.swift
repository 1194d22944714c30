import Frameworks
import Guidance
import Markup
import Platform
import Store

/// The qualifying portfolio: the learner's own, and for a guide or a mentor that of somebody they guide.
enum PortfolioPages {
    static let routes: [Route] = [
        .get("/o/:organisation/portfolio", .organisation(.signedIn, own)),
        .get("/o/:organisation/portfolio/:learner", .organisation(.signedIn, page)),
    ]
    static let navigation = NavigationItem(Words("Portfolio", "Portfolio"), path: "portfolio", roles: [.learner])

    private static func own(_ context: OrganisationContext) throws -> Answer {
        guard let member = context.database.member, context.roles.contains(.learner) else { throw Refusal.notFound }
        return .page(page(context, try context.database.portfolio(of: member.id)))
    }

    private static func page(_ context: OrganisationContext) throws -> Answer {
        .page(page(context, try context.database.portfolio(of: context.id("learner"))))
    }

    private static func page(_ context: OrganisationContext, _ portfolio: Portfolio) -> Page {
        let r = context.r
        let title =
            portfolio.isOwn
            ? r("Mijn portfolio", "My portfolio") : r("Portfolio van \(portfolio.learner.name)", "Portfolio of \(portfolio.learner.name)")
        var seen: Set<ID<Place>> = []
        let reasons = portfolio.permits.flatMap(\.places).filter { seen.insert($0.id).inserted }
        let reason =
            portfolio.isOwn || reasons.isEmpty
            ? r("Het is je eigen portfolio.", "It is your own portfolio.")
            : portfolio.permits.map { "\($0.noun.title): \($0.reason(r))" }.joined(separator: " ")
        return Page(
            title, section: portfolio.isOwn ? "portfolio" : "tracks",
            """
            \(pageHeader(kicker: r("Kwalificerend portfolio", "Qualifying portfolio"), title: title, lead: lead(r, portfolio), extra: "\(whyDetails(r, reason))\(knowledgeLink(context, .qualifyingPortfolio, .qualifyingAssessment))"))
            \(portfolio.coverage.isEmpty ? empty(r) : overview(r, portfolio))
            \(portfolio.coverage.map { process(context, portfolio, $0) })
            \(exams(context, portfolio))\(tracks(context, portfolio))
            """)
    }

    private static func lead(_ r: Reader, _ portfolio: Portfolio) -> String {
        if portfolio.isInformed {
            return r(
                "Je ziet wat \(portfolio.learner.name) zelf in het portfolio opnam.",
                "You see what \(portfolio.learner.name) took into the portfolio.")
        }
        return r(
            "Per werkproces: welk nagekeken bewijs erin zit en wat er nog mist. Dit is voorbereiding op het examen, geen examenresultaat.",
            "Per work process: which checked evidence is in and what is missing. This prepares for the exam; it is no exam result.")
    }

    private static func empty(_ r: Reader) -> HTML {
        emptyState(
            r(
                "Hier komen de werkprocessen van je opdrachten, zodra er een opdracht voor je is uitgezet.",
                "Here come the work processes of your assignments, as soon as one is set out to you."))
    }

    private static func overview(_ r: Reader, _ portfolio: Portfolio) -> HTML {
        progress(
            r, portfolio.mastered, of: portfolio.coverage.count,
            label: r("Werkprocessen met bewijs bij alle criteria", "Work processes with evidence for all criteria"))
    }

    private static func process(_ context: OrganisationContext, _ portfolio: Portfolio, _ coverage: EvidenceCoverage) -> HTML {
        let r = context.r
        let state =
            coverage.isMastered
            ? badge(r("volledig aangetoond", "fully shown"), .done) : badge(r("nog niet volledig", "not complete yet"), .attention)
        let count = r(
            "\(coverage.covered.count) van \(coverage.criteria.count) criteria hebben nagekeken bewijs.",
            "\(coverage.covered.count) of \(coverage.criteria.count) criteria have checked evidence.")
        let evidence = coverage.evidence.map { piece in
            ListItem(
                piece.title, href: portfolio.isInformed ? nil : context.path("tracks", piece.track.text, "evidence"),
                detail: piece.trackTitle, aside: EvidencePages.stateBadge(r, piece))
        }
        let missing = coverage.missing.map { ListItem($0.text) }
        return section(
            [coverage.code, coverage.title].compactMap { $0 }.joined(separator: " · "),
            """
            <p>\(state) \(count)</p>
            \(evidence.isEmpty ? HTML.empty : list(evidence))\(portfolio.isInformed ? read(r, coverage.evidence) : .empty)
            \(missing.isEmpty ? HTML.empty : section(r("Hier mist nog bewijs", "Evidence is missing here"), level: 3, list(missing)))
            """)
    }

    /// A mentor has no other page on which the evidence itself stands.
    private static func read(_ r: Reader, _ evidence: [Evidence]) -> HTML {
        evidence.map { details($0.title, EvidencePages.content(r, $0)) }.joined()
    }

    /// What the portfolio is for: the units of the exam plan (LB-3.2-07).
    private static func exams(_ context: OrganisationContext, _ portfolio: Portfolio) -> HTML {
        let r = context.r
        guard !portfolio.exams.isEmpty else { return .empty }
        let units = portfolio.exams.map { ExamPages.item(context, $0) }
        return section(
            r("Dit staat in het examenplan", "This stands in the exam plan"),
            "\(list(units))<p><a href=\"\(context.path("exams"))\">\(r("Het hele examenplan", "The whole exam plan"))</a></p>")
    }

    private static func tracks(_ context: OrganisationContext, _ portfolio: Portfolio) -> HTML {
        let r = context.r
        guard !portfolio.isInformed, !portfolio.permits.isEmpty else { return .empty }
        let items = portfolio.permits.map { ListItem($0.noun.title, href: context.path("tracks", $0.noun.id.text, "evidence")) }
        let title = portfolio.isOwn ? r("Bewijs inleveren bij", "Hand in evidence for") : r("Bewijs per opdracht", "Evidence by assignment")
        return section(title, list(items))
    }
}
