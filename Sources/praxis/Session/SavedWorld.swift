import Executive
import JSON
import PDDL
import Workers

/// The state of a simulated world as text.
enum SavedWorld {
  static func text(of state: FactState) -> String {
    let atoms = state.atoms.sorted { $0.text < $1.text }.map { atom in
      JSONValue.strings([atom.predicate] + atom.arguments)
    }
    let values = state.values.sorted { "\($0.key)" < "\($1.key)" }.map { function, value in
      JSONValue.array(
        [.number(value)] + ([function.name] + function.arguments).map { .string($0) })
    }
    return (["atoms": .array(atoms), "values": .array(values)] as JSONValue).text
  }

  /// - Throws: `SessionError` if the text is no saved world.
  static func read(_ text: String) throws -> FactState {
    let json = try JSONReader.read(text)
    guard let atoms = json["atoms"]?.arrayValue, let values = json["values"]?.arrayValue else {
      throw SessionError("the saved world is damaged")
    }
    var state = FactState()
    for atom in atoms {
      let words = atom.arrayValue?.compactMap(\.stringValue) ?? []
      guard let predicate = words.first else { throw SessionError("the saved world is damaged") }
      state.atoms.insert(GroundAtom(predicate, Array(words.dropFirst())))
    }
    for value in values {
      let words = value.arrayValue?.compactMap(\.stringValue) ?? []
      guard let function = words.first, let number = value.arrayValue?.first?.numberValue else {
        throw SessionError("the saved world is damaged")
      }
      state.values[GroundFunctionTerm(function, Array(words.dropFirst()))] = number
    }
    return state
  }
}

/// Files of a session, in its working directory.
enum SessionFile {
  static func bytes(of path: String) throws -> [UInt8] {
    guard let bytes = Files.bytes(of: path) else { throw SessionError("\(path) cannot be read") }
    return bytes
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    var file = try OutputFile(path)
    file.write(bytes)
    try file.close()
  }
}
