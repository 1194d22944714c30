import Platform
import Store

/// Integral learning: one learner or work group does one integral assignment, from work plan over Go and logbook to a registered result.
package enum IntegralLearningDomain {
    package static let domain = Domain(name: "IntegralLearning")
}
