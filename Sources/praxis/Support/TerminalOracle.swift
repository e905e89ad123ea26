import Executive
import PDDL

/// The person at the terminal, or whatever writes to standard input, as an oracle of active learning.
enum TerminalOracle {
  /// Asks whether a step would work.
  ///
  /// - Parameter facts: what is true now.
  /// - Returns: nil if they do not know, or nobody is there any more.
  static func ask(_ step: PlanStep, where facts: [GroundAtom]) -> Bool? {
    Output.note("true: " + facts.map(\.text).joined(separator: " "))
    Output.noteText("Would \(PlanWriter.text(step)) work now? (y, n, or ? for try it) ")
    switch readLine()?.lowercased().first {
    case "y": return true
    case "n": return false
    default: return nil
    }
  }
}
