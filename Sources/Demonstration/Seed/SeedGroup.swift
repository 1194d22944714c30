import Frameworks
import Guidance
import IntegralLearning
import Platform
import Store

/// One group of the seed: its guide, and its learners one after the other.
struct SeedGroup {
    private let database: PlatformDatabase
    private let school: SeedOrganisation
    let unit: ID<Unit>
    private let guidePlace: ID<Place>
    /// The group in which everything is judged.
    private let isFull: Bool
    private var text: SeedText
    /// Keys in the order of writing: neighbours in the table are neighbours on disk.
    private var nextKey: UInt64

    /// - Parameter first: the number of its first learner; it makes names and keys of the group its own.
    init(_ database: PlatformDatabase, _ school: SeedOrganisation, first: Int) throws {
        self.database = database
        self.school = school
        isFull = first == 0
        text = SeedText(seed: UInt64(first + 1))
        nextKey = UInt64(1) << 40 | UInt64(first) << 12
        let home = database.asProgram(at: school.id)
        unit = try home.createUnit(.group, name: "G\(first / 30 + 1)")
        let name = text.name()
        let email = "begeleider\(first + 1)@schaal.example"
        let person = try database.createPerson(name: name, email: email)
        let guide = try home.createMember(name: name, email: email, person: person)
        try home.give(.learningGuide, to: guide, from: home.today.adding(days: -300))
        guidePlace = try home.givePlace(on: unit, to: guide, as: .learningGuide, .guidance, from: home.today.adding(days: -300))
    }

    private mutating func key<Noun>(_ noun: Noun.Type = Noun.self) -> ID<Noun> {
        nextKey += 1
        return ID(fixed: nextKey)
    }

    private var today: Day { database.today }
    private func at(_ ago: Int) -> Instant { today.adding(days: -ago).at(hour: 14, minute: ago % 60) }

    mutating func write(_ number: Int, into tables: inout SeedTables) {
        let (person, member) = (key(Person.self), key(Member.self))
        let name = text.name()
        let email = "student\(number + 1)@schaal.example"
        tables.people.add("(\(person), \(name), \(email), \(at(300)))")
        tables.members.add("(\(school.id), \(member), \(person), \(name), \(email), \(at(300)))")
        place(member, track: nil, ago: 300, into: &tables)
        let finished = track(of: member, isFull ? school.large : school.small, ago: 200, state: .execution, closed: true, &tables)
        judge(finished, member, name, &tables)
        let state: IntegralTrack.State = number % 10 == 3 ? .submitted : number % 5 == 0 ? .planning : .execution
        let running = track(of: member, school.small, ago: 40, state: state, closed: false, &tables)
        _ = observe(running, member, name, count: 20, criteria: school.smallCriteria, ago: 30, &tables)
        for entry in 0..<4 { log(running, member, ago: (number + entry * 7) % 35, &tables) }
        if state == .submitted {
            tables.tasks.add(
                "(\(school.id), \(key(WaitingTask.self)), \("integral.go"), \(running), \(Role.learningGuide), \(today.adding(days: -3)), \(at(3)))"
            )
        }
    }

    private mutating func place(_ member: ID<Member>, track: ID<Track>?, ago: Int, into tables: inout SeedTables) {
        let unit: ID<Unit>? = track == nil ? unit : nil
        tables.places.add(
            """
            (\(school.id), \(key(Place.self)), \(track), \(unit), \(school.id), \(member), \(Role.learner), \(Place.Purpose.learning),
                \(today.adding(days: -ago)), \(at(ago)))
            """)
    }

