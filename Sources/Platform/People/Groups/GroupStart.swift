import Markup
import Store

/// A line of the names a guide pastes: `Amira Haddad` or `Amira Haddad; amira@school.nl`.
struct PastedName: Sendable, Hashable {
    let name: String
    let email: String?

    /// Empty lines are passed over. Throws a refusal that shows the first line that is not understood.
    static func all(in text: String) throws(Refusal) -> [PastedName] {
        var names: [PastedName] = []
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            let halves = line.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\t") }
                .map(trimmed)
            if halves.allSatisfy(\.isEmpty) { continue }
            let email = halves.count == 2 && !halves[1].isEmpty ? halves[1] : nil
            guard !halves[0].isEmpty, halves[0].utf8.count <= 200, email.map(EmailAddress.isValid) ?? true else {
                let shown = trimmed(line)
                throw Refusal(
                    .malformed,
                    Words(
                        "De regel ‘\(shown)’ begrijpen we niet. Schrijf een naam, of een naam, een puntkomma en een e-mailadres.",
                        "We do not understand the line ‘\(shown)’. Write a name, or a name, a semicolon and an e-mail address."))
            }
            names.append(PastedName(name: halves[0], email: email.map(EmailAddress.folded)))
        }
        return names
    }

    private static func trimmed(_ bytes: Substring.UTF8View) -> String {
        let body = bytes.drop { $0 <= 32 }
        return String(decoding: body.prefix(upTo: (body.lastIndex { $0 > 32 }).map(body.index(after:)) ?? body.startIndex), as: UTF8.self)
    }
}

extension OrganisationDatabase {
    /// Makes a group with a join code, its learners, and the guiding place of the asker. That last place is given by the program, since
    /// nobody gives himself one; it reaches nobody but the people of this new group.
    func startGroup(named name: String, learners: [PastedName]) throws -> ID<Unit> {
        guard let guide = member else { throw Refusal.notFound }
        let unit = try createUnit(.group, name: name)
        try renewJoinCode(of: unit)
        try add(learners, to: unit)
        let program = PlatformDatabase(database, now: now).asProgram(at: keeper)
        try program.givePlace(on: unit, to: guide.id, as: .learningGuide, .guidance, from: today)
        try audit("start", "unit", unit, about: guide.id, name)
        return unit
    }

    /// Whoever learns there already stays as they are.
    func add(_ learners: [PastedName], to unit: ID<Unit>) throws {
        for learner in learners {
            let known = try knownMember(email: learner.email)
            if let known, try known == member?.id || learns(known, in: unit) { continue }
            let member = try known ?? createMember(name: learner.name, email: learner.email)
            try givePlace(on: unit, to: member, as: .learner, .learning, from: today)
            try audit("give", "place", unit, about: member, Role.learner.rawValue)
        }
    }

    private func learns(_ member: ID<Member>, in unit: ID<Unit>) throws -> Bool {
        try first(
            """
            SELECT 1 AS found FROM place WHERE organisation_id = \(keeper) AND unit_id = \(unit) AND member_organisation_id = \(keeper)
                AND member_id = \(member) AND role = \(Role.learner) AND (until_day IS NULL OR until_day >= \(today)) LIMIT 1
            """) != nil
    }

    /// A new code makes the old one worthless.
    func renewJoinCode(of unit: ID<Unit>) throws {
        let code = ShortCode(length: GroupCode.length).text
        try run("UPDATE unit SET join_code = \(code) WHERE organisation_id = \(keeper) AND id = \(unit)")
        try audit("renew", "join_code", unit)
    }

    func stopJoinCode(of unit: ID<Unit>) throws {
        try run("UPDATE unit SET join_code = NULL WHERE organisation_id = \(keeper) AND id = \(unit)")
        try audit("stop", "join_code", unit)
    }

    /// The member with this address, when exactly one has it.
    private func knownMember(email: String?) throws -> ID<Member>? {
        guard let email else { return nil }
        let rows = try all("SELECT id FROM member WHERE organisation_id = \(keeper) AND email = \(email) AND left_day IS NULL LIMIT 2")
        return rows.count == 1 ? try rows[0].read("id") : nil
    }
}
