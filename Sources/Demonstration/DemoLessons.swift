import Guidance
import IntegralLearning
import Platform
import Store

/// What happened around the assignments of 2B: last week's lessons, the learning environment, a reaction in a logbook.
extension Stage {
    func tellLessons() throws {
        let school = school(28, 9)
        guard let unit = region.groups["2B"] else { throw Refusal.notFound }
        let seat = try noorAt(unit, school)
        for (ago, absent, late) in [(14, [Somebody.daan], [Somebody.bram]), (7, [.stijn, .zoe], []), (3, [], [.tim])] {
            let database = self.school(ago, 9)
            let event = try database.createEvent(of: unit, title: "Les", on: database.today, starts: 9 * 60, ends: 10 * 60 + 30)
            for learner in absent { try database.mark(region[learner].id, .absent, at: event) }
            for learner in late { try database.mark(region[learner].id, .late, at: event) }
        }
        try seat.database.change(
            seat.unit, why: "Jullie vroegen om voorbeelden uit de praktijk. Daarom staan hier filmpjes en spullen die je mag lenen.",
            planFormat: "Kennismaken met de deelnemers\nMateriaal en ruimte regelen\nUitvoeren\nTerugkijken met de deelnemers",
            isOpen: true)
        try layOut(seat)
    }

    private func noorAt(_ unit: ID<Unit>, _ school: OrganisationDatabase) throws -> (database: OrganisationDatabase, unit: GuidedUnit) {
        guard let unit = try school.guidedUnits(only: unit).first else { throw Refusal.notFound }
        return (school, unit)
    }

    private func layOut(_ seat: (database: OrganisationDatabase, unit: GuidedUnit)) throws {
        let resources: [(Resource.Kind, String, String, String)] = [
            (.reference, "Handboek Begeleiden bij dagactiviteiten", "mediatheek, kast B", "om op te zoeken hoe je een activiteit opbouwt"),
            (.journal, "Vakblad over zorg en welzijn", "leestafel bij de ingang", "voor ideeën van collega's die dit werk al doen"),
            (.internet, "Omgaan met dementie", "https://www.dementie.nl", "om te begrijpen waarom iemand onrustig wordt"),
            (.format, "Persoonlijk activiteitenplan (PAP)", "https://voorbeeld.leidraad.test/pap", "om je leerdoel in stappen te zetten"),
            (.elsewhere, "Online leeromgeving van school", "https://voorbeeld.leidraad.test/leeromgeving", "voor opdrachten van je vakken"),
            (.material, "Koffer met muziek en liedteksten", "lokaal 2.14, vraag Noor", "om een muziekmiddag mee te oefenen"),
        ]
        for (kind, title, location, purpose) in resources {
            try seat.database.layOut(kind, title, location: location, purpose: purpose, in: seat.unit)
        }
    }
}
