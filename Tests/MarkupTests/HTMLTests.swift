import Testing

@testable import Markup

@Suite struct HTMLTests {
    @Test("text in a page is escaped, whatever it is glued to")
    func gluedScalars() {
        let special = "\"<&'"
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value), !(special + ">").unicodeScalars.contains(scalar) else { continue }
            var text = ""
            for sign in special.unicodeScalars {
                text.unicodeScalars.append(sign)
                text.unicodeScalars.append(scalar)
            }
            let glue = Array(String(scalar).utf8)
            let expected = ["&quot;", "&lt;", "&amp;", "&#39;"].flatMap { Array($0.utf8) + glue }
            if HTML.text(text).bytes != expected { Issue.record("U+\(String(value, radix: 16)) came out raw") }
        }
    }
}
