/// A browser in which the owner of an address signed in before. Others may guess wrong as often as they like: its guesses are counted apart,
/// so nobody is locked out of their own device (`security.md` A9; the device cookie of OWASP).
///
/// The mark is a random name with a keyed digest over it and the address. The database keeps nothing of it, it opens nothing, and without
/// our key nobody reads from it whose it is.
struct KnownDevice: Sendable {
    private let name: [UInt8]
    private let digest: [UInt8]

    var text: String { Base64URL.text(name + digest) }

    /// A new mark, for who just proved that this address is theirs.
    init(of email: String, _ settings: ProgramSettings) {
        name = Sodium.randomBytes(16)
        digest = KnownDevice.digest(name, email, settings)
    }

    /// Nil when this is no mark that we made for this address.
    init?(_ text: String?, of email: String, _ settings: ProgramSettings) {
        guard let bytes = text.flatMap({ Base64URL.bytes($0) }), bytes.count == 48 else { return nil }
        name = Array(bytes.prefix(16))
        digest = Array(bytes.dropFirst(16))
        guard Sodium.equal(digest, KnownDevice.digest(name, email, settings)) else { return nil }
    }

    private static func digest(_ name: [UInt8], _ email: String, _ settings: ProgramSettings) -> [UInt8] {
        Sodium.digest(name + Array(EmailAddress.folded(email).utf8), key: settings.key(for: "known device"))
    }

    /// A password typed in this browser: counted for this device alone.
    func guess(_ email: String) -> Guess { .passwordOnDevice(Base64URL.text(name), email: email) }
}

extension Incoming {
    /// How a password for this address is counted, and from where: a known device also passes a flood from its own network, such as that of
    /// its school, because it has a count of its own.
    func guess(_ email: String, _ settings: ProgramSettings) -> (guess: Guess, address: String) {
        guard let device = KnownDevice(deviceMark, of: email, settings) else { return (.password(email: email), address) }
        return (device.guess(email), "")
    }
}

extension BoundDatabase {
    /// The mark for the browser in which the owner of this address signs in now.
    func knowDevice(of email: String, _ program: Program) throws -> CookieChange {
        let seconds = try norm(Norms.knownDeviceDays, program.house).seconds
        return .set(token: KnownDevice(of: email, program.settings).text, seconds: seconds)
    }
}
