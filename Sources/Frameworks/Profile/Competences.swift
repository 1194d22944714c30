import Markup

extension CompetenceProfile {
    /// A lettered competence of the profile; the same one recurs under several work processes (LB-0-06).
    package struct Competence: Sendable {
        package let letter: String
        package let name: Words

        static let guiding = Competence(letter: "C", name: Words("Begeleiden", "Guiding"))
        static let attention = Competence(letter: "D", name: Words("Aandacht en begrip tonen", "Showing attention and understanding"))
        static let consulting = Competence(letter: "E", name: Words("Samenwerken en overleggen", "Working together and consulting"))
        static let integrity = Competence(letter: "F", name: Words("Ethisch en integer handelen", "Acting ethically and with integrity"))
        static let presenting = Competence(letter: "I", name: Words("Presenteren", "Presenting"))
        static let expertise = Competence(letter: "K", name: Words("Vakdeskundigheid toepassen", "Applying expertise"))
        static let means = Competence(letter: "L", name: Words("Materialen en middelen inzetten", "Using materials and means"))
        static let analysing = Competence(letter: "M", name: Words("Analyseren", "Analysing"))
        static let inquiring = Competence(letter: "N", name: Words("Onderzoeken", "Inquiring"))
        static let planning = Competence(letter: "Q", name: Words("Plannen en organiseren", "Planning and organising"))
        static let quality = Competence(letter: "S", name: Words("Kwaliteit leveren", "Delivering quality"))
        static let procedures = Competence(
            letter: "T", name: Words("Instructies en procedures volgen", "Following instructions and procedures"))
    }

    /// What a competence consists of.
    package struct Component: Sendable {
        package let name: Words

        static let thinking = Component(name: Words("Vakspecifieke mentale vermogens aanwenden", "Using the thinking of the trade"))
        static let attuning = Component(name: Words("Afstemmen", "Attuning"))
        static let informing = Component(name: Words("Proactief informeren", "Informing beforehand"))
        static let activities = Component(name: Words("Activiteiten plannen", "Planning activities"))
        static let choosing = Component(name: Words("Geschikte materialen en middelen kiezen", "Choosing fitting materials and means"))
        static let coaching = Component(name: Words("Coachen", "Coaching"))
        static let motivating = Component(name: Words("Motiveren", "Motivating"))
        static let developing = Component(name: Words("Anderen ontwikkelen", "Developing others"))
        static let interest = Component(name: Words("Interesse tonen", "Showing interest"))
        static let listening = Component(name: Words("Luisteren", "Listening"))
        static let concluding = Component(name: Words("Conclusies trekken", "Drawing conclusions"))
        static let following = Component(name: Words("Werken conform voorgeschreven procedures", "Working by prescribed procedures"))
        static let honest = Component(name: Words("Integer handelen", "Acting with integrity"))
        static let respecting = Component(
            name: Words("Verschillen tussen studenten respecteren", "Respecting differences between students"))
        static let finding = Component(name: Words("Informatie achterhalen", "Finding out information"))
        static let advising = Component(name: Words("Adviseren", "Advising"))
        static let using = Component(
            name: Words("Materialen en middelen doeltreffend gebruiken", "Using materials and means to good effect"))
        static let guarding = Component(
            name: Words("Kwaliteits- en productiviteitsnormen bewaken", "Guarding norms of quality and productivity"))
        static let systematic = Component(name: Words("Systematisch werken", "Working systematically"))
        static let progress = Component(name: Words("Voortgang bewaken", "Guarding progress"))
        static let discipline = Component(name: Words("Discipline tonen", "Showing discipline"))
        static let explaining = Component(name: Words("Duidelijk uitleggen en toelichten", "Explaining clearly"))
    }
}
