import AgentSpeak
import PDDL
import Testing

@testable import Executive

@Suite("Beliefs and PDDL")
struct BeliefVocabularyTests {
  private func vocabulary() throws -> BeliefVocabulary {
    BeliefVocabulary(domain: try Examples.domain(Examples.blocks))
  }

  @Test("beliefs become a state, with objects of the types of their places")
  func state() throws {
    let (state, objects, problems) = try vocabulary().state(
      of: Examples.literals("on(b,a), on_table(a), clear(b), 'hand-empty', mood(good), ~clear(a)"))
    #expect(state == Examples.state("on b a", "on-table a", "clear b", "hand-empty"))
    #expect(objects == Examples.objects("block", "b", "a"))
    #expect(problems.isEmpty)
  }

  @Test("numbers at the end of a belief are values of functions")
  func values() throws {
    let vocabulary = BeliefVocabulary(domain: try Examples.domain(Examples.rovers))
    let (state, objects, problems) = try vocabulary.state(
      of: Examples.literals("at(spot,x), battery(spot,40), object(y,place), object(z,planet)"))
    #expect(state == Examples.state("at spot x", values: ["battery spot": 40]))
    #expect(
      objects
        == Examples.objects("rover", "spot") + Examples.objects("place", "x", "y"))
    #expect(problems == ["the domain rovers has no type planet, named by object(z,planet)"])
  }

  @Test(
    "goals are conditions",
    arguments: [
      ("on(a,b)", "(on a b)"), ("on_table(a) & not clear(b)", "(not (clear b))"),
      ("[on(a,b), on_table(b)]", "(on-table b)"), ("~clear(a)", "(not (clear a))"),
    ])
  func goals(text: String, part: String) throws {
    let term = try TermReader.read(SourceText(text)).term
    let goal = try vocabulary().goal(of: term)
    let problem = Problem(name: "p", domainName: "blocks", goal: goal)
    #expect(PDDLWriter.text(problem).contains(part))
  }

  @Test("a goal of a predicate that the domain lacks names what there is")
  func unknownPredicate() throws {
    let term = try TermReader.read(SourceText("under(a,b)")).term
    let error = #expect(throws: BeliefMappingError.self) { try vocabulary().goal(of: term) }
    #expect(
      error?.description == "the domain blocks has no predicate under/2; it has on/2, on_table/1, "
        + "clear/1, hand_empty/0, holding/1")
  }

  @Test("steps become actions and come back")
  func steps() throws {
    let vocabulary = try vocabulary()
    let step = PlanStep("pick-up", ["a"])
    #expect(vocabulary.term(of: step).description == "pick_up(a)")
    #expect(try vocabulary.step(of: vocabulary.term(of: step)) == step)
    #expect(throws: BeliefMappingError.self) {
      try vocabulary.step(of: .atom(named: "jump"))
    }
  }

  @Test("names that AgentSpeak cannot tell apart are quoted")
  func collisions() throws {
    let names = NameTable(["a-b", "a_b", "c-d", "2x", "not"])
    #expect(names.atom(of: "a-b") == "'a-b'")
    #expect(names.atom(of: "a_b") == "a_b")
    #expect(names.atom(of: "c-d") == "c_d")
    #expect(names.atom(of: "2x") == "'2x'")
    #expect(names.atom(of: "not") == "'not'")
    for name in ["a-b", "a_b", "c-d", "2x", "not"] {
      #expect(names.name(of: names.atom(of: name)) == name)
    }
    #expect(names.name(of: "'a b'") == nil)
    #expect(names.name(of: "truckA") == "trucka")
  }

  @Test("a condition is a context, functions are asked for by a variable")
  func context() throws {
    let vocabulary = BeliefVocabulary(domain: try Examples.domain(Examples.rovers))
    let condition = GroundCondition(
      [
        GroundLiteral(Examples.atom("at r x")),
        GroundLiteral(Examples.atom("sent x"), isPositive: false),
      ],
      comparisons: [
        GroundComparison(
          .greaterOrEqual, .function(FunctionTerm("battery", [.constant("r")])), .number(1))
      ])
    #expect(
      TermWriter.text(vocabulary.term(of: condition), names: ["V"])
        == "(at(r,x) & (not (sent(x)) & (battery(r,V) & (V >= 1))))")
  }
}
