// swift-tools-version:6.2
import PackageDescription

/// Every room compiles in Swift 6 mode; a warning is an error, so nobody learns to look past them.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A room of the house. It may use the rooms named here and nothing else.
func room(_ name: String, uses rooms: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: rooms, swiftSettings: strict)
}

func tests(_ name: String, of rooms: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: rooms, swiftSettings: strict)
}

let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let log = Target.Dependency.product(name: "Logging", package: "swift-log")
let metrics = Target.Dependency.product(name: "Metrics", package: "swift-metrics")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")

let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")

let package = Package(
    name: "leidraad",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "leidraad", targets: ["LeidraadCommand"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1", traits: []),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0", traits: []),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.14.0"),
        .package(url: "https://github.com/apple/swift-metrics.git", from: "2.9.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.0.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess.git", from: "1.0.0", traits: []),
    ],
    targets: [
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev", "libcairo2-dev"])]),
        .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),

        .target(
            name: "Markup", resources: [.embedInCode("Assets/look.css"), .embedInCode("Assets/leidraad.js")], swiftSettings: strict),
        room("Formats", uses: ["CPango"]),
        room("Store", uses: ["CPostgres", "CSQLite", "COpenSSL", grdb, sqlite]),
        room(
            "Platform",
            uses: [
                "Markup", "Formats", "Store", "CSodium", "COpenSSL", "CQRencode", hummingbird, httpTypes, nio, nioPosix, log, metrics,
                lifecycle, .product(name: "Subprocess", package: "swift-subprocess"),
            ]),
        room("Frameworks", uses: ["Markup", "Formats", "Store", "Platform"]),
        room("Guidance", uses: ["Markup", "Store", "Platform", "Frameworks"]),
        room("IntegralLearning", uses: ["Markup", "Formats", "Store", "Platform", "Frameworks", "Guidance"]),
        // The invented region, and invented data to scale.
        .target(
            name: "Demonstration",
            dependencies: ["Formats", "Store", "Platform", "Frameworks", "Guidance", "IntegralLearning"],
            resources: [.embedInCode("begeleider-dagactiviteiten.xml")], swiftSettings: strict),
        room("Rooms", uses: ["Platform", "Frameworks", "Guidance", "IntegralLearning"]),
        .executableTarget(
            name: "LeidraadCommand",
            dependencies: [
                "Markup", "Formats", "Store", "Platform", "Frameworks", "Guidance", "IntegralLearning", "Rooms", "Demonstration",
                hummingbird, hummingbirdCore, nio, log, metrics, lifecycle, signals,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: strict),

        .target(name: "MarkupChecking", path: "Tests/MarkupChecking", swiftSettings: strict),
        tests("MarkupTests", of: ["Markup", "MarkupChecking"]),
        tests("PlatformRulesTests", of: ["Platform", "Store", "Markup"]),
        .target(name: "StoreTesting", dependencies: ["Store", "CPostgres"], path: "Tests/StoreTesting", swiftSettings: strict),
        tests("StoreTests", of: ["Store", "StoreTesting"]),
        tests("FormatsTests", of: ["Formats"]),
        .target(
            name: "TestWorld",
            dependencies: [
                "Markup", "MarkupChecking", "Store", "StoreTesting", "Platform", "Frameworks", "Guidance", "IntegralLearning", "Rooms",
                hummingbird, httpTypes, nio, nioEmbedded, log,
            ], path: "Tests/TestWorld", swiftSettings: strict),
        tests(
            "PlatformTests",
            of: [
                "TestWorld", "Markup", "MarkupChecking", "Store", "StoreTesting", "Platform", "Guidance", "Formats", "IntegralLearning",
                httpTypes, nio, log,
            ]),
        tests(
            "CommandTests",
            of: [
                "LeidraadCommand", "Demonstration", "Store", "StoreTesting", "TestWorld", "Platform", log,
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        tests("FrameworksTests", of: ["TestWorld", "Markup", "Formats", "Store", "StoreTesting", "Platform", "Frameworks"]),
        tests("GuidanceTests", of: ["TestWorld", "Markup", "Store", "StoreTesting", "Platform", "Guidance"]),
        tests(
            "IntegralLearningTests",
            of: [
                "TestWorld", "Markup", "MarkupChecking", "Store", "StoreTesting", "Platform", "Frameworks", "Guidance", "IntegralLearning",
            ]),
    ]
)
