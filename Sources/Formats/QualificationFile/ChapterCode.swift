/// Builds SBB's codes from the `hoofdstuk` (chapter) attributes.
///
/// The files of 2016 write plain numbers ("1"); others write the path ("3.1.1"), a short form ("K1") or the whole code ("D1-K1-W1").
enum ChapterCode {
    /// The part of the dossier a core task stands in.
    struct Part {
        let letter: String
        let number: Int

        var code: String { letter + String(number) }
    }

    /// The last number in a chapter, or the place among its siblings when the file gives none.
    static func number(_ chapter: String?, position: Int) -> Int {
        var digits: [UInt8] = []
        for byte in (chapter ?? "").utf8.reversed() {
            if (0x30...0x39).contains(byte) {
                digits.append(byte)
            } else if !digits.isEmpty {
                break
            }
        }
        return digits.count <= 4 ? Int(String(decoding: digits.reversed(), as: UTF8.self)) ?? position : position
    }

    static func coreTask(_ chapter: String?, in part: Part, position: Int) -> String {
        whole(chapter, levels: 2) ?? "\(part.code)-K\(number(chapter, position: position))"
    }

    static func workProcess(_ chapter: String?, of coreTask: String, position: Int) -> String {
        whole(chapter, levels: 3) ?? "\(coreTask)-W\(number(chapter, position: position))"
    }

    /// The chapter itself when it already is a code of this many levels, such as `D1-K1` or `B1-K2-W3`.
    private static func whole(_ chapter: String?, levels: Int) -> String? {
        guard let chapter else { return nil }
        let code = chapter.uppercased()
        let pieces = code.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
        guard pieces.count == levels else { return nil }
        let letters: [Set<UInt8>] = [[0x42, 0x50, 0x44], [0x4B], [0x57]]
        for (piece, allowed) in zip(pieces, letters) {
            guard let first = piece.first, allowed.contains(first), (2...5).contains(piece.count),
                piece.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
            else { return nil }
        }
        return code
    }
}
