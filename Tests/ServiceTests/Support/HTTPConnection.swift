import Glibc

/// A connection to a service, over which bytes go as they are.
final class HTTPConnection {
  /// Seconds without a byte after which the service counts as stuck. Machines that run many tests at once are slow.
  private static let patience = 300

  private let file: Int32
  /// What has come, as text.
  private var text = ""

  /// Connects.
  ///
  /// - Throws: `ServerTrouble` if nobody listens.
  init(port: Int) throws {
    // A program that another test starts meanwhile must not keep the connection open.
    file = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { throw ServerTrouble(description: "no connection") }
    var timeout = timeval(tv_sec: Self.patience, tv_usec: 0)
    setsockopt(file, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(file) }

  /// Sends bytes; those that the service does not take any more are lost.
  func send(_ bytes: [UInt8]) {
    let noSignal: Int32 = 0x4000  // MSG_NOSIGNAL
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(file, $0.baseAddress, $0.count, noSignal) }
      if count <= 0 { break }
      rest = rest.dropFirst(count)
    }
  }

  /// What comes next; nil if the service has ended the connection.
  ///
  /// - Throws: `ServerTrouble` if nothing comes.
  func receive() throws -> [UInt8]? {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = recv(file, &chunk, chunk.count, 0)
    if count < 0, errno == EAGAIN { throw ServerTrouble(description: "no answer") }
    return count > 0 ? Array(chunk.prefix(count)) : nil
  }

  /// Waits until a text has come; gives all that has come.
  ///
  /// - Throws: `ServerTrouble` if it does not.
  func wait(for part: String) throws -> String {
    while !text.contains(part) {
      guard let bytes = try receive() else {
        throw ServerTrouble(description: "'\(part)' did not come, but \(text)")
      }
      text += String(decoding: bytes, as: UTF8.self)
    }
    return text
  }
}
