import Platform
import Store

/// Everything that is written in numbers, in the order in which one refers to another.
struct SeedTables {
    var people = SeedRows("INSERT INTO person (id, name, email, created_at)")
    var members = SeedRows("INSERT INTO member (organisation_id, id, person_id, name, email, created_at)")
    var tracks = SeedRows("INSERT INTO track (organisation_id, id, kind, title, unit_id, starts_day, due_day, closed_day, created_at)")
    var integral = SeedRows("INSERT INTO integral_track (organisation_id, track_id, assignment_id, state, round, plan_due_day)")
    var places = SeedRows(
        "INSERT INTO place (organisation_id, id, track_id, unit_id, member_organisation_id, member_id, role, purpose, from_day, given_at)")
    var goals = SeedRows("INSERT INTO goal (organisation_id, id, track_id, member_id, text, version, at)")
    var plans = SeedRows(
        """
        INSERT INTO plan_row (organisation_id, id, track_id, position, text, owner_member_id, due_day, version, owner_version, due_version)
        """)
    var rounds = SeedRows(
        "INSERT INTO plan_round (organisation_id, track_id, round, submitted_at, submitted_by_member_id, is_late)")
    var logs = SeedRows("INSERT INTO log_entry (organisation_id, id, track_id, member_id, text, at, is_for_group)")
    var tasks = SeedRows("INSERT INTO task (organisation_id, id, kind, track_id, role, opened_day, opened_at)")
    var observations = SeedRows(
        "INSERT INTO observation (organisation_id, id, track_id, learner_member_id, author_place_id, text, seen_day, at)")
    var criteria = SeedRows("INSERT INTO observation_criterion (organisation_id, observation_id, criterion_id)")
    var judgements = SeedRows(
        """
        INSERT INTO judgement (organisation_id, id, track_id, kind, round, learner_member_id, criteria_set_id, outcome, reason,
            decider_place_id, at, shared_at, confirmed_at, response)
        """)
    var lines = SeedRows("INSERT INTO judgement_line (organisation_id, judgement_id, criterion_id, level)")
    var grounds = SeedRows("INSERT INTO judgement_ground (organisation_id, judgement_id, criterion_id, observation_id)")
    var results = SeedRows(
        """
        INSERT INTO result (organisation_id, id, track_id, learner_member_id, item_id, kind, level, strength, judgement_id, entered_at,
            entered_by_place_id, verified_at, verified_by_place_id, reason)
        """)

    mutating func send(_ database: PlatformDatabase) throws {
        for table in [
            \SeedTables.people, \.members, \.tracks, \.integral, \.places, \.goals, \.plans, \.rounds, \.logs, \.tasks, \.observations,
            \.criteria, \.judgements, \.lines, \.grounds, \.results,
        ] as [WritableKeyPath<SeedTables, SeedRows>] { try self[keyPath: table].send(database) }
    }
}
