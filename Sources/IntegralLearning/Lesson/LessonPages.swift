import Guidance
import Markup
import Platform
import Store

enum LessonPages {
    static func page(_ context: OrganisationContext, _ view: LessonView) -> Page {
        let r = context.r
        let isToday = view.day == context.today
        let title = isToday ? r("Les van vandaag", "Lesson of today") : r("Les van \(r.date(view.day))", "Lesson of \(r.date(view.day))")
        let kicker = [view.unit.unit.name, r.day(view.day, today: context.today), times(view.event)].compactMap { $0 }
        let none = emptyState(
            r(
                "Nog niemand. Geef je groep de code, dan verschijnen hun namen hier.",
                "Nobody yet. Give your group the code and their names appear here."))
        return Page(
            title, section: "groups",
            """
            \(pageHeader(kicker: kicker.joined(separator: " · "), title: title, extra: whyDetails(r, view.unit.reason(r))))
            \(unitTabs(context, view.unit.unit.id, places: view.unit.places, current: LessonRoutes.tab))
            \(view.learners.isEmpty ? none : sheet(context, view))\(past(context, view))
            """)
    }

    /// "9.00–10.30", when the times are known.
    private static func times(_ event: Event?) -> String? {
        guard let starts = event?.starts, let ends = event?.ends else { return nil }
        func clock(_ minutes: Int) -> String { "\(minutes / 60).\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)" }
        return "\(clock(starts))–\(clock(ends))"
    }

    private static func sheet(_ context: OrganisationContext, _ view: LessonView) -> HTML {
        let table = LessonTable(context: context, view: view)
        let r = context.r
        guard let address = context.organisation.attendanceElsewhere else {
            return """
                \(state(context, view))\(form(
                    r, action: LessonRoutes.path(context, view.unit, view.day), requestID: context.requestID, content: table.html,
                    submit: [button(r("Klopt zo", "This is right"))],
                    autosave: Autosave(
                        address: LessonRoutes.path(context, view.unit, view.day, to: "attendance"), owner: context.person.id.text),
                    sticky: true))
                """
        }
        let way: HTML =
            address.isEmpty
            ? .empty
            : "<p><a href=\"\(address)\" rel=\"noreferrer\">\(r("Aanwezigheid noteren jullie hier", "You note attendance here"))</a></p>"
        let list = form(
            r, action: LessonRoutes.path(context, view.unit, view.day, to: "observations"), requestID: context.requestID,
            content: table.html, submit: [])
        return "\(way)\(list)"
    }

    /// What is noted, in a sentence; before anything is, what there is to do.
    private static func state(_ context: OrganisationContext, _ view: LessonView) -> HTML {
        let r = context.r
        guard view.event != nil else {
            return """
                <p class="lead">\(r(
                    "Iedereen staat op aanwezig. Tik wie er niet is, of kies Klopt zo. Op een toetsenbord: pijltjes, a, l en spatie.",
                    "Everybody stands as present. Tap who is not there, or choose This is right. On a keyboard: arrows, a, l and space."))</p>
                """
        }
        let (absent, late) = (view.count(.absent), view.count(.late))
        let text = r(
            "\(view.learners.count - absent) van de \(view.learners.count) zijn er, \(late) te laat.",
            "\(view.learners.count - absent) of \(view.learners.count) are here, \(late) late.")
        return context.query.isChecked("saved") ? notice(r("Bewaard. \(text)", "Saved. \(text)"), .done) : "<p class=\"lead\">\(text)</p>"
    }

    private static func past(_ context: OrganisationContext, _ view: LessonView) -> HTML {
        let r = context.r
        let lines = view.past.map { event, absent, late in
            ListItem(
                r.day(event.day, today: context.today), href: LessonRoutes.path(context, view.unit, event.day),
                detail: r("\(absent) afwezig, \(late) te laat", "\(absent) absent, \(late) late"))
        }
        return lines.isEmpty ? .empty : details(r("Eerdere lessen", "Earlier lessons"), list(lines), open: view.day != context.today)
    }
}

/// A row for each learner, in the order of names: here or not, the next step, and room for a sentence.
struct LessonTable {
    let context: OrganisationContext
    let view: LessonView

