import AgentSpeak

/// Reads what a `SnapshotWriter` has written.
///
/// The bytes are not trusted: whatever they are, reading ends, with an error if they mean nothing.
struct SnapshotReader {
  private var state: ByteReader
  private var symbols: [Symbol] = []
  private var terms: [Term] = []
  private var bodies: [Body] = []
  private var plans: [CompiledPlan] = []
  private let kit: AgentKit

  init(_ bytes: ArraySlice<UInt8>, kit: AgentKit) throws {
    self.kit = kit
    var parts = ByteReader(bytes)
    state = parts
    let symbolCount = try parts.count()
    var names = ByteReader(try parts.content())
    for _ in 0..<symbolCount { symbols.append(Symbol(try names.string())) }
    let objectCount = try parts.count()
    var kinds = ByteReader(try parts.content())
    var objects: [HostObject] = []
    for _ in 0..<objectCount { objects.append(try Self.object(kinds.byte())) }
    let nodeCount = try parts.count()
    var nodes = ByteReader(try parts.content())
    terms.reserveCapacity(nodeCount)
    for _ in 0..<nodeCount { terms.append(try node(&nodes, objects)) }
    state = ByteReader(try parts.content())
    for object in objects { try fill(object) }
    let bodyCount = try parts.count()
    var bodyParts = ByteReader(try parts.content())
    for _ in 0..<bodyCount { bodies.append(try readBody(bodyParts.content())) }
    let planCount = try parts.count()
    var planParts = ByteReader(try parts.content())
    while plans.count < planCount { try readPlan(&planParts) }
    state = ByteReader(try parts.content())
  }

  // MARK: Simple values

  /// Whether all has been read.
  var isAtEnd: Bool { state.left == 0 }
  mutating func int() throws -> Int { try state.int() }
  mutating func int32() throws -> Int32 { try state.int32() }
  mutating func int64() throws -> Int64 { Int64(try state.int()) }
  mutating func bool() throws -> Bool { try state.bool() }
  mutating func byte() throws -> UInt8 { try state.byte() }
  mutating func fixed() throws -> UInt64 { try state.fixed() }
  mutating func double() throws -> Double { try state.double() }
  mutating func string() throws -> String { try state.string() }
  mutating func bytes() throws -> [UInt8] { Array(try state.content()) }

  mutating func symbol() throws -> Symbol { try Self.element(symbols, state.int()) }

