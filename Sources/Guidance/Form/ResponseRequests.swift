import Markup
import Platform
import Store

/// What the routes of a form do with what was sent; a room gives them the response that it loaded for the asker.
extension OpenResponse {
    /// One field while typing; answers the version it now has. `POST …/field`.
    package func saveField(_ context: OrganisationContext, offered: [String: [FormChoice]] = [:]) throws -> Answer {
        let sent = context.form
        let saved = try context.database.save(
            sent["field"], sent["value"], version: Int(sent["version"]) ?? 0, in: self, offered: offered)
        switch saved {
        case .version(let version): return .json("{\"version\":\(version)}")
        case .changed: throw Refusal.responseChanged
        }
    }

    /// The whole form with one of its buttons: everything typed is saved first, then `then` is done: `finish`, `share` (which finishes
    /// too), `shareDraft`, `withdraw`, `goOn`. Answers a redirect to `page`, or nil when fields clashed and the page has to show both
    /// texts (status 409, nothing is kept).
    ///
    /// - Parameters:
    ///   - permit: the track to share on; nil when it cannot be shared.
    ///   - reading: where the guide reads what is shared.
    package func answer(
        _ context: OrganisationContext, page: String, permit: Permit<Track>?, reading: String, offered: [String: [FormChoice]] = [:]
    ) throws -> (answer: Answer?, clashes: [String: String]) {
        let database = context.database
        if !isFinished {
            let clashes = try database.save(context.form, in: self, offered: offered)
            if !clashes.isEmpty { return (nil, clashes) }
        }
        let saved = try reloaded(database)
        switch context.form["then"] {
        case "goOn": try database.goOn(with: saved)
        case "withdraw": try database.withdraw(saved)
        case "finish", "share":
            guard saved.missing.isEmpty, saved.stored != nil else { return (.redirect("\(page)?check=1"), [:]) }
            if !saved.isFinished { try database.finish(saved) }
            if context.form["then"] == "share", let permit { try database.share(saved, on: permit, path: reading) }
            return (.redirect("\(page)?saved=1"), [:])
        case "shareDraft":
            guard let permit, saved.stored?.isEmpty == false else { return (.redirect("\(page)?check=1"), [:]) }
            try database.share(saved, on: permit, path: reading)
        default: break
        }
        return (.redirect("\(page)?saved=1"), [:])
    }
}
