import Foundation

/// Files beside the sources, found from this file, so the tests run from any folder.
enum Fixtures {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: root.appending(path: path))) }

    static func dossier() throws -> [UInt8] { try bytes("Demo/begeleider-dagactiviteiten.xml") }

    static func people() throws -> [String: [UInt8]] {
        let names = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Demo/people").path())
        return try Dictionary(uniqueKeysWithValues: names.map { ($0, try bytes("Demo/people/\($0)")) })
    }

    /// SBB's own files, which this repository does not carry; empty where they are not beside it.
    static let published: [URL] = {
        let folder = root.deletingLastPathComponent().appending(path: "shared/data/sbb")
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == "xml" }
    }()
}

/// The same numbers on every run, so a failure can be found again.
struct FixedRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }

    /// A copy cut short or with some bytes changed.
    mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
        if Bool.random(using: &self) { return Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &self))) }
        var copy = bytes
        for _ in 0..<Int.random(in: 1...8, using: &self) {
            copy[Int.random(in: 0..<copy.count, using: &self)] = UInt8.random(in: 0...255, using: &self)
        }
        return copy
    }
}
