internal import Glibc
import JSON
import Synchronization
public import Workers

/// A server of the Model Context Protocol over lines of text: language models get tools that check,
/// plan, validate, explain, learn and run agents, and domains as resources.
///
/// Messages are JSON-RPC 2.0, one a line, as the protocol's stdio transport says (specification
/// 2025-06-18). Every call of a tool runs in a process of its own, several at a time, and can be
/// cancelled.
public final class ContextServer: Sendable {
  /// What a server offers and within which limits.
  public struct Options: Sendable {
    /// The path of `praxis`.
    public var executable: String
    /// The version that the server states.
    public var version: String
    /// Folders of domains: each `NAME/*.pddl` below them is a resource.
    public var domainFolders: [String]
    /// The most that a call may ask for.
    public var limits: WorkLimits
    /// How many calls may run at a time.
    public var callLimit = 4

    /// Makes options.
    public init(
      executable: String, version: String, domainFolders: [String] = [],
      limits: WorkLimits = WorkLimits(time: 300, memory: 4096)
    ) {
      self.executable = executable
      self.version = version
      self.domainFolders = domainFolders
      self.limits = limits
    }
  }

  /// The versions of the protocol that the server speaks, the newest first.
  static let protocolVersions = ["2025-06-18", "2025-03-26", "2024-11-05"]

  private let options: Options
  private let tools: [any Tool]
  private let resources: DomainResources
  private let send: @Sendable (String) -> Void
  /// The processes of running calls by the identifiers of their requests.
  private let running = Mutex<[JSONValue: Cancellation]>([:])

  /// Makes a server.
  ///
  /// - Parameter send: sends a line to the client; is called from several threads, one at a time.
  public init(_ options: Options, send: @escaping @Sendable (String) -> Void) {
    self.options = options
    resources = DomainResources(folders: options.domainFolders)
    tools = [CheckTool(), PlanTool(), ValidateTool(), ExplainTool(), LearnTool(), AgentTool()]
    let output = Mutex(send)
    self.send = { line in output.withLock { $0(line) } }
  }

  /// Handles a line from the client.
  public func receive(_ line: String) {
    let message: JSONValue
    do throws(JSONError) {
      message = try JSONReader.read(line)
    } catch {
      send(RPCMessage.error(RPCError(.parseError, "not JSON: \(error)"), for: .null).text)
      return
    }
    guard let method = message["method"]?.stringValue else {
      // A response to a request; this server makes none. Anything else is a mistake.
      guard message["result"] == nil, message["error"] == nil else { return }
      let id = message["id"] ?? .null
      let error = RPCError(.invalidRequest, "expected an object with a 'method'")
      send(RPCMessage.error(error, for: id).text)
      return
    }
    let parameters = message["params"] ?? [:]
    guard let id = message["id"] else {
      if method == "notifications/cancelled", let request = parameters["requestId"] {
        running.withLock { $0[request] }?.cancel()
      }
      return
    }
    do throws(RPCError) {
      if method == "tools/call" { return try startCall(parameters, id) }
      send(RPCMessage.result(try answer(method, parameters), for: id).text)
    } catch {
      send(RPCMessage.error(error, for: id).text)
    }
  }

  /// Waits until all running calls have answered: no more requests will come.
  public func finish() {
    while running.withLock({ !$0.isEmpty }) { usleep(2_000) }
  }

  /// Answers what takes no time.
  private func answer(_ method: String, _ parameters: JSONValue) throws(RPCError) -> JSONValue {
    switch method {
    case "initialize": initialization(parameters["protocolVersion"]?.stringValue)
    case "ping": [:]
    case "tools/list": ["tools": .array(tools.map(\.listing))]
    case "resources/list": ["resources": .array(resources.listing)]
    case "resources/templates/list": ["resourceTemplates": []]
    case "resources/read": try resources.contents(of: parameters["uri"]?.stringValue)
    default: throw RPCError(.methodNotFound, "there is no method '\(method)'")
    }
  }

  private func initialization(_ asked: String?) -> JSONValue {
    let newest = Self.protocolVersions[0]
    let version = Self.protocolVersions.first { $0 == asked } ?? newest
    return [
      "protocolVersion": .string(version),
      "capabilities": ["tools": ["listChanged": false], "resources": ["listChanged": false]],
      "serverInfo": [
        "name": "praxis", "title": "Praxis", "version": .string(options.version),
      ],
      "instructions": .string(
        """
        Praxis plans with PDDL. Write a domain and a problem, check them with 'check', find a plan \
        with 'plan', judge a plan that comes from elsewhere with 'validate', and ask 'explain' why \
        a plan fails. Wherever PDDL text is expected, the address of a resource (praxis://…) does \
        too.
        """),
    ]
  }

  // MARK: Calls

  /// Starts a call of a tool, which answers when it is done.
  private func startCall(_ parameters: JSONValue, _ id: JSONValue) throws(RPCError) {
    guard let name = parameters["name"]?.stringValue else {
      throw RPCError(.invalidParameters, "expected the 'name' of a tool")
    }
    guard let tool = tools.first(where: { $0.name == name }) else {
      let names = tools.map(\.name).joined(separator: ", ")
      throw RPCError(.invalidParameters, "there is no tool '\(name)'; there are \(names)")
    }
    let cancellation = Cancellation()
    let isFree = running.withLock { running in
      guard running.count < options.callLimit, running[id] == nil else { return false }
      running[id] = cancellation
      return true
    }
    guard isFree else {
      send(
        RPCMessage.result(ToolAnswer.failure("busy: too many calls are running").json, for: id)
          .text)
      return
    }
    let call = ToolCall(
      arguments: parameters["arguments"] ?? [:], resources: resources, options: options,
      cancellation: cancellation, progressToken: parameters["_meta"]?["progressToken"], send: send)
    let isStarted = BackgroundThread.start { [self] in
      let answer = tool.answer(call)
      // A cancelled request gets no response.
      if !cancellation.isCancelled { send(RPCMessage.result(answer.json, for: id).text) }
      running.withLock { _ = $0.removeValue(forKey: id) }
    }
    if !isStarted {
      running.withLock { _ = $0.removeValue(forKey: id) }
      send(RPCMessage.result(ToolAnswer.failure("busy: no thread is left").json, for: id).text)
    }
  }
}

/// Cancels the process of a call, before or after it has started.
final class Cancellation: Sendable {
  private let state = Mutex<(isCancelled: Bool, process: WorkerProcess?)>((false, nil))

  var isCancelled: Bool { state.withLock { $0.isCancelled } }

  func cancel() {
    state.withLock { state in
      state.isCancelled = true
      state.process?.cancel()
    }
  }

  /// Names the process that is to be cancelled from now on.
  func watch(_ process: WorkerProcess) {
    state.withLock { state in
      state.process = process
      if state.isCancelled { process.cancel() }
    }
  }
}
