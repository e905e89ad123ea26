public import AgentSpeak
import Glibc
internal import RandomNumbers

/// An arithmetic function: from arguments to a value; nil if a variable among them has no value.
public struct ArithmeticFunction: Sendable {
  /// What a function is in Swift.
  public typealias Body = @Sendable (inout Agent, [Term]) throws(Failure) -> Term?

  /// Calculates the value.
  let call: Body
  /// Whether its arguments may hold variables without value; else it waits until they have one.
  let takesVariables: Bool

  /// Makes a function; variables in its arguments have values when it is called.
  public init(_ call: @escaping Body) {
    self.init(takesVariables: false, call)
  }

  init(takesVariables: Bool, _ call: @escaping Body) {
    self.takesVariables = takesVariables
    self.call = call
  }
}

/// The arithmetic functions that every agent has.
enum Functions {
  static let all: [Symbol: ArithmeticFunction] = {
    var all: [Symbol: ArithmeticFunction] = [:]
    for (name, function) in unary {
      all[Symbol("math." + name)] = ArithmeticFunction(lifted(function))
    }
    all["math.max"] = ArithmeticFunction(maximum)
    all["math.min"] = ArithmeticFunction(minimum)
    all["math.sum"] = ArithmeticFunction(sum)
    all["math.average"] = ArithmeticFunction(average)
    all["math.mean"] = ArithmeticFunction(average)
    all["math.median"] = ArithmeticFunction(median)
    all["math.std_dev"] = ArithmeticFunction(deviation)
    all["math.pi"] = ArithmeticFunction(pi)
    all["math.e"] = ArithmeticFunction(e)
    all["math.random"] = ArithmeticFunction(random)
    all["system.time"] = ArithmeticFunction(time)
    all[".length"] = ArithmeticFunction(takesVariables: true, length)
    all[".count"] = ArithmeticFunction(takesVariables: true, count)
    return all
  }()

  // MARK: Functions of the agent

  @Sendable private static func pi(_: inout Agent, _: [Term]) throws(Failure) -> Term? {
    .number(Double.pi)
  }

  @Sendable private static func e(_: inout Agent, _: [Term]) throws(Failure) -> Term? {
    .number(M_E)
  }

  /// `math.random`, `math.random(n)`: from 0 to 1; from 0 to n.
  @Sendable private static func random(_ agent: inout Agent, _ arguments: [Term]) throws(Failure)
    -> Term?
  {
    let value = agent.random.unit()
    guard let limit = arguments.first else { return .number(value) }
    guard case .number(let limit) = limit else { return nil }
    return .number(value * limit)
  }

  @Sendable private static func time(_ agent: inout Agent, _: [Term]) throws(Failure) -> Term? {
    .number(Double(agent.epochMilliseconds))
  }

  /// `.length(list)`, `.length(string)`
  @Sendable private static func length(_: inout Agent, _ arguments: [Term]) throws(Failure)
    -> Term?
  {
    switch arguments.first {
    case .string(let text)?: return .number(text.value.count)
    case .variable?: return nil
    case let list?:
      if let elements = list.elements { return .number(elements.count) }
      throw Failure.wrongArguments(".length needs a list or a string")
    case nil: return nil
    }
  }

  /// `.count(query)`
  @Sendable private static func count(_ agent: inout Agent, _ arguments: [Term]) throws(Failure)
    -> Term?
  {
    guard let query = arguments.first else { return nil }
    return .number(try agent.solutions(of: query, template: .true).count)
  }

  // MARK: Functions of numbers

  @Sendable private static func maximum(_: inout Agent, _ arguments: [Term]) throws(Failure)
    -> Term?
  {
    try extreme("max", arguments) { $0 > $1 }
  }

  @Sendable private static func minimum(_: inout Agent, _ arguments: [Term]) throws(Failure)
    -> Term?
  {
    try extreme("min", arguments) { $0 < $1 }
  }

  @Sendable private static func sum(_: inout Agent, _ arguments: [Term]) throws(Failure) -> Term? {
    try overList("sum", arguments) { $0.reduce(0, +) }
  }

  @Sendable private static func average(_: inout Agent, _ arguments: [Term]) throws(Failure)
    -> Term?
  {
    try overList("average", arguments) { $0.reduce(0, +) / Double($0.count) }
  }

  @Sendable private static func median(_: inout Agent, _ arguments: [Term]) throws(Failure)
    -> Term?
  {
    try overList("median", arguments) { numbers in
      let sorted = numbers.sorted()
      let middle = sorted.count / 2
      guard middle < sorted.count else { return .nan }
      return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
  }

  /// The deviation of a sample: divided by one less than there are.
  @Sendable private static func deviation(_: inout Agent, _ arguments: [Term]) throws(Failure)
    -> Term?
  {
    try overList("std_dev", arguments) { numbers in
      let mean = numbers.reduce(0, +) / Double(numbers.count)
      let squares = numbers.map { ($0 - mean) * ($0 - mean) }
      return (squares.reduce(0, +) / Double(numbers.count - 1)).squareRoot()
    }
  }

  private static let unary: [(String, @Sendable (Double) -> Double)] = [
    ("abs", { Swift.abs($0) }), ("acos", { acos($0) }), ("asin", { asin($0) }),
    ("atan", { atan($0) }), ("ceil", { $0.rounded(.up) }), ("cos", { cos($0) }),
    ("floor", { $0.rounded(.down) }), ("log", { log($0) }),
    ("round", { ($0 + 0.5).rounded(.down) }), ("sin", { sin($0) }), ("sqrt", { $0.squareRoot() }),
    ("tan", { tan($0) }),
  ]

  private static func lifted(_ function: @escaping @Sendable (Double) -> Double)
    -> ArithmeticFunction.Body
  {
    { (_: inout Agent, arguments: [Term]) throws(Failure) -> Term? in
      switch arguments.first {
      case .number(let value)?: return .number(function(value))
      case .variable?: return nil
      case let other?: throw Failure.wrongArguments("\(other) is no number")
      case nil: throw Failure.wrongArguments("a function has no argument")
      }
    }
  }

  /// The greatest or least of two numbers, or of a list of terms.
  private static func extreme(
    _ name: String, _ arguments: [Term], _ isBetter: (Int, Int) -> Bool
  ) throws(Failure) -> Term? {
    var values = arguments
    if arguments.count == 1 {
      if case .variable = arguments[0] { return nil }
      guard let elements = arguments[0].elements else {
        throw Failure.wrongArguments("math.\(name) needs a list or two numbers")
      }
      values = elements
    }
    guard var best = values.first else {
      throw Failure.wrongArguments("math.\(name) of an empty list")
    }
    for value in values {
      if case .variable = value { return nil }
      if isBetter(value.compare(to: best), 0) { best = value }
    }
    return best
  }

  private static func overList(
    _ name: String, _ arguments: [Term], _ function: ([Double]) -> Double
  ) throws(Failure) -> Term? {
    if case .variable? = arguments.first { return nil }
    guard let elements = arguments.first?.elements else {
      throw Failure.wrongArguments("math.\(name) needs a list of numbers")
    }
    var numbers: [Double] = []
    for element in elements {
      if case .variable = element { return nil }
      guard let number = element.numberValue else {
        throw Failure.wrongArguments("math.\(name): \(element) is no number")
      }
      numbers.append(number)
    }
    return .number(function(numbers))
  }
}
