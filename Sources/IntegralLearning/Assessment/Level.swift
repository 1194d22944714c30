import Markup

/// How far somebody is on one criterion, in growth words. None of them says weak: the judgement shows a direction (LB-3.2-01).
package enum Level: Int, Sendable, CaseIterable {
    case starting = 1
    case growing, independent, inspiring

    var words: Words {
        switch self {
        case .starting: Words("start", "starting")
        case .growing: Words("groeiend", "growing")
        case .independent: Words("zelfstandig", "independent")
        case .inspiring: Words("inspirerend", "inspiring")
        }
    }

    /// What it looks like, shown beside every level so that all who read it read the same (LB-3.2-04).
    var description: Words {
        switch self {
        case .starting: Words("Je begint hiermee en doet het samen met iemand.", "You begin with this and do it together with somebody.")
        case .growing: Words("Je doet het vaker goed, met af en toe hulp.", "You do it well more often, with some help now and then.")
        case .independent: Words("Je doet het zelf, ook als het anders loopt.", "You do it by yourself, also when things go differently.")
        case .inspiring: Words("Je doet het zo dat anderen ervan leren.", "You do it in a way that others learn from.")
        }
    }

    /// "3 · zelfstandig"
    func label(_ r: Reader) -> String { "\(rawValue) · \(r(words))" }
}

enum LevelPages {
    /// A valid answer of whoever could not see it: no level, so neither a low one.
    static let notShown = Words("kon hier niet getoond worden", "could not be shown here")

    /// The four levels explained, in the organisation's own words where it has them.
    static func legend(_ r: Reader, _ wording: LevelWording? = nil) -> HTML {
        facts(Level.allCases.map { (name: $0.label(r), value: .text(description(r, $0, wording))) })
    }

    static func description(_ r: Reader, _ level: Level, _ wording: LevelWording?) -> String {
        wording?.own(level) ?? r(level.description)
    }
}
