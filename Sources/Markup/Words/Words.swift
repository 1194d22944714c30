/// A pair of words kept as data: the name of a role, a knot, a state.
package struct Words: Sendable, Hashable {
    package let dutch: String
    package let english: String

    package init(_ dutch: String, _ english: String) {
        self.dutch = dutch
        self.english = english
    }
}
