import Markup
import Store

extension OrganisationContext {
    /// Throws `notFound` for anybody who does not administer this organisation today.
    func requireAdministrator() throws {
        let organisation = organisation.id
        let row = try database.first(
            """
            SELECT 1 AS found FROM role_assignment
            JOIN member ON member.organisation_id = role_assignment.organisation_id AND member.id = role_assignment.member_id
            WHERE role_assignment.organisation_id = \(organisation) AND member.person_id = \(person.id) AND member.left_day IS NULL
                AND role = \(Role.organisationAdmin) AND from_day <= \(today) AND (until_day IS NULL OR until_day >= \(today))
            """)
        if row == nil { throw Refusal.notFound }
    }
}
