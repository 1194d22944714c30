import Markup
import Store

/// Vandaag: everything that waits for one person, over all organisations and entrances, and the tracks they have a place on.
enum TodayRoutes {
    static let routes: [Route] = [.get("/", .person(.signedIn, today))]

    private static func today(_ context: PersonContext) throws -> Answer {
        if let detour = try context.detourOfGuides() { return detour }
        return .page(TodayPages.today(context, try TodayView(context)))
    }
}

/// What Vandaag is drawn from. The number of statements does not grow with groups, tracks or tasks.
struct TodayView: Sendable {
    let tasks: [WaitingTask]
    let tracks: [OwnTrack]
    let openKnots: [ID<Track>: OpenKnot]
    let groups: [TodayGroup]
    let notes: [(lead: String, notes: [TodayNote])]
    let unreadConduct: [UnreadConduct]

    init(_ context: PersonContext) throws {
        let house = context.program.house
        tasks = try context.database.waitingTasks()
        groups = try context.database.todayGroups()
        let guidesNobody = groups.isEmpty
        notes = try house.todayNotes.filter { $0.forEverybody || !guidesNobody }.map { try $0.find(context) }
        unreadConduct = try context.database.unreadConduct()
        tracks = try context.database.ownTracks()
        var found: [ID<Track>: OpenKnot] = [:]
        for (kind, own) in Dictionary(grouping: tracks, by: \.kind) {
            found.merge(try house.trackKind(kind)?.openKnots(context, own) ?? [:]) { first, _ in first }
        }
        openKnots = found
    }

    /// What waits in one group.
    func tasks(of group: TodayGroup) -> [WaitingTask] { tasks.filter { $0.unit == group.unit } }

    /// What waits outside the groups.
    var otherTasks: [WaitingTask] {
        let units = Set(groups.map(\.unit))
        return tasks.filter { task in task.unit.map { !units.contains($0) } ?? true }
    }

    /// When the open knot is due, else the track; what has no date, or is judged, comes last.
    private func due(_ track: OwnTrack) -> Int {
        let open = openKnots[track.id]
        return (open?.isSettled == true ? nil : open?.due ?? track.due)?.number ?? .max
    }

    /// Tracks on which this person can do something first, each by its deadline.
    var orderedTracks: [OwnTrack] {
        let byDue = tracks.sorted { due($0) < due($1) }
        return byDue.filter { openKnots[$0.id]?.action != nil } + byDue.filter { openKnots[$0.id]?.action == nil }
    }
}
