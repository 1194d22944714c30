import Markup
import Platform
import Store

/// The own self-scan. It hangs on the person alone, at no organisation: whoever asks gets the own one and there is no address of another's.
enum ScanRoutes {
    static let routes: [Route] = [
        .get("/me/scan/:scan", .person(.signedIn, overview)),
        .get("/me/scan/:scan/:part", .person(.signedIn, part)),
        .post("/me/scan/:scan/:part", .person(.signedIn, keep)),
    ]

    static func path(_ frame: String, _ part: String? = nil) -> String { "/me/scan/\(frame)" + (part.map { "/\($0)" } ?? "") }

    private static func overview(_ context: PersonContext) throws -> Answer {
        let frame = try frame(context)
        guard let key = try context.ownerKey() else { return locked(path(frame.key)) }
        return .page(ScanPages.overview(context, frame, try context.database.scan(frame, key)))
    }

    private static func part(_ context: PersonContext) throws -> Answer {
        let (frame, part) = try framePart(context)
        guard let key = try context.ownerKey() else { return locked(path(frame.key, part.key)) }
        return .page(ScanPages.part(context, frame, part, try context.database.scan(frame, key)))
    }

    private static func keep(_ context: PersonContext) throws -> Answer {
        let (frame, part) = try framePart(context)
        guard let key = try context.ownerKey() else { return locked(path(frame.key, part.key)) }
        let known = try context.database.scan(frame, key)
        for item in part.items.map(\.key) + [part.key] {
            guard let note = context.form.ifSent("note-\(item)") else { continue }
            let mark = SelfScanEntry.Mark(rawValue: context.form["mark-\(item)"])
            let entry = SelfScanEntry(item: item, mark: mark, note: note)
            if entry != known[item] ?? SelfScanEntry(item: item, mark: nil, note: "") { try context.database.keep(entry, in: frame, key) }
        }
        return .redirect(path(frame.key, part.key) + "?saved=1")
    }

    private static func frame(_ context: PersonContext) throws -> ScanFrame {
        guard let frame = ScanFrame.frame(context.incoming.parameters["scan"] ?? "") else { throw Refusal.notFound }
        return frame
    }

    private static func framePart(_ context: PersonContext) throws -> (ScanFrame, ScanFrame.Part) {
        let frame = try frame(context)
        guard let part = frame.part(context.incoming.parameters["part"] ?? "") else { throw Refusal.notFound }
        return (frame, part)
    }

    /// Makes the key first, or asks for the recovery code.
    private static func locked(_ path: String) -> Answer { .redirect("/me/key?to=\(path)") }
}
