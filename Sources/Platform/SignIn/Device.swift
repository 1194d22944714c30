import Markup

/// The browser of a session, as its owner recognises it: "Firefox op Windows". Of the `User-Agent` only this is kept.
struct Device: Sendable {
    /// `Firefox/Windows`; "" when neither is known.
    let text: String

    init(text: String) { self.text = text }

    init(userAgent: String?) {
        let bytes = (userAgent ?? "").utf8
        func first(_ signs: [(sign: String, name: String)]) -> String { signs.first { bytes.contains($0.sign.utf8) }?.name ?? "" }
        let (browser, system) = (first(Device.browsers), first(Device.systems))
        text = browser.isEmpty && system.isEmpty ? "" : "\(browser)/\(system)"
    }

    func words(_ r: Reader) -> String {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard parts.count == 2 else { return text.isEmpty ? r("Onbekend apparaat", "Unknown device") : text }
        let browser = parts[0].isEmpty ? r("Een browser", "A browser") : parts[0]
        return parts[1].isEmpty ? browser : r("\(browser) op \(parts[1])", "\(browser) on \(parts[1])")
    }

    /// In this order: many browsers also name the ones they resemble.
    private static let browsers = [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"),
    ].map { (sign: $0.0, name: $0.1) }
    private static let systems = [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"),
        ("Mac OS X", "Mac"), ("Linux", "Linux"),
    ].map { (sign: $0.0, name: $0.1) }
}
