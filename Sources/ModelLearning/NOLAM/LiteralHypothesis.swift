/// What an action may have to do with one of its lifted atoms: one of the hypotheses among which
/// `NOLAM` chooses (Lamanna and Serafini 2024, section 4).
///
/// An effect that the precondition implies changes nothing, so it is no hypothesis of its own.
enum LiteralHypothesis: Int, CaseIterable {
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

  /// What the atom's truth before and after can really be: a world in which it is true before, and one
  /// in which it is false; only the one that the precondition requires.
  var worlds: [TrueChange] {
    (precondition.map { [$0] } ?? [true, false]).map { TrueChange(before: $0, after: effect ?? $0) }
  }
}

/// What an atom's truth before and after an action really is.
struct TrueChange {
  var before: Bool
  var after: Bool

  /// Two times the truth before plus the truth after.
  var number: Int { (before ? 2 : 0) + (after ? 1 : 0) }
}

/// A number for each hypothesis, by its raw value; the last place is not used.
typealias HypothesisValues = SIMD8<Double>
