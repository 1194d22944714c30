import Markup

/// The words each sector uses for the same role or thing (requirements B, F-16, F-17, F-38). What a sector does not name keeps the word
/// of the field.
enum SectorWords {
    static func of(_ kind: Organisation.Kind) -> [FieldTerm: FieldWord] {
        switch kind {
        case .vvt:
            [
                .learner: FieldWord(
                    dutch: .init("de", "collega-in-opleiding", "collega’s-in-opleiding"),
                    english: .init("the", "colleague-in-training", "colleagues-in-training")),
                .practiceSupervisor: FieldWord(
                    dutch: .init("de", "werkbegeleider", "werkbegeleiders"), english: .init("the", "work supervisor", "work supervisors")),
            ]
        case .vo:
            [
                .learner: FieldWord(dutch: .init("de", "leerling", "leerlingen"), english: .init("the", "pupil", "pupils")),
                .mentor: FieldWord(dutch: .init("de", "mentor", "mentoren"), english: .init("the", "mentor", "mentors")),
            ]
        case .hbo, .institute:
            [
                .practiceSupervisor: FieldWord(
                    dutch: .init("de", "werkplekbegeleider", "werkplekbegeleiders"),
                    english: .init("the", "workplace supervisor", "workplace supervisors")),
                .mentor: FieldWord(
                    dutch: .init("de", "studieloopbaancoach", "studieloopbaancoaches"),
                    english: .init("the", "study career coach", "study career coaches")),
            ]
        case .mbo, .company, .region, .platform: [:]
        }
    }
}
