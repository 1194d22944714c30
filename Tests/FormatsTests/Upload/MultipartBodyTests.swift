import Testing

@testable import Formats

@Suite struct MultipartBodyTests {
    private let type = "multipart/form-data; boundary=----WebKitFormBoundaryAb12"
    private let mark = "------WebKitFormBoundaryAb12"

    private func part(_ name: String, _ content: [UInt8], file: String? = nil) -> [UInt8] {
        let ending = file.map { "; filename=\"\($0)\"\r\nContent-Type: image/png" } ?? ""
        return Array("\(mark)\r\nContent-Disposition: form-data; name=\"\(name)\"\(ending)\r\n\r\n".utf8) + content + [13, 10]
    }

    private func body(_ parts: [[UInt8]]) -> [UInt8] { parts.flatMap(\.self) + Array("\(mark)--\r\n".utf8) }

    @Test("a field and a file arrive with every byte, line ends and zeros included")
    func bytes() throws {
        let picture: [UInt8] = [0x89, 0, 13, 10, 13, 10, 13, 13, 10, 255, 45, 45, 10]
        let read = try #require(
            MultipartBody(body([part("request", Array("é\r\n".utf8)), part("logo", picture, file: "a.png")]), contentType: type))
        #expect(read.parts.map(\.name) == ["request", "logo"])
        #expect(read.parts[0] == MultipartBody.Part(name: "request", fileName: nil, bytes: Array("é\r\n".utf8)))
        #expect(read.parts[1].bytes == picture && read.parts[1].fileName == "a.png")
    }

    @Test("a boundary inside the content, without its line end or as part of a longer word, is content")
    func inside() throws {
        for tricky in ["x\(mark)y", "\r\n\(mark)z", "\r\n\(mark)-", "\n\(mark)\r\n"] {
            let read = try #require(MultipartBody(body([part("logo", Array(tricky.utf8), file: "a")]), contentType: type))
            #expect(read.parts.map(\.bytes) == [Array(tricky.utf8)])
        }
    }

    @Test("nothing chosen is a file without a name and without bytes")
    func empty() throws {
        let read = try #require(MultipartBody(body([part("logo", [], file: "")]), contentType: type))
        #expect(read.parts == [MultipartBody.Part(name: "logo", fileName: "", bytes: [])])
    }

    @Test("a body that stops before its end is refused, wherever it stops")
    func cut() {
        let whole = body([part("a", Array("1".utf8)), part("b", Array("2".utf8), file: "b.png")])
        // The last line end may be missing, and so may not the two dashes before it.
        for length in 0..<(whole.count - 2) { #expect(MultipartBody(Array(whole.prefix(length)), contentType: type) == nil, "\(length)") }
        #expect(MultipartBody(Array(whole.dropLast(2)), contentType: type)?.parts.count == 2)
    }

    @Test("a part without a name, another type, no boundary or one that is too long is refused")
    func malformed() {
        let nameless = Array("\(mark)\r\nContent-Disposition: form-data\r\n\r\nx\r\n\(mark)--".utf8)
        #expect(MultipartBody(nameless, contentType: type) == nil)
        let good = body([part("a", [49])])
        for wrong in ["", "text/plain; boundary=\(mark)", "multipart/form-data", "multipart/form-data; boundary=\"x"] {
            #expect(MultipartBody(good, contentType: wrong) == nil)
        }
        #expect(MultipartBody.boundary(in: "multipart/form-data; boundary=" + String(repeating: "a", count: 71)) == nil)
        #expect(MultipartBody.boundary(in: "Multipart/Form-Data; charset=utf-8; Boundary=\"a b;c\"") == Array("a b;c".utf8))
    }

    @Test("more parts than any form of ours has are refused")
    func many() {
        let parts = (0..<MultipartBody.mostParts).map { part("p\($0)", []) }
        #expect(MultipartBody(body(parts), contentType: type)?.parts.count == MultipartBody.mostParts)
        #expect(MultipartBody(body(parts + [part("x", [])]), contentType: type) == nil)
    }

    @Test("a picture is what its first bytes say, and SVG is none")
    func pictures() {
        #expect(PictureKind(of: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]) == .png)
        #expect(PictureKind(of: [0xFF, 0xD8, 0xFF, 0xE0]) == .jpeg)
        #expect(PictureKind(of: Array("RIFF\u{1}\u{2}\u{3}\u{4}WEBPVP8 ".utf8)) == .webp)
        for other in ["<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "GIF89a", "RIFF1234WAVE", "", "\u{89}PNG"] {
            #expect(PictureKind(of: Array(other.utf8)) == nil)
        }
    }
}
