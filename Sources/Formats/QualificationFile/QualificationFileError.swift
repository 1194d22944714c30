/// Why a qualification file was refused as a whole. Nothing of a refused file is used.
package struct QualificationFileError: SpokenError, Equatable {
    package enum Reason: Equatable, Sendable {
        case tooLarge
        case unknownEncoding(String)
        case brokenEncoding
        case documentType
        case notXML
        case incomplete
        case noDossier
        case missing(attribute: String, element: String)
        case duplicate(String)
    }

    package let reason: Reason
    /// The line in the file, counted from 1, where known.
    package let line: Int?

    init(_ reason: Reason, line: Int? = nil) {
        self.reason = reason
        self.line = line
    }

    package var dutch: String { (line.map { "Regel \($0): " } ?? "") + sentence.dutch }
    package var english: String { (line.map { "Line \($0): " } ?? "") + sentence.english }

    private var sentence: (dutch: String, english: String) {
        switch reason {
        case .tooLarge:
            (
                "Dit bestand is te groot of te diep vertakt. Lever het XML-bestand van één dossier aan, van hooguit 32 MB.",
                "This file is too large or too deeply nested. Bring the XML file of one dossier, at most 32 MB."
            )
        case .unknownEncoding(let name):
            (
                "De tekencodering \"\(ShownValue.of(name))\" kennen we niet. Sla het bestand op als UTF-8.",
                "We do not know the encoding \"\(ShownValue.of(name))\". Save the file as UTF-8."
            )
        case .brokenEncoding:
            (
                "De tekens in dit bestand kloppen niet met de codering die het zelf noemt. Haal het bestand opnieuw op bij SBB.",
                "The characters in this file do not match the encoding it names. Download the file again from SBB."
            )
        case .documentType:
            (
                "Dit bestand bevat een DOCTYPE. Dat lezen we niet, om veilig te blijven. Haal het bestand opnieuw op bij SBB.",
                "This file holds a DOCTYPE. To stay safe we do not read that. Download the file again from SBB."
            )
        case .notXML:
            (
                "Hier klopt de XML niet. Haal het bestand opnieuw op bij SBB en verander er niets aan.",
                "The XML is not correct here. Download the file again from SBB and leave it as it is."
            )
        case .incomplete:
            (
                "Dit bestand houdt te vroeg op. Haal het opnieuw op bij SBB.",
                "This file ends too early. Download it again from SBB."
            )
        case .noDossier:
            (
                "In dit bestand staat geen kwalificatiedossier. Kies het XML-bestand van een dossier van SBB.",
                "There is no qualification dossier in this file. Choose the XML file of a dossier from SBB."
            )
        case .missing(let attribute, let element):
            (
                "Bij \"\(ShownValue.of(element))\" ontbreekt \"\(attribute)\". Vul dat aan of haal het bestand opnieuw op bij SBB.",
                "\"\(ShownValue.of(element))\" lacks \"\(attribute)\". Add it or download the file again from SBB."
            )
        case .duplicate(let code):
            (
                "\"\(ShownValue.of(code))\" staat er twee keer in. Haal er één weg, of haal het bestand opnieuw op bij SBB.",
                "\"\(ShownValue.of(code))\" is in it twice. Remove one, or download the file again from SBB."
            )
        }
    }
}
