import Markup
import Store

/// How a guide guides, by the step of the learning cycle the learner is in (LB-2.1-24).
package enum GuideStyle: String, SQLConvertible, Sendable, CaseIterable {
    case joinIn, mirror, explain, coach

    package func words(_ r: Reader) -> String {
        switch self {
        case .joinIn: r("Meedoen: samen ervaring opdoen", "Joining in: gaining experience together")
        case .mirror: r("Spiegelen: luisteren en laten terugkijken", "Mirroring: listening and letting look back")
        case .explain: r("Uitleggen: verbinden met wat bekend is", "Explaining: linking to what is known")
        case .coach: r("Coachen: zelf laten kiezen en proberen", "Coaching: letting choose and try")
        }
    }
}

extension Conversation.Focus {
    package func words(_ r: Reader) -> String {
        switch self {
        case .individual: r("Eigen leerproces", "Own learning process")
        case .group: r("Samenwerken in de groep", "Working together in the group")
        case .result: r("Resultaat van het werk", "Result of the work")
        }
    }
}