    private var r: Reader { context.r }
    private var isHere: Bool { context.organisation.attendanceElsewhere == nil }

    var html: HTML {
        let caption = r("Wie er is en waar iedereen staat", "Who is here and where everybody stands")
        let states: HTML =
            isHere
            ? Attendance.State.allCases.map { state -> HTML in
                "<th scope=\"col\"><span class=\"visually-hidden\">\(r(state.words))</span></th>"
            }.joined() : .empty
        return """
            <table class="assess" data-grid><caption class="visually-hidden">\(caption)</caption>
            <thead><tr><th scope="col">\(r.term(.learner).capitalised)</th>\(states)<th scope="col">\(r("Gezien", "Seen"))</th></tr></thead>
            <tbody>\(view.learners.map(row))</tbody></table>
            """
    }

    private func row(_ learner: Member) -> HTML {
        let steps = view.steps[learner.id] ?? []
        let lines: [HTML] = steps.map { step in
            """
            <p class="small"><a href="\(context.path("tracks", step.track.text))">\(step.title)</a>: <span class="soft">\(sentence(step))</span></p>
            """
        }
        return """
            <tr id="learner-\(learner.id.text)"><th scope="row">\(learner.name)\(lines)</th>\(isHere ? choices(learner) : .empty)
            <td>\(seen(learner, steps))</td></tr>

            """
    }

    private func sentence(_ step: LessonStep) -> String {
        switch step.state {
        case .planning:
            let due = step.planDue.map { r(", voor \(r.date($0, today: context.today))", ", before \(r.date($0, today: context.today))") }
            return r("maakt het werkplan", "makes the work plan") + (due ?? "")
        case .submitted: return r("wacht op je Go", "waits for your Go")
        case .waitingFinalGo: return r("wacht op de definitieve Go", "waits for the final Go")
        case .execution: return r("in uitvoering", "under way")
        }
    }

    /// Letters for a keyboard, as the script knows them.
    private static let keys: [Attendance.State: String] = [.present: " ", .late: "l", .absent: "a"]

    private func choices(_ learner: Member) -> HTML {
        let mark = view.state(of: learner)
        return Attendance.State.allCases.map { state -> HTML in
            let attributes = Attributes().value("aria-label", "\(learner.name): \(r(state.words))").value("data-key", Self.keys[state])
                .value("data-version", String(mark.version)).flag("checked", when: mark.state == state)
            return """
                <td class="level"><label><input type="radio" name="attendance-\(learner.id.text)" value="\(state.rawValue)"\(attributes)>\
                <span class="small" aria-hidden="true">\(r(state.words))</span></label></td>
                """
        }.joined()
    }

    private func choice(of steps: [LessonStep], _ key: String) -> Field {
        let tracks = steps.map { Field.Choice($0.track.text, $0.title) }
        return Field("track-\(key)", r("Bij welke opdracht?", "In which assignment?"), .choice(tracks), value: tracks[0].value)
    }

    /// Room for a sentence about this learner, when there is a track that it belongs to.
    private func seen(_ learner: Member, _ steps: [LessonStep]) -> HTML {
        guard let newest = steps.first else { return .empty }
        let key = learner.id.text
        let text = Field(
            "text-\(key)", r("Wat zag je? Eén zin is genoeg.", "What did you see? One sentence is enough."), .multiline(rows: 2),
            hint: r("\(learner.name) leest dit meteen.", "\(learner.name) reads this at once."))
        let track: HTML =
            steps.count == 1
            ? "<input type=\"hidden\" name=\"track-\(key)\" value=\"\(newest.track.text)\">"
            : field(r, choice(of: steps, key))
        let noted: HTML? = context.query["noted"] == key ? badge(r("Genoteerd", "Noted"), .done) : nil
        let action = LessonRoutes.path(context, view.unit, view.day, to: "observations")
        let label = r("Noteer over \(learner.name)", "Note about \(learner.name)")
        return """
            \(noted)<details class="more" data-private><summary>\(r("+ waarneming", "+ observation"))\
            <span class="visually-hidden"> \(learner.name)</span></summary><div>\(field(r, text))\(track)
            <button type="submit" class="button quiet" formaction="\(action)" name="about" value="\(key)">\(label)</button></div></details>
            """
    }
}
