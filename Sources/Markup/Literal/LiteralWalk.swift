#if DEBUG
    import Synchronization

    /// Walks the fixed text of one literal in debug builds: where does a hole stand, and are there words that should
    /// have come through `Reader`? What it finds goes to `Breaches`.
    struct LiteralWalk {
        private var state = LiteralState()

        private struct Segment: Hashable {
            let start: UInt
            let count: Int
            let state: LiteralState
        }

        private struct Outcome {
            let state: LiteralState
            let breaches: [String]
        }

        /// A page is built many times from the same few hundred segments: each is read once per state it starts in.
        private static let known = Mutex<[Segment: Outcome]>([:])

        mutating func read(_ text: StaticString) {
            guard text.hasPointerRepresentation else { return read(Self.outcome(of: text, from: state), text) }
            let segment = Segment(start: UInt(bitPattern: text.utf8Start), count: text.utf8CodeUnitCount, state: state)
            if let outcome = Self.known.withLock({ $0[segment] }) { return read(outcome, text) }
            let outcome = Self.outcome(of: text, from: state)
            Self.known.withLock { $0[segment] = outcome }
            read(outcome, text)
        }

        private mutating func read(_ outcome: Outcome, _ text: StaticString) {
            state = outcome.state
            for breach in outcome.breaches { Breaches.record(breach, text.description) }
        }

        private static func outcome(of text: StaticString, from state: LiteralState) -> Outcome {
            var state = state
            var breaches: [String] = []
            for scalar in text.description.unicodeScalars {
                if let breach = state.step(scalar), !breaches.contains(breach) { breaches.append(breach) }
            }
            return Outcome(state: state, breaches: breaches)
        }

        /// Judges a hole by the place it stands in.
        mutating func pass(_ hole: Hole, after bytes: [UInt8]) {
            if let breach = state.pass(hole) { Breaches.record(breach, Self.tail(of: bytes)) }
        }

        /// A literal must be whole: what follows it starts in text again.
        mutating func end(after bytes: [UInt8]) {
            if !state.isWhole { Breaches.record("a literal ends inside a tag", Self.tail(of: bytes)) }
        }

        /// Why this attribute may not be written at all, or nil.
        static func refusal(ofAttribute name: String) -> String? {
            let name = name.lowercased()
            let isRefused = name == "style" || name == "srcdoc" || name.utf8.starts(with: "on".utf8)
            return isRefused ? "style=, srcdoc= and on…= are refused by the content security policy" : nil
        }

        private static func tail(of bytes: [UInt8]) -> String { String(decoding: bytes.suffix(80), as: UTF8.self) }
    }
#endif
