import IntegralLearning
import Platform
import Store

/// The pages that are measured, on a database that `Seed` filled.
package struct BenchPage: Sendable {
    package let name: String
    package let url: String
    /// The token of a session made for this run; nil for a page that anybody sees.
    package let token: String?
    /// Form fields of a POST; a fresh request id stands where it says `{request}`.
    package let body: String?
}

package enum BenchPages {
    /// Makes sessions for a guide and a student of the group that is judged in full, and names the pages.
    package static func make(_ program: Program) async throws -> [BenchPage] {
        try await program.write { database in
            guard let school = try database.organisation(slug: "\(SeedOrganisation.slug)-1"),
                let group = try database.first(
                    """
                    SELECT unit.id AS unit_id FROM unit WHERE organisation_id = \(school.id) AND name = \("G1")
                    """),
                let track = try database.first(
                    """
                    SELECT track.id AS track_id FROM track
                    JOIN integral_track ON integral_track.organisation_id = track.organisation_id AND integral_track.track_id = track.id
                    WHERE track.organisation_id = \(school.id) AND track.unit_id = \(group.read("unit_id", as: ID<Unit>.self))
                        AND track.closed_day IS NULL AND state = \(IntegralTrack.State.execution) ORDER BY track.id LIMIT 1
                    """)
            else { throw Refusal.notFound }
            let unit: ID<Unit> = try group.read("unit_id")
            let id: ID<Track> = try track.read("track_id")
            let guide = try session(database, "begeleider1@schaal.example", program)
            let student = try session(database, "student2@schaal.example", program)
            let thread = school.path(["tracks", id.text])
            return [
                BenchPage(name: "sign-in page", url: "/sign-in", token: nil, body: nil),
                BenchPage(name: "Vandaag, student", url: "/", token: student, body: nil),
                BenchPage(name: "Vandaag, guide", url: "/", token: guide, body: nil),
                BenchPage(name: "track page", url: thread, token: guide, body: nil),
                BenchPage(name: "group matrix", url: school.path(["groups", unit.text, "matrix"]), token: guide, body: nil),
                BenchPage(
                    name: "saving an observation", url: thread + "/observations", token: guide,
                    body: "request={request}&text=Vroeg+eerst+wat+de+bewoner+zelf+wilde.&about="),
            ]
        }
    }

    private static func session(_ database: PlatformDatabase, _ email: String, _ program: Program) throws -> String? {
        guard let person = try database.person(email: email) else { throw Refusal.notFound }
        let cookie = try database.beginSession(for: person.id, .secondFactor, device: "bench", house: program.house)
        guard case .set(let token, _) = cookie else { return nil }
        return token
    }
}
