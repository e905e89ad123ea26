import PDDL
import Trajectories

/// Finds the ground actions of a state that are worth a try.
///
/// Parameters are bound one after the other. As soon as those of a required literal are bound and it
/// does not hold, no further binding is looked at; what a try could answer is counted on the way, so
/// that each literal is looked at once for all bindings of the parameters that it does not have.
struct TryEnumerator {
  private let vocabulary: LearningVocabulary
  /// The objects: the domain's constants first.
  private let objects: [TypedName]
  private let numbers: [String: Int]
  private let trueAtoms: AtomTable

  /// What a binding could answer; nil if nothing, as its outcome is certain.
  typealias Answers = OpenQuestions.Answers

  /// Prepares a state.
  ///
  /// - Complexity: O(objects + true atoms).
  init(_ vocabulary: LearningVocabulary, objects: [TypedName], _ state: ObservedState) {
    self.vocabulary = vocabulary
    let constants = vocabulary.traces.constants
    let isConstant = Set(constants.map(\.name)).contains
    let objects = constants + objects.filter { !isConstant($0.name) }
    let numbers = Dictionary(objects.enumerated().map { ($0.element.name, $0.offset) }) { $1 }
    let predicates = Dictionary(
      vocabulary.traces.predicates.enumerated().map { ($0.element.name, $0.offset) }
    ) { first, _ in first }
    trueAtoms = AtomTable(
      state.trueAtoms.compactMap { atom -> AtomCode? in
        guard let predicate = predicates[atom.predicate] else { return nil }
        var code = AtomCode(predicate)
        for argument in atom.arguments { code.append(numbers[argument] ?? objects.count) }
        return code
      })
    self.objects = objects
    self.numbers = numbers
  }

  /// The bindings of an action that are not certainly rejected, in the order of the objects.
  ///
  /// - Parameters:
  ///   - mustAnswer: whether bindings are left out that can answer nothing.
  ///   - body: is called with the objects' numbers and what a try could answer, nil if nothing.
  func forEachBinding(
    of questions: OpenQuestions, mustAnswer: Bool, _ body: ([Int], Answers?) -> Void
  ) {
    let types = vocabulary.traces.types
    let choices = questions.vocabulary.parameters.map { parameter in
      objects.indices.filter { types.isSubtype(objects[$0].type, of: parameter.type) }
    }
    var binder = Binder(trueAtoms, questions, choices, mustAnswer: mustAnswer)
    binder.bind(doubts: 0, hidden: 0, body)
  }

  /// A binding as a step.
  func step(_ questions: OpenQuestions, _ binding: [Int]) -> PlanStep {
    PlanStep(questions.vocabulary.name, binding.map { objects[$0].name })
  }

  /// The literals out of some that hold with the objects of a step.
  func literals(
    _ literals: [LiftedLiteral], of vocabulary: ActionVocabulary, thatHoldFor step: PlanStep
  ) -> [LiftedLiteral] {
    let binding = step.arguments.map { numbers[$0] ?? objects.count }
    var table = LiteralTable()
    return literals.filter { literal in
      let entry = table.add(literal, of: vocabulary)
      return table.holds(entry, in: trueAtoms, under: binding)
    }
  }
}

/// Binds the parameters of one action, depth first.
private struct Binder {
  private let trueAtoms: AtomTable
  private let table: LiteralTable
  private let choices: [[Int]]
  private let mustAnswer: Bool
  /// The literals by how many parameters have to be bound for them.
  private let required: [[LiteralTable.Entry]]
  private let doubtful: [[LiteralTable.Entry]]
  private let hiddenEffects: [[LiteralTable.Entry]]
  /// The clauses by how many parameters have to be bound for all of their literals.
  private let clauses: [[[LiteralTable.Entry]]]
  private var binding: [Int] = []

  init(_ trueAtoms: AtomTable, _ questions: OpenQuestions, _ choices: [[Int]], mustAnswer: Bool) {
    self.trueAtoms = trueAtoms
    self.choices = choices
    self.mustAnswer = mustAnswer
    var table = LiteralTable()
    let ready = { (literals: [LiftedLiteral]) in
      literals.map { table.add($0, of: questions.vocabulary) }
    }
    let count = choices.count + 1
    required = Self.byDepth(ready(questions.required), count, \.depth)
    doubtful = Self.byDepth(ready(questions.doubtful), count, \.depth)
    hiddenEffects = Self.byDepth(ready(questions.hiddenEffects), count, \.depth)
    clauses = Self.byDepth(questions.clauses.map(ready), count) { clause in
      clause.map(\.depth).max() ?? 0
    }
    self.table = table
  }

  private static func byDepth<Item>(
    _ items: [Item], _ count: Int, _ depth: (Item) -> Int
  ) -> [[Item]] {
    var rows: [[Item]] = Array(repeating: [], count: count)
    for item in items { rows[depth(item)].append(item) }
    return rows
  }

  /// Goes through the bindings of the parameters that are left.
  ///
  /// - Parameters:
  ///   - doubts: how many doubtful literals are false for the parameters bound before the last.
  ///   - hidden: how many hidden effects show for them.
  mutating func bind(doubts: Int, hidden: Int, _ body: ([Int], TryEnumerator.Answers?) -> Void) {
    let depth = binding.count
    for literal in required[depth] where !holds(literal) { return }
    for clause in clauses[depth] where !clause.contains(where: holds) { return }
    let doubts = doubts + doubtful[depth].count { !holds($0) }
    let hidden = hidden + hiddenEffects[depth].count(where: holds)
    guard depth < choices.count else {
      // An effect shows only if the action certainly is applicable, or turns out to be.
      let answers: TryEnumerator.Answers? = doubts == 0 && hidden == 0 ? nil : (doubts, hidden)
      if !mustAnswer || answers != nil { body(binding, answers) }
      return
    }
    for object in choices[depth] {
      binding.append(object)
      bind(doubts: doubts, hidden: hidden, body)
      binding.removeLast()
    }
  }

  private func holds(_ literal: LiteralTable.Entry) -> Bool {
    table.holds(literal, in: trueAtoms, under: binding)
  }
}
