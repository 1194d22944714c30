import Foundation
import FoundationXML

/// An element of an XML tree with the line it begins on. Only used while reading; the values leave it behind.
final class XMLNode {
    enum Content {
        case text([UInt8])
        case element(XMLNode)
    }

    let name: String
    let attributes: [String: String]
    let line: Int
    fileprivate(set) var contents: [Content] = []

    init(name: String, attributes: [String: String], line: Int) {
        self.name = name
        self.attributes = attributes
        self.line = line
    }

    var elements: [XMLNode] {
        contents.compactMap { if case .element(let node) = $0 { node } else { nil } }
    }

    func children(_ name: String) -> [XMLNode] { elements.filter { $0.name == name } }

    func child(_ name: String) -> XMLNode? { elements.first { $0.name == name } }

    /// An attribute as one clean line; nil when absent or empty.
    func value(_ attribute: String) -> String? {
        let line = Prose(html: attributes[attribute] ?? "").blocks.map(\.text).joined(separator: " ")
        return line.isEmpty ? nil : line
    }
}

/// Reads a whole XML text into a tree. libxml2 does the parsing; it may load nothing from outside.
final class XMLTreeReader: NSObject, XMLParserDelegate {
    static let deepest = 64
    static let mostElements = 500_000

    private var root: XMLNode?
    private var open: [XMLNode] = []
    private var count = 0
    private var refusal: QualificationFileError?

    static func read(_ bytes: [UInt8]) throws(QualificationFileError) -> XMLNode {
        let text = try XMLSource.utf8(bytes)
        try XMLGuard.check(text)
        let reader = XMLTreeReader()
        // As a stream: handed over in one piece, libxml2 gives up beyond 10 MB.
        let parser = XMLParser(stream: InputStream(data: Data(text)))
        parser.shouldResolveExternalEntities = false
        parser.delegate = reader
        let complete = parser.parse()
        if let refusal = reader.refusal { throw refusal }
        let line = max(1, parser.lineNumber)
        guard complete, let root = reader.root else {
            throw QualificationFileError(reader.open.isEmpty || !endsEarly(parser) ? .notXML : .incomplete, line: line)
        }
        guard reader.open.isEmpty else { throw QualificationFileError(.incomplete, line: line) }
        return root
    }

    /// libxml2 reports a text that stops halfway with one of a few codes.
    private static func endsEarly(_ parser: XMLParser) -> Bool {
        let codes: [XMLParser.ErrorCode] = [
            .prematureDocumentEndError, .documentStartError, .emptyDocumentError, .cdataNotFinishedError, .tagNameMismatchError,
            .notWellBalancedError,
        ]
        let code = (parser.parserError as NSError?)?.code
        return codes.contains { $0.rawValue == code }
    }

    func parser(
        _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName qName: String?,
        attributes attributeDict: [String: String] = [:]
    ) {
        count += 1
        guard open.count < Self.deepest, count <= Self.mostElements else {
            refusal = QualificationFileError(.tooLarge, line: parser.lineNumber)
            return parser.abortParsing()
        }
        let name = elementName.utf8.split(separator: 0x3A).last.map { String(decoding: $0, as: UTF8.self) } ?? elementName
        let node = XMLNode(name: name, attributes: attributeDict, line: parser.lineNumber)
        if let parent = open.last { parent.contents.append(.element(node)) } else { root = root ?? node }
        open.append(node)
    }

    func parser(_ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName qName: String?) {
        _ = open.popLast()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { append(Array(string.utf8)) }

    // swift-format-ignore: AlwaysUseLowerCamelCase
    func parser(_ parser: XMLParser, foundCDATA CDATABlock: Data) { append(Array(CDATABlock)) }

    /// Text can arrive in pieces; pieces are joined as bytes, so a scalar cut in two is whole again.
    private func append(_ bytes: [UInt8]) {
        guard let node = open.last else { return }
        guard case .text(var joined)? = node.contents.last else { return node.contents.append(.text(bytes)) }
        // Out of the array first: the append then happens in place, also for a text of millions of pieces.
        node.contents.removeLast()
        joined.append(contentsOf: bytes)
        node.contents.append(.text(joined))
    }
}
