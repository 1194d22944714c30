import HTTPTypes
import Markup

/// The finished answer: status, headers and bytes. Every answer carries the same protective headers, errors included.
package struct Delivery: Sendable {
    package var status: Int
    package var headers: HTTPFields
    package var body: [UInt8]
    /// What leaves instead of `body`, page by page.
    package var chunks: Chunks?

    init(_ answer: Answer, frame: Frame, settings: ProgramSettings) {
        status = answer.status
        headers = Delivery.protective(settings)
        headers[.cacheControl] = answer.keepFor.map { "public, max-age=\($0), immutable" } ?? "no-store"
        switch answer.content {
        case .page(let page):
            headers[.contentType] = "text/html; charset=utf-8"
            body = frame.html(page, demo: settings.isDemo).bytes
        case .redirect(let path):
            headers[.location] = path
            body = []
        case .json(let bytes):
            headers[.contentType] = "application/json"
            body = bytes
        case .bytes(let bytes, let type, let name):
            headers[.contentType] = type
            if let name { headers[.contentDisposition] = "attachment; filename=\"\(PathText.fileName(name))\"" }
            body = bytes
        case .chunks(let pages, let type, let name):
            headers[.contentType] = type
            headers[.contentDisposition] = "attachment; filename=\"\(PathText.fileName(name))\""
            body = []
            chunks = pages
        }
        if answer.status == 429 { headers[.retryAfter] = "900" }
        let cookies = SiteCookies(settings)
        headers[values: .setCookie] =
            [(cookies.session, answer.cookie), (cookies.knownDevice, answer.deviceMark)].compactMap { name, change in
                change.map { cookies.header(name, $0) }
            }
    }

    /// UBV Security Headers 1.0 and `security.md` goal A6. No script or style but our own files; nothing may frame us.
    private static func protective(_ settings: ProgramSettings) -> HTTPFields { settings.isSecure ? securelyProtective : protective }

    // Made once: these names are checked letter by letter when they are made.
    private static let protective: HTTPFields = [
        .contentSecurityPolicy:
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'",
        .xContentTypeOptions: "nosniff",
        HTTPField.Name("Referrer-Policy")!: "same-origin",
        HTTPField.Name("X-Frame-Options")!: "DENY",
        HTTPField.Name("Cross-Origin-Opener-Policy")!: "same-origin",
        HTTPField.Name("Permissions-Policy")!: "camera=(), geolocation=(), microphone=()",
    ]

    private static let securelyProtective: HTTPFields = {
        var fields = protective
        fields[.strictTransportSecurity] = "max-age=31536000; includeSubDomains"
        return fields
    }()
}
