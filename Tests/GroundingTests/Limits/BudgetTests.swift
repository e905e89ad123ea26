import Testing

@testable import Grounding

@Suite("Budgets")
struct BudgetTests {
  @Test("Without limits there is no reason to stop")
  func unlimited() {
    let budget = Budget()
    #expect(budget.poll() == nil)
    #expect(budget.allows(growthBy: .max / 2))
    #expect(budget.elapsed >= 0)
  }

  @Test("The time limit stops, and what stopped stays stopped")
  func time() {
    #expect(Budget(timeLimit: 1000).poll() == nil)
    let budget = Budget(timeLimit: 0.02)
    while budget.elapsed < 0.02 {}
    #expect(budget.poll() == .time)
    budget.interrupt()
    #expect(budget.poll() == .time)
    #expect(Budget(timeLimit: 0).poll() == .time)
  }

  @Test("The memory limit counts what the process has resident")
  func memory() {
    #expect(Budget.residentMemory() > 1 << 20)
    #expect(Budget(memoryLimit: 1 << 20).poll() == .memory)
    let budget = Budget(memoryLimit: 1 << 40)
    #expect(budget.poll() == nil)
    #expect(budget.allows(growthBy: 1 << 30))
    #expect(budget.poll() == nil)
    #expect(!budget.allows(growthBy: 1 << 41))
    #expect(budget.poll() == .memory)
  }

  @Test("Anyone may interrupt, from any thread")
  func interrupt() async {
    let budget = Budget(timeLimit: 1_000)
    await Task.detached { budget.interrupt() }.value
    #expect(budget.poll() == .interrupt)
  }

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
  func partialMemory() {
    let whole = Budget(memoryLimit: 1 << 40)
    let part = Budget(partOf: whole)
    #expect(!part.allows(growthBy: 1 << 40))
    #expect(part.poll() == .memory)
    #expect(whole.poll() == nil)
    #expect(whole.allows(growthBy: 1 << 30))
  }
}
