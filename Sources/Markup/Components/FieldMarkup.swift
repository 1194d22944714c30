/// A field with its label, hint and error next to it.
package func field(_ r: Reader, _ field: Field) -> HTML {
    switch field.kind {
    case .hidden: "<input type=\"hidden\" name=\"\(field.name)\" value=\"\(field.value)\">"
    case .checkbox: checkbox(r, field)
    case .radios(let choices): choiceGroup(r, field, choices, type: "radio", chosen: [field.value])
    case .checkboxes(let choices, let chosen): choiceGroup(r, field, choices, type: "checkbox", chosen: chosen)
    case .choice(let choices): labelled(r, field, select(r, field, choices))
    case .multiline(let rows): labelled(r, field, textArea(field, rows: rows))
    case .text: labelled(r, field, input(field, type: "text"))
    case .date: labelled(r, field, input(field, type: "date"))
    case .time: labelled(r, field, input(field, type: "time"))
    case .email: labelled(r, field, input(field, type: "email"))
    case .password: labelled(r, field, input(field, type: "password"))
    case .number: labelled(r, field, input(field, type: "text", more: Attributes().value("inputmode", "decimal")))
    case .file(let accept): labelled(r, field, file(field, accept: accept))
    }
}

extension Field {
    var describedBy: String? {
        let ids = [hint == nil ? nil : "\(id)-hint", error == nil ? nil : "\(id)-error"].compactMap { $0 }
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    /// Where a link in the error summary leads: the control itself, in a group the first of them.
    var target: String {
        switch kind {
        case .radios, .checkboxes: "\(id)-1"
        default: id
        }
    }

    fileprivate var control: Attributes {
        Attributes().value("id", id).value("name", name).value("aria-describedby", describedBy)
            .value("aria-invalid", error == nil ? nil : "true").flag("required", when: required)
            .value("autocomplete", autocomplete).value("maxlength", maximumLength).value("data-version", version)
    }
}

private func labelled(_ r: Reader, _ field: Field, _ control: HTML) -> HTML {
    """
    <div class="\(field.error == nil ? "field" : "field invalid")">
    <label for="\(field.id)">\(field.label)\(requiredMark(r, field))</label>
    \(hint(field))\(error(r, field))\(control)
    </div>
    """
}

/// A box has its label behind it, and its error above both.
private func checkbox(_ r: Reader, _ field: Field) -> HTML {
    let attributes = field.control.flag("checked", when: field.value == "1")
    return """
        <div class="\(field.error == nil ? "field" : "field invalid")">
        \(error(r, field))<div class="option"><input type="checkbox" value="1"\(attributes)>
        <label for="\(field.id)">\(field.label)\(requiredMark(r, field))</label></div>
        \(hint(field))</div>
        """
}

private func choiceGroup(_ r: Reader, _ field: Field, _ choices: [Field.Choice], type: String, chosen: [String]) -> HTML {
    let group = Attributes().value("aria-describedby", field.describedBy)
    let options = choices.enumerated().map { place, choice in
        option(field, choice, id: "\(field.id)-\(place + 1)", type: type, isChosen: chosen.contains(choice.value))
    }
    return """
        <fieldset class="\(field.error == nil ? "field" : "field invalid")"\(group)>
        <legend>\(field.label)\(requiredMark(r, field))</legend>
        \(hint(field))\(error(r, field))\(options)
        </fieldset>
        """
}

private func option(_ field: Field, _ choice: Field.Choice, id: String, type: String, isChosen: Bool) -> HTML {
    let isRadio = type == "radio"
    let attributes = Attributes().value("aria-describedby", choice.hint == nil ? nil : "\(id)-hint")
        .flag("checked", when: isChosen).flag("required", when: field.required && isRadio)
        .value("aria-invalid", field.error == nil || isRadio ? nil : "true").value("data-version", field.version)
    let note: HTML? = choice.hint.map { "<span class=\"hint\" id=\"\(id)-hint\">\($0)</span>" }
    return """
        <div class="option"><input type="\(type)" id="\(id)" name="\(field.name)" value="\(choice.value)"\(attributes)>
        <div><label for="\(id)">\(choice.label)</label>\(note)</div></div>
        """
}

private func input(_ field: Field, type: String, more: Attributes = Attributes()) -> HTML {
    // A password never travels back to the page.
    let value = type == "password" ? nil : field.value
    return "<input type=\"\(type)\"\(field.control.value("value", value) + more)>"
}

private func file(_ field: Field, accept: String) -> HTML {
    "<input type=\"file\"\(field.control.value("accept", accept))>"
}

/// The line break after the tag is dropped by browsers; without it they would drop the first line break of the value.
private func textArea(_ field: Field, rows: Int) -> HTML {
    "<textarea\(field.control.value("rows", rows))>\n\(field.value)</textarea>"
}

private func select(_ r: Reader, _ field: Field, _ choices: [Field.Choice]) -> HTML {
    let options: [HTML] = choices.map { choice in
        let attributes = Attributes().flag("selected", when: choice.value == field.value)
        return "<option value=\"\(choice.value)\"\(attributes)>\(choice.label)</option>"
    }
    let isOpen = !choices.contains { $0.value.isEmpty || $0.value == field.value }
    let none: HTML? = isOpen ? "<option value=\"\">\(r("Maak een keuze", "Choose one"))</option>" : nil
    return "<select\(field.control)>\(none)\(options)</select>"
}

private func requiredMark(_ r: Reader, _ field: Field) -> HTML? {
    field.required ? " <span class=\"soft\">\(r("(nodig)", "(needed)"))</span>" : nil
}

private func hint(_ field: Field) -> HTML? {
    field.hint.map { "<p class=\"hint\" id=\"\(field.id)-hint\">\($0)</p>\n" }
}

private func error(_ r: Reader, _ field: Field) -> HTML? {
    field.error.map { text in
        """
        <p class="error" id="\(field.id)-error"><span class="visually-hidden">\(r("Let op:", "Note:")) </span>\(text)</p>

        """
    }
}
