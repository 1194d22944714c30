import Guidance
import Platform
import Store

extension Filling {
    func fillTracks() throws {
        world.track = try track("bram", [.bram, .yara], guide: .noor, unit: world.group2B, also: [.tess, .fatma])
        world.trackOfOmer = try track("omer", [.omer], guide: .noor, unit: world.group2B)
        world.trackOfLotte = try track("lotte", [.lotte], guide: .jeroen, unit: world.group2C)
        world.trackOfIda = try track("ida", [.ida], guide: .ivo, unit: world.groupOverkant)
        try placeSupervisors()
        try observe("bram", .bram, on: world.track, by: .noor, readers: [.noor, .bram, .tess, .fatma])
        try observe("yara", .yara, on: world.track, by: .fatma, readers: [.noor, .yara, .tess, .fatma])
        try observe("omer", .omer, on: world.trackOfOmer, by: .noor, readers: [.noor, .omer])
        try observe("lotte", .lotte, on: world.trackOfLotte, by: .jeroen, readers: [.jeroen, .lotte])
        try observe("ida", .ida, on: world.trackOfIda, by: .ivo, readers: [.ivo, .ida])
    }

    private func track(
        _ owner: String, _ learners: [Persona], guide: Persona, unit: ID<Unit>, also others: Set<Persona> = []
    ) throws -> ID<Track> {
        let keeper = world[guide].keeper
        let readers = others.union(learners).union([guide])
        let title = token("track", owner, readers: readers)
        let track = try at(keeper).createTrack(
            TestRoom.kind.name, title: title, unit: unit, starts: today, due: today.adding(days: 70))
        for learner in learners {
            try at(keeper).givePlace(on: track, to: world[learner].member, as: .learner, .learning, from: today)
            try goalAndLog(learner, on: track, at: keeper, guide: guide)
        }
        return track
    }

    /// What a learner wants to learn and writes down, seen by that learner and the guide (LB-2.1-05, LB-1.2-09).
    private func goalAndLog(_ learner: Persona, on track: ID<Track>, at keeper: World.Keeper, guide: Persona) throws {
        let database = try at(keeper, as: learner)
        let goal = token("goal", learner.rawValue, readers: [learner, guide])
        try database.run(
            """
            INSERT INTO goal (organisation_id, id, track_id, member_id, text, version, at)
            VALUES (\(keeper.id), \(database.newID(Goal.self)), \(track), \(world[learner].member), \(goal), \(1), \(database.now))
            """)
        let entry = token("log", learner.rawValue, readers: [learner, guide])
        try database.run(
            """
            INSERT INTO log_entry (organisation_id, id, track_id, member_id, text, at)
            VALUES (\(keeper.id), \(database.newID(LogEntry.self)), \(track), \(world[learner].member), \(entry), \(database.now))
            """)
    }

    private func placeSupervisors() throws {
        let tomorrow = Day(FakeTime.start).adding(days: 1)
        let places: [(Persona, from: Day, until: Day?)] = [
            (.tess, today, nil), (.fatma, today, nil), (.frits, today, tomorrow.adding(days: -2)), (.tara, tomorrow, nil),
        ]
        for (persona, from, until) in places {
            let place = try at(world.deBrug).givePlace(
                on: world.track, to: world[persona].member, of: world.rivierenland.id, as: .practiceSupervisor, .practice, from: from,
                until: until)
            if persona == .tess { world.link = try at(world.deBrug).mailLink(to: place, .place, seconds: 90 * 86_400) }
        }
    }

    private func observe(
        _ owner: String, _ learner: Persona, on track: ID<Track>, by author: Persona, readers: Set<Persona>
    ) throws {
        let database = try at(world.keeper(of: track), as: author)
        let text = token("observation", owner, readers: readers)
        try database.observe(
            database.track(track, to: .observe), text, about: world[learner].member, criteria: [], seen: today)
    }
}
