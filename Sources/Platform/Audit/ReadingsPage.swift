import Markup
import Store

/// "Wie las mijn vertrouwelijke gegevens": the person's own part of the read log, over all organisations.
enum ReadingsPage {
    static let routes: [Route] = [.get("/me/readings", .person(.signedIn, page))]

    private static func page(_ context: PersonContext) throws -> Answer {
        let r = context.r
        let readings = try context.database.readingsAboutMe(limit: 200)
        let title = r("Wie las mijn vertrouwelijke gegevens", "Who read my confidential data")
        let lead = r(
            "Opent iemand iets vertrouwelijks over jou, dan staat het hier. Klopt er iets niet? Vraag het je school.",
            "When somebody opens something confidential about you, it stands here. Is something wrong? Ask your school.")
        let empty = emptyState(r("Niemand heeft iets vertrouwelijks van jou geopend.", "Nobody opened anything confidential of yours."))
        let items = readings.map { reading in
            ListItem(
                reading.reader, detail: "\(reading.purpose) · \(reading.organisation)",
                aside: .text(r.dateTime(reading.at, today: context.today)))
        }
        return .page(Page(title, section: "me", "\(pageHeader(title: title, lead: lead))\(items.isEmpty ? empty : list(items))"))
    }
}

struct ReadingAboutMe: Sendable {
    let reader: String
    let purpose: String
    let organisation: String
    let at: Instant
}

extension PersonDatabase {
    /// Newest first; what somebody reads about himself is no news and left out.
    func readingsAboutMe(limit: Int) throws -> [ReadingAboutMe] {
        try all(
            """
            SELECT read_log.reader_name AS reader, read_log.purpose AS purpose, o.name AS organisation, read_log.at AS at
            FROM member
            JOIN read_log ON read_log.organisation_id = member.organisation_id AND read_log.subject_member_id = member.id
            JOIN organisation o ON o.id = read_log.organisation_id
            WHERE member.person_id = \(person) AND read_log.reader_person_id IS DISTINCT FROM \(person)
            ORDER BY read_log.at DESC, read_log.id DESC LIMIT \(limit)
            """
        ).map {
            ReadingAboutMe(
                reader: try $0.read("reader"), purpose: try $0.read("purpose"), organisation: try $0.read("organisation"),
                at: try $0.read("at"))
        }
    }
}
