import Frameworks
import Guidance
import Platform
import Store

/// Everything about one learner's judgement on one track, as far as this reader may see it.
package struct AssessmentSheet: Sendable {
    enum Reading: Sendable {
        /// Marks it.
        case guide
        /// It is about this reader.
        case own
        /// Reads it once it is shared: mentor, programme team.
        case informed
    }

    let permit: Permit<Track>
    let reading: Reading
    let integral: IntegralTrack
    let learner: Place
    /// Fixed beforehand, grouped by work process (LB-3.2-02).
    package let criteria: [Criterion]
    /// What was seen of this learner, newest first.
    package let observations: [Observation]
    /// Newest first; for who does not assess only what was shared.
    let versions: [Judgement]
    let lines: [ID<Judgement>: [JudgementLine]]
    /// What it is held against; only pages need it.
    var frame = JudgementFrame.plain
    /// How the learner sees it, as far as this reader may know that now.
    var selfMarks: [ID<Criterion>: SelfMark] = [:]
    /// What practice said could not be shown there; for who assesses.
    var notShown: [NotShown] = []

    /// The version that stands.
    package var current: Judgement? { versions.first }

    /// What the standing version says per criterion.
    var standing: [ID<Criterion>: JudgementLine] { current.map { byCriterion($0) } ?? [:] }

    func byCriterion(_ version: Judgement) -> [ID<Criterion>: JudgementLine] {
        Dictionary((lines[version.id] ?? []).map { ($0.criterion, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The criteria of each work process, in the order of the set.
    var groups: [CriterionGroup] { CriterionGroup.grouped(criteria) }
}

/// Criteria that belong to one work process; `code` and `title` are nil for what belongs to none.
struct CriterionGroup: Sendable {
    let item: ID<Item>?
    let code: String?
    let title: String?
    var criteria: [Criterion]

    static func grouped(_ criteria: [Criterion]) -> [CriterionGroup] {
        var groups: [CriterionGroup] = []
        for criterion in criteria {
            if let place = groups.firstIndex(where: { $0.item == criterion.item }) {
                groups[place].criteria.append(criterion)
            } else {
                groups.append(
                    CriterionGroup(item: criterion.item, code: criterion.itemCode, title: criterion.itemTitle, criteria: [criterion]))
            }
        }
        return groups
    }
}

extension OrganisationDatabase {
    /// The judgement of one learner. Not found for fellow learners and for practice, who have no part in it.
    package func assessmentSheet(_ permit: Permit<Track>, of learner: ID<Member>) throws -> AssessmentSheet {
        let integral = try integral(permit)
        guard let place = try people(on: permit).first(where: { $0.role == .learner && $0.member == learner }) else {
            throw Refusal.notFound
        }
        let reading = try permit.reading(of: learner)
        let versions = Judgement.chain(
            try judgements(permit, [.development]).filter { $0.learner == learner && (reading == .guide || $0.sharedAt != nil) })
        return AssessmentSheet(
            permit: permit, reading: reading, integral: integral, learner: place,
            criteria: try criteria(of: integral.assignment.developmentSet), observations: try observations(permit, about: learner),
            versions: versions, lines: versions.isEmpty ? [:] : try lines(of: versions.map(\.id)))
    }
}

extension OrganisationDatabase {
    /// The same sheet with what a page shows beside it, in a few statements that do not grow with the criteria.
    func dressed(_ sheet: AssessmentSheet) throws -> AssessmentSheet {
        var sheet = sheet
        sheet.frame = try judgementFrame(of: sheet.integral.assignment.developmentSet)
        sheet.selfMarks = try selfMarks(sheet)
        if sheet.reading == .guide { sheet.notShown = try notShown(sheet.permit, of: sheet.learner.member) }
        return sheet
    }
}

extension Judgement {
    /// The versions of one judgement from the one that stands back to the first. Their times do not order them: two may be of one moment.
    fileprivate static func chain(_ versions: [Judgement]) -> [Judgement] {
        let byID = Dictionary(versions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let replaced = Set(versions.compactMap(\.replaces))
        var chain: [Judgement] = []
        var next = versions.first { !replaced.contains($0.id) }
        while let version = next {
            chain.append(version)
            next = version.replaces.flatMap { byID[$0] }
        }
        return chain
    }
}

extension Permit where Noun == Track {
    fileprivate func reading(of learner: ID<Member>) throws -> AssessmentSheet.Reading {
        if places.contains(where: { $0.role == .learner && $0.member == learner }) { return .own }
        if allows(.assess) { return .guide }
        if allows(.readJudgements) { return .informed }
        throw Refusal.notFound
    }
}
