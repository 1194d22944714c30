/// The strict reader that every test client holds against every page.
package enum PageChecker {
    /// What is wrong with a whole page; empty when nothing is.
    package static func check(_ bytes: [UInt8]) -> [String] {
        let page = Page(bytes)
        var faults = page.faults
        if String(validating: bytes, as: UTF8.self) == nil { faults.append("the page is not UTF-8") }
        for rule in [PageRules.frame, PageRules.headings, PageRules.names, PageRules.controls, PageRules.content, PageRules.attributes] {
            faults += rule(page)
        }
        return faults
    }

    /// Where the links of a page lead, in order.
    package static func links(in bytes: [UInt8]) -> [String] {
        Page(bytes).elements.compactMap { $0.name == "a" ? $0["href"] : nil }
    }

    /// The text of the first element with this name, white space folded.
    package static func text(of name: String, in bytes: [UInt8]) -> String? {
        Page(bytes).elements.first { $0.name == name }.map { folded($0.text) }
    }

    static func folded(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
