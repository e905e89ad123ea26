import PDDL

/// The number of an object: constants of the domain first, then objects of the problem.
typealias ObjectID = Int32

/// What stands for an object where a variable has no value yet.
let unbound: ObjectID = -1

/// The objects of which a variable may take one.
struct Extent: Sendable {
  /// The objects in ascending order.
  let objects: [ObjectID]
  /// For each object of the task whether it is in the extent.
  private let members: [Bool]

  init(objects: [ObjectID], of count: Int) {
    self.objects = objects
    var members = [Bool](repeating: false, count: count)
    for object in objects { members[Int(object)] = true }
    self.members = members
  }

  func contains(_ object: ObjectID) -> Bool { members[Int(object)] }
}

/// The objects of a task with their types.
struct ObjectTable: Sendable {
  /// The objects' names, by number.
  let names: [String]
  /// The objects' numbers, by name.
  let numbers: [String: ObjectID]
  /// The declared types of each object.
  let types: [TypeExpression]
  /// The objects of each declared type, those of its subtypes among them.
  private let extents: [String: Extent]

  init(domain: Domain, problem: Problem) throws(WorldError) {
    var names: [String] = []
    var types: [TypeExpression] = []
    var numbers: [String: ObjectID] = [:]
    for object in domain.constants + problem.objects where numbers[object.name] == nil {
      numbers[object.name] = ObjectID(names.count)
      names.append(object.name)
      types.append(object.type)
    }
    let ancestors = Self.ancestors(of: domain.types)
    var members: [String: [ObjectID]] = ["object": []]
    for type in domain.types { members[type.name] = [] }
    for (number, type) in types.enumerated() {
      var all: Set<String> = ["object"]
      for name in type.alternatives {
        guard name == "object" || ancestors[name] != nil else {
          throw .invalid("unknown type \(name) of object \(names[number])", in: .problem)
        }
        all.formUnion(ancestors[name] ?? [])
      }
      for name in all { members[name, default: []].append(ObjectID(number)) }
    }
    self.names = names
    self.types = types
    self.numbers = numbers
    extents = members.mapValues { Extent(objects: $0, of: names.count) }
  }

  /// The objects that a variable of a type may stand for; nil if a type is not declared.
  func extent(of type: TypeExpression) -> Extent? {
    if type.alternatives.count == 1, let name = type.alternatives.first { return extents[name] }
    var objects: Set<ObjectID> = []
    for name in type.alternatives {
      guard let extent = extents[name] else { return nil }
      objects.formUnion(extent.objects)
    }
    return Extent(objects: objects.sorted(), of: names.count)
  }

  func name(of object: ObjectID) -> String { names[Int(object)] }

  /// Each declared type with itself and all types above it. Cycles do no harm.
  private static func ancestors(of declarations: [TypedName]) -> [String: Set<String>] {
    var parents: [String: [String]] = [:]
    for type in declarations {
      parents[type.name, default: []] += type.type.alternatives
      for parent in type.type.alternatives where parents[parent] == nil { parents[parent] = [] }
    }
    return Dictionary(
      uniqueKeysWithValues: parents.keys.map { name in
        var reached: Set<String> = [name]
        var open = [name]
        while let next = open.popLast() {
          for parent in parents[next] ?? [] where reached.insert(parent).inserted {
            open.append(parent)
          }
        }
        return (name, reached)
      })
  }
}
