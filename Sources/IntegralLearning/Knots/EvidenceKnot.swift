import Guidance
import Markup
import Platform

extension IntegralKnots {
    /// Evidence goes along with the work; nobody has to wait for it.
    var evidence: Knot? {
        let isOwn = state.own != nil
        guard isOwn || state.permit.allows(.assess), state.integral.state == .execution else { return nil }
        let label = isOwn ? r("Bewijs inleveren", "Hand in evidence") : r("Bewijs nakijken", "Check evidence")
        return Knot(
            r("Bewijs", "Evidence"), state.permit.noun.closed == nil ? .now : .done,
            reason: r(
                "Wat laat zien wat je kunt, voor je portfolio. Het mag, op elk moment.",
                "What shows what you can do, for your portfolio. You may, at any moment."),
            detail: "<a href=\"\(base)/evidence\">\(label)</a>")
    }
}
