import ArgumentParser
import Platform

/// Accounts, for whoever runs the program.
struct User: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make an account, or help somebody who cannot sign in.",
        subcommands: [Add.self, Link.self, SetPassword.self, Suspend.self, Resume.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Make an account and print a link that signs its person in once.")

        @OptionGroup(title: "Settings") var settings: SettingFlags
        @Option(help: "The name of the person.") var name: String
        @Argument(help: "The e-mail address to sign in with.") var email: String

        func run() async throws {
            try await settings.withAccounts { program in
                _ = try await program.createPerson(name: name, email: email)
                print(try await program.signInLink(email: email))
            }
        }
    }

    struct Link: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Print a link that signs somebody in once. It is not mailed.")

        @OptionGroup(title: "Settings") var settings: SettingFlags
        @Argument(help: "The e-mail address of the account.") var email: String

        func run() async throws { try await settings.withAccounts { print(try await $0.signInLink(email: email)) } }
    }

    struct SetPassword: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Set the password read from standard input, and sign the person out everywhere.",
            discussion: "What only this person can read stays sealed until they give their recovery code.")

        @OptionGroup(title: "Settings") var settings: SettingFlags
        @Argument(help: "The e-mail address of the account.") var email: String

        func run() async throws {
            guard let password = readLine() else { throw Failure("Give the new password on standard input.") }
            try await settings.withAccounts { try await $0.setPassword(email: email, password) }
        }
    }

    struct Suspend: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Sign somebody out everywhere and let them in no more.")

        @OptionGroup(title: "Settings") var settings: SettingFlags
        @Argument(help: "The e-mail address of the account.") var email: String

        func run() async throws { try await settings.withAccounts { try await $0.suspend(email: email) } }
    }

    struct Resume: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Let somebody who was suspended in again.")

        @OptionGroup(title: "Settings") var settings: SettingFlags
        @Argument(help: "The e-mail address of the account.") var email: String

        func run() async throws { try await settings.withAccounts { try await $0.suspend(email: email, false) } }
    }
}

extension SettingFlags {
    /// Does the work in the program and lets what it refuses be read as a sentence.
    fileprivate func withAccounts(_ work: (Program) async throws -> Void) async throws {
        do {
            try await configuration().withProgram(work)
        } catch let fault as AccountFault {
            throw Failure(fault.description)
        }
    }
}
