import AgentSpeak
import TestSupport
import Testing

@testable import Agents

/// A belief base and a plain list, changed alike, hold and answer the same.
@Suite struct BeliefModelTests {
  /// Beliefs as the language describes them, newest first, without any index.
  private struct Model {
    var beliefs: [(key: Structure, annotations: [Term])] = []

    func place(of literal: Structure) -> Int? {
      let key = Term.structure(literal.withAnnotations(.emptyList))
      return beliefs.firstIndex { Term.structure($0.key) == key }
    }

    mutating func add(_ literal: Structure, last: Bool) -> [Term]? {
      let named = literal.annotationList
      if let place = place(of: literal) {
        let fresh = named.filter { !beliefs[place].annotations.contains($0) }
        beliefs[place].annotations += fresh
        return fresh.isEmpty ? nil : fresh
      }
      let entry = (literal.withAnnotations(.emptyList), named)
      if last { beliefs.append(entry) } else { beliefs.insert(entry, at: 0) }
      return named
    }

    /// Gives the annotations that went; nil if nothing changed.
    mutating func remove(_ literal: Structure) -> [Term]? {
      guard let place = place(of: literal) else { return nil }
      let old = beliefs[place].annotations
      let gone = old.filter { literal.annotationList.contains($0) }
      if gone.isEmpty { return nil }
      beliefs[place].annotations.removeAll { gone.contains($0) }
      if beliefs[place].annotations.contains(where: \.isSource) { return gone }
      beliefs.remove(at: place)
      return old
    }

    /// What answers a query whose variables are all different.
    func answers(_ query: Structure) -> [Term] {
      beliefs.filter { key, annotations in
        key.hasSamePredicate(as: query)
          && zip(query.arguments, key.arguments).allSatisfy { pattern, value in
            if case .variable = pattern { true } else { pattern == value }
          } && query.annotationList.allSatisfy { annotations.contains($0) }
      }.map { .structure($0.key) }
    }
  }

  private static let notes: [Term] = [
    .atom("x"), .atom("y"), .structure(Structure("w", [.number(1)])),
  ]
  private static let sources: [Term] = ["self", "bob", "percept"].map {
    Sources.source(.atom(named: $0))
  }

  /// A belief about few things, so that many are about the same.
  private func belief(_ random: inout SeededGenerator, sources: Bool) -> Structure {
    let values: [Term] = [
      .number(0), .number(1), .atom("a"), .string("a"), .list([.atom("a")]), .number(2.5),
    ]
    let count = Int.random(in: 0...2, using: &random)
    var annotations = Self.notes.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
    if sources {
      annotations += Self.sources.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
    }
    return Structure(
      "b", (0..<count).map { _ in values.randomElement(using: &random) ?? .true },
      annotations: .list(annotations), isNegated: Int.random(in: 0..<5, using: &random) == 0,
      namespace: Int.random(in: 0..<5, using: &random) == 0 ? "n" : .defaultNamespace)
  }

  private func annotations(of change: BeliefBase.Change) -> [Term]? {
    switch change {
    case .none: nil
    case .added(let literal), .removed(let literal): literal.sortedAnnotations
    }
  }

  @Test(arguments: 0..<60) func holdsAndAnswersWhatAListDoes(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    var agent = Agent(name: "a")
    var model = Model()
    for _ in 0..<250 {
      let literal = belief(&random, sources: true).withOwnSource
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<5:
        let last = Int.random(in: 0..<4, using: &random) == 0
        let change = agent.beliefs.add(literal, last: last)
        let wanted = model.add(literal, last: last)
        #expect(annotations(of: change) == wanted?.sorted { $0.compare(to: $1) < 0 })
      case 5..<8:
        let change = agent.beliefs.remove(literal)
        #expect(annotations(of: change) == model.remove(literal)?.sorted { $0.compare(to: $1) < 0 })
      case 8:
        agent.beliefs.abolish(literal)
        if let place = model.place(of: literal) { model.beliefs.remove(at: place) }
      default:
        let known = agent.beliefs.belief(literal)?.sortedAnnotations
        let wanted = model.place(of: literal).map { model.beliefs[$0].annotations }
        #expect(known == wanted?.sorted { $0.compare(to: $1) < 0 })
      }
      var number: Int32 = -1
      let asked = belief(&random, sources: Bool.random(using: &random))
      let query = asked.withArguments(
        asked.arguments.map { argument in
          guard Bool.random(using: &random) else { return argument }
          number += 1
          return .variable(number)
        })
      let template = query.withAnnotations(.emptyList).term
      #expect(try agent.solutions(of: query.term, template: template) == model.answers(query))
    }
    let all = agent.beliefs.beliefs.map { Term.structure($0.withAnnotations(.emptyList)) }
    #expect(all.count == model.beliefs.count && agent.beliefs.count == all.count)
    for (key, _) in model.beliefs { #expect(all.contains(.structure(key))) }
  }
}
