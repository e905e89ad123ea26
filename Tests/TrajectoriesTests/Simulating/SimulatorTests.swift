import PDDL
import TestSupport
import Testing
import Validation

@testable import Trajectories

@Suite struct SimulatorTests {
  static func simulator(
    seed: Int, _ change: (inout Simulator.Options) -> Void = { _ in }
  ) throws -> (Domain, Simulator) {
    let task = RandomTask(seed: seed, features: [.negation, .typeHierarchy])
    var options = Simulator.Options()
    options.steps = 30
    options.seed = 7
    change(&options)
    let world = try World(domain: task.domain, problem: task.problem)
    return (task.domain, try Simulator(world, options: options))
  }

  @Test(arguments: 0..<20) func tracesAreConsistentAndReproducible(seed: Int) throws {
    let (domain, simulator) = try Self.simulator(seed: seed) { $0.rejections = 0.2 }
    let trace = simulator.trace(3)
    #expect(try TraceChecker(domain).inconsistencies(in: [trace]).isEmpty)
    #expect(try Self.simulator(seed: seed) { $0.rejections = 0.2 }.1.trace(3) == trace)
  }

  @Test func noiseAndMaskingHaveTheirRates() throws {
    let (domain, exact) = try Self.simulator(seed: 3)
    let (_, noisy) = try Self.simulator(seed: 3) { $0.noise = 0.25 }
    let (_, masked) = try Self.simulator(seed: 3) { $0.observability = 0.25 }
    let vocabulary = TraceVocabulary(domain)
    let trace = exact.trace(0)
    let base = try #require(HerbrandBase.atoms(of: vocabulary, over: trace.objects))
    var flipped = 0
    var seen = 0
    for number in 0..<40 {
      let state = try #require(exact.trace(number).transitions.first?.before)
      let wrong = try #require(noisy.trace(number).transitions.first?.before)
      let part = try #require(masked.trace(number).transitions.first?.before)
      flipped += Set(state.trueAtoms).symmetricDifference(wrong.trueAtoms).count
      seen += part.trueAtoms.count + part.falseAtoms.count
      #expect(Set(part.trueAtoms).isSubset(of: state.trueAtoms))
      #expect(Set(part.falseAtoms).isDisjoint(with: state.trueAtoms))
    }
    let all = Double(base.count * 40)
    #expect(abs(Double(flipped) / all - 0.25) < 0.08)
    #expect(abs(Double(seen) / all - 0.25) < 0.08)
  }
}
