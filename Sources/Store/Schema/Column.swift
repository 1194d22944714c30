/// One column of a table: what it holds, and what may happen to it when a person asks to see or to be forgotten.
package struct Column: Sendable {
    /// What a column can hold. `instant` and `day` are integers (UTC milliseconds; days since 1970-01-01 in Europe/Amsterdam).
    package enum Kind: Sendable, Hashable {
        case id, organisation, text, integer, real, flag, bytes, instant, day

        func word(for engine: Engine) -> String {
            switch (self, engine) {
            case (.id, .sqlite), (.bytes, .sqlite): "BLOB"
            case (.id, .postgresql), (.bytes, .postgresql): "BYTEA"
            case (.text, _): "TEXT"
            case (.real, .sqlite): "REAL"
            case (.real, .postgresql): "DOUBLE PRECISION"
            case (.flag, .postgresql): "BOOLEAN"
            case (_, .sqlite): "INTEGER"
            case (_, .postgresql): "BIGINT"
            }
        }
    }

    package let name: StaticString
    package let kind: Kind
    package let required: Bool
    package let privacy: Privacy

    package init(_ name: StaticString, _ kind: Kind, required: Bool = true, _ privacy: Privacy) {
        self.name = name
        self.kind = kind
        self.required = required
        self.privacy = privacy
    }
}

/// What a column says about people. Declared beside the column, so that the register of processing, the export of a person's own
/// data, erasure and retention are all read from one place (AVG art. 5, 15, 17, 30; requirements E-26, E-27, X-11).
package struct Privacy: Sendable {
    package enum Class: String, Sendable {
        /// Keys, states, times and versions of the system itself.
        case technical
        /// What an organisation says about itself or its programmes.
        case organisational
        /// Says something about a person.
        case personal
        /// Told in confidence: reading is logged.
        case confidential
        /// Only its owner can read it, by construction (`house.md`, decision 6).
        case ownerOnly
        /// Proves who somebody is: never shown, never exported.
        case secret
    }

    package enum Purpose: String, Sendable {
        case none, account, access, guidance, assessment, registration, planning, communication, accountability
    }

    package enum Erasure: Sendable {
        /// The value stays: it says nothing about a person once the person's own columns are gone.
        case keep
        /// A required text becomes the sign for erased text, an optional value becomes NULL.
        case blank
        /// The whole row goes.
        case deleteRow
    }

    package let `class`: Class
    package let purpose: Purpose
    /// The column of the same table that names whose data this is (a member or a person); nil when nobody's.
    package let subject: String?
    /// The key of the `Norm` that says how long it is kept; nil for as long as the row is needed.
    package let term: String?
    package let erasure: Erasure
    package let exported: Bool

    package static let technical = Privacy(.technical, .none, of: nil, term: nil, erase: .keep, export: false)
    package static let organisational = Privacy(.organisational, .none, of: nil, term: nil, erase: .keep, export: false)

    package init(_ class: Class, _ purpose: Purpose, of subject: String?, term: String?, erase: Erasure, export: Bool) {
        self.class = `class`
        self.purpose = purpose
        self.subject = subject
        self.term = term
        self.erasure = erase
        self.exported = export
    }
}
