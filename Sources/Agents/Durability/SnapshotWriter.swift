import AgentSpeak

/// Writes minds: terms, plans and bodies once each, however often they are referred to, so that what
/// was one object is one object again.
struct SnapshotWriter {
  /// Where what is written goes.
  var state = ByteWriter()

  private var symbols: [Symbol: Int] = [:]
  private var names = ByteWriter()
  /// Terms, each behind its parts; a term is called by its number.
  private var nodes = ByteWriter()
  private var nodeCount = 0
  private var known: [ObjectIdentifier: Int] = [:]
  /// What `known` tells of: a term that were freed might have its place taken by another.
  private var kept: [Term] = []
  private var atoms: [Symbol: Int] = [:]
  private var numbers: [UInt64: Int] = [:]
  private var variables: [Int32: Int] = [:]
  private var emptyList: Int?
  /// Sets, maps and queues.
  private var objects: [HostObject] = []
  private var objectNumbers: [ObjectIdentifier: Int] = [:]
  private var planNumbers: [ObjectIdentifier: Int] = [:]
  private var plans = ByteWriter()
  private var bodyNumbers: [ObjectIdentifier: Int] = [:]
  private var bodies = ByteWriter()

  /// Everything that was written, as one piece.
  ///
  /// - Throws: if it holds objects of the host's own.
  mutating func finish() throws -> [UInt8] {
    // What collections hold may bring more collections.
    var contents = ByteWriter()
    swap(&state, &contents)
    let main = contents
    var kinds = ByteWriter()
    var done = 0
    while done < objects.count {
      let object = objects[done]
      done += 1
      switch object {
      case let set as TermSet:
        kinds.put(byte: 0)
        array(set.elements) { $0.term($1) }
      case let map as TermMap:
        kinds.put(byte: 1)
        array(map.pairs) {
          $0.term($1.key)
          $0.term($1.value)
        }
      case let queue as TermQueue:
        kinds.put(byte: queue.isSorted ? 3 : 2)
        array(queue.elements) { $0.term($1) }
      default: throw SnapshotError("an object of the type '\(object.typeName)' cannot be saved")
      }
    }
    var result = ByteWriter()
    result.put(symbols.count)
    result.put(names.bytes)
    result.put(objects.count)
    result.put(kinds.bytes)
    result.put(nodeCount)
    result.put(nodes.bytes)
    result.put(state.bytes)
    result.put(bodyNumbers.count)
    result.put(bodies.bytes)
    result.put(planNumbers.count)
    result.put(plans.bytes)
    result.put(main.bytes)
    return result.bytes
  }

  // MARK: Simple values

  mutating func put(_ value: Int) { state.put(value) }
  mutating func put(_ value: Int32) { state.put(Int(value)) }
  mutating func put(_ value: Int64) { state.put(Int(value)) }
  mutating func put(_ value: Bool) { state.put(value) }
  mutating func put(_ value: String) { state.put(value) }
  mutating func put(_ symbol: Symbol) { state.put(number(of: symbol)) }

  mutating func array<Element>(
    _ elements: [Element], _ write: (inout SnapshotWriter, Element) -> Void
  ) {
    state.put(elements.count)
    for element in elements { write(&self, element) }
  }

  mutating func optional<Value>(
    _ value: Value?, _ write: (inout SnapshotWriter, Value) -> Void
  ) {
    state.put(value != nil)
    if let value { write(&self, value) }
  }

  private mutating func number(of symbol: Symbol) -> Int {
    if let number = symbols[symbol] { return number }
    symbols[symbol] = symbols.count
    names.put(symbol.name)
    return symbols.count - 1
  }

  // MARK: Terms

  mutating func term(_ term: Term) { state.put(node(of: term)) }

  mutating func structure(_ structure: Structure) { term(.structure(structure)) }

  /// The variables of a plan with their values.
  mutating func slots(_ slots: [Term?]) { array(slots) { $0.optional($1) { $0.term($1) } } }

  private mutating func newNode() -> Int {
    nodeCount += 1
    return nodeCount - 1
  }

  /// The number of a term, which is written if it has none; needs no stack for deep terms.
  private mutating func node(of term: Term) -> Int {
    if let node = simpleNode(of: term) { return node }
    var open = [term]
    while let next = open.last {
      let parts: [Term] =
        switch next {
        case .list(let cell): [cell.head, cell.tail]
        case .structure(let structure): structure.arguments + [structure.annotations]
        default: []
        }
      if simpleNode(of: next) != nil {
        open.removeLast()
        continue
      }
      let count = open.count
      for part in parts.reversed() where simpleNode(of: part) == nil { open.append(part) }
      if open.count > count { continue }
      write(next, parts.compactMap { simpleNode(of: $0) })
      open.removeLast()
    }
    return simpleNode(of: term) ?? 0
  }

