import Guidance
import Markup
import Platform
import Store

/// What the thread tells of the orientation, read with the track itself in one statement.
struct OrientationState: Sendable {
    /// Not answered yet: a learner's own, all for the guide.
    let openQuestions: Int
    let choices: Int
    /// The newest version of the cooperation contract; 0 without one.
    let contractNumber: Int
    let contractIsOffered: Bool
    /// Members whose answer to it is awaited.
    let contractWaiting: Int
    /// The reader's own stage.
    let stage: Independence
    let lastLook: LookStep?
    let lastLookIsOpen: Bool
    /// Learners who wait for the guide to look.
    let openLooks: Int
    let conditions: String?
    let conditionsMet: Bool

    init(row: Row) throws {
        openQuestions = try row.read("open_questions")
        choices = try row.read("choice_count")
        contractNumber = try row.readIfPresent("contract_number") ?? 0
        contractIsOffered = try row.readIfPresent("contract_offered", as: Instant.self) != nil
        contractWaiting = try row.read("contract_waiting")
        stage = try row.readIfPresent("own_stage") ?? .standard
        lastLook = try row.readIfPresent("last_look")
        openLooks = try row.read("open_looks")
        lastLookIsOpen = openLooks > 0
        conditions = try row.readIfPresent("go_conditions")
        conditionsMet = try row.readIfPresent("go_conditions_met", as: Instant.self) != nil
    }

    /// Scalar subselects on `integral_track`; for a learner narrowed to what is the learner's own.
    static func columns(_ permit: Permit<Track>, today: Day) -> SQL {
        let own = permit.learner?.member
        let mine: SQL = own.map { "AND member_id = \($0)" } ?? ""
        let here: SQL = "organisation_id = integral_track.organisation_id AND track_id = integral_track.track_id"
        let newest: SQL = "\(here) AND kind = \(Agreement.Kind.cooperation) ORDER BY number DESC LIMIT 1"
        let terms: SQL = """
            FROM go_terms WHERE go_terms.organisation_id = integral_track.organisation_id AND go_terms.track_id = integral_track.track_id
                AND EXISTS (SELECT 1 FROM judgement WHERE judgement.organisation_id = go_terms.organisation_id
                    AND judgement.id = go_terms.judgement_id AND judgement.outcome = \(Judgement.Outcome.go) AND \(Judgement.stands))
                AND conditions IS NOT NULL ORDER BY judgement_id DESC LIMIT 1
            """
        return """
            (SELECT COUNT(*) FROM learning_question WHERE \(here) AND answered_at IS NULL \(mine)) AS open_questions,
            (SELECT COUNT(*) FROM choice WHERE \(here)) AS choice_count,
            (SELECT number FROM agreement WHERE \(newest)) AS contract_number,
            (SELECT offered_at FROM agreement WHERE \(newest)) AS contract_offered,
            (SELECT COUNT(*) FROM agreement_party
                JOIN agreement ON agreement.organisation_id = agreement_party.organisation_id AND agreement.id = agreement_id
                WHERE agreement_party.organisation_id = integral_track.organisation_id AND agreed_at IS NULL
                    AND (objected_at IS NOT NULL OR silent_day >= \(today))
                    AND agreement.id = (SELECT id FROM agreement WHERE \(newest))) AS contract_waiting,
            (SELECT stage FROM independence WHERE \(here) AND member_id = \(own) AND is_proposal = \(false)
                ORDER BY at DESC, id DESC LIMIT 1) AS own_stage,
            (SELECT step FROM look WHERE \(here) AND member_id = \(own) ORDER BY asked_at DESC, id DESC LIMIT 1) AS last_look,
            (SELECT COUNT(*) FROM look WHERE \(here) AND seen_at IS NULL \(mine)) AS open_looks,
            (SELECT conditions \(terms)) AS go_conditions, (SELECT met_at \(terms)) AS go_conditions_met
            """
    }
}

extension IntegralKnots {
    private var told: OrientationState { state.orientation }

