import Markup

/// What a profession of guides asks, held as content: the same for every organisation, so it stands here and not in a table (LB-0-01).
package struct CompetenceProfile: Sendable {
    package struct CoreTask: Sendable {
        package let number: Int
        package let title: Words
        package let workProcesses: [WorkProcess]
    }

    /// Its six blocks are those of LB-0-04: description, result, competence, components, indicator, knowledge.
    package struct WorkProcess: Sendable {
        /// `2.1`; begins with the number of its core task.
        package let code: String
        package let title: Words
        package let description: Words
        package let result: Words
        package let rows: [Row]
        package let knowledge: [Mention]
    }

    /// A competence as this work process asks it; a letter stands once in a work process.
    package struct Row: Sendable {
        package let competence: Competence
        package let components: [Component]
        package let indicator: Words

        init(_ competence: Competence, _ components: [Component], _ indicator: Words) {
            (self.competence, self.components, self.indicator) = (competence, components, indicator)
        }
    }

    /// A term of knowledge or skill, and the page that explains it. The wording may differ between work processes, the page does not.
    package struct Mention: Sendable {
        package let term: Words
        package let page: KnowledgePage

        init(_ dutch: String, _ page: KnowledgePage) {
            (term, self.page) = (Words(dutch, page.title.english), page)
        }
    }

    package let key: String
    package let version: String
    package let title: Words
    package let coreTasks: [CoreTask]

    /// Leerbegeleider: who guides integral learning.
    package static let learningGuide = CompetenceProfile(
        key: "learningGuide", version: "1", title: Words("Competentieprofiel Leerbegeleider", "Competence profile of the learning guide"),
        coreTasks: [.programming, .guiding, .evaluating, .reflecting])
}

extension CompetenceProfile {
    package var workProcesses: [WorkProcess] { coreTasks.flatMap(\.workProcesses) }

    package func workProcess(_ code: String) -> WorkProcess? { workProcesses.first { $0.code == code } }

    /// Every competence once, by letter.
    package var competences: [Competence] {
        var letters: Set<String> = []
        return workProcesses.flatMap(\.rows).map(\.competence).filter { letters.insert($0.letter).inserted }.sorted {
            $0.letter < $1.letter
        }
    }

    /// The work processes that ask the competence of this letter (LB-0-06).
    package func workProcesses(asking letter: String) -> [WorkProcess] {
        workProcesses.filter { process in process.rows.contains { $0.competence.letter == letter } }
    }

    /// How large the profile is, in the order of LB-0-05.
    package var size: [(name: Words, count: Int)] {
        let rows = workProcesses.flatMap(\.rows)
        return [
            (Words("kerntaken", "core tasks"), coreTasks.count), (Words("werkprocessen", "work processes"), workProcesses.count),
            (Words("competentieregels", "competence rows"), rows.count),
            (Words("componenten", "components"), rows.flatMap(\.components).count),
            (Words("kennistermen", "knowledge terms"), workProcesses.flatMap(\.knowledge).count),
            (Words("verschillende letters", "different letters"), competences.count),
        ]
    }
}
