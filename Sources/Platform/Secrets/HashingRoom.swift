import Foundation

/// Too many people are already waiting for a hash; trying again in a moment helps.
package struct HashingRoomIsFull: Error {}

/// Where passwords are hashed: away from the threads that serve pages, a few at a time, because each takes tens of milliseconds and 19 MiB.
package final class HashingRoom: Sendable {
    package let cost: PasswordCost
    /// A queue of Foundation and not an actor: an actor would do this work on the threads that serve pages.
    private let queue = OperationQueue()
    private let waitingAtMost: Int

    package init(cost: PasswordCost = .standard, atOnce: Int = 3, waitingAtMost: Int = 200) {
        self.cost = cost
        self.waitingAtMost = waitingAtMost
        queue.name = "hashing"
        queue.maxConcurrentOperationCount = atOnce
    }

    package func hash(_ password: Password) async throws -> PasswordHash {
        let cost = cost
        return try await run { try PasswordHash(password, cost: cost) }
    }

    /// Without a stored hash, for an unknown account, it is false after as much work: how long it takes does not tell who has an account.
    package func verify(_ password: Password, against stored: PasswordHash?) async throws -> Bool {
        guard let stored else {
            _ = try await hash(password)
            return false
        }
        return try await run { stored.matches(password) }
    }

    /// The lock that this password makes for an `OwnerKey`.
    package func lock(_ password: Password, salt: PasswordSalt, serverSecret: SecretKey) async throws -> KeyLock {
        try await run { try KeyLock(password: password, salt: salt, serverSecret: serverSecret) }
    }

    private func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
        guard queue.operationCount < waitingAtMost else { throw HashingRoomIsFull() }
        return try await withCheckedThrowingContinuation { waiting in
            queue.addOperation { waiting.resume(with: Swift.Result(catching: work)) }
        }
    }
}
