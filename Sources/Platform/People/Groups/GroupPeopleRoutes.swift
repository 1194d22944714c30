import Markup
import Store

/// A guide keeps the group right that people here started: its name, who is in it, and how they are called.
enum GroupPeopleRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/groups/:unit/people", .organisation(.signedIn, page)),
        .post("/o/:organisation/groups/:unit/people", .organisation(.signedIn, add)),
        .post("/o/:organisation/groups/:unit/name", .organisation(.signedIn, renameGroup)),
        .get("/o/:organisation/groups/:unit/people/:learner", .organisation(.signedIn, learner)),
        .post("/o/:organisation/groups/:unit/people/:learner", .organisation(.signedIn, rename)),
        .post("/o/:organisation/groups/:unit/people/:learner/end", .organisation(.signedIn, takeOut)),
    ]

    static let acts = [
        ActWords("rename", "member", Words("verbeterde een naam", "corrected a name")),
        ActWords("rename", "unit", Words("verbeterde de naam van een groep", "corrected the name of a group")),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        let group = try context.database.groupKeptHere(context.id("unit"))
        return .page(GroupPeoplePages.page(context, group, try context.database.learners(of: group)))
    }

    private static func add(_ context: OrganisationContext) throws -> Answer {
        let group = try context.database.groupKeptHere(context.id("unit"))
        let text = context.form["names"]
        let names: [PastedName]
        do {
            names = try PastedName.all(in: text)
        } catch {
            let learners = try context.database.learners(of: group)
            return .page(GroupPeoplePages.page(context, group, learners, names: text, namesFault: error.sentence))
        }
        try context.database.add(names, to: group.unit.id)
        return .redirect(context.path("groups", group.unit.id.text, "people"))
    }

    private static func renameGroup(_ context: OrganisationContext) throws -> Answer {
        let group = try context.database.groupKeptHere(context.id("unit"))
        let name = context.form.line("name")
        guard isName(name) else {
            let fault = Words("Geef de groep een korte naam, zoals 2B.", "Give the group a short name, such as 2B.")
            return .page(GroupPeoplePages.page(context, group, try context.database.learners(of: group), name: name, nameFault: fault))
        }
        try context.database.rename(group, to: name)
        return .redirect(context.path("groups", group.unit.id.text, "people"))
    }

    private static func learner(_ context: OrganisationContext) throws -> Answer {
        let group = try context.database.groupKeptHere(context.id("unit"))
        return .page(GroupPeoplePages.learner(context, group, try context.database.learner(context.id("learner"), in: group)))
    }

    private static func rename(_ context: OrganisationContext) throws -> Answer {
        let group = try context.database.groupKeptHere(context.id("unit"))
        let learner = try context.database.learner(context.id("learner"), in: group)
        let name = context.form.line("name")
        guard isName(name) || !learner.isNameOpen else {
            let fault = Words("Schrijf een naam van hooguit 200 tekens.", "Write a name of at most 200 characters.")
            return .page(GroupPeoplePages.learner(context, group, learner, name: name, fault: fault))
        }
        try context.database.rename(learner, to: name)
        return .redirect(context.path("groups", group.unit.id.text, "people"))
    }

    private static func takeOut(_ context: OrganisationContext) throws -> Answer {
        let group = try context.database.groupKeptHere(context.id("unit"))
        try context.database.takeOut(context.database.learner(context.id("learner"), in: group), of: group)
        return .redirect(context.path("groups", group.unit.id.text, "people"))
    }

    private static func isName(_ text: String) -> Bool { !text.isEmpty && text.utf8.count <= 200 }
}
