import JSON
import Workers

/// One call of a tool: its arguments, and the means to have work done.
struct ToolCall: Sendable {
  var arguments: JSONValue
  var resources: DomainResources
  var options: ContextServer.Options
  var cancellation: Cancellation
  /// What the client wants to be told progress with.
  var progressToken: JSONValue?
  var send: @Sendable (String) -> Void

  /// An argument that is PDDL: text, or the address of a resource that holds it.
  func pddl(_ name: String) throws(ToolFailure) -> String {
    try resolved(text(name))
  }

  /// An argument that is text and has to be there.
  func text(_ name: String) throws(ToolFailure) -> String {
    guard let value = arguments[name], !value.isNull else {
      throw ToolFailure("the argument '\(name)' is missing")
    }
    guard let text = value.stringValue else {
      throw ToolFailure("the argument '\(name)' is \(value.kind), expected a string")
    }
    return text
  }

  /// An argument that is a list of PDDL texts; empty where it is missing.
  func pddlList(_ name: String) throws(ToolFailure) -> [String] {
    guard let value = arguments[name], !value.isNull else { return [] }
    guard let values = value.arrayValue else {
      throw ToolFailure("the argument '\(name)' is \(value.kind), expected an array of strings")
    }
    var texts: [String] = []
    for value in values {
      guard let text = value.stringValue else {
        throw ToolFailure("the argument '\(name)' holds \(value.kind), expected strings")
      }
      texts.append(try resolved(text))
    }
    return texts
  }

  /// An argument that is one of several words; the first where it is missing.
  func choice(_ name: String, _ words: [String]) throws(ToolFailure) -> String {
    guard let value = arguments[name], !value.isNull else { return words.first ?? "" }
    guard let word = value.stringValue, words.contains(word) else {
      throw ToolFailure(
        "the argument '\(name)' is \(value.text), expected one of \(words.joined(separator: ", "))")
    }
    return word
  }

  /// An argument that is a whole number; nil where it is missing.
  func integer(_ name: String, in range: ClosedRange<Int>) throws(ToolFailure) -> Int? {
    guard let value = arguments[name], !value.isNull else { return nil }
    guard let number = value.integerValue, range.contains(number) else {
      throw ToolFailure(
        "the argument '\(name)' is \(value.text), expected a whole number from "
          + "\(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// The limits: the time is that of the call's argument, if the server allows it.
  func limits(time standard: Double = 30) throws(ToolFailure) -> WorkLimits {
    var limits = options.limits
    limits.time = min(standard, limits.time)
    guard let value = arguments["time_limit"], !value.isNull else { return limits }
    guard let seconds = value.numberValue, seconds > 0 else {
      throw ToolFailure("the argument 'time_limit' is \(value.text), expected a number above 0")
    }
    limits.time = min(seconds, options.limits.time)
    return limits
  }

  private func resolved(_ text: String) throws(ToolFailure) -> String {
    guard text.hasPrefix(DomainResources.scheme) else { return text }
    guard let content = resources.text(of: text) else {
      throw ToolFailure("there is no resource \(text)")
    }
    return content
  }

  /// Carries an order out and gives its answer; failures other than negative answers are thrown.
  func run(_ order: WorkOrder) throws(ToolFailure) -> WorkAnswer {
    let answer: WorkAnswer
    do throws(WorkerError) {
      let folder = try WorkFolder()
      let process = try order.process(executable: options.executable, in: folder)
      cancellation.watch(process)
      var step = 0
      answer = WorkAnswer.run(order, process, in: folder) { event in
        step += 1
        tellProgress(step, event)
      }
    } catch {
      throw ToolFailure(error.description)
    }
    switch answer.ending {
    case .answered: return answer
    case .unusable where !answer.json.isNull: return answer
    case .unusable, .failed: throw ToolFailure(answer.message)
    case .cancelled: throw ToolFailure("cancelled")
    case .outOfTime: throw ToolFailure("time limit of \(order.limits.time) seconds reached")
    case .outOfMemory: throw ToolFailure("memory limit of \(order.limits.memory) MiB reached")
    }
  }

  private func tellProgress(_ step: Int, _ event: JSONValue) {
    guard let progressToken else { return }
    let message: String
    if event["event"]?.stringValue == "plan" {
      message = "plan \(event["number"]?.text ?? "") of cost \(event["cost"]?.text ?? "")"
    } else {
      message = "\(event["evaluated"]?.text ?? "0") states evaluated"
    }
    let parameters: JSONValue = [
      "progressToken": progressToken, "progress": .integer(step), "message": .string(message),
    ]
    send(RPCMessage.notification("notifications/progress", parameters).text)
  }
}
