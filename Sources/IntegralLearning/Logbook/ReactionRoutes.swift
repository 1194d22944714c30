import Guidance
import Markup
import Platform
import Store

/// A guide reacts to an entry in the logbook (LB-1.2-09, LB-2.2-01).
enum ReactionRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/tracks/:track/log/:entry", .organisation(.signedIn, page)),
        .post("/o/:organisation/tracks/:track/log/:entry", .organisation(.signedIn, react)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .assess)
        let entry = try context.database.logEntry(context.id("entry"), permit)
        let r = context.r
        let title = r("Reageer op het logboek", "React to the logbook")
        let field = Field(
            "reaction", r("Wat wil je zeggen?", "What do you want to say?"), .multiline(rows: 3),
            value: entry.reaction?.text ?? "",
            hint: entry.isForGroup
                ? r("De hele werkgroep leest dit meteen.", "The whole work group reads this at once.")
                : r("\(entry.authorName) leest dit meteen.", "\(entry.authorName) reads this at once."))
        let said = quotes([(entry.text, "\(entry.authorName) · \(r.dateTime(entry.at, today: context.today))")])
        return .page(
            Page(
                title, section: "groups",
                """
                \(pageHeader(kicker: permit.noun.title, title: title, extra: whyDetails(r, permit.reason(r))))\(said)
                \(form(
                    r, action: context.path("tracks", permit.noun.id.text, "log", entry.id.text), requestID: context.requestID,
                    fields: [field], submit: [button(r("Reageer", "React"))]))
                """))
    }

    private static func react(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .assess)
        let entry = try context.database.logEntry(context.id("entry"), permit)
        try context.database.react(permit, to: entry, context.form["reaction"])
        return .redirect(context.path("tracks", permit.noun.id.text) + "?saved=1#log-\(entry.id.text)")
    }

    /// The entries with what the guide said to them.
    static func entries(_ context: OrganisationContext, _ permit: Permit<Track>, _ log: [LogEntry]) -> HTML {
        let r = context.r
        let lines: [HTML] = log.map { entry in
            let reaction: HTML? = entry.reaction.map {
                quotes([($0.text, "\($0.authorName) · \(r.dateTime($0.at, today: context.today))")])
            }
            return """
                <li id="log-\(entry.id.text)"><p class="said">\(entry.text)</p>
                <p class="soft small">\(by(context, entry))\(way(context, permit, entry))</p>\(reaction)</li>
                """
        }
        return "<ul class=\"quotes\">\(lines)</ul>"
    }

    /// Who wrote it and when; what the group reads, or only its author still, says so.
    static func by(_ context: OrganisationContext, _ entry: LogEntry) -> String {
        let r = context.r
        let readers = entry.isForGroup ? r("voor de groep", "for the group") : nil
        let hidden = entry.hiddenReason == nil ? nil : r("verborgen voor anderen", "hidden from others")
        return [entry.authorName, r.dateTime(entry.at, today: context.today), readers, hidden].compactMap { $0 }.joined(separator: " · ")
    }

    /// For who may react, unless a colleague did already.
    static func way(_ context: OrganisationContext, _ permit: Permit<Track>, _ entry: LogEntry) -> HTML {
        let r = context.r
        guard permit.allows(.assess), entry.reaction.map({ said in permit.places.contains { $0.member == said.author } }) ?? true else {
            return .empty
        }
        let label = entry.reaction == nil ? r("Reageer", "React") : r("Pas je reactie aan", "Change your reaction")
        let about = r("op \(entry.authorName), \(r.dateTime(entry.at))", "to \(entry.authorName), \(r.dateTime(entry.at))")
        return """
             · <a href="\(context.path("tracks", permit.noun.id.text, "log", entry.id.text))">\(label)<span class="visually-hidden"> \(about)</span></a>
            """
    }
}
