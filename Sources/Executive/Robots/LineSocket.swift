internal import Glibc

/// A stream of lines over a Unix socket.
final class LineSocket {
  private let descriptor: Int32
  private var buffer: [UInt8] = []

  /// Takes over a connected socket.
  init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Connects to a server.
  ///
  /// - Parameter timeout: after how many seconds without an answer reading gives up.
  convenience init(connectingTo path: String, timeout: Int) throws(SiteError) {
    let descriptor = try Self.socket()
    var address = try Self.address(path)
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard status == 0 else {
      let reason = String(cString: strerror(errno))
      close(descriptor)
      throw SiteError("\(path): no robots answer: \(reason)")
    }
    var limit = timeval(tv_sec: timeout, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    self.init(descriptor)
  }

  /// Listens for clients at a path; what was left there by an earlier server is taken away.
  ///
  /// - Returns: the descriptor to accept from.
  static func listen(at path: String) throws(SiteError) -> Int32 {
    let descriptor = try socket()
    var address = try address(path)
    unlink(path)
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard status == 0, Glibc.listen(descriptor, 4) == 0 else {
      let reason = String(cString: strerror(errno))
      close(descriptor)
      throw SiteError("\(path): cannot listen: \(reason)")
    }
    return descriptor
  }

  private static func socket() throws(SiteError) -> Int32 {
    let descriptor = Glibc.socket(
      AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else {
      throw SiteError("no socket can be made: \(String(cString: strerror(errno)))")
    }
    return descriptor
  }

  private static func address(_ path: String) throws(SiteError) -> sockaddr_un {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
      throw SiteError("\(path): the path of a socket is too long")
    }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    return address
  }

  /// The next line without its end; nil if the other side has gone or does not answer in time.
  func readLine() -> String? {
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: buffer[..<end], as: UTF8.self)
        buffer.removeFirst(end + 1)
        return line
      }
      // A line that long is none of ours.
      guard buffer.count < 4 << 20 else { return nil }
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      buffer += chunk[..<count]
    }
  }

  /// Writes a line; false if the other side has gone.
  func write(_ line: String) -> Bool {
    let bytes = Array((line + "\n").utf8)
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }
}
