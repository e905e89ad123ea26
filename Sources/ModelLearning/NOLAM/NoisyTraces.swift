import Trajectories

/// What noisy traces showed of the ground atoms that their actions have to do with, in the order of
/// time: what `TraceSmoother` works on.
///
/// As nothing changes an atom but an action that has to do with it, states in between are states of one
/// truth, however often it was seen the wrong way round: a *span*. Of a span only counts are kept.
public struct NoisyTraces: Sendable {
  /// How often an atom was seen true and false while it did not change.
  struct Span {
    var seenTrue: Int32 = 0
    var seenFalse: Int32 = 0
  }

  /// That a ground atom is one of the lifted atoms of an action that was carried out.
  struct Touch {
    var action: Int32
    var atom: Int32
  }

  /// The spans of all histories: one more for each history than it has steps.
  private(set) var spans: [Span] = []
  /// Where the touches of each step end; several of one step are of lifted atoms that coincided.
  private(set) var touchesEnds: [Int32] = []
  private(set) var touches: [Touch] = []
  /// Where the steps of each history, that of one ground atom in one trace, end.
  private(set) var stepsEnds: [Int32] = []

  /// How often each predicate was seen true, and how many of its atoms were seen.
  private(set) var predicateTruths: [(seenTrue: Double, all: Double)]
  /// How many states were seen.
  private(set) var stateCount = 0.0
  /// What was seen of equalities, which need no smoothing: for each action, and each of its lifted
  /// atoms.
  private(set) var equalities: [[Int: EqualityCounts]]

  /// How often, among different ground actions of a trace, two arguments were the same.
  struct EqualityCounts {
    var equal = 0
    var different = 0
    /// The sum of the probabilities that arguments chosen at random are the same.
    var expected = 0.0
  }

  /// How many touches are kept: of longer traces the rest is left out, as these suffice.
  static let largestSize = 1 << 23

  /// Nothing.
  init(_ vocabulary: LearningVocabulary) {
    predicateTruths = Array(repeating: (0, 0), count: vocabulary.traces.predicates.count)
    equalities = Array(repeating: [:], count: vocabulary.actions.count)
  }

  /// Whether no action was seen.
  public var isEmpty: Bool { stepsEnds.isEmpty }

  /// Whether no more histories are kept.
  var isFull: Bool { touches.count >= Self.largestSize }

  mutating func append(_ history: AtomHistory) {
    spans += history.spans
    for touchesOfStep in history.touches {
      touches += touchesOfStep
      touchesEnds.append(Int32(touches.count))
    }
    stepsEnds.append(Int32(touchesEnds.count))
  }

  mutating func count(_ equality: Bool, expected: Double, of atom: Int, action: Int) {
    var counts = equalities[action][atom] ?? EqualityCounts()
    if equality { counts.equal += 1 } else { counts.different += 1 }
    counts.expected += expected
    equalities[action][atom] = counts
  }

  mutating func countStates(_ states: Int) { stateCount += Double(states) }

  mutating func count(_ predicate: Int, seenTrue: Double, all: Double) {
    predicateTruths[predicate].seenTrue += seenTrue
    predicateTruths[predicate].all += all
  }

  /// The share of a predicate's ground atoms that are true, if so many literals were seen wrong.
  func share(of predicate: Int, noise: Double) -> Double {
    let (seenTrue, all) = predicateTruths[predicate]
    guard all > 0, stateCount > 0 else { return 0.5 }
    let least = 0.5 / (all / stateCount + 1)
    let share = (seenTrue / all - noise) / max(1 - 2 * noise, 0.1)
    return min(max(share, least), 1 - least)
  }
}

/// What was seen of one ground atom in one trace.
struct AtomHistory {
  /// The spans between the steps that have to do with the atom.
  var spans = [NoisyTraces.Span()]
  /// For each step the lifted atoms that stand for the ground atom.
  var touches: [[NoisyTraces.Touch]] = []
  /// The step of the last touches.
  private var lastStep = -1

  /// Takes in what was seen in a state.
  mutating func see(_ isTrue: Bool) {
    let last = spans.count - 1
    if isTrue { spans[last].seenTrue += 1 } else { spans[last].seenFalse += 1 }
  }

  /// Takes in that a step has to do with the atom.
  mutating func touch(_ touch: NoisyTraces.Touch, step: Int) {
    if step == lastStep {
      touches[touches.count - 1].append(touch)
    } else {
      touches.append([touch])
      spans.append(NoisyTraces.Span())
      lastStep = step
    }
  }
}
