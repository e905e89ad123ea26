import AgentSpeak
import Glibc

// The value of arithmetic expressions.
extension Bindings {
  /// The value of an operation or function; nil if a variable in it has no value.
  ///
  /// - Throws: if an operand is no number, or a function fails.
  func calculate(_ structure: Structure, _ offset: Int32, _ agent: inout Agent) throws(Failure)
    -> Term?
  {
    if structure.kind == .function { return try callFunction(structure, offset, &agent) }
    guard let left = try number(structure[0], offset, &agent) else { return nil }
    if structure.functor == .negate { return .number(-left) }
    guard let right = try number(structure[1], offset, &agent) else { return nil }
    switch structure.functor {
    case .plus: return .number(left + right)
    case .minus: return .number(left - right)
    case .times: return .number(left * right)
    case .divide: return .number(left / right)
    case .integerDivide: return .number((left / right).rounded(.towardZero))
    case .modulo: return .number(fmod(left, right))
    case .power: return .number(pow(left, right))
    default: return nil
    }
  }

  /// The value of an operand; nil if a variable in it has no value.
  private func number(_ term: Term, _ offset: Int32, _ agent: inout Agent) throws(Failure)
    -> Double?
  {
    let (value, valueOffset) = walk(term, offset)
    switch value {
    case .number(let number): return number
    case .variable: return nil
    case .structure(let structure)
    where structure.kind == .arithmetic || structure.kind == .function:
      guard let result = try calculate(structure, valueOffset, &agent) else { return nil }
      if case .number(let number) = result { return number }
      throw Failure("constraint_failed", "\(result) is no number")
    default:
      throw Failure("constraint_failed", "\(value) is no number")
    }
  }

  private func callFunction(_ structure: Structure, _ offset: Int32, _ agent: inout Agent)
    throws(Failure) -> Term?
  {
    var arguments: [Term] = []
    for index in 0..<structure.count {
      arguments.append(try resolve(structure[index], offset, &agent))
    }
    return try agent.callFunction(structure.functor, arguments)
  }
}
