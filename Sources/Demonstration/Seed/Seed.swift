import Guidance
import IntegralLearning
import Platform
import Store

/// Fills a database to scale with generated people: schools of 2,000 learners in groups of 30, each learner with a finished and a running
/// track and about forty observations. The first group has every criterion judged. The same number of learners gives the same content.
package enum Seed {
    private static let groupSize = 30
    private static let groupsPerWrite = 4

    /// - Parameter progress: told how many learners stand there, after every write.
    package static func fill(_ program: Program, learners: Int, progress: @escaping @Sendable (Int) -> Void) async throws {
        var done = 0
        var number = 0
        while done < learners {
            number += 1
            let inSchool = min(SeedOrganisation.learners, learners - done)
            let name = number
            let school = try await program.write { try SeedOrganisation($0, number: name) }
            for first in stride(from: 0, to: inSchool, by: groupSize * groupsPerWrite) {
                let begin = done + first
                let count = min(groupSize * groupsPerWrite, inSchool - first)
                try await program.write { try writeGroups($0, school, from: begin, count: count) }
                progress(begin + count)
            }
            done += inSchool
        }
        // The planner chooses by how the rows are spread; without this it guesses.
        try await program.write { _ = try $0.run("ANALYZE") }
    }

    private static func writeGroups(_ database: PlatformDatabase, _ school: SeedOrganisation, from begin: Int, count: Int) throws {
        var (tables, units): (SeedTables, [ID<Unit>]) = (SeedTables(), [])
        for first in stride(from: begin, to: begin + count, by: groupSize) {
            var group = try SeedGroup(database, school, first: first)
            for learner in first..<min(first + groupSize, begin + count) {
                group.write(learner, into: &tables)
            }
            units.append(group.unit)
        }
        try tables.send(database)
        for unit in units { try database.asProgram(at: school.id).countStandings(of: unit) }
    }
}
