/// A form as a browser sees it, for test clients that fill it in and send it.
package struct PageForm: Sendable, Equatable {
    /// A control with a name. A select has its options here, a radio or box stands alone.
    package struct Field: Sendable, Equatable {
        package let name: String
        /// The type of an input, or "textarea" or "select".
        package let type: String
        package let value: String
        /// Whether a radio or box is ticked; true for the rest.
        package let isChosen: Bool
        package let options: [String]
        /// Whether the page says that it has to be filled in.
        package var isRequired = false
        /// Whether the page says that something is wrong with what was sent.
        package var isRefused = false
    }

    package struct Button: Sendable, Equatable {
        package let name: String?
        package let value: String?
        package let label: String
        package let action: String?
    }

    package let action: String
    package let method: String
    package let id: String?
    package let fields: [Field]
    package let buttons: [Button]

    /// What a browser would send without a change, apart from the button.
    package var values: [(name: String, value: String)] {
        fields.filter(\.isChosen).map { ($0.name, $0.value) }
    }
}

extension PageChecker {
    package static func forms(in bytes: [UInt8]) -> [PageForm] {
        let page = Page(bytes)
        return page.elements.indices.filter { page.elements[$0].name == "form" }.map { form(at: $0, of: page) }
    }

    private static func form(at place: Int, of page: Page) -> PageForm {
        let form = page.elements[place]
        let inside = page.elements.indices.filter { page.ancestor(of: $0, named: "form") == place }
        return PageForm(
            action: form["action"] ?? "", method: form["method"] ?? "get", id: form["id"],
            fields: inside.compactMap { marked(at: $0, of: page) }, buttons: inside.compactMap { button(page.elements[$0]) })
    }

    /// Boxes cannot carry `required` in HTML, so a group of them says it in its legend.
    private static func marked(at place: Int, of page: Page) -> PageForm.Field? {
        guard var field = field(at: place, of: page) else { return nil }
        let element = page.elements[place]
        let group = page.ancestor(of: place, named: "fieldset")
        let legend = page.elements.first { $0.name == "legend" && group != nil && $0.parent == group }
        field.isRequired = element["required"] != nil || legend?.text.contains("(nodig)") == true
        field.isRefused = element["aria-invalid"] == "true"
        return field
    }

    private static func field(at place: Int, of page: Page) -> PageForm.Field? {
        let element = page.elements[place]
        guard let name = element["name"], element["disabled"] == nil else { return nil }
        switch element.name {
        case "textarea": return textArea(element, name)
        case "select":
            let options = page.elements.indices.filter { page.ancestor(of: $0, named: "select") == place }.map { page.elements[$0] }
            let values = options.filter { $0.name == "option" }.map { $0["value"] ?? $0.text }
            let chosen = options.first { $0["selected"] != nil }.map { $0["value"] ?? $0.text } ?? values.first ?? ""
            return PageForm.Field(name: name, type: "select", value: chosen, isChosen: !values.isEmpty, options: values)
        case "input":
            let type = element["type"] ?? "text"
            let isTicked = (type != "radio" && type != "checkbox") || element["checked"] != nil
            return PageForm.Field(name: name, type: type, value: element["value"] ?? "", isChosen: isTicked, options: [])
        default: return nil
        }
    }

    /// A browser drops one line break at the start.
    private static func textArea(_ element: Page.Element, _ name: String) -> PageForm.Field {
        let text = element.text.utf8.first == UInt8(ascii: "\n") ? String(element.text.unicodeScalars.dropFirst()) : element.text
        return PageForm.Field(name: name, type: "textarea", value: text, isChosen: true, options: [])
    }

    private static func button(_ element: Page.Element) -> PageForm.Button? {
        guard element.name == "button", (element["type"] ?? "submit") == "submit" else { return nil }
        return PageForm.Button(name: element["name"], value: element["value"], label: folded(element.text), action: element["formaction"])
    }
}
