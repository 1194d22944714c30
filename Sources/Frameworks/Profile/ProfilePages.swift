import Markup
import Platform

enum ProfilePages {
    static let section = "profile"

    static func overview(_ context: OrganisationContext, _ profile: CompetenceProfile) -> Page {
        let r = context.r
        return Page(
            r(profile.title), section: section,
            """
            \(pageHeader(
                kicker: r("Versie \(profile.version)", "Version \(profile.version)"), title: r(profile.title),
                lead: r("Wat het werk van \(r.the(.learningGuide)) vraagt.", "What the work of \(r.the(.learningGuide)) asks.")))
            \(profile.coreTasks.map { coreTask(context, $0) })
            \(scan(context, profile))\(card(r("Competenties op letter", "Competences by letter"), letters(context, profile)))
            <p class="soft small">\(size(r, profile))</p>
            """)
    }

    private static func coreTask(_ context: OrganisationContext, _ task: CompetenceProfile.CoreTask) -> HTML {
        let items = task.workProcesses.map { process in
            ListItem(
                "\(process.code) \(context.r(process.title))", href: address(context, process), detail: context.r(process.description))
        }
        return card("\(task.number). \(context.r(task.title))", list(items))
    }

    private static func letters(_ context: OrganisationContext, _ profile: CompetenceProfile) -> HTML {
        list(
            profile.competences.map { competence in
                ListItem(
                    label(context.r, competence), href: context.path(section, "competences", competence.letter),
                    detail: profile.workProcesses(asking: competence.letter).map(\.code).joined(separator: ", "))
            })
    }

    /// For whoever guides; a learner reads the profile, and has no scan of it.
    private static func scan(_ context: OrganisationContext, _ profile: CompetenceProfile) -> HTML {
        if context.roles.isSubset(of: [.learner]) { return .empty }
        let r = context.r
        let text = r(
            "Leg je eigen werk naast het profiel. Wat je opschrijft, kan alleen jij lezen.",
            "Hold your own work against the profile. What you write only you can read.")
        let way = linkButton(r("Naar mijn zelfscan", "To my self-scan"), href: ScanRoutes.path(profile.key), kind: .quiet)
        return card(r("Alleen voor jou", "For you alone"), "<p>\(text)</p><p>\(way)</p>")
    }

    /// LB-0-05.
    private static func size(_ r: Reader, _ profile: CompetenceProfile) -> String {
        profile.size.map { "\($0.count) \(r($0.name))" }.joined(separator: " · ")
    }

    static func process(_ context: OrganisationContext, _ profile: CompetenceProfile, _ process: CompetenceProfile.WorkProcess) -> Page {
        let r = context.r
        let title = "\(process.code) \(r(process.title))"
        return Page(
            title, section: section,
            """
            \(pageHeader(kicker: r(profile.title), title: title))
            \(Markup.section(r("Omschrijving", "Description"), "<p>\(r(process.description))</p>"))
            \(Markup.section(r("Gewenst resultaat", "Desired result"), "<p>\(r(process.result))</p>"))
            <div class="stack">\(heading(.text(r("Competenties", "Competences")), level: 2))\(rows(context, process))</div>
            \(Markup.section(r("Vakkennis en vaardigheden", "Knowledge and skills"), knowledge(context, process)))
            \(neighbours(context, profile, process))
            """)
    }

    private static func rows(_ context: OrganisationContext, _ process: CompetenceProfile.WorkProcess) -> HTML {
        let r = context.r
        return process.rows.map { row -> HTML in
            let href = context.path(section, "competences", row.competence.letter)
            let components = row.components.map { r($0.name) }.joined(separator: " · ")
            return card(
                nil,
                facts([
                    (name: r("Competentie", "Competence"), value: "<a href=\"\(href)\">\(label(r, row.competence))</a>"),
                    (name: r("Component", "Component"), value: .text(components)),
                    (name: r("Prestatie-indicator", "Performance indicator"), value: .text(r(row.indicator))),
                ]))
        }.joined()
    }

    private static func knowledge(_ context: OrganisationContext, _ process: CompetenceProfile.WorkProcess) -> HTML {
        let items: [HTML] = process.knowledge.map { mention in
            "<li><a href=\"\(KnowledgePages.address(context, mention.page.key))\">\(context.r(mention.term))</a></li>"
        }
        return "<ul>\(items)</ul>"
    }

    private static func neighbours(
        _ context: OrganisationContext, _ profile: CompetenceProfile, _ process: CompetenceProfile.WorkProcess
    ) -> HTML {
        let r = context.r
        let all = profile.workProcesses
        let next = all.firstIndex { $0.code == process.code }.flatMap { all.indices.contains($0 + 1) ? all[$0 + 1] : nil }
        var links = [linkButton(r("Hele profiel", "Whole profile"), href: context.path(section), kind: .quiet)]
        if let next { links.append(linkButton("\(next.code) \(r(next.title))", href: address(context, next), kind: .quiet)) }
        return row(links)
    }

    /// Where one competence is asked, and what it looks like there (LB-0-06).
    static func competence(_ context: OrganisationContext, _ profile: CompetenceProfile, _ competence: CompetenceProfile.Competence) -> Page
    {
        let r = context.r
        let items = profile.workProcesses(asking: competence.letter).map { process in
            ListItem(
                "\(process.code) \(r(process.title))", href: address(context, process),
                detail: process.rows.first { $0.competence.letter == competence.letter }.map { r($0.indicator) })
        }
        let letters = profile.competences.map { other in
            Tab(other.letter, href: context.path(section, "competences", other.letter), isCurrent: other.letter == competence.letter)
        }
        return Page(
            label(r, competence), section: section,
            """
            \(pageHeader(
                kicker: r(profile.title), title: label(r, competence), extra: tabs(letters, label: r("Competenties", "Competences"))))
            \(list(items))<p>\(linkButton(r("Hele profiel", "Whole profile"), href: context.path(section), kind: .quiet))</p>
            """)
    }

    /// "C Begeleiden"
    static func label(_ r: Reader, _ competence: CompetenceProfile.Competence) -> String { "\(competence.letter) \(r(competence.name))" }

    static func address(_ context: OrganisationContext, _ process: CompetenceProfile.WorkProcess) -> String {
        context.path(section, "processes", process.code)
    }
}
