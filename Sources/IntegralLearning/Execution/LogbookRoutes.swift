import Guidance
import Markup
import Platform
import Store

/// The logbook on a page of its own: personal beside that of the group, with what was tried and what guides said to it.
enum LogbookRoutes {
    private static let base = "/o/:organisation/tracks/:track/logbook"

    static let routes: [Route] = [
        .get(base, .organisation(.signedIn, page)),
        .post(base, .organisation(.signedIn, write)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        let (permit, people) = try context.database.trackAndPeople(context.id("track"), to: .readLog)
        return .page(LogbookPages.page(context, permit, people.learnersOnTrack, try context.database.log(permit)))
    }

    private static func write(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .writeLog)
        let form = context.form
        // Who wrote only what was tried, wrote that.
        let isOnlyTried = form["entry"].isEmpty
        let draft = LogDraft(
            isOnlyTried ? form["alternative"] : form["entry"], isForGroup: form.isChecked("group"),
            alternative: isOnlyTried ? "" : form["alternative"], effect: form["effect"])
        if !draft.text.isEmpty { try context.database.writeLog(permit, draft) }
        return TrackPage.back(context, permit, "logbook", saved: !draft.text.isEmpty)
    }
}

enum LogbookPages {
    static func page(
        _ context: OrganisationContext, _ permit: Permit<Track>, _ learners: [Place], _ log: [LogEntry]
    ) -> Page {
        let r = context.r
        func entries(_ wanted: Bool) -> [HTML] {
            log.filter { $0.isForGroup == wanted }.map { one(context, permit, $0) }
        }
        let personal = entries(false)
        let empty = emptyState(
            r("Nog niets. Een zin per keer is genoeg.", "Nothing yet. A sentence at a time is enough."))
        let group: HTML
        if learners.count > 1 {
            let shared = entries(true)
            group = section(r("Van de groep", "Of the group"), shared.isEmpty ? empty : shared.joined())
        } else {
            group = .empty
        }
        let title = permit.learnerPlace == nil ? r("Persoonlijk", "Personal") : r("Van mij", "Mine")
        return TrackPage.page(
            context, permit, r("Logboek", "Logbook"),
            "\(conduct(context, learners))\(writing(context, permit, learners))\(group)\(section(title, personal.isEmpty ? empty : personal.joined()))"
        )
    }

    private static func conduct(_ context: OrganisationContext, _ learners: [Place]) -> HTML {
        guard learners.count > 1 else { return .empty }
        return
            "<p class=\"small\"><a href=\"\(context.path("conduct"))\">\(context.r("Zo gaan we met elkaar om", "How we deal with each other"))</a></p>"
    }

    private static func writing(_ context: OrganisationContext, _ permit: Permit<Track>, _ learners: [Place]) -> HTML {
        guard permit.allows(.writeLog) else { return .empty }
        let r = context.r
        let entry = Field("entry", r("Wat heb je gedaan en wat leerde je?", "What did you do and what did you learn?"), .multiline(rows: 2))
        let group = Field(
            "group", r("Voor de hele groep", "For the whole group"), .checkbox,
            hint: r(
                "Anders lezen alleen jij en je \(r.term(.learningGuide)) het.",
                "Otherwise only you and your \(r.term(.learningGuide)) read it."))
        let tried = details(
            r("Iets anders geprobeerd?", "Tried something else?"),
            """
            \(field(r, Field("alternative", r("Wat heb je anders gedaan?", "What did you do differently?"), .multiline(rows: 2))))\
            \(field(r, Field("effect", r("Wat gebeurde er toen?", "What happened then?"), .multiline(rows: 2))))
            """)
        return form(
            r, action: context.path("tracks", permit.noun.id.text, "logbook"), requestID: context.requestID,
            fields: learners.count > 1 ? [entry, group] : [entry], content: tried, submit: [button(r("In het logboek", "Into the logbook"))]
        )
    }

    private static func one(_ context: OrganisationContext, _ permit: Permit<Track>, _ entry: LogEntry) -> HTML {
        let r = context.r
        let hidden: HTML =
            entry.hiddenReason.map { reason in
                notice(
                    r("Je begeleider heeft dit verborgen. Alleen jij leest het nog.", "Your guide hid this. Only you still read it."),
                    detail: reason.isEmpty ? .empty : "<p>\(reason)</p>")
            } ?? .empty
        let tried = [
            entry.alternative.map { (r("Geprobeerd", "Tried"), $0) }, entry.effect.map { (r("Effect", "Effect"), $0) },
        ].compactMap { $0 }
        let facts: HTML = tried.isEmpty ? .empty : Markup.facts(tried.map { (name: $0.0, value: HTML.text($0.1)) })
        let reaction: HTML = entry.reaction.map { quotes([(text: $0.text, by: $0.authorName)]) } ?? .empty
        return card(
            nil,
            """
            \(hidden)<p class="said">\(entry.text)</p>\(facts)
            <p class="soft small">\(ReactionRoutes.by(context, entry))\(ReactionRoutes.way(context, permit, entry))</p>\
            \(reaction)\(reporting(context, permit, entry))
            """)
    }

    /// For a fellow member: not all right, please look (LB-2.2-13).
    private static func reporting(_ context: OrganisationContext, _ permit: Permit<Track>, _ entry: LogEntry) -> HTML {
        guard let own = permit.learnerPlace, entry.isForGroup, entry.member != own.member else { return .empty }
        let r = context.r
        let words = Field(
            "words", r("Wat is er aan de hand? (hoeft niet)", "What is the matter? (optional)"),
            hint: r(
                "Je \(r.term(.learningGuide)) kijkt ernaar. De groep ziet niet wie het meldde.",
                "Your \(r.term(.learningGuide)) looks at it. The group does not see who reported it."), id: "words-\(entry.id.text)")
        return details(
            r("Melden", "Report"),
            form(
                r, action: context.path("tracks", permit.noun.id.text, "reports"), requestID: context.requestID, fields: [words],
                content: "<input type=\"hidden\" name=\"entry\" value=\"\(entry.id.text)\">",
                submit: [button(r("Melden", "Report"), kind: .quiet)]))
    }
}
