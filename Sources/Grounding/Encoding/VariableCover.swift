/// Groups atoms into finite-domain variables: greedily the mutex group that covers most atoms
/// (Helmert 2009, section 6).
struct VariableCover {
  /// The atoms that are values of each variable, in the order of the values.
  let variables: [[Int32]]

  /// Covers atoms by mutex groups, those in no group of two by a variable each.
  ///
  /// - Parameters:
  ///   - isEncoded: for each atom whether it needs a value.
  ///   - groups: mutex groups, sorted atoms.
  init(isEncoded: [Bool], groups: [[Int32]]) {
    // Of groups of equal size the one comes first whose atoms the fewest others could cover.
    var groupCounts = [Int](repeating: 0, count: isEncoded.count)
    for group in groups { for atom in group { groupCounts[Int(atom)] += 1 } }
    let overlaps = groups.map { group in group.reduce(0) { $0 + groupCounts[Int($1)] } }
    let order = groups.indices.sorted { (overlaps[$0], $0) < (overlaps[$1], $1) }
    variables = Self.variables(isEncoded: isEncoded, groups: order.map { groups[$0] })
  }

  private static func variables(isEncoded: [Bool], groups: [[Int32]]) -> [[Int32]] {
    var variables: [[Int32]] = []
    var isOpen = isEncoded
    var groupsBySize: [[Int]] = []
    func place(_ group: Int, size: Int) {
      while groupsBySize.count <= size { groupsBySize.append([]) }
      groupsBySize[size].append(group)
    }
    for (number, group) in groups.enumerated() {
      place(number, size: group.count { isOpen[Int($0)] })
    }
    var size = groupsBySize.count - 1
    while size > 1 {
      // Groups shrink as others take their atoms: their place tells their size at most.
      for number in groupsBySize[size] {
        let open = groups[number].filter { isOpen[Int($0)] }
        if open.count < size {
          place(number, size: open.count)
        } else {
          variables.append(open)
          for atom in open { isOpen[Int(atom)] = false }
        }
      }
      size -= 1
    }
    for atom in isOpen.indices where isOpen[atom] { variables.append([Int32(atom)]) }
    return variables
  }
}
