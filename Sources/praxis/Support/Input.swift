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

  /// A domain by itself; warnings go to standard error.
  ///
  /// - Throws: `unusableInput` after telling every finding.
  static func domain(_ path: String) throws -> Domain {
    do throws(DiagnosticsError) {
      let reading = DomainChecker.readAndCheck(try SourceText(contentsOfFile: path))
      for diagnostic in reading.diagnostics { Output.note(diagnostic.description) }
      if let domain = reading.value, !reading.hasErrors { return domain }
    } catch {
      for diagnostic in error.diagnostics { Output.note(diagnostic.description) }
    }
    throw ExitStatus.unusableInput.exit
  }

  /// The exit status for a grounding error, after telling it.
  static func exit(after error: GroundingError, problem: String) -> any Error {
    note(error, problem: problem).exit
  }

  /// Tells a grounding error; gives the exit status for it.
  static func note(_ error: GroundingError, problem: String) -> ExitStatus {
    Output.note("\(problem): error: \(error)")
    return switch error {
    case .unsupported: .unsupported
    case .invalid: .unusableInput
    case .stopped(.time): .groundingOutOfTime
    case .stopped(.memory): .groundingOutOfMemory
    case .stopped(.interrupt): .unsolvedIncomplete
    }
  }
}
