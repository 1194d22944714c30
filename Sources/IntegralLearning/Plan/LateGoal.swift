import Guidance
import Markup
import Platform
import Store

/// A member who had no goal when the plan was handed in is stopped alone, and goes on by writing it (LB-2.1-05).
enum LateGoal {
    static let routes: [Route] = [.post("/o/:organisation/tracks/:track/goal", .organisation(.signedIn, write))]

    static func form(_ r: Reader, action: String, requestID: String) -> HTML {
        let goal = Field(
            "goal", r("Wat wil jij leren van deze opdracht?", "What do you want to learn from this assignment?"), .multiline(rows: 2),
            hint: r(
                "Alleen jij en je \(r.term(.learningGuide)) lezen dit.", "Only you and your \(r.term(.learningGuide)) read this."))
        return Markup.form(
            r, action: action, requestID: requestID, fields: [goal], submit: [button(r("Bewaren en beginnen", "Save and begin"))])
    }

    private static func write(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .plan)
        let path = context.path("tracks", permit.noun.id.text)
        let text = context.form["goal"]
        guard let own = permit.places.first(where: { $0.role == .learner }), !text.isEmpty else { return .redirect(path) }
        guard let stands = try context.database.goals(permit).first(where: { $0.member == own.member }), stands.text.isEmpty else {
            throw Refusal.planNotOpen
        }
        _ = try context.database.saveGoal(permit, text, version: stands.version)
        try context.database.audit("write", "goal", stands.id, track: permit.noun.id, about: own.member)
        try context.database.notify(
            [.learningGuide], on: permit.noun.id, path: path,
            Words("\(own.memberName) schreef alsnog een leerdoel.", "\(own.memberName) wrote a goal after all."))
        return .redirect(path)
    }
}
