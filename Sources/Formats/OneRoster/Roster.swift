/// People and groups as a school's own system lists them: a OneRoster 1.1 or 1.2 CSV set, checked and with all references resolved.
///
/// Roles are carried as given. The importer decides what they are worth; an `administrator` in a file never makes one here.
package struct Roster: Hashable, Sendable {
    package enum Version: String, Hashable, Sendable {
        case version11 = "1.1"
        case version12 = "1.2"
    }

    /// How complete a file says it is. Of a bulk file, what is missing from it has left; a delta file holds changes only.
    package enum Mode: String, Hashable, Sendable { case absent, bulk, delta }

    package enum Status: String, Hashable, Sendable {
        case active
        case toBeDeleted = "tobedeleted"
    }

    package let version: Version
    package let modes: [RosterFile: Mode]
    /// The system the set came from, in its own words; may be empty.
    package let sourceSystem: String
    package let organisations: [Organisation]
    package let terms: [Term]
    package let courses: [Course]
    package let classes: [Class]
    package let users: [User]
    package let roles: [Role]
    package let enrollments: [Enrollment]

    package var rolesByUser: [String: [Role]] { Dictionary(grouping: roles, by: \.user) }

    package struct Organisation: Hashable, Sendable {
        package let id: String
        package let status: Status
        package let name: String
        /// `school`, `department`, `district`, `local`, `state` or `national`.
        package let kind: String
        package let identifier: String?
        package let parent: String?
    }

    package struct Term: Hashable, Sendable {
        package let id: String
        package let status: Status
        package let title: String
        package let kind: String
        package let begin: ISODate?
        /// The first day after the term.
        package let end: ISODate?
        package let schoolYear: String
    }

    package struct Course: Hashable, Sendable {
        package let id: String
        package let status: Status
        package let title: String
        package let code: String?
        package let organisation: String
    }

    package struct Class: Hashable, Sendable {
        package let id: String
        package let status: Status
        package let title: String
        package let code: String?
        /// `homeroom` or `scheduled`.
        package let kind: String
        package let course: String
        package let school: String
        package let terms: [String]
    }

    package struct User: Hashable, Sendable {
        package let id: String
        package let status: Status
        package let isEnabled: Bool
        package let username: String
        package let givenName: String
        package let middleName: String?
        package let familyName: String
        package let preferredGivenName: String?
        package let preferredFamilyName: String?
        package let email: MailAddress?
        /// The school's own number for the person.
        package let identifier: String?
        /// `metadata.*` columns that hold something, by their whole name. OneRoster has no column for a Dutch name prefix.
        package let metadata: [String: String]
    }

    package struct Role: Hashable, Sendable {
        /// Nil in 1.1, where a role is part of its user.
        package let id: String?
        package let user: String
        package let status: Status
        /// As given: `student`, `teacher`, `aide`, `administrator`, `siteAdministrator`, …
        package let role: String
        package let isPrimary: Bool
        package let organisation: String
        package let begin: ISODate?
        /// The first day it no longer holds.
        package let end: ISODate?
    }

    package struct Enrollment: Hashable, Sendable {
        package let id: String
        package let status: Status
        package let user: String
        package let classID: String
        package let school: String
        /// `student`, `teacher`, `administrator` or `proctor`, as given.
        package let role: String
        package let isPrimary: Bool
        package let begin: ISODate?
        /// The first day it no longer holds.
        package let end: ISODate?
    }
}

/// The files of a set that Leidraad reads; others in the folder are passed over.
package enum RosterFile: String, CaseIterable, Hashable, Sendable {
    case orgs, academicSessions, courses, classes, users, roles, enrollments

    package var name: String { rawValue + ".csv" }
}

/// A day as OneRoster writes it: `2026-08-31`.
package struct ISODate: Hashable, Comparable, Sendable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// Nil unless it is a real day, written exactly so.
    package init?(_ text: String) {
        let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
        let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
        guard (1...12).contains(numbers[1]), (1...Self.length(numbers[1], of: numbers[0])).contains(numbers[2]) else { return nil }
        (year, month, day) = (numbers[0], numbers[1], numbers[2])
    }

    package static func < (left: ISODate, right: ISODate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    private static func length(_ month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }
}
