import Markup

/// Days off as they were typed, with what is wrong with them.
struct ClosureDraft: Sendable {
    var name = ""
    var from = ""
    var until = ""
    private(set) var days: ClosedRange<Day>?
    private(set) var nameFault: Words?
    private(set) var fromFault: Words?
    private(set) var untilFault: Words?

    /// No holiday is longer; a longer one has a wrong year in it.
    static let longest = 100

    var isRefused: Bool { nameFault != nil || fromFault != nil || untilFault != nil }

    init() {}

    init(_ form: Form) {
        (name, from, until) = (form.line("name"), form["from"], form["until"])
        if name.utf8.count > 200 { nameFault = Words("Houd de naam korter dan 200 tekens.", "Keep the name shorter than 200 characters.") }
        guard let first = Day(text: from) else {
            fromFault = Words("Kies de eerste vrije dag.", "Choose the first day off.")
            return
        }
        guard let last = until.isEmpty ? first : Day(text: until) else {
            untilFault = Words("Kies de laatste vrije dag, of laat hem leeg.", "Choose the last day off, or leave it empty.")
            return
        }
        guard first <= last else {
            untilFault = Words("De laatste dag ligt voor de eerste.", "The last day lies before the first.")
            return
        }
        guard first.distance(to: last) < Self.longest else {
            untilFault = Words(
                "Dit zijn meer dan \(Self.longest) dagen. Klopt het jaar?", "These are more than \(Self.longest) days. Is the year right?")
            return
        }
        days = first...last
    }
}
