/// The style sheet and the script that every page shares, built into the program.
package enum Assets {
    /// The standard palette and the look; a house style's `Palette.stylesheet()` comes after it.
    package static let stylesheet = Asset(bytes: Array(Palette.standard.stylesheet().utf8) + PackageResources.look_css)
    /// A knot of the thread, for the tab of the browser.
    package static let icon = Asset(
        bytes: Array(
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M16 0v32" stroke="#c8322b" stroke-width="4"/>\
            <circle cx="16" cy="16" r="8" fill="#fff" stroke="#c8322b" stroke-width="5"/></svg>
            """.utf8))
    package static let script = Asset(bytes: PackageResources.leidraad_js)
}

/// A file as it is served. `version` follows from the content and belongs in its address, so that it may be cached for ever.
package struct Asset: Sendable {
    package let bytes: [UInt8]
    package let version: String

    /// FNV-1a, 64 bits, in hexadecimal: it tells versions apart and guards nothing.
    package init(bytes: [UInt8]) {
        self.bytes = bytes
        let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        version = String(hash, radix: 16)
    }
}
