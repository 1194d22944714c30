import Guidance
import IntegralLearning
import Platform
import Store

/// What came of Esra's looking back: a goal with actions that Noor may read, a private one, and a quality that Noor named.
extension Story {
    func reflect() throws {
        let (esra, permit) = try seat(.esra, to: .respond, 2, 19)
        let points = try esra.learningPoints(of: stage.region[.esra].id).filter { $0.kind == .learningPoint }
        guard let point = points.first, let key = ID<DevelopmentGoal.Source>(text: point.id.text) else { return }
        let source = DevelopmentGoal.Source(kind: .learningPoint, id: key, track: track)
        let id = try esra.makeGoal(from: source, point.text, on: permit)
        let open = try esra.openParts(of: esra.developmentGoal(id))
        try esra.save("measure", "Bij drie activiteiten doet een ander minstens de helft van de taken.", version: 0, in: open)
        try esra.save("acceptable", "Ik wil later een team leiden, en dan moet ik niet alles zelf doen.", version: 0, in: open)
        try esra.save("day", stage.today.adding(days: 45).isoText, version: 0, in: open)
        try esra.save("area", "profession", version: 0, in: open)
        let goal = try esra.developmentGoal(id)
        let kind = GoalAction.form(try esra.actionHeadings())
        let action = try esra.addAction(to: goal, "Chloé vragen of zij de boodschappen regelt", on: stage.today.adding(days: -1), kind)
        let (loaded, writing) = try esra.openAction(action, of: goal, kind)
        try esra.save("obstacle", "Ik wilde het lijstje toch zelf nog nakijken.", version: 0, in: writing)
        try esra.save("alternative", "Eerst samen afspreken wanneer het goed genoeg is.", version: 0, in: writing)
        try esra.mark(loaded, isDone: true)
        try esra.addAction(
            to: goal, "Bij het buurtfeest de kraam door een eerstejaars laten leiden", on: stage.today.adding(days: 12), kind)
        try esra.share(esra.openParts(of: goal), on: permit, path: "/o/de-brug/tracks/\(track.text)/goals")
        _ = try esra.makeGoal(from: nil, "Vaker nee zeggen.", on: nil)
        let (noor, guiding) = try seat(.noor, to: .assess, 2, 17)
        guard let place = try noor.people(on: guiding).first(where: { $0.member == stage.region[.esra].id }) else { return }
        try noor.nameQuality(guiding, of: place, "Je ziet wie er buiten de groep valt en maakt er ruimte voor, zonder dat het opvalt.")
        try noor.chooseReflection(guiding, of: place, WritingForms.starrt)
    }
}
