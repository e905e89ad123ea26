/// Groups atoms into finite-domain variables: greedily the mutex group that covers most atoms
/// (Helmert 2009, section 6).
struct VariableCover {
  /// The atoms that are values of each variable, in the order of the values.
  private(set) var variables: [[Int32]] = []

  /// Covers atoms by mutex groups, those in no group of two by a variable each.
  ///
  /// - Parameters:
  ///   - isEncoded: for each atom whether it needs a value.
  ///   - groups: mutex groups, sorted atoms.
  init(isEncoded: [Bool], groups: [[Int32]]) {
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
  }
}
