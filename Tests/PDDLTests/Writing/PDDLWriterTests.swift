import PDDL
import Testing

@Suite struct PDDLWriterTests {
  /// A domain in the form that the writer gives it.
  private let domain = """
    (define (domain everything)
      (:requirements :adl :durative-actions)
      (:types
        truck - vehicle
        vehicle - object
        box - (either truck place)
        place)
      (:constants
        home - place)
      (:predicates
        (at ?v - (either truck box) ?p - place)
        (busy)
        (free ?x))
      (:functions
        (fuel ?t - truck) - number
        (owner ?b - box) - truck)
      (:constraints (always (not (busy))))
      (:derived (free ?x) (not (busy)))
      (:action load
        :parameters (?t - truck ?b - box)
        :precondition (and
          (exists (?p - place) (and (at ?t ?p) (at ?b ?p)))
          (imply (busy) (free ?b))
          (> (fuel ?t) (* 2 (+ 1 0.5))))
        :effect (and
          (forall (?p - place) (when (at ?b ?p) (not (at ?b ?p))))
          (decrease (fuel ?t) 1)
          (assign (owner ?b) ?t)))
      (:durative-action drive
        :parameters ()
        :duration (and (>= ?duration 1) (at end (<= ?duration 3)))
        :condition (over all (busy))
        :effect (at end (not (busy))))
      (:process burn
        :parameters ()
        :precondition (and)
        :effect (and))
      (:event stop
        :parameters ()
        :precondition (and)
        :effect (and)))

    """

  @Test func domains() throws {
    #expect(PDDLWriter.text(try DomainReader.read(SourceText(domain)).get()) == domain)
  }

  @Test func problems() throws {
    let text = """
      (define (problem two)
        (:domain everything)
        (:objects
          t - truck
          b - box)
        (:init
          (at t home)
          (not (busy))
          (= (fuel t) 2.5)
          (= (owner b) t)
          (at 10 (not (busy))))
        (:goal (and (preference owned (= (owner b) t)) (at t home)))
        (:constraints (within 5 (busy)))
        (:metric minimize (+ total-time (* 2 (is-violated owned)))))

      """
    let domain = try DomainReader.read(SourceText(domain)).get()
    #expect(PDDLWriter.text(try ProblemReader.read(SourceText(text), domain: domain).get()) == text)
  }

  @Test func smallestFiles() {
    #expect(PDDLWriter.text(Domain(name: "d")) == "(define (domain d))\n")
    #expect(
      PDDLWriter.text(Problem(name: "p", domainName: "d")) == """
        (define (problem p)
          (:domain d)
          (:init)
          (:goal (and)))

        """)
  }

  @Test func conditionsAndEffectsFitOneLine() {
    let atom = Atom("a-rather-long-predicate", [.variable("x"), .constant("home")])
    let text = "(a-rather-long-predicate ?x home)"
    let atoms = Array(repeating: text, count: 5).joined(separator: " ")
    #expect(
      PDDLWriter.text(Formula.and(Array(repeating: .atom(atom), count: 5))) == "(and \(atoms))")
    #expect(
      PDDLWriter.text(Effect.and(Array(repeating: .add(atom), count: 5))) == "(and \(atoms))")
  }

  @Test(arguments: 0..<400)
  func whatIsWrittenReadsBackTheSame(seed: Int) throws {
    let task = RandomTask(seed: seed)
    let domainText = PDDLWriter.text(task.domain)
    let problemText = PDDLWriter.text(task.problem)
    #expect(try DomainReader.read(SourceText(domainText)).get() == task.domain)
    let problem = ProblemReader.read(SourceText(problemText), domain: task.domain)
    #expect(try problem.get() == task.problem)
    // Checking finds no error, and completing changes nothing but what is declared twice.
    let read = try PDDLTask(
      domain: SourceText(domainText, name: "domain"),
      problem: SourceText(problemText, name: "problem"))
    #expect(read.problem == task.problem)
    #expect(read.domain.actions == task.domain.actions)
  }
}
