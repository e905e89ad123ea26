import Grounding
import Testing

@Suite("Budget")
struct BudgetTests {
  @Test("What stops the whole stops its parts")
  func whole() {
    let whole = Budget()
    let part = Budget(partOf: whole)
    #expect(part.poll() == nil)
    whole.interrupt()
    #expect(part.poll() == .interrupt)
    #expect(Budget(partOf: Budget(timeLimit: 0)).poll() == .time)
  }

  @Test("A part stops alone")
  func part() {
    let whole = Budget()
    let parts = [Budget(partOf: whole), Budget(partOf: whole)]
    parts[0].interrupt()
    #expect(parts.map { $0.poll() } == [.interrupt, nil])
    #expect(whole.poll() == nil)
  }

  @Test("A part that wants more memory than there is stops alone")
  func memory() {
    let whole = Budget(memoryLimit: 1 << 40)
    let part = Budget(partOf: whole)
    #expect(!part.allows(growthBy: 1 << 40))
    #expect(part.poll() == .memory)
    #expect(whole.poll() == nil)
    #expect(whole.allows(growthBy: 1 << 30))
  }
}
