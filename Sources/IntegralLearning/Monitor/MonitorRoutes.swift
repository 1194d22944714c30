import Frameworks
import Guidance
import Markup
import Platform
import Store

/// Learners × criteria of one group (LB-4.2-08, LB-4.2-11), and the observations behind one cell.
enum MonitorRoutes {
    static let tab = "matrix"
    static let routes: [Route] = [.get("/o/:organisation/groups/:unit/matrix", .organisation(.signedIn, page))]

    /// `?c=learner.criterion` opens a cell: a link of a dozen bytes, because there are thousands of them.
    private static func page(_ context: OrganisationContext) throws -> Answer {
        let unit = try context.database.unit(asGuide: context.id("unit"))
        guard unit.allows(.readJudgements) else { throw Refusal.matrixNotYours }
        let monitor = try context.database.monitor(unit, MonitorChoice(context.query), context.program.house)
        guard let cell = context.query.ifSent("c") else { return .page(MonitorPages.matrix(context, monitor)) }
        let keys = cell.split(separator: ".", omittingEmptySubsequences: false)
        guard keys.count == 2, let learner = ShortKeys.find(keys[0], among: monitor.learners.map(\.id)),
            let criterion = ShortKeys.find(keys[1], among: monitor.all.map(\.criterion))
        else { throw Refusal.notFound }
        return .page(CellPages.page(context, monitor, try context.database.cell(unit, learner, criterion)))
    }
}
