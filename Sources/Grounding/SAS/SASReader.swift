/// Reads a task from the output format of Fast Downward's translator, version 3.
///
/// The format is described in Fast Downward's documentation, "Translator output format". Numbers are
/// checked against what they count or name, so that a task that was read is well formed; axioms must
/// be stratified. Operators whose costs do not count (metric 0) cost 1.
public struct SASReader {
  private typealias Fact = FiniteDomainTask.Fact

  private var scanner: SASScanner
  private var task = FiniteDomainTask()
  private var words = WordTable()

  /// Reads a task.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - file: what errors call it.
  /// - Throws: the first thing that is wrong.
  /// - Complexity: linear in the text's length, apart from sorting conditions.
  public static func read(
    _ bytes: [UInt8], file: String = "<sas>"
  ) throws(SASError) -> FiniteDomainTask {
    var reader = SASReader(scanner: SASScanner(bytes: bytes, file: file))
    guard bytes.count < Int(Int32.max) else {
      throw reader.scanner.error("the text must be shorter than 2 GiB")
    }
    return try reader.readTask()
  }

  private init(scanner: SASScanner) {
    self.scanner = scanner
  }

  private mutating func readTask() throws(SASError) -> FiniteDomainTask {
    try scanner.keyword("begin_version")
    let version = try scanner.integer(0...Int32.max, "a format version")
    guard version == 3 else {
      throw scanner.error("format version 3 is supported, found \(version)")
    }
    try scanner.keyword("end_version")
    try scanner.keyword("begin_metric")
    task.hasActionCosts = try scanner.integer(0...1, "the metric flag") == 1
    try scanner.keyword("end_metric")

    let variableCount = try scanner.count("the number of variables")
    for variable in 0..<variableCount { try readVariable(variable) }
    let mutexGroupCount = try scanner.count("the number of mutex groups")
    for _ in 0..<mutexGroupCount { try readMutexGroup() }
    try readInitialState()
    try readGoal()
    let operatorCount = try scanner.count("the number of operators")
    for _ in 0..<operatorCount { try readOperator() }
    let axiomCount = try scanner.count("the number of axioms")
    for _ in 0..<axiomCount { try readAxiom() }
    try scanner.end()
    task.names.words = words.words
    return task
  }

  // MARK: Sections

  private mutating func readVariable(_ variable: Int) throws(SASError) {
    try scanner.keyword("begin_variable")
    _ = try scanner.restOfLine("the variable's name")
    task.axiomLayers.append(try scanner.integer(-1...Int32.max, "an axiom layer"))
    let size = try scanner.integer(1...Int32.max, "the number of values")
    task.domainSizes.append(size)
    task.names.firstFact.append(Int32(task.names.facts.count))
    for _ in 0..<size { appendFactName(try scanner.restOfLine("the name of a value")) }
    try scanner.keyword("end_variable")
  }

  private mutating func readMutexGroup() throws(SASError) {
    try scanner.keyword("begin_mutex_group")
    let count = try scanner.count("the number of facts")
    for _ in 0..<count { task.mutexGroups.append(try readFact()) }
    task.mutexGroups.endRow()
    try scanner.keyword("end_mutex_group")
  }

  private mutating func readInitialState() throws(SASError) {
    try scanner.keyword("begin_state")
    for size in task.domainSizes {
      task.initialValues.append(try scanner.integer(0...(size - 1), "a value"))
    }
    try scanner.keyword("end_state")
  }

  private mutating func readGoal() throws(SASError) {
    try scanner.keyword("begin_goal")
    let count = try scanner.count("the number of goal facts")
    var goal: [Fact] = []
    for _ in 0..<count { goal.append(try readFact()) }
    task.goal = try condition(goal, of: "the goal")
    try scanner.keyword("end_goal")
  }

  private mutating func readOperator() throws(SASError) {
    try scanner.keyword("begin_operator")
    let name = try scanner.restOfLine("the operator's name")
    for word in name.split(separator: " ") { task.names.operators.append(words.number(of: word)) }
    task.names.operators.endRow()

    var precondition: [Fact] = []
    let prevailCount = try scanner.count("the number of prevail conditions")
    for _ in 0..<prevailCount { precondition.append(try readFact()) }
    let effectCount = try scanner.count("the number of effects")
    for _ in 0..<effectCount { try readEffect(precondition: &precondition) }
    task.effects.endRow()
    task.preconditions.appendRow(try condition(precondition, of: "the precondition"))
    let cost = try scanner.integer(0...Int32.max, "the operator's cost")
    task.costs.append(task.hasActionCosts ? cost : 1)
    try scanner.keyword("end_operator")
  }

