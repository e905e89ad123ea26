public import PDDL

/// States that are never to be entered, as formulas over the domain's predicates.
///
/// A file of safety conditions has one formula after the other, comments after `;`:
///
/// ```
/// ; never carry anything on the ramp
/// (and (at spot ramp) (holding spot))
/// (exists (?d - door) (and (locked ?d) (pushed ?d)))
/// ```
public struct SafetyConditions: Sendable, Hashable {
  /// The formulas: none of them may ever hold.
  public var forbidden: [Formula]

  /// Makes conditions.
  public init(_ forbidden: [Formula] = []) {
    self.forbidden = forbidden
  }

  /// Reads a file of conditions.
  ///
  /// - Throws: `DiagnosticsError` if it is no sequence of formulas, or names what the domain lacks.
  public init(_ source: SourceText, domain: Domain, objects: [TypedName])
    throws(DiagnosticsError)
  {
    // The reader of problems reads formulas: the conditions stand in a goal.
    let text = String(decoding: source.bytes, as: UTF8.self)
    let objectText = objects.map { object in
      "\(object.name) - "
        + (object.type.alternatives.count == 1
          ? object.type.alternatives[0]
          : "(either \(object.type.alternatives.joined(separator: " ")))")
    }
    let prefix =
      "(define (problem safety) (:domain \(domain.name)) (:objects "
      + objectText.joined(separator: " ") + ") (:goal (or "
    // One line before the text: places in it keep their columns, and lines are one less.
    let problem = prefix + "\n" + text + "\n)))"
    let reading = ProblemReader.read(SourceText(problem, name: source.name), domain: domain)
    func moved(_ findings: [Diagnostic]) -> DiagnosticsError {
      DiagnosticsError(
        findings.map { finding in
          var finding = finding
          finding.line = max(0, finding.line - 1)
          return finding
        })
    }
    if reading.hasErrors { throw moved(reading.diagnostics) }
    guard let read = reading.value, case .or(let parts) = read.goal else {
      throw DiagnosticsError([
        Diagnostic(
          .error, "a file of safety conditions is a sequence of formulas", file: source.name)
      ])
    }
    let unknown = parts.flatMap { Self.predicates(in: $0) }.filter { atom in
      !domain.predicates.contains {
        $0.name == atom.predicate && $0.parameters.count == atom.arguments.count
      }
    }
    if !unknown.isEmpty {
      throw DiagnosticsError(
        unknown.map {
          Diagnostic(
            .error,
            "the domain \(domain.name) has no predicate \($0.predicate) with "
              + "\($0.arguments.count) arguments", file: source.name)
        })
    }
    forbidden = parts
  }

  private static func predicates(in formula: Formula) -> [Atom] {
    switch formula {
    case .atom(let atom): [atom]
    case .not(let inner), .exists(_, let inner), .forall(_, let inner): predicates(in: inner)
    case .and(let parts), .or(let parts): parts.flatMap { predicates(in: $0) }
    case .imply(let left, let right): predicates(in: left) + predicates(in: right)
    default: []
    }
  }
}

/// What a step may do, by all models that are still possible.
public struct PossibleEffects: Sendable, Hashable {
  /// Atoms that are true afterwards in every model.
  public var adds: Set<GroundAtom>
  /// Atoms that are false afterwards in every model.
  public var deletes: Set<GroundAtom>
  /// Atoms that may be true or false afterwards.
  public var uncertain: Set<GroundAtom>

  /// Makes effects.
  public init(
    adds: Set<GroundAtom> = [], deletes: Set<GroundAtom> = [], uncertain: Set<GroundAtom> = []
  ) {
    self.adds = adds
    self.deletes = deletes
    self.uncertain = uncertain
  }

  /// What several models say together; where they differ, the atom is uncertain.
  public init(models steps: [ExplainedStep]) {
    self.init()
    guard let first = steps.first else { return }
    adds = steps.dropFirst().reduce(first.adds) { $0.intersection($1.adds) }
    deletes = steps.dropFirst().reduce(first.deletes) { $0.intersection($1.deletes) }
    let touched = steps.reduce(into: Set<GroundAtom>()) { $0.formUnion($1.adds.union($1.deletes)) }
    uncertain = touched.subtracting(adds).subtracting(deletes)
  }
}

/// Holds steps against safety conditions before they are dispatched.
public struct SafetyMonitor: Sendable {
  private let conditions: SafetyConditions
  private let explainer: PlanExplainer

