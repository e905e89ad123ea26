import AgentSpeak

/// The values of variables, and which were bound since when.
///
/// Variables are places in `slots`. A term with an offset means variable `i` as place `i + offset`;
/// values have offset 0. So a rule or plan is used without copying it: its variables get new places
/// behind all others.
struct Bindings: Sendable {
  /// The value of each variable; nil if it has none.
  var slots: [Term?] = []
  /// The places that were bound, in order.
  var trail: [Int32] = []

  /// What a term stands for: never a variable that has a value.
  @inline(__always)
  func walk(_ term: Term, _ offset: Int32) -> (term: Term, offset: Int32) {
    guard case .variable(let number) = term else { return (term, offset) }
    return walk(variable: number + offset)
  }

  func walk(variable: Int32) -> (term: Term, offset: Int32) {
    var place = variable
    while Int(place) < slots.count, let value = slots[Int(place)] {
      guard case .variable(let next) = value else { return (value, 0) }
      place = next
    }
    return (.variable(place), 0)
  }

  /// Gives a variable a value.
  mutating func bind(_ place: Int32, _ term: Term, _ offset: Int32) -> Bool {
    guard Int(place) < slots.count else { return false }
    let value =
      offset == 0 || term.isGround ? term : term.renamingVariables { $0 + offset }
    if !value.isGround, occurs(place, in: value) { return false }
    slots[Int(place)] = value
    trail.append(place)
    return true
  }

  /// Takes back all bindings after a moment.
  mutating func undo(to count: Int) {
    while trail.count > count {
      if let place = trail.popLast(), Int(place) < slots.count { slots[Int(place)] = nil }
    }
  }

  /// Whether a variable is part of a value; such a binding would make an endless term.
  private func occurs(_ place: Int32, in term: Term) -> Bool {
    var term = term
    while true {
      if term.isGround { return false }
      switch walk(term, 0).term {
      case .variable(let other): return other == place
      case .list(let cell):
        if occurs(place, in: cell.head) { return true }
        term = cell.tail
      case .structure(let structure):
        if structure.count == 0 { return occurs(place, in: structure.annotations) }
        if !structure.annotations.isGround, occurs(place, in: structure.annotations) { return true }
        for index in 0..<(structure.count - 1) where occurs(place, in: structure[index]) {
          return true
        }
        term = structure[structure.count - 1]
      default: return false
      }
    }
  }
}
