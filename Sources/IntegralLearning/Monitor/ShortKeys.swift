import Store

/// Keys that are short enough to stand in thousands of links of one page: the end of the whole key, as long as it takes for all of these
/// to differ. Whoever joins later seldom changes them; a link that fits two opens neither.
struct ShortKeys<Noun> {
    private let length: Int

    init(_ keys: [ID<Noun>]) {
        let texts = keys.map { Array($0.text.utf8) }
        length = (4..<32).first { length in Set(texts.map { $0.suffix(length) }).count == keys.count } ?? 32
    }

    func text(_ key: ID<Noun>) -> String { String(decoding: key.text.utf8.suffix(length), as: UTF8.self) }

    /// The one of `keys` that ends in this text; nil when none does, or more than one.
    static func find(_ text: some StringProtocol, among keys: [ID<Noun>]) -> ID<Noun>? {
        let wanted = Array(text.utf8)
        guard wanted.count >= 4 else { return nil }
        let found = keys.filter { $0.text.utf8.suffix(wanted.count).elementsEqual(wanted) }
        return found.count == 1 ? found[0] : nil
    }
}
