public import PDDL

/// How much the text of a learned domain has in common with that of the reference: precision and
/// recall over the literals of preconditions and effects, as AMLGym defines them (Lamanna and others,
/// "AMLGym", `metrics/_syntactic.py`).
///
/// Parameters are compared by their places. Domains of conjunctions of literals are what the figure
/// is made for; of other formulas all atoms count, with the sign that stands right before them.
/// Numeric conditions and effects do not count. A reference action that was not learned counts as
/// one without preconditions and effects.
public struct SyntacticSimilarity: Sendable {
  /// A part of an action.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    case positivePreconditions = "positive_preconditions"
    case negativePreconditions = "negative_preconditions"
    case addEffects = "add_effects"
    case deleteEffects = "delete_effects"
  }

  /// The scores of one action.
  public struct ActionScores: Sendable {
    /// The action's name in the reference.
    public let name: String
    /// The score of each part.
    public let parts: [Part: PredictionScore]

    /// The score over all parts.
    public var overall: PredictionScore {
      parts.values.reduce(into: PredictionScore()) { $0 += $1 }
    }
  }

  /// The scores of all actions of the reference, in its order.
  public let actions: [ActionScores]

  /// Compares a learned domain with the reference; `-` and `_` in names of actions are the same.
  ///
  /// - Complexity: linear in the size of both domains.
  public init(of learned: Domain, reference: Domain) {
    var literals: [String: [Part: Set<String>]] = [:]
    for action in learned.actions {
      literals[Self.normalised(action.name)] = ActionLiterals(action).parts
    }
    actions = reference.actions.map { action in
      let learned = literals[Self.normalised(action.name)] ?? [:]
      let truth = ActionLiterals(action).parts
      let scores = Part.allCases.map { part in
        (part, PredictionScore(learned[part] ?? [], truth[part] ?? []))
      }
      return ActionScores(name: action.name, parts: Dictionary(uniqueKeysWithValues: scores))
    }
  }

  private static func normalised(_ name: String) -> String {
    String(name.map { $0 == "_" ? "-" : $0 })
  }

  /// The means over the actions of a part's precision and recall, or of all parts together; nil if
  /// the reference has no actions.
  public func means(of part: Part? = nil) -> (precision: Double, recall: Double)? {
    PredictionScore.means(
      of: actions.map { action in
        guard let part else { return action.overall }
        return action.parts[part] ?? PredictionScore()
      })
  }
}

/// The literals of an action as text, with numbers for its parameters.
private struct ActionLiterals {
  private(set) var parts: [SyntacticSimilarity.Part: Set<String>] = [:]
  private let places: [String: Int]

  init(_ action: Action) {
    places = Dictionary(
      action.parameters.enumerated().map { ($0.element.name, $0.offset) }
    ) { first, _ in first }
    collect(action.precondition)
    collect(action.effect)
  }

  private mutating func insert(
    _ predicate: String, _ arguments: [Term], _ part: SyntacticSimilarity.Part
  ) {
    let words = arguments.map { argument in
      switch argument {
      case .variable(let name): places[name].map { "?\($0)" } ?? "?\(name)"
      case .constant(let name): name
      case .function(let term): PDDLWriter.text(term)
      }
    }
    parts[part, default: []].insert(([predicate] + words).joined(separator: " "))
  }

  private mutating func collect(
    _ formula: Formula, _ part: SyntacticSimilarity.Part = .positivePreconditions
  ) {
    switch formula {
    case .atom(let atom): insert(atom.predicate, atom.arguments, part)
    case .equal(let left, let right): insert("=", [left, right], part)
    case .not(.atom(let atom)): insert(atom.predicate, atom.arguments, negation(of: part))
    case .not(.equal(let left, let right)): insert("=", [left, right], negation(of: part))
    case .not(let inner), .exists(_, let inner), .forall(_, let inner), .preference(_, let inner),
      .timed(_, let inner):
      collect(inner, part)
    case .and(let formulas), .or(let formulas): for formula in formulas { collect(formula, part) }
    case .imply(let premise, let conclusion):
      collect(premise, part)
      collect(conclusion, part)
    case .comparison, .trajectory: break
    }
  }

  private func negation(of part: SyntacticSimilarity.Part) -> SyntacticSimilarity.Part {
    part == .addEffects ? .deleteEffects : .negativePreconditions
  }

  private mutating func collect(_ effect: Effect) {
    switch effect {
    case .add(let atom): insert(atom.predicate, atom.arguments, .addEffects)
    case .delete(let atom): insert(atom.predicate, atom.arguments, .deleteEffects)
    case .and(let effects): for effect in effects { collect(effect) }
    case .forall(_, let effect), .timed(_, let effect): collect(effect)
    case .when(let condition, let effect):
      // AMLGym sees no difference between a condition of an effect and the effect.
      collect(condition, .addEffects)
      collect(effect)
    case .numeric, .object: break
    }
  }
}