  mutating func array<Element>(_ read: (inout SnapshotReader) throws -> Element) throws
    -> [Element]
  {
    let count = try state.count()
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try read(&self)) }
    return elements
  }

  mutating func optional<Value>(_ read: (inout SnapshotReader) throws -> Value) throws -> Value? {
    try state.bool() ? try read(&self) : nil
  }

  private static func element<Element>(_ all: [Element], _ number: Int) throws -> Element {
    guard all.indices.contains(number) else {
      throw SnapshotError("it refers to something that is not in it")
    }
    return all[number]
  }

  // MARK: Terms

  mutating func term() throws -> Term { try Self.element(terms, state.int()) }

  mutating func structure() throws -> Structure {
    guard case .structure(let structure) = try term() else {
      throw SnapshotError("a literal in it is none")
    }
    return structure
  }

  mutating func slots() throws -> [Term?] { try array { try $0.optional { try $0.term() } } }

  private func node(_ nodes: inout ByteReader, _ objects: [HostObject]) throws -> Term {
    switch try nodes.byte() {
    case 0: return .number(try nodes.double())
    case 1: return .string(try nodes.string())
    case 2: return .atom(try Self.element(symbols, nodes.int()))
    case 3: return .variable(try nodes.int32())
    case 4: return .emptyList
    case 5: return .object(try Self.element(objects, nodes.int()))
    case 6:
      let head = try Self.element(terms, nodes.int())
      return try checked(.list(ListCell(head, try Self.element(terms, nodes.int()))))
    case 7: return try checked(.structure(try compound(&nodes)))
    default: throw SnapshotError("a term in it is of no known kind")
    }
  }

  private func compound(_ nodes: inout ByteReader) throws -> Structure {
    let functor = try Self.element(symbols, nodes.int())
    guard let kind = Structure.Kind(rawValue: try nodes.byte()) else {
      throw SnapshotError("a term in it is of no known kind")
    }
    let isNegated = try nodes.bool()
    let namespace = try Self.element(symbols, nodes.int())
    let variable = try nodes.int32()
    let line = try nodes.int32()
    let count = try nodes.count()
    var arguments: [Term] = []
    for _ in 0..<count { arguments.append(try Self.element(terms, nodes.int())) }
    let annotations = try Self.element(terms, nodes.int())
    return Structure(
      functor, arguments, annotations: annotations, kind: kind, isNegated: isNegated,
      namespace: namespace, namespaceVariable: variable, line: line)
  }

  private func checked(_ term: Term) throws -> Term {
    if term.depth > 2 * Term.nestingLimit { throw SnapshotError("a term in it nests too deep") }
    return term
  }

  // MARK: Sets, maps and queues

  private static func object(_ kind: UInt8) throws -> HostObject {
    switch kind {
    case 0: return TermSet([])
    case 1: return TermMap()
    case 2: return TermQueue(isSorted: false)
    case 3: return TermQueue(isSorted: true)
    default: throw SnapshotError("an object in it is of no known kind")
    }
  }

  private mutating func fill(_ object: HostObject) throws {
    switch object {
    case let set as TermSet: set.insert(try array { try $0.term() })
    case let queue as TermQueue: queue.append(try array { try $0.term() })
    case let map as TermMap:
      for (key, value) in try array({ (try $0.term(), try $0.term()) }) { map.put(key, value) }
    default: break
    }
  }

  // MARK: Plans

  mutating func body() throws -> Body { try Self.element(bodies, state.int()) }

  mutating func plan() throws -> CompiledPlan { try Self.element(plans, state.int()) }

  mutating func formula() throws -> Formula {
    guard let operation = Formula.Operation(rawValue: try string()) else {
      throw SnapshotError("a step in it is of no known kind")
    }
    return Formula(operation, try term(), line: try int32())
  }

  /// A step, ready to be carried out.
  mutating func instruction() throws -> Instruction {
    var compiler = PlanCompiler(actions: kit.actions, file: "")
    guard let instruction = compiler.compile([try formula()]).instructions.first else {
      throw SnapshotError("a step in it is none")
    }
    return instruction
  }

  private mutating func readBody(_ bytes: ArraySlice<UInt8>) throws -> Body {
    state = ByteReader(bytes)
    var compiler = PlanCompiler(actions: kit.actions, file: "")
    return compiler.compile(try array { try $0.formula() })
  }

  /// Reads a plan; its subplans get the numbers behind it.
  private mutating func readPlan(_ parts: inout ByteReader) throws {
    state = ByteReader(try parts.content())
    let name = try symbol()
    let file = try string()
    let syntax = try syntax(depth: 0)
    var compiler = PlanCompiler(actions: kit.actions, file: file)
    let plan = compiler.compile(syntax, label: name)
    if let finding = compiler.diagnostics.first(where: { $0.severity == .error }) {
      throw SnapshotError(finding.message)
    }
    try add(plan, &parts)
  }

  private mutating func add(_ plan: CompiledPlan, _ parts: inout ByteReader) throws {
    plans.append(plan)
    for subplan in plan.subplans?.plans ?? [] {
      _ = try parts.content()
      try add(subplan, &parts)
    }
  }

  private mutating func syntax(depth: Int) throws -> Plan {
    guard depth < 300 else { throw SnapshotError("a plan in it nests too deep") }
    let label = try optional { try $0.structure() }
    let trigger = try trigger()
    let context = try optional { try $0.term() }
    let condition = try optional { try $0.term() }
    let body = try array { try $0.formula() }
    let variables = try array { try $0.string() }
    let line = try int32()
    let subplans = try array { try $0.syntax(depth: depth + 1) }
    return Plan(
      label: label, trigger: trigger, context: context, goalCondition: condition, body: body,
      subplans: subplans, variables: variables, line: line)
  }

  mutating func trigger() throws -> Trigger {
    guard let operation = Trigger.Operation(rawValue: try byte()),
      let subject = Trigger.Subject(rawValue: try byte())
    else { throw SnapshotError("a trigger in it is of no known kind") }
    return Trigger(operation, subject, try structure())
  }
}
