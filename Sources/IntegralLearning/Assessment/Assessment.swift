import Guidance
import Markup
import Platform
import Store

extension OrganisationDatabase {
    /// Keeps a version of the judgement, and shares it when asked. Text that was typed becomes an observation, so it serves later judgements
    /// too. A version never overwrites another (LB-4.2-15).
    package func assess(_ sheet: AssessmentSheet, _ draft: AssessmentDraft) throws {
        precondition(draft.isSound, "an unfounded judgement is refused before it comes here")
        let permit = sheet.permit
        var lines: [JudgementLine] = []
        for mark in draft.marks {
            var grounds = mark.grounds
            if !mark.seen.isEmpty {
                grounds.append(
                    try observe(
                        permit, mark.seen, about: sheet.learner.member, criteria: [mark.criterion], seen: today,
                        isCounted: false))
            }
            if mark.isNotShown { lines.append(JudgementLine(mark.criterion, level: JudgementLine.notShown, grounds: grounds)) }
            if let level = mark.level { lines.append(JudgementLine(mark.criterion, level: level.rawValue, grounds: grounds)) }
        }
        let version = try judge(
            permit,
            JudgementDraft(
                .development, round: sheet.integral.round, outcome: .judged, reason: draft.reason ?? "", learner: sheet.learner.member,
                criteriaSet: sheet.integral.assignment.developmentSet, lines: lines),
            replacing: sheet.current?.id)
        if draft.isSharing {
            _ = try share(permit, version, about: sheet.learner.member)
        } else {
            try countStandings(
                on: permit.noun.id, of: sheet.learner.member, criteria: draft.marks.filter { !$0.seen.isEmpty }.map(\.criterion))
        }
        // What was confirmed is open again; its results wait for the next confirmation.
        if sheet.current?.confirmedAt != nil { try closeTask(Tasks.register, on: permit.noun.id, about: sheet.learner.member) }
    }

    /// Confirms the standing judgement, with or without a response, and enters its results (requirements D4, D6).
    package func confirmJudgement(_ sheet: AssessmentSheet, _ house: House) throws {
        guard let current = sheet.current, try confirm(sheet.permit, current.id, about: sheet.learner.member) else {
            throw Refusal.nothingToConfirm
        }
        guard try enterResults(sheet.permit, sheet, current) else { return }
        try openTask(Tasks.register, on: sheet.permit.noun.id, for: .learningGuide, about: sheet.learner.member, house)
    }
}

/// Who hears what about a judgement.
enum AssessmentNotice {
    static func shared(_ context: OrganisationContext, _ sheet: AssessmentSheet, isCorrection: Bool) throws {
        let title = sheet.permit.noun.title
        let text =
            isCorrection
            ? Words("Je beoordeling bij ‘\(title)’ is aangepast. Lees waarom.", "Your judgement for ‘\(title)’ was changed. Read why.")
            : Words("Je beoordeling bij ‘\(title)’ staat klaar.", "Your judgement for ‘\(title)’ is ready.")
        try context.database.notify(sheet.learner.member, on: sheet.permit.noun.id, path: path(context, sheet), text)
    }

    static func responded(_ context: OrganisationContext, _ sheet: AssessmentSheet) throws {
        let name = sheet.learner.memberName
        try context.database.notify(
            [.learningGuide], on: sheet.permit.noun.id, path: path(context, sheet),
            Words("\(name) reageerde op de beoordeling.", "\(name) responded to the judgement."))
    }

    static func path(_ context: OrganisationContext, _ sheet: AssessmentSheet) -> String {
        context.path("tracks", sheet.permit.noun.id.text, "assessment", sheet.learner.member.text)
    }
}
