import Markup

/// What a handler answers. An answer of 400 and above rolls the transaction back: nothing is stored half.
package struct Answer: Sendable {
    package enum Content: Sendable {
        case page(Page)
        /// 303 to a path of this site.
        case redirect(String)
        case json([UInt8])
        /// A download, or an asset when `name` is nil.
        case bytes([UInt8], type: String, name: String?)
        /// A download that is made while it leaves.
        case chunks(Chunks, type: String, name: String)
    }

    package var status: Int
    package var content: Content
    package var cookie: CookieChange?
    /// What tells this browser from a stranger's when its owner signs in again.
    var deviceMark: CookieChange?
    /// Seconds a browser may keep it; nil means not at all, as for everything about people.
    package var keepFor: Int?
    /// The confidential records this shows: written down before it leaves.
    package var readings: [Reading] = []

    package static func page(_ page: Page) -> Answer { Answer(status: page.status, content: .page(page)) }

    /// After a form: the browser goes to `path`, which must begin with one slash.
    package static func redirect(_ path: String) -> Answer {
        precondition(
            path.utf8.first == UInt8(ascii: "/") && !path.utf8.dropFirst().starts(with: [UInt8(ascii: "/")]), "not a path of this site")
        return Answer(status: 303, content: .redirect(path))
    }

    package static func json(_ text: String, status: Int = 200) -> Answer { Answer(status: status, content: .json(Array(text.utf8))) }

    package static func asset(_ bytes: [UInt8], type: String) -> Answer {
        Answer(status: 200, content: .bytes(bytes, type: type, name: nil), keepFor: 31_536_000)
    }

    package static func download(_ bytes: [UInt8], type: String, name: String) -> Answer {
        Answer(status: 200, content: .bytes(bytes, type: type, name: name))
    }

    package static func download(_ chunks: Chunks, type: String, name: String) -> Answer {
        Answer(status: 200, content: .chunks(chunks, type: type, name: name))
    }
}

/// A cookie: set to a new token, or taken away.
package enum CookieChange: Sendable {
    case set(token: String, seconds: Int64)
    case clear
}

/// The middle of a page; the layout puts bar, menu and footer around it.
package struct Page: Sendable {
    package var title: String
    package var status: Int
    package var body: HTML
    /// The menu item that is marked as current, as its path below the organisation.
    package var section: String?
    /// On a desk: the work in a wide column, what belongs to it (an `aside`) beside it.
    package var isTwoColumns: Bool

    package init(_ title: String, status: Int = 200, section: String? = nil, twoColumns: Bool = false, _ body: HTML) {
        self.title = title
        self.status = status
        self.section = section
        isTwoColumns = twoColumns
        self.body = body
    }
}

/// Why a step is not taken. The sentence says why and what to do; nothing of the transaction is kept.
package struct Refusal: Error, Sendable {
    package enum Reason: Int, Sendable {
        /// Not there, or not yours: the two look the same.
        case notFound = 404
        /// You may be here, but this step is not yours.
        case notYours = 403
        /// The state of things does not allow it (any more).
        case conflict = 409
        case malformed = 400
        case tooMany = 429
    }

    package let reason: Reason
    /// In the words of the field, until the door of an organisation puts its own in.
    package private(set) var sentence: Words
    private let telling: (@Sendable (Reader) -> String)?

    package init(_ reason: Reason, _ sentence: Words) {
        self.reason = reason
        self.sentence = sentence
        telling = nil
    }

    /// A sentence with words that an organisation may have chosen itself, such as `r.the(.learner)`.
    package init(_ reason: Reason, _ telling: @escaping @Sendable (Reader) -> String) {
        self.reason = reason
        sentence = Words(telling(Reader(.dutch)), telling(Reader(.english)))
        self.telling = telling
    }

    /// The same refusal in the words of an organisation.
    func told(with words: [FieldTerm: FieldWord]) -> Refusal {
        guard let telling else { return self }
        var told = self
        told.sentence = Words(telling(Reader(.dutch, words: words)), telling(Reader(.english, words: words)))
        return told
    }

    /// The link for a decision ended with the decision, also when a colleague took it.
    static let decisionTaken = Refusal(
        .notFound,
        Words(
            "Dit besluit is al genomen, door jou of door een collega. Je hoeft niets te doen. Wil je noteren wat je ziet? Daarvoor kreeg je een nieuwe link in je mail.",
            "This decision has been taken, by you or by a colleague. You need not do anything. Do you want to note what you see? You got a new link for that in your mail."
        ))

    package static let notFound = Refusal(
        .notFound,
        Words("Deze pagina is er niet, of hij is niet voor jou.", "This page does not exist, or it is not for you."))
}
