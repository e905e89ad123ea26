import AgentSpeak
import Agents
import TestSupport
import Testing

/// Programs that something happened to are read and run, or not, and nothing else.
@Suite struct DamagedAgentTests {
  /// A kit without files: damaged names of files should not be looked for.
  private static let kit = AgentKit(mayUseFiles: false)

  /// Loads and runs a program for a few cycles; tells whether it could be loaded.
  private func runs(_ bytes: [UInt8]) -> Bool {
    let source = SourceText(name: "a.asl", bytes: bytes)
    guard let program = try? AgentProgram(source, kit: Self.kit) else { return false }
    let society = Society(kit: Self.kit, output: Society.Output(print: { _, _ in }))
    society.add("a", program: program)
    society.run(Society.Limits(cycles: 200))
    return true
  }

  @Test(arguments: ExampleProgramsTests.files.filter { $0.hasSuffix(".asl") })
  func changedProgramsOfOursEndNothing(file: String) throws {
    let bytes = Array(try ProjectFolder.read(file).utf8)
    var random = SeededGenerator(seed: file.utf8.count)
    for _ in 0..<15 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<changed.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: changed[place] = UInt8.random(in: 0...255, using: &random)
        case 1: changed.remove(at: place)
        case 2:
          let signs = "(){}[]\"'.;:@!?+-|&<>~^=,\n_X1a".utf8
          changed.insert(signs.randomElement(using: &random) ?? 0, at: place)
        case 3:
          let end = min(changed.count, place + Int.random(in: 1...40, using: &random))
          changed.removeSubrange(place..<end)
        default: changed.swapAt(place, Int.random(in: 0..<changed.count, using: &random))
        }
      }
      _ = runs(changed)
    }
    for _ in 0..<5 {
      _ = runs(Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &random))))
    }
    // What the changes are made to is a program; those with files need them.
    #expect(runs(bytes) || String(decoding: bytes, as: UTF8.self).contains("include("))
  }
}
