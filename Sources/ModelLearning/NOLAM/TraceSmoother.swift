import Glibc

/// Weighs what was seen of each ground atom before and after an action against all that was seen of it
/// in the trace, by the forward and backward passes of a hidden Markov model.
///
/// The hidden state is the atom's truth. It persists, but for what actions are believed to do to it. For
/// each action that has to do with the atom, the forward pass brings what all earlier states say of its truth
/// before the action, and the backward pass what all later states say of its truth afterwards. Neither rests on
/// what is believed of the action at that place, so a wrong belief does not confirm itself.
struct TraceSmoother {
  /// For each lifted atom of each action, by `offsets`, the probability of each truth afterwards: from
  /// false to false, from false to true, from true to false, from true to true. Nil if nothing is believed.
  private let transitions: [SIMD4<Double>]?
  private let adds: [Double]
  private let deletes: [Double]
  private let mayBeFalse: [Double]
  private let mayBeTrue: [Double]
  /// Where the lifted atoms of each action start.
  private let offsets: [Int]
  /// What one observation of an atom adds to the logarithm of the odds that it is true.
  private let weight: Double

  /// What was seen of each lifted atom.
  private(set) var changes: [SmoothedChanges]
  /// How many literals were probably seen wrong, and how many were seen.
  private(set) var wrong = 0.0
  private(set) var seen = 0.0

  /// Beyond this the logarithm of odds is as good as certain.
  private static let certain = 20.0
  /// How probable a change is that nobody believes in.
  private static let surprise = 1e-6

