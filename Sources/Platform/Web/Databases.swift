import Store

/// The database as handlers get it: bound to whoever may ask. Queries of the rooms are extensions of these types, and each names its
/// keeper or person (second net of authorization).
package protocol BoundDatabase {
    var reach: Reach { get }
    var now: Instant { get }
}

/// The database itself, which a room can hold and not use: what asks it goes by the bound types, so it cannot be bound anew.
package struct Reach {
    let database: Database
}

extension BoundDatabase {
    var database: Database { reach.database }
    package var today: Day { Day(now) }
    package func all(_ sql: SQL) throws -> [Row] { try database.all(sql) }
    package func first(_ sql: SQL) throws -> Row? { try database.first(sql) }
    @discardableResult package func run(_ sql: SQL) throws -> Int { try database.run(sql) }
    package func newID<Noun>(_ noun: Noun.Type = Noun.self) -> ID<Noun> { ID(at: now) }
}

/// Bound to nobody: organisations by name, sign-in, and the program's own work.
package struct PlatformDatabase: BoundDatabase {
    package let reach: Reach
    package let now: Instant

    package init(_ database: Database, now: Instant) {
        reach = Reach(database: database)
        self.now = now
    }

    /// The same database at another moment: the demo tells of what happened before.
    package func at(_ moment: Instant) -> PlatformDatabase { PlatformDatabase(database, now: moment) }

    func bound(to person: ID<Person>) -> PersonDatabase { PersonDatabase(database, now: now, person: person) }
}

/// Bound to one person.
package struct PersonDatabase: BoundDatabase {
    package let reach: Reach
    package let now: Instant
    package let person: ID<Person>

    fileprivate init(_ database: Database, now: Instant, person: ID<Person>) {
        reach = Reach(database: database)
        self.now = now
        self.person = person
    }
}

/// Bound to one keeper and to the one who asks.
package struct OrganisationDatabase: BoundDatabase {
    package let reach: Reach
    package let now: Instant
    package let keeper: OrganisationID
    package let asker: Asker
    /// The asker as a member of the keeper; nil for a guest who only has places on tracks.
    package let member: Member?

    init(_ database: Database, now: Instant, keeper: OrganisationID, asker: Asker, member: Member?) {
        reach = Reach(database: database)
        self.now = now
        self.keeper = keeper
        self.asker = asker
        self.member = member
    }

    /// What is the asker's own, over all organisations; nil when no signed-in person asks.
    var ofAsker: PersonDatabase? {
        guard case .person(let person) = asker else { return nil }
        return PersonDatabase(database, now: now, person: person)
    }

    /// The same look at the database by the holder of another place.
    package func acting(as place: Place) -> OrganisationDatabase {
        OrganisationDatabase(database, now: now, keeper: keeper, asker: .place(place.id), member: nil)
    }
}

/// Who asks: a signed-in person, the holder of a link to one place, or the program itself in a job.
package enum Asker: Sendable, Hashable {
    case person(ID<Person>)
    case place(ID<Place>)
    case program
}

extension PlatformDatabase {
    /// The program's own work at one keeper: jobs, imports, the demo.
    package func asProgram(at keeper: OrganisationID) -> OrganisationDatabase {
        OrganisationDatabase(database, now: now, keeper: keeper, asker: .program, member: nil)
    }
}
