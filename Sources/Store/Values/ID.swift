/// The key of one row of `Noun`: 16 bytes, ordered by the time it was made (UUID version 7). An `ID<Track>` is never an `ID<Person>`.
package struct ID<Noun>: Hashable, Comparable, Sendable {
    let high: UInt64
    let low: UInt64

    init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

    /// A new key, made at `now`; 74 of its bits are random.
    package init(at now: Instant) {
        let time = UInt64(bitPattern: now.milliseconds) & 0xFFFF_FFFF_FFFF
        high = time << 16 | 0x7000 | UInt64.random(in: 0...0xFFF)
        low = UInt64.random(in: 0...UInt64.max) & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    }

    /// A key with a fixed place in the order, for demo and test worlds: older than every key made at run time.
    package init(fixed number: UInt64) {
        high = 0x7000
        low = 0x8000_0000_0000_0000 | number
    }

    /// Nil when these are not exactly 16 bytes.
    package init?(bytes: [UInt8]) {
        guard let halves = bytes.withUnsafeBytes(KeyBytes.halves) else { return nil }
        (high, low) = halves
    }

    /// Reads the 32 hexadecimal digits of an address; nil for anything else.
    package init?(text: some StringProtocol) {
        let digits = Array(text.utf8)
        guard digits.count == 32 else { return nil }
        var halves: [UInt64] = [0, 0]
        for (place, digit) in digits.enumerated() {
            let value: UInt8
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
            default: return nil
            }
            halves[place / 16] = halves[place / 16] << 4 | UInt64(value)
        }
        (high, low) = (halves[0], halves[1])
    }

    package var bytes: [UInt8] { KeyBytes.with(high, low) { [UInt8]($0) } }

    /// 32 lower-case hexadecimal digits, as they stand in addresses.
    package var text: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(unsafeUninitializedCapacity: 32) { buffer in
            for place in 0..<32 {
                let half = place < 16 ? high : low
                buffer[place] = digits[Int(half >> UInt64(60 - 4 * (place % 16)) & 0xF)]
            }
            return 32
        }
    }

    package static func < (left: ID, right: ID) -> Bool { (left.high, left.low) < (right.high, right.low) }
}

/// Sixteen bytes as two numbers, the first byte highest.
enum KeyBytes {
    static func halves(_ bytes: UnsafeRawBufferPointer) -> (high: UInt64, low: UInt64)? {
        guard bytes.count == 16 else { return nil }
        return (
            UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
            UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        )
    }

    static func with<Value>(_ high: UInt64, _ low: UInt64, _ body: (UnsafeRawBufferPointer) throws -> Value) rethrows -> Value {
        try withUnsafeBytes(of: (high.bigEndian, low.bigEndian), body)
    }
}

/// The keeper of tenant-owned rows. An integer, because it stands in every key and every address of a school.
package struct OrganisationID: Hashable, Comparable, Sendable {
    package let number: Int64

    package init(_ number: Int64) { self.number = number }

    package static func < (left: OrganisationID, right: OrganisationID) -> Bool { left.number < right.number }
}
