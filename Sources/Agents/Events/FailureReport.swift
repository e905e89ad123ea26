import AgentSpeak

/// What a failure event says of what went wrong.
final class FailureReport: Sendable {
  let failure: Failure
  /// The step that failed, with its values; nil if none did.
  let code: Term?
  let line: Int32
  let file: String

  init(_ failure: Failure, code: Term?, line: Int32, file: String) {
    self.failure = failure
    self.code = code
    self.line = line
    self.file = file
  }

  /// Whether the annotations have no variables.
  var isGround: Bool { (code?.isGround ?? true) && failure.annotations.allSatisfy(\.isGround) }

  /// The annotations of the event; none for a goal that was failed on purpose.
  var annotations: [Term] {
    if failure.id == .none { return failure.annotations }
    func annotation(_ name: Symbol, _ value: Term) -> Term {
      .structure(Structure(name, [value]))
    }
    var all = [
      annotation(.error, .atom(failure.id)), annotation(.errorMessage, .string(failure.message)),
    ]
    if let code {
      all.append(annotation(.code, code))
      all.append(annotation(.codeLine, .number(Int(line))))
    }
    all.append(annotation(.codeSource, .string(CompiledPlan.address(ofFile: file))))
    return all + failure.annotations
  }
}

extension Term {
  /// The term with plain literals in place of arithmetic: where that failed, whoever reads of it must not
  /// fail again.
  var uncalculated: Term {
    switch self {
    case .list(let cell): return .list(ListCell(cell.head.uncalculated, cell.tail.uncalculated))
    case .structure(let structure):
      let arguments = structure.arguments.map(\.uncalculated)
      guard structure.kind == .arithmetic || structure.kind == .function else {
        return .structure(structure.withArguments(arguments))
      }
      return .structure(Structure(structure.functor, arguments, line: structure.line))
    default: return self
    }
  }
}
