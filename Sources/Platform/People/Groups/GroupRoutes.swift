import Markup
import Store

/// A guide starts a group alone, and learners join it with a code.
enum GroupRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/groups", .organisation(.signedIn, list)),
        .get("/o/:organisation/groups/new", .organisation(.signedIn, new)),
        .post("/o/:organisation/groups/new", .organisation(.signedIn, start)),
        .get("/o/:organisation/groups/:unit", .organisation(.signedIn, group)),
        .post("/o/:organisation/groups/:unit/code", .organisation(.signedIn, changeCode)),
        .get("/join", .person(.signedIn, joinPage)),
        .post("/join", .personProgram(.signedIn, join)),
    ]

    private static func list(_ context: OrganisationContext) throws -> Answer {
        let groups = try context.database.guidedUnits()
        let mayStart = try context.database.mayStartGroup()
        // Whoever has ‘Groepen’ in the menu may look here, also without a group.
        if groups.isEmpty, !mayStart { try context.require(.learningGuide, .programmeTeam) }
        return .page(GroupPages.list(context, groups, try context.database.learnerCounts(of: groups), mayStart: mayStart))
    }

    private static func new(_ context: OrganisationContext) throws -> Answer {
        guard try context.database.mayStartGroup() else { throw Refusal.notFound }
        return .page(GroupPages.new(context, GroupPages.Draft()))
    }

    private static func start(_ context: OrganisationContext) throws -> Answer {
        guard try context.database.mayStartGroup() else { throw Refusal.notFound }
        var draft = GroupPages.Draft(name: context.form["name"], names: context.form["names"])
        if draft.name.isEmpty || draft.name.utf8.count > 200 {
            draft.nameError = Words("Geef de groep een korte naam, zoals 2B.", "Give the group a short name, such as 2B.")
        }
        do {
            let learners = try PastedName.all(in: draft.names)
            if draft.nameError == nil {
                let unit = try context.database.startGroup(named: draft.name, learners: learners)
                return .redirect(context.path("groups", unit.text))
            }
        } catch let refusal as Refusal where refusal.reason == .malformed {
            draft.namesError = refusal.sentence
        }
        return .page(GroupPages.new(context, draft))
    }

    private static func group(_ context: OrganisationContext) throws -> Answer {
        let group = try context.database.unit(asGuide: context.id("unit"))
        return .page(try page(context, group, StandInDraft(today: context.today)))
    }

    /// The page of a group, with what was typed for a stand-in.
    static func page(_ context: OrganisationContext, _ group: GuidedUnit, _ draft: StandInDraft) throws -> Page {
        let (people, code) = (try context.database.people(in: group), try context.database.joinCode(of: group))
        let standIns = try group.placeToLend.map { own in
            StandInView(
                running: try context.database.standIns(for: own), colleagues: try context.database.possibleStandIns(), draft: draft)
        }
        return GroupPages.group(context, group, people, code: code, standIns)
    }

    private static func changeCode(_ context: OrganisationContext) throws -> Answer {
        let group = try context.database.unit(asGuide: context.id("unit"))
        if context.form["action"] == "stop" {
            try context.database.stopJoinCode(of: group.unit.id)
        } else {
            try context.database.renewJoinCode(of: group.unit.id)
        }
        return .redirect(context.path("groups", group.unit.id.text))
    }

    private static func joinPage(_ context: PersonContext) throws -> Answer { .page(GroupPages.join(context)) }

    /// Guesses are counted before the code is looked at, in a transaction of their own. Joining twice is joining once.
    private static func join(_ context: PersonProgramContext) async throws -> Answer {
        let typed = context.form["code"]
        try await context.program.count(.groupCode(by: context.person.id), from: context.incoming.address)
        do {
            guard let code = ShortCode(text: typed, length: GroupCode.length) else { throw GroupCode.unknown }
            try await context.write { try $0.join(with: code, context.person) }
            return .redirect("/")
        } catch let refusal as Refusal {
            return .page(GroupPages.join(context, typed: typed, error: refusal.sentence))
        }
    }
}

extension OrganisationDatabase {
    /// Whoever guides learning here may start a group.
    fileprivate func mayStartGroup() throws -> Bool {
        guard let member else { return false }
        return try first(
            """
            SELECT 1 AS found FROM role_assignment WHERE organisation_id = \(keeper) AND member_id = \(member.id)
                AND role = \(Role.learningGuide) AND from_day <= \(today) AND (until_day IS NULL OR until_day >= \(today)) LIMIT 1
            """) != nil
    }
}
