/// What an action may have to do with one of its lifted atoms: one of the hypotheses among which
/// `NOLAM` chooses (Lamanna and Serafini 2024, section 4).
///
/// An effect that the precondition implies changes nothing, so it is no hypothesis of its own.
enum LiteralHypothesis: CaseIterable {
  case unrelated
  case requiresTrue
  case requiresFalse
  case deletesRequired
  case addsForbidden
  case adds
  case deletes

  /// The truth before that the precondition requires; nil if it does not matter.
  var precondition: Bool? {
    switch self {
    case .requiresTrue, .deletesRequired: true
    case .requiresFalse, .addsForbidden: false
    case .unrelated, .adds, .deletes: nil
    }
  }

  /// The truth afterwards that the effect brings about; nil if there is no effect.
  var effect: Bool? {
    switch self {
    case .adds, .addsForbidden: true
    case .deletes, .deletesRequired: false
    case .unrelated, .requiresTrue, .requiresFalse: nil
    }
  }

  /// What the atom's truth before and after can really be, two pairs or one.
  var worlds: [(before: Bool, after: Bool)] {
    (precondition.map { [$0] } ?? [true, false]).map { ($0, effect ?? $0) }
  }

  /// The probability before anything was seen. Few atoms are effects; preconditions are likely, as
  /// learners whose guarantee is safety take for one what was never refuted.
  var prior: Double {
    switch self {
    case .requiresTrue, .requiresFalse, .unrelated: (1 - Self.effectPrior) / 3
    case .deletesRequired, .addsForbidden: Self.effectPrior / 3
    case .adds, .deletes: Self.effectPrior / 6
    }
  }

  private static let effectPrior = 0.4
}
