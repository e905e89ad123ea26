import TestSupport

/// Makes small agent programs that end: goals need goals of a higher number only, and plans for beliefs
/// change none.
struct RandomAgents {
  private var random: SeededGenerator
  private var lastNumber = 0
  /// Whether plans wait for time to pass.
  private let waits: Bool

  init(seed: Int, waits: Bool = true) {
    random = SeededGenerator(seed: seed)
    self.waits = waits
  }

  private static let goals = 4

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func isChosen(oneIn count: Int) -> Bool { number(1...count) == 1 }

  /// A name that was not used before.
  private mutating func fresh(_ letter: String) -> String {
    lastNumber += 1
    return "\(letter)\(lastNumber)"
  }

  /// A program of beliefs, goals, and plans for goals, failures and beliefs.
  mutating func program() -> String {
    var lines = (0..<number(0...3)).map { "b(\($0))." }
    for _ in 0..<number(1...3) { lines.append("!g0(\(number(0...3))).") }
    for goal in 0..<Self.goals {
      for _ in 0..<number(0...1) {
        lines.append("+!g\(goal)(X) : \(condition()) <- \(body(goal, 2)).")
      }
      let label = isChosen(oneIn: 5) ? "@[atomic] " : ""
      lines.append("\(label)+!g\(goal)(X) <- \(body(goal, 2)).")
      if isChosen(oneIn: 2) {
        lines.append(
          "-!g\(goal)(X)[error(E)] <- .print(E, X)\(isChosen(oneIn: 3) ? "; .fail" : "").")
      }
    }
    lines.append("+b(X) : X mod 2 == 0 <- .print(plus, X); .print(plus).")
    if isChosen(oneIn: 2) { lines.append("-b(X) <- .print(minus, X).") }
    if waits, isChosen(oneIn: 3) { lines.append("+b(X) <- .wait(2); .print(odd, X).") }
    if isChosen(oneIn: 3) { lines.append("+?q(X) <- X = 7.") }
    return lines.joined(separator: "\n")
  }

  private mutating func condition() -> String {
    ["X > 1", "b(X)", "not b(X)", "b(_) & X < 3", "X mod 2 == 0 | b(2)", "true"][number(0...5)]
  }

  private mutating func body(_ goal: Int, _ depth: Int) -> String {
    (0..<number(1...4)).map { _ in step(goal, depth) }.joined(separator: "; ")
  }

  private mutating func step(_ goal: Int, _ depth: Int) -> String {
    if depth > 0, isChosen(oneIn: 3) { return block(goal, depth - 1) }
    let variable = fresh("V")
    switch number(0...17) {
    case 0...2: return ".print(\"\(fresh("p"))\", X)"
    case 3...5 where goal + 1 == Self.goals: return ".print(last, X)"
    case 3, 4: return "!g\(number(goal + 1...Self.goals - 1))(X + 1)"
    case 5: return "!!g\(number(goal + 1...Self.goals - 1))(\(number(0...3)))"
    case 6: return "+b(X + \(number(0...2)))"
    case 7: return ["-b(X)", "-b(_)", ".abolish(b(_))", "++b(X)", "--b(X)"][number(0...4)]
    case 8: return "-+c(X); ?c(\(variable)); .print(\(variable))"
    case 9: return ["?b(\(variable))", "?q(\(variable))"][number(0...1)] + "; .print(\(variable))"
    case 10 where waits: return ".wait(\(number(1...9)))"
    case 11 where waits: return ".wait(b(_), \(number(1...9)), \(variable))"
    case 12: return isChosen(oneIn: 2) ? ".fail(\(fresh("r")))" : "X > 1"
    case 13: return ".findall(Z\(variable), b(Z\(variable)), \(variable)); .print(\(variable))"
    case 14: return "\(variable) = f(X * 2, \(variable)x); .print(\(variable) == f(0, y), X)"
    case 15: return ".add_plan({ +!\(fresh("n"))(Y) <- .print(new, Y) }); !n\(lastNumber)(X)"
    case 16:
      return [
        ".drop_intention(g3(_))", ".succeed_goal(g2(_))", ".drop_desire(g3(2))",
        ".fail_goal(g3(_))",
      ][number(0...3)]
    default:
      return ".random(\(variable)); if (\(variable) < 0.5) { .print(low) } else { .print(high) }"
    }
  }

  private mutating func block(_ goal: Int, _ depth: Int) -> String {
    let (name, count) = (fresh("W"), fresh("w"))
    switch number(0...6) {
    case 0: return "if (\(condition())) { \(body(goal, depth)) }"
    case 1: return "if (\(condition())) { \(body(goal, depth)) } else { \(body(goal, depth)) }"
    case 2: return "for (b(\(name))) { \(body(goal, depth)) }"
    case 3: return "for (.range(\(name), 1, 2)) { .print(\(name)); \(body(goal, depth)) }"
    case 4:
      return
        "-+\(count)(0); while (\(count)(\(name)) & \(name) < 2) { -+\(count)(\(name) + 1); \(body(goal, depth)) }"
    case 5: return "(\(body(goal, depth))) |&| (\(body(goal, depth)))"
    default: return "(\(body(goal, depth))) ||| (\(body(goal, depth)))"
    }
  }
}
