/// A refusal in words a person can act on, in both languages. `Formats` knows no page, so it hands over plain text.
package protocol SpokenError: Error, Sendable {
    var dutch: String { get }
    var english: String { get }
}
