import FuzzDriver
import Robots

@_cdecl("FuzzWorldReader_main")
func fuzzMain(
  _ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> Int32 {
  fuzz(count, arguments, with: testReading)
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
