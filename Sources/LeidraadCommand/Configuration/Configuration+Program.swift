import ArgumentParser
import Foundation
import Logging
import Platform
import Rooms
import Store

extension Configuration {
    var house: House { House(Rooms.all(isDemo: isDemo)) }

    var logger: Logger {
        var logger = Logger(label: "leidraad")
        logger.logLevel = logLevel
        return logger
    }

    /// Makes the folders of data and database, for their owner alone; what exists stays as it is.
    func makeFolders() throws {
        var folders = [dataFolder]
        if case .sqlite(let path) = database { folders.append(URL(fileURLWithPath: path).deletingLastPathComponent().path) }
        for folder in folders {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        }
    }

    func telling(statements: Bool) -> Configuration {
        var telling = self
        telling.tellsStatements = statements
        return telling
    }

    /// Opens the database. Debug builds watch that no statement forgets its keeper.
    func openDatabase() async throws -> any Store {
        try makeFolders()
        #if DEBUG
            return try await openStore(database, watch: KeeperWatch(house.tables))
        #else
            return try await openStore(database)
        #endif
    }

    /// The running program on this store; makes the server secret when there is none.
    func program(on store: any Store) throws -> Program {
        var settings = ProgramSettings(
            publicAddress: publicAddress, isDemo: isDemo, serverSecret: try serverSecret(), trustedProxies: trustedProxies,
            sendmail: sendmail, mailSender: mailSender)
        settings.auditHeadFile = auditHeadFile
        settings.tellsStatements = tellsStatements
        settings.erasureFile = erasureFile
        return Program(house: house, store: store, time: .system, settings: settings, logger: logger)
    }

    /// Opens database and program, does the work and closes the database, also when the work fails.
    func withProgram(_ work: (Program) async throws -> Void) async throws {
        try await spoken {
            let store = try await openDatabase()
            do {
                try await work(try program(on: store))
            } catch {
                try? await store.close()
                throw error
            }
            try await store.close()
        }
    }
}

/// Says a sentence on standard error and ends with status 1: for what went wrong outside the command line.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ sentence: String) { description = sentence }
}

/// Lets what the database and the settings refuse be read as a sentence.
func spoken<Value>(_ work: () async throws -> Value) async throws -> Value {
    do {
        return try await work()
    } catch let problem as ConfigurationProblem {
        throw Failure(problem.sentence)
    } catch StoreError.refused(let sentence) {
        throw Failure("The database refuses: \(sentence).")
    } catch StoreError.schemaRefused(let sentence) {
        throw Failure("The schema does not fit this program: \(sentence).")
    }
}
