import Guidance
import Markup
import Platform
import Store

/// One page "Kwaliteiten": what the student says beside what the guide named.
enum NamedQualityRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/tracks/:track/qualities/:learner", .organisation(.signedIn, page)),
        .post("/o/:organisation/tracks/:track/qualities/:learner", .organisation(.signedIn, write)),
        .post("/o/:organisation/tracks/:track/qualities/:learner/field", .organisation(.signedIn, saveField)),
    ]

    /// The learner of the page: the reader, or any of the track for a guide.
    private static func learner(_ context: OrganisationContext) throws -> (Permit<Track>, Place) {
        let (permit, people) = try EvaluationRoutes.permit(context)
        let wanted = context.incoming.parameters["learner"]
        guard let learner = people.first(where: { $0.role == .learner && $0.unitName == nil && $0.member.text == wanted }),
            permit.allows(.assess) || permit.places.contains(where: { $0.member == learner.member })
        else { throw Refusal.notFound }
        return (permit, learner)
    }

    private static func page(_ context: OrganisationContext) throws -> Answer {
        let (permit, learner) = try learner(context)
        return try page(context, permit, learner, clashes: [:])
    }

    private static func page(
        _ context: OrganisationContext, _ permit: Permit<Track>, _ learner: Place, clashes: [String: String]
    ) throws -> Answer {
        let database = context.database
        let own = try database.learningPoints(of: learner.member).filter { $0.kind == .quality }
        let named = try database.qualities(permit, of: learner.member)
        let isGuide = !permit.places.contains { $0.member == learner.member && $0.role == .learner }
        let view: HTML
        if isGuide {
            let shared = try database.readableResponses([NamedQuality.view], permit, of: learner.member).first
            view = NamedQualityPages.shared(context, learner, shared)
        } else {
            let open = try database.response(NamedQuality.view, permit)
            var form = ResponseForm(context, open, at: address(context, permit, learner))
            if !clashes.isEmpty { form = form.with(context.form, clashes: clashes) }
            view = NamedQualityPages.comparing(context, open, form)
        }
        return .page(
            NamedQualityPages.page(context, permit, learner, own: own, named: named, isGuide: isGuide, view, isClashing: !clashes.isEmpty))
    }

    private static func write(_ context: OrganisationContext) throws -> Answer {
        let (permit, learner) = try learner(context)
        let path = address(context, permit, learner)
        guard permit.allows(.assess), !permit.places.contains(where: { $0.member == learner.member }) else {
            let open = try context.database.response(NamedQuality.view, permit)
            let (answer, clashes) = try open.answer(context, page: path, permit: permit, reading: path)
            return try answer ?? page(context, permit, learner, clashes: clashes)
        }
        let text = context.form["text"]
        if text.isEmpty { return .redirect(path) }
        try context.database.nameQuality(permit, of: learner, text)
        try context.database.notify(
            learner.member, on: permit.noun.id, path: path,
            Words("Je leerbegeleider noemde een kwaliteit van jou.", "Your learning guide named a quality of yours."))
        return .redirect(path + "?saved=1")
    }

    private static func saveField(_ context: OrganisationContext) throws -> Answer {
        let (permit, learner) = try learner(context)
        guard permit.places.contains(where: { $0.member == learner.member && $0.role == .learner }) else { throw Refusal.notFound }
        return try context.database.response(NamedQuality.view, permit).saveField(context)
    }

    static func address(_ context: OrganisationContext, _ permit: Permit<Track>, _ learner: Place) -> String {
        context.path("tracks", permit.noun.id.text, "qualities", learner.member.text)
    }
}

enum NamedQualityPages {
    static func page(
        _ context: OrganisationContext, _ permit: Permit<Track>, _ learner: Place, own: [LearningPoint], named: [NamedQuality],
        isGuide: Bool,
        _ view: HTML, isClashing: Bool
    ) -> Page {
        let r = context.r
        let title =
            isGuide ? r("Kwaliteiten van \(learner.memberName)", "Qualities of \(learner.memberName)") : r("Kwaliteiten", "Qualities")
        let ownLines = own.map { (text: $0.text, by: "\($0.trackTitle), \(r.date(Day($0.at), today: context.today))") }
        let namedLines = named.map {
            (text: $0.text, by: "\($0.authorName), \($0.authorRole.words(r)), \(r.date(Day($0.at), today: context.today))")
        }
        let ownEmpty = emptyState(
            isGuide
                ? r("Nog niets gedeeld. Dat hoeft ook niet.", "Nothing shared yet. That need not be.")
                : r("Hier komt wat je bij een evaluatie opschrijft.", "Here comes what you write at an evaluation."))
        let namedEmpty = emptyState(r("Nog niets genoemd.", "Nothing named yet."))
        let naming: HTML = isGuide ? self.naming(context, permit, learner) : .empty
        return Page(
            title, status: isClashing ? 409 : 200, section: "tracks",
            """
            \(pageHeader(kicker: permit.noun.title, title: title, extra: whyDetails(r, permit.reason(r))))
            \(section(isGuide ? r("Volgens \(learner.memberName)", "According to \(learner.memberName)") : r("Volgens jou", "According to you"), ownLines.isEmpty ? ownEmpty : quotes(ownLines)))
            \(section(r("Genoemd door begeleiders", "Named by guides"), "\(namedLines.isEmpty ? namedEmpty : quotes(namedLines))\(naming)"))
            \(view)\(ReflectionPages.back(context, permit))
            """)
    }

    private static func naming(_ context: OrganisationContext, _ permit: Permit<Track>, _ learner: Place) -> HTML {
        let r = context.r
        let text = Field(
            "text", r("Welke kwaliteit zag je?", "Which quality did you see?"), .multiline(rows: 2),
            hint: r(
                "Eén kwaliteit, met waaraan je het zag. \(learner.memberName) leest het meteen.",
                "One quality, with what showed it. \(learner.memberName) reads it at once."))
        return form(
            r, action: NamedQualityRoutes.address(context, permit, learner), requestID: context.requestID, fields: [text],
            submit: [button(r("Kwaliteit noemen", "Name the quality"))])
    }

    static func comparing(_ context: OrganisationContext, _ open: OpenResponse, _ form: ResponseForm) -> HTML {
        let r = context.r
        let guide = r.term(.learningGuide)
        let share =
            open.isShared
            ? button(r("Niet meer delen", "Stop sharing"), kind: .quiet, name: "then", value: "withdraw")
            : button(r("Delen met je \(guide)", "Share with your \(guide)"), kind: .quiet, name: "then", value: "shareDraft")
        let who =
            open.isShared
            ? r("Jij en je \(guide) lezen dit.", "You and your \(guide) read this.") : r("Alleen jij leest dit.", "Only you read this.")
        return section(r(open.kind.title), "<p>\(r(open.kind.lead)) \(who)</p>\(form.html(submit: [share]))")
    }

    static func shared(_ context: OrganisationContext, _ learner: Place, _ response: Response?) -> HTML {
        let r = context.r
        return response.map {
            section(
                r("\(learner.memberName) keek kritisch", "\(learner.memberName) took a critical look"),
                responseReading(r, NamedQuality.view, $0, level: 3))
        } ?? .empty
    }
}
