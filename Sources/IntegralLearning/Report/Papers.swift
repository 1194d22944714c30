import Formats
import Frameworks
import Guidance
import Markup
import Platform
import Store

/// The three reports as PDF. They are made inside the read of the page, on a thread of the store, never on a cooperative one.
enum Papers {
    /// The assessment form of one learner, for who may read the judgement.
    static func assessment(_ context: OrganisationContext, _ sheet: AssessmentSheet) throws -> Answer {
        guard let current = sheet.current else { throw Refusal.notFound }
        let r = context.r
        let seen = Dictionary(sheet.observations.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
        let head = [r("Criterium", "Criterion"), r("Niveau", "Level"), r("Gezien", "Seen")]
        let about = [
            r("\(current.deciderName), \(r.date(Day(current.at)))", "\(current.deciderName), \(r.date(Day(current.at)))"),
            current.sharedAt == nil ? r("Nog niet gedeeld.", "Not shared yet.") : nil,
            current.confirmedAt.map { r("Bevestigd op \(r.date(Day($0))).", "Confirmed on \(r.date(Day($0))).") },
        ].compactMap(\.self).joined(separator: " ")
        var blocks: [PDFDocument.Block] = [
            .heading(r("Beoordeling van \(sheet.learner.memberName)", "Judgement of \(sheet.learner.memberName)"), level: 1),
            .paragraph(sheet.permit.noun.title), .paragraph(about),
        ]
        for group in sheet.groups {
            let rows = group.criteria.map { criterion in
                let line = sheet.standing[criterion.id]
                let level = line.flatMap { Level(rawValue: $0.level) }?.label(r) ?? r("niet beoordeeld", "not judged")
                return [criterion.text, level, (line?.grounds ?? []).compactMap { seen[$0] }.joined(separator: "\n")]
            }
            blocks += [.heading(group.heading(r), level: 2), .table(head: head, widths: [4, 2, 5], rows: rows)]
        }
        if let response = current.response {
            blocks += [.heading(r("\(sheet.learner.memberName) zegt", "\(sheet.learner.memberName) says"), level: 2), .paragraph(response)]
        }
        return try answer(context, r("Beoordeling van \(sheet.learner.memberName)", "Judgement of \(sheet.learner.memberName)"), blocks)
    }

    static func overview(_ context: OrganisationContext, _ progress: Progress) throws -> Answer {
        let r = context.r
        let title = r("Voortgang van \(progress.reach.learner.name)", "Progress of \(progress.reach.learner.name)")
        let lines = progress.lines.map { line in
            [
                "\(line.code) \(line.title)", line.moments.map { "\(r.date(Day($0.at))): \($0.level)" }.joined(separator: "\n"),
                ProgressPages.change(r, line),
            ]
        }
        let results = progress.results.map { result in
            [
                "\(result.itemCode) \(result.itemTitle)", result.level?.label(r) ?? "", result.trackTitle,
                result.verifiedAt.map { r.date(Day($0)) } ?? "",
            ]
        }
        var blocks: [PDFDocument.Block] = [
            .heading(title, level: 1), .heading(r("Ontwikkelscore", "Development score"), level: 2), .paragraph(Scores.development(r)),
            .table(
                head: [r("Werkproces", "Work process"), r("Niveau per moment", "Level at each moment"), r("Verandering", "Change")],
                widths: [4, 3, 3], rows: lines),
            .heading(r("Normscore", "Norm score"), level: 2), .paragraph(ProgressPages.normLine(r, progress)),
            .paragraph(Scores.norm(r, progress.norm)), .heading(r("Geregistreerd", "Registered"), level: 2),
            .table(
                head: [r("Werkproces", "Work process"), r("Niveau", "Level"), r("Bij", "From"), r("Op", "On")], widths: [4, 2, 3, 2],
                rows: results),
        ]
        if !progress.interims.isEmpty { blocks.append(.heading(r("Tussenstand", "Interim result"), level: 2)) }
        blocks += progress.interims.map { .paragraph("\($0.text) (\($0.authorName), \(r.date(Day($0.at))))") }
        return try answer(context, title, blocks)
    }

    static func group(_ context: OrganisationContext, _ report: GroupReport) throws -> Answer {
        let r = context.r
        let title = r("Resultaten van \(report.unit.unit.name)", "Results of \(report.unit.unit.name)")
        let names = report.lines.inNameOrder(\.learnerName)
        let rows = names.map { line in
            [
                line.learnerName, line.assignmentTitle, "\(line.itemCode) \(line.itemTitle)", Level(rawValue: line.level)?.label(r) ?? "",
                line.verifiedAt.map { r.date(Day($0)) } ?? r("nog niet nagekeken", "not checked yet"),
            ]
        }
        return try answer(
            context, title,
            [
                .heading(title, level: 1),
                .table(
                    head: [
                        r.term(.learner).capitalised, r("Opdracht", "Assignment"), r("Werkproces", "Work process"), r("Niveau", "Level"),
                        r("Nagekeken", "Checked"),
                    ], widths: [3, 3, 4, 2, 2], rows: rows),
            ])
    }

    private static func answer(_ context: OrganisationContext, _ title: String, _ blocks: [PDFDocument.Block]) throws -> Answer {
        let document = PDFDocument(
            title: title, language: context.r.language.tag, created: "\(context.today.isoText)T12:00:00", blocks: blocks)
        return .download(try PDFWriter.write(document), type: "application/pdf", name: "\(title).pdf")
    }
}
