import Grounding

/// Finds the operators that are applicable in a state.
///
/// A decision tree over the variables that preconditions name (Helmert 2006, "The Fast Downward
/// planning system", section 5.3.1), flattened into a program of a few instructions: a run of it
/// needs no stack and visits each switch whose context holds. Variables that many preconditions
/// name are tested first.
struct SuccessorGenerator: ~Copyable {
  /// The most operators that can be applicable at once, as far as this structure tells.
  let capacity: Int

  private let code: FlatArray<Int32>

  /// What an instruction does; its arguments follow it.
  private enum Instruction {
    /// Ends the program.
    static let halt: Int32 = 0
    /// `count operators…`: these are applicable.
    static let emit: Int32 = 1
    /// `target`: go on there.
    static let jump: Int32 = 2
    /// `variable value target`: go on at the target unless the variable has the value.
    static let test: Int32 = 3
    /// `variable targets…`: go on at the target of the variable's value.
    static let table: Int32 = 4
    /// `variable count else values… targets…`: the same with a binary search, for variables of which
    /// few values matter.
    static let search: Int32 = 5
  }

  /// Builds the program for a task.
  ///
  /// - Complexity: O(n log n) in the number of precondition facts.
  init(task: FiniteDomainTask) {
    var builder = Builder(task: task)
    builder.build()
    code = FlatArray(builder.code)
    capacity = task.operatorCount
  }

  /// Writes the operators that are applicable in a state.
  ///
  /// - Parameters:
  ///   - values: the state, derived variables evaluated.
  ///   - operators: room for `capacity` numbers.
  /// - Returns: how many there are.
  @inline(__always)
  func generate(
    _ values: UnsafePointer<Int32>, into operators: UnsafeMutablePointer<Int32>
  ) -> Int {
    let code = code.base
    var position = 0
    var count = 0
    while true {
      switch code[position] {
      case Instruction.emit:
        let number = Int(code[position &+ 1])
        let source = code + (position &+ 2)
        for index in 0..<number { operators[count &+ index] = source[index] }
        count &+= number
        position &+= 2 &+ number
      case Instruction.jump:
        position = Int(code[position &+ 1])
      case Instruction.test:
        position =
          values[Int(code[position &+ 1])] == code[position &+ 2]
          ? position &+ 4 : Int(code[position &+ 3])
      case Instruction.table:
        position = Int(code[position &+ 2 &+ Int(values[Int(code[position &+ 1])])])
      case Instruction.search:
        let value = values[Int(code[position &+ 1])]
        let keys = code + (position &+ 4)
        let number = Int(code[position &+ 2])
        var low = 0
        var high = number
        while low < high {
          let middle = (low &+ high) &>> 1
          if keys[middle] < value { low = middle &+ 1 } else { high = middle }
        }
        position =
          low < number && keys[low] == value
          ? Int(keys[number &+ low]) : Int(code[position &+ 3])
      default:
        return count
      }
    }
  }

  // MARK: Building

  private struct Builder {
    private let task: FiniteDomainTask
    /// The precondition facts of all operators, each operator's in the order of the tests: the
    /// variable's rank in the upper half, the value in the lower.
    private let tests: [UInt64]
    /// The variable of each rank.
    private let variables: [Int32]
    /// The operators in the lexicographic order of their tests.
    private let operators: [Int32]
    fileprivate private(set) var code: [Int32] = []

    /// Operators that agree in their first `depth` tests, and who jumps to their code.
    private struct Branch {
      var operators: Range<Int>
      var depth: Int
      /// Where in `code` the address of the branch's code goes.
      var reference: Int
      /// Where the branch's code goes on when it is done.
      var continuation: Int
    }

