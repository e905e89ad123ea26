/// Evidence as text, so that parts of the traces can be learned from apart and merged.
///
/// Lines of words between tabs: `source NAME`, then for each action `action NAME SUCCEEDED REJECTED
/// FAULTED ALIASED` and below it `atom`, `aliased`, `group` and `rejection` lines. Changes are
/// written `NUMBER:COUNT:SOURCE:LINE`, where sources count from 0. Lines of numeric evidence may follow
/// (`NumericEvidenceFile`).
public enum EvidenceFile {
  private static let firstLine = "praxis evidence 1"

  /// Evidence as text.
  public static func text(_ evidence: Evidence) -> String {
    var text = firstLine + "\n"
    for source in evidence.sources {
      text += "source\t\(String(source.map { $0 == "\t" || $0 == "\n" ? " " : $0 }))\n"
    }
    for (action, vocabulary) in zip(evidence.actions, evidence.vocabulary.actions) {
      text += "action\t\(vocabulary.name)\t\(action.succeeded)\t\(action.rejected)"
      text += "\t\(action.faulted)\t\(action.aliasedTransitions)\n"
      for atom in vocabulary.atoms.indices {
        append("atom", name(atom, vocabulary), action.counts, action.witnesses, atom, to: &text)
        append(
          "aliased", name(atom, vocabulary), action.aliasedCounts, action.aliasedWitnesses, atom,
          to: &text)
      }
      for (group, tally) in action.groups.sorted(by: {
        $0.key.lexicographicallyPrecedes($1.key)
      }) {
        let names = group.map { name(Int($0), vocabulary) }.joined(separator: "=")
        append("group", names, tally.counts, tally.witnesses, 0, to: &text)
      }
      for clause in action.rejections.clauses {
        text += "rejection\t\(clause.witness.source):\(clause.witness.line)"
        append(clause.literals, vocabulary, to: &text)
        text += "\n"
      }
    }
    return text
  }

  /// Adds literals, each behind a tab.
  static func append(_ literals: LiteralSet, _ vocabulary: ActionVocabulary, to text: inout String)
  {
    for bit in literals.elements { text += "\t\(vocabulary.text(LiftedLiteral(bit: bit)))" }
  }

  private static func name(_ atom: Int, _ vocabulary: ActionVocabulary) -> String {
    vocabulary.text(LiftedLiteral(atom))
  }

  private static func append(
    _ kind: String, _ name: String, _ counts: [Int], _ witnesses: [Witness], _ atom: Int,
    to text: inout String
  ) {
    let cells = (atom * ObservedChange.count)..<((atom + 1) * ObservedChange.count)
    guard cells.contains(where: { counts[$0] > 0 }) else { return }
    text += "\(kind)\t\(name)"
    for cell in cells where counts[cell] > 0 {
      text += "\t\(cell - cells.lowerBound):\(counts[cell]):\(witnesses[cell].source)"
      text += ":\(witnesses[cell].line)"
    }
    text += "\n"
  }

  /// Reads evidence that `text` wrote.
  ///
  /// - Parameter name: what errors call the text by.
  /// - Throws: `LearningError` if it is no such text, or is about another skeleton.
  public static func evidence(
    of text: String, name: String, for vocabulary: LearningVocabulary
  ) throws(LearningError) -> Evidence {
    var parser = EvidenceParser(vocabulary, file: name)
    var number = 0
    var isFirst = true
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      if isFirst, line != firstLine {
        throw .unusableEvidence(
          file: name, line: 1, reason: "this is no evidence, expected '\(firstLine)'")
      }
      if !isFirst, !line.isEmpty { try parser.parse(line, number) }
      isFirst = false
    }
    return parser.evidence
  }
}

/// Reads evidence line by line.
private struct EvidenceParser {
  private(set) var evidence: Evidence
  private let file: String
  private var action: Int?
  private var literals: [String: LiftedLiteral] = [:]
  private var line = 0

  init(_ vocabulary: LearningVocabulary, file: String) {
    evidence = Evidence(vocabulary)
    self.file = file
  }

  private func failure(_ reason: String) -> LearningError {
    .unusableEvidence(file: file, line: line, reason: reason)
  }

