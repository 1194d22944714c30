package enum ButtonKind: String, Sendable { case primary, quiet, danger }

/// A button that sends its form, with `name` and `value` when the form has more than one.
package func button(_ label: String, kind: ButtonKind = .primary, name: String? = nil, value: String? = nil) -> HTML {
    let attributes = Attributes().value("name", name).value("value", value)
    return "<button type=\"submit\" class=\"button \(kind.rawValue)\"\(attributes)>\(label)</button>"
}

/// A link that looks like a button, for the one next step of a page.
package func linkButton(_ label: String, href: String, kind: ButtonKind = .primary) -> HTML {
    "<a class=\"button \(kind.rawValue)\" href=\"\(href)\">\(label)</a>"
}

/// Copies `text`, such as an invitation link; does nothing without the script and is hidden then.
package func copyButton(_ r: Reader, label: String, text: String) -> HTML {
    """
    <button type="button" class="button quiet" data-copy="\(text)" data-text-copied="\(r("Gekopieerd", "Copied"))" hidden>\(label)</button>
    """
}

/// Buttons and links side by side, under each other when there is no room.
package func row(_ pieces: [HTML]) -> HTML { "<div class=\"row\">\(pieces)</div>" }
