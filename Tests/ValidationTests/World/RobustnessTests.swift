import PDDL
import TestSupport
import Testing
import Validation

/// Text from outside never traps: tasks and plans with words missing, doubled and exchanged.
@Suite struct RobustnessTests {
  @Test(arguments: 0..<300)
  func damagedTasksAreJudgedOrRefused(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let task = RandomTask(seed: seed % 40)
    let domain = damaged(PDDLWriter.text(task.domain), &generator)
    let problem = damaged(PDDLWriter.text(task.problem), &generator)
    guard
      let task = try? PDDLTask(domain: SourceText(domain), problem: SourceText(problem)),
      let world = try? World(domain: task.domain, problem: task.problem)
    else { return }
    var state = world.initialState
    var steps: [PlanStep] = []
    for _ in 0..<5 {
      let actions = world.applicableActions(in: state, limit: 50)
      guard let action = actions.randomElement(using: &generator),
        let next = try? world.successor(of: state, by: action)
      else { break }
      steps.append(world.step(of: action))
      state = next
    }
    let verdict = try Validator(world).validate(Plan(steps: steps))
    #expect(verdict.failedStep == nil)
    let text = damaged(steps.map(\.description).joined(separator: "\n"), &generator)
    if let plan = PlanReader.read(SourceText(text)).value {
      _ = try? Validator(world).validate(plan)
    }
  }

  /// The text with up to two words dropped, doubled, or, most often, replaced by another of the same
  /// kind: many of these texts are still tasks.
  private func damaged(_ text: String, _ generator: inout SeededGenerator) -> String {
    var words = text.replacing("(", with: " ( ").replacing(")", with: " ) ")
      .split { $0.isWhitespace }.map(String.init)
    for _ in 0..<Int.random(in: 0...2, using: &generator) {
      guard let index = words.indices.randomElement(using: &generator) else { break }
      switch Int.random(in: 0..<10, using: &generator) {
      case 0: words.remove(at: index)
      case 1: words.insert(words[index], at: index)
      default:
        let alike = words.filter { $0.prefix(1) == words[index].prefix(1) }
        words[index] = alike.randomElement(using: &generator) ?? ""
      }
    }
    return words.joined(separator: " ")
  }
}
