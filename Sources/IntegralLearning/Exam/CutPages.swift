import Frameworks
import Guidance
import Markup
import Platform
import Store

/// Norm and cut score in words, and where a result stands to them (LB-3.2-08).
enum CutPages {
    static func explained(_ r: Reader, _ cut: CutScore, of count: Int) -> HTML {
        let level = Level(rawValue: cut.norm)?.label(r) ?? "\(cut.norm)"
        return facts([
            (name: r("Norm", "Norm"), value: .text(r("niveau \(level)", "level \(level)"))),
            (
                name: r("Cesuur", "Cut score"),
                value: .text(
                    r(
                        "op minstens \(cut.needed) van de \(count) criteria de norm halen",
                        "reach the norm on at least \(cut.needed) of the \(count) criteria"))
            ),
        ])
    }

    /// "Boven de cesuur: de norm is gehaald op 4 van de 5 criteria; nodig zijn er 3."
    static func outcome(_ r: Reader, _ cut: CutScore, _ outcome: CutScore.Outcome, of count: Int) -> HTML {
        let place = outcome.isAbove ? r("Boven de cesuur", "Above the cut score") : r("Onder de cesuur", "Below the cut score")
        return notice(
            place
                + r(
                    ": de norm is gehaald op \(outcome.reached) van de \(count) criteria; nodig zijn er \(cut.needed).",
                    ": the norm was reached on \(outcome.reached) of the \(count) criteria; \(cut.needed) are needed."),
            outcome.isAbove ? .done : .neutral)
    }

    static func fields(_ r: Reader, norm: String, needed: String, most: Int?, normFault: Bool, neededFault: Bool, required: Bool) -> [Field]
    {
        let range = most.map { r("van 1 tot en met \($0)", "from 1 to \($0)") } ?? r("van minstens 1", "of at least 1")
        return [
            Field(
                "norm", r("Norm: welk niveau vragen jullie?", "Norm: which level do you ask?"),
                .choice(Level.allCases.map { Field.Choice(String($0.rawValue), $0.label(r)) }), value: norm,
                error: normFault ? r("Kies een niveau.", "Choose a level.") : nil, required: required),
            Field(
                "needed",
                r("Cesuur: op hoeveel criteria moet de norm gehaald zijn?", "Cut score: on how many criteria must it be reached?"),
                .number, value: needed,
                error: neededFault
                    ? r(
                        "Kies een heel getal \(range): meer criteria zijn er niet.",
                        "Choose a whole number \(range): there are no more criteria.") : nil,
                required: required),
        ]
    }
}
