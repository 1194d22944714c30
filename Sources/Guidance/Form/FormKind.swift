import Markup
import Platform

/// A form that somebody writes in their own words and time: its questions as a value in code. What is written in it is a `Response`.
/// A later version of a form may ask other things; what was answered to the old ones stays readable.
package struct FormKind: Sendable {
    package enum Writers: Sendable {
        /// One person writes and nobody else reads it, until the author shares it with whoever has the ability on the track.
        case author(sharedWith: Ability)
        /// Everybody who may write on the track writes in the same response; who has the ability reads along.
        case group(readBy: Ability)
    }

    /// Below 40 characters, without a space.
    package let key: String
    package let version: Int
    package let title: Words
    package let lead: Words
    package let questions: [FormQuestion]
    package let writers: Writers
    /// What one needs on the track to write: `respond` is every learner, also after the track closed.
    package let writing: Ability

    package init(
        _ key: String, version: Int = 1, _ title: Words, lead: Words, writers: Writers, writing: Ability = .respond,
        _ questions: [FormQuestion]
    ) {
        self.key = key
        self.version = version
        self.title = title
        self.lead = lead
        self.writers = writers
        self.writing = writing
        self.questions = questions
    }

    /// Who reads it on the track besides its writers.
    var readers: Ability {
        switch writers {
        case .author(let ability), .group(let ability): ability
        }
    }

    /// Everything that can be answered, in order.
    var slots: [FormSlot] { questions.flatMap(\.slots) }

    func slot(_ name: String) -> FormSlot? { slots.first { $0.name == name } }
}

/// One question of a form.
package struct FormQuestion: Sendable {
    package enum Kind: Sendable {
        case line
        case text(rows: Int)
        case day
        /// An address elsewhere, https.
        case link
        case choice([FormChoice])
        /// Steps that are read from left to right, as radios.
        case scale([FormChoice])
        /// One of what the page offers under the key of the question: a work process, a goal.
        case picked
        /// Some short answers under each other, each with its own key; with `worth` each can be valued.
        case several(atMost: Int, worth: [FormChoice])
    }

    package let key: String
    package let label: Words
    /// An example or a helping question, under the label.
    package let hint: Words?
    package let kind: Kind
    /// What to write first, when finishing without it is refused; nil for what may stay empty.
    package let needed: Words?
    /// Begins a part of the form under its own heading.
    package let heading: Words?

    package init(
        _ key: String, _ label: Words, _ kind: Kind = .text(rows: 4), hint: Words? = nil, needed: Words? = nil, heading: Words? = nil
    ) {
        self.key = key
        self.label = label
        self.kind = kind
        self.hint = hint
        self.needed = needed
        self.heading = heading
    }

    var slots: [FormSlot] {
        guard case .several(let most, let worth) = kind else { return [FormSlot(name: key, question: self)] }
        return (1...most).flatMap { number in
            [FormSlot(name: "\(key)-\(number)", question: self, number: number)]
                + (worth.isEmpty ? [] : [FormSlot(name: "\(key)-\(number)-worth", question: self, number: number, isWorth: true)])
        }
    }

    /// Whether a stored answer belongs to it, worths aside.
    func owns(_ slot: String) -> Bool { slots.contains { $0.name == slot && !$0.isWorth } }
}

/// One answer to choose.
package struct FormChoice: Sendable {
    package let value: String
    package let words: Words

    package init(_ value: String, _ words: Words) {
        self.value = value
        self.words = words
    }
}

/// One field of a form: a question, a line of a question with several, or what such a line is worth.
struct FormSlot: Sendable {
    let name: String
    let question: FormQuestion
    var number: Int?
    var isWorth = false

    /// What can be chosen; nil for a text.
    func choices(_ offered: [String: [FormChoice]]) -> [FormChoice]? {
        switch question.kind {
        case .line, .text, .day, .link: nil
        case .choice(let choices), .scale(let choices): choices
        case .picked: offered[question.key] ?? []
        case .several(_, let worth): isWorth ? worth : nil
        }
    }
}
