import Guidance
import Markup
import Platform
import Store

/// What a goal was made of, as its learner reads it: nothing of it is copied, so it stays what it was.
struct GoalOrigin: Sendable {
    let source: DevelopmentGoal.Source
    let words: Words
    /// What a goal begins with.
    let text: String
    let path: String
}

extension OrganisationDatabase {
    /// Nil when it is gone, or not the asker's. `tracks` are those on which the asker learns.
    func origin(_ source: DevelopmentGoal.Source, _ context: OrganisationContext, tracks: [Permit<Track>]) throws -> GoalOrigin? {
        guard let member else { return nil }
        let permit = tracks.first { $0.noun.id == source.track }
        switch source.kind {
        case .learningPoint:
            let point = try learningPoints(of: member.id).first { $0.id.text == source.id.text }
            return point.map {
                GoalOrigin(
                    source: source, words: Words("leerpunt", "learning point"), text: $0.text,
                    path: context.path("tracks", $0.track.text, "evaluation", "own"))
            }
        case .feedback:
            guard let permit else { return nil }
            let told = try feedback(permit, about: member.id).first { $0.id.text == source.id.text }
            return told.map {
                GoalOrigin(
                    source: source, words: Words("feedback van \($0.authorName)", "feedback of \($0.authorName)"), text: $0.text,
                    path: context.path("tracks", permit.noun.id.text, "evaluation"))
            }
        case .reflection:
            guard let id = ID<Response>(text: source.id.text) else { return nil }
            let open = try ownResponse(id, of: WritingForms.all)
            return GoalOrigin(
                source: source, words: Words("reflectie (\(open.kind.title.dutch))", "reflection (\(open.kind.title.english))"),
                text: WritingForms.onward.compactMap { open.stored?.text($0) }.first { !$0.isEmpty } ?? "",
                path: context.path("writing", id.text))
        }
    }
}

extension DevelopmentGoal.Source {
    /// As a button sends it: kind, key and track.
    init?(text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: " ")).map { String(decoding: Array($0), as: UTF8.self) }
        guard parts.count >= 2, let kind = Kind(rawValue: parts[0]), let id = ID<Self>(text: parts[1]) else { return nil }
        self.init(kind: kind, id: id, track: parts.count > 2 ? ID<Track>(text: parts[2]) : nil)
    }
}
