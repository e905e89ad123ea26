import JSON
import TestSupport
import Testing

/// `praxis agent session` as programs use it: JSON lines in and out.
@Suite struct AgentSessionTests {
  private func answers(_ requests: [JSONValue]) throws -> [JSONValue] {
    let input = requests.map { $0.text + "\n" }.joined()
    let run = try CommandRunner.run(["agent", "session"], input: input)
    #expect(run.status == 0)
    return try run.output.split(separator: "\n").map { try JSONReader.read(String($0)) }
  }

  @Test func requestsAreAnsweredOneByOne() throws {
    let answers = try answers([
      ["do": "mind", "id": 1],
      ["do": "start", "id": 2, "agents": [["name": "bob", "program": "a(1). a(2)."]]],
      ["do": "query", "id": 3, "text": "a(X)"],
      ["do": "query", "id": 4, "text": "a("],
      ["do": "input", "id": 5, "number": 1, "kind": "forget", "text": "a(1)"],
      ["do": "input", "id": 6, "number": 2, "kind": "believe", "text": "b(X)"],
      ["do": "query", "id": 7, "text": "a(X) & X > 1"],
      ["do": "dance", "id": 8],
    ])
    #expect(answers.compactMap { $0["id"]?.integerValue } == Array(1...8))
    #expect(answers[0]["error"] == "there are no agents; 'start' comes first")
    #expect(answers[2]["answers"] == [["X": "1"], ["X": "2"]])
    #expect(answers[3]["error"]?.stringValue?.hasPrefix("input:1:") == true)
    #expect(answers[4]["ok"] == true)
    #expect(answers[5]["error"] == "'b(X)' has variables; a belief has none")
    #expect(answers[6]["answers"] == [["X": "2"]])
    #expect(answers[7]["error"]?.stringValue?.hasSuffix("found 'dance'") == true)
  }

  @Test func whatIsNoJSONIsAnsweredToo() throws {
    let run = try CommandRunner.run(["agent", "session"], input: "nonsense\n")
    #expect(run.output.contains("\"error\":\"line 1, column 1: expected a value, found 'n'\""))
  }
}
