import FuzzDriver
import Interchange
import PDDL
import Robots

@_cdecl("FuzzMJCFReader_main")
func fuzzMain(
  _ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> Int32 {
  fuzz(count, arguments, with: testReading)
}

/// Reads bytes as a model of MuJoCo: nothing may trap, and the world in it must be one that can be written and
/// read again.
func testReading(_ bytes: [UInt8]) {
  do throws(DiagnosticsError) {
    let (model, warnings) = try MJCFReader.read(SourceText(name: "input", bytes: bytes))
    for warning in warnings where warning.rendered.isEmpty { fail("a warning without words") }
    if !model.mass.isFinite { fail("the mass is \(model.mass)") }
    let written = WorldWriter.text(model.world)
    do throws(WorldError) {
      _ = try WorldReader.read(written)
    } catch {
      fail("the world does not read again:\n\(written)\n\(error)")
    }
  } catch {
    for finding in error.diagnostics where finding.rendered.isEmpty {
      fail("a finding without words")
    }
    if error.diagnostics.isEmpty { fail("an error without a finding") }
  }
}
