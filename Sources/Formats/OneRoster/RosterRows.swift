/// From a checked row to its value.
extension Roster.Organisation {
    init(_ row: RosterTable.Row) {
        self.init(
            id: row["sourcedId"], status: row.status, name: row["name"], kind: row["type"], identifier: row.optional("identifier"),
            parent: row.optional("parentSourcedId"))
    }
}

extension Roster.Term {
    init(_ row: RosterTable.Row) {
        self.init(
            id: row["sourcedId"], status: row.status, title: row["title"], kind: row["type"], begin: ISODate(row["startDate"]),
            end: ISODate(row["endDate"]), schoolYear: row["schoolYear"])
    }
}

extension Roster.Course {
    init(_ row: RosterTable.Row) {
        self.init(
            id: row["sourcedId"], status: row.status, title: row["title"], code: row.optional("courseCode"),
            organisation: row["orgSourcedId"])
    }
}

extension Roster.Class {
    init(_ row: RosterTable.Row) {
        self.init(
            id: row["sourcedId"], status: row.status, title: row["title"], code: row.optional("classCode"), kind: row["classType"],
            course: row["courseSourcedId"], school: row["schoolSourcedId"], terms: row.list("termSourcedIds"))
    }
}

extension Roster.User {
    init(_ row: RosterTable.Row) {
        self.init(
            id: row["sourcedId"], status: row.status, isEnabled: row.flag("enabledUser"), username: row["username"],
            givenName: row["givenName"], middleName: row.optional("middleName"), familyName: row["familyName"],
            preferredGivenName: row.optional("preferredGivenName"), preferredFamilyName: row.optional("preferredFamilyName"),
            email: MailAddress(row["email"]), identifier: row.optional("identifier"), metadata: row.metadata)
    }
}

extension Roster.Role {
    init(_ row: RosterTable.Row) {
        self.init(
            id: row["sourcedId"], user: row["userSourcedId"], status: row.status, role: row["role"],
            isPrimary: row["roleType"] == "primary",
            organisation: row["orgSourcedId"], begin: ISODate(row["beginDate"]), end: ISODate(row["endDate"]))
    }
}

extension Roster.Enrollment {
    init(_ row: RosterTable.Row) {
        self.init(
            id: row["sourcedId"], status: row.status, user: row["userSourcedId"], classID: row["classSourcedId"],
            school: row["schoolSourcedId"], role: row["role"], isPrimary: row.flag("primary"), begin: ISODate(row["beginDate"]),
            end: ISODate(row["endDate"]))
    }
}
