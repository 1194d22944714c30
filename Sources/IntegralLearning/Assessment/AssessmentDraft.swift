import Frameworks
import Guidance
import Markup
import Platform
import Store

/// A judgement as it was marked: per criterion a level and the observations it rests on.
package struct AssessmentDraft: Sendable {
    package struct Mark: Sendable {
        let criterion: ID<Criterion>
        let level: Level?
        /// It could not be shown here: a valid answer, and no level.
        let isNotShown: Bool
        let grounds: [ID<Observation>]
        /// A new observation, typed here because there was none yet.
        let seen: String

        package init(
            criterion: ID<Criterion>, level: Level?, isNotShown: Bool = false, grounds: [ID<Observation>], seen: String
        ) {
            self.criterion = criterion
            self.level = level
            self.isNotShown = isNotShown
            self.grounds = grounds
            self.seen = seen
        }

        var hasGround: Bool { !grounds.isEmpty || !seen.isEmpty }
    }

    let marks: [Mark]
    /// Sharing asks for every criterion; a draft may have gaps.
    let isSharing: Bool
    /// Why a shared judgement is corrected; nil when it was not shared yet.
    let reason: String?

    package init(_ marks: [Mark], isSharing: Bool, reason: String? = nil) {
        self.marks = marks
        self.isSharing = isSharing
        self.reason = reason
    }

    /// What is missing, per criterion (LB-3.2-03).
    var faults: [ID<Criterion>: Words] {
        var faults: [ID<Criterion>: Words] = [:]
        for mark in marks {
            if mark.level != nil, !mark.hasGround { faults[mark.criterion] = AssessmentDraft.noGround }
            if mark.level == nil, !mark.isNotShown, isSharing { faults[mark.criterion] = AssessmentDraft.noLevel }
        }
        return faults
    }

    /// A shared judgement does not change without a reason (LB-4.2-15).
    var reasonFault: Words? { reason?.isEmpty == true ? AssessmentDraft.noReason : nil }

    var isSound: Bool { faults.isEmpty && reasonFault == nil }

    /// What the form sends for "kon hier niet getoond worden".
    static let notShown = "notShown"

    static let noGround = Words(
        "Dit niveau rust nog nergens op. Kies een waarneming, of schrijf in één zin wat je zag.",
        "This level rests on nothing yet. Choose an observation, or write in one sentence what you saw.")
    static let noLevel = Words(
        "Kies een niveau. Delen kan als alle criteria er een hebben; bewaren kan nu al.",
        "Choose a level. You can share when all criteria have one; you can keep it now.")
    static let noReason = Words(
        "Schrijf waarom je deze beoordeling aanpast. De oude blijft leesbaar.",
        "Write why you change this judgement. The old one stays readable.")
}

extension AssessmentDraft {
    /// Reads the form; only observations of this learner can be a ground.
    init(_ form: Form, _ sheet: AssessmentSheet) {
        let known = Set(sheet.observations.map(\.id))
        let marks = sheet.criteria.map { criterion in
            let id = criterion.id.text
            return Mark(
                criterion: criterion.id, level: Int(form["level-\(id)"]).flatMap(Level.init),
                isNotShown: form["level-\(id)"] == AssessmentDraft.notShown,
                grounds: form.all("ground-\(id)").compactMap { ID(text: $0) }.filter(known.contains), seen: form["seen-\(id)"])
        }
        let isCorrection = sheet.current?.sharedAt != nil
        self.init(
            marks, isSharing: isCorrection || form["then"] == "share", reason: isCorrection ? form["reason"] : nil)
    }

    /// What the form begins with: what stands there, and where nothing stands the observations that were linked to the criterion.
    init(standing sheet: AssessmentSheet) {
        let lines = sheet.standing
        let marks = sheet.criteria.map { criterion in
            let line = lines[criterion.id]
            let linked = sheet.observations.filter { $0.criteria.contains(criterion.id) }.map(\.id)
            return Mark(
                criterion: criterion.id, level: line.flatMap { Level(rawValue: $0.level) },
                isNotShown: line?.level == JudgementLine.notShown,
                grounds: line?.grounds ?? linked, seen: "")
        }
        self.init(marks, isSharing: false)
    }
}
