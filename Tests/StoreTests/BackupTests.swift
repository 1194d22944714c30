import Foundation
import StoreTesting
import Testing

@testable import Store

@Suite struct BackupTests {
    private func withFolder(_ body: (String) async throws -> Void) async throws {
        let folder = NSTemporaryDirectory() + TestEngine.freshName()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await body(folder)
    }

    @Test("a backup holds everything, and comes back in an empty database only", arguments: TestEngine.available)
    func backsUp(engine: Engine) async throws {
        try await withFolder { folder in
            let path = folder + "/copy"
            try await Library.with(engine) { store in
                try await store.write { for number in 1...100 { try Library.addBook($0, UInt64(number), title: "Zoë") } }
                try await store.verifyIntegrity()
                try await store.backup(to: path)
                await #expect(throws: StoreError.self) { try await store.backup(to: path) }
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["copy", "copy.sha256"])
            try await withEmptyDatabase(engine) { address in
                try await restoreStore(from: path, into: address)
                let store = try await openStore(address)
                try await Library.expectBooks(100, in: store)
                try await store.migrate(Library.migrations)
                try await store.close()
                await #expect { try await restoreStore(from: path, into: address) } throws: { isRefused($0) }
            }
        }
    }

    @Test("a damaged backup is refused", arguments: TestEngine.available) func damaged(engine: Engine) async throws {
        try await withFolder { folder in
            let path = folder + "/copy"
            try await Library.with(engine) { try await $0.backup(to: path) }
            var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            bytes[bytes.count / 2] ^= 1
            try bytes.write(to: URL(fileURLWithPath: path))
            try await withEmptyDatabase(engine) { address in
                await #expect { try await restoreStore(from: path, into: address) } throws: { isRefused($0) }
                try FileManager.default.removeItem(atPath: path + ".sha256")
                await #expect { try await restoreStore(from: path, into: address) } throws: { isRefused($0) }
            }
        }
    }

    @Test("a database in use is not restored into", arguments: TestEngine.available) func inUse(engine: Engine) async throws {
        try await withFolder { folder in
            let path = folder + "/copy"
            try await Library.with(engine) { try await $0.backup(to: path) }
            try await withEmptyDatabase(engine) { address in
                let store = try await openStore(address)
                try store.holdServingLock()
                await #expect { try await restoreStore(from: path, into: address) } throws: { isRefused($0) }
                try await store.close()
            }
        }
    }

    @Test("what is no backup of this engine is refused", arguments: TestEngine.available) func otherFile(engine: Engine) async throws {
        try await withFolder { folder in
            let path = folder + "/copy"
            try Data("no database at all".utf8).write(to: URL(fileURLWithPath: path))
            try Checksum.write(for: path)
            try await withEmptyDatabase(engine) { address in
                await #expect { try await restoreStore(from: path, into: address) } throws: { isRefused($0) }
            }
        }
    }

    private func isRefused(_ error: any Error) -> Bool { if case StoreError.refused = error { true } else { false } }
}
