/// The colours of one scheme, light or dark, as the style sheet names them.
package struct Scheme: Sendable, Equatable {
    let ink, inkSoft, line, edge, paper, card, thread: Colour
    let accent, onAccent, accentSoft, bar, onBar, focus: Colour
    let attention, attentionSoft, problem, problemSoft: Colour
    let levels: [Colour]
    let onLevels: [Colour]

    /// What stands still; the rest follows from the accent.
    struct Base {
        let ink, inkSoft, line, edge, paper, card, thread, focus: UInt32
        let attention, attentionSoft, problem, problemSoft: UInt32
        /// Whether the bar keeps the organisation's colour as it is; a dark screen has it dimmed.
        let barShare: Double

        static let light = Base(
            ink: 0x1b2330, inkSoft: 0x4d5868, line: 0xdcd8d0, edge: 0x7d8591, paper: 0xfaf8f4, card: 0xffffff, thread: 0xc4342b,
            focus: 0x0b57d0, attention: 0x7d4b00, attentionSoft: 0xfdf1dd, problem: 0x9c2323, problemSoft: 0xfcebe9, barShare: 1)
        static let dark = Base(
            ink: 0xedeae4, inkSoft: 0xb5b9c2, line: 0x3a404a, edge: 0x79818e, paper: 0x15191f, card: 0x1d232b, thread: 0xff7b6e,
            focus: 0x9cc4ff, attention: 0xffca7a, attentionSoft: 0x3a2c14, problem: 0xffb4ab, problemSoft: 0x40211f, barShare: 0.3)
    }

    init(_ base: Base, accent house: Colour) {
        (ink, inkSoft, line, edge) = (Colour(base.ink), Colour(base.inkSoft), Colour(base.line), Colour(base.edge))
        (paper, card, thread, focus) = (Colour(base.paper), Colour(base.card), Colour(base.thread), Colour(base.focus))
        (attention, attentionSoft) = (Colour(base.attention), Colour(base.attentionSoft))
        (problem, problemSoft) = (Colour(base.problem), Colour(base.problemSoft))
        accentSoft = card.mixed(with: house, 0.1)
        accent = house.readable(on: [paper, card, accentSoft])
        onAccent = (accent.luminance > 0.18 ? Colour(0x0d1520) : .white).readable(on: accent)
        bar = paper.mixed(with: house, base.barShare)
        onBar = (bar.contrast(with: .white) >= 4.5 ? Colour.white : Colour(0x0d1520)).readable(on: bar)
        let (card, accent, ink) = (card, accent, ink)
        levels = [0.12, 0.32, 0.62, 1].map { card.mixed(with: accent, $0) }
        onLevels = levels.map { level in
            let best = level.contrast(with: ink) >= level.contrast(with: card) ? ink : card
            return best.readable(on: level)
        }
    }

    /// Every token of `look.css` that is a colour.
    var tokens: [(name: String, colour: Colour)] {
        let fixed: [(String, Colour)] = [
            ("ink", ink), ("ink-soft", inkSoft), ("line", line), ("edge", edge), ("paper", paper), ("card", card), ("thread", thread),
            ("accent", accent), ("on-accent", onAccent), ("accent-soft", accentSoft), ("bar", bar), ("on-bar", onBar), ("focus", focus),
            ("attention", attention), ("attention-soft", attentionSoft), ("problem", problem), ("problem-soft", problemSoft),
        ]
        let steps = zip(levels, onLevels).enumerated().flatMap { place, pair in
            [("level-\(place + 1)", pair.0), ("on-level-\(place + 1)", pair.1)]
        }
        return (fixed + steps).map { (name: $0.0, colour: $0.1) }
    }

    /// Text and what it stands on anywhere in `look.css`: each at least 4.5 to 1.
    package var textPairs: [(text: Colour, background: Colour)] {
        let grounds = [paper, card, accentSoft]
        let pairs =
            [ink, inkSoft, accent].flatMap { text in grounds.map { (text: text, background: $0) } }
            + zip(onLevels, levels).map { (text: $0, background: $1) }
        return pairs + [
            (onAccent, accent), (onBar, bar), (attention, attentionSoft), (attention, card), (problem, problemSoft), (problem, paper),
            (problem, card), (ink, attentionSoft), (ink, problemSoft), (inkSoft, problemSoft), (card, problem),
        ]
    }

    /// Lines that carry meaning and what they stand on: each at least 3 to 1.
    package var edgePairs: [(edge: Colour, background: Colour)] {
        [edge, accent, focus, thread, problem, attention].flatMap { edge in [paper, card].map { (edge: edge, background: $0) } }
    }
}
