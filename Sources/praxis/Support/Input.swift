import Grounding
import PDDL

/// Reading what a command works on; failures are told on standard error and become exit statuses.
enum Input {
  /// The task of a domain and a problem file, checked; warnings go to standard error.
  ///
  /// - Throws: `unusableInput` after telling every finding.
  static func task(domain: String, problem: String) throws -> PDDLTask {
    do throws(DiagnosticsError) {
      let domainText = try SourceText(contentsOfFile: domain)
      let problemText = try SourceText(contentsOfFile: problem)
      return try PDDLTask(domain: domainText, problem: problemText)
    } catch {
      for diagnostic in error.diagnostics { Output.note(diagnostic.description) }
      throw ExitStatus.unusableInput.exit
    }
  }

  /// The exit status for a grounding error, after telling it.
  static func exit(after error: GroundingError, problem: String) -> any Error {
    Output.note("\(problem): error: \(error)")
    return switch error {
    case .unsupported: ExitStatus.unsupported.exit
    case .invalid: ExitStatus.unusableInput.exit
    case .stopped(.time): ExitStatus.groundingOutOfTime.exit
    case .stopped(.memory): ExitStatus.groundingOutOfMemory.exit
    case .stopped(.interrupt): ExitStatus.unsolvedIncomplete.exit
    }
  }
}
