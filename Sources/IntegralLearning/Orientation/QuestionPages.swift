import Guidance
import Markup
import Platform
import Store

enum QuestionPages {
    static func page(_ context: OrganisationContext, _ permit: Permit<Track>, _ questions: [Question]) -> Page {
        let r = context.r
        let isGuide = permit.allows(.assess)
        let empty = emptyState(
            isGuide
                ? r(
                    "Hier komen de leervragen van je \(r.plural(.learner)).",
                    "Here come the learning questions of your \(r.plural(.learner)).")
                : r("Je hebt nog geen leervraag gesteld.", "You asked no learning question yet."))
        let cards = questions.map { card(nil, one(context, permit, $0)) }
        return OrientationPage.page(
            context, permit, r("Leervragen", "Learning questions"),
            lead: isGuide
                ? r("Open vragen staan bovenaan, de oudste eerst.", "Open questions stand on top, the oldest first.")
                : r(
                    "Alleen jij en je \(r.term(.learningGuide)) lezen wat je hier vraagt.",
                    "Only you and your \(r.term(.learningGuide)) read what you ask here."),
            "\(asking(context, permit))\(questions.isEmpty ? empty : cards.joined())")
    }

    private static func asking(_ context: OrganisationContext, _ permit: Permit<Track>) -> HTML {
        guard permit.allows(.writeLog), permit.learner != nil else { return .empty }
        let r = context.r
        let fields = [
            Field("text", r("Wat is je vraag?", "What is your question?"), .multiline(rows: 2)),
            Field(
                "tried", r("Wat heb je zelf al bedacht?", "What did you think of yourself already?"), .multiline(rows: 2),
                hint: r(
                    "Mag leeg. Eén mogelijke oplossing opschrijven helpt vaak al.",
                    "May be empty. Writing down one possible solution often helps already.")),
        ]
        return form(
            r, action: context.path("tracks", permit.noun.id.text, "questions"), requestID: context.requestID, fields: fields,
            submit: [button(r("Stel je vraag", "Ask your question"))])
    }

    private static func one(_ context: OrganisationContext, _ permit: Permit<Track>, _ question: Question) -> HTML {
        let r = context.r
        let asked = r.date(Day(question.asked), today: context.today)
        let said = quotes([(text: question.text, by: "\(question.asker) · \(asked)")])
        let tried: HTML =
            question.tried.map {
                "<p><strong>\(r("Zelf al bedacht", "Own idea")):</strong> \($0)</p>"
            } ?? .empty
        let state =
            question.answered == nil
            ? badge(open(r, question, context.today), .attention) : badge(r("beantwoord", "answered"), .done)
        return "\(state)\(said)\(tried)\(answer(context, permit, question))"
    }

    private static func open(_ r: Reader, _ question: Question, _ today: Day) -> String {
        let days = question.age(on: today)
        if days == 0 { return r("open, van vandaag", "open, of today") }
        return days == 1 ? r("1 dag open", "open for 1 day") : r("\(days) dagen open", "open for \(days) days")
    }

    private static func answer(_ context: OrganisationContext, _ permit: Permit<Track>, _ question: Question) -> HTML {
        let r = context.r
        if let answer = question.answer {
            let day = question.answered.map { r.date(Day($0), today: context.today) }
            return quotes([(text: answer, by: [question.answeredBy, day].compactMap { $0 }.joined(separator: " · "))])
        }
        guard permit.allows(.assess) else { return .empty }
        let field = Field(
            "answer", r("Je antwoord", "Your answer"), .multiline(rows: 2),
            hint: r("Een wedervraag mag ook.", "A question in return is fine too."), id: "answer-\(question.id.text)")
        return form(
            r, action: context.path("tracks", permit.noun.id.text, "questions", question.id.text, "answer"),
            requestID: context.requestID, fields: [field], submit: [button(r("Antwoord", "Answer"), kind: .quiet)])
    }

    /// On top of the guide's page of a group: who asked what, and how long ago (LB-2.2-08). Nothing for others.
    static func openOnes(_ context: OrganisationContext, _ unit: GuidedUnit) throws -> HTML {
        guard unit.allows(.assess) else { return .empty }
        let (r, today) = (context.r, context.today)
        let items = try context.database.openQuestions(of: unit).map { question in
            let days = Day(question.asked).distance(to: today)
            let age = days == 1 ? r("1 dag", "1 day") : r("\(days) dagen", "\(days) days")
            return ListItem(
                question.asker, href: context.path("tracks", question.track.text, "questions"), detail: question.text,
                aside: badge(age, .attention))
        }
        return items.isEmpty ? .empty : section(r("Open leervragen", "Open learning questions"), list(items))
    }
}
