import Guidance
import IntegralLearning
import Platform
import Store

/// Esra and Chloé are done and look back: Esra shared her part with Noor, Chloé is half-way with hers.
extension Stage {
    func tellLookingBack() throws {
        let story = try Story(self, assignments.healthyFood, to: [.esra, .chloe], of: "2B", ago: 50, planDue: -40, due: 2)
        try story.goal("Ik wil een groep meekrijgen zonder te mopperen.", of: .esra, ago: 44)
        try story.goal("Ik wil hardop denken, zodat anderen mij kunnen volgen.", of: .chloe, ago: 44)
        try story.plan(
            [
                ("Aan groep 1C vragen wat ze ’s ochtends eten", .esra, -30), ("Soep maken van wat over is", .chloe, -12),
                ("Soep uitdelen en vertellen wat erin zit", .esra, -6),
            ], by: .chloe, ago: 44)
        try story.submit(by: .chloe, ago: 42)
        try story.go(by: .noor, ago: 40)
        try story.log("Veertig kommen soep, alles op. De conciërge vroeg het recept.", by: .esra, ago: 6)
        try story.log("Ik heb uitgelegd wat ik deed terwijl ik sneed. Drie mensen bleven kijken.", by: .chloe, ago: 6)
        try story.seen(
            "Esra liet de stilste jongen als eerste proeven. Daarna wilde iedereen.", about: .esra, by: .noor, ago: 6, criteria: [0])
        try story.lookBack()
        try story.reflect()
    }
}

extension Story {
    fileprivate func lookBack() throws {
        let (noor, guiding) = try seat(.noor, to: .assess, 5, 9)
        try noor.complete(guiding)
        try noor.pickQuestions(guiding, ["proud", "role", "again"])
        try noor.planEvaluation(guiding, on: stage.today.adding(days: 3), with: nil, note: "14.00 uur, lokaal 1.12, met thee")
        try write(
            EvaluationForms.group, by: .esra, ago: 4,
            [
                "form": "oral", "facts": "We maakten veertig kommen soep en alles ging op. Twaalf mensen vroegen wat erin zat.",
                "relations": "Doordat we eerst lieten proeven en daarna pas vertelden, kwamen de vragen vanzelf.",
            ])
        try write(
            EvaluationForms.own, by: .esra, ago: 3,
            [
                "work": "Mensen aten iets gezonds zonder dat wij het gezond noemden. Dat werkte beter dan een poster.",
                "study": "Ik kan nu een activiteit van begin tot eind leiden. Vorig jaar durfde ik dat niet.",
                "quality-1": "Ik zie wie er stil is en haal die erbij.", "quality-2": "Ik blijf vrolijk als het druk wordt.",
                "learning-1": "Taken uit handen geven voordat ik moe ben.",
                "moment-1": "De stille jongen proefde als eerste. Toen begreep ik dat een groep vaak op één iemand wacht.",
                "moment-1-worth": "much",
            ], isShared: true)
        try write(
            EvaluationForms.own, by: .chloe, ago: 1,
            ["work": "Er ging niets meer in de bak. Ik had niet gedacht dat koken ook over weggooien gaat."])
        try starrt()
        try tell(.esra, .feedback, "Je liet eerst proeven en wachtte met vertellen. Daardoor kwamen de vragen van hen.", by: .noor, ago: 2)
        try tell(.chloe, .compliment, "Jij bleef rustig toen de pan overkookte. Daar werd ik ook rustig van.", by: .esra, ago: 2)
    }

    private func starrt() throws {
        let (database, permit) = try seat(.chloe, to: .respond, 2, 20)
        let open = try database.beginResponse(WritingForms.starrt, on: permit)
        try database.save("situation", "In de kantine, om half twaalf. De pan kookte over en er stond al een rij.", version: 0, in: open)
        try database.save("task", "Ik deelde uit en Esra vertelde. Ik wilde dat de rij niet wegliep.", version: 0, in: open)
        try database.save(
            "action", "Ik zette het vuur laag en zei hardop wat ik deed: eerst droogmaken, dan scheppen.", version: 0, in: open)
    }

    private func write(_ kind: FormKind, by who: Somebody, ago: Int, _ answers: [String: String], isShared: Bool = false) throws {
        let (database, permit) = try seat(who, to: .respond, ago, 19)
        for (field, text) in answers.sorted(by: { $0.key < $1.key }) {
            try database.save(field, text, version: 0, in: database.response(kind, permit))
        }
        guard isShared else { return }
        try database.finish(database.response(kind, permit))
        try database.share(
            database.response(kind, permit), on: permit,
            path: "/o/de-brug/tracks/\(track.text)/evaluation/of/\(stage.region[who].id.text)")
    }

    private func tell(_ learner: Somebody, _ kind: Feedback.Kind, _ text: String, by who: Somebody, ago: Int) throws {
        let (database, permit) = try seat(who, to: .read, ago, 16)
        guard let place = try database.people(on: permit).first(where: { $0.member == stage.region[learner].id }) else {
            throw Refusal.notFound
        }
        try database.giveFeedback(permit, kind, to: place, text)
    }
}
