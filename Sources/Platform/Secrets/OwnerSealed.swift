import Store

/// What only its owner may read, as it is stored: two columns, `sealed_name` and `sealed`. Without the owner's key neither tells what it
/// is about, and a box opens under its own name only, so none can be put in the place of another (`house.md`, decision 6).
///
/// A table with a column `sealed` of class `ownerOnly` has both; the export opens them for their owner.
package struct OwnerSealed: Sendable {
    package let name: [UInt8]
    package let box: [UInt8]

    /// - Parameter name: what it is about, the same at each change.
    package init(_ text: String, about name: String, of person: ID<Person>, _ key: SecretKey) {
        self.name = OwnerSealed.name(name, key)
        box = SealedBox.seal(Array(text.utf8), key: key, about: OwnerSealed.about(self.name, person))
    }

    /// How something is found back.
    package static func name(_ name: String, _ key: SecretKey) -> [UInt8] {
        Sodium.digest(Array("owner's name".utf8) + name.utf8, key: key)
    }

    /// Nil with another key, or for another row than it was made for.
    package static func open(_ box: [UInt8], name: [UInt8], of person: ID<Person>, _ key: SecretKey) -> String? {
        SealedBox.open(box, key: key, about: about(name, person)).map { String(decoding: $0, as: UTF8.self) }
    }

    private static func about(_ name: [UInt8], _ person: ID<Person>) -> [UInt8] { Array("sealed of ".utf8) + person.bytes + name }
}
