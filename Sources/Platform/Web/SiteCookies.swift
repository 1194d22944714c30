/// The two cookies: the session, and the mark of a known device. `__Host-` binds them to this host over https; a demo over plain http uses
/// unprefixed names.
package struct SiteCookies: Sendable {
    package let session: String
    package let knownDevice: String
    private let secure: Bool

    package init(_ settings: ProgramSettings) {
        secure = settings.isSecure
        session = secure ? "__Host-leidraad" : "leidraad"
        knownDevice = session + "-device"
    }

    func header(_ name: String, _ change: CookieChange) -> String {
        let ending = "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "")
        switch change {
        case .set(let token, let seconds): return "\(name)=\(token); Max-Age=\(seconds)" + ending
        case .clear: return "\(name)=; Max-Age=0" + ending
        }
    }

    /// The value under this name in a `Cookie` header, read over bytes.
    package static func value(_ name: String, in header: String?) -> String? {
        guard let header else { return nil }
        let wanted = Array("\(name)=".utf8)
        for part in header.utf8.split(separator: UInt8(ascii: ";")) {
            let pair = Array(part.drop { $0 == 32 })
            if pair.starts(with: wanted) { return String(decoding: pair.dropFirst(wanted.count), as: UTF8.self) }
        }
        return nil
    }
}
