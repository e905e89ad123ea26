/// A problem on its way to a file: PDDL text in the order and layout in which it is written.
///
/// The parts are text and not a syntax tree, so that a problem can carry what a tree drops: a drawing
/// of the map, and a line above each group of facts that says what they mean.
struct ProblemText {
  /// Facts of one kind, and what they say.
  struct Section {
    let comment: String
    let facts: [String]
  }

  /// Objects of one type.
  struct ObjectList {
    let type: String
    let names: [String]
  }

  /// What the problem is about, line by line: becomes a comment at the top.
  var story: [String] = []
  /// The objects, type by type, in the order written.
  var objects: [ObjectList] = []
  /// The initial state, section by section.
  var initial: [Section] = []
  /// The conditions that all have to hold at the end.
  var goal: [String] = []
  /// True if plans are compared by `total-cost`.
  var minimizesCost = false

  /// Adds objects of a type; nothing when there are none.
  mutating func add(_ type: String, _ names: [String]) {
    if !names.isEmpty { objects.append(ObjectList(type: type, names: names)) }
  }

  /// Adds facts of one kind to the initial state; nothing when there are none.
  mutating func state(_ comment: String, _ facts: [String]) {
    if !facts.isEmpty { initial.append(Section(comment: comment, facts: facts)) }
  }

  /// The text of the file.
  ///
  /// - Parameters:
  ///   - name: the problem's name.
  ///   - domain: the name of its domain.
  ///   - origin: the recipe that made it, for the first line.
  func text(name: String, domain: String, origin: String) -> String {
    var lines = ["; \(origin)"]
    lines += story.map { $0.isEmpty ? ";" : "; \($0)" }
    lines.append("(define (problem \(name))")
    lines.append("  (:domain \(domain))")
    lines.append("  (:objects")
    for list in objects {
      lines += Self.wrapped(list.names + ["- \(list.type)"], indent: 4)
    }
    lines[lines.count - 1] += ")"
    lines.append("  (:init")
    for section in initial {
      lines.append("    ; \(section.comment)")
      lines += Self.wrapped(section.facts, indent: 4)
    }
    if minimizesCost { lines.append("    (= (total-cost) 0)") }
    lines[lines.count - 1] += ")"
    lines.append("  (:goal (and")
    lines += Self.wrapped(goal, indent: 4)
    lines[lines.count - 1] += "))"
    if minimizesCost { lines.append("  (:metric minimize (total-cost))") }
    lines[lines.count - 1] += ")"
    return lines.joined(separator: "\n") + "\n"
  }

  /// Words set into lines of at most 96 columns, each line indented.
  private static func wrapped(_ words: [String], indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    for word in words {
      if line.isEmpty {
        line = margin + word
      } else if line.count + 1 + word.count <= 96 {
        line += " " + word
      } else {
        lines.append(line)
        line = margin + word
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}

/// An atom, or any other list of words in parentheses.
func fact(_ words: String...) -> String {
  "(" + words.joined(separator: " ") + ")"
}

/// The value of a numeric function at the start.
func value(_ function: String, _ arguments: String..., is number: Int) -> String {
  "(= (" + ([function] + arguments).joined(separator: " ") + ") \(number))"
}

/// `count` names with a common beginning: `names("truck", 2)` is `["truck1", "truck2"]`.
func names(_ prefix: String, _ count: Int) -> [String] {
  count < 1 ? [] : (1...count).map { "\(prefix)\($0)" }
}
