import Platform
import Store

@testable import IntegralLearning

extension Filling {
    /// One programme of group 2B, a draft that Noor makes; whoever programmes at the school reads it.
    func fillProgramme() throws {
        let readers: Set<Persona> = [.noor, .jeroen, .ilse]
        let plan = try at(world.deBrug, as: .noor).createLearningPlan(
            token("plan", "brug", readers: readers), year: today.schoolYear, framework: world.framework)
        guard let unit = try at(world.deBrug, as: .noor).guidedUnits(only: world.group2B).first else { return }
        world.programme = try at(world.deBrug, as: .noor).createProgramme(
            token("programme", "brug", readers: readers), for: unit, on: plan, studyYear: 2, period: 1)
        let database = try at(world.deBrug, as: .noor)
        let desk = try database.desk(world.programme)
        let theme = try database.addTheme(token("theme", "brug", readers: readers), to: desk)
        world.theme = theme
        try database.place(world.assignments[world.track]!, under: theme, in: desk)
        var activity = Activity()
        activity.title = token("activity", "brug", readers: readers)
        activity.goal = token("aim", "brug", readers: readers)
        activity.phase = .prepare
        activity.day = today.adding(days: 30)
        try database.save(activity, in: desk)
        world.activity = try database.activities(of: world.programme)[0].key
    }
}
