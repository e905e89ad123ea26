import PDDL
import Trajectories

/// Packs blocks of a trace into few bytes: names once a chunk, then numbers; states as what changed.
///
/// A chunk is: the version, the names, and records. Numbers have seven bits a byte, the lowest first
/// (LEB128). The first state of a chunk is written whole, so a chunk can be read without those before
/// it, except for the state that its first action starts from.
struct ChunkEncoder {
  static let version = 1

  /// What a record is.
  enum Kind: UInt8 {
    /// A complete state: the numbers of its true atoms.
    case complete
    /// A complete state as the atoms that became false and true since the state before.
    case change
    /// A partial state: atoms times two, plus 1 if false.
    case partial
    /// An action.
    case action
  }

  private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]
  private var atomNumbers: [Int32: Int] = [:]
  private var records: [UInt8] = []
  /// The true atoms of the last complete state of this chunk.
  private var state: Set<Int>?
  /// The values of the last state of this chunk.
  private var values: [Int: Double] = [:]
  /// How many actions the chunk holds.
  private(set) var actionCount = 0

  var isEmpty: Bool { records.isEmpty }

  /// The chunk.
  var bytes: [UInt8] {
    var bytes = ByteWriter()
    bytes.append(Self.version)
    bytes.append(names.count)
    for name in names { bytes.append(name) }
    return bytes.bytes + records
  }

  /// Adds a state of a block.
  ///
  /// - Parameters:
  ///   - literals: where the state's literals lie in the block.
  ///   - values: where its values lie.
  mutating func appendState(
    isPartial: Bool, literals: Range<Int>, values valueRange: Range<Int>, of reading: ReadingState
  ) {
    let block = reading.block
    var writer = ByteWriter()
    let atoms = block.literals[literals]
    if isPartial {
      writer.append(Int(Kind.partial.rawValue))
      writer.append(atoms.count)
      for literal in atoms {
        writer.append(atomNumber(literal >> 1, reading) << 1 | Int(literal & 1))
      }
      state = nil
    } else {
      let now = Set(atoms.filter { $0 & 1 == 0 }.map { atomNumber($0 >> 1, reading) })
      if let before = state {
        writer.append(Int(Kind.change.rawValue))
        writer.append(before.subtracting(now).sorted())
        writer.append(now.subtracting(before).sorted())
      } else {
        writer.append(Int(Kind.complete.rawValue))
        writer.append(now.sorted())
      }
      state = now
    }
    appendValues(valueRange, of: reading, to: &writer)
    records += writer.bytes
  }

  /// Writes the values that changed, and which functions have none any more.
  private mutating func appendValues(
    _ range: Range<Int>, of reading: ReadingState, to writer: inout ByteWriter
  ) {
    var now: [Int: Double] = [:]
    for place in range {
      let fluent = reading.symbols.groundFluent(reading.block.fluents[place])
      now[number(PlanStep(fluent.name, fluent.arguments).description)] =
        reading.block.values[place]
    }
    let changed = now.filter { values[$0.key]?.bitPattern != $0.value.bitPattern }
    writer.append(values.keys.filter { now[$0] == nil }.sorted())
    writer.append(changed.count)
    for (name, value) in changed.sorted(by: { $0.key < $1.key }) {
      writer.append(name)
      writer.append(value)
    }
    values = now
  }

  /// Adds the action of a record of a block.
  mutating func appendAction(_ index: Int, of reading: ReadingState) {
    let record = reading.block.records[index]
    var writer = ByteWriter()
    writer.append(Int(Kind.action.rawValue))
    let step = reading.symbols.step(record.action)
    writer.append(number(PlanStep(step.action, step.arguments).description))
    let time = reading.block.times[index]
    let source = reading.block.sources[index]
    let outcome = Outcome.allCases.firstIndex(of: record.outcome) ?? 0
    writer.append(outcome << 2 | (time == nil ? 0 : 1) | (source == nil ? 0 : 2))
    if let time { writer.append(time) }
    if let source { writer.append(source) }
    records += writer.bytes
    actionCount += 1
  }

  private mutating func atomNumber(_ atom: Int32, _ reading: ReadingState) -> Int {
    if let known = atomNumbers[atom] { return known }
    let atomName = reading.symbols.groundAtom(atom)
    let number = number(PlanStep(atomName.predicate, atomName.arguments).description)
    atomNumbers[atom] = number
    return number
  }

  private mutating func number(_ name: String) -> Int {
    if let known = numbers[name] { return known }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }
}
