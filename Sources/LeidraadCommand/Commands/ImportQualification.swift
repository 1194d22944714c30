import ArgumentParser
import Formats
import Foundation
import Frameworks
import Platform
import Store

/// Reads SBB's XML into the frameworks of an organisation.
struct ImportQualification: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "qualification", abstract: "Import a qualification file of SBB (XML).",
        discussion: "The same content again changes nothing; a newer version stands beside the old one.")

    @Argument(help: "The XML file.", completion: .file(extensions: ["xml"])) var file: String
    @OptionGroup var target: ImportTarget

    func run() async throws {
        let files: [QualificationFile]
        do {
            files = try QualificationFile.read(try bytes(of: file))
        } catch let error as QualificationFileError {
            throw Failure("\(file): \(error.english)")
        }
        let imports = try await target.run { database in try files.map { try database.importQualification($0) } }
        let report = Report(files, imports)
        if target.json { try printJSON(report) } else { report.frameworks.forEach { $0.printLines() } }
    }

    /// What was read. The counts are over the whole file; title, code and version are those of its first framework.
    private struct Report: Encodable {
        struct Line: Encodable {
            let code: String
            let title: String
            let version: String
            let status: QualificationImport.Status
            let id: String
            let coreTasks: Int
            let workProcesses: Int
            let competences: Int
            let profiles: Int
            let unresolvedReferences: Int

            init(_ file: QualificationFile, _ outcome: QualificationImport) {
                (code, title, version, status, id) = (file.number, file.title, file.version, outcome.status, outcome.framework.text)
                let summary = file.summary
                (coreTasks, workProcesses) = (summary.coreTasks, summary.workProcesses)
                (competences, profiles) = (summary.competences, summary.profiles)
                unresolvedReferences = file.unresolvedReferences
            }

            func printLines() {
                print(
                    "\(code) \(title)\(version.isEmpty ? "" : " (\(version))"): \(status == .created ? "imported" : "was here already, nothing changed")"
                )
                print("  \(coreTasks) core tasks, \(workProcesses) work processes, \(competences) competences, \(profiles) profiles")
                if unresolvedReferences > 0 { print("  \(unresolvedReferences) references lead to nothing in the file and were left out") }
            }
        }

        let code: String
        let title: String
        let version: String
        let status: QualificationImport.Status
        let coreTasks: Int
        let workProcesses: Int
        let competences: Int
        let profiles: Int
        let frameworks: [Line]

        /// A file that was read holds at least one dossier.
        init(_ files: [QualificationFile], _ imports: [QualificationImport]) {
            let summary = files.summary
            (code, title, version) = (files[0].number, files[0].title, files[0].version)
            status = imports.contains { $0.status == .created } ? .created : .unchanged
            (coreTasks, workProcesses) = (summary.coreTasks, summary.workProcesses)
            (competences, profiles) = (summary.competences, summary.profiles)
            frameworks = zip(files, imports).map(Line.init)
        }
    }
}
