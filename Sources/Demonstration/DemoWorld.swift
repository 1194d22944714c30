import Frameworks
import Platform
import Store

/// The invented region of the demo: believable people in the middle of their work, always seen from today.
package enum DemoWorld {
    /// Fills an empty database, in one write. Everything stands there by the rooms' own functions, step by step as it went.
    package static func fill(_ program: Program) async throws {
        try await program.write { platform in
            let region = try Region(platform)
            let school = platform.asProgram(at: region.school)
            let assignments = try DemoAssignments(school, framework: school.importDemoDossier())
            try school.addKnowledge(
                "Op vrijdag is het laatste half uur van de dag voor je logboek. Je begeleider leest op maandag.", to: .logbook)
            let stage = Stage(platform: platform, program: program, region: region, assignments: assignments)
            try stage.tellGroup2B()
            try stage.tellOtherGroups()
            try stage.tellProgrammes()
            try stage.tellLessons()
            try stage.tellExamPlan()
        }
    }
}
