import Frameworks
import Guidance
import IntegralLearning
import Platform

/// The rooms of this house. Taking an entrance out is taking out its line. A target of its own, so that tests walk the same house.
package enum Rooms {
    package static func all(isDemo: Bool) -> [Domain] {
        [
            PlatformDomain.domain(isDemo: isDemo),
            FrameworksDomain.domain,
            GuidanceDomain.domain,
            IntegralLearningDomain.domain,
        ]
    }
}
