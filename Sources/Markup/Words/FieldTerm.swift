/// A word of the field that differs per sector and organisation: student, leerling, collega-in-opleiding.
/// The raw value is what an organisation's own words are stored under.
package enum FieldTerm: String, Sendable, Hashable, CaseIterable {
    case learner, learningGuide, practiceSupervisor, practiceTrainer, workplaceSupervisor, mentor, careerCoach, dean
    case schoolTrainer, instituteTrainer, workGroup, group, assignment, workplace, placement, track

    /// The word when an organisation has not chosen its own.
    package var standard: FieldWord {
        switch self {
        case .learner: FieldWord("de", "student", "studenten", "student", "students")
        case .learningGuide: FieldWord("de", "leerbegeleider", "leerbegeleiders", "learning guide", "learning guides")
        case .practiceSupervisor:
            FieldWord("de", "praktijkbegeleider", "praktijkbegeleiders", "practice supervisor", "practice supervisors")
        case .practiceTrainer: FieldWord("de", "praktijkopleider", "praktijkopleiders", "practice trainer", "practice trainers")
        case .workplaceSupervisor:
            FieldWord("de", "werkbegeleider", "werkbegeleiders", "workplace supervisor", "workplace supervisors")
        case .mentor: FieldWord("de", "mentor", "mentoren", "mentor", "mentors")
        case .careerCoach: FieldWord("de", "slb’er", "slb’ers", "career coach", "career coaches")
        case .dean: FieldWord("de", "decaan", "decanen", "careers adviser", "careers advisers")
        case .schoolTrainer: FieldWord("de", "schoolopleider", "schoolopleiders", "school trainer", "school trainers")
        case .instituteTrainer:
            FieldWord("de", "instituutsopleider", "instituutsopleiders", "institute trainer", "institute trainers")
        case .workGroup: FieldWord("de", "werkgroep", "werkgroepen", "work group", "work groups")
        case .group: FieldWord("de", "groep", "groepen", "group", "groups")
        case .assignment:
            FieldWord("de", "integrale opdracht", "integrale opdrachten", "integral assignment", "integral assignments")
        case .workplace: FieldWord("de", "praktijkplek", "praktijkplekken", "workplace", "workplaces")
        case .placement: FieldWord("de", "plaatsing", "plaatsingen", "placement", "placements")
        case .track: FieldWord("het", "traject", "trajecten", "track", "tracks")
        }
    }
}

/// One term in both languages.
package struct FieldWord: Sendable, Hashable {
    /// The forms in one language.
    package struct Forms: Sendable, Hashable {
        package let article: String
        package let singular: String
        package let plural: String

        package init(article: String, singular: String, plural: String) {
            self.article = article
            self.singular = singular
            self.plural = plural
        }
    }

    package let dutch: Forms
    package let english: Forms

    package init(dutch: Forms, english: Forms) {
        self.dutch = dutch
        self.english = english
    }

    /// Dutch article, singular and plural, then English singular and plural.
    package init(_ article: String, _ dutch: String, _ dutchPlural: String, _ english: String, _ englishPlural: String) {
        self.dutch = Forms(article: article, singular: dutch, plural: dutchPlural)
        self.english = Forms(article: "the", singular: english, plural: englishPlural)
    }
}
