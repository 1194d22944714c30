import Markup
import Platform

/// A room that brings the plainest kind of track: no knots, no table of its own. Tests of the hall stand on it.
package enum TestRoom {
    package static let kind = TrackKind(name: "test", words: Words("Testtraject", "Test track")) { _, _, _ in TrackView(knots: []) }
    static let domain = Domain(name: "Test", trackKinds: [kind])
}
