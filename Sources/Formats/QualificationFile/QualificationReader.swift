extension QualificationFile {
    /// Reads every dossier of an SBB file. Elements it does not know are passed over; parts that are optional may be missing.
    /// - Throws: `QualificationFileError` when the file cannot be trusted as a whole; then nothing is read.
    package static func read(_ bytes: [UInt8]) throws(QualificationFileError) -> [QualificationFile] {
        let root = try XMLTreeReader.read(bytes)
        let nodes = dossiers(in: root)
        guard !nodes.isEmpty else { throw QualificationFileError(.noDossier) }
        let competences = competences(in: root)
        var files: [QualificationFile] = []
        var numbers: Set<String> = []
        for node in nodes {
            var reader = DossierReader(competences: competences)
            let file = try reader.read(node)
            guard numbers.insert(file.number).inserted else { throw QualificationFileError(.duplicate(file.number), line: node.line) }
            files.append(file)
        }
        return files
    }

    private static func dossiers(in root: XMLNode) -> [XMLNode] {
        if root.name == "dossier" { return [root] }
        return root.children("dossiers").flatMap { $0.children("dossier") } + root.children("dossier")
    }

    private static func competences(in root: XMLNode) -> [Competence] {
        root.children("competenties").flatMap { $0.children("competentie") }.compactMap { node in
            guard let number = node.value("nr"), let letter = node.value("code") else { return nil }
            return Competence(number: number, letter: letter, title: node.value("titel") ?? letter)
        }
    }
}

/// Reads one `dossier`.
struct DossierReader {
    private let competences: [QualificationFile.Competence]
    private let letters: [String: String]
    private var knowledge: [String: String] = [:]
    private var profiles: [QualificationFile.Profile] = []
    private var tasks: [QualificationFile.CoreTask] = []
    private var codes: Set<String> = []
    private var unresolved = 0

