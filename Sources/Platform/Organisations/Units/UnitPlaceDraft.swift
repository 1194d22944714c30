import Markup
import Store

/// A place on a unit as it was typed, with what is wrong with it.
struct UnitPlaceDraft: Sendable {
    struct Settled: Sendable {
        let member: Member
        let role: Role
        let from: Day
        let until: Day?
    }

    var who = ""
    var role = Role.learner.rawValue
    var from = ""
    var until = ""
    private(set) var whoFault: Words?
    private(set) var fromFault: Words?
    private(set) var untilFault: Words?
    /// Nil when something is wrong.
    private(set) var settled: Settled?

    var isRefused: Bool { whoFault != nil || fromFault != nil || untilFault != nil }

    init(today: Day) { from = today.isoText }

    /// - Parameter found: who is called as was typed, two at most.
    init(_ form: Form, found: [Member], today: Day) {
        (who, from, until) = (form.line("who"), form["from"], form["until"])
        if let sent = form.ifSent("role") { role = sent }
        whoFault = Self.fault(of: found)
        let first = from.isEmpty ? today : Day(text: from)
        if first == nil { fromFault = Self.unreadable }
        let last = until.isEmpty ? nil : Day(text: until)
        if !until.isEmpty, last == nil { untilFault = Self.unreadable }
        if let first, let last, last < first {
            untilFault = Words(
                "De laatste dag ligt voor de eerste. Kijk de data na.", "The last day lies before the first. Check the dates.")
        }
        guard !isRefused, let member = found.first, let first, let chosen = Role(rawValue: role), Role.onUnits.contains(chosen) else {
            return
        }
        settled = Settled(member: member, role: chosen, from: first, until: last)
    }

    private static func fault(of found: [Member]) -> Words? {
        switch found.count {
        case 1: nil
        case 0:
            Words(
                "We kennen hier niemand met deze naam, dit e-mailadres of dit nummer. Schrijf het precies zoals het bij jullie staat.",
                "We know nobody here with this name, e-mail address or number. Write it exactly as it stands with you.")
        default:
            Words(
                "Er zijn meer mensen die zo heten. Vul het e-mailadres of het nummer in.",
                "More than one person is called this. Fill in the e-mail address or number.")
        }
    }

    private static let unreadable = Words(
        "Een datum is niet te lezen. Schrijf hem als jaar-maand-dag.", "A date cannot be read. Write it as year-month-day.")
}

extension Place {
    static let ownPlace = Refusal(
        .notYours, Words("Je kunt jezelf geen plek geven. Vraag een collega.", "You cannot give yourself a place. Ask a colleague."))
}
