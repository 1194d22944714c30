import Markup
import Platform
import Store

/// Knowledge in the browser, for every member. An organisation adds to it by whoever makes its assignments.
enum KnowledgeRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/knowledge", .organisation(.signedIn, index)),
        .post("/o/:organisation/knowledge", .organisation(.signedIn, add)),
        .get("/o/:organisation/knowledge/:page", .organisation(.signedIn, one)),
        .post("/o/:organisation/knowledge/:page", .organisation(.signedIn, write)),
    ]

    private static func index(_ context: OrganisationContext) throws -> Answer {
        let search = KnowledgeSearch(context.query["q"], process: context.query["process"])
        return .page(KnowledgePages.index(context, search, try context.database.ownKnowledge()))
    }

    private static func one(_ context: OrganisationContext) throws -> Answer {
        let key = context.incoming.parameters["page"] ?? ""
        let (page, own) = (KnowledgePage.page(key), try context.database.ownKnowledge(key))
        if let page { return .page(KnowledgePages.page(context, page, own)) }
        guard let own, own.page == nil else { throw Refusal.notFound }
        return .page(KnowledgePages.page(context, own))
    }

    /// A page of the organisation's own.
    private static func add(_ context: OrganisationContext) throws -> Answer {
        guard context.mayWriteKnowledge else { throw Refusal.notFound }
        let draft = KnowledgeDraft(context.form)
        guard draft.faults.isEmpty else {
            let search = KnowledgeSearch("", process: "")
            return .page(KnowledgePages.index(context, search, try context.database.ownKnowledge(), draft))
        }
        let id = try context.database.addKnowledge(titled: draft.title, draft.text)
        return .redirect(KnowledgePages.address(context, id.text))
    }

    /// An addition to one of our pages, or a change to a page of the organisation's own. An empty text takes it away.
    private static func write(_ context: OrganisationContext) throws -> Answer {
        guard context.mayWriteKnowledge else { throw Refusal.notFound }
        let key = context.incoming.parameters["page"] ?? ""
        let (title, text) = (context.form.line("title"), context.form["text"])
        guard let known = try context.database.ownKnowledge(key) else {
            guard let page = KnowledgePage.page(key) else { throw Refusal.notFound }
            if !text.isEmpty { try context.database.addKnowledge(text, to: page) }
            return .redirect(KnowledgePages.address(context, key))
        }
        guard !text.isEmpty else {
            try context.database.remove(known)
            return .redirect(known.page == nil ? context.path(KnowledgePages.section) : KnowledgePages.address(context, key))
        }
        try context.database.change(known, title: known.page == nil && !title.isEmpty ? title : known.title, text)
        return .redirect(KnowledgePages.address(context, key))
    }
}

/// A new page as it was typed.
struct KnowledgeDraft: Sendable {
    let title: String
    let text: String
    let faults: [String: Words]

    init(_ form: Form) {
        (title, text) = (form.line("title"), form["text"])
        var faults: [String: Words] = [:]
        if title.isEmpty { faults["title"] = Words("Geef de pagina een naam.", "Give the page a name.") }
        if title.utf8.count > 200 {
            faults["title"] = Words("Houd de naam korter dan 200 tekens.", "Keep the name shorter than 200 characters.")
        }
        if text.isEmpty { faults["text"] = Words("Schrijf wat er op de pagina moet staan.", "Write what the page should say.") }
        self.faults = faults
    }
}

extension OrganisationContext {
    var mayWriteKnowledge: Bool { !roles.isDisjoint(with: OwnKnowledge.writers) }
}
