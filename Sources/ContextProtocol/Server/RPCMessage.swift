import JSON

/// The errors of JSON-RPC 2.0, and of the Model Context Protocol for unknown resources.
enum RPCErrorCode: Int {
  case parseError = -32700
  case invalidRequest = -32600
  case methodNotFound = -32601
  case invalidParameters = -32602
  case resourceNotFound = -32002
}

/// Why a request gets no result.
struct RPCError: Error {
  var code: RPCErrorCode
  var message: String

  init(_ code: RPCErrorCode, _ message: String) {
    self.code = code
    self.message = message
  }
}

/// The messages that the server sends.
enum RPCMessage {
  static func result(_ result: JSONValue, for id: JSONValue) -> JSONValue {
    ["jsonrpc": "2.0", "id": id, "result": result]
  }

  static func error(_ error: RPCError, for id: JSONValue) -> JSONValue {
    [
      "jsonrpc": "2.0", "id": id,
      "error": ["code": .integer(error.code.rawValue), "message": .string(error.message)],
    ]
  }

  static func notification(_ method: String, _ parameters: JSONValue) -> JSONValue {
    ["jsonrpc": "2.0", "method": .string(method), "params": parameters]
  }
}
