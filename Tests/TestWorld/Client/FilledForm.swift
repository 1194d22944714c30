import HTTPTypes
import MarkupChecking

/// A form of a page with what a persona typed, as a browser sends it.
struct FilledForm {
    let form: PageForm
    let button: PageForm.Button
    private var values: [(name: String, value: String)]
    private let page: TestPage

    init(on page: TestPage, _ label: String, _ filled: [(name: String, value: String)], in wanted: String?) throws {
        self.page = page
        let found = page.forms.filter { form in
            form.buttons.contains { $0.label == label } && (wanted == nil || form.id == wanted || form.action == wanted)
        }
        guard let form = found.first, let button = form.buttons.first(where: { $0.label == label }) else {
            throw TestFailure("\(page.path) (\(page.status)) has no button ‘\(label)’; it has \(page.buttons)")
        }
        guard found.count == 1 else {
            throw TestFailure("\(page.path) has \(found.count) forms with ‘\(label)’; name one: \(found.map(\.action))")
        }
        (self.form, self.button) = (form, button)
        values = form.values
        for name in Set(filled.map(\.name)).sorted() {
            try fill(name, with: filled.filter { $0.name == name }.map(\.value))
        }
        if let name = button.name { values.append((name, button.value ?? "")) }
    }

    private mutating func fill(_ name: String, with typed: [String]) throws {
        let fields = form.fields.filter { $0.name == name }
        guard let field = fields.first else {
            throw TestFailure("the form \(form.action) has no field ‘\(name)’; it has \(Set(form.fields.map(\.name)).sorted())")
        }
        let wanted = isChoice(field) ? typed.filter { !$0.isEmpty } : typed
        let offered = field.type == "select" ? field.options : fields.map(\.value)
        if field.type == "hidden" { throw TestFailure("‘\(name)’ is hidden: nobody types in it") }
        if isChoice(field) || field.type == "select", let wrong = wanted.first(where: { !offered.contains($0) }) {
            throw TestFailure("‘\(name)’ does not offer ‘\(wrong)’; it offers \(offered)")
        }
        if !isChoice(field), typed.count > fields.count { throw TestFailure("‘\(name)’ stands \(fields.count) times in the form") }
        let place = values.firstIndex { $0.name == name } ?? values.endIndex
        values.removeAll { $0.name == name }
        values.insert(contentsOf: wanted.map { (name, $0) }, at: min(place, values.endIndex))
    }

    private func isChoice(_ field: PageForm.Field) -> Bool { field.type == "radio" || field.type == "checkbox" }

    func send(by client: TestClient) async throws -> TestPage {
        let written = button.action ?? form.action
        let action = written.isEmpty ? page.path : written
        if form.method == "post" { return try await client.send(.post, action, values) }
        return try await client.send(.get, action + "?" + String(decoding: FormEncoding.bytes(values), as: UTF8.self))
    }
}
