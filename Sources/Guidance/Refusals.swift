import Markup
import Platform

extension Refusal {
    static let referralRuns = Refusal(
        .conflict,
        Words(
            "Er loopt al een doorverwijzing voor deze student naar deze collega. Kijk hieronder hoe het ermee staat.",
            "A referral of this student to this colleague is running already. Look below how it stands."))

    static let referralElsewhere = Refusal(
        .conflict,
        Words(
            "Deze doorverwijzing staat inmiddels anders. Open de pagina opnieuw om te zien hoe het nu staat.",
            "This referral has changed meanwhile. Open the page again to see how it stands now."))
}
