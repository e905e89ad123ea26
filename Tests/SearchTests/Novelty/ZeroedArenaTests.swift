import Grounding
import Testing

@testable import Search

@Suite("Zeroed arena")
struct ZeroedArenaTests {
  @Test("Blocks are zero and apart from each other")
  func blocks() throws {
    var arena = ZeroedArena(limit: 1 << 24, budget: Budget())
    var blocks: [UnsafeMutablePointer<UInt64>] = []
    for size in [1, 3, 100_000, 2, 40_000] {
      let allocated = arena.allocate(size, of: UInt64.self)
      let block = try #require(allocated)
      #expect((0..<size).allSatisfy { block[$0] == 0 })
      block.update(repeating: UInt64(size), count: size)
      blocks.append(block)
    }
    #expect(blocks.map { $0[0] } == [1, 3, 100_000, 2, 40_000])
    let (size, isFull) = (arena.size, arena.isFull)
    #expect(size >= 140_006 * 8)
    #expect(!isFull)
  }

  @Test("Nothing is given beyond the limit")
  func limit() {
    var arena = ZeroedArena(limit: 1 << 18, budget: Budget())
    let first = arena.allocate(1 << 15, of: UInt64.self)
    #expect(first != nil)
    let second = arena.allocate(1, of: UInt64.self)
    #expect(second == nil)
    let isFull = arena.isFull
    #expect(isFull)
    var poor = ZeroedArena(limit: 1 << 30, budget: Budget(memoryLimit: 1))
    let none = poor.allocate(1, of: UInt64.self)
    #expect(none == nil)
  }
}