  /// The number of a term that has been written or has no parts; nil for others.
  private mutating func simpleNode(of term: Term) -> Int? {
    switch term {
    case .list(let cell): return known[ObjectIdentifier(cell)]
    case .structure(let structure): return known[ObjectIdentifier(structure)]
    case .number(let value):
      if let node = numbers[value.bitPattern] { return node }
      nodes.put(byte: 0)
      nodes.put(value)
      numbers[value.bitPattern] = nodeCount
    case .string(let text):
      if let node = known[ObjectIdentifier(text)] { return node }
      nodes.put(byte: 1)
      nodes.put(text.value)
      known[ObjectIdentifier(text)] = nodeCount
      kept.append(term)
    case .atom(let symbol):
      if let node = atoms[symbol] { return node }
      nodes.put(byte: 2)
      nodes.put(number(of: symbol))
      atoms[symbol] = nodeCount
    case .variable(let number):
      if let node = variables[number] { return node }
      nodes.put(byte: 3)
      nodes.put(Int(number))
      variables[number] = nodeCount
    case .emptyList:
      if let emptyList { return emptyList }
      nodes.put(byte: 4)
      emptyList = nodeCount
    case .object(let object):
      if let node = known[ObjectIdentifier(object)] { return node }
      nodes.put(byte: 5)
      nodes.put(number(of: object))
      known[ObjectIdentifier(object)] = nodeCount
    }
    return newNode()
  }

  private mutating func write(_ term: Term, _ parts: [Int]) {
    switch term {
    case .list(let cell):
      nodes.put(byte: 6)
      known[ObjectIdentifier(cell)] = nodeCount
    case .structure(let structure):
      nodes.put(byte: 7)
      nodes.put(number(of: structure.functor))
      nodes.put(byte: structure.kind.rawValue)
      nodes.put(structure.isNegated)
      nodes.put(number(of: structure.namespace))
      nodes.put(Int(structure.namespaceVariable))
      nodes.put(Int(structure.line))
      nodes.put(structure.count)
      known[ObjectIdentifier(structure)] = nodeCount
    default: return
    }
    for part in parts { nodes.put(part) }
    nodeCount += 1
    kept.append(term)
  }

  private mutating func number(of object: HostObject) -> Int {
    if let number = objectNumbers[ObjectIdentifier(object)] { return number }
    objectNumbers[ObjectIdentifier(object)] = objects.count
    objects.append(object)
    return objects.count - 1
  }

  // MARK: Plans

  /// Writes into another part of the result.
  private mutating func writing(
    to part: WritableKeyPath<SnapshotWriter, ByteWriter>, _ write: (inout SnapshotWriter) -> Void
  ) {
    let outer = state
    state = ByteWriter()
    write(&self)
    let written = state
    state = outer
    self[keyPath: part].put(written.bytes)
  }

  mutating func body(_ body: Body) {
    if let number = bodyNumbers[ObjectIdentifier(body)] { return state.put(number) }
    let number = bodyNumbers.count
    bodyNumbers[ObjectIdentifier(body)] = number
    writing(to: \.bodies) { writer in
      writer.array(body.instructions) { $0.formula($1.formula) }
    }
    state.put(number)
  }

  mutating func formula(_ formula: Formula) {
    put(formula.operation.rawValue)
    term(formula.term)
    put(formula.line)
  }

  /// A plan of a library, or one that is no more in any.
  ///
  /// - Parameter outer: for a subplan, the plan that it is part of.
  mutating func plan(_ plan: CompiledPlan) {
    if let number = planNumbers[ObjectIdentifier(plan)] { return state.put(number) }
    let number = planNumbers.count
    planNumbers[ObjectIdentifier(plan)] = number
    // Subplans follow their plan in its order, which is the order in which they are numbered again.
    writing(to: \.plans) { writer in
      writer.put(plan.name)
      writer.put(plan.file)
      writer.syntax(plan.source)
    }
    self.number(subplansOf: plan)
    state.put(number)
  }

  private mutating func number(subplansOf plan: CompiledPlan) {
    for subplan in plan.subplans?.plans ?? [] {
      planNumbers[ObjectIdentifier(subplan)] = planNumbers.count
      writing(to: \.plans) { _ in }
      number(subplansOf: subplan)
    }
  }

  private mutating func syntax(_ plan: Plan) {
    optional(plan.label) { $0.structure($1) }
    trigger(plan.trigger)
    optional(plan.context) { $0.term($1) }
    optional(plan.goalCondition) { $0.term($1) }
    array(plan.body) { $0.formula($1) }
    array(plan.variables) { $0.put($1) }
    put(plan.line)
    array(plan.subplans) { $0.syntax($1) }
  }

  mutating func trigger(_ trigger: Trigger) {
    state.put(byte: trigger.operation.rawValue)
    state.put(byte: trigger.subject.rawValue)
    structure(trigger.literal)
  }
}
