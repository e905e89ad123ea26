public import PDDL
import Validation

/// Holds traces against a domain: is every action applicable, and does it lead to the state that
/// follows?
public struct TraceChecker: Sendable {
  /// The first step of a trace that the domain does not explain.
  public struct Inconsistency: Hashable, Sendable {
    /// The trace's place in the file, counted from 0.
    public var trace: Int
    /// The step's place in the trace, counted from 0.
    public var step: Int
    /// The line of the file that the action stands on.
    public var line: Int
    /// What does not fit, in words.
    public var reasons: [String]
  }

  private let domain: Domain
  /// How far values may be off, relative to their size where that is above 1.
  private let tolerance: Double

  /// Makes a checker for a domain.
  public init(_ domain: Domain, tolerance: Double = 1e-9) {
    self.domain = domain
    self.tolerance = tolerance
  }

  /// The first step of each trace that does not fit the domain.
  ///
  /// - Throws: a finding if the domain cannot be executed.
  public func inconsistencies(in traces: [Trace]) throws(DiagnosticsError) -> [Inconsistency] {
    var found: [Inconsistency] = []
    for (number, trace) in traces.enumerated() {
      if let inconsistency = try firstInconsistency(in: trace, number) {
        found.append(inconsistency)
      }
    }
    return found
  }

  private func firstInconsistency(
    in trace: Trace, _ number: Int
  ) throws(DiagnosticsError) -> Inconsistency? {
    for (index, transition) in trace.transitions.enumerated() where transition.outcome != .faulted {
      // What was not seen before may matter for the action: only complete states can be judged.
      guard !transition.before.isPartial else { continue }
      let reasons = try reasons(against: transition, trace.objects)
      if !reasons.isEmpty {
        return Inconsistency(trace: number, step: index, line: transition.line, reasons: reasons)
      }
    }
    return nil
  }

  private func reasons(
    against transition: Transition, _ objects: [TypedName]
  ) throws(DiagnosticsError) -> [String] {
    let world: World
    do throws(WorldError) {
      world = try self.world(objects, transition.before)
    } catch {
      throw DiagnosticsError([Diagnostic(.error, "\(error)", file: domain.name)])
    }
    guard let action = try? world.action(of: transition.action) else {
      return ["\(transition.action) is no action of the domain"]
    }
    let state = world.initialState
    let isApplicable = (try? world.isApplicable(action, in: state)) ?? false
    if transition.outcome == .rejected {
      return isApplicable ? ["\(transition.action) was rejected but is applicable"] : []
    }
    guard isApplicable else { return ["\(transition.action) is not applicable"] }
    guard let next = try? world.successor(of: state, by: action) else {
      return ["the effects of \(transition.action) have no value"]
    }
    return differences(between: world, next, and: transition.after)
  }

  /// A world that starts in an observed state.
  private func world(
    _ objects: [TypedName], _ state: ObservedState
  ) throws(WorldError) -> World {
    let derived = Set(domain.derivedPredicates.map(\.head.name))
    let initial = InitialState(
      atoms: state.trueAtoms.filter { !derived.contains($0.predicate) },
      numericValues: state.values)
    return try World(
      domain: domain,
      problem: Problem(
        name: "trace", domainName: domain.name, objects: objects, initial: initial))
  }

  private func differences(
    between world: World, _ state: State, and observed: ObservedState
  ) -> [String] {
    let expected = Set(world.atoms(in: state))
    let seen = Set(observed.trueAtoms)
    let denied = Set(observed.falseAtoms)
    func text(_ atoms: Set<GroundAtom>, _ words: String) -> [String] {
      let list = atoms.map { TraceText.text($0) }.sorted()
      guard !list.isEmpty else { return [] }
      let more = list.count > 3 ? " and \(list.count - 3) more" : ""
      return ["\(list.prefix(3).joined(separator: ", "))\(more) \(words)"]
    }
    var reasons = text(seen.subtracting(expected), "should be false")
    let missing = observed.isPartial ? expected.intersection(denied) : expected.subtracting(seen)
    reasons += text(missing, "should be true")
    for value in observed.values {
      guard let wanted = world.value(of: value.function, in: state) else { continue }
      if abs(wanted - value.value) > tolerance * max(1, abs(wanted)) {
        reasons.append(
          "\(TraceText.text(value.function)) should be \(Numbers.text(wanted)), but is "
            + Numbers.text(value.value))
      }
    }
    return reasons
  }
}
