import Markup
import Platform
import Store

enum FrameworkPages {
    static let section = "frameworks"

    static func list(_ context: OrganisationContext, _ frameworks: [Framework]) -> Page {
        let r = context.r
        let title = r("Kwalificatie", "Qualification")
        let items = frameworks.map { framework in
            ListItem(framework.title, href: address(context, framework), detail: detail(r, framework))
        }
        let none = emptyState(
            r(
                "Hier komen de kwalificatiedossiers waar jullie opdrachten op steunen. Je beheerder leest ze in.",
                "The qualification files your assignments rest on will stand here. Your administrator imports them."))
        return Page(
            title, section: section,
            """
            \(pageHeader(title: title, lead: r("Wat een beroep vraagt, in kerntaken en werkprocessen.", "What a profession asks, in core tasks and work processes.")))
            \(items.isEmpty ? none : Markup.list(items))
            """)
    }

    static func outline(_ context: OrganisationContext, _ outline: FrameworkOutline) -> Page {
        let r = context.r
        let framework = outline.framework
        return Page(
            framework.title, section: section,
            """
            \(pageHeader(kicker: detail(r, framework), title: framework.title, extra: versions(context, outline)))
            \(profiles(r, outline))\(outline.coreTasks.map { coreTask(r, outline, $0) })
            """)
    }

    private static func address(_ context: OrganisationContext, _ framework: Framework) -> String {
        context.path(section, framework.id.text)
    }

    /// "99990 · Demo 2026 · ingelezen op 18 november 2026".
    private static func detail(_ r: Reader, _ framework: Framework) -> String {
        let day = r.date(Day(framework.importedAt))
        return [framework.code, framework.version, r("ingelezen op \(day)", "imported on \(day)")].filter { !$0.isEmpty }
            .joined(separator: " · ")
    }

    /// Versions beside each other, newest first; nothing when there is one.
    private static func versions(_ context: OrganisationContext, _ outline: FrameworkOutline) -> HTML {
        if outline.versions.count < 2 { return .empty }
        let r = context.r
        let links = outline.versions.map { version in
            let day = r.date(Day(version.importedAt))
            return Tab(
                version.version.isEmpty ? day : "\(version.version) · \(day)", href: address(context, version),
                isCurrent: version.id == outline.framework.id)
        }
        return tabs(links, label: r("Versies", "Versions"))
    }

    private static func profiles(_ r: Reader, _ outline: FrameworkOutline) -> HTML {
        if outline.profiles.isEmpty { return .empty }
        let profiles = outline.profiles.map { profile in
            let level = profile.level.map { number in r(" · niveau \(number)", " · level \(number)") } ?? ""
            let name: String = profile.item.code + " " + profile.item.title + level
            return profile.text(.body).map { details(name, prose($0)) } ?? "<p>\(name)</p>"
        }
        return card(r("Profielen", "Profiles"), profiles.joined())
    }

    private static func coreTask(_ r: Reader, _ outline: FrameworkOutline, _ task: FrameworkOutline.Node) -> HTML {
        let owner = outline.profile(of: task).map { r("Alleen voor \($0.item.title)", "Only for \($0.item.title)") }
        let about =
            part(r, outline, task, .body, r("Complexiteit", "Complexity"))
            + part(r, outline, task, .responsibility, r("Verantwoordelijkheid", "Responsibility"))
            + part(r, outline, task, .knowledge, r("Kennis en vaardigheden", "Knowledge and skills"))
        return card(
            "\(task.item.code) \(task.item.title)",
            """
            \(owner.map { badge($0) })\(about.isEmpty ? .empty : details(r("Over deze kerntaak", "About this core task"), about))
            \(outline.workProcesses(of: task).map { workProcess(r, outline, $0) })
            """)
    }

    private static func workProcess(_ r: Reader, _ outline: FrameworkOutline, _ process: FrameworkOutline.Node) -> HTML {
        let content =
            part(r, outline, process, .body, r("Omschrijving", "Description"))
            + part(r, outline, process, .result, r("Resultaat", "Result"))
            + part(r, outline, process, .behaviour, r("Gedrag", "Behaviour")) + competences(r, outline, process)
        return details("\(process.item.code) \(process.item.title)", content)
    }

    /// What holds for everybody, then what each profile adds under its own name.
    private static func part(
        _ r: Reader, _ outline: FrameworkOutline, _ node: FrameworkOutline.Node, _ part: Item.Part, _ title: String
    ) -> HTML {
        let additions = outline.additions(to: node, part)
        let base = node.text(part)
        if base == nil, additions.isEmpty { return .empty }
        // Knowledge is stored as one thing per line; a single line reads better as a list, too.
        func shape(_ text: String) -> HTML { part == .knowledge ? lines(text) : prose(text) }
        let extra: [HTML] = additions.map { addition in
            let name = addition.profile.item.title
            return "<p class=\"soft\">\(r("Bij \(name):", "In \(name):"))</p>\(shape(addition.text))"
        }
        let common: HTML = base.map { shape($0) } ?? .empty
        return "\(heading(.text(title), level: 3))\(common)\(extra)"
    }

    private static func competences(_ r: Reader, _ outline: FrameworkOutline, _ process: FrameworkOutline.Node) -> HTML {
        let uses = outline.competences(of: process)
        if uses.isEmpty { return .empty }
        let items: [HTML] = uses.map { use in
            guard let profile = use.profile?.item.title else { return "<li>\(use.title)</li>" }
            return "<li>\(use.title) \(r("(bij \(profile))", "(in \(profile))"))</li>"
        }
        return "\(heading(.text(r("Competenties", "Competences")), level: 3))<ul>\(items)</ul>"
    }

    private static func lines(_ text: String) -> HTML {
        let items: [HTML] = text.split(separator: "\n").map { "<li>\(String($0))</li>" }
        return "<ul>\(items)</ul>"
    }

    /// Paragraphs, and lists of the lines that begin with a dash (`Prose.plain`).
    private static func prose(_ text: String) -> HTML {
        var pieces: [HTML] = []
        var open: [HTML] = []
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            if line.starts(with: "- ".utf8) {
                open.append("<li>\(String(decoding: line.dropFirst(2), as: UTF8.self))</li>")
                continue
            }
            if !open.isEmpty { pieces.append("<ul>\(open)</ul>") }
            open = []
            pieces.append("<p>\(String(decoding: line, as: UTF8.self))</p>")
        }
        return (pieces + (open.isEmpty ? [] : ["<ul>\(open)</ul>"])).joined()
    }
}