    /// A track with its plan, goal and, once it was handed in, its round and Go.
    private mutating func track(
        of member: ID<Member>, _ assignment: Assignment, ago: Int, state: IntegralTrack.State, closed: Bool, _ tables: inout SeedTables
    ) -> ID<Track> {
        let track = key(Track.self)
        let closedDay: Day? = closed ? today.adding(days: -ago + 120) : nil
        tables.tracks.add(
            """
            (\(school.id), \(track), \(IntegralTrack.kind), \(assignment.title), \(unit), \(today.adding(days: -ago)),
                \(today.adding(days: -ago + 70)), \(closedDay), \(at(ago)))
            """)
        tables.integral.add(
            "(\(school.id), \(track), \(assignment.id), \(state), \(1), \(today.adding(days: -ago + 10)))")
        place(member, track: track, ago: ago, into: &tables)
        tables.goals.add("(\(school.id), \(key(Goal.self)), \(track), \(member), \(text.goal()), \(1), \(at(ago - 2)))")
        for position in 1...3 {
            tables.plans.add(
                """
                (\(school.id), \(key(PlanRow.self)), \(track), \(position), \(text.task()), \(member), \(today.adding(days: -ago + 20)),
                    \(1), \(1), \(1))
                """)
        }
        if state != .planning {
            tables.rounds.add(
                "(\(school.id), \(track), \(1), \(at(ago - 8)), \(member), \(false))")
        }
        if state == .execution { go(track, assignment, ago: ago - 9, &tables) }
        return track
    }

    private mutating func go(_ track: ID<Track>, _ assignment: Assignment, ago: Int, _ tables: inout SeedTables) {
        tables.judgements.add(
            """
            (\(school.id), \(key(Judgement.self)), \(track), \(Judgement.Kind.go), \(1), \(ID<Member>?.none), \(assignment.goSet),
                \(Judgement.Outcome.go), \(""), \(guidePlace), \(at(ago)), \(Instant?.none), \(Instant?.none), \(String?.none))
            """)
    }

    private mutating func log(_ track: ID<Track>, _ member: ID<Member>, ago: Int, _ tables: inout SeedTables) {
        tables.logs.add(
            "(\(school.id), \(key(LogEntry.self)), \(track), \(member), \(text.logEntry()), \(at(ago)), \(false))")
    }

    private mutating func observe(
        _ track: ID<Track>, _ member: ID<Member>, _ name: String, count: Int, criteria: [Criterion], ago: Int, _ tables: inout SeedTables
    ) -> [ID<Observation>] {
        (0..<count).map { number in
            let id = key(Observation.self)
            let age = ago * (count - number) / count
            tables.observations.add(
                """
                (\(school.id), \(id), \(track), \(member), \(guidePlace), \(text.observation(name)), \(today.adding(days: -age)), \(at(age)))
                """)
            tables.criteria.add("(\(school.id), \(id), \(criteria[number % criteria.count].id))")
            return id
        }
    }

    /// A confirmed and registered judgement of every criterion, each level on an observation.
    private mutating func judge(_ track: ID<Track>, _ member: ID<Member>, _ name: String, _ tables: inout SeedTables) {
        let (assignment, criteria) = isFull ? (school.large, school.largeCriteria) : (school.small, school.smallCriteria)
        let seen = observe(
            track, member, name, count: isFull ? 20 * criteria.count : max(20, criteria.count), criteria: criteria, ago: 180, &tables)
        let judgement = key(Judgement.self)
        tables.judgements.add(
            """
            (\(school.id), \(judgement), \(track), \(Judgement.Kind.development), \(1), \(member), \(assignment.developmentSet),
                \(Judgement.Outcome.judged), \(""), \(guidePlace), \(at(90)), \(at(89)), \(at(85)), \(text.response()))
            """)
        var registered: Set<ID<Item>> = []
        for (number, criterion) in criteria.enumerated() {
            let level = 1 + text.below(4)
            tables.lines.add("(\(school.id), \(judgement), \(criterion.id), \(level))")
            tables.grounds.add("(\(school.id), \(judgement), \(criterion.id), \(seen[number])) ")
            guard let item = criterion.item, registered.insert(item).inserted else { continue }
            tables.results.add(
                """
                (\(school.id), \(key(Result.self)), \(track), \(member), \(item), \(Result.Kind.development), \(level), \(1), \(judgement), \(at(85)), \(guidePlace),
                    \(at(84)), \(guidePlace), \(""))
                """)
        }
        for entry in 0..<2 { log(track, member, ago: 100 + entry * 9, &tables) }
    }
}
