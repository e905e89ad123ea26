public import PDDL
public import Trajectories

/// The states that traces start in, each once.
public struct InitialStates: Sendable {
  /// The atoms that are true in each of them.
  public private(set) var states: Set<[GroundAtom]> = []
  private var isAtStart = false

  /// No states.
  public init() {}

  /// Takes in the records of the block that a reader has read last.
  public mutating func collect(_ state: ReadingState) {
    var literal = 0
    for record in state.block.records {
      switch record.kind {
      case .start: isAtStart = true
      case .state:
        if isAtStart {
          let literals = state.block.literals[literal..<Int(record.literalsEnd)]
          states.insert(literals.filter { $0 & 1 == 0 }.map { state.symbols.groundAtom($0 >> 1) })
        }
        isAtStart = false
      case .action: isAtStart = false
      }
      literal = Int(record.literalsEnd)
    }
  }
}
