import Executive
import JSON
import PDDL

/// The domain that the agents of a session plan in, and the problem that their world starts with.
struct SessionTask {
  private(set) var domain: Domain?
  private(set) var problem: Problem?

  /// The planner of the agents; nil if they have no domain.
  var meansEnds: MeansEnds? {
    domain.map { MeansEnds(domain: $0, objects: problem?.objects ?? []) }
  }

  /// What is true in their world at first; nil if there is no world.
  var start: FactState? { problem.map { FactState($0.initial) } }

  /// Reads what a request has under `domain` and `problem`.
  ///
  /// - Throws: `SessionError` with what is wrong.
  init(_ request: JSONValue) throws {
    guard let text = request["domain"]?.stringValue else { return }
    let source = SourceText(text, name: "domain")
    do throws(DiagnosticsError) {
      if let problem = request["problem"]?.stringValue {
        let task = try PDDLTask(domain: source, problem: SourceText(problem, name: "problem"))
        domain = task.domain
        self.problem = task.problem
      } else {
        domain = try DomainChecker.readAndCheck(source).get()
      }
    } catch {
      throw SessionError(error.diagnostics.prefix(20).map(\.description).joined(separator: "\n"))
    }
  }
}
