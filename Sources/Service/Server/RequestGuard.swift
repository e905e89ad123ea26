import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Keeps one connection from taking more than its share: bodies that come drop by drop, and those
/// that go on after the service has refused them.
///
/// Connections on which nothing happens are closed by the server itself.
final class RequestGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// Within which time a body has to come, beside that for its bytes, and how many bytes a second.
  private static let patience = TimeAmount.seconds(20)
  private static let leastRate = 4096.0
  /// How long a client that is still sending may read why it was refused.
  private static let farewell = TimeAmount.seconds(2)

  private var bodyBytes = 0
  private var bodyStart: NIODeadline?
  private var closesAfterResponse = false
  /// Whether the rest of a refused body is read and thrown away, since many clients listen only when they have
  /// sent all of it.
  private var isDraining = false
  /// Whether the response that says that the connection ends has been written. What a client sends behind its
  /// request gets none: clients take a second one for a mistake of the first.
  private var isLastResponseWritten = false
  private var check: Scheduled<Void>?

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if isDraining {
      if case .end = unwrapInboundIn(data) { closeSoon(context, after: .milliseconds(50)) }
      return
    }
    switch unwrapInboundIn(data) {
    case .head:
      (bodyBytes, bodyStart, closesAfterResponse) = (0, .now(), false)
      schedule(context, after: Self.patience) { self.closeIfSlow(context) }
    case .body(let bytes): bodyBytes += bytes.readableBytes
    case .end:
      bodyStart = nil
      if !closesAfterResponse { endBody() }
    }
    context.fireChannelRead(data)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    context.fireChannelReadComplete()
    // Nobody behind this handler asks for more.
    if isDraining { context.read() }
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if isLastResponseWritten {
      promise?.succeed()
      return
    }
    switch unwrapOutboundIn(data) {
    case .head(let head): closesAfterResponse = head.headerFields[.connection] == "close"
    case .body: break
    case .end where closesAfterResponse:
      // An end at once would take the answer from a client that is sending.
      isLastResponseWritten = true
      isDraining = bodyStart != nil
      closeSoon(context, after: isDraining ? Self.farewell : .milliseconds(50))
      if isDraining { context.read() }
    case .end: break
    }
    context.write(data, promise: promise)
  }

  func channelInactive(context: ChannelHandlerContext) {
    endBody()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { endBody() }

  private func endBody() {
    bodyStart = nil
    check?.cancel()
    check = nil
  }

  /// Closes a connection whose body comes more slowly than it may; looks again later otherwise.
  private func closeIfSlow(_ context: ChannelHandlerContext) {
    guard let bodyStart else { return }
    let seconds = Double((NIODeadline.now() - bodyStart - Self.patience).nanoseconds) * 1e-9
    if Double(bodyBytes) < seconds * Self.leastRate || bodyBytes == 0 {
      context.close(promise: nil)
    } else {
      schedule(context, after: .seconds(5)) { self.closeIfSlow(context) }
    }
  }

  private func closeSoon(_ context: ChannelHandlerContext, after delay: TimeAmount) {
    schedule(context, after: delay) { context.close(promise: nil) }
  }

  private func schedule(
    _ context: ChannelHandlerContext, after delay: TimeAmount, _ action: @escaping () -> Void
  ) {
    check?.cancel()
    check = context.eventLoop.assumeIsolated().scheduleTask(in: delay, action)
  }
}
