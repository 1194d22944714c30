import Foundation
import Platform
import Store

/// The plan as a round keeps it. Personal goals are not in it: a round is read by everybody on the track.
struct PlanContent: Codable, Equatable {
    struct Line: Codable, Equatable {
        let text: String
        let owner: String?
        let due: String?
    }

    let lines: [Line]

    init(_ plan: Plan) {
        let names = Dictionary(plan.members.map { ($0.member, $0.memberName) }, uniquingKeysWith: { first, _ in first })
        lines = plan.written.map { row in Line(text: row.text, owner: row.owner.flatMap { names[$0] }, due: row.due?.isoText) }
    }

    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        guard let data = try? encoder.encode(self) else { preconditionFailure("strings always encode") }
        return String(decoding: data, as: UTF8.self)
    }
}