    /// Open until the plan is handed in; what belongs to it stays one click away all along (LB-2.2-15).
    var orientation: Knot {
        let isPlanning = integral.state == .planning && integral.round == 1
        let begun = told.choices > 0 || told.contractNumber > 0
        guard permit.allows(.readLog) else {
            return Knot(r("Oriëntatie", "Orientation"), isPlanning && !begun ? .now : .done)
        }
        return Knot(
            r("Oriëntatie", "Orientation"), isPlanning && !begun ? .now : .done, aside: aside,
            reason: isPlanning && !begun
                ? r(
                    "Verken de opdracht: wat kies je, hoe werken jullie samen en waar wil je hulp bij?",
                    "Explore the assignment: what do you choose, how do you work together, and where do you want help?") : nil,
            detail: "\(list(lines))\(look)")
    }

    private var aside: String? {
        guard state.own != nil else { return nil }
        return r("je werkt \(r(told.stage.words))", "you work \(r(told.stage.words))")
    }

    private var lines: [ListItem] {
        var lines: [ListItem] = []
        let none = r("nog geen", "none yet")
        lines.append(
            ListItem(r("Keuzes", "Choices"), href: "\(base)/choices", detail: told.choices == 0 ? none : "\(told.choices)"))
        if state.learners.count > 1 {
            lines.append(ListItem(r("Samenwerkingscontract", "Cooperation contract"), href: "\(base)/contract", detail: contract))
        }
        let questions = told.openQuestions
        lines.append(
            ListItem(
                r("Leervragen", "Learning questions"), href: "\(base)/questions",
                detail: questions == 0 ? r("geen open vragen", "no open questions") : r("\(questions) open", "\(questions) open")))
        let looks = state.own == nil && told.openLooks > 0 ? r("\(told.openLooks) keer ‘kijk mee’", "\(told.openLooks) looks asked") : nil
        lines.append(ListItem(r("Begeleiding", "Guidance"), href: "\(base)/guidance", detail: looks))
        return lines
    }

    private var contract: String {
        if told.contractNumber == 0 { return r("nog niet begonnen", "not begun yet") }
        if !told.contractIsOffered {
            return r("versie \(told.contractNumber) wordt geschreven", "version \(told.contractNumber) is being written")
        }
        let waiting = told.contractWaiting
        return waiting == 0
            ? r("versie \(told.contractNumber) is afgesproken", "version \(told.contractNumber) is agreed")
            : r("versie \(told.contractNumber), wacht op \(waiting)", "version \(told.contractNumber), waits for \(waiting)")
    }

    /// "Klaar, kijk mee": only at the steps that the learner's stage has.
    private var look: HTML {
        guard permit.allows(.writeLog), state.own != nil else { return .empty }
        if told.lastLookIsOpen {
            return "<p class=\"soft small\">\(r("Je vroeg of je begeleider meekijkt.", "You asked your guide for a look."))</p>"
        }
        guard let step = Look.next(told.stage, after: told.lastLook ?? (integral.round > 1 ? .choices : nil), in: integral.state) else {
            return .empty
        }
        return form(
            r, action: "\(base)/look", requestID: requestID, fields: [Field("step", "", .hidden, value: step.rawValue)],
            submit: [button(r("Klaar: kijk mee met \(r(step.words))", "Done: take a look at \(r(step.words))"), kind: .quiet)])
    }

    /// What the guide asked with the Go, until a learner says that it is done.
    var conditions: HTML? {
        guard let text = told.conditions, permit.allows(.readLog) else { return nil }
        let done = told.conditionsMet
        let said: HTML = "<p><strong>\(r("Voorwaarden", "Conditions")):</strong> \(text)</p>"
        if done { return "\(said)\(badge(r("gedaan", "done"), .done))" }
        guard permit.allows(.writeLog), state.own != nil else { return said }
        return
            "\(said)\(form(r, action: "\(base)/go/conditions", requestID: requestID, submit: [button(r("Dit is gedaan", "This is done"), kind: .quiet)]))"
    }
}
