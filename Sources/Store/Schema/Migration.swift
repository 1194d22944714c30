/// One step in the life of the schema. All rooms share one rising number; steps run in that order everywhere, each in one transaction.
package struct Migration: Sendable {
    package enum Step: Sendable {
        case create(Table)
        /// `CREATE INDEX name ON …`, or any other statement both engines understand.
        case run(SQL)
        case add(Column, to: StaticString)
        /// Drops a table whose reader is gone since the release before.
        case drop(StaticString)
        /// Makes the table anew in its new shape and copies `columns`. Foreign keys are switched off before BEGIN and checked
        /// before COMMIT: inside a transaction SQLite's pragma does nothing, and DROP TABLE empties cascading children.
        case rebuild(Table, keeping: SQL)
    }

    package let number: Int
    package let name: String
    package let steps: [Step]
    /// The oldest release of the program that may serve the schema after this step.
    package let oldestProgram: Int

    package init(_ number: Int, _ name: String, oldestProgram: Int = 1, _ steps: [Step]) {
        self.number = number
        self.name = name
        self.steps = steps
        self.oldestProgram = oldestProgram
    }
}
