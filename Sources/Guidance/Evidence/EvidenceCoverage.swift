import Frameworks
import Store

/// One work process and the checked evidence for it. It counts as mastered only when each of its criteria has evidence that was found good
/// (LB-4.2-06).
package struct EvidenceCoverage: Sendable {
    package let item: ID<Item>?
    package let code: String?
    package let title: String?
    package let criteria: [Criterion]
    /// The criteria that have checked evidence.
    package let covered: Set<ID<Criterion>>
    /// Found good, for at least one of the criteria; what is in the portfolio first (LB-4.2-07).
    package let evidence: [Evidence]

    package var isMastered: Bool { criteria.allSatisfy { covered.contains($0.id) } }
    package var missing: [Criterion] { criteria.filter { !covered.contains($0.id) } }

    /// By work process, in the order of their codes. Criteria that belong to no work process show nothing about one.
    package static func all(_ criteria: [Criterion], _ evidence: [Evidence]) -> [EvidenceCoverage] {
        let good = evidence.filter { $0.isOk == true }
        let covered = Set(good.flatMap(\.criteria))
        let grouped = Dictionary(grouping: criteria.filter { $0.item != nil }) { $0.item }
        return grouped.map { item, criteria in
            let ids = Set(criteria.map(\.id))
            let fitting = good.filter { !ids.isDisjoint(with: $0.criteria) }
            return EvidenceCoverage(
                item: item, code: criteria.first?.itemCode, title: criteria.first?.itemTitle, criteria: criteria,
                covered: covered.intersection(ids),
                evidence: fitting.filter { $0.includedAt != nil } + fitting.filter { $0.includedAt == nil })
        }.sorted { ($0.code ?? "") < ($1.code ?? "") }
    }
}
