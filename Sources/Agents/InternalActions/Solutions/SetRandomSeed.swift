import AgentSpeak
internal import RandomNumbers

/// `.set_random_seed(n)`: starts the random numbers of a seed, which are those of Jason for that seed.
struct SetRandomSeed: InternalAction {
  let name = ".set_random_seed"
  let arity = 1...1
  let isAllowedInConditions = false

  func call(_ arguments: [Term], in agent: inout Agent) throws(Failure) -> ActionResult {
    agent.random = LinearCongruential48(seed: Int64(try wholeNumber(arguments, 0)))
    return .yes
  }
}
