import Formats
import Markup
import Store

/// What a roster changes at one organisation: compared first, written afterwards, so that a dry run and the import cannot differ.
package struct PeopleImport: Sendable {
    let members: ImportComparison<Member, MemberDraft>
    let units: ImportComparison<Unit, UnitDraft>
    let places: ImportComparison<Place, RoleDraft>
    let roles: ImportComparison<RoleAssignment, RoleDraft>

    /// Over members, units and places together.
    package var counts: ImportCounts { members.counts + units.counts + places.counts }
    /// By kind, with the roles at the organisation that come with being a teacher.
    package var countsByKind: [String: ImportCounts] {
        ["members": members.counts, "units": units.counts, "places": places.counts, "roles": roles.counts]
    }

    /// Whether more than a tenth of what is here would end: more often a broken file than a school that emptied.
    var removesMuch: Bool { counts.removed * 10 > current }

    var removalSentence: Words {
        let (all, members, units, places) = (counts.removed, members.removed.count, units.removed.count, places.removed.count)
        return Words(
            "Dit beëindigt \(all) van de \(current) gegevens die hier staan: \(members) leden, \(units) groepen en \(places) plekken. "
                + "Klopt dat? Geef dan ook --allow-removals. Er is niets veranderd.",
            "This ends \(all) of the \(current) records that are here: \(members) members, \(units) groups and \(places) places. "
                + "Is that right? Then give --allow-removals as well. Nothing was changed.")
    }

    private var current: Int { members.current + units.current + places.current }
}

/// A roster that cannot be matched with what is here; every line of it names file, column and value.
package struct PeopleImportError: Error, Sendable {
    package let lines: [Words]
}

/// Compares a roster with the imported things that an organisation has.
struct RosterComparison {
    let roster: Roster
    let known: KnownPeople
    let today: Day

    func compare() throws -> PeopleImport {
        let members = compareMembers()
        let units = compareUnits()
        let present = Present(
            members: keys(members, known.members), units: keys(units, known.units))
        return PeopleImport(members: members, units: units, places: try comparePlaces(present), roles: compareRoles(present))
    }

    /// What is here after this import, by source key.
    private struct Present {
        let members: Set<String>
        let units: Set<String>
    }

    private func keys<Noun, Draft>(
        _ comparison: ImportComparison<Noun, Draft>, _ known: [String: ImportComparison<Noun, Draft>.Known]
    ) -> Set<String> {
        Set(known.filter(\.value.isCurrent).keys).union(comparison.created.map(\.key)).union(comparison.updated.map(\.key))
            .subtracting(comparison.removed.map(\.key))
    }

    private func isBulk(_ file: RosterFile) -> Bool { roster.modes[file] == .bulk }

    private func compareMembers() -> ImportComparison<Member, MemberDraft> {
        let roles = roster.rolesByUser
        let wanted = roster.users.filter { roster.isMember($0, roles) }
        let named = Set(roster.users.map(\.id))
        return ImportComparison(wanted.map { ($0.id, MemberDraft($0)) }, known: known.members) { isBulk(.users) || named.contains($0) }
    }

    private func compareUnits() -> ImportComparison<Unit, UnitDraft> {
        let wanted = roster.classes.filter { $0.status == .active }
        let named = Set(roster.classes.map(\.id))
        return ImportComparison(wanted.map { ($0.id, UnitDraft(name: $0.title)) }, known: known.units) {
            isBulk(.classes) || named.contains($0)
        }
    }

    private func comparePlaces(_ present: Present) throws -> ImportComparison<Place, RoleDraft> {
        var wanted: [(key: String, draft: RoleDraft)] = []
        var faults: [Words] = []
        let users = Set(roster.users.map(\.id)).union(known.members.keys), classes = Set(roster.classes.map(\.id)).union(known.units.keys)
        for enrollment in roster.enrollments where enrollment.status == .active {
            guard let role = Roster.role(inClass: enrollment.role) else { continue }
            faults += unknown(enrollment, users, classes)
            guard present.members.contains(enrollment.user), present.units.contains(enrollment.classID) else { continue }
            let from = enrollment.begin.map { Day($0) } ?? known.places[enrollment.id]?.draft.from ?? today
            wanted.append(
                (
                    enrollment.id,
                    RoleDraft(
                        member: enrollment.user, unit: enrollment.classID, role: role, from: from, until: .last(before: enrollment.end))
                ))
        }
        if !faults.isEmpty { throw PeopleImportError(lines: faults) }
        let named = Set(roster.enrollments.map(\.id))
        return ImportComparison(wanted, known: known.places) { key in
            if isBulk(.enrollments) || named.contains(key) { return true }
            // Whoever left, or whatever ended, takes its places along, also where this set does not mention them.
            guard let draft = known.places[key]?.draft else { return false }
            return !present.members.contains(draft.member) || !present.units.contains(draft.unit ?? "")
        }
    }

    /// Within one bulk set the reader checked every reference; a delta may name what nobody imported.
    private func unknown(_ enrollment: Roster.Enrollment, _ users: Set<String>, _ classes: Set<String>) -> [Words] {
        var lines: [Words] = []
        if !users.contains(enrollment.user) { lines.append(fault(enrollment, "userSourcedId", enrollment.user, in: .users)) }
        if !classes.contains(enrollment.classID) { lines.append(fault(enrollment, "classSourcedId", enrollment.classID, in: .classes)) }
        return lines
    }

    private func fault(_ enrollment: Roster.Enrollment, _ column: String, _ value: String, in file: RosterFile) -> Words {
        Words(
            "enrollments.csv, sourcedId \(enrollment.id), kolom \(column), waarde \"\(value)\": dit kennen we niet. Zet het ook in \(file.name).",
            "enrollments.csv, sourcedId \(enrollment.id), column \(column), value \"\(value)\": we do not know this. Put it in \(file.name) too."
        )
    }

    /// Teachers may begin assignments; that is all a role in a file can bring.
    private func compareRoles(_ present: Present) -> ImportComparison<RoleAssignment, RoleDraft> {
        let file: RosterFile = roster.version == .version11 ? .users : .roles
        var wanted: [(key: String, draft: RoleDraft)] = []
        for role in roster.roles where role.status == .active && role.role == "teacher" && present.members.contains(role.user) {
            let from = role.begin.map { Day($0) } ?? known.roles[key(role)]?.draft.from ?? today
            wanted.append(
                (key(role), RoleDraft(member: role.user, unit: nil, role: .learningGuide, from: from, until: .last(before: role.end))))
        }
        let named = Set(roster.roles.map(key)), users = Set(roster.users.map(\.id))
        return ImportComparison(wanted, known: known.roles) { key in
            guard let member = known.roles[key]?.draft.member else { return false }
            let isReplaced = file == .users && users.contains(member)
            return isBulk(file) || named.contains(key) || isReplaced || !present.members.contains(member)
        }
    }

    /// In 1.1 a role has no key of its own.
    private func key(_ role: Roster.Role) -> String { role.id ?? "\(role.user) @ \(role.organisation)" }
}