  /// Makes a smoother.
  ///
  /// - Parameters:
  ///   - beliefs: for each action what is believed of its lifted atoms; nil if nothing is: then each
  ///     action may do anything.
  ///   - noise: how probable it is that a literal is seen wrong.
  init(_ vocabulary: LearningVocabulary, _ beliefs: [[LiteralBelief]]?, noise: Double) {
    offsets = vocabulary.actions.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.atoms.count) }
    let noise = min(max(noise, ChangeLikelihood.leastNoise), 0.5)
    weight = log((1 - noise) / noise)
    changes = Array(repeating: SmoothedChanges(), count: offsets.last ?? 0)
    let all = beliefs?.flatMap { $0 }
    transitions = all?.map { belief in
      var matrix = SIMD4<Double>(repeating: Self.surprise)
      for hypothesis in LiteralHypothesis.allCases {
        for world in hypothesis.worlds { matrix[world.number] += belief[hypothesis] }
      }
      return matrix
    }
    adds = all?.map(\.adds) ?? []
    deletes = all?.map(\.deletes) ?? []
    mayBeFalse = all?.map { 1 - $0.requiresTrue } ?? []
    mayBeTrue = all?.map { 1 - $0.requiresFalse } ?? []
  }

  /// Goes through all histories.
  ///
  /// - Complexity: O(touches).
  mutating func smooth(_ traces: NoisyTraces) {
    var counted = [Int32](repeating: 0, count: changes.count)
    var run: Int32 = 0
    var firstStep = 0
    for (history, stepsEnd) in traces.stepsEnds.enumerated() {
      let steps = firstStep..<Int(stepsEnd)
      // There is one span more than steps in each history.
      let spans = traces.spans[(firstStep + history)..<(Int(stepsEnd) + history + 1)]
      let evidence = spans.map { Self.limited(Double($0.seenTrue - $0.seenFalse) * weight) }
      let places = steps.map { step in
        (step > 0 ? Int(traces.touchesEnds[step - 1]) : 0)..<Int(traces.touchesEnds[step])
      }
      let touches = places.map { traces.touches[$0].map { offsets[Int($0.action)] + Int($0.atom) } }
      let matrices = touches.map(matrix)
      let (forward, backward) = Self.passes(evidence, matrices)
      for (place, span) in spans.enumerated() {
        let odds = forward[place] + backward[place] - evidence[place]
        let isTrue = 1 / (1 + exp(-odds))
        wrong += Double(span.seenFalse) * isTrue + Double(span.seenTrue) * (1 - isTrue)
        seen += Double(span.seenFalse + span.seenTrue)
      }
      run &+= 1
      for (place, atoms) in touches.enumerated() {
        let isChange = atoms.contains { max(belief(adds, $0), belief(deletes, $0)) > 0.5 }
        for atom in atoms {
          // The same action on an atom that has not changed since shows nothing new.
          if transitions != nil, !isChange, counted[atom] == run { continue }
          counted[atom] = run
          changes[atom].count(
            before: forward[place], after: after(backward[place + 1], of: atom, among: atoms))
        }
        if isChange { run &+= 1 }
      }
      firstStep = Int(stepsEnd)
    }
  }

  private func belief(_ values: [Double], _ atom: Int) -> Double {
    values.indices.contains(atom) ? values[atom] : 0
  }

  /// What a step does to an atom that lifted atoms stand for: as `transitions`.
  private func matrix(_ atoms: [Int]) -> SIMD4<Double> {
    guard let transitions else { return SIMD4(repeating: 0.5) }
    if atoms.count == 1 { return transitions[atoms[0]] }
    let (added, deleted) = effects(of: atoms)
    let kept = 1 - added - deleted
    let fromFalse = atoms.reduce(1) { $0 * mayBeFalse[$1] }
    let fromTrue = atoms.reduce(1) { $0 * mayBeTrue[$1] }
    return SIMD4(
      fromFalse * (kept + deleted), fromFalse * added, fromTrue * deleted,
      fromTrue * (kept + added)) + Self.surprise
  }

  /// The probabilities that some of the atoms is added, and that none is, but one deleted.
  private func effects(of atoms: some Sequence<Int>) -> (added: Double, deleted: Double) {
    var notAdded = 1.0
    var notDeleted = 1.0
    for atom in atoms {
      notAdded *= 1 - adds[atom]
      notDeleted *= 1 - deletes[atom]
    }
    return (1 - notAdded, notAdded * (1 - notDeleted))
  }

  /// What the states after a step say of the truth that one of the lifted atoms brought about, if
  /// the others may have brought it about too.
  private func after(_ odds: Double, of atom: Int, among atoms: [Int]) -> Double {
    if atoms.count == 1 { return odds }
    if transitions == nil { return 0 }
    let (added, deleted) = effects(of: atoms.lazy.filter { $0 != atom })
    let isTrue = 1 / (1 + exp(-odds))
    let isFalse = 1 / (1 + exp(odds))
    return log(
      (deleted * isFalse + (1 - deleted) * isTrue) / (added * isTrue + (1 - added) * isFalse))
  }

  private static func limited(_ odds: Double) -> Double { min(max(odds, -certain), certain) }

  /// The logarithms of the odds that the atom is true in each span: by all that was seen up to its end,
  /// and by all that was seen from its start.
  ///
  /// - Parameters:
  ///   - evidence: what each span by itself says.
  ///   - matrices: what each step between two spans does.
  static func passes(
    _ evidence: [Double], _ matrices: [SIMD4<Double>]
  ) -> (forward: [Double], backward: [Double]) {
    /// The odds behind a step that leads from false to the first two, from true to the others.
    func passed(_ odds: Double, _ matrix: SIMD4<Double>) -> Double {
      let isTrue = 1 / (1 + exp(-odds))
      let isFalse = 1 / (1 + exp(odds))
      return log(
        (isTrue * matrix[3] + isFalse * matrix[1]) / (isTrue * matrix[2] + isFalse * matrix[0]))
    }
    var forward = evidence
    var backward = evidence
    forward[0] = limited(forward[0])
    for (step, matrix) in matrices.enumerated() {
      forward[step + 1] = limited(passed(forward[step], matrix) + evidence[step + 1])
    }
    backward[matrices.count] = limited(backward[matrices.count])
    for (step, matrix) in matrices.enumerated().reversed() {
      let transposed = SIMD4(matrix[0], matrix[2], matrix[1], matrix[3])
      backward[step] = limited(passed(backward[step + 1], transposed) + evidence[step])
    }
    return (forward, backward)
  }
}
