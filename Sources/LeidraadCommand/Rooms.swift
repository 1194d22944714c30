import Frameworks
import Guidance
import IntegralLearning
import Platform

/// The rooms of this house. Taking an entrance out is taking out its line.
enum Rooms {
    static func all(isDemo: Bool) -> [Domain] {
        [
            PlatformDomain.domain(isDemo: isDemo),
            FrameworksDomain.domain,
            GuidanceDomain.domain,
            IntegralLearningDomain.domain,
        ]
    }
}
