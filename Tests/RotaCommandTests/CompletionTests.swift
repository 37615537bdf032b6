import Foundation
import RotaTestSupport
import Testing

@Suite("What a real bash offers while a command is typed")
struct CompletionTests {
  /// Of a line whose last word is not finished.
  private func offered(_ line: [String], in folder: String, with environment: String = "") throws -> [String] {
    let words = line.map { "'\($0)'" }.joined(separator: " ")
    let script = """
      cd \(folder) && export PATH=\(BuiltProgram.folder):$PATH \(environment)
      rota --generate-completion-script bash > .complete && source ./.complete
      COMP_WORDS=(\(words)); COMP_CWORD=\(line.count - 1); COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}
      _rota rota '\(line.last ?? "")' '\(line.dropLast().last ?? "")'; printf '%s\\n' "${COMPREPLY[@]}"
      """
    let output = try Outside.run(["bash", "-c", script])
    #expect(output.errors.isEmpty, "nothing is ever said on the terminal")
    return output.text.split(separator: "\n").map { String($0) }.sorted()
  }

  @Test("Ids of people, children and contacts, of the team that the line names or that would be taken")
  func ids() throws {
    try inHarbour { folder in
      #expect(try offered(["rota", "leave", "b"], in: folder) == ["ben"])
      #expect(try offered(["rota", "leave", "team.yaml", "c"], in: folder) == ["cara"])
      #expect(try offered(["rota", "show", "@draft", "--person", ""], in: folder) == ["ana", "ben", "cara"])
      #expect(try offered(["rota", "show", "@draft", "--child", "K"], in: folder) == ["K1", "K2"])
      #expect(try offered(["rota", "subject", "K"], in: folder) == ["K1", "K2"])
      let contacts = try offered(["rota", "outcome", "K2/f"], in: folder)
      #expect(contacts.count == 2 && contacts.allSatisfy { $0.hasPrefix("K2/family/") }, "this week's and next week's")
      #expect(try offered(["rota", "edit", "sh"], in: folder) == ["shift"])
      try FileManager.default.moveItem(atPath: folder + "/team.yaml", toPath: folder + "/other.yml")
      #expect(try offered(["rota", "leave", "b"], in: folder, with: "ROTA_TEAM=other.yml") == ["ben"])
    }
  }

  @Test("Files of the kind that is meant, and what a store has")
  func files() throws {
    try inHarbour { folder in
      // bash parts words at an @.
      let lines = [
        (["check", "t"], "team.yaml"), (["score", "r"], "rota.json"), (["score", "@", "dr"], "draft"),
        (["plan", "-o", "ro"], "rota.json"),
      ]
      for (line, file) in lines {
        let found = try offered(["rota"] + line, in: folder)
        #expect(found == [file])
      }
    }
  }

  @Test(
    "A team that can't be read, is no file or is somebody else's offers nothing, says nothing and keeps nobody waiting")
  func nothing() throws {
    try inHarbour { folder in
      try "staf: [".write(toFile: folder + "/broken.yaml", atomically: true, encoding: .utf8)
      #expect(try offered(["rota", "leave", "broken.yaml", "b"], in: folder) == ["broken.yaml"])
      #expect(try offered(["rota", "show", "none.yaml", "@draft", "--child", ""], in: folder).isEmpty)
      #expect(mkfifo(folder + "/pipe.yaml", 0o600) == 0)
      #expect(try offered(["rota", "show", "pipe.yaml", "@draft", "--child", ""], in: folder).isEmpty)
      #expect(!FileManager.default.fileExists(atPath: folder + "/team.yaml.store"))
    }
  }
}
