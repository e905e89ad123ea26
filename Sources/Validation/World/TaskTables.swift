import PDDL

/// What evaluation needs to know of a task beside the state: names, and all that never changes.
final class TaskTables: Sendable {
  let objects: ObjectTable
  let vocabulary: Vocabulary
  let coding: TupleCoding
  /// The true atoms of each predicate that nothing changes.
  let fixedRelations: [Set<Tuple>]
  /// The values of each numeric function that nothing changes.
  let fixedNumbers: [[Tuple: Double]]

  init(
    objects: ObjectTable, vocabulary: Vocabulary, coding: TupleCoding, initial: InitialTables
  ) {
    self.objects = objects
    self.vocabulary = vocabulary
    self.coding = coding
    fixedRelations = initial.fixedRelations
    fixedNumbers = initial.fixedNumbers
  }
}