  /// Makes a monitor.
  ///
  /// - Throws: `PlanExplanationError` if a condition cannot be evaluated, or holds in the initial state:
  ///   then nothing could ever be safe.
  public init(
    _ conditions: SafetyConditions, domain: Domain, objects: [TypedName], initial: FactState
  ) throws(PlanExplanationError) {
    self.conditions = conditions
    explainer = PlanExplainer(domain: domain, objects: objects)
    for condition in conditions.forbidden where try explainer.holds(condition, in: initial) {
      throw PlanExplanationError(
        "the forbidden state \(Self.text(condition)) holds at the start: no action would be safe")
    }
  }

  /// Why a step is not safe in a state; nil if no model that is possible leads to a forbidden state.
  ///
  /// Truth has three values: what is uncertain may be either, so a condition forbids a step unless it is
  /// certainly false afterwards (Kleene's logic: an answer is never unsafe, and may be too careful where a
  /// condition names one uncertain atom twice).
  public func objection(to effects: PossibleEffects, in state: FactState) -> String? {
    var after = state.atoms
    after.subtract(effects.deletes)
    after.formUnion(effects.adds)
    for condition in conditions.forbidden {
      switch truth(of: condition, [:], after, effects.uncertain) {
      case .some(false): continue
      case .some(true): return "it leads to the forbidden state \(Self.text(condition))"
      case .none: return "it may lead to the forbidden state \(Self.text(condition))"
      }
    }
    return nil
  }

  /// The forbidden conditions that hold in a state.
  public func violations(in state: FactState) -> [String] {
    conditions.forbidden.filter { truth(of: $0, [:], state.atoms, []) != false }.map(Self.text)
  }

  /// Whether a formula holds; nil if that is uncertain.
  private func truth(
    of formula: Formula, _ binding: [String: String], _ atoms: Set<GroundAtom>,
    _ uncertain: Set<GroundAtom>
  ) -> Bool? {
    func all(_ values: some Sequence<Bool?>, _ neutral: Bool) -> Bool? {
      var result: Bool? = neutral
      for value in values {
        if value == !neutral { return !neutral }
        if value == nil { result = nil }
      }
      return result
    }
    switch formula {
    case .atom(let atom):
      var names: [String] = []
      for argument in atom.arguments {
        switch argument {
        case .constant(let name): names.append(name)
        case .variable(let name): names.append(binding[name] ?? "?" + name)
        case .function: return nil
        }
      }
      let ground = GroundAtom(atom.predicate, names)
      return uncertain.contains(ground) ? nil : atoms.contains(ground)
    case .equal(let left, let right):
      func name(_ term: Term) -> String? {
        switch term {
        case .constant(let name): name
        case .variable(let name): binding[name]
        case .function: nil
        }
      }
      guard let left = name(left), let right = name(right) else { return nil }
      return left == right
    case .not(let inner): return truth(of: inner, binding, atoms, uncertain).map { !$0 }
    case .and(let parts):
      return all(parts.map { truth(of: $0, binding, atoms, uncertain) }, true)
    case .or(let parts):
      return all(parts.map { truth(of: $0, binding, atoms, uncertain) }, false)
    case .imply(let left, let right):
      return truth(of: .or([.not(left), right]), binding, atoms, uncertain)
    case .exists(let variables, let inner):
      return all(
        bindings(variables[...], binding).map { truth(of: inner, $0, atoms, uncertain) }, false)
    case .forall(let variables, let inner):
      return all(
        bindings(variables[...], binding).map { truth(of: inner, $0, atoms, uncertain) }, true)
    case .comparison, .preference, .timed, .trajectory: return nil
    }
  }

  private func bindings(_ variables: ArraySlice<TypedName>, _ binding: [String: String])
    -> [[String: String]]
  {
    guard let variable = variables.first else { return [binding] }
    return explainer.objects(of: variable.type).flatMap { object -> [[String: String]] in
      var extended = binding
      extended[variable.name] = object
      return bindings(variables.dropFirst(), extended)
    }
  }

  private static func text(_ formula: Formula) -> String {
    let text = PDDLWriter.text(Problem(name: "p", domainName: "d", goal: formula))
    guard let start = text.firstRange(of: "(:goal") else { return text }
    let words = text[start.upperBound...].split { $0 == " " || $0 == "\n" || $0 == "\t" }
    return String(words.joined(separator: " ").dropLast(2))
  }
}
