import CLibFuzzer
import Glibc
import Robots

// See `FuzzPDDLReader.swift` for the name.
@_cdecl("FuzzWorldReader_main")
func fuzzMain(
  _ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> Int32 {
  var count = count
  var arguments = arguments
  return LLVMFuzzerRunDriver(&count, &arguments) { data, size in
    testReading(Array(UnsafeBufferPointer(start: data, count: size)))
    return 0
  }
}

/// Reads bytes as a world: nothing may trap, and a world that reads must be the same after it was written and
/// read again, and can be laid out.
func testReading(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  do throws(WorldError) {
    let world = try WorldReader.read(text)
    let written = WorldWriter.text(world)
    guard let again = try? WorldReader.read(written) else {
      fail("a written world does not read:\n\(written)")
    }
    if again != world { fail("the world changed:\n\(written)") }
    for solid in world.solids() where !(solid.center.z.isFinite && solid.halfSize.x.isFinite) {
      fail("a solid is nowhere: \(solid)")
    }
  } catch {
    if error.description.isEmpty { fail("a finding without words") }
  }
}

/// Stops with a message; optimised builds leave out that of `precondition`.
func fail(_ message: String) -> Never {
  _ = Array((message + "\n").utf8).withUnsafeBytes {
    write(STDERR_FILENO, $0.baseAddress, $0.count)
  }
  abort()
}
