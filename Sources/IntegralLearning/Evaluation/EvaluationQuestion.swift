import Markup
import Platform

/// A question that helps to look back. The bank has them under three headings (LB-3.1-07); a guide picks some, students meet those beside
/// what they write (LB-3.1-09).
struct EvaluationQuestion: Sendable {
    enum Heading: String, Sendable, CaseIterable {
        case yield, qualities, process

        var words: Words {
            switch self {
            case .yield: Words("Wat leverde het je op?", "What did it yield?")
            case .qualities: Words("Wie ben jij in het werk?", "Who are you at work?")
            case .process: Words("Hoe leerde je?", "How did you learn?")
            }
        }
    }

    let key: String
    let heading: Heading
    let words: Words

    private init(_ key: String, _ heading: Heading, _ dutch: String, _ english: String) {
        self.key = key
        self.heading = heading
        words = Words(dutch, english)
    }

    /// The picked ones, in the order of the bank.
    static func picked(_ keys: [String]) -> [EvaluationQuestion] { bank.filter { keys.contains($0.key) } }

    static let bank = yield + qualities + process

    private static let yield = [
        EvaluationQuestion(
            "new", .yield, "Wat kun je nu dat je voor deze opdracht nog niet kon?",
            "What can you do now that you could not before this assignment?"),
        EvaluationQuestion(
            "proud", .yield, "Waar ben je het meest trots op, en waarom juist daarop?", "What are you proudest of, and why that?"),
        EvaluationQuestion(
            "goal", .yield, "Hoe ver ben je gekomen met je eigen leerdoel?", "How far did you get with your own goal?"),
        EvaluationQuestion(
            "surprise", .yield, "Wat liep anders dan je dacht? Wat weet je nu?",
            "What went differently than you thought? What do you know now?"),
        EvaluationQuestion(
            "others", .yield, "Wat hadden anderen aan jouw werk? Hoe merkte je dat?",
            "What did your work do for others? How did you notice?"),
        EvaluationQuestion(
            "worth", .yield, "Van welk moment leerde je het meest? Wat is dat je waard?",
            "From which moment did you learn most? What is that worth to you?"),
        EvaluationQuestion(
            "use", .yield, "Waar ga je dit weer gebruiken: op stage, thuis, in een volgende opdracht?",
            "Where will you use this again: at your placement, at home, in a next assignment?"),
        EvaluationQuestion(
            "missing", .yield, "Wat had je willen leren en is er niet van gekomen?", "What did you want to learn that did not happen?"),
    ]

    private static let qualities = [
        EvaluationQuestion(
            "strong", .qualities, "Welke kant van jezelf hielp je het meest?", "Which side of yourself helped you most?"),
        EvaluationQuestion("asked", .qualities, "Waarvoor kwamen anderen naar jou toe?", "What did others come to you for?"),
        EvaluationQuestion(
            "energy", .qualities, "Bij welk werk vergat je de tijd? Wat zegt dat over jou?",
            "At which work did you forget the time? What does that say about you?"),
        EvaluationQuestion(
            "hard", .qualities, "Wat vond je lastig aan jezelf? Hoe ging je daarmee om?",
            "What did you find hard about yourself? How did you deal with it?"),
        EvaluationQuestion(
            "role", .qualities, "Welke rol pakte jij in de groep? Paste die bij je?",
            "Which role did you take in the group? Did it suit you?"),
        EvaluationQuestion(
            "dare", .qualities, "Wat heb je gedurfd dat je eerst eng vond?", "What did you dare that frightened you at first?"),
        EvaluationQuestion(
            "mirror", .qualities, "Wat zou iemand uit je groep over jou vertellen?", "What would somebody of your group tell about you?"),
        EvaluationQuestion(
            "important", .qualities, "Wat vond jij belangrijk in dit werk? Kon je dat laten zien?",
            "What was important to you in this work? Could you show it?"),
    ]

    private static let process = [
        EvaluationQuestion(
            "begin", .process, "Hoe begon je? Zou je weer zo beginnen?", "How did you begin? Would you begin that way again?"),
        EvaluationQuestion(
            "stuck", .process, "Waar liep je vast, en wat bracht je verder?", "Where did you get stuck, and what got you going?"),
        EvaluationQuestion(
            "help", .process, "Van wie of wat leerde je? Vroeg je op tijd om hulp?",
            "From whom or what did you learn? Did you ask for help in time?"),
        EvaluationQuestion(
            "plan", .process, "Hielp het werkplan? Wanneer week je ervan af?", "Did the work plan help? When did you leave it?"),
        EvaluationQuestion(
            "choice", .process, "Welke keuze maakte het verschil?", "Which choice made the difference?"),
        EvaluationQuestion(
            "together", .process, "Wat ging goed in het samenwerken, en wat deed jij daarvoor?",
            "What went well in working together, and what did you do for it?"),
        EvaluationQuestion(
            "feedback", .process, "Wat heb je gedaan met wat anderen tegen je zeiden?", "What did you do with what others told you?"),
        EvaluationQuestion(
            "again", .process, "Als je het morgen over mocht doen: wat doe je hetzelfde en wat anders?",
            "If you could do it again tomorrow: what would you do the same and what differently?"),
    ]
}
