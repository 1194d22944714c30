import Frameworks
import Guidance
import Markup
import Platform
import Store

enum WritingPages {
    /// Everything the reader wrote here, or on one track, and the ways to begin.
    static func all(
        _ context: OrganisationContext, _ written: [Response], tracks: [Permit<Track>], on permit: Permit<Track>? = nil
    ) -> Page {
        let r = context.r
        let title = r("Terugkijken", "Looking back")
        let titles = Dictionary(tracks.map { ($0.noun.id, $0.noun.title) }, uniquingKeysWith: { first, _ in first })
        let items = written.map { response in item(context, response, titles) }
        let empty = emptyState(
            r(
                "Hier komt wat je schrijft. Alleen jij leest het, tot je het deelt.",
                "Here comes what you write. Only you read it, until you share it."))
        let back: HTML? = permit.map { permit in
            "<p>\(linkButton(r("Terug naar de draad", "Back to the thread"), href: context.path("tracks", permit.noun.id.text), kind: .quiet))</p>"
        }
        return Page(
            title, section: permit == nil ? "writing" : "tracks",
            """
            \(pageHeader(
                kicker: permit?.noun.title, title: title,
                lead: r("Schrijf over één moment, of kijk vooruit. Je kunt altijd later verder.", "Write about one moment, or look ahead. You can always go on later."),
                extra: permit.map { whyDetails(r, $0.reason(r)) } ?? .empty))
            \(beginning(context, tracks, permit))\(section(r("Wat je schreef", "What you wrote"), items.isEmpty ? empty : list(items)))\(back)
            """)
    }

    private static func item(_ context: OrganisationContext, _ response: Response, _ titles: [ID<Track>: String]) -> ListItem {
        let r = context.r
        let kind = WritingForms.all.first { $0.key == response.form }
        let about = response.track.flatMap { titles[$0] } ?? r("voor jezelf", "for yourself")
        let when = response.changedAt.map { r.ago(Day($0), today: context.today) } ?? r("nog leeg", "still empty")
        let state =
            response.sharedAt != nil
            ? badge(r("gedeeld", "shared"), .done)
            : response.finishedAt != nil ? badge(r("afgerond", "finished"), .done) : badge(r("bezig", "begun"))
        return ListItem(
            kind.map { r($0.title) } ?? response.form, href: context.path("writing", response.id.text), detail: "\(about) · \(when)",
            aside: state)
    }

    private static func beginning(_ context: OrganisationContext, _ tracks: [Permit<Track>], _ permit: Permit<Track>?) -> HTML {
        let r = context.r
        let none = permit == nil ? [Field.Choice("", r("Geen, gewoon voor mezelf", "None, just for myself"))] : []
        let choices = none + tracks.map { Field.Choice($0.noun.id.text, $0.noun.title) }
        let about = Field("track", r("Bij welke opdracht?", "With which assignment?"), .choice(choices), value: permit?.noun.id.text ?? "")
        let hidden = Field("track", "", .hidden, value: permit?.noun.id.text ?? "")
        return card(
            r("Beginnen", "Begin"),
            form(
                r, action: context.path("writing"), requestID: context.requestID,
                fields: [permit == nil && !tracks.isEmpty ? about : hidden],
                submit: [
                    button(
                        r("STARRT: terugkijken op een moment", "STARRT: look back on a moment"), name: "form",
                        value: WritingForms.starrt.key),
                    button(r("SWOT: waar sta ik?", "SWOT: where do I stand?"), kind: .quiet, name: "form", value: WritingForms.swot.key),
                    button(r(WritingForms.free.title), kind: .quiet, name: "form", value: WritingForms.free.key),
                ]))
    }

