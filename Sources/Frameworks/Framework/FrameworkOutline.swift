import Platform
import Store

extension Item {
    /// A text of an item that a profile may add to.
    package enum Part: String, SQLConvertible, Codable, Sendable { case body, responsibility, knowledge, result, behaviour }
}

/// A whole framework as its page shows it. Read in five statements, whatever its size.
struct FrameworkOutline {
    struct Node {
        let item: Item
        let parent: ID<Item>?
        let level: Int?
        fileprivate let texts: [Item.Part: String]

        /// What holds for everybody; nil when the file says nothing.
        func text(_ part: Item.Part) -> String? { texts[part].flatMap { $0.isEmpty ? nil : $0 } }
    }

    struct Addition {
        let profile: Node
        let text: String
    }

    let framework: Framework
    /// All frameworks with the same number, newest first.
    let versions: [Framework]
    let profiles: [Node]
    let coreTasks: [Node]
    private let workProcesses: [ID<Item>: [Node]]
    private let additions: [ID<Item>: [Item.Part: [Addition]]]
    private let competences: [ID<Item>: [(title: String, profile: Node?)]]

    func workProcesses(of task: Node) -> [Node] { workProcesses[task.item.id] ?? [] }
    func additions(to node: Node, _ part: Item.Part) -> [Addition] { additions[node.item.id]?[part] ?? [] }
    func competences(of node: Node) -> [(title: String, profile: Node?)] { competences[node.item.id] ?? [] }
    /// The profile that a core task belongs to; nil for the basis.
    func profile(of task: Node) -> Node? { profiles.first { $0.item.id == task.parent } }

    fileprivate init(_ framework: Framework, versions: [Framework], nodes: [Node], texts: [Row], uses: [Row]) throws {
        self.framework = framework
        self.versions = versions
        profiles = nodes.filter { $0.item.kind == .profile }
        coreTasks = nodes.filter { $0.item.kind == .coreTask }
        workProcesses = Dictionary(grouping: nodes.filter { $0.item.kind == .workProcess && $0.parent != nil }) { $0.parent! }
        let byID = Dictionary(nodes.map { ($0.item.id, $0) }, uniquingKeysWith: { first, _ in first })
        var additions: [ID<Item>: [Item.Part: [Addition]]] = [:]
        for row in texts {
            guard let profile = byID[try row.read("profile_item_id")] else { continue }
            additions[try row.read("item_id"), default: [:]][try row.read("part"), default: []]
                .append(Addition(profile: profile, text: try row.read("text")))
        }
        self.additions = additions
        var competences: [ID<Item>: [(title: String, profile: Node?)]] = [:]
        for row in uses {
            let profile = try row.readIfPresent("profile_item_id", as: ID<Item>.self)
            competences[try row.read("item_id"), default: []].append((try row.read("title"), profile.flatMap { byID[$0] }))
        }
        self.competences = competences
    }
}

extension FrameworkOutline.Node {
    fileprivate init(row: Row) throws {
        item = try Item(row: row)
        parent = try row.readIfPresent("parent_id")
        level = try row.readIfPresent("level")
        texts = [
            .body: item.body, .result: item.result, .behaviour: try row.read("behaviour"),
            .responsibility: try row.readIfPresent("responsibility") ?? "", .knowledge: try row.readIfPresent("knowledge") ?? "",
        ]
    }
}

extension OrganisationDatabase {
    /// Nil when this organisation has no such framework.
    func outline(of id: ID<Framework>) throws -> FrameworkOutline? {
        guard let framework = try framework(id) else { return nil }
        let versions = try all(
            """
            SELECT * FROM framework WHERE organisation_id = \(keeper) AND kind = \(framework.kind) AND code = \(framework.code)
            ORDER BY imported_at DESC, id DESC
            """
        ).map(Framework.init)
        let nodes = try all(
            """
            SELECT \(Item.columns), parent_id, level, behaviour, responsibility, knowledge FROM item
            WHERE organisation_id = \(keeper) AND framework_id = \(id) ORDER BY position
            """
        ).map(FrameworkOutline.Node.init)
        return try FrameworkOutline(framework, versions: versions, nodes: nodes, texts: profileTexts(id), uses: competenceUses(id))
    }

    private func profileTexts(_ framework: ID<Framework>) throws -> [Row] {
        try all(
            """
            SELECT text.item_id, text.profile_item_id, text.part, text.text FROM item_profile_text text
            JOIN item profile ON profile.organisation_id = text.organisation_id AND profile.id = text.profile_item_id
            WHERE text.organisation_id = \(keeper) AND profile.framework_id = \(framework) ORDER BY profile.position
            """)
    }

    private func competenceUses(_ framework: ID<Framework>) throws -> [Row] {
        try all(
            """
            SELECT asked.item_id, asked.profile_item_id, competence.title AS title FROM (
                SELECT organisation_id, item_id, NULL AS profile_item_id, competence_item_id FROM item_competence
                WHERE organisation_id = \(keeper)
                UNION ALL
                SELECT organisation_id, item_id, profile_item_id, competence_item_id FROM item_profile_competence
                WHERE organisation_id = \(keeper)
            ) asked
            JOIN item competence ON competence.organisation_id = asked.organisation_id AND competence.id = asked.competence_item_id
            WHERE competence.framework_id = \(framework) ORDER BY competence.position
            """)
    }
}
