import Grounding
import TestSupport
import Testing

@testable import Search

@Suite("State packer")
struct StatePackerTests {
  private func task(sizes: [Int32], layers: [Int32]? = nil) -> FiniteDomainTask {
    var task = FiniteDomainTask()
    task.domainSizes = sizes
    task.axiomLayers = layers ?? Array(repeating: -1, count: sizes.count)
    task.initialValues = Array(repeating: 0, count: sizes.count)
    return task
  }

  @Test("Variables take as few bits as they need and straddle no word")
  func layout() {
    // 33 + 2 · 16 bits do not fit into one word without straddling; 31 bits of it stay free.
    let packer = StatePacker(task: task(sizes: [1 << 16, 2, .max, 1 << 16, .max, 3, 1]))
    let wordCount = packer.wordCount
    #expect(wordCount == 2)
    var used = [UInt64](repeating: 0, count: 2)
    for (variable, bits) in [16, 1, 31, 16, 31, 2, 0].enumerated() {
      let field = packer.fields[variable]
      #expect(field.mask.nonzeroBitCount == bits)
      let place = field.mask << UInt64(field.shift)
      #expect(place >> UInt64(field.shift) == field.mask, "no bit is shifted out")
      #expect(used[Int(field.word)] & place == 0, "no two variables share a bit")
      used[Int(field.word)] |= place
    }
  }

  @Test("Derived variables take no bits")
  func derivedVariables() {
    let packer = StatePacker(
      task: task(
        sizes: Array(repeating: 2, count: 100),
        layers: Array(repeating: -1, count: 64) + Array(repeating: 0, count: 36)))
    #expect(packer.wordCount == 1)
  }

  @Test("A task without variables has states of one word")
  func noVariables() {
    #expect(StatePacker(task: task(sizes: [])).wordCount == 1)
  }

  @Test("Unpacking gives back what was packed", arguments: 0..<50)
  func roundTrip(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let sizes = (0..<Int.random(in: 1...80, using: &generator)).map { _ in
      Int32.random(in: 1...(1 << Int32.random(in: 1...30, using: &generator)), using: &generator)
    }
    let packer = StatePacker(task: task(sizes: sizes))
    var values = sizes.map { Int32.random(in: 0..<$0, using: &generator) }
    var words = [UInt64](repeating: .max, count: packer.wordCount)
    packer.pack(&values, into: &words)
    var unpacked = [Int32](repeating: -1, count: sizes.count)
    for variable in sizes.indices where sizes[variable] == 1 { unpacked[variable] = 0 }
    packer.unpack(&words, into: &unpacked)
    #expect(unpacked == values)
  }
}
