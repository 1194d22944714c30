import HTTPTypes
import MarkupChecking
import Testing

/// An answer as a browser has it.
package struct TestPage: Sendable {
    package let path: String
    package let status: Int
    package let headers: HTTPFields
    package let body: [UInt8]
    /// How many statements the database ran for it.
    package let statements: Int
    package let client: TestClient

    init(path: String, reply: Site.Reply, client: TestClient) {
        self.path = path
        status = reply.status
        headers = reply.headers
        body = reply.body
        statements = reply.statements
        self.client = client
    }

    /// Where a redirect leads.
    package var location: String? { headers[.location] }
    package var isHTML: Bool { headers[.contentType].map { $0.utf8.starts(with: "text/html".utf8) } ?? false }

    /// The bytes as text, tags included.
    package var source: String { String(decoding: body, as: UTF8.self) }
    /// Everything a reader sees, white space folded.
    package var text: String { text(of: "body") ?? "" }
    /// The text of the first element of this name.
    package func text(of name: String) -> String? { PageChecker.text(of: name, in: body) }
    package func contains(_ words: String) -> Bool { text.contains(words) }

    package var links: [String] { isHTML ? PageChecker.links(in: body) : [] }
    package var forms: [PageForm] { isHTML ? PageChecker.forms(in: body) : [] }
    /// The labels of all buttons.
    package var buttons: [String] { forms.flatMap(\.buttons).map(\.label) }

    /// The page a redirect leads to.
    package func follow() async throws -> TestPage {
        guard let location else { throw TestFailure("\(path) answered \(status) and leads nowhere") }
        // What stands behind # never leaves a browser.
        return try await client.get(String(location.prefix { $0 != "#" }))
    }

    /// Fills in the form with this button and sends it as it was rendered: hidden fields, defaults, and the button itself. A field that the
    /// form does not have, or an option it does not offer, fails the test. Set a box to "" to leave it open; give a name twice for more
    /// than one value.
    ///
    /// - Parameter form: the `id` or `action` of the form, needed when several have such a button.
    package func submit(
        _ label: String, _ filled: KeyValuePairs<String, String> = [:], in form: String? = nil, follow: Bool = false,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> TestPage {
        do {
            let sending = try FilledForm(on: self, label, filled.map { ($0.key, $0.value) }, in: form)
            let answer = try await sending.send(by: client)
            return follow && answer.location != nil ? try await answer.follow() : answer
        } catch let failure as TestFailure {
            Issue.record("\(failure)", sourceLocation: sourceLocation)
            throw failure
        }
    }
}
