import Markup
import Store

/// What privacy brings to the hall.
enum PrivacyHall {
    static let routes = OwnRecordsRoutes.routes + PrivacyRoutes.routes
    static let tables = [PrivacyRequest.table, ErasureRecord.table, Retention.markTable]
    static let jobs = [copy, Retention.kind]

    private static let copy = JobKind(name: "erasure.copy") { program, _ in try await program.copyErasures() }

    static let navigation = [NavigationItem(Words("Privacy", "Privacy"), path: "privacy/requests", roles: [.organisationAdmin])]

    static let acts = [
        ActWords("erase", "member", Words("wiste de gegevens van een lid", "erased the data of a member")),
        ActWords("answer", "privacy_request", Words("beantwoordde een privacyverzoek", "answered a privacy request")),
    ]

    /// The tables of the hall that hold something about people.
    static let nouns: [String: Words] = [
        "person": Words("account", "account"), "member": Words("lid van een organisatie", "member of an organisation"),
        "role_assignment": Words("rol", "role"), "place": Words("plek bij een traject of groep", "place on a track or group"),
        "session": Words("ingelogd apparaat", "signed-in device"), "mailed_link": Words("link in een mail", "link in a mail"),
        "notice": Words("melding", "notice"), "audit": Words("logboek van stappen", "log of steps"),
        "read_log": Words("inzage door anderen", "reading by others"), "credential": Words("wachtwoord", "password"),
        "second_factor": Words("tweede stap bij inloggen", "second step of signing in"),
        "recovery_code": Words("herstelcode", "recovery code"),
        "owner_key": Words("eigen sleutel", "own key"), "outgoing_mail": Words("verstuurde mail", "sent mail"),
        "request": Words("verstuurd formulier", "sent form"), "privacy_request": Words("privacyverzoek", "privacy request"),
        "absence": Words("afwezigheid", "absence"),
    ]
}
