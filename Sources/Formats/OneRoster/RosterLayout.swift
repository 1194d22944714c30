/// The columns of each file, in the order 1EdTech prescribes for OneRoster 1.1 and 1.2.
struct RosterColumn {
    enum Kind {
        case text
        case choice([String])
        case flag
        case date
        case moment
        case year
        case email
        case reference(RosterFile)
        case references(RosterFile)
    }

    let name: String
    let kind: Kind
    let isRequired: Bool

    init(_ name: String, _ kind: Kind = .text, required: Bool = false) {
        self.name = name
        self.kind = kind
        isRequired = required
    }

    static func must(_ name: String, _ kind: Kind = .text) -> RosterColumn { RosterColumn(name, kind, required: true) }
    static func may(_ name: String, _ kind: Kind = .text) -> RosterColumn { RosterColumn(name, kind) }
}

extension RosterFile {
    func columns(_ version: Roster.Version) -> [RosterColumn] {
        let own: [RosterColumn] =
            switch self {
            case .orgs: Self.orgColumns
            case .academicSessions: Self.termColumns
            case .courses: Self.courseColumns
            case .classes: Self.classColumns
            case .users: version == .version11 ? Self.userColumns11 : Self.userColumns12
            case .roles: Self.roleColumns
            case .enrollments: Self.enrollmentColumns
            }
        return [.must("sourcedId"), .may("status", .choice(["active", "tobedeleted"])), .may("dateLastModified", .moment)] + own
    }

    /// In 1.1 a user row carries its role, so there is no roles file.
    func exists(in version: Roster.Version) -> Bool { self != .roles || version == .version12 }

    private static let orgColumns: [RosterColumn] = [
        .must("name"), .must("type", .choice(["department", "school", "district", "local", "state", "national"])), .may("identifier"),
        .may("parentSourcedId", .reference(.orgs)),
    ]

    private static let termColumns: [RosterColumn] = [
        .must("title"), .must("type", .choice(["gradingPeriod", "semester", "schoolYear", "term"])), .must("startDate", .date),
        .must("endDate", .date), .may("parentSourcedId", .reference(.academicSessions)), .must("schoolYear", .year),
    ]

    private static let courseColumns: [RosterColumn] = [
        .may("schoolYearSourcedId", .reference(.academicSessions)), .must("title"), .may("courseCode"), .may("grades"),
        .must("orgSourcedId", .reference(.orgs)), .may("subjects"), .may("subjectCodes"),
    ]

    private static let classColumns: [RosterColumn] = [
        .must("title"), .may("grades"), .must("courseSourcedId", .reference(.courses)), .may("classCode"),
        .must("classType", .choice(["homeroom", "scheduled"])), .may("location"), .must("schoolSourcedId", .reference(.orgs)),
        .must("termSourcedIds", .references(.academicSessions)), .may("subjects"), .may("subjectCodes"), .may("periods"),
    ]

    private static let userColumns11: [RosterColumn] = [
        .must("enabledUser", .flag), .must("orgSourcedIds", .references(.orgs)),
        .must("role", .choice(["administrator", "aide", "guardian", "parent", "proctor", "relative", "student", "teacher"])),
        .must("username"), .may("userIds"), .must("givenName"), .must("familyName"), .may("middleName"), .may("identifier"),
        .may("email", .email), .may("sms"), .may("phone"), .may("agentSourcedIds", .references(.users)), .may("grades"), .may("password"),
    ]

    private static let userColumns12: [RosterColumn] = [
        .must("enabledUser", .flag), .must("username"), .may("userIds"), .must("givenName"), .must("familyName"), .may("middleName"),
        .may("identifier"), .may("email", .email), .may("sms"), .may("phone"), .may("agentSourcedIds", .references(.users)),
        .may("grades"), .may("password"), .may("userMasterIdentifier"), .may("resourceSourcedIds"), .may("preferredGivenName"),
        .may("preferredMiddleName"), .may("preferredFamilyName"), .may("primaryOrgSourcedId", .reference(.orgs)), .may("pronouns"),
    ]

    private static let roleColumns: [RosterColumn] = [
        .must("userSourcedId", .reference(.users)), .must("roleType", .choice(["primary", "secondary"])),
        .must(
            "role",
            .choice([
                "aide", "counselor", "districtAdministrator", "guardian", "parent", "principal", "proctor", "relative", "siteAdministrator",
                "student", "systemAdministrator", "teacher",
            ])), .may("beginDate", .date), .may("endDate", .date), .must("orgSourcedId", .reference(.orgs)), .may("userProfileSourcedId"),
    ]

    private static let enrollmentColumns: [RosterColumn] = [
        .must("classSourcedId", .reference(.classes)), .must("schoolSourcedId", .reference(.orgs)),
        .must("userSourcedId", .reference(.users)), .must("role", .choice(["administrator", "proctor", "student", "teacher"])),
        .may("primary", .flag), .may("beginDate", .date), .may("endDate", .date),
    ]
}
