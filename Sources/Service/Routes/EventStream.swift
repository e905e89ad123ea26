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

  /// A response that goes on until the ticks end: at each tick it tells what is there to be told.
  ///
  /// Nothing is kept in memory for a client that reads slowly.
  ///
  /// - Parameters:
  ///   - last: the number of the last event that the client knows.
  ///   - read: the next events behind a number; empty if there are none yet.
  static func response(
    ticks: AsyncStream<Void>, after last: Int,
    read: @escaping @Sendable (Int) async throws -> [Job.Event]
  ) -> Response {
    Response(
      status: .ok,
      headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
      body: ResponseBody { writer in
        var last = last
        for await isBeat in beats(ticks) {
          if isBeat { try await writer.write(ByteBuffer(string: ":\n\n")) }
          while true {
            let events = try await read(last)
            guard let end = events.last else { break }
            try await writer.write(ByteBuffer(string: events.map(text).joined()))
            last = end.number
          }
        }
        try await writer.finish(nil)
      })
  }

  /// The ticks, as false, and true from time to time.
  private static func beats(_ ticks: AsyncStream<Void>) -> AsyncStream<Bool> {
    AsyncStream(bufferingPolicy: .bufferingNewest(2)) { continuation in
      let telling = Task {
        for await _ in ticks { continuation.yield(false) }
        continuation.finish()
      }
      let beating = Task {
        while !Task.isCancelled {
          try? await Task.sleep(for: .seconds(heartbeat))
          if !Task.isCancelled { continuation.yield(true) }
        }
      }
      continuation.onTermination = { _ in
        telling.cancel()
        beating.cancel()
      }
    }
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
