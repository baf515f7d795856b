// swift-tools-version: 6.2
import PackageDescription

// Warnings are errors where the gate builds; a newer compiler's new warning never stops an author from building.
let strict: [SwiftSetting] = Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

// The engine (JSON, Assessment, Roadmap, Report) also compiles as Embedded Swift for the browser:
// site-template/build-engine compiles it; this catches part of what it cannot compile on every ordinary build.
let embeddable: [SwiftSetting] = strict + [.treatWarning("EmbeddedRestrictions", as: .error)]

let package = Package(
  name: "hemicycle",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "hemicycle", targets: ["hemicycle"])],
  targets: [
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(name: "Markdown", dependencies: ["Diagnostics"], swiftSettings: strict),
    .target(name: "YAML", dependencies: ["Diagnostics"], swiftSettings: strict),
    .target(name: "Mustache", dependencies: ["Diagnostics"], swiftSettings: strict),

    .target(name: "JSON", swiftSettings: embeddable),
    .target(name: "Assessment", dependencies: ["JSON"], swiftSettings: embeddable),
    .target(name: "Roadmap", dependencies: ["JSON", "Assessment"], swiftSettings: embeddable),
    .target(name: "Report", dependencies: ["JSON", "Assessment", "Roadmap"], swiftSettings: embeddable),

    .target(
      name: "Site",
      dependencies: ["Diagnostics", "Markdown", "YAML", "Mustache", "JSON", "Assessment", "Roadmap", "Report"],
      swiftSettings: strict),
    .executableTarget(
      name: "hemicycle",
      dependencies: ["Diagnostics", "Markdown", "YAML", "Mustache", "JSON", "Assessment", "Roadmap", "Report", "Site"],
      swiftSettings: strict),

    .target(
      name: "MistakeFixtures", dependencies: ["Diagnostics"], path: "Tests/MistakeFixtures", swiftSettings: strict),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(name: "MarkdownTests", dependencies: ["Diagnostics", "Markdown"], swiftSettings: strict),
    .testTarget(name: "YAMLTests", dependencies: ["Diagnostics", "YAML"], swiftSettings: strict),
    .testTarget(name: "MustacheTests", dependencies: ["Diagnostics", "Mustache"], swiftSettings: strict),
    .testTarget(name: "JSONTests", dependencies: ["JSON"], swiftSettings: strict),
    .testTarget(name: "AssessmentTests", dependencies: ["JSON", "Assessment"], swiftSettings: strict),
    .testTarget(name: "RoadmapTests", dependencies: ["JSON", "Assessment", "Roadmap"], swiftSettings: strict),
    .testTarget(name: "ReportTests", dependencies: ["JSON", "Assessment", "Roadmap", "Report"], swiftSettings: strict),
    .testTarget(
      name: "SiteTests",
      dependencies: [
        "Diagnostics", "Markdown", "YAML", "Mustache", "JSON", "Assessment", "Roadmap", "Report", "Site",
        "MistakeFixtures",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["Diagnostics", "hemicycle", "MistakeFixtures"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
