import Markup
import Store

/// What one room of the house brings. Taking an entrance out breaks one line: the one that lists its domain.
package struct Domain: Sendable {
    package let name: String
    package let tables: [Table]
    package let migrations: [Migration]
    package let routes: [Route]
    package let trackKinds: [TrackKind]
    package let taskKinds: [TaskKind]
    package let jobs: [JobKind]
    package let norms: [NormDefinition]
    package let navigation: [NavigationItem]
    package let acts: [ActWords]
    package let unitTabs: [UnitTab]
    package let todayNotes: [TodayNotes]
    /// What each table that holds something about people is called on screens, by its name.
    package let nouns: [String: Words]
    /// The nouns whose content the audit log covers, with how it is read back.
    package let auditedNouns: [AuditedNoun]

    package init(
        name: String, tables: [Table] = [], migrations: [Migration] = [], routes: [Route] = [], trackKinds: [TrackKind] = [],
        taskKinds: [TaskKind] = [], jobs: [JobKind] = [], norms: [NormDefinition] = [], navigation: [NavigationItem] = [],
        acts: [ActWords] = [],
        unitTabs: [UnitTab] = [], todayNotes: [TodayNotes] = [], nouns: [String: Words] = [:],
        auditedNouns: [AuditedNoun] = []
    ) {
        self.name = name
        self.tables = tables
        self.migrations = migrations
        self.routes = routes
        self.trackKinds = trackKinds
        self.taskKinds = taskKinds
        self.jobs = jobs
        self.norms = norms
        self.navigation = navigation
        self.acts = acts
        self.unitTabs = unitTabs
        self.todayNotes = todayNotes
        self.nouns = nouns
        self.auditedNouns = auditedNouns
    }
}

/// All rooms together, as the program composes them. Made once at start; what is wrong with it stops the start.
package struct House: Sendable {
    package let domains: [Domain]
    private let trackKinds: [String: TrackKind]
    private let taskKinds: [String: TaskKind]
    package let norms: [String: NormDefinition]
    package let nouns: [String: Words]
    /// What the tables declare about people, read once.
    package let register: Register

    /// Stops the program when two rooms claim the same route, table, kind or norm.
    package init(_ domains: [Domain]) {
        self.domains = domains
        trackKinds = Dictionary(uniqueKeysWithValues: domains.flatMap(\.trackKinds).map { ($0.name, $0) })
        taskKinds = Dictionary(uniqueKeysWithValues: domains.flatMap(\.taskKinds).map { ($0.name, $0) })
        norms = Dictionary(uniqueKeysWithValues: domains.flatMap(\.norms).map { ($0.key, $0) })
        nouns = Dictionary(uniqueKeysWithValues: domains.flatMap(\.nouns).map { ($0.key, $0.value) })
        register = Register(domains.flatMap(\.tables))
        precondition(Set(routes.map(\.line)).count == routes.count, "two routes with the same method and path")
        precondition(Set(tables.map(\.name.description)).count == tables.count, "two tables with the same name")
    }

    package var routes: [Route] { domains.flatMap(\.routes) }
    package var tables: [Table] { domains.flatMap(\.tables) }
    package var migrations: [Migration] { domains.flatMap(\.migrations).sorted { $0.number < $1.number } }
    package var jobs: [JobKind] { domains.flatMap(\.jobs) }
    package var auditedNouns: [AuditedNoun] { domains.flatMap(\.auditedNouns) }
    package var todayNotes: [TodayNotes] { domains.flatMap(\.todayNotes) }
    package var navigation: [NavigationItem] { domains.flatMap(\.navigation) }
    package var unitTabs: [UnitTab] { domains.flatMap(\.unitTabs) }

    package func trackKind(_ name: String) -> TrackKind? { trackKinds[name] }
    package func taskKind(_ name: String) -> TaskKind? { taskKinds[name] }
}

/// A way to a page, shown to members whose roles are named; an empty list means everyone in the organisation.
package struct NavigationItem: Sendable {
    package enum Spot: Sendable {
        /// The main menu, which has to fit on a phone.
        case menu
        /// Below each page.
        case footer
        /// The page of one's own account; its path is whole, as it belongs to no organisation.
        case account
    }

    package let words: Words
    /// Below `/o/{slug}`.
    package let path: String
    package let roles: Set<Role>
    package let spot: Spot

    package init(_ words: Words, path: String, roles: Set<Role> = [], spot: Spot = .menu) {
        self.words = words
        self.path = path
        self.roles = roles
        self.spot = spot
    }

    package func isFor(_ roles: Set<Role>) -> Bool { self.roles.isEmpty || !self.roles.isDisjoint(with: roles) }
}