    init(competences: [QualificationFile.Competence]) {
        self.competences = competences
        letters = Dictionary(competences.map { ($0.number, $0.letter) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func read(_ dossier: XMLNode) throws(QualificationFileError) -> QualificationFile {
        for node in dossier.children("kennisenvaardigheden").flatMap({ $0.children("kennisofvaardigheid") }) {
            if let number = node.value("nr"), let title = node.value("titel") { knowledge[number] = title }
        }
        let profileNodes = dossier.children("profielen").flatMap { $0.children("profiel") }
        for (index, node) in profileNodes.enumerated() { try add(profile: node, position: index + 1) }
        let basis = ChapterCode.Part(letter: "B", number: ChapterCode.number(dossier.child("basis")?.value("hoofdstuk"), position: 1))
        try add(coreTasks: Self.coreTasks(in: dossier), part: basis, profile: nil)
        for (profile, node) in zip(profiles, profileNodes) {
            let part = ChapterCode.Part(letter: "P", number: ChapterCode.number(profile.code, position: 1))
            try add(coreTasks: Self.coreTasks(in: node), part: part, profile: profile.number)
        }
        return QualificationFile(
            number: try required("nr", of: dossier), title: try required("titel", of: dossier), version: dossier.value("versie") ?? "",
            status: dossier.value("status") ?? "", domain: dossier.value("referentiedomein") ?? "",
            crebos: Self.texts(dossier.children("dossiercrebos").flatMap { $0.children("dossiercrebo") }), competences: competences,
            profiles: profiles, coreTasks: tasks, unresolvedReferences: unresolved)
    }

    /// The core tasks below a node, wherever the file put them, but not those of a profile within it nor those of the accounting part.
    private static func coreTasks(in node: XMLNode) -> [XMLNode] {
        node.elements.flatMap { child -> [XMLNode] in
            switch child.name {
            case "kerntaak": [child]
            case "profiel", "verantwoordingsinformatie": []
            default: coreTasks(in: child)
            }
        }
    }

    private mutating func add(profile node: XMLNode, position: Int) throws(QualificationFileError) {
        let code = "P\(ChapterCode.number(node.value("hoofdstuk"), position: position))"
        try claim(code, node)
        let about = node.child("omschrijving")
        profiles.append(
            QualificationFile.Profile(
                number: try required("nr", of: node), code: code, title: try required("titel", of: node),
                level: node.value("niveau").flatMap(DossierText.wholeNumber),
                crebos: Self.texts(node.children("creboinformatie").flatMap { $0.children("crebo") }),
                studyHours: about?.child("sbu").flatMap { DossierText.wholeNumber(DossierText.plain($0)) },
                description: about?.child("typeringvanhetberoep").map(DossierText.prose) ?? Prose()))
        let number = profiles[profiles.count - 1].number
        guard profiles.count(where: { $0.number == number }) == 1 else { throw QualificationFileError(.duplicate(number), line: node.line) }
    }

    private mutating func add(coreTasks nodes: [XMLNode], part: ChapterCode.Part, profile: String?) throws(QualificationFileError) {
        for (index, node) in nodes.enumerated() {
            let code = ChapterCode.coreTask(node.value("hoofdstuk"), in: part, position: index + 1)
            try claim(code, node)
            var processes: [QualificationFile.WorkProcess] = []
            for (place, process) in Self.workProcesses(in: node).enumerated() {
                processes.append(try workProcess(process, of: code, position: place + 1))
            }
            let task = QualificationFile.CoreTask(
                number: node.value("nr") ?? code, code: code, title: try required("titel", of: node), profile: profile,
                complexity: prose(node.child("complexiteit")), responsibility: prose(node.child("verantwoordelijkheid")),
                knowledge: list(node.child("vakkennisenvaardigheden"), of: "vakkennisenvaardigheden", in: knowledge),
                workProcesses: processes)
            tasks.append(task)
        }
    }

    private static func workProcesses(in node: XMLNode) -> [XMLNode] {
        node.elements.flatMap { $0.name == "werkproces" ? [$0] : workProcesses(in: $0) }
    }

    private mutating func workProcess(
        _ node: XMLNode, of task: String, position: Int
    ) throws(QualificationFileError) -> QualificationFile.WorkProcess {
        let code = ChapterCode.workProcess(node.value("hoofdstuk"), of: task, position: position)
        try claim(code, node)
        return QualificationFile.WorkProcess(
            number: node.value("nr") ?? code, code: code, title: try required("titel", of: node),
            description: prose(node.child("werkprocesomschrijving")), result: prose(node.child("werkprocesresultaat")),
            behaviour: prose(node.child("werkprocesgedrag")),
            competences: list(node.child("werkprocescompetenties"), of: "competentie", in: letters))
    }

    private mutating func claim(_ code: String, _ node: XMLNode) throws(QualificationFileError) {
        guard codes.insert(code).inserted else { throw QualificationFileError(.duplicate(code), line: node.line) }
    }

    private func required(_ attribute: String, of node: XMLNode) throws(QualificationFileError) -> String {
        guard let value = node.value(attribute) else {
            throw QualificationFileError(.missing(attribute: attribute, element: node.name), line: node.line)
        }
        return value
    }

    private static func texts(_ nodes: [XMLNode]) -> [String] { nodes.map(DossierText.plain).filter { !$0.isEmpty } }
}

extension DossierReader {
    private mutating func prose(_ node: XMLNode?) -> PerProfile<Prose> {
        guard let node else { return PerProfile(base: Prose(), additions: []) }
        let additions = additions(of: node).map { PerProfile<Prose>.Addition(profile: $0.profile, value: DossierText.prose($0.node)) }
        return PerProfile(base: DossierText.prose(node), additions: additions.filter { !$0.value.isEmpty })
    }

    /// References found in `names`, in the order of the file and each once.
    private mutating func list(_ node: XMLNode?, of name: String, in names: [String: String]) -> PerProfile<[String]> {
        guard let node else { return PerProfile(base: [], additions: []) }
        let base = resolve(node, name, names)
        var parts: [PerProfile<[String]>.Addition] = []
        for addition in additions(of: node) {
            parts.append(PerProfile<[String]>.Addition(profile: addition.profile, value: resolve(addition.node, name, names)))
        }
        return PerProfile(base: base, additions: parts.filter { !$0.value.isEmpty })
    }

    private mutating func resolve(_ node: XMLNode, _ name: String, _ names: [String: String]) -> [String] {
        var seen: Set<String> = []
        return DossierText.references(node, name).compactMap { reference in
            guard let value = names[reference] else {
                unresolved += 1
                return nil
            }
            return seen.insert(value).inserted ? value : nil
        }
    }

    /// The `aanvullend` parts of `…perprofiel`, each with the number of its profile.
    private mutating func additions(of node: XMLNode) -> [(profile: String, node: XMLNode)] {
        var found: [(profile: String, node: XMLNode)] = []
        for part in node.elements.filter({ DossierText.isPerProfile($0) }).flatMap(\.elements) {
            guard let reference = part.child("profiel")?.value("referentie") else { continue }
            if profiles.contains(where: { $0.number == reference }) {
                found.append((reference, part))
            } else {
                unresolved += 1
            }
        }
        return found
    }
}
