import Markup
import Store

/// What planning integral learning is made of (LB-1.1-01): seven parts, each a text.
package enum ProgrammePart: String, SQLConvertible, Codable, Sendable, CaseIterable {
    case themes, criteria, orientation, execution, evaluation, assessment, workForms

    package var words: Words {
        switch self {
        case .themes: Words("Thematische opbouw", "Thematic build-up")
        case .criteria: Words("Beoordelingscriteria", "Assessment criteria")
        case .orientation: Words("Oriëntatie op de opdracht", "Orientation on the assignment")
        case .execution: Words("Uitvoering", "Execution")
        case .evaluation: Words("Evaluatie", "Evaluation")
        case .assessment: Words("Beoordeling", "Assessment")
        case .workForms: Words("Didactische werkvormen", "Didactic work forms")
        }
    }

    var hint: Words {
        switch self {
        case .themes: Words("Welke thema’s, in welke volgorde, en waarom zo?", "Which themes, in which order, and why?")
        case .criteria: Words("Waarop beoordelen jullie, en waar staat dat?", "What do you assess by, and where does it stand?")
        case .orientation: Words("Hoe maken studenten kennis met de opdracht?", "How do students meet the assignment?")
        case .execution: Words("Wat doen ze waar, en wie is erbij?", "What do they do where, and who is there?")
        case .evaluation: Words("Hoe kijken jullie samen terug?", "How do you look back together?")
        case .assessment: Words("Wie beoordeelt wanneer, en wat telt mee?", "Who assesses when, and what counts?")
        case .workForms: Words("Welke werkvormen passen bij deze groep?", "Which work forms fit this group?")
        }
    }
}

/// The phases of the learning cycle along which activities are planned (LB-1.1-24).
package enum LearningPhase: String, SQLConvertible, Codable, Sendable, CaseIterable {
    case orient, prepare, carryOut, lookBack, weigh, goOn

    package var words: Words {
        switch self {
        case .orient: Words("Oriënteren", "Orient")
        case .prepare: Words("Plannen", "Plan")
        case .carryOut: Words("Uitvoeren", "Carry out")
        case .lookBack: Words("Evalueren", "Evaluate")
        case .weigh: Words("Beoordelen", "Assess")
        case .goOn: Words("Reflecteren", "Reflect")
        }
    }
}
