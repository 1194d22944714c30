import Testing

@testable import Formats

struct RosterTests {
    private func errors(_ files: [String: [UInt8]]) -> [FileError] {
        do {
            _ = try Roster.read(files)
            return []
        } catch {
            return error.errors
        }
    }

    private func edited(_ name: String, _ old: String, _ new: String) throws -> [String: [UInt8]] {
        var files = try Fixtures.people()
        let text = String(decoding: try #require(files[name]), as: UTF8.self)
        #expect(text.contains(old))
        files[name] = Array(text.replacing(old, with: new, maxReplacements: 1).utf8)
        return files
    }

    @Test("The demo school gives two groups with their students and guides")
    func demo() throws {
        let roster = try Roster.read(try Fixtures.people())
        #expect(roster.version == .version12 && roster.modes[.users] == .bulk && roster.sourceSystem == "Leidraad demo")
        #expect(roster.classes.map(\.title) == ["2B", "2C"] && roster.users.count == 16)
        let counts = ["groep-2b", "groep-2c"].map { group in
            ["student", "teacher"].map { role in roster.enrollments.count { $0.classID == group && $0.role == role } }
        }
        #expect(counts == [[8, 1], [6, 1]])
        let bram = try #require(roster.users.first { $0.givenName == "Bram" })
        #expect(bram.familyName == "Wit" && bram.metadata == ["metadata.familyNamePrefix": "de"] && bram.isEnabled)
        #expect(bram.email?.text == "bram.de.wit@debrug.example")
        #expect(roster.rolesByUser[bram.id]?.map(\.role) == ["student"])
    }

    @Test("T44 OneRoster 1.1 carries the role in the user row, and an administrator stays a word")
    func version11() throws {
        let files = [
            "manifest.csv": "propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\nfile.users,bulk\nfile.orgs,bulk\n",
            "orgs.csv":
                "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\no1,,,School,school,,\no2,,,Team,department,,o1\n",
            "users.csv": """
            sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,\
            email,sms,phone,agentSourcedIds,grades,password
            u1,,,TRUE,"o1,o2",administrator,u1,,  Zoe\u{308}\u{200B} ,Vos,,,Zoe@School.EXAMPLE,,,,,geheim
            """,
        ].mapValues { Array($0.utf8) }
        let roster = try Roster.read(files)
        let user = try #require(roster.users.first)
        #expect(Array(user.givenName.unicodeScalars) == Array("Zoë".unicodeScalars), "composed and without hidden scalars")
        #expect(user.email?.text == "Zoe@school.example" && user.isEnabled)
        #expect(roster.roles.map(\.role) == ["administrator", "administrator"])
        #expect(roster.roles.map(\.organisation) == ["o1", "o2"] && roster.roles.map(\.isPrimary) == [true, false])
    }

    @Test("An error names file, line, column and value, in both languages")
    func place() throws {
        let found = errors(try edited("users.csv", "esra.yildiz@debrug.example", "esra@@debrug\u{1B}[31m"))
        let error = try #require(found.first)
        #expect(found.count == 1 && error.file == "users.csv" && error.line == 7 && error.column == "email" && error.reason == .email)
        #expect(error.value == "esra@@debrug\\u{1B}[31m")
        #expect(error.dutchLine.utf8.starts(with: "users.csv, regel 7, kolom email, waarde \"esra@@debrug".utf8))
        #expect(error.englishLine.utf8.starts(with: "users.csv, line 7, column email, value".utf8))
        #expect(error.dutchLine.utf8.allSatisfy { $0 >= 0x20 })
    }

    @Test("All errors come at once, by file and line")
    func all() throws {
        var files = try edited("users.csv", ",Daan,", ",,")
        let enrollments = String(decoding: try #require(files["enrollments.csv"]), as: UTF8.self)
        files["enrollments.csv"] = Array(
            enrollments.replacing(",s1007,student", with: ",s9999,student").replacing(
                ",s1008,student,false,2026-08-31", with: ",s1008,boss,false,2026-02-30"
            )
            .utf8)
        let found = errors(files)
        #expect(found.map(\.file) == ["users.csv", "enrollments.csv", "enrollments.csv", "enrollments.csv"])
        #expect(found.map(\.column) == ["givenName", "userSourcedId", "role", "beginDate"])
        #expect(found.map(\.line) == [6, 8, 9, 9])
        #expect(found[1].reason == .unresolved(.users) && found[3].reason == .date)
    }

    @Test("Names and order of columns must be exact; only metadata columns may follow")
    func headers() throws {
        let swapped = errors(try edited("orgs.csv", "name,type", "type,name"))
        #expect(swapped.map(\.reason) == [.header(expected: "name")] && swapped[0].value == "type")
        #expect(errors(try edited("orgs.csv", "sourcedId", "SourcedId")).map(\.reason) == [.header(expected: "sourcedId")])
        #expect(errors(try edited("users.csv", "metadata.familyNamePrefix", "prefix")).map(\.reason) == [.header(expected: "")])
    }

    @Test("A missing manifest, an unknown version, a promised file and an empty file are refused")
    func wholeFiles() throws {
        var files = try Fixtures.people()
        files["manifest.csv"] = nil
        #expect(errors(files).map(\.reason) == [.missingManifest])
        #expect(errors(try edited("manifest.csv", "oneroster.version,1.2", "oneroster.version,2.0")).map(\.reason) == [.unknownVersion])
        files = try Fixtures.people()
        files["roles.csv"] = nil
        #expect(errors(files).map(\.reason) == [.missingFile])
        files = try Fixtures.people()
        files["classes.csv"] = files["classes.csv"].map { Array($0.prefix { $0 != 0x0D }) }
        #expect(errors(files).map(\.reason) == [.noRows])
        files["classes.csv"] = []
        #expect(errors(files).map(\.reason) == [.noRows])
    }

    @Test("A sourcedId that comes twice names the first line")
    func duplicates() throws {
        #expect(errors(try edited("roles.csv", "r-s1003,", "r-s1002,")).map(\.reason) == [.duplicate(firstLine: 3)])
    }

    @Test("A delta row needs a status and a moment, and may point outside the set")
    func delta() throws {
        let head = "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\n"
        let manifest = Array("propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\nfile.enrollments,delta\n".utf8)
        let good = head + "e1,active,2026-09-01T08:00:00.000Z,c9,o9,u9,student,false,,\ne2,tobedeleted,2026-09-01T08:00:00Z,,,,,,,\n"
        let roster = try Roster.read(["manifest.csv": manifest, "enrollments.csv": Array(good.utf8)])
        #expect(roster.enrollments.map(\.status) == [.active, .toBeDeleted] && roster.modes[.enrollments] == .delta)
        #expect(roster.modes[.users] == .absent)
        let bad = head + "e1,,gisteren,c9,o9,u9,student,false,2026-09-02,2026-09-01\n"
        #expect(
            errors(["manifest.csv": manifest, "enrollments.csv": Array(bad.utf8)]).map(\.reason) == [.required, .moment, .endBeforeBegin])
    }

    @Test("Damage at random gives a roster or errors, never a crash")
    func damage() throws {
        let files = try Fixtures.people()
        let names = files.keys.sorted()
        var random = FixedRandom(seed: 44)
        var refused = 0
        for _ in 0..<400 {
            var copy = files
            let name = try #require(names.randomElement(using: &random))
            copy[name] = random.damaged(try #require(files[name]))
            let found = errors(copy)
            if !found.isEmpty { refused += 1 }
            #expect(found.allSatisfy { !$0.dutchLine.isEmpty && ($0.value?.unicodeScalars.count ?? 0) < 100 })
        }
        #expect(refused > 200)
    }
}
