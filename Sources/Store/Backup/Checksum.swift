import COpenSSL
import Foundation

/// The SHA-256 of a file, kept beside it in the form that `sha256sum --check` reads.
enum Checksum {
    static func write(for path: String) throws {
        let line = try "\(digest(of: path))  \(URL(fileURLWithPath: path).lastPathComponent)\n"
        try Data(line.utf8).write(to: URL(fileURLWithPath: path + ".sha256"), options: .atomic)
    }

    /// Throws `refused` when the file is not what it was when its checksum was written, or has none.
    static func verify(_ path: String) throws {
        guard let line = try? String(contentsOfFile: path + ".sha256", encoding: .utf8), let told = line.split(separator: " ").first else {
            throw StoreError.refused("the checksum \(path).sha256 is missing")
        }
        guard try digest(of: path) == told else {
            throw StoreError.refused("\(path) is damaged: its checksum is not the one in \(path).sha256")
        }
    }

    private static func digest(of path: String) throws -> String {
        guard let file = FileHandle(forReadingAtPath: path) else { throw StoreError.refused("cannot read \(path)") }
        defer { try? file.close() }
        let context = EVP_MD_CTX_new()
        defer { EVP_MD_CTX_free(context) }
        guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else { throw StoreError.refused("SHA-256 is not available") }
        while let block = try file.read(upToCount: 1 << 20), !block.isEmpty {
            _ = block.withUnsafeBytes { EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
        }
        var digest = [UInt8](repeating: 0, count: 32)
        EVP_DigestFinal_ex(context, &digest, nil)
        return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
