import Grounding
import TestSupport
import Testing

/// A task with everything that the format has: mutex group, prevail condition, conditional effect,
/// cost, axioms with negation in layers.
let doorTask = """
  begin_version
  3
  end_version
  begin_metric
  1
  end_metric
  4
  begin_variable
  var0
  -1
  2
  Atom at(robot, hall)
  Atom at(robot, room)
  end_variable
  begin_variable
  var1
  -1
  2
  Atom open(door)
  NegatedAtom open(door)
  end_variable
  begin_variable
  var2
  0
  2
  Atom reachable(room)
  NegatedAtom reachable(room)
  end_variable
  begin_variable
  var3
  1
  2
  Atom stuck()
  <none of those>
  end_variable
  1
  begin_mutex_group
  2
  0 0
  0 1
  end_mutex_group
  begin_state
  0
  1
  1
  1
  end_state
  begin_goal
  2
  0 1
  3 1
  end_goal
  2
  begin_operator
  open door
  1
  0 0
  1
  0 1 1 0
  2
  end_operator
  begin_operator
  go robot hall room
  1
  2 0
  2
  0 0 0 1
  1 1 0 1 -1 1
  5
  end_operator
  2
  begin_rule
  1
  1 0
  2 1 0
  end_rule
  begin_rule
  1
  2 1
  3 1 0
  end_rule

  """

@Suite("SAS text")
struct SASReaderTests {
  typealias Fact = FiniteDomainTask.Fact

  @Test("A task is read field by field")
  func readsTask() throws {
    let task = try SASReader.read(Array(doorTask.utf8))
    #expect(task.hasActionCosts)
    #expect(task.domainSizes == [2, 2, 2, 2])
    #expect(task.axiomLayers == [-1, -1, 0, 1])
    #expect(task.initialValues == [0, 1, 1, 1])
    #expect(task.mutexGroups == RaggedArray(rows: [[Fact(0, 0), Fact(0, 1)]]))
    #expect(task.goal == [Fact(0, 1), Fact(3, 1)])
    #expect(task.costs == [2, 5])
    #expect(
      task.preconditions
        == RaggedArray(rows: [[Fact(0, 0), Fact(1, 1)], [Fact(0, 0), Fact(2, 0)]]))
    #expect(task.effects[0].map(\.fact) == [Fact(1, 0)])
    #expect(task.effects[1].map(\.fact) == [Fact(0, 1), Fact(1, 1)])
    #expect(task.effects[1].map(\.conditions.count) == [0, 1])
    #expect(task.effectConditions == [Fact(1, 0)])
    #expect(task.axiomHeads == [Fact(2, 0), Fact(3, 0)])
    #expect(task.axiomConditions == RaggedArray(rows: [[Fact(1, 0)], [Fact(2, 1)]]))
    #expect(task.names.operatorWords(1) == ["go", "robot", "hall", "room"])
    #expect(task.names.factName(variable: 0, value: 1) == "Atom at(robot, room)")
    #expect(task.names.factName(variable: 1, value: 1) == "NegatedAtom open(door)")
    #expect(task.names.factName(variable: 3, value: 0) == "Atom stuck()")
    #expect(task.names.factName(variable: 3, value: 1) == "<none of those>")
  }

  @Test("Costs that do not count are 1")
  func unitCosts() throws {
    let text = doorTask.replacing("begin_metric\n1", with: "begin_metric\n0")
    let task = try SASReader.read(Array(text.utf8))
    #expect(task.costs == [1, 1])
    #expect(!task.hasActionCosts)
  }

  @Test(
    "Each mistake is named with its line",
    arguments: [
      ("begin_version", "begin_vision", "1: error: expected 'begin_version', found 'begin_vision'"),
      ("\n3\nend_version", "\n4\nend_version", "2: error: format version 3 is supported, found 4"),
      ("begin_metric\n1", "begin_metric\nx", "5: error: expected the metric flag, found 'x'"),
      ("begin_metric\n1", "begin_metric\n2", "5: error: the metric flag must be 0...1, found 2"),
      ("4\nbegin_variable", "5\nbegin_variable", "36: error: expected 'begin_variable', found '1'"),
      (
        "-1\n2\nAtom at", "-1\n0\nAtom at",
        "11: error: the number of values must be at least 1, found 0"
      ),
      (
        "0 0\n0 1\nend_mutex", "0 0\n0 2\nend_mutex",
        "40: error: a value of variable 0 must be 0...1, found 2"
      ),
      (
        "0 0\n0 1\nend_mutex", "0 0\n9 1\nend_mutex",
        "40: error: a variable's number must be 0...3, found 9"
      ),
      ("2\n0 1\n3 1", "2\n0 1\n0 0", "51: error: the goal asks for two values of variable 0"),
      ("0 1 1 0\n2", "0 3 1 0\n2", "59: error: variable 3 is derived: an operator cannot set it"),
      ("0 1 1 0\n2", "0 1 1 0\n-2", "60: error: the operator's cost must be at least 0, found -2"),
      ("1 0\n2 1 0", "1 0\n0 1 0", "75: error: variable 0 is not derived: an axiom cannot set it"),
      ("1 0\n2 1 0", "1 0\n2 0 1", "75: error: the value before the axiom must be the default 1"),
      (
        "1 0\n2 1 0", "3 1\n2 1 0",
        "75: error: the axioms are not stratified: layer 0 looks at variable 3 of layer 1"
      ),
      ("3 1 0\nend_rule\n", "3 1 0", "80: error: expected 'end_rule', found the end of the text"),
      (
        "3 1 0\nend_rule\n", "3 1 0\nend_rule\nmore",
        "82: error: expected the end of the text, found 'more'"
      ),
      (
        "2\nbegin_operator", "99999999999999999999\nbegin_operator",
        "53: error: expected the number of operators, found '99999999999999999999'"
      ),
    ])
  func namesMistake(find: String, replacement: String, expected: String) throws {
    let text = try #require(
      doorTask.firstRange(of: find).map { doorTask.replacingCharacters($0, with: replacement) })
    let error = #expect(throws: SASError.self) { try SASReader.read(Array(text.utf8), file: "t") }
    #expect(error?.description == "t:" + expected)
  }

  @Test("A damaged text never traps", arguments: 0..<300)
  func damagedText(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    var bytes = Array(doorTask.utf8)
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let position = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes.removeSubrange(position...)
      case 1: bytes[position] = UInt8.random(in: 0...255, using: &generator)
      case 2: bytes.insert(contentsOf: Array("-7 ".utf8), at: position)
      default: bytes[position] = UInt8.random(in: 48...57, using: &generator)
      }
      if bytes.isEmpty { break }
    }
    // Either a task that can be written again, or an error.
    if let task = try? SASReader.read(bytes) {
      #expect(SASWriter.text(task).hasPrefix("begin_version"))
    }
  }
}

extension String {
  fileprivate func replacingCharacters(_ range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
