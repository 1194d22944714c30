import Frameworks
import Guidance
import Platform
import Store

@testable import IntegralLearning

extension Filling {
    /// Four tracks whose work plan is written and not yet handed in. That of Bram and Yara is in practice, the others in school.
    func fillTracks() throws {
        world.track = try track("bram", [.bram, .yara], guide: .noor, unit: world.group2B, supervisors: [.tess, .fatma])
        world.trackOfOmer = try track("omer", [.omer], guide: .noor, unit: world.group2B)
        world.trackOfLotte = try track("lotte", [.lotte], guide: .jeroen, unit: world.group2C)
        world.trackOfIda = try track("ida", [.ida], guide: .ivo, unit: world.groupOverkant)
        try observe("bram", .bram, on: world.track, by: .noor, readers: [.noor, .bram, .tess, .fatma])
        try observe("yara", .yara, on: world.track, by: .fatma, readers: [.noor, .yara, .tess, .fatma])
        try observe("omer", .omer, on: world.trackOfOmer, by: .noor, readers: [.noor, .omer])
        try observe("lotte", .lotte, on: world.trackOfLotte, by: .jeroen, readers: [.jeroen, .lotte])
        try observe("ida", .ida, on: world.trackOfIda, by: .ivo, readers: [.ivo, .ida])
        try guide()
    }

    /// What Noor writes down about Bram, and what Bram tells his group.
    private func guide() throws {
        let noor = try at(world.deBrug, as: .noor)
        let permit = try noor.track(world.track, to: .guide)
        let told = token("conversation", "bram", readers: [.noor, .bram])
        let spoken = try noor.record(
            permit,
            ConversationDraft(about: world[.bram].member, .individual, told, agreed: token("agreed", "bram", readers: [.noor, .bram])))
        let secret = token("confidential", "bram", readers: [.noor, .bram])
        world.confidentialNote = try noor.noteInConfidence(permit, about: world[.bram].member, secret, for: [])
        let bram = try at(world.deBrug, as: .bram)
        let own = try bram.track(world.track, to: .writeLog)
        let group: Set<Persona> = [.noor, .bram, .yara]
        try bram.addOwnWords(own, to: spoken, token("words", "bram", readers: [.noor, .bram]))
        let entry = LogDraft(
            token("grouplog", "bram", readers: group), isForGroup: true, alternative: token("alternative", "bram", readers: group),
            effect: token("effect", "bram", readers: group))
        try bram.writeLog(own, entry)
    }

    private func track(
        _ owner: String, _ learners: [Persona], guide: Persona, unit: ID<Unit>, supervisors: Set<Persona> = []
    ) throws -> ID<Track> {
        let keeper = world[guide].keeper
        let onTrack = supervisors.union(learners).union([guide])
        let assignment = try assignment(owner, at: keeper, inPractice: !supervisors.isEmpty, onTrack)
        let track = try at(keeper).setOut(
            assignment,
            to: SetOut(
                learners: [], unit: unit, starts: today, due: today.adding(days: 70), planDue: today.adding(days: 35), supervisors: []))
        world.assignments[track] = assignment.id
        for learner in learners { try join(learner, on: track, at: keeper) }
        if !supervisors.isEmpty { try placeSupervisors(on: track) }
        try writePlan(owner, on: track, at: keeper, learners, onTrack)
        try orient(owner, learners, guide: guide, on: track, at: keeper)
        for learner in learners { try goalAndLog(learner, guide: guide, on: track, at: keeper) }
        return track
    }

    /// Whoever makes or uses assignments at the school may read its title; the rest of a track is for those on it.
    private func assignment(
        _ owner: String, at keeper: World.Keeper, inPractice: Bool, _ onTrack: Set<Persona>
    ) throws -> Assignment {
        let staff: Set<Persona> = keeper.id == world.deBrug.id ? [.noor, .jeroen, .ilse] : [.ivo]
        let readers = onTrack.union(staff)
        let processes = keeper.id == world.deBrug.id ? world.workProcesses : []
        let draft = AssignmentDraft(
            title: token("track", owner, readers: readers), description: token("description", owner, readers: readers),
            frame: token("frame", owner, readers: readers), inPractice: inPractice, workProcesses: processes,
            goCriteria: (1...3).map { token("go\($0)", owner, readers: readers) },
            developmentCriteria: (1...3).map { number in
                CriterionDraft(
                    token("development\(number)", owner, readers: readers), item: processes.isEmpty ? nil : processes[number - 1])
            })
        let id = try at(keeper, as: keeper.id == world.deBrug.id ? .ilse : .ivo).createAssignment(draft)
        return try at(keeper).assignment(id)
    }

    private func join(_ learner: Persona, on track: ID<Track>, at keeper: World.Keeper) throws {
        try at(keeper).givePlace(on: track, to: world[learner].member, as: .learner, .learning, from: today)
        try at(keeper).openGoal(on: track, of: world[learner].member)
    }

