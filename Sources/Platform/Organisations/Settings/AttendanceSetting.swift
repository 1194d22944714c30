import Markup
import Store

/// Where attendance is kept: here, or elsewhere with a link. Elsewhere gives no field, task or empty column (`house.md`, decision 12).
enum AttendanceSetting {
    static let routes: [Route] = [
        .get("/o/:organisation/settings/attendance", .organisation(.secondFactor, page)),
        .post("/o/:organisation/settings/attendance", .organisation(.secondFactor, change)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        try context.requireAdministrator()
        let stands = context.organisation.attendanceElsewhere
        return .page(page(context, isElsewhere: stands != nil, address: stands ?? "", fault: nil))
    }

    private static func change(_ context: OrganisationContext) throws -> Answer {
        try context.requireAdministrator()
        let (isElsewhere, address) = (context.form["where"] == "elsewhere", context.form.line("address"))
        if isElsewhere, !address.isEmpty, !isWebAddress(address) {
            let fault = Words(
                "Begin het adres met https://, of laat het leeg.", "Begin the address with https://, or leave it empty.")
            return .page(page(context, isElsewhere: true, address: address, fault: fault))
        }
        try context.database.keepAttendance(elsewhere: isElsewhere ? address : nil)
        return .redirect(context.path("settings/attendance") + "?saved=1")
    }

    private static func isWebAddress(_ text: String) -> Bool {
        text.utf8.starts(with: "https://".utf8) && text.utf8.count <= 500 && !text.utf8.contains(UInt8(ascii: " "))
    }

    private static func page(_ context: OrganisationContext, isElsewhere: Bool, address: String, fault: Words?) -> Page {
        let r = context.r
        let fields = [
            Field(
                "where", r("Waar noteren jullie wie er is?", "Where do you note who is present?"),
                .radios([
                    Field.Choice("here", r("Hier, op de lespagina", "Here, on the lesson page")),
                    Field.Choice(
                        "elsewhere", r("Ergens anders", "Elsewhere"),
                        hint: r("Dan vraagt Leidraad er nergens naar.", "Leidraad then asks for it nowhere.")),
                ]), value: isElsewhere ? "elsewhere" : "here"),
            Field(
                "address", r("Adres van dat andere systeem", "Address of that other system"), value: address,
                hint: r("Komt als link op de lespagina. Mag leeg.", "Becomes a link on the lesson page. May be empty."),
                error: fault.map { r($0) }, maximumLength: 500),
        ]
        let sending = form(
            r, action: context.path("settings/attendance"), requestID: context.requestID, fields: fields,
            submit: [button(r("Bewaren", "Save"))])
        return Page(
            OrganisationHall.title(.attendance, r), status: fault == nil ? 200 : 422, section: OrganisationHall.section,
            """
            \(OrganisationHall.header(context, .attendance))\
            \(context.query.isChecked("saved") ? notice(r("Bewaard.", "Saved."), .done) : .empty)\(sending)
            """)
    }
}

extension OrganisationDatabase {
    /// Nil keeps it here.
    fileprivate func keepAttendance(elsewhere address: String?) throws {
        try run("UPDATE organisation SET attendance_elsewhere = \(address) WHERE id = \(keeper)")
        try audit("change", "attendance", ID<Organisation>?.none, address.map { "elsewhere \($0)" } ?? "here")
    }
}
