// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]
/// Where tests read much: optimised in debug too, which is soon done and makes them read in a third of the time. There
/// every assertion, trap and audit stays.
let quick: [SwiftSetting] =
  strict + [
    .unsafeFlags(
      ["-O", "-assert-config", "Debug", "-disable-batch-mode", "-wmo", "-num-threads", "2"],
      .when(configuration: .debug))
  ]
/// The search loop is the hot path, where the tests spend most of their time.
let fast: [SwiftSetting] = quick + [.unsafeFlags(["-Ounchecked", "-wmo"], .when(configuration: .release))]

let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")

func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], settings: [SwiftSetting] = strict, fixtures: [String] = [],
  judge: [Target.Dependency] = []
) -> [Target] {
  [
    .target(name: name, dependencies: dependencies, swiftSettings: settings),
    .testTarget(
      name: "\(name)Tests", dependencies: [.byName(name: name), "RotaTestSupport"] + judge, exclude: fixtures,
      swiftSettings: strict),
  ]
}

let package = Package(
  name: "rota",
  products: [.executable(name: "rota", targets: ["rota"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: module("RotaModel", settings: quick)
    + module("RotaText", ["RotaModel"])
    + module("RotaJudge", ["RotaModel"], fixtures: ["Fixtures"])
    + module("RotaSolver", ["RotaModel"], settings: fast, judge: ["RotaJudge", "RotaFiles"])
    + module("RotaFiles", ["RotaModel", yams], settings: quick)
    + module("RotaSheets", ["RotaModel", "RotaFiles", "CZip"], settings: quick, fixtures: ["Fixtures"])
    + module("RotaPages", ["RotaModel", "RotaJudge", "RotaText"], judge: ["RotaFiles", "RotaAnswers"])
    + module("RotaStore", ["RotaModel", grdb])
    + module("RotaAnswers", ["RotaModel", "RotaText", "RotaJudge", "RotaSolver"], judge: ["RotaFiles"])
    + module(
      "RotaWorkspace",
      [
        "RotaModel", "RotaText", "RotaJudge", "RotaSolver", "RotaAnswers", "RotaFiles", "RotaSheets", "RotaPages",
        "RotaStore",
      ],
      fixtures: ["Rotas"])
    + module("RotaTerminal", ["RotaModel", "RotaText", "CNcurses"], fixtures: ["Screens"])
    + module("RotaUI", ["RotaModel", "RotaText", "RotaJudge", "RotaPages", "RotaTerminal"], fixtures: ["Screens"])
    // The screen at work, for the program and for whoever measures it.
    + module(
      "RotaSession",
      ["RotaModel", "RotaText", "RotaJudge", "RotaAnswers", "RotaPages", "RotaTerminal", "RotaUI", "RotaWorkspace"])
    + [
      .target(name: "CZip", linkerSettings: [.linkedLibrary("zip")]),
      .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
      .executableTarget(
        name: "rota",
        dependencies: [
          "RotaModel", "RotaText", "RotaAnswers", "RotaPages", "RotaWorkspace", "RotaUI", "RotaTerminal", "RotaSession",
          arguments,
        ],
        swiftSettings: strict),
      .executableTarget(
        name: "rota-bench",
        dependencies: [
          "RotaModel", "RotaJudge", "RotaFiles", "RotaSolver", "RotaStore", "RotaAnswers", "RotaWorkspace", "RotaUI",
          "RotaTerminal", "RotaSession", arguments,
        ],
        swiftSettings: strict),
      .testTarget(name: "RotaCommandTests", dependencies: ["rota", "RotaTestSupport"], swiftSettings: strict),
      .testTarget(name: "RotaJourneyTests", dependencies: ["rota", "RotaTestSupport"], swiftSettings: strict),
      .testTarget(name: "RotaBenchTests", dependencies: ["rota-bench", "RotaTestSupport"], swiftSettings: strict),
      .target(
        name: "RotaTestSupport", dependencies: ["RotaModel", "RotaFiles", "RotaTerminal"],
        path: "Tests/RotaTestSupport",
        swiftSettings: strict),
    ]
)