    init(task: FiniteDomainTask) {
      self.task = task
      variables = Self.order(task: task)
      var rank = [UInt64](repeating: 0, count: task.variableCount)
      for (position, variable) in variables.enumerated() { rank[Int(variable)] = UInt64(position) }
      var tests = task.preconditions.values.map {
        rank[Int($0.variable)] << 32 | UInt64($0.value)
      }
      for index in 0..<task.operatorCount { tests[task.preconditions.range(of: index)].sort() }
      self.tests = tests
      var operators = Array(0..<Int32(task.operatorCount))
      tests.withUnsafeBufferPointer { tests in
        task.preconditions.offsets.withUnsafeBufferPointer { offsets in
          operators.sort { left, right in
            var (first, second) = (Int(offsets[Int(left)]), Int(offsets[Int(right)]))
            let (firstEnd, secondEnd) = (Int(offsets[Int(left) + 1]), Int(offsets[Int(right) + 1]))
            while first < firstEnd, second < secondEnd {
              if tests[first] != tests[second] { return tests[first] < tests[second] }
              first += 1
              second += 1
            }
            return (firstEnd - first, Int(left)) < (secondEnd - second, Int(right))
          }
        }
      }
      self.operators = operators
    }

    /// The variables in the order of tests: the more preconditions name one, the earlier.
    private static func order(task: FiniteDomainTask) -> [Int32] {
      var mentions = [Int](repeating: 0, count: task.variableCount)
      for fact in task.preconditions.values { mentions[Int(fact.variable)] += 1 }
      return mentions.indices.sorted { (-mentions[$0], $0) < (-mentions[$1], $1) }.map { Int32($0) }
    }

    /// Emits the code of the root branch, then that of branch after branch that it opened.
    mutating func build() {
      var open: [Branch] = []
      emit(
        Branch(operators: operators.indices, depth: 0, reference: -1, continuation: -1),
        open: &open)
      while let branch = open.popLast() {
        code[branch.reference] = Int32(code.count)
        emit(branch, open: &open)
      }
    }

    private mutating func emit(_ branch: Branch, open: inout [Branch]) {
      var position = branch.operators.lowerBound
      let end = branch.operators.upperBound
      let depth = branch.depth
      let immediate = position
      while position < end, test(depth, at: position) == nil { position += 1 }
      if position > immediate {
        code += [Instruction.emit, Int32(position - immediate)]
        code += operators[immediate..<position]
      }
      while let first = test(depth, at: position, before: end) {
        let rank = first >> 32
        var groups: [(value: Int32, operators: Range<Int>)] = []
        while let group = test(depth, at: position, before: end), group >> 32 == rank {
          let start = position
          while test(depth, at: position, before: end) == group { position += 1 }
          groups.append((Int32(truncatingIfNeeded: group), start..<position))
        }
        emitSwitch(variables[Int(rank)], groups: groups, depth: depth + 1, open: &open)
      }
      if branch.continuation < 0 {
        code.append(Instruction.halt)
      } else {
        code += [Instruction.jump, Int32(branch.continuation)]
      }
    }

    /// A test of the operator at a position of the order; nil if it has fewer.
    private func test(_ depth: Int, at position: Int, before end: Int = .max) -> UInt64? {
      guard position < end else { return nil }
      let range = task.preconditions.range(of: Int(operators[position]))
      return depth < range.count ? tests[range.lowerBound + depth] : nil
    }

    private mutating func emitSwitch(
      _ variable: Int32, groups: [(value: Int32, operators: Range<Int>)], depth: Int,
      open: inout [Branch]
    ) {
      let size = Int(task.domainSizes[Int(variable)])
      let start = code.count
      let continuation: Int
      var references: [Int]
      if groups.count == 1 {
        // The only branch follows its test if it is a run of operators, else it stands elsewhere.
        code += [Instruction.test, variable, groups[0].value, 0, Instruction.jump, 0]
        continuation = code.count
        code[start + 3] = Int32(continuation)
        references = [start + 5]
      } else if size <= 8 + 4 * groups.count {
        code += [Instruction.table, variable]
        continuation = start + 2 + size
        code += repeatElement(Int32(continuation), count: size)
        references = groups.map { start + 2 + Int($0.value) }
      } else {
        code += [Instruction.search, variable, Int32(groups.count), 0]
        code += groups.map(\.value)
        references = groups.indices.map { start + 4 + groups.count + $0 }
        code += repeatElement(0, count: groups.count)
        continuation = code.count
        code[start + 3] = Int32(continuation)
      }
      for (reference, group) in zip(references, groups) {
        open.append(
          Branch(
            operators: group.operators, depth: depth, reference: reference,
            continuation: continuation))
      }
    }
  }
}
