import Markup

/// The words each sector uses for the same role or thing (requirements B, F-16, F-17, F-38). What a sector does not name keeps the word
/// of the field.
enum SectorWords {
    static func of(_ kind: Organisation.Kind) -> [FieldTerm: FieldWord] {
        switch kind {
        case .vvt:
            [
                .learner: FieldWord(
                    "de", "collega-in-opleiding", "collega’s-in-opleiding", "colleague-in-training", "colleagues-in-training"),
                .practiceSupervisor: FieldWord("de", "werkbegeleider", "werkbegeleiders", "work supervisor", "work supervisors"),
            ]
        case .vo: [.learner: FieldWord("de", "leerling", "leerlingen", "pupil", "pupils")]
        case .hbo, .institute:
            [
                .practiceSupervisor: FieldWord(
                    "de", "werkplekbegeleider", "werkplekbegeleiders", "workplace supervisor", "workplace supervisors"),
                .mentor: FieldWord(
                    "de", "studieloopbaancoach", "studieloopbaancoaches", "study career coach", "study career coaches"),
            ]
        case .mbo, .company, .region, .platform: [:]
        }
    }
}
