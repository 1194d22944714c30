import Markup

/// The norms of the hall. None of these stands in a source document, so each shows as "zelf gekozen waarde" unless a source is named.
package enum Norms {
    package static let idleHours = "session.idle"
    package static let sessionHours = "session.absolute"
    package static let phoneDays = "session.phone"
    package static let recentMinutes = "session.recent"
    package static let signInLinkMinutes = "signIn.link"
    package static let placeLinkDays = "place.link"
    package static let guesses = "signIn.guesses"
    package static let guessesPerAddress = "signIn.guessesPerAddress"
    package static let linksPerAccount = "signIn.links"
    package static let silentDays = "today.silent"
    package static let jobAttempts = "job.attempts"
    package static let accountKept = "retention.account"
    package static let memberKept = "retention.member"
    package static let guidanceKept = "retention.guidance"
    package static let assessmentKept = "retention.assessment"
    package static let logKept = "retention.log"
    package static let requestKept = "retention.request"
    package static let mostErased = "retention.cap"
    package static let privacyAnswer = "privacy.answer"
    static let knownDeviceDays = "signIn.device"
    static let standInDays = "standIn.longest"
    static let secondFactorDays = "secondFactor.begun"
    static let linkKept = "retention.link"
    static let absenceKept = "retention.absence"
    static let absenceDays = "absence.longest"
    static let jobKept = "retention.job"

    static let definitions: [NormDefinition] = [
        NormDefinition(idleHours, Words("Sessie eindigt na stilte van", "Session ends after silence of"), 8, .hours, source: nil),
        NormDefinition(sessionHours, Words("Sessie eindigt in elk geval na", "Session ends in any case after"), 24, .hours, source: nil),
        NormDefinition(phoneDays, Words("Eigen telefoon blijft ingelogd", "Own phone stays signed in"), 60, .days, source: nil),
        NormDefinition(
            recentMinutes, Words("Vertrouwelijk werk vraagt opnieuw inloggen na", "Confidential work asks to sign in again after"), 30,
            .minutes, source: nil),
        NormDefinition(signInLinkMinutes, Words("Inloglink werkt", "Sign-in link works for"), 30, .minutes, source: nil),
        NormDefinition(
            placeLinkDays, Words("Link naar een plek werkt", "Link to a place works for"), 30, .days, source: nil, changer: .organisation,
            allowed: 1...365),
        NormDefinition(
            guesses, Words("Pogingen per kwartier per account", "Attempts per quarter of an hour per account"), 10, .count,
            source: "OWASP ASVS 5.0, 6.3.1"),
        NormDefinition(
            guessesPerAddress, Words("Pogingen per kwartier per internetadres", "Attempts per quarter of an hour per internet address"),
            100,
            .count, source: "OWASP ASVS 5.0, 6.3.1"),
        NormDefinition(
            linksPerAccount, Words("Inloglinks per kwartier per account", "Sign-in links per quarter of an hour per account"), 5, .count,
            source: nil),
        NormDefinition(silentDays, Words("Stil: niets gehoord in", "Silent: nothing heard for"), 14, .days, source: nil),
        NormDefinition(accountKept, Words("Account bewaren na laatste gebruik", "Keep an account after last use"), 730, .days, source: nil),
        NormDefinition(
            memberKept, Words("Gegevens van een lid bewaren na vertrek", "Keep a member's data after leaving"), 730, .days,
            source: "Vuistregel leerlingdossier po/vo: 2 jaar na vertrek", changer: .organisation, allowed: 30...3653),
        NormDefinition(
            guidanceKept,
            Words("Begeleidingsnotities en logboeken bewaren na einde traject", "Keep guidance notes and logs after a track ends"),
            365, .days, source: nil, changer: .organisation, allowed: 30...3653),
        NormDefinition(
            assessmentKept, Words("Beoordelingen bewaren na diploma", "Keep judgements after the diploma"), 548, .days,
            source: "Verwachting Inspectie: 1,5 jaar na diplomering", changer: .organisation, allowed: 365...3653),
        NormDefinition(
            logKept, Words("Logboek van inzage bewaren", "Keep the log of access"), 1826, .days, source: "Stcrt. 2019, 38007: 5 jaar",
            changer: .organisation, allowed: 1826...3653),
        NormDefinition(requestKept, Words("Verstuurde formulieren herkennen tot", "Recognise sent forms for"), 30, .days, source: nil),
        NormDefinition(
            mostErased, Words("Meeste rijen die in één keer worden gewist", "Most rows erased at one time"), 5000, .count, source: nil),
        NormDefinition(
            privacyAnswer, Words("Antwoord op een privacyverzoek binnen", "Answer to a privacy request within"), 30, .days,
            source: "AVG art. 12 lid 3: één maand", changer: .organisation, allowed: 1...30),
        NormDefinition(jobAttempts, Words("Werk opgeven na pogingen", "Give up work after attempts"), 8, .count, source: nil),
        NormDefinition(
            knownDeviceDays, Words("Eigen apparaat blijft bekend na inloggen", "Own device stays known after signing in"), 180, .days,
            source: nil, allowed: 1...400),
        NormDefinition(
            standInDays, Words("Langste vervanging", "Longest standing in"), 366, .days, source: nil, changer: .organisation,
            allowed: 1...366),
        NormDefinition(
            secondFactorDays, Words("Begonnen tweede stap vervalt na", "A second step that was begun ends after"), 1, .days, source: nil),
        NormDefinition(
            linkKept, Words("Gemailde links bewaren na hun einde", "Keep mailed links after their end"), 30, .days, source: nil),
        NormDefinition(
            absenceDays, Words("Langste afwezigheid", "Longest absence"), 366, .days, source: nil, allowed: 1...366),
        // Longer than an absence lasts: what was opened before it counts its days as long as it waits.
        NormDefinition(
            absenceKept, Words("Afwezigheid bewaren na het noteren", "Keep an absence after it was noted"), 400, .days, source: nil,
            allowed: 400...3653),
        NormDefinition(jobKept, Words("Afgerond werk bewaren", "Keep work that is done"), 7, .days, source: nil),
    ]
}
