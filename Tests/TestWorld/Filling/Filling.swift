import Store

@testable import Platform

/// Writes the world, each step a second after the one before, so that the keys made on the way stand in a fixed order.
final class Filling {
    var world: World
    private let database: Database
    /// Four weeks before the tests begin: older than everything they make.
    private var now = FakeTime.start.adding(seconds: -28 * 86_400)

    /// The whole world, in the transaction of `database`.
    static func world(_ database: Database) throws -> World {
        let filling = try Filling(database)
        try filling.fillPeople()
        try filling.fillFramework()
        try filling.fillTracks()
        try filling.fillProgramme()
        return filling.world
    }

    private init(_ database: Database) throws {
        self.database = database
        var moment = now
        func keeper(_ slug: String, _ name: String, _ kind: Organisation.Kind) throws -> World.Keeper {
            moment = moment.adding(seconds: 1)
            let platform = PlatformDatabase(database, now: moment)
            return World.Keeper(id: try platform.createOrganisation(slug: slug, name: name, kind: kind), slug: slug)
        }
        world = World(
            deBrug: try keeper("de-brug", "ROC De Brug", .mbo),
            rivierenland: try keeper("rivierenland", "Zorggroep Rivierenland", .vvt),
            overkant: try keeper("de-overkant", "De Overkant", .mbo))
        now = moment
        try platform.createPartnership(keptBy: world.deBrug.id, name: "De Brug en Rivierenland", parties: [world.rivierenland.id])
    }

    /// The first day of the world.
    var today: Day { Day(now) }

    var platform: PlatformDatabase {
        now = now.adding(seconds: 1)
        return PlatformDatabase(database, now: now)
    }

    /// The database as a persona has it at a keeper; without one, as the program has it.
    func at(_ keeper: World.Keeper, as persona: Persona? = nil) throws -> OrganisationDatabase {
        let human = persona.map { world[$0] }
        let member = human.flatMap { $0.keeper.id == keeper.id ? $0 : nil }
        let asker: Asker = human?.person.map { .person($0) } ?? .program
        let unbound = OrganisationDatabase(database, now: platform.now, keeper: keeper.id, asker: asker, member: nil)
        guard let member else { return unbound }
        return OrganisationDatabase(
            database, now: unbound.now, keeper: keeper.id, asker: asker, member: try unbound.member(member.member))
    }

    /// A text that stands nowhere else, and who may see it.
    func token(_ noun: String, _ owner: String, readers: Set<Persona>) -> String {
        let text = "zz\(noun)\(owner)zz"
        world.tokens.append(World.Token(text: text, noun: noun, readers: readers))
        return text
    }
}
