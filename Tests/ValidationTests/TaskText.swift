import PDDL
import Validation

/// The world of a task given as text.
func world(_ domain: String, _ problem: String) throws -> World {
  let task = try PDDLTask(
    domain: SourceText(domain, name: "domain.pddl"),
    problem: SourceText(problem, name: "problem.pddl"))
  return try World(domain: task.domain, problem: task.problem)
}

/// The world of a domain whose sections are given, and of a problem whose sections are given.
func world(domain: String, problem: String) throws -> World {
  try world("(define (domain d) \(domain))", "(define (problem p) (:domain d) \(problem))")
}

/// A plan given as text, one step in each pair of parentheses.
func plan(_ text: String) throws -> Plan {
  let reading = PlanReader.read(SourceText(text, name: "plan"))
  guard let plan = reading.value, !reading.hasErrors else {
    throw DiagnosticsError(reading.diagnostics)
  }
  return plan
}

extension World {
  /// The verdict on a plan given as text.
  func judge(_ text: String) throws -> Verdict {
    try Validator(self).validate(plan(text))
  }

  /// The state after carrying out a plan given as text, whether its steps are applicable or not.
  func state(after text: String) throws -> State {
    var state = initialState
    for step in try plan(text).steps { try apply(action(of: step), to: &state) }
    return state
  }

  /// The true atoms of a state, one in each pair of parentheses.
  func text(of state: State, includingFixed: Bool = false) -> String {
    atoms(in: state, includingFixed: includingFixed).map { atom in
      PlanStep(atom.predicate, atom.arguments).description
    }.joined(separator: " ")
  }

  /// The applicable actions of a state as plan steps.
  func applicable(in state: State) -> [String] {
    applicableActions(in: state).map { step(of: $0).description }
  }
}

extension Verdict {
  /// The reasons of a failure as lines.
  var reasons: [String] {
    switch outcome {
    case .valid: []
    case .badPlan(let steps): steps.map(\.finding.message)
    case .stepFailed(let failure): failure.reasons.flatMap(\.lines)
    case .goalNotSatisfied(let reasons): reasons.flatMap(\.lines)
    case .constraintsViolated(let reasons): reasons.flatMap(\.lines)
    }
  }

  /// The number of the step that failed.
  var failedStep: Int? {
    if case .stepFailed(let failure) = outcome { failure.number } else { nil }
  }
}

/// The four-operator blocks world.
let blocks = """
  (define (domain blocks)
    (:requirements :strips :typing)
    (:types block)
    (:predicates (on ?x ?y - block) (ontable ?x - block) (clear ?x - block)
      (holding ?x - block) (handempty))
    (:action pick-up :parameters (?x - block)
      :precondition (and (clear ?x) (ontable ?x) (handempty))
      :effect (and (not (ontable ?x)) (not (clear ?x)) (not (handempty)) (holding ?x)))
    (:action put-down :parameters (?x - block)
      :precondition (holding ?x)
      :effect (and (not (holding ?x)) (clear ?x) (handempty) (ontable ?x)))
    (:action stack :parameters (?x ?y - block)
      :precondition (and (holding ?x) (clear ?y))
      :effect (and (not (holding ?x)) (not (clear ?y)) (clear ?x) (handempty) (on ?x ?y)))
    (:action unstack :parameters (?x ?y - block)
      :precondition (and (on ?x ?y) (clear ?x) (handempty))
      :effect (and (holding ?x) (clear ?y) (not (clear ?x)) (not (handempty)) (not (on ?x ?y)))))
  """

/// Three blocks: c on a, and b beside them; wanted is a on b on c.
let sussman = """
  (define (problem sussman) (:domain blocks)
    (:objects a b c - block)
    (:init (on c a) (ontable a) (ontable b) (clear c) (clear b) (handempty))
    (:goal (and (on a b) (on b c))))
  """
