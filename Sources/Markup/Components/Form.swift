/// Saving while typing: the script sends each changed field to `address` (see `leidraad.js`).
package struct Autosave: Sendable {
    package let address: String
    /// Whose words these are. Text kept in the browser while offline is given back to this person only.
    package let owner: String

    package init(address: String, owner: String) {
        self.address = address
        self.owner = owner
    }
}

/// A form that posts. `requestID` is made before sending, so a second tap or a repeat has one effect.
/// Errors of `fields` are gathered on top with links. Browser checks are off: our own sentences say what to do.
/// `sticky` keeps the buttons in reach at the bottom of a phone.
package func form(
    _ r: Reader, action: String, requestID: String, fields: [Field] = [], content: HTML = .empty, submit: [HTML],
    id: String? = nil, autosave: Autosave? = nil, sticky: Bool = false, multipart: Bool = false
) -> HTML {
    let attributes = Attributes().value("id", id).value("data-autosave", autosave?.address)
        .value("data-owner", autosave?.owner).value("enctype", multipart ? "multipart/form-data" : nil)
    return """
        <form method="post" action="\(action)" novalidate\(attributes)>
        <input type="hidden" name="request" value="\(requestID)">
        \(errorSummary(r, fields))\(fields.map { field(r, $0) })\(content)
        <div class="\(sticky ? "actions sticky" : "actions")">\(submit)\(autosave.map { _ in savedLine(r) })</div>
        </form>
        """
}

/// What is wrong, gathered, with a link to each field; nothing when all is well.
package func errorSummary(_ r: Reader, _ fields: [Field]) -> HTML {
    let errors: [HTML] = fields.compactMap { field in
        field.error.map { "<li><a href=\"#\(field.target)\">\($0)</a></li>" }
    }
    if errors.isEmpty { return .empty }
    let lead =
        errors.count == 1
        ? r("Eén ding klopt nog niet", "One thing is not right yet")
        : r("\(errors.count) dingen kloppen nog niet", "\(errors.count) things are not right yet")
    return """
        <div class="notice problem" role="alert" tabindex="-1" data-errors>
        <p><strong>\(lead)</strong></p>
        <ul>\(errors)</ul>
        </div>
        """
}

/// Where the script says whether the text is safe. Without the script it stays empty.
private func savedLine(_ r: Reader) -> HTML {
    """
    <span class="saved soft small" role="status" data-saved
    data-text-saved="\(r("Opgeslagen", "Saved"))" data-text-saving="\(r("Bezig met opslaan …", "Saving …"))"
    data-text-waiting="\(r("Nog niet opgeslagen. Je tekst blijft hier bewaard.", "Not saved yet. Your text is kept here."))"
    data-text-kept="\(r("Dit schreef je hier eerder en is niet opgeslagen:", "You wrote this here earlier and it was not saved:"))"
    data-text-refused="\(r("Dit kon niet worden opgeslagen. Laad de pagina opnieuw.", "This could not be saved. Reload the page."))"></span>
    """
}
