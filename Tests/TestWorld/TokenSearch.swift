import Foundation

extension World {
    /// The tokens that stand somewhere in these bytes.
    package func tokens(in bytes: [UInt8]) -> [Token] {
        let bytes = Data(bytes)
        return tokens.filter { bytes.range(of: Data($0.text.utf8)) != nil }
    }
}
