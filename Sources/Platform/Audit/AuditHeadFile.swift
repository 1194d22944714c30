import Foundation
import Store

/// The copies of signed heads outside the database: a line per head with organisation, number, chain, moment and signature. Lines are
/// only added.
struct AuditHeadFile: Sendable {
    let path: String

    /// On disk when this returns.
    func append(_ heads: [AuditHead]) throws {
        let text = heads.map { head in
            let fields = [
                "\(head.organisation.number)", "\(head.sequence)", Base64URL.text(head.chain), "\(head.signedAt?.milliseconds ?? 0)",
                Base64URL.text(head.signature ?? []),
            ]
            return fields.joined(separator: "\t") + "\n"
        }.joined()
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw JobProblem("the file of audit heads cannot be written: \(String(cString: strerror(errno)))") }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        // A line that a crash cut off must not swallow the next one; empty lines mean nothing.
        try file.write(contentsOf: Data(("\n" + text).utf8))
        try file.synchronize()
    }

    /// All heads that are signed by this key. Lines of another key, or cut off by a crash, count for nothing.
    func heads(signedBy key: VerifyingKey) -> [OrganisationID: [AuditHead]] {
        guard let bytes = FileManager.default.contents(atPath: path) else { return [:] }
        let heads = bytes.split(separator: UInt8(ascii: "\n")).compactMap { Self.read(Array($0)) }.filter { $0.isSigned(by: key) }
        return Dictionary(grouping: heads, by: \.organisation)
    }

    /// Puts the file away under a name with the moment, because the database was put back to an earlier state.
    func setAside(at now: Instant) throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        try FileManager.default.moveItem(atPath: path, toPath: path + ".\(now.milliseconds)")
    }

    private static func read(_ line: [UInt8]) -> AuditHead? {
        let fields = line.split(separator: UInt8(ascii: "\t")).map { String(decoding: $0, as: UTF8.self) }
        guard fields.count == 5, let organisation = Int64(fields[0]), let sequence = Int64(fields[1]),
            let chain = Base64URL.bytes(fields[2]),
            let signedAt = Int64(fields[3]), let signature = Base64URL.bytes(fields[4])
        else { return nil }
        return AuditHead(
            organisation: OrganisationID(organisation), sequence: sequence, chain: chain, signedAt: Instant(milliseconds: signedAt),
            signature: signature)
    }
}
