import Formats
import Frameworks
import Platform
import Store

extension OrganisationDatabase {
    /// Our own small dossier; it is built into the program, so that the demo runs anywhere.
    func importDemoDossier() throws -> ID<Framework> {
        let file = try QualificationFile.read(PackageResources.begeleider_dagactiviteiten_xml)[0]
        let framework = newID(Framework.self)
        try run(
            """
            INSERT INTO framework (organisation_id, id, kind, code, title, version, content_digest, imported_at)
            VALUES (\(keeper), \(framework), \(Framework.Kind.qualification), \(file.number), \(file.title), \(file.version), \([UInt8]()), \(now))
            """)
        for (position, process) in file.workProcesses.enumerated() {
            try run(
                """
                INSERT INTO item (organisation_id, id, framework_id, kind, code, title, body, result, behaviour, position)
                VALUES (\(keeper), \(newID(Item.self)), \(framework), \(Item.Kind.workProcess), \(process.code), \(process.title),
                    \(process.description.base.plain), \(process.result.base.plain), \(process.behaviour.base.plain), \(position))
                """)
        }
        return framework
    }
}
