public import PDDL

/// A trace that grows while somebody acts, handed to learners block by block as a file would be.
///
/// ```swift
/// var feed = TraceFeed(vocabulary, objects: problem.objects)
/// try feed.start(in: environment.state)
/// try feed.append(step, .succeeded, leadingTo: environment.state)
/// collector.collect(&feed.state)
/// feed.clear()
/// ```
public struct TraceFeed: Sendable {
  /// What was added since `clear`, and what its numbers stand for.
  public var state: ReadingState
  private var line = 0

  /// Makes a feed of nothing.
  ///
  /// - Parameter objects: the objects that there are, with their types.
  public init(_ vocabulary: TraceVocabulary, objects: [TypedName]) {
    state = ReadingState(vocabulary: vocabulary, objects: objects, file: "<feed>")
  }

  /// Starts a trace in a state.
  ///
  /// - Throws: `TraceFeedError` if the state names what the vocabulary or the objects lack.
  public mutating func start(in observed: ObservedState) throws(TraceFeedError) {
    state.block.appendStart(line: line)
    try append(observed)
  }

  /// Adds an action and what it led to; after a rejection the state is still the one before.
  ///
  /// - Throws: `TraceFeedError` if action or state name what the vocabulary or the objects lack.
  public mutating func append(
    _ step: PlanStep, _ outcome: Outcome, leadingTo observed: ObservedState
  ) throws(TraceFeedError) {
    line += 1
    do throws(SymbolError) {
      let action = try state.symbols.action([step.action] + step.arguments)
      state.block.appendAction(action, outcome: outcome, line: line)
    } catch {
      throw TraceFeedError(description: error.message)
    }
    if outcome != .rejected { try append(observed) }
  }

  /// Forgets what was added; the current state is still known.
  public mutating func clear() { state.block.removeAll() }

  private mutating func append(_ observed: ObservedState) throws(TraceFeedError) {
    do throws(SymbolError) {
      for atom in observed.trueAtoms {
        state.block.literals.append(try state.symbols.atom([atom.predicate] + atom.arguments) * 2)
      }
      for atom in observed.falseAtoms where observed.isPartial {
        let number = try state.symbols.atom([atom.predicate] + atom.arguments)
        state.block.literals.append(number * 2 + 1)
      }
      for value in observed.values {
        let term = value.function
        state.block.fluents.append(try state.symbols.fluent([term.name] + term.arguments))
        state.block.values.append(value.value)
      }
    } catch {
      state.block.dropUnfinishedState()
      throw TraceFeedError(description: error.message)
    }
    state.block.appendState(isPartial: observed.isPartial, line: line)
  }
}

/// Why an observation cannot be used.
public struct TraceFeedError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reason in words.
  public var description: String
}
