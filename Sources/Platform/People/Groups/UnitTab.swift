import Markup
import Store

/// A view of a group that an entrance brings; it stands beside the group's own page for whoever may do `ability` through a place there.
package struct UnitTab: Sendable {
    package let words: Words
    /// Below `/o/{slug}/groups/{unit}`.
    package let path: String
    package let ability: Ability
    /// What the way to it is called beside the group on Vandaag; nil for what is not opened every day.
    package let today: Words?

    package init(_ words: Words, path: String, ability: Ability, today: Words? = nil) {
        self.words = words
        self.path = path
        self.ability = ability
        self.today = today
    }
}

/// The views of one group side by side; nothing when there is only one. `current` is the path of the view the reader is at, "" for the
/// group's own page, which is for those who guide it.
package func unitTabs(_ context: OrganisationContext, _ unit: ID<Unit>, places: [Place], current: String) -> HTML {
    let r = context.r
    let isGuide = places.contains { $0.purpose == .guidance }
    let own = UnitTab(Words("De groep", "The group"), path: "", ability: .read)
    let views =
        (isGuide ? [own] : [])
        + context.program.house.unitTabs.filter { tab in places.contains { Abilities.table[$0.role]?.contains(tab.ability) == true } }
    guard views.count > 1 else { return .empty }
    let links = views.map { view in
        let base = context.path("groups", unit.text)
        return Tab(r(view.words), href: view.path.isEmpty ? base : "\(base)/\(view.path)", isCurrent: view.path == current)
    }
    return tabs(links, label: r("Bij deze groep", "Of this group"))
}
