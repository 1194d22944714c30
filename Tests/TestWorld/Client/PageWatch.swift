import HTTPTypes
import MarkupChecking
import Synchronization
import Testing

@testable import Markup

/// Held against every answer that any test receives: protective headers, strict HTML, no breach of a literal, no fault of the server.
enum PageWatch {
    /// UBV Security Headers 1.0, goal A6: on every answer, errors and redirects included.
    private static let required: [(String, String)] = [
        ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"), ("Strict-Transport-Security", "max-age=31536000; includeSubDomains"),
    ]

    static func check(_ page: TestPage, _ what: String, _ site: Site) {
        for fault in faults(of: page) { Issue.record("\(what): \(fault)") }
        if page.status >= 500 { Issue.record("\(what): \(page.status) \(site.log.drain().joined(separator: "; "))") }
        for breach in newBreaches() { Issue.record("\(what) or a test beside it breaks a rule of HTML literals: \(breach)") }
    }

    private static func faults(of page: TestPage) -> [String] {
        var faults = required.compactMap { name, value in
            let found = page.headers[HTTPField.Name(name)!]
            return found == value ? nil : "\(name) is \(found ?? "missing")"
        }
        let policy = page.headers[.contentSecurityPolicy] ?? ""
        if !policy.contains("default-src 'none'") || !policy.contains("frame-ancestors 'none'") || policy.contains("unsafe") {
            faults.append("Content-Security-Policy is \(policy)")
        }
        let keeping = page.headers[.cacheControl] ?? ""
        if keeping != "no-store", !keeping.hasSuffix("immutable") { faults.append("Cache-Control is \(keeping)") }
        if page.headers[.server] != nil { faults.append("it names its server") }
        for cookie in page.headers[values: .setCookie] where !["HttpOnly", "SameSite=", "Secure", "Path=/"].allSatisfy(cookie.contains) {
            faults.append("the cookie lacks protection: \(cookie)")
        }
        return page.isHTML ? faults + PageChecker.check(page.body) : faults
    }

    private static let told = Mutex<[Breach]>([])

    /// Breaches not told before. All tests run in one process: those of the walk itself make breaches on purpose, with a mark, and look
    /// for them afterwards, so nothing is taken away here.
    private static func newBreaches() -> [Breach] {
        let found = Breaches.peek { !$0.excerpt.contains("walk") }
        return told.withLock { told in
            let new = found.filter { !told.contains($0) }
            told += new
            return new
        }
    }
}