  mutating func parse(_ text: Substring, _ number: Int) throws(LearningError) {
    line = number
    let words = text.split(separator: "\t", omittingEmptySubsequences: false)
    guard words.count >= 2 else { throw failure("words between tabs are expected") }
    switch words[0] {
    case "source": evidence.sources.append(String(words[1]))
    case "action": try startAction(words)
    case "atom", "aliased":
      let literal = try literal(words[1])
      try addCounts(words, to: literal.atom, isAliased: words[0] == "aliased")
    case "group": try addGroup(words)
    case "rejection": try addRejection(words)
    case _ where NumericEvidenceFile.kinds.contains(String(words[0])): break
    default: throw failure("unknown kind of line '\(words[0])'")
    }
  }

  private mutating func startAction(_ words: [Substring]) throws(LearningError) {
    let actions = evidence.vocabulary.actions
    guard let number = actions.firstIndex(where: { $0.name == words[1] }) else {
      throw failure("the skeleton has no action '\(words[1])'")
    }
    let counts = words.dropFirst(2).compactMap { Int($0) }
    guard counts.count == 4 else { throw failure("four counts are expected") }
    action = number
    evidence.actions[number].succeeded += counts[0]
    evidence.actions[number].rejected += counts[1]
    evidence.actions[number].faulted += counts[2]
    evidence.actions[number].aliasedTransitions += counts[3]
    literals = [:]
    let vocabulary = actions[number]
    for atom in vocabulary.atoms.indices {
      for literal in [LiftedLiteral(atom), LiftedLiteral(atom, isNegated: true)] {
        literals[vocabulary.text(literal)] = literal
      }
    }
  }

  private func currentAction() throws(LearningError) -> Int {
    guard let action else { throw failure("an 'action' line has to come first") }
    return action
  }

  private func literal(_ text: Substring) throws(LearningError) -> LiftedLiteral {
    let action = try currentAction()
    guard let literal = literals[String(text)] else {
      throw failure(
        "'\(text)' is no literal over the parameters of "
          + "'\(evidence.vocabulary.actions[action].name)'")
    }
    return literal
  }

  private func change(
    _ text: Substring
  ) throws(LearningError) -> (change: Int, count: Int, witness: Witness) {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    guard parts.count == 4, 0..<ObservedChange.count ~= parts[0], parts[1] > 0 else {
      throw failure("'\(text)' is no count, expected 'CHANGE:COUNT:SOURCE:LINE'")
    }
    return (parts[0], parts[1], try witness(parts[2], parts[3]))
  }

  private func witness(_ source: Int, _ line: Int) throws(LearningError) -> Witness {
    guard evidence.sources.indices.contains(source) else {
      throw failure("there is no source \(source)")
    }
    return Witness(source: Int32(source), line: Int32(clamping: line))
  }

  private mutating func addCounts(
    _ words: [Substring], to atom: Int, isAliased: Bool
  ) throws(LearningError) {
    let action = try currentAction()
    for word in words.dropFirst(2) {
      let (change, count, witness) = try change(word)
      let cell = atom * ObservedChange.count + change
      if isAliased {
        evidence.actions[action].aliasedCounts[cell] += count
        evidence.actions[action].aliasedWitnesses[cell] = witness
      } else {
        evidence.actions[action].counts[cell] += count
        evidence.actions[action].witnesses[cell] = witness
      }
    }
  }

  private mutating func addGroup(_ words: [Substring]) throws(LearningError) {
    let action = try currentAction()
    var atoms: [Int32] = []
    // Equalities are never in a group, so '=' only stands between atoms.
    for name in words[1].split(separator: "=") { atoms.append(Int32(try literal(name).atom)) }
    var tally = ActionEvidence.Tally()
    for word in words.dropFirst(2) {
      let (change, count, witness) = try change(word)
      tally.counts[change] += count
      tally.witnesses[change] = witness
    }
    evidence.actions[action].groups[atoms.sorted()] = tally
  }

  private mutating func addRejection(_ words: [Substring]) throws(LearningError) {
    let action = try currentAction()
    let place = words[1].split(separator: ":").compactMap { Int($0) }
    guard place.count == 2 else { throw failure("'\(words[1])' is no place") }
    var literals = LiteralSet(count: evidence.vocabulary.actions[action].atoms.count * 2)
    for word in words.dropFirst(2) { literals.insert(try literal(word).bit) }
    evidence.actions[action].rejections.restore(
      RejectionClauses.Clause(literals: literals, witness: try witness(place[0], place[1])))
  }
}
