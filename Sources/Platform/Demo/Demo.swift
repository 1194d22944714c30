import Markup
import Store

/// A person of the demo, as the sign-in page lists them.
package struct DemoPerson: Sendable {
    package let id: ID<Person>
    package let name: String
    package let role: String
    package let organisation: String
}

extension PlatformDatabase {
    /// The people anybody may become in a demo, in the order they were made.
    package func demoPeople() throws -> [DemoPerson] {
        try all(
            """
            SELECT person.id AS id, person.name AS name, person.demo_role AS role,
                COALESCE((SELECT o.name FROM member JOIN organisation o ON o.id = member.organisation_id
                    WHERE member.person_id = person.id ORDER BY o.id LIMIT 1), '') AS organisation
            FROM person WHERE demo_role IS NOT NULL ORDER BY person.id
            """
        ).map {
            DemoPerson(
                id: try $0.read("id"), name: try $0.read("name"), role: try $0.read("role"), organisation: try $0.read("organisation"))
        }
    }
}

/// Routes that exist in a demo only: becoming one of its people, and its mailbox.
enum DemoRoutes {
    static let routes: [Route] = [
        .post("/demo/sign-in", .everyone(become)),
        .get("/demo/mail", .everyone(mailbox)),
    ]

    private static func become(_ context: OpenContext) throws -> Answer {
        let wanted = context.form["person"]
        guard let person = try context.database.demoPeople().first(where: { $0.id.text == wanted || $0.name == wanted }) else {
            throw Refusal.notFound
        }
        var answer = Answer.redirect("/")
        answer.cookie = try context.database.beginSession(
            for: person.id, .secondFactor, device: Device(userAgent: context.incoming.userAgent).text, house: context.program.house)
        return answer
    }

    private static func mailbox(_ context: OpenContext) throws -> Answer {
        let r = context.r
        let mails = try context.database.newestMail()
        let title = r("Postvak van de demo", "Mailbox of the demo")
        let body: HTML =
            mails.isEmpty
            ? emptyState(r("Hier komen de mails die Leidraad verstuurt.", "The mails that Leidraad sends come here."))
            : mails.map { mail in
                card(
                    mail.subject,
                    "<p class=\"soft\">\(mail.to)</p><p class=\"letter\">\(LinkedText.html(mail.body, site: context.program.settings.publicAddress))</p>"
                )
            }.joined()
        return .page(Page(title, "\(pageHeader(title: title))\(body)"))
    }
}

/// Plain text with the links to this site made to work and its line ends kept; used for the demo's mailbox.
enum LinkedText {
    static func html(_ text: String, site: String) -> HTML {
        let lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false)
        return lines.map { line -> HTML in
            let words = String(decoding: line, as: UTF8.self)
            guard line.starts(with: "\(site)/".utf8) else { return "\(words)<br>" }
            return "<a href=\"\(String(decoding: line.dropFirst(site.utf8.count), as: UTF8.self))\">\(words)</a><br>"
        }.joined()
    }
}
