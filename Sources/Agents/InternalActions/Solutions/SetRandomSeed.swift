import AgentSpeak
internal import RandomNumbers

/// `.set_random_seed(n)`: starts the random numbers of a seed.
struct SetRandomSeed: InternalAction {
  let name = ".set_random_seed"
  let arity = 1...1
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    agent.random = SplitMix64(seed: UInt64(bitPattern: Int64(try wholeNumber(arguments, 0))))
    return .yes
  }
}
