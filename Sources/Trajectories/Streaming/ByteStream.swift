import Glibc
import PDDL

/// A file read through a window that moves over it.
///
/// Only the window is in memory. Scanners read `base[position..<end]` and call `refill` when
/// what they need goes on behind the window. Behind the last byte of the window stands a `)`, so that a
/// search for the end of a list needs no test for the end of the window. This file and
/// `TextMemo.swift` are the places where reading traces touches memory by pointers.
struct ByteStream: ~Copyable {
  /// The window's bytes.
  private(set) var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// The next byte to read.
  var position = 0
  /// Behind the last byte of the window.
  private(set) var end = 0
  /// The line of the next byte, counted from 1, as far as the scanner has counted.
  var line = 1
  /// The offset in the file of the first byte of that line.
  var lineStart = 0
  /// The offset in the file of the window's first byte.
  private(set) var windowStart = 0
  /// Whether the window reaches the end of the file.
  private(set) var isComplete = false
  /// Why reading stopped early; 0 if it did not.
  private(set) var failure: Int32 = 0
  private let descriptor: Int32

  /// How many bytes are read at once.
  static let chunkSize = 1 << 18
  /// The largest window: no sensible piece of a trace that has to be seen whole is larger.
  static let largestWindow = 1 << 28

  /// Opens a file.
  ///
  /// - Throws: a finding if the file cannot be opened.
  init(path: String) throws(DiagnosticsError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    capacity = Self.chunkSize
    base = .allocate(capacity: capacity + 1)
    base[0] = UInt8(ascii: ")")
    guard descriptor >= 0 else { throw Self.unreadable(path, errno) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw Self.unreadable(path, errno) }
    guard information.st_mode & S_IFMT != S_IFDIR else { throw Self.unreadable(path, EISDIR) }
    _ = refill(keepingFrom: 0)
  }

  /// Reads a text at hand.
  init(bytes: [UInt8]) {
    descriptor = -1
    capacity = max(bytes.count, 1)
    base = .allocate(capacity: capacity + 1)
    for (index, byte) in bytes.enumerated() { base[index] = byte }
    end = bytes.count
    base[end] = UInt8(ascii: ")")
    isComplete = true
  }

  deinit {
    base.deallocate()
    if descriptor >= 0 { close(descriptor) }
  }

  private static func unreadable(_ path: String, _ reason: Int32) -> DiagnosticsError {
    let words = strerror(reason).map { String(cString: $0) } ?? "error \(reason)"
    return DiagnosticsError([
      Diagnostic(
        .error, "cannot read the file", expected: "a readable file",
        found: words.prefix(1).lowercased() + words.dropFirst(), file: path)
    ])
  }

  /// The column of an offset into the window on the current line, counted from 1.
  func column(at offset: Int) -> Int { max(1, windowStart + offset - lineStart + 1) }

  /// Notes that the byte at an offset into the window ends a line.
  @inline(__always)
  mutating func endLine(at offset: Int) {
    line &+= 1
    lineStart = windowStart &+ offset &+ 1
  }

  /// Moves the window on. The bytes from an offset on stay and move to its start, `position` with
  /// them.
  ///
  /// - Returns: false if nothing more can be had: the file is at its end, or the window cannot grow.
  mutating func refill(keepingFrom kept: Int) -> Bool {
    guard !isComplete else { return false }
    let remaining = end - kept
    if remaining == capacity {
      guard capacity < Self.largestWindow else {
        isComplete = true
        failure = EFBIG
        return false
      }
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2 + 1)
      larger.update(from: base + kept, count: remaining)
      base.deallocate()
      base = larger
      capacity *= 2
    } else if kept > 0 {
      memmove(base, base + kept, remaining)
    }
    windowStart += kept
    position -= kept
    end = remaining
    let target = end + 1
    while end < target, !isComplete {
      let count = read(descriptor, base + end, capacity - end)
      if count > 0 {
        end += count
      } else if count == 0 {
        isComplete = true
      } else if errno != EINTR {
        failure = errno
        isComplete = true
      }
    }
    base[end] = UInt8(ascii: ")")
    return end >= target
  }
}
