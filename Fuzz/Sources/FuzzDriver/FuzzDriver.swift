import CLibFuzzer
import Glibc

/// What each input goes to; libFuzzer's callback cannot carry it.
nonisolated(unsafe) private var test: ([UInt8]) -> Void = { _ in }

/// Hands over to libFuzzer, which calls a test with one input after the other and ends the process.
///
/// SwiftPM links an executable's `main` from the symbol `<target>_main`. libFuzzer has a main of its
/// own, so each target provides that symbol and calls this.
public func fuzz(
  _ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
  with reading: @escaping ([UInt8]) -> Void
) -> Int32 {
  test = reading
  var count = count
  var arguments = arguments
  return LLVMFuzzerRunDriver(&count, &arguments) { data, size in
    test(Array(UnsafeBufferPointer(start: data, count: size)))
    return 0
  }
}

/// Stops with a message if a promise is broken; optimised builds leave out that of `precondition`.
public func require(_ condition: Bool, _ message: @autoclosure () -> String = "broken promise") {
  if !condition { fail(message()) }
}

/// Stops with a message.
public func fail(_ message: String) -> Never {
  _ = Array((message + "\n").utf8).withUnsafeBytes {
    write(STDERR_FILENO, $0.baseAddress, $0.count)
  }
  abort()
}
