import PDDL
import Testing

@Suite struct SyntaxReaderActionsTests {
  @Test func everyPartMayBeMissing() throws {
    let source = SourceText("(define (domain d) (:action a) (:action b :effect ()))")
    #expect(try DomainReader.read(source).get().actions == [Action("a"), Action("b")])
  }

  @Test func processesAndEventsAreLikeActions() throws {
    let source = SourceText(
      """
      (define (domain d)
        (:process burn :parameters (?x) :effect (decrease (fuel) (* #t 2)))
        (:event stop :precondition (<= (fuel) 0)))
      """)
    let domain = try DomainReader.read(source).get()
    let fuel = FunctionTerm("fuel")
    #expect(
      domain.processes == [
        Action(
          "burn", parameters: [TypedName("x")],
          effect: .numeric(.decrease, fuel, .product([.elapsedTime, .number(2)])))
      ])
    #expect(
      domain.events == [
        Action("stop", precondition: .comparison(.lessOrEqual, .function(fuel), .number(0)))
      ])
  }

  @Test func durativeActions() throws {
    let source = SourceText(
      """
      (define (domain d)
        (:durative-action work
          :parameters (?x)
          :duration (and (>= ?duration 1) (at end (and (<= ?duration (limit ?x)))))
          :condition (and (at start (ready ?x)) (over all (lit)) (at end (lit)))
          :effect (and (at start (not (ready ?x))) (at end (ready ?x)))))
      """)
    let x = Term.variable("x")
    let lit = Formula.atom(Atom("lit"))
    let expected = DurativeAction(
      "work", parameters: [TypedName("x")],
      duration: [
        DurationConstraint(.greaterOrEqual, .number(1)),
        DurationConstraint(.lessOrEqual, .function(FunctionTerm("limit", [x])), time: .atEnd),
      ],
      condition: .and([
        .timed(.atStart, .atom(Atom("ready", [x]))), .timed(.overAll, lit), .timed(.atEnd, lit),
      ]),
      effect: .and([
        .timed(.atStart, .delete(Atom("ready", [x]))), .timed(.atEnd, .add(Atom("ready", [x]))),
      ]))
    #expect(try DomainReader.read(source).get().durativeActions == [expected])
  }

  @Test func aMisspelledPartIsReadAsWhatWasMeant() {
    #expect(
      Findings.sections("(:action act :parameter (?x - a) :effect (and (q ?x) (q ?u)))") == [
        "d:7:14: error: unknown part of an action (did you mean ':parameters'?), "
          + "expected one of ':parameters', ':precondition', ':effect', found ':parameter'",
        "d:7:57: error: unknown variable, expected '?x', found '?u'",
      ])
  }

  @Test(arguments: [
    ("(:action)", ["d:7:1: error: an action has no name, expected a name, found '(:action)'"]),
    (
      "(:action (a))",
      ["d:7:10: error: a name is missing, expected the action's name, found '(a)'"]
    ),
    (
      "(:action a :effects (p))",
      [
        "d:7:12: error: unknown part of an action (did you mean ':effect'?), "
          + "expected one of ':parameters', ':precondition', ':effect', found ':effects'"
      ]
    ),
    (
      "(:action a :parameters () (p))",
      [
        "d:7:27: error: an action's part has no key, "
          + "expected one of ':parameters', ':precondition', ':effect', found '(p)'"
      ]
    ),
    (
      "(:action a :precondition :effect (p) :parameters)",
      [
        "d:7:12: error: ':precondition' has no value, "
          + "expected a list behind ':precondition', found ':effect'",
        "d:7:38: error: ':parameters' has no value, expected a list behind ':parameters', found ')'",
      ]
    ),
    (
      "(:action a :effect (p) :effect (p))",
      [
        "d:7:24: error: action 'a' has two parts of one kind, expected ':effect' once, "
          + "found a second ':effect'"
      ]
    ),
    (
      "(:action a :observe (p))",
      ["d:7:12: error: ':observe' (partial observability) is not supported"]
    ),
    (
      "(:action a :parameters ?x :precondition (q ?x))",
      ["d:7:24: error: a list of variables is missing, expected '(?x - TYPE …)', found '?x'"]
    ),
    (
      "(:durative-action a)",
      [
        "d:7:1: error: durative action 'a' has no duration, "
          + "expected ':duration (= ?duration NUMBER)', found '(:durative-action a)'"
      ]
    ),
    (
      "(:durative-action a :duration (and (< ?duration 3) (= 3 ?duration) 3))",
      [
        "d:7:36: error: a bound on the duration is missing, expected '(= ?duration NUMBER)', "
          + "'(<= ?duration NUMBER)' or '(>= ?duration NUMBER)', found '(< ?duration 3)'",
        "d:7:55: error: a bound on the duration is missing, expected '?duration', found '3'",
        "d:7:68: error: a duration is missing, expected '(= ?duration NUMBER)', found '3'",
      ]
    ),
    (
      "(:durative-action a :duration (= ?duration 1) :precondition (at end (p)))",
      [
        "d:7:47: error: unknown part of an action (did you mean ':condition'?), expected one of "
          + "':parameters', ':duration', ':condition', ':effect', found ':precondition'"
      ]
    ),
  ])
  func mistakes(text: String, findings: [String]) {
    #expect(Findings.sections(text) == findings)
  }
}
