import HTTPTypes
import Hummingbird
import JSON
import NIOCore

/// Server-sent events, as the HTML standard describes them.
enum EventStream {
  /// Seconds between comments, which keep a connection open on which nothing happens.
  private static let heartbeat = 10

  /// A response that goes on until the events end.
  static func response(_ events: AsyncStream<Job.Event>) -> Response {
    Response(
      status: .ok,
      headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
      body: ResponseBody { writer in
        for await piece in pieces(events) {
          try await writer.write(ByteBuffer(string: piece))
        }
        try await writer.finish(nil)
      })
  }

  /// The events as text, with comments between them where nothing happens.
  private static func pieces(_ events: AsyncStream<Job.Event>) -> AsyncStream<String> {
    AsyncStream { continuation in
      let telling = Task {
        for await event in events { continuation.yield(text(event)) }
        continuation.finish()
      }
      let beating = Task {
        while !Task.isCancelled {
          try? await Task.sleep(for: .seconds(heartbeat))
          if !Task.isCancelled { continuation.yield(":\n\n") }
        }
      }
      continuation.onTermination = { _ in
        telling.cancel()
        beating.cancel()
      }
    }
  }

  private static func text(_ event: Job.Event) -> String {
    "id: \(event.number)\nevent: \(event.name)\ndata: \(event.data.text)\n\n"
  }
}
