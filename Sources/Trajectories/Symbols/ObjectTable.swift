public import PDDL

/// The objects of a trace with what is known about their types.
///
/// Types are declared (by the domain's constants, a companion problem or the trace itself), or
/// follow from where objects stand: each atom and action bounds the types of its arguments, and
/// the inferred type is the most specific one that all bounds allow.
public struct ObjectTable: Sendable {
  /// The names, by number.
  public private(set) var names: [String] = []
  /// The type of each object: declared, or as inferred so far.
  public private(set) var types: [TypeExpression] = []
  private var isDeclared: [Bool] = []
  private var numbers: [String: Int32] = [:]
  /// Whether objects that are not declared are mistakes.
  private(set) var isClosed = false

  /// How many objects there are.
  public var count: Int { names.count }

  /// All objects with their types, in the order they were met.
  public var typedNames: [TypedName] {
    zip(names, types).map { TypedName($0, type: $1) }
  }

  /// The number of an object; nil if it was never met.
  public func number(of name: String) -> Int32? { numbers[name] }

  /// Whether an object of this name was declared with another type.
  func isDeclaredOtherwise(_ object: TypedName) -> Bool {
    guard let number = numbers[object.name] else { return false }
    return isDeclared[Int(number)] && types[Int(number)] != object.type
  }

  /// Declares an object.
  ///
  /// - Returns: whether the declaration agrees with an earlier one of the same name.
  mutating func declare(_ object: TypedName) -> Bool {
    let number = intern(object.name)
    if isDeclared[number], types[number] != object.type { return false }
    types[number] = object.type
    isDeclared[number] = true
    return true
  }

  /// From now on, objects that are not declared are mistakes.
  mutating func close() { isClosed = true }

  /// The number of an object, a new one for a new object; nil if only declared ones are allowed.
  mutating func meet(_ name: String) -> Int32? {
    if let number = numbers[name] { return number }
    return isClosed ? nil : Int32(intern(name))
  }

  private mutating func intern(_ name: String) -> Int {
    if let number = numbers[name] { return Int(number) }
    numbers[name] = Int32(names.count)
    names.append(name)
    types.append(.object)
    isDeclared.append(false)
    return names.count - 1
  }

  /// Takes into account that an object stands where a type is wanted.
  ///
  /// - Returns: false if the object is not of that type, or cannot be.
  mutating func bound(
    _ object: Int32, by type: TypeExpression, in hierarchy: TypeHierarchy
  ) -> Bool {
    let known = types[Int(object)]
    if known == type || hierarchy.isSubtype(known, of: type) { return true }
    if isDeclared[Int(object)] { return false }
    if hierarchy.isSubtype(type, of: known) {
      types[Int(object)] = type
      return true
    }
    // Neither is below the other: what is below both, as general as can be.
    let common = hierarchy.types.filter {
      hierarchy.isSubtype(TypeExpression($0), of: known)
        && hierarchy.isSubtype(TypeExpression($0), of: type)
    }
    let largest = common.filter { candidate in
      !common.contains { $0 != candidate && hierarchy.isSubtype(candidate, of: $0) }
    }
    guard !largest.isEmpty else { return false }
    types[Int(object)] = TypeExpression(either: largest)
    return true
  }
}
