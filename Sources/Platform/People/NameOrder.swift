import Foundation

extension Sequence {
    /// By name as people look it up: Ömer stands by the O. The engines order by bytes, each in its own way.
    package func inNameOrder(_ name: (Element) -> String) -> [Element] {
        map { (key: name($0).folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil), element: $0) }
            .sorted { $0.key < $1.key }.map(\.element)
    }
}
