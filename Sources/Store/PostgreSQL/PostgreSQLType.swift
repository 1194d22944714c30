import CPostgres

/// The types of PostgreSQL that we read, by their fixed numbers (`pg_type.dat` in PostgreSQL's source).
enum PostgreSQLType {
    static let flag: Oid = 16
    static let bytes: Oid = 17
    static let name: Oid = 19
    static let integer: Oid = 20
    static let integer2: Oid = 21
    static let integer4: Oid = 23
    static let text: Oid = 25
    static let real4: Oid = 700
    static let real: Oid = 701
    static let varchar: Oid = 1043
    static let numeric: Oid = 1700

    static let binary: Set<Oid> = [flag, bytes, name, integer, integer2, integer4, text, real4, real, varchar]

    static func value(_ type: Oid, binary value: UnsafeRawBufferPointer) throws -> SQLValue {
        switch (type, value.count) {
        case (flag, 1): .flag(value[0] != 0)
        case (integer, 8): .integer(Int64(bigEndian: value.loadUnaligned(as: Int64.self)))
        case (integer4, 4): .integer(Int64(Int32(bigEndian: value.loadUnaligned(as: Int32.self))))
        case (integer2, 2): .integer(Int64(Int16(bigEndian: value.loadUnaligned(as: Int16.self))))
        case (real, 8): .real(Double(bitPattern: UInt64(bigEndian: value.loadUnaligned(as: UInt64.self))))
        case (real4, 4): .real(Double(Float(bitPattern: UInt32(bigEndian: value.loadUnaligned(as: UInt32.self)))))
        case (bytes, _): .of(value)
        case (text, _), (varchar, _), (name, _): .text(String(decoding: value, as: UTF8.self))
        default: throw StoreError.failed(code: "08P01", message: "a value of type \(type) with \(value.count) bytes")
        }
    }

    /// An answer with a column of another type comes as text: `SUM` and `AVG` of integers are numeric.
    static func value(_ type: Oid, text value: UnsafeRawBufferPointer) throws -> SQLValue {
        let words = String(decoding: value, as: UTF8.self)
        let read: SQLValue? =
            switch type {
            case flag: .flag(words == "t")
            case integer, integer2, integer4: Int64(words).map(SQLValue.integer)
            case real, real4: Double(words).map(SQLValue.real)
            case numeric: number(words)
            case bytes: hexadecimal(value.dropFirst(2)).map(\.sqlValue)
            default: .text(words)
            }
        guard let read else { throw StoreError.failed(code: "08P01", message: "a text of type \(type) that cannot be read") }
        return read
    }

    /// A whole number as an integer, anything else as a real.
    private static func number(_ words: String) -> SQLValue? {
        let parts = words.split(separator: ".", maxSplits: 1)
        let whole = parts.count < 2 || parts[1].utf8.allSatisfy { $0 == UInt8(ascii: "0") }
        if whole, let integer = parts.first.flatMap({ Int64($0) }) { return .integer(integer) }
        return Double(words).map(SQLValue.real)
    }

    private static func hexadecimal(_ digits: Slice<UnsafeRawBufferPointer>) -> [UInt8]? {
        let halves = digits.compactMap { digit -> UInt8? in
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
            default: nil
            }
        }
        guard halves.count == digits.count, halves.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: halves.count, by: 2).map { halves[$0] << 4 | halves[$0 + 1] }
    }
}

extension SQLValue {
    /// NULL has no type: the server gives it that of its place.
    var postgreSQLType: Oid {
        switch self {
        case .null: 0
        case .text: PostgreSQLType.text
        case .integer: PostgreSQLType.integer
        case .real: PostgreSQLType.real
        case .flag: PostgreSQLType.flag
        case .bytes, .key: PostgreSQLType.bytes
        }
    }

    /// The binary form; nothing for NULL.
    fileprivate func append(to buffer: inout [UInt8]) {
        switch self {
        case .null: break
        case .text(let text): buffer.append(contentsOf: text.utf8)
        case .integer(let number): withUnsafeBytes(of: number.bigEndian) { buffer.append(contentsOf: $0) }
        case .real(let number): withUnsafeBytes(of: number.bitPattern.bigEndian) { buffer.append(contentsOf: $0) }
        case .flag(let flag): buffer.append(flag ? 1 : 0)
        case .bytes(let bytes): buffer.append(contentsOf: bytes)
        case .key(let high, let low): KeyBytes.with(high, low) { buffer.append(contentsOf: $0) }
        }
    }
}

/// The values of a statement as libpq wants them, all in binary form.
enum PostgreSQLParameters {
    static func with<Value>(
        _ values: [SQLValue], _ body: ([UnsafePointer<CChar>?], [CInt], [CInt]) throws -> Value
    ) rethrows -> Value {
        var buffer: [UInt8] = []
        var starts: [Int] = []
        for value in values {
            starts.append(buffer.count)
            value.append(to: &buffer)
        }
        let ends = starts.dropFirst() + [buffer.count]
        // A last byte, so that an empty value has an address too and is not NULL.
        buffer.append(0)
        return try buffer.withUnsafeBytes { bytes in
            let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            let pointers = zip(values, starts).map { value, start in value == .null ? nil : base?.advanced(by: start) }
            return try body(pointers, zip(starts, ends).map { CInt($1 - $0) }, values.map { _ in 1 })
        }
    }
}
