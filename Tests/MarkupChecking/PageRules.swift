/// The rules of a page, each from a whole page to what is wrong.
enum PageRules {
    static func frame(_ page: Page) -> [String] {
        var faults: [String] = []
        let languages = page.elements.filter { $0.name == "html" }.map { $0["lang"] ?? "" }
        if languages.count != 1 || languages[0].isEmpty { faults.append("<html lang> is missing") }
        let titles = page.elements.filter { element in element.name == "title" && element.parent.map { page.elements[$0].name } == "head" }
        if titles.count != 1 || isBlank(titles[0].text) { faults.append("<title> is missing, double or empty") }
        return faults
    }

    static func headings(_ page: Page) -> [String] {
        let levels = page.elements.compactMap { element in
            ["h1", "h2", "h3", "h4", "h5", "h6"].firstIndex(of: element.name).map { $0 + 1 }
        }
        var faults = levels.count { $0 == 1 } == 1 ? [] : ["a page has one <h1>, this one \(levels.count { $0 == 1 })"]
        for (before, level) in zip([0] + levels, levels) where level > before + 1 { faults.append("<h\(level)> comes after <h\(before)>") }
        for element in page.elements where ["h1", "h2", "h3", "h4"].contains(element.name) && isBlank(element.text) {
            faults.append("<\(element.name)> is empty")
        }
        return faults
    }

    static func names(_ page: Page) -> [String] {
        let ids = page.elements.compactMap { $0["id"] }
        var faults = Dictionary(grouping: ids, by: { $0 }).filter { $1.count > 1 || $0.isEmpty }.map { "id \($0.key) is not unique" }
        for element in page.elements {
            for name in ["for", "aria-describedby", "aria-labelledby", "aria-controls", "list", "form"] {
                let targets = element[name]?.split(separator: " ").map(String.init) ?? []
                for target in targets where !ids.contains(target) {
                    faults.append("\(name) of <\(element.name)> points to no id: \(target)")
                }
            }
            if let href = element["href"], href.utf8.first == UInt8(ascii: "#"), !ids.contains(String(href.dropFirst())) {
                faults.append("the link \(href) leads to no id")
            }
        }
        return faults.sorted()
    }

    static func controls(_ page: Page) -> [String] {
        let labelled = Set(page.elements.filter { $0.name == "label" && !isBlank($0.text) }.compactMap { $0["for"] })
        return page.elements.enumerated().compactMap { place, element in
            guard isControl(element) else { return nil }
            let isWrapped = page.ancestor(of: place, named: "label").map { !isBlank(page.elements[$0].text) } ?? false
            let hasLabel = isWrapped || element["id"].map(labelled.contains) ?? false || hasSpokenName(element)
            return hasLabel ? nil : "<\(element.name) name=\"\(element["name"] ?? "")\"> has no label"
        }
    }

    static func content(_ page: Page) -> [String] {
        page.elements.enumerated().compactMap { place, element in
            switch element.name {
            case "a", "button", "summary", "legend", "label", "caption":
                let pictures = page.elements.indices.filter { page.elements[$0].name == "img" && page.isInside($0, element.name) }
                let hasPicture = pictures.contains {
                    page.ancestor(of: $0, named: element.name) == place && !isBlank(page.elements[$0]["alt"] ?? "")
                }
                return isBlank(element.text) && !hasSpokenName(element) && !hasPicture ? "<\(element.name)> has no text" : nil
            case "img": return element["alt"] == nil ? "<img> has no alt" : nil
            case "th": return ["col", "row", "colgroup", "rowgroup"].contains(element["scope"] ?? "") ? nil : "<th> has no scope"
            case "style": return "<style> does not belong in a page"
            case "form":
                return ["get", "post"].contains(element["method"] ?? "") && element["action"] != nil
                    ? nil : "<form> needs method and action"
            default: return nil
            }
        }
    }

    static func attributes(_ page: Page) -> [String] {
        page.elements.flatMap { element in
            element.attributes.compactMap { name, value in
                if name == "style" || name == "srcdoc" || name.utf8.starts(with: "on".utf8) { return "<\(element.name)> has \(name)=" }
                if !Page.isBalanced(value) { return "⟦ and ⟧ do not match in \(name) of <\(element.name)>: \(value)" }
                let isAddress = ["href", "src", "action", "formaction"].contains(name)
                return isAddress && !isSafe(value) ? "\(name) of <\(element.name)> leads astray: \(value)" : nil
            }
        }
    }

    private static func isControl(_ element: Page.Element) -> Bool {
        if element.name == "select" || element.name == "textarea" { return true }
        return element.name == "input" && !["hidden", "submit", "button"].contains(element["type"] ?? "text")
    }

    private static func hasSpokenName(_ element: Page.Element) -> Bool {
        !isBlank(element["aria-label"] ?? "") || element["aria-labelledby"] != nil
    }

    /// A place on this site (but not `//host`), a part of this page, https or a mail address.
    private static func isSafe(_ address: String) -> Bool {
        let starts = ["#", "?", "https://", "mailto:", "/"].contains { address.utf8.starts(with: $0.utf8) }
        return starts && !address.utf8.starts(with: "//".utf8) && !address.utf8.starts(with: "/\\".utf8)
    }

    private static func isBlank(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