  private mutating func readEffect(precondition: inout [Fact]) throws(SASError) {
    let conditionCount = try scanner.count("the number of effect conditions")
    var facts: [Fact] = []
    for _ in 0..<conditionCount { facts.append(try readFact()) }
    let start = Int32(task.effectConditions.count)
    task.effectConditions += try condition(facts, of: "the effect's condition")

    let variable = try readVariableNumber()
    guard !task.isDerived(Int(variable)) else {
      throw scanner.error("variable \(variable) is derived: an operator cannot set it")
    }
    let last = task.domainSizes[Int(variable)] - 1
    let before = try scanner.integer(-1...last, "the value before the effect")
    if before >= 0 { precondition.append(Fact(variable, before)) }
    let after = try scanner.integer(0...last, "the value after the effect")
    task.effects.append(
      FiniteDomainTask.Effect(
        Fact(variable, after), conditions: start..<Int32(task.effectConditions.count)))
  }

  private mutating func readAxiom() throws(SASError) {
    try scanner.keyword("begin_rule")
    let count = try scanner.count("the number of conditions")
    var facts: [Fact] = []
    for _ in 0..<count { facts.append(try readFact()) }
    let variable = try readVariableNumber()
    let layer = task.axiomLayers[Int(variable)]
    guard layer >= 0 else {
      throw scanner.error("variable \(variable) is not derived: an axiom cannot set it")
    }
    let last = task.domainSizes[Int(variable)] - 1
    let defaultValue = task.initialValues[Int(variable)]
    let before = try scanner.integer(0...last, "the value before the axiom")
    guard before == defaultValue else {
      throw scanner.error("the value before the axiom must be the default \(defaultValue)")
    }
    let value = try scanner.integer(0...last, "the value that the axiom sets")
    guard value != defaultValue else {
      throw scanner.error("the axiom sets variable \(variable) to its default value")
    }
    for fact in facts {
      let conditionLayer = task.axiomLayers[Int(fact.variable)]
      let isDefault = fact.value == task.initialValues[Int(fact.variable)]
      if conditionLayer > layer || (conditionLayer == layer && isDefault) {
        throw scanner.error(
          "the axioms are not stratified: layer \(layer) looks at variable \(fact.variable) "
            + "of layer \(conditionLayer)")
      }
    }
    task.axiomConditions.appendRow(try condition(facts, of: "the axiom's condition"))
    task.axiomHeads.append(Fact(variable, value))
    try scanner.keyword("end_rule")
  }

  // MARK: Parts

  private mutating func readVariableNumber() throws(SASError) -> Int32 {
    guard !task.domainSizes.isEmpty else { throw scanner.error("the task has no variables") }
    return try scanner.integer(0...Int32(task.domainSizes.count - 1), "a variable's number")
  }

  private mutating func readFact() throws(SASError) -> Fact {
    let variable = try readVariableNumber()
    let last = task.domainSizes[Int(variable)] - 1
    return Fact(variable, try scanner.integer(0...last, "a value of variable \(variable)"))
  }

  /// Sorts a conjunction and drops repetitions.
  private func condition(_ facts: [Fact], of part: String) throws(SASError) -> [Fact] {
    var result: [Fact] = []
    for fact in facts.sorted() where fact != result.last {
      if let last = result.last, last.variable == fact.variable {
        throw scanner.error("\(part) asks for two values of variable \(fact.variable)")
      }
      result.append(fact)
    }
    return result
  }

  /// Takes `Atom at(truck1, home)` and the like apart; any other name becomes one word.
  private mutating func appendFactName(_ name: String) {
    defer { task.names.facts.endRow() }
    if name == "<none of those>" {
      task.names.facts.append(TaskNames.noneOfThose)
      return
    }
    var atom = Substring(name)
    if atom.hasPrefix("NegatedAtom ") {
      task.names.facts.append(TaskNames.negated)
      atom = atom.dropFirst("NegatedAtom ".count)
    } else if atom.hasPrefix("Atom ") {
      atom = atom.dropFirst("Atom ".count)
    }
    guard let open = atom.firstIndex(of: "("), atom.last == ")" else {
      task.names.facts.append(words.number(of: atom))
      return
    }
    task.names.facts.append(words.number(of: atom[..<open]))
    for argument in atom[atom.index(after: open)...].dropLast().split(separator: ",") {
      task.names.facts.append(words.number(of: argument.drop { $0 == " " }))
    }
  }
}

/// Gives each word one number.
private struct WordTable {
  private(set) var words: [String] = []
  private var numbers: [Substring: Int32] = [:]

  mutating func number(of word: Substring) -> Int32 {
    if let known = numbers[word] { return known }
    let number = Int32(words.count)
    let text = String(word)
    words.append(text)
    numbers[Substring(text)] = number
    return number
  }
}
