/// Numeric evidence as text: lines behind those of `EvidenceFile`.
///
/// For each action `numeric NAME INCOMPLETE`, and below it `corner W X…` (a corner of the hull in
/// homogeneous coordinates), `sample TERM SOURCE:LINE CHANGE X…` (how the term changed in a state with
/// the values X) and `reject SOURCE:LINE COUNT X… LITERAL…` (a rejected try, its values and the literals
/// that were not seen to hold).
public enum NumericEvidenceFile {
  static let kinds: Set = ["numeric", "corner", "sample", "reject"]

  /// Evidence as text.
  public static func text(_ numeric: NumericEvidence, of vocabulary: LearningVocabulary) -> String {
    var text = ""
    for (number, action) in vocabulary.actions.enumerated() {
      let learner = numeric.learners[number]
      text += "numeric\t\(action.name)\t\(numeric.incomplete[number])\n"
      for corner in learner.hull.corners {
        text += "corner" + corner.map { "\t\($0)" }.joined() + "\n"
      }
      for (term, change) in learner.changes.enumerated() {
        for sample in change.samples {
          text += "sample\t\(term)\t\(place(Witness(number: sample.source)))"
          text += ([sample.value] + sample.arguments).map { "\t\($0.text)" }.joined() + "\n"
        }
      }
      for rejection in learner.rejections {
        text += "reject\t\(place(rejection.witness))\t\(rejection.values.count)"
        text += rejection.values.map { "\t\($0.text)" }.joined()
        EvidenceFile.append(rejection.literals, action, to: &text)
        text += "\n"
      }
    }
    return text
  }

  private static func place(_ witness: Witness) -> String { "\(witness.source):\(witness.line)" }

  /// Reads the numeric lines of evidence.
  ///
  /// - Parameter name: what errors call the text by.
  /// - Throws: `LearningError` if they are damaged or about another skeleton, or there are none.
  public static func evidence(
    of text: String, name: String, for vocabulary: LearningVocabulary
  ) throws(LearningError) -> NumericEvidence {
    var parser = Parser(
      evidence: try NumericEvidence(vocabulary), vocabulary: vocabulary, file: name)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      parser.line += 1
      let words = line.split(separator: "\t", omittingEmptySubsequences: false)
      if let kind = words.first, kinds.contains(String(kind)) { try parser.parse(words) }
    }
    guard parser.action != nil else {
      throw .unusableEvidence(
        file: name, line: 1, reason: "there is no numeric evidence: it was learned without nsam")
    }
    return parser.evidence
  }

  private struct Parser {
    var evidence: NumericEvidence
    let vocabulary: LearningVocabulary
    let file: String
    var line = 0
    var action: Int?
    var literals: [String: Int] = [:]

    mutating func parse(_ words: [Substring]) throws(LearningError) {
      if words[0] == "numeric" { return try startAction(words) }
      guard let action else { throw failure("a 'numeric' line has to come first") }
      switch words[0] {
      case "corner": try addCorner(words, action)
      case "sample": try addSample(words, action)
      default: try addRejection(words, action)
      }
    }

    func failure(_ reason: String) -> LearningError {
      .unusableEvidence(file: file, line: line, reason: reason)
    }

    private mutating func startAction(_ words: [Substring]) throws(LearningError) {
      guard words.count == 3, let incomplete = Int(words[2]), incomplete >= 0,
        let number = vocabulary.actions.firstIndex(where: { $0.name == words[1] })
      else { throw failure("expected 'numeric', an action of the skeleton and a count") }
      action = number
      evidence.incomplete[number] += incomplete
      literals = [:]
      for bit in 0..<(vocabulary.actions[number].atoms.count * 2) {
        literals[vocabulary.actions[number].text(LiftedLiteral(bit: bit))] = bit
      }
    }

    private mutating func addCorner(_ words: [Substring], _ action: Int) throws(LearningError) {
      let corner = words.dropFirst().compactMap { ExactInteger(text: $0) }
      guard words.count == evidence.learners[action].terms.count + 2,
        corner.count == words.count - 1, corner[0].sign > 0
      else { throw failure("expected 'corner' and whole numbers, one more than terms") }
      evidence.learners[action].restore(corner: corner)
    }

    private mutating func addSample(_ words: [Substring], _ action: Int) throws(LearningError) {
      let terms = evidence.learners[action].terms.count
      let numbers = words.dropFirst(3).compactMap { ExactDecimal(text: $0) }
      guard words.count == terms + 4, numbers.count == terms + 1, let term = Int(words[1]),
        0..<terms ~= term
      else { throw failure("expected 'sample', a term, a place, a change and the values of terms") }
      evidence.learners[action].restore(
        ConsensusFit.Sample(
          arguments: Array(numbers.dropFirst()), value: numbers[0],
          source: try witness(words[2]).number),
        ofTerm: term)
    }

    private mutating func addRejection(_ words: [Substring], _ action: Int) throws(LearningError) {
      guard words.count >= 3, let count = Int(words[2]), 0...(words.count - 3) ~= count else {
        throw failure("expected 'reject', a place and the number of values")
      }
      let values = words[3..<(3 + count)].compactMap { ExactDecimal(text: $0) }
      guard values.count == count else { throw failure("expected \(count) numbers") }
      var set = LiteralSet(count: literals.count)
      for word in words[(3 + count)...] {
        guard let bit = literals[String(word)] else {
          throw failure("'\(word)' is no literal over the parameters of the action")
        }
        set.insert(bit)
      }
      evidence.learners[action].reject(
        NumericRejection(values: values, literals: set, witness: try witness(words[1])))
    }

    private func witness(_ text: Substring) throws(LearningError) -> Witness {
      let parts = text.split(separator: ":").compactMap { Int32($0) }
      guard parts.count == 2 else { throw failure("'\(text)' is no place") }
      return Witness(source: parts[0], line: parts[1])
    }
  }
}
