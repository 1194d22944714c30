import Frameworks
import Platform
import Store

extension Filling {
    /// A qualification file of two core tasks and three work processes; another at De Overkant.
    func fillFramework() throws {
        let own = Set(Persona.allCases).subtracting(Persona.strangers).subtracting([.signedOut])
        (world.framework, world.workProcesses) = try framework("brug", at: world.deBrug, readers: own)
        _ = try framework("overkant", at: world.overkant, readers: Persona.strangers)
    }

    /// Frameworks come in by import only, so the rows are written here.
    private func framework(
        _ owner: String, at keeper: World.Keeper, readers: Set<Persona>
    ) throws -> (ID<Framework>, [ID<Item>]) {
        let database = try at(keeper)
        let framework = database.newID(Framework.self)
        let title = token("framework", owner, readers: readers)
        try database.run(
            """
            INSERT INTO framework (organisation_id, id, kind, code, title, version, content_digest, imported_at)
            VALUES (\(keeper.id), \(framework), \(Framework.Kind.qualification), \("25655"), \(title), \("2026"), \([UInt8](repeating: 1, count: 32)),
                \(database.now))
            """)
        var position: Int64 = 0
        func item(_ kind: Item.Kind, _ code: String, under parent: ID<Item>?) throws -> ID<Item> {
            let database = try at(keeper)
            let id = database.newID(Item.self)
            position += 1
            try database.run(
                """
                INSERT INTO item (organisation_id, id, framework_id, parent_id, kind, code, title, body, result, behaviour, position)
                VALUES (\(keeper.id), \(id), \(framework), \(parent), \(kind), \(code), \("\(code) van \(title)"), \(""), \(""), \(""),
                    \(position))
                """)
            return id
        }
        let first = try item(.coreTask, "B1-K1", under: nil)
        var processes = try [item(.workProcess, "B1-K1-W1", under: first), item(.workProcess, "B1-K1-W2", under: first)]
        processes.append(try item(.workProcess, "B1-K2-W1", under: item(.coreTask, "B1-K2", under: nil)))
        return (framework, processes)
    }
}
