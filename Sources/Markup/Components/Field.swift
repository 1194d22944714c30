/// One thing a form asks. Labels, hints and errors are words already chosen for the reader; `value` is what was typed, kept as it was.
package struct Field: Sendable {
    package enum Kind: Sendable {
        case text, date, time, email, password, number, hidden
        case multiline(rows: Int)
        case choice([Choice])
        case radios([Choice])
        /// Several at once; each chosen value is sent under the same name.
        case checkboxes([Choice], chosen: [String])
        /// One box; it is ticked when `value` is "1" and sends "1".
        case checkbox
        case file(accept: String)
    }

    package struct Choice: Sendable {
        package let value: String
        package let label: String
        package let hint: String?

        package init(_ value: String, _ label: String, hint: String? = nil) {
            self.value = value
            self.label = label
            self.hint = hint
        }
    }

    package var name: String
    package var label: String
    package var kind: Kind
    package var value: String
    package var hint: String?
    package var error: String?
    package var required: Bool
    /// The `autocomplete` token, such as "email" or "one-time-code".
    package var autocomplete: String?
    package var maximumLength: Int?
    /// The last version the server knows, for autosave.
    package var version: Int?
    /// Set apart when two forms on one page ask the same.
    package var id: String

    package init(
        _ name: String, _ label: String, _ kind: Kind = .text, value: String = "", hint: String? = nil, error: String? = nil,
        required: Bool = false, autocomplete: String? = nil, maximumLength: Int? = nil, version: Int? = nil, id: String? = nil
    ) {
        self.name = name
        self.label = label
        self.kind = kind
        self.value = value
        self.hint = hint
        self.error = error
        self.required = required
        self.autocomplete = autocomplete
        self.maximumLength = maximumLength
        self.version = version
        self.id = id ?? "field-\(name)"
    }
}
