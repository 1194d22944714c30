/// Spoils bytes in the ways that break readers: the same seed gives the same mischief, so a failure can be looked at again.
struct Mutation: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64 (Steele, Lea and Flood, 2014).
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Line ends, NUL, a combining mark and a joiner, bytes that are no UTF-8, and signs that mean something to one reader or another.
    private static let troubles: [[UInt8]] =
        [[13, 10], [13], [10], [0], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF], [0xF4, 0x90, 0x80, 0x80]]
        + ["\u{301}", "\u{200D}", "\u{2028}", "\u{202E}", "\"", "'", "<", ">", "&", "&#x0;", "&#99999999;", "]]>", "<!--", "<!DOCTYPE a>"]
        .map {
            Array($0.utf8)
        }
        + ["%", "%0", "%00", "+", ";", ",", "=", "==", "..", "//", "\\", "@", "=1+1", "-1", "99999999999999999999", "é", "İ", "\u{212A}"]
        .map {
            Array($0.utf8)
        }

    /// One to four flips, cuts, doublings or insertions.
    mutating func spoiled(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &self) {
            let place = Int.random(in: 0...bytes.count, using: &self)
            switch Int.random(in: 0..<6, using: &self) {
            case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &self)
            case 1 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &self)
            case 2: bytes = Array(bytes.prefix(place))
            case 3:
                let end = min(bytes.count, place + Int.random(in: 0...40, using: &self))
                bytes.insert(contentsOf: bytes[place..<end], at: place)
            default: bytes.insert(contentsOf: Self.troubles.randomElement(using: &self)!, at: place)
            }
        }
        return bytes
    }
}
