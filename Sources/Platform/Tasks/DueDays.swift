import Store

/// One place that does the work of a role on a track, and when its holder is away.
private struct Seat {
    let from: Day
    let until: Day?
    var away: [ClosedRange<Day>] = []

    func covers(_ day: Day) -> Bool { from <= day && until.map { day <= $0 } ?? true }
}

extension OrganisationDatabase {
    /// The days that count for what waits for this role on a track: also without those on which everybody who could do it is away. So a
    /// stand-in who is there lets the days count.
    func workingDays(of role: Role, on track: ID<Track>, _ calendar: WorkingDays) throws -> WorkingDays {
        let seats = try seats(of: role, on: track)
        var days: Set<Day> = []
        for range in seats.flatMap(\.away) {
            var day = range.lowerBound
            while day <= range.upperBound {
                let there = seats.filter { $0.covers(day) }
                if !there.isEmpty, there.allSatisfy({ $0.away.contains { $0.contains(day) } }) { days.insert(day) }
                day = day.adding(days: 1)
            }
        }
        return days.isEmpty ? calendar : calendar.without(days.sorted().map { $0...$0 })
    }

    private func seats(of role: Role, on track: ID<Track>) throws -> [Seat] {
        let rows = try all(
            """
            SELECT place.id AS id, place.from_day AS from_day, place.until_day AS until_day, absence.from_day AS away_from,
                absence.until_day AS away_until
            FROM track \(PlaceReach.places) \(PlaceReach.holder) LEFT JOIN absence ON absence.person_id = holder.person_id
            WHERE track.organisation_id = \(keeper) AND track.id = \(track) AND place.role = \(role) AND holder.left_day IS NULL
            """)
        var seats: [ID<Place>: Seat] = [:]
        for row in rows {
            let id: ID<Place> = try row.read("id")
            var seat = try seats[id] ?? Seat(from: row.read("from_day"), until: row.readIfPresent("until_day"))
            if let first = try row.readIfPresent("away_from", as: Day.self) { seat.away.append(first...(try row.read("away_until"))) }
            seats[id] = seat
        }
        return Array(seats.values)
    }

    /// Counts the days of what still waits again, after the calendar changed. Each task keeps the term it was opened with.
    func moveDueDays() throws {
        let calendar = try workingDays()
        let terms = try all(
            """
            SELECT DISTINCT opened_day, term_days FROM task
            WHERE organisation_id = \(keeper) AND closed_at IS NULL AND term_days IS NOT NULL
            """)
        for row in terms {
            let (opened, term): (Day, Int) = (try row.read("opened_day"), try row.read("term_days"))
            try run(
                """
                UPDATE task SET due_day = \(calendar.adding(term, to: opened))
                WHERE organisation_id = \(keeper) AND closed_at IS NULL AND opened_day = \(opened) AND term_days = \(term)
                """)
        }
        try moveDueDays(calendar, "EXISTS (SELECT 1 FROM absence WHERE absence.person_id = holder.person_id)")
    }

    /// The same for what waits for this person, who will be away or is back.
    func moveDueDays(of person: ID<Person>) throws { try moveDueDays(workingDays(), "holder.person_id = \(person)") }

    /// The same for the tracks of a unit, where somebody comes to stand in or goes.
    func moveDueDays(on unit: ID<Unit>) throws { try moveDueDays(workingDays(), "track.unit_id = \(unit)") }

    private func moveDueDays(_ calendar: WorkingDays, _ isAboutHolder: SQL) throws {
        let rows = try all(
            """
            SELECT DISTINCT task.id AS id, task.track_id AS track_id, task.role AS role, task.opened_day AS opened_day,
                task.term_days AS term_days
            FROM task JOIN track ON track.organisation_id = task.organisation_id AND track.id = task.track_id
            \(PlaceReach.places) AND place.role = task.role \(PlaceReach.holder)
            WHERE task.organisation_id = \(keeper) AND closed_at IS NULL AND term_days IS NOT NULL AND \(isAboutHolder)
            """)
        for row in rows {
            let days = try workingDays(of: row.read("role"), on: row.read("track_id"), calendar)
            let due = days.adding(try row.read("term_days"), to: try row.read("opened_day"))
            try run(
                "UPDATE task SET due_day = \(due) WHERE organisation_id = \(keeper) AND id = \(row.read("id", as: ID<WaitingTask>.self))")
        }
    }
}
