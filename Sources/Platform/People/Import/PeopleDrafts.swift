import Formats
import Store

/// What a roster may say about the members, units and places of an organisation. Never about persons: who signs in is theirs to say.
struct MemberDraft: Equatable, Sendable {
    let name: String
    let email: String?
    let number: String?
    var hasLeft = false
}

struct UnitDraft: Equatable, Sendable {
    let name: String
    var hasEnded = false
}

/// A role, for a place on a unit or at the organisation as a whole. Members and units are named by their source keys.
struct RoleDraft: Equatable, Sendable {
    let member: String
    /// Nil for a role assignment.
    let unit: String?
    let role: Role
    let from: Day
    let until: Day?
}

extension MemberDraft {
    /// The name as people call each other, with a Dutch prefix where the file has one in its `metadata` (OneRoster has no column for it).
    init(_ user: Roster.User) {
        let prefix = ["metadata.familyNamePrefix", "metadata.nl.familyNamePrefix", "metadata.prefix"].lazy.compactMap { user.metadata[$0] }
            .first
        let family = user.preferredFamilyName ?? [prefix, user.familyName].compactMap { $0 }.joined(separator: " ")
        name = "\(user.preferredGivenName ?? user.givenName) \(family)"
        email = user.email.map { EmailAddress.folded($0.text) }
        number = user.identifier
    }
}

extension Day {
    init(_ date: ISODate) { self = Day(year: date.year, month: date.month, day: date.day) ?? Day(number: 0) }

    /// The last day of a period whose `end` is the first day after it, as OneRoster writes it.
    static func last(before end: ISODate?) -> Day? { end.map { Day($0).adding(days: -1) } }
}

extension Roster {
    /// Users who become members: in use, and not only somebody's parent.
    func isMember(_ user: User, _ roles: [String: [Role]]) -> Bool {
        let relatives: Set = ["guardian", "parent", "relative"]
        let own = roles[user.id] ?? []
        return user.status == .active && user.isEnabled && (own.isEmpty || own.contains { !relatives.contains($0.role) })
    }

    /// The part somebody plays in a class. Every other role in a file, and an administrator's above all, gives nobody anything.
    static func role(inClass role: String) -> Platform.Role? {
        switch role {
        case "student": .learner
        case "teacher": .learningGuide
        default: nil
        }
    }
}
