import Frameworks
import Markup
import Platform
import Store

/// One sentence about what was seen, the same wherever it is noted.
enum ObservationForm {
    static func fields(_ r: Reader, _ learners: [Place], typed: Form, missing: Bool) -> [Field] {
        let text = Field(
            "text", r("Wat zag je? Eén zin is genoeg.", "What did you see? One sentence is enough."), .multiline(rows: 2),
            value: typed["text"],
            hint: r("\(r.the(.learner).capitalised) leest dit meteen.", "\(r.the(.learner).capitalised) reads this at once."),
            error: missing ? r("Schrijf in één zin wat je zag.", "Write in one sentence what you saw.") : nil)
        guard learners.count > 1 else { return [text] }
        let choices = [Field.Choice("", r("Iedereen", "Everybody"))] + learners.map { Field.Choice($0.member.text, $0.memberName) }
        return [text, Field("about", r("Over wie", "About whom"), .choice(choices), value: typed["about"])]
    }

    /// What it is about, for a guide who wants to say so now: it then stands ready at the Go and the judgement. Nothing asks for it.
    static func subjects(_ r: Reader, _ criteria: [Criterion], typed: Form) -> HTML {
        if criteria.isEmpty { return .empty }
        let choices = criteria.map { Field.Choice($0.id.text, $0.text, hint: $0.itemCode) }
        let label = r("Waar gaat dit over?", "What is this about?")
        let box = Field(
            "criterion", r("Criteria (hoeft niet, meer mag)", "Criteria (optional, more is fine)"),
            .checkboxes(choices, chosen: typed.all("criterion")))
        return details(label, field(r, box))
    }

    /// The criteria that were ticked; throws for one that this assignment does not have.
    static func chosen(_ form: Form, of criteria: [Criterion]) throws -> [ID<Criterion>] {
        let wanted = Set(form.all("criterion"))
        let chosen = criteria.map(\.id).filter { wanted.contains($0.text) }
        guard chosen.count == wanted.count else { throw Refusal.notFound }
        return chosen
    }
}

extension OrganisationDatabase {
    /// What an observation on this track can be about, for who judges by it; practice just notes a sentence.
    func subjects(_ permit: Permit<Track>, _ assignment: Assignment) throws -> [Criterion] {
        permit.allows(.assess) ? try criteria(of: [assignment.goSet, assignment.developmentSet]) : []
    }
}
