import PDDL

/// The objects of a task as numbers, and which of them have which type.
struct ObjectTable {
  /// The names, by number: the domain's constants first, then the problem's objects.
  private(set) var names: [String] = []
  /// The members of each interned type expression, ascending.
  private(set) var members: [[Int32]] = []
  /// The members of each interned type expression as bits, 64 objects a word.
  private(set) var memberBits: [[UInt64]] = []

  private var numbers: [String: Int32] = [:]
  private var expressions: [TypeExpression: Int] = [:]
  private var objectsOfType: [String: [Int32]] = [:]

  /// The interned number of the type `object`, which everything has.
  static let anything = 0

  /// Collects the objects of a task.
  init(domain: Domain, problem: Problem) {
    let parents = Dictionary(
      domain.types.map { ($0.name, $0.type.alternatives) }, uniquingKeysWith: { $0 + $1 })
    var ancestors: [TypeExpression: Set<String>] = [:]
    for object in domain.constants + problem.objects where numbers[object.name] == nil {
      let number = Int32(names.count)
      numbers[object.name] = number
      names.append(object.name)
      let types = ancestors[object.type] ?? Self.closure(of: object.type, parents: parents)
      ancestors[object.type] = types
      for type in types { objectsOfType[type, default: []].append(number) }
    }
    _ = intern(.object)
  }

  /// The number of an object.
  subscript(name: String) -> Int32? { numbers[name] }

  /// The number of a type expression, for `members` and `memberBits`.
  mutating func intern(_ type: TypeExpression) -> Int {
    if let known = expressions[type] { return known }
    let all: [Int32] =
      type.alternatives.contains("object")
      ? (0..<Int32(names.count)).map { $0 }
      : Set(type.alternatives.flatMap { objectsOfType[$0] ?? [] }).sorted()
    var bits = [UInt64](repeating: 0, count: names.count / 64 + 1)
    for object in all { bits[Int(object) >> 6] |= 1 << UInt64(object & 63) }
    expressions[type] = members.count
    members.append(all)
    memberBits.append(bits)
    return members.count - 1
  }

  /// Whether an object is a member of an interned type expression.
  func isMember(_ object: Int32, of type: Int) -> Bool {
    memberBits[type][Int(object) >> 6] >> UInt64(object & 63) & 1 != 0
  }

  /// All types that an object declared with `type` has; cycles in the hierarchy do no harm.
  private static func closure(
    of type: TypeExpression, parents: [String: [String]]
  ) -> Set<String> {
    var found: Set<String> = ["object"]
    var open = type.alternatives
    while let next = open.popLast() {
      if found.insert(next).inserted { open += parents[next] ?? [] }
    }
    return found
  }
}
