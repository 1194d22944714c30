import Markup

/// What an organisation decides about itself: its name and colour, its words, its norms and the days it is closed.
enum OrganisationHall {
    static let routes =
        SettingsRoutes.routes + NormRoutes.routes + ClosureRoutes.routes + LogoRoutes.routes + PartnershipRoutes.routes + UnitRoutes.routes
        + ConductRoutes.routes + AttendanceSetting.routes
    static let section = "settings"
    static let navigation = [
        NavigationItem(Words("Instellingen", "Settings"), path: section, roles: [.organisationAdmin]),
        NavigationItem(Words("Gedragscode", "Code of conduct"), path: "conduct", spot: .footer),
    ]

    static let acts = [
        ActWords("change", "organisation", Words("veranderde de organisatie", "changed the organisation")),
        ActWords("change", "logo", Words("veranderde het logo", "changed the logo")),
        ActWords("remove", "logo", Words("haalde het logo weg", "removed the logo")),
        ActWords("change", "word", Words("veranderde de woorden", "changed the words")),
        ActWords("change", "norm", Words("veranderde een norm", "changed a norm")),
        ActWords("add", "closure", Words("voegde vrije dagen toe", "added days off")),
        ActWords("remove", "closure", Words("haalde vrije dagen weg", "removed days off")),
        ActWords("propose", "partnership", Words("stelde een samenwerking voor", "proposed a partnership")),
        ActWords("agree", "partnership", Words("stemde in met een samenwerking", "agreed to a partnership")),
        ActWords("end", "partnership", Words("stopte een samenwerking", "ended a partnership")),
        ActWords("give", "place", Words("gaf een plek", "gave a place")),
        ActWords("end", "place", Words("liet een plek stoppen", "ended a place")),
        ActWords("change", "conduct", Words("veranderde de gedragscode", "changed the code of conduct")),
        ActWords("change", "attendance", Words("koos waar aanwezigheid staat", "chose where attendance is kept")),
    ]

    /// The pages side by side.
    enum View: String, CaseIterable {
        case settings, norms, closures, units, partnerships, conduct = "settings/conduct", attendance = "settings/attendance"
    }

    static func header(_ context: OrganisationContext, _ view: View, lead: String? = nil) -> HTML {
        let r = context.r
        let links = View.allCases.map { Tab(title($0, r), href: context.path($0.rawValue), isCurrent: $0 == view) }
        return pageHeader(title: title(view, r), lead: lead, extra: tabs(links, label: r("Instellingen", "Settings")))
    }

    static func title(_ view: View, _ r: Reader) -> String {
        switch view {
        case .settings: r("Naam, kleur en woorden", "Name, colour and words")
        case .norms: r("Normen", "Norms")
        case .closures: r("Vrije dagen", "Days off")
        case .units: r("Groepen en plekken", "Groups and places")
        case .partnerships: r("Samenwerking", "Partnerships")
        case .conduct: r("Gedragscode", "Code of conduct")
        case .attendance: r("Aanwezigheid", "Attendance")
        }
    }
}
