import HTTPTypes
import Hummingbird
import JSON

extension Response {
  /// A response of a JSON value.
  static func json(_ value: JSONValue, status: HTTPResponse.Status = .ok) -> Response {
    text(value.text, type: "application/json", status: status)
  }

  /// A response of text.
  static func text(
    _ text: String, type: String = "text/plain; charset=utf-8", status: HTTPResponse.Status = .ok
  ) -> Response {
    Response(
      status: status,
      headers: [
        .contentType: type,
        // What the service hands out is data; no browser is to take it for anything else.
        .xContentTypeOptions: "nosniff",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