    static func writing(
        _ context: OrganisationContext, _ open: OpenResponse, _ form: ResponseForm, _ offered: [String: [FormChoice]],
        tracks: [Permit<Track>]
    ) -> Page {
        let (r, kind) = (context.r, open.kind)
        let permit = tracks.first { $0.noun.id == open.track }
        let body: HTML =
            open.isFinished
            ? open.stored.map { responseReading(r, kind, $0, offered: offered) } ?? .empty
            : form.html(submit: [button(r("Afronden", "Finish"), name: "then", value: "finish")])
        return Page(
            r(kind.title), status: form.status, section: "writing",
            """
            \(pageHeader(kicker: permit?.noun.title, title: r(kind.title), lead: r(kind.lead), extra: "\(permit.map { whyDetails(r, $0.reason(r)) })\(knowledgeLink(context, kind.key == WritingForms.swot.key ? .swot : .starrt))"))
            \(body)\(steps(context, open, tracks))
            \(open.stored.map { ReflectionPages.makeGoal(context, .reflection, $0.id.text, open.track) })
            <p>\(linkButton(r("Naar alles wat je schreef", "To all you wrote"), href: context.path("writing"), kind: .quiet))</p>
            """)
    }

    /// Who reads it, and what the author can change about that.
    private static func steps(_ context: OrganisationContext, _ open: OpenResponse, _ tracks: [Permit<Track>]) -> HTML {
        let r = context.r
        let guide = r("je \(r.term(.learningGuide))", "your \(r.term(.learningGuide))")
        let address = context.path("writing", open.stored?.id.text ?? "")
        var ways: [HTML] = []
        var fields: [Field] = []
        if open.isShared {
            ways.append(button(r("Niet meer delen", "Stop sharing"), kind: .quiet, name: "then", value: "withdraw"))
        } else if open.track != nil || !tracks.isEmpty {
            if open.track == nil {
                let choices = tracks.map { Field.Choice($0.noun.id.text, $0.noun.title) }
                fields = [Field("share-on", r("Bij welke opdracht?", "With which assignment?"), .choice(choices), value: choices[0].value)]
            }
            ways.append(button(r("Delen met \(guide)", "Share with \(guide)"), kind: .quiet, name: "then", value: "shareDraft"))
        }
        if open.isFinished { ways.append(button(r("Verder schrijven", "Go on writing"), kind: .quiet, name: "then", value: "goOn")) }
        if !open.isShared { ways.append(button(r("Weggooien", "Throw away"), kind: .danger, name: "then", value: "discard")) }
        let who =
            open.isShared
            ? r("Jij en \(guide) lezen dit.", "You and \(guide) read this.") : r("Alleen jij leest dit.", "Only you read this.")
        return details(
            "\(who) \(open.isShared ? r("Aanpassen?", "Change that?") : r("Delen of weggooien?", "Share or throw away?"))",
            form(r, action: address, requestID: context.requestID, fields: fields, submit: ways), open: open.isFinished)
    }

    /// For a guide: what students shared on this track.
    static func shared(
        _ context: OrganisationContext, _ permit: Permit<Track>, _ shared: [Response], _ offered: [String: [FormChoice]]
    ) -> Page {
        let r = context.r
        let title = r("Gedeeld met jou", "Shared with you")
        let parts: [HTML] = shared.compactMap { response in
            WritingForms.all.first { $0.key == response.form }.map { kind in
                card(
                    "\(r(kind.title)) · \(response.authorName ?? "")", responseReading(r, kind, response, offered: offered, level: 3))
            }
        }
        let empty = emptyState(
            r("Hier komt wat studenten met je delen: STARRT of SWOT.", "Here comes what students share with you: STARRT or SWOT."))
        return Page(
            title, section: "tracks",
            """
            \(pageHeader(kicker: permit.noun.title, title: title, extra: whyDetails(r, permit.reason(r))))
            \(parts.isEmpty ? empty : parts.joined())
            <p>\(linkButton(r("Terug naar de evaluatie", "Back to the evaluation"), href: context.path("tracks", permit.noun.id.text, "evaluation"), kind: .quiet))</p>
            """)
    }
}
