import Platform
import Store

extension OrganisationDatabase {
    /// Every version of an agreement on a track, newest first, with parts and parties; three statements.
    package func agreements(_ permit: Permit<Track>, _ kind: Agreement.Kind) throws -> [Agreement] {
        var found = try all(
            """
            SELECT id, number, offered_at, silent_day FROM agreement
            WHERE organisation_id = \(keeper) AND track_id = \(permit.noun.id) AND kind = \(kind) ORDER BY number DESC LIMIT 50
            """
        ).map(Agreement.init)
        guard !found.isEmpty else { return [] }
        let ids = found.map(\.id)
        let parts = try parts(of: ids)
        let parties = try parties(of: ids)
        for place in found.indices {
            found[place].parts = parts[found[place].id] ?? []
            found[place].parties = parties[found[place].id] ?? []
        }
        return found
    }

    private func parts(of agreements: [ID<Agreement>]) throws -> [ID<Agreement>: [Agreement.Part]] {
        let rows = try all(
            """
            SELECT agreement_id, id, heading, text, version FROM agreement_part
            WHERE organisation_id = \(keeper) AND agreement_id IN \(agreements) ORDER BY position, id
            """)
        return try rows.reduce(into: [:]) { parts, row in
            parts[try row.read("agreement_id"), default: []].append(
                Agreement.Part(
                    id: try row.read("id"), heading: try row.read("heading"), text: try row.read("text"),
                    version: try row.read("version")))
        }
    }

    private func parties(of agreements: [ID<Agreement>]) throws -> [ID<Agreement>: [Agreement.Party]] {
        let rows = try all(
            """
            SELECT agreement_id, member_id, member.name AS member_name, agreed_at, objected_at FROM agreement_party
            JOIN member ON member.organisation_id = agreement_party.organisation_id AND member.id = member_id
            WHERE agreement_party.organisation_id = \(keeper) AND agreement_id IN \(agreements) ORDER BY member.name, member_id
            """)
        return try rows.reduce(into: [:]) { parties, row in
            parties[try row.read("agreement_id"), default: []].append(
                Agreement.Party(
                    member: try row.read("member_id"), name: try row.read("member_name"), agreed: try row.readIfPresent("agreed_at"),
                    objected: try row.readIfPresent("objected_at")))
        }
    }

    /// A draft to write in: with the headings, or with what the version before says. An open draft stays the one.
    package func beginAgreement(_ permit: Permit<Track>, _ kind: Agreement.Kind, headings: [String]) throws {
        let newest = try agreements(permit, kind).first
        if newest?.isDraft == true { return }
        let id = newID(Agreement.self)
        try run(
            """
            INSERT INTO agreement (organisation_id, id, track_id, kind, number, created_at)
            VALUES (\(keeper), \(id), \(permit.noun.id), \(kind), \((newest?.number ?? 0) + 1), \(now))
            """)
        let rows: [SQL] = headings.enumerated().map { position, heading in
            let text = newest?.parts.first { $0.heading == heading }?.text ?? ""
            return
                "(\(keeper), \(newID(Agreement.Part.self)), \(id), \(permit.noun.id), \(position), \(heading), \(text), \(permit.place.member), \(0))"
        }
        try run(
            """
            INSERT INTO agreement_part (organisation_id, id, agreement_id, track_id, position, heading, text, writer_member_id, version)
            VALUES \(rows.joined(separator: ", "))
            """)
    }

    /// Saves one part of a draft if nobody changed it since `version`; otherwise gives what stands there now.
    package func savePart(_ part: ID<Agreement.Part>, of draft: Agreement, _ text: String, version: Int, by member: ID<Member>) throws
        -> (text: String, version: Int)
    {
        precondition(draft.isDraft, "what was offered stands as it is")
        let changed = try run(
            """
            UPDATE agreement_part SET text = \(text), writer_member_id = \(member), version = version + 1
            WHERE organisation_id = \(keeper) AND agreement_id = \(draft.id) AND id = \(part) AND version = \(version)
            """)
        if changed == 1 { return (text, version + 1) }
        guard let stands = try parts(of: [draft.id])[draft.id]?.first(where: { $0.id == part }) else { throw Refusal.notFound }
        return (stands.text, stands.version)
    }

    /// Puts a draft to its parties. Who offers it agrees; the others can answer until the last day of the norm.
    package func offer(_ draft: Agreement, _ permit: Permit<Track>, to parties: [ID<Member>], _ house: House) throws {
        let days = try norm(Agreement.silence, at: keeper, house).value
        let silent = try workingDays().adding(Int(days), to: today)
        let own = permit.place.member
        try run(
            """
            UPDATE agreement SET offered_at = \(now), offered_by_member_id = \(own), silent_day = \(silent)
            WHERE organisation_id = \(keeper) AND id = \(draft.id) AND offered_at IS NULL
            """)
        let rows: [SQL] = parties.map { "(\(keeper), \(draft.id), \(permit.noun.id), \($0), \($0 == own ? now : nil))" }
        try run(
            "INSERT INTO agreement_party (organisation_id, agreement_id, track_id, member_id, agreed_at) VALUES \(rows.joined(separator: ", "))"
        )
        try audit("offer", "agreement", draft.id, track: permit.noun.id, "version \(draft.number)")
    }

    /// A party agrees. Not found for somebody who is none.
    package func agree(to agreement: Agreement, _ permit: Permit<Track>) throws {
        let found = try run(
            """
            UPDATE agreement_party SET agreed_at = COALESCE(agreed_at, \(now)), objected_at = NULL
            WHERE organisation_id = \(keeper) AND agreement_id = \(agreement.id) AND member_id = \(permit.place.member)
            """)
        guard found == 1 else { throw Refusal.notFound }
        try audit("agree", "agreement", agreement.id, track: permit.noun.id, "version \(agreement.number)")
    }

    /// A party that did not agree yet wants it otherwise: silence does not count for it any more.
    package func object(to agreement: Agreement, _ permit: Permit<Track>) throws {
        try run(
            """
            UPDATE agreement_party SET objected_at = \(now)
            WHERE organisation_id = \(keeper) AND agreement_id = \(agreement.id) AND member_id = \(permit.place.member)
                AND agreed_at IS NULL
            """)
    }

    package func lookBack(on agreement: Agreement, _ moment: Agreement.Review.Moment, _ text: String, _ permit: Permit<Track>) throws {
        try run(
            """
            INSERT INTO agreement_review (organisation_id, id, agreement_id, track_id, writer_member_id, moment, text, at)
            VALUES (\(keeper), \(newID(Agreement.Review.self)), \(agreement.id), \(permit.noun.id), \(permit.place.member), \(moment), \(text), \(now))
            """)
    }

    /// What was said in looking back, on every version, oldest first.
    package func reviews(_ permit: Permit<Track>, _ kind: Agreement.Kind) throws -> [Agreement.Review] {
        try all(
            """
            SELECT moment, text, member.name AS author_name, at FROM agreement
            JOIN agreement_review review ON review.organisation_id = agreement.organisation_id AND review.agreement_id = agreement.id
            JOIN member ON member.organisation_id = review.organisation_id AND member.id = writer_member_id
            WHERE agreement.organisation_id = \(keeper) AND agreement.track_id = \(permit.noun.id) AND kind = \(kind)
            ORDER BY at, review.id LIMIT 100
            """
        ).map {
            Agreement.Review(
                moment: try $0.read("moment"), text: try $0.read("text"), author: try $0.read("author_name"), at: try $0.read("at"))
        }
    }
}
