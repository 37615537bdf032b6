import Foundation
import Testing

private func lines(_ path: String) throws -> [String] {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  return try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    .split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
}

/// What stands in the README between a fence with the language and the next fence.
private func blocks(_ language: String) throws -> [[String]] {
  var blocks: [[String]] = []
  var isInside = false
  for line in try lines("README.md") {
    if line.hasPrefix("```") {
      isInside = line == "```\(language)"
      if isInside { blocks.append([]) }
    } else if isInside {
      blocks[blocks.count - 1].append(line)
    }
  }
  return blocks
}

@Suite("The README")
struct NewTeamReadmeTests {
  @Test(
    "Two commands do everything, as root without sudo and as a user with it",
    arguments: ["swift run -c release rota plan config/southend.yaml", "swift test"])
  func commands(ending: String) throws {
    let commands = try blocks("sh").joined().filter { $0.hasSuffix(ending) }
    #expect(commands.count == 1)
    #expect(commands.allSatisfy { $0.hasPrefix("$(command -v sudo) apt-get update && $(command -v sudo) ") })
    // Without it, installing tzdata stops and asks where on earth one is.
    #expect(commands.allSatisfy { $0.contains("DEBIAN_FRONTEND=noninteractive apt-get install -y ") })
  }

  @Test func continuousIntegrationTakesTheCommandsFromTheReadme() throws {
    let script = try lines(".ci/run")
    #expect(script.contains { $0.contains("readme_command 'swift test'") })
    #expect(!script.contains { $0.contains("apt-get") })
  }

  @Test func whatItLinksToIsThere() throws {
    let links = try lines("README.md").joined(separator: "\n").matches(of: #/\]\((?!http)([^)]+)\)/#).map {
      String($0.1)
    }
    #expect(links.count > 2)
    for link in links { #expect(throws: Never.self, "\(link)") { try lines(link) } }
  }

  @Test func theExampleIsTheTinyTeams() throws {
    let tiny = try lines("config/tiny.yaml")
    for line in try blocks("yaml").joined() where !line.isEmpty {
      #expect(tiny.contains { $0.hasPrefix(line) }, "\(line)")
    }
  }
}