    /// One planned task for each learner, read by everybody on the track.
    private func writePlan(
        _ owner: String, on track: ID<Track>, at keeper: World.Keeper, _ learners: [Persona], _ onTrack: Set<Persona>
    ) throws {
        for learner in learners {
            let text = token("plan", learner.rawValue, readers: onTrack)
            let database = try at(keeper, as: learner)
            let permit = try database.track(track, to: .plan)
            try database.addPlanRow(permit)
            guard let row = try database.plan(permit, people: database.people(on: permit)).rows.last else { continue }
            _ = try database.savePlanField(permit, row.id, .text(text), version: row.version)
            _ = try database.savePlanField(permit, row.id, .owner(world[learner].member), version: row.ownerVersion)
            _ = try database.savePlanField(permit, row.id, .due(today.adding(days: 42)), version: row.dueVersion)
        }
    }

    /// What a learner wants to learn and writes down is for that learner and the guide (LB-2.1-05, LB-1.2-09).
    private func goalAndLog(_ learner: Persona, guide: Persona, on track: ID<Track>, at keeper: World.Keeper) throws {
        let goal = token("goal", learner.rawValue, readers: [learner, guide])
        let planning = try at(keeper, as: learner)
        _ = try planning.saveGoal(planning.track(track, to: .plan), goal, version: 0)
        let entry = token("log", learner.rawValue, readers: [learner, guide])
        let writing = try at(keeper, as: learner)
        try writing.writeLog(writing.track(track, to: .writeLog), entry)
        try react(to: entry, of: learner, guide: guide, on: track, at: keeper)
        try lookBack(learner, guide: guide, on: track, at: keeper)
    }

    private func react(to entry: String, of learner: Persona, guide: Persona, on track: ID<Track>, at keeper: World.Keeper) throws {
        let guiding = try at(keeper, as: guide)
        let permit = try guiding.track(track, to: .assess)
        guard let written = try guiding.log(permit).first(where: { $0.text == entry }) else { return }
        try guiding.react(permit, to: written, token("reaction", learner.rawValue, readers: [learner, guide]))
    }

    /// What a learner writes alone is for nobody else until it is shared; what a guide tells a learner is for the two of them (F-37).
    private func lookBack(_ learner: Persona, guide: Persona, on track: ID<Track>, at keeper: World.Keeper) throws {
        let writing = try at(keeper, as: learner)
        let starrt = try writing.beginResponse(WritingForms.starrt, on: writing.track(track, to: .respond))
        try writing.save("situation", token("starrt", learner.rawValue, readers: [learner]), version: 0, in: starrt)
        _ = try writing.makeGoal(from: nil, token("popGoal", learner.rawValue, readers: [learner]), on: nil)
        let guiding = try at(keeper, as: guide)
        let permit = try guiding.track(track, to: .assess)
        guard let place = try guiding.people(on: permit).first(where: { $0.member == world[learner].member && $0.role == .learner }) else {
            return
        }
        try guiding.giveFeedback(permit, .feedback, to: place, token("feedback", learner.rawValue, readers: [learner, guide]))
        try guiding.nameQuality(permit, of: place, token("quality", learner.rawValue, readers: [learner, guide]))
    }

    /// Choices and the contract are for the group and its guide, a learning question for who asked and the guide.
    private func orient(_ owner: String, _ learners: [Persona], guide: Persona, on track: ID<Track>, at keeper: World.Keeper) throws {
        let members = Set(learners).union([guide])
        let database = try at(keeper, as: learners[0])
        let permit = try database.track(track, to: .writeLog)
        try database.choose(
            token("choice", owner, readers: members), because: token("reason", owner, readers: members), permit)
        let question = token("question", owner, readers: [learners[0], guide])
        // Written without its task, so that nobody waits for anything when a test begins.
        try database.run(
            """
            INSERT INTO learning_question (organisation_id, id, track_id, member_id, text, tried, asked_at, answer, answered_at)
            VALUES (\(keeper.id), \(database.newID(Question.self)), \(track), \(world[learners[0]].member), \(question),
                \(token("tried", owner, readers: [learners[0], guide])), \(database.now),
                \(token("answer", owner, readers: [learners[0], guide])), \(database.now))
            """)
    }

    private func placeSupervisors(on track: ID<Track>) throws {
        let tomorrow = Day(FakeTime.start).adding(days: 1)
        let places: [(Persona, from: Day, until: Day?)] = [
            (.tess, today, nil), (.fatma, today, nil), (.frits, today, tomorrow.adding(days: -2)), (.tara, tomorrow, nil),
        ]
        for (persona, from, until) in places {
            let place = try at(world.deBrug).givePlace(
                on: track, to: world[persona].member, of: world.rivierenland.id, as: .practiceSupervisor, .practice, from: from,
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
