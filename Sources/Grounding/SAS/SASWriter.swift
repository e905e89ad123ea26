/// Writes a task in the output format of Fast Downward's translator, version 3, which Fast
/// Downward's search component and the tools around it read.
public struct SASWriter {
  private let task: FiniteDomainTask
  private var buffer: [UInt8] = []
  private let sink: ([UInt8]) -> Void

  /// Writes a task piece by piece, so that a large task needs no second copy in memory.
  ///
  /// - Parameters:
  ///   - task: the task; its names are used.
  ///   - sink: takes the pieces of the text in order, some 64 KiB each.
  public static func write(_ task: FiniteDomainTask, to sink: ([UInt8]) -> Void) {
    withoutActuallyEscaping(sink) { sink in
      var writer = SASWriter(task: task, sink: sink)
      writer.writeTask()
    }
  }

  /// The text of a task.
  public static func text(_ task: FiniteDomainTask) -> String {
    var bytes: [UInt8] = []
    write(task) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  private init(task: FiniteDomainTask, sink: @escaping ([UInt8]) -> Void) {
    self.task = task
    self.sink = sink
  }

  private mutating func writeTask() {
    let (task, needsGoalVariable) = (task, needsGoalVariable)
    section("version") { $0.line(3) }
    section("metric") { $0.line(task.hasActionCosts ? 1 : 0) }
    writeVariables()
    line(task.mutexGroups.count)
    for group in 0..<task.mutexGroups.count {
      section("mutex_group") { $0.write(task.mutexGroups[group]) }
    }
    section("state") {
      for value in task.initialValues { $0.line(Int(value)) }
      if needsGoalVariable { $0.line(0) }
    }
    section("goal") {
      if needsGoalVariable {
        $0.line("1")
        $0.line("\(task.variableCount) 0")
      } else {
        $0.write(task.goal[...])
      }
    }
    line(task.operatorCount)
    for index in 0..<task.operatorCount { writeOperator(index) }
    line(task.axiomCount)
    for index in 0..<task.axiomCount { writeAxiom(index) }
    sink(buffer)
  }

  /// Fast Downward refuses a task without goal facts: such a task gets a variable that is true from
  /// the start.
  private var needsGoalVariable: Bool { task.goal.isEmpty }

  private mutating func writeVariables() {
    let task = task
    line(task.variableCount + (needsGoalVariable ? 1 : 0))
    for variable in 0..<task.variableCount {
      let size = Int(task.domainSizes[variable])
      section("variable") {
        $0.line("var\(variable)")
        $0.line(Int(task.axiomLayers[variable]))
        $0.line(size)
        for value in 0..<size { $0.line(task.names.factName(variable: variable, value: value)) }
      }
    }
    if needsGoalVariable {
      section("variable") {
        for text in ["var\(task.variableCount)", "-1", "2", "Atom goal()", "<none of those>"] {
          $0.line(text)
        }
      }
    }
  }

  private mutating func writeOperator(_ index: Int) {
    let task = task
    let precondition = task.preconditions[index]
    let effects = task.effects[index]
    var affected: Set<Int32> = []
    for effect in effects { affected.insert(effect.fact.variable) }
    section("operator") {
      $0.line(task.names.operatorName(index))
      let prevail = precondition.filter { !affected.contains($0.variable) }
      $0.write(prevail[...])
      $0.line(effects.count)
      for effect in effects {
        let variable = effect.fact.variable
        let conditions = task.effectConditions[
          Int(effect.conditions.lowerBound)..<Int(effect.conditions.upperBound)]
        $0.append(conditions.count)
        for condition in conditions {
          $0.append(" ")
          $0.append(Int(condition.variable))
          $0.append(" ")
          $0.append(Int(condition.value))
        }
        let before = precondition.first { $0.variable == variable }?.value ?? -1
        $0.line(" \(variable) \(before) \(effect.fact.value)")
      }
      $0.line(Int(task.costs[index]))
    }
  }

  private mutating func writeAxiom(_ index: Int) {
    let task = task
    let head = task.axiomHeads[index]
    section("rule") {
      $0.write(task.axiomConditions[index])
      $0.line("\(head.variable) \(task.initialValues[Int(head.variable)]) \(head.value)")
    }
  }

  // MARK: Text

  private mutating func section(_ name: String, _ body: (inout SASWriter) -> Void) {
    line("begin_\(name)")
    body(&self)
    line("end_\(name)")
    if buffer.count > 1 << 16 {
      sink(buffer)
      buffer.removeAll(keepingCapacity: true)
    }
  }

  /// Writes how many facts there are and each of them on a line.
  private mutating func write(_ facts: ArraySlice<FiniteDomainTask.Fact>) {
    line(facts.count)
    for fact in facts {
      append(Int(fact.variable))
      append(" ")
      line(Int(fact.value))
    }
  }

  private mutating func line(_ number: Int) {
    append(number)
    buffer.append(UInt8(ascii: "\n"))
  }

  private mutating func line(_ text: String) {
    append(text)
    buffer.append(UInt8(ascii: "\n"))
  }

  private mutating func append(_ number: Int) {
    append(String(number))
  }

  private mutating func append(_ text: String) {
    buffer.append(contentsOf: text.utf8)
  }
}
