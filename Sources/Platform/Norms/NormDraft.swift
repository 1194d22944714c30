import Markup

/// A new value of a norm as it was typed, with what is wrong with it.
struct NormDraft: Sendable {
    let value: String
    let from: String
    private(set) var number: Int64?
    private(set) var day: Day?
    private(set) var valueFault: Words?
    private(set) var fromFault: Words?

    var isRefused: Bool { valueFault != nil || fromFault != nil }

    /// What stands in the form before anybody typed.
    init(_ norm: StandingNorm, today: Day) { (value, from) = ("\(norm.inForce.value)", today.isoText) }

    /// Without a day it holds from today.
    init(_ form: Form, _ norm: StandingNorm, today: Day) {
        (value, from) = (form["value"], form["from"])
        let allowed = norm.definition.allowed
        number = Int64(value)
        if number.map(allowed.contains) != true {
            valueFault = Words(
                "Kies een heel getal van \(allowed.lowerBound) tot en met \(allowed.upperBound).",
                "Choose a whole number from \(allowed.lowerBound) to \(allowed.upperBound).")
        }
        day = from.isEmpty ? today : Day(text: from)
        // Two years are as far as anybody plans; later is a slip of the pen.
        if day.map((today...today.adding(days: 730)).contains) != true {
            fromFault = Words(
                "Kies vandaag of een latere dag, hooguit twee jaar vooruit. Wat al gemaakt is, houdt de oude waarde.",
                "Choose today or a later day, at most two years ahead. What was made already keeps the old value.")
        }
    }
}
