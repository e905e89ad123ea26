import Testing

@testable import Executive

@Suite("Commitment and boldness")
struct BoldnessTests {
  @Test("a cautious agent thinks after each step, a bold one never")
  func fixed() {
    var cautious = ReconsiderationClock(.steps(1))
    var bold = ReconsiderationClock(.unlimited)
    #expect(!cautious.isDue && !bold.isDue)
    cautious.step()
    for _ in 0..<1000 { bold.step() }
    #expect(cautious.isDue && !bold.isDue)
  }

  @Test("choosing after an intention has ended teaches nothing about thinking again")
  func restart() {
    var clock = ReconsiderationClock(.adaptive)
    clock.step()
    clock.restart()
    #expect(clock.interval == 1)
    #expect(clock.steps == 0)
    #expect(clock.reconsiderations == 0)
  }

  @Test("adaptive boldness doubles where thinking does not pay and halves where it does")
  func adaptive() {
    var clock = ReconsiderationClock(.adaptive)
    func interval(after changes: [Bool]) -> Int? {
      for change in changes {
        while !clock.isDue { clock.step() }
        clock.reconsidered(hasPaid: change, cost: 1)
      }
      return clock.interval
    }
    #expect(interval(after: [false, false, false]) == 8)
    #expect(interval(after: [true, true]) == 2)
    #expect(interval(after: Array(repeating: true, count: 5)) == 1)
    #expect(
      interval(after: Array(repeating: false, count: 20)) == ReconsiderationClock.longest)
    #expect(clock.reconsiderations == 30)
    #expect(clock.gains == 7)
  }

  @Test("where thinking is free, adaptive is cautious")
  func free() {
    var clock = ReconsiderationClock(.adaptive)
    for _ in 0..<5 {
      clock.step()
      #expect(clock.isDue)
      clock.reconsidered(hasPaid: false, cost: 0)
    }
    #expect(clock.interval == 1)
  }

  @Test("thinking for another reason does not count as a turn of the clock")
  func early() {
    var clock = ReconsiderationClock(.steps(4))
    clock.step()
    clock.reconsidered(hasPaid: true, cost: 1)
    #expect(clock.reconsiderations == 0)
    #expect(clock.steps == 0)
  }

  @Test(
    "strategies differ in what makes them give up",
    arguments: [
      (CommitmentStrategy.blind, [true, true, true, false]),
      (.singleMinded, [true, true, false, false]), (.openMinded, [true, false, false, false]),
    ])
  func strategies(strategy: CommitmentStrategy, expected: [Bool]) {
    let kept = [
      strategy.keeps(isReached: false, isImpossible: false, isWanted: true),
      strategy.keeps(isReached: false, isImpossible: false, isWanted: false),
      strategy.keeps(isReached: false, isImpossible: true, isWanted: true),
      strategy.keeps(isReached: true, isImpossible: false, isWanted: true),
    ]
    #expect(kept == expected)
  }

  @Test("the rate of change is ends by the time that chances were watched")
  func rate() {
    var rate = ChangeRate()
    #expect(rate.survival(for: 100) == 1)
    rate.note(time: 10, chances: 4, ended: 1)
    rate.note(time: 10, chances: 6, ended: 1)
    #expect(rate.rate == 0.02)
    #expect(rate.survival(for: 0) == 1)
    #expect(abs(rate.survival(for: 50) - 0.36788) < 1e-5)
  }

  @Test("boldness is read from words and numbers")
  func words() {
    #expect(Boldness("cautious") == .steps(1))
    #expect(Boldness("4") == .steps(4))
    #expect(Boldness("bold") == .unlimited)
    #expect(Boldness("adaptive") == .adaptive)
    #expect(Boldness("0") == nil)
    #expect(Boldness("shy") == nil)
  }
}
