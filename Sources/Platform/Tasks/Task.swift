import Markup
import Store

/// Something another person waits for. It is made and closed by rules in the transaction of the step itself, never by hand; a step
/// nobody waits for is an invitation and stands only on the thread.
package struct WaitingTask: Sendable {
    package let id: ID<WaitingTask>
    package let kind: String
    package let organisation: OrganisationID
    package let organisationSlug: String
    package let track: ID<Track>
    package let trackTitle: String
    package let unit: ID<Unit>?
    package let unitName: String?
    /// Who or what waits, as data: the name of the work group or learner.
    package let about: String
    package let opened: Day
    package let due: Day?

    package static let table = Table(
        "task", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("kind", .text, .technical),
            Column("track_id", .id, .technical),
            // A task waits for a role on the track, so a stand-in sees it and leaving somebody out never loses it; a member narrows it.
            Column("role", .text, .technical), Column("member_organisation_id", .organisation, required: false, .technical),
            Column("member_id", .id, required: false, .technical), Column("subject_member_id", .id, required: false, .technical),
            Column("opened_day", .day, .technical), Column("due_day", .day, required: false, .technical),
            Column("opened_at", .instant, .technical), Column("closed_at", .instant, required: false, .technical),
            // The term it was opened with, in working days: a later value of the norm is for later tasks.
            Column("term_days", .integer, required: false, .technical),
        ], references: [Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE")])
}

/// How a kind of task reads, and where it is done.
package struct TaskKind: Sendable {
    package let name: String
    /// "1 werkplan wacht op je Go", "3 werkplannen wachten op je Go".
    package let line: @Sendable (Reader, Int) -> String
    /// Below the organisation, from the track: where the task is done.
    package let path: @Sendable (ID<Track>) -> String
    /// The key of the norm that says within how many working days; nil when nothing says when.
    package let term: String?

    package init(
        name: String, term: String? = nil, line: @escaping @Sendable (Reader, Int) -> String,
        path: @escaping @Sendable (ID<Track>) -> String
    ) {
        self.name = name
        self.term = term
        self.line = line
        self.path = path
    }
}

extension OrganisationDatabase {
    /// Opens a task for everybody with this role on the track; a second one of the same kind for the same subject is not made.
    /// The kind says within how many working days it is done.
    /// With `member` it waits for that holder of the role alone.
    package func openTask(
        _ kind: String, on track: ID<Track>, for role: Role, to member: ID<Member>? = nil, about subject: ID<Member>? = nil, _ house: House
    ) throws {
        let open = try first(
            """
            SELECT 1 AS found FROM task WHERE organisation_id = \(keeper) AND track_id = \(track) AND kind = \(kind) AND closed_at IS NULL
                AND subject_member_id IS NOT DISTINCT FROM \(subject) AND member_id IS NOT DISTINCT FROM \(member)
            """)
        if open != nil { return }
        let term = try house.taskKind(kind)?.term.map { try norm($0, at: keeper, house).value }
        let due = try term.map { try workingDays(of: role, on: track, workingDays()).adding(Int($0), to: today) }
        try run(
            """
            INSERT INTO task (organisation_id, id, kind, track_id, role, member_organisation_id, member_id, subject_member_id, opened_day,
                due_day, opened_at, term_days)
            VALUES (\(keeper), \(newID(WaitingTask.self)), \(kind), \(track), \(role), \(member == nil ? nil : keeper), \(member),
                \(subject), \(today), \(due), \(now), \(term))
            """)
    }

    /// Closes what waited, because it is done or not needed any more.
    package func closeTask(
        _ kind: String, on track: ID<Track>, only holder: ID<Member>? = nil, about subject: ID<Member>? = nil
    ) throws {
        try run(
            """
            UPDATE task SET closed_at = \(now) WHERE organisation_id = \(keeper) AND track_id = \(track) AND kind = \(kind)
                AND closed_at IS NULL AND (subject_member_id IS NOT DISTINCT FROM \(subject)) AND (member_id IS NOT DISTINCT FROM \(holder))
            """)
    }
}

extension OrganisationDatabase {
    /// Closes what waited for this member alone.
    package func closeTask(_ kind: String, on track: ID<Track>, of member: ID<Member>) throws {
        try run(
            """
            UPDATE task SET closed_at = \(now) WHERE organisation_id = \(keeper) AND track_id = \(track) AND kind = \(kind)
                AND closed_at IS NULL AND member_id = \(member)
            """)
    }
}

extension PersonDatabase {
    /// Everything that waits for this person, over all organisations, oldest first. The tracks in reach come first and by themselves: in one
    /// join the planner of SQLite began with all open tasks of an organisation, and Vandaag of a large school took 60 ms.
    package func waitingTasks() throws -> [WaitingTask] {
        try all(
            """
            WITH reach AS (
                SELECT place.organisation_id AS organisation_id, place.role AS role, place.track_id AS track_id, holder.id AS member_id,
                    holder.organisation_id AS member_organisation_id
                FROM member holder
                JOIN place ON place.member_organisation_id = holder.organisation_id AND place.member_id = holder.id
                    AND place.from_day <= \(today) AND (place.until_day IS NULL OR place.until_day >= \(today))
                WHERE holder.person_id = \(person) AND holder.left_day IS NULL AND place.track_id IS NOT NULL
                UNION
                SELECT place.organisation_id, place.role, near.id, holder.id,
                    holder.organisation_id
                FROM member holder
                JOIN place ON place.member_organisation_id = holder.organisation_id AND place.member_id = holder.id
                    AND place.from_day <= \(today) AND (place.until_day IS NULL OR place.until_day >= \(today))
                JOIN track near ON near.organisation_id = place.organisation_id AND near.unit_id = place.unit_id
                WHERE holder.person_id = \(person) AND holder.left_day IS NULL AND place.role <> 'learner'
            )
            SELECT DISTINCT task.id AS id, task.kind AS kind, task.organisation_id AS organisation_id, o.slug AS slug,
                track.id AS track_id, track.title AS track_title, track.unit_id AS unit_id, trackunit.name AS unit_name,
                COALESCE(subject.name, '') AS about, task.opened_day AS opened_day, task.due_day AS due_day
            FROM reach
            JOIN task ON task.organisation_id = reach.organisation_id AND task.track_id = reach.track_id AND task.role = reach.role
                AND task.closed_at IS NULL AND (task.member_id IS NULL
                    OR (task.member_id = reach.member_id AND task.member_organisation_id = reach.member_organisation_id))
            JOIN track ON track.organisation_id = task.organisation_id AND track.id = task.track_id
            JOIN organisation o ON o.id = task.organisation_id
            LEFT JOIN unit trackunit ON trackunit.organisation_id = track.organisation_id AND trackunit.id = track.unit_id
            LEFT JOIN member subject ON subject.organisation_id = task.organisation_id AND subject.id = task.subject_member_id
            ORDER BY task.opened_day, task.id LIMIT 200
            """
        ).map(WaitingTask.init)
    }
}

extension OrganisationContext {
    /// What waits for this person at this organisation, oldest first.
    package func waitingTasks() throws -> [WaitingTask] {
        try database.ofAsker?.waitingTasks().filter { $0.organisation == organisation.id } ?? []
    }
}

extension WaitingTask {
    init(row: Row) throws {
        id = try row.read("id")
        kind = try row.read("kind")
        organisation = try row.read("organisation_id")
        organisationSlug = try row.read("slug")
        track = try row.read("track_id")
        trackTitle = try row.read("track_title")
        unit = try row.readIfPresent("unit_id")
        unitName = try row.readIfPresent("unit_name")
        about = try row.read("about")
        opened = try row.read("opened_day")
        due = try row.readIfPresent("due_day")
    }
}
