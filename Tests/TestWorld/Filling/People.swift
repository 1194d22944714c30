import Platform
import Store

extension Filling {
    func fillPeople() throws {
        let brug: [Persona] = [.noor, .jeroen, .bram, .yara, .omer, .lotte, .ilse, .hans]
        for persona in brug { try settle(persona, at: world.deBrug) }
        for persona in [Persona.tess, .fatma, .frits, .tara] { try settle(persona, at: world.rivierenland) }
        for persona in [Persona.ivo, .ida, .ilona] { try settle(persona, at: world.overkant) }
        let roles: [(Persona, Role)] = [
            (.noor, .learningGuide), (.jeroen, .learningGuide), (.ilse, .programmeTeam), (.hans, .organisationAdmin),
            (.bram, .learner), (.yara, .learner), (.omer, .learner), (.lotte, .learner), (.fatma, .practiceSupervisor),
            (.ivo, .learningGuide), (.ida, .learner), (.ilona, .organisationAdmin),
        ]
        for (persona, role) in roles { try at(world[persona].keeper).give(role, to: world[persona].member, from: today) }
        world.group2B = try unit("2b", [.bram, .yara, .omer], guide: .noor, at: world.deBrug)
        world.group2C = try unit("2c", [.lotte], guide: .jeroen, at: world.deBrug)
        world.groupOverkant = try unit("overkant", [.ida], guide: .ivo, at: world.overkant)
    }

    private func settle(_ persona: Persona, at keeper: World.Keeper) throws {
        let number = UInt64(Persona.allCases.firstIndex(of: persona)!)
        let person =
            try persona.hasAccount
            ? platform.createPerson(name: persona.name, email: persona.email, id: ID(fixed: number)) : nil
        let member = try at(keeper).createMember(name: persona.name, email: persona.email, person: person)
        world.people[persona] = World.Human(person: person, member: member, keeper: keeper)
        world.tokens.append(World.Token(text: persona.surname, noun: "name", readers: readers(ofName: persona)))
    }

    /// A name is seen by whoever meets its bearer on a track or in a group, and by those who administer the organisation.
    private func readers(ofName persona: Persona) -> Set<Persona> {
        switch persona {
        case .ivo, .ida, .ilona: Persona.strangers
        case .lotte: [.lotte, .jeroen, .hans, .ilse]
        case .jeroen: [.lotte, .jeroen, .hans, .ilse, .noor]
        case .omer: [.omer, .noor, .hans, .ilse, .bram, .yara]
        case .bram, .yara: Persona.workGroup.union([.omer, .hans, .ilse])
        case .noor: Persona.workGroup.union([.omer, .hans, .ilse, .jeroen])
        // Every guide chooses among the supervisors of partners.
        case .tess, .fatma: Persona.workGroup.union([.jeroen, .hans, .ilse, .frits, .tara])
        case .frits, .tara: Persona.workGroup.union([.hans, .ilse, .frits, .tara])
        case .ilse, .hans: Set(Persona.allCases).subtracting(Persona.strangers).subtracting([.signedOut])
        case .signedOut: []
        }
    }

    private func unit(_ name: String, _ learners: Set<Persona>, guide: Persona, at keeper: World.Keeper) throws -> ID<Unit> {
        let guests: Set<Persona> = learners.contains(.bram) ? [.tess, .fatma] : []
        let staff: Set<Persona> = keeper.id == world.overkant.id ? [.ilona] : [.hans, .ilse, .noor, .jeroen]
        let readers = learners.union([guide]).union(guests).union(staff)
        let unit = try at(keeper).createUnit(.group, name: token("unit", name, readers: readers))
        for learner in learners.sorted(by: { $0.rawValue < $1.rawValue }) {
            try at(keeper).givePlace(on: unit, to: world[learner].member, as: .learner, .learning, from: today)
        }
        try at(keeper).givePlace(on: unit, to: world[guide].member, as: .learningGuide, .guidance, from: today)
        return unit
    }
}
