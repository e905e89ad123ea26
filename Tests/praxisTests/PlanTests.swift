import Glibc
import TestSupport
import Testing

@Suite struct PlanTests {
  let folder: TemporaryFolder
  let domain: String

  init() throws {
    folder = try TemporaryFolder()
    domain = try folder.write(
      """
      (define (domain delivery)
        (:requirements :strips :typing :action-costs)
        (:types place parcel)
        (:predicates (at ?x - place) (lies ?p - parcel ?x - place) (carried ?p - parcel)
          (road ?x ?y - place) (free))
        (:functions (total-cost) - number (length ?x ?y - place) - number)
        (:action go :parameters (?x ?y - place)
          :precondition (and (at ?x) (road ?x ?y))
          :effect (and (not (at ?x)) (at ?y) (increase (total-cost) (length ?x ?y))))
        (:action take :parameters (?p - parcel ?x - place)
          :precondition (and (at ?x) (lies ?p ?x) (free))
          :effect (and (carried ?p) (not (lies ?p ?x)) (not (free))))
        (:action put :parameters (?p - parcel ?x - place)
          :precondition (and (at ?x) (carried ?p))
          :effect (and (lies ?p ?x) (not (carried ?p)) (free))))
      """, to: "domain.pddl")
  }

  /// A problem with a dear direct road from a to c and two cheap ones by b.
  func problem(goal: String = "(lies p c)") throws -> String {
    try folder.write(
      """
      (define (problem one) (:domain delivery)
        (:objects a b c d - place p - parcel)
        (:init (at a) (lies p a) (free) (road a c) (road a b) (road b c) (road c a)
          (= (total-cost) 0) (= (length a c) 9) (= (length a b) 2) (= (length b c) 2.5)
          (= (length c a) 9))
        (:goal \(goal))
        (:metric minimize (total-cost)))
      """, to: "problem.pddl")
  }

  func plan(
    _ options: String..., goal: String = "(lies p c)",
    interruption: (signal: Int32, after: Double)? = nil
  ) throws -> CommandResult {
    try CommandRunner.run(
      ["plan", domain, try problem(goal: goal)] + options, interruption: interruption)
  }

  /// A sliding-tile puzzle on a grid, whose 9! / 2 or more states keep a blind search busy.
  ///
  /// Two tiles are exchanged: there is no solution, but only a search can tell.
  func longRun(side: Int, _ options: [String]) throws -> CommandResult {
    let tiles = (1..<side * side).map { "t\($0)" }
    let cells = (0..<side * side).map { "c\($0 % side)-\($0 / side)" }
    var neighbours = ""
    for cell in 0..<side * side {
      if cell % side > 0 { neighbours += "(next \(cells[cell]) \(cells[cell - 1]))" }
      if cell % side < side - 1 { neighbours += "(next \(cells[cell]) \(cells[cell + 1]))" }
      if cell >= side { neighbours += "(next \(cells[cell]) \(cells[cell - side]))" }
      if cell < side * (side - 1) { neighbours += "(next \(cells[cell]) \(cells[cell + side]))" }
    }
    let puzzle = try folder.write(
      """
      (define (domain tiles) (:predicates (on ?t ?c) (empty ?c) (next ?c ?d) (tile ?t))
        (:action slide :parameters (?t ?c ?d)
          :precondition (and (tile ?t) (on ?t ?c) (empty ?d) (next ?c ?d))
          :effect (and (on ?t ?d) (not (on ?t ?c)) (empty ?c) (not (empty ?d)))))
      """, to: "tiles.pddl")
    let start = zip(tiles, cells).map { "(on \($0) \($1))" }.joined()
    var goal = tiles
    goal.swapAt(0, 1)
    let swapped = zip(goal, cells).map { "(on \($0) \($1))" }.joined()
    let problem = try folder.write(
      """
      (define (problem swap) (:domain tiles)
        (:objects \((tiles + cells).joined(separator: " ")))
        (:init \(tiles.map { "(tile \($0))" }.joined()) \(neighbours) \(start)
          (empty \(cells[side * side - 1])))
        (:goal (and \(swapped))))
      """, to: "swap.pddl")
    return try CommandRunner.run(["plan", puzzle, problem] + options)
  }

  @Test func printsThePlanAndNothingElse() throws {
    let run = try plan("--config", "optimal")
    #expect(
      run.output == """
        (take p a)
        (go a b)
        (go b c)
        (put p c)
        ; cost = 4.5 (general cost)

        """)
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test func saysWhereTheOptimalSearchIsWeaker() throws {
    let domain = try folder.write(
      """
      (define (domain switches)
        (:requirements :strips :conditional-effects)
        (:predicates (on ?s) (joined ?s ?t))
        (:action press :parameters (?s ?t) :precondition (joined ?s ?t)
          :effect (and (on ?s) (when (on ?s) (on ?t)))))
      """, to: "switches.pddl")
    let problem = try folder.write(
      """
      (define (problem two) (:domain switches) (:objects a b) (:init (joined a b))
        (:goal (and (on a) (on b))))
      """, to: "two-switches.pddl")
    let run = try CommandRunner.run(["plan", domain, problem, "--config", "optimal"])
    #expect(run.output == "(press a b)\n(press a b)\n; cost = 2 (unit cost)\n")
    let remark =
      "lmcut counts an operator once for all its conditional effects, or falls back to hmax"
    #expect(run.errors == "note: \(remark)\n")
    let json = try CommandRunner.run(["plan", domain, problem, "--config", "optimal", "--json"])
    #expect(json.output.contains("\"remarks\":[\"\(remark)\"]"))
  }

  @Test func writesThePlanFile() throws {
    let path = folder.path(of: "plan")
    let run = try plan("--config", "optimal", "--plan-file", path)
    #expect(try folder.read("plan") == run.output)
  }

  @Test func announcesEveryPlanOfAnAnytimeRun() throws {
    let run = try plan("--config", "anytime", "--plan-file", folder.path(of: "plan"))
    #expect(run.status == 0)
    let blocks = run.output.split(separator: ";; end plan\n")
    #expect(!blocks.isEmpty)
    for (index, block) in blocks.enumerated() {
      let lines = block.split(separator: "\n")
      #expect(lines.first?.hasPrefix(";; plan \(index + 1) cost ") == true)
      let text = lines.dropFirst().map { $0 + "\n" }.joined()
      #expect(try folder.read("plan.\(index + 1)") == text)
    }
    #expect(blocks.last?.contains("; cost = 4.5 (general cost)") == true)
  }

  @Test func sameSeedSamePlan() throws {
    #expect(try plan("--seed", "7").output == plan("--seed", "7").output)
  }

  @Test func tellsStatisticsAsJSON() throws {
    let run = try plan("--json", "--config", "optimal")
    #expect(
      run.output.hasPrefix(
        #"{"outcome":"solved optimally","exit_status":0,"plan":["(take p a)","(go a b)","#
          + #""(go b c)","(put p c)"],"cost":4.5,"#))
    for key in ["expanded", "evaluated", "generated", "reopened", "states", "peak_memory_kib"] {
      #expect(run.output.contains("\"\(key)\":"))
    }
  }

  @Test func groundingProvesThatThereIsNoPlan() throws {
    let run = try plan(goal: "(lies p d)")
    #expect(run.status == 10)
    #expect(run.output == "")
    #expect(run.errors == "unsolvable: grounding proves that the goal cannot be reached\n")
  }

  @Test(arguments: ["agile", "satisficing", "anytime", "optimal"])
  func searchProvesThatThereIsNoPlan(_ configuration: String) throws {
    // Each tile reaches each cell, but the eight states of the ring do not contain the goal.
    let run = try longRun(side: 2, ["--config", configuration])
    #expect(run.status == 11)
    #expect(run.errors == "unsolvable: the whole search space holds no plan\n")
  }

  @Test(arguments: ["agile", "satisficing", "anytime", "optimal"])
  func relaxationProvesThatThereIsNoPlan(_ configuration: String) throws {
    // To open the door nobody may be shut in; to get out one must have opened it. Grounding takes
    // the negation of a derived predicate as possible.
    let domain = try folder.write(
      """
      (define (domain door) (:requirements :strips :negative-preconditions :derived-predicates)
        (:predicates (in ?p) (opened) (shut) (behind ?p ?q))
        (:derived (shut) (exists (?p) (and (in ?p) (not (opened)))))
        (:action open :parameters () :precondition (not (shut)) :effect (opened))
        (:action leave :parameters (?p) :precondition (and (in ?p) (opened)) :effect (not (in ?p))))
      """, to: "door.pddl")
    let problem = try folder.write(
      "(define (problem locked) (:domain door) (:objects a b) (:init (in a)) (:goal (opened)))",
      to: "locked.pddl")
    let run = try CommandRunner.run(["plan", domain, problem, "--config", configuration])
    #expect(run.errors.hasSuffix("unsolvable: the delete relaxation has no plan\n"))
    #expect(run.status == 11)
    #expect(run.output == "")
  }

  /// A plan is found at once, but to prove that none is cheaper takes 4 to the power of 14 states.
  private func countersRun(
    _ options: [String], interruption: (signal: Int32, after: Double)? = nil
  ) throws -> CommandResult {
    let counters = (1...14).map { "c\($0)" }
    let domain = try folder.write(
      """
      (define (domain counters) (:predicates (at ?c ?n) (next ?m ?n))
        (:action up :parameters (?c ?m ?n) :precondition (and (at ?c ?m) (next ?m ?n))
          :effect (and (at ?c ?n) (not (at ?c ?m))))
        (:action down :parameters (?c ?m ?n) :precondition (and (at ?c ?n) (next ?m ?n))
          :effect (and (at ?c ?m) (not (at ?c ?n)))))
      """, to: "counters.pddl")
    let problem = try folder.write(
      """
      (define (problem all) (:domain counters)
        (:objects \(counters.joined(separator: " ")) n0 n1 n2 n3)
        (:init (next n0 n1) (next n1 n2) (next n2 n3)
          \(counters.map { "(at \($0) n0)" }.joined()))
        (:goal (and \(counters.map { "(at \($0) n3)" }.joined()))))
      """, to: "counters-problem.pddl")
    return try CommandRunner.run(["plan", domain, problem] + options, interruption: interruption)
  }

  @Test func keepsThePlanWhenMemoryRunsOut() throws {
    let run = try countersRun(
      ["--config", "anytime", "--memory-limit", "48", "--plan-file", folder.path(of: "plan")])
    #expect(run.status == 1)
    let plan = try folder.read("plan.1")
    #expect(plan.hasSuffix("; cost = 42 (unit cost)\n"))
    #expect(run.output == ";; plan 1 cost 42\n\(plan);; end plan\n")
  }

  @Test func keepsThePlanWhenTimeRunsOut() throws {
    let run = try countersRun(["--config", "anytime", "--time-limit", "5"])
    #expect(run.status == 2)
    #expect(run.output.hasPrefix(";; plan 1 cost 42\n"))
    #expect(run.output.hasSuffix(";; end plan\n"))
  }

  @Test func stopsAtTheTimeLimit() throws {
    let run = try countersRun(["--search", "astar(blind)", "--time-limit", "3"])
    #expect(run.status == 23)
    #expect(run.errors == "time limit reached\n")
  }

  @Test func stopsAtTheMemoryLimit() throws {
    let run = try longRun(side: 4, ["--memory-limit", "40", "--json"])
    #expect(run.status == 22)
    #expect(run.errors == "memory limit reached\n")
    // What the process says of itself: the peak that its parent is told includes the parent's own.
    let peak = try #require(run.output.firstMatch(of: /"peak_memory_kib":(\d+)/))
    #expect(try #require(Int(peak.1)) < 48 << 10)
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func endsInOrderOnSignals(_ signal: Int32) throws {
    let run = try countersRun(["--search", "astar(blind)"], interruption: (signal, 1))
    #expect(run.status == 12)
    #expect(run.errors == "interrupted\n")
  }

  @Test func stopsWhileGrounding() throws {
    let names = (0..<60).map { "o\($0)" }.joined(separator: " ")
    let domain = try folder.write(
      """
      (define (domain wide) (:predicates (p ?a ?b) (q ?a))
        (:action a :parameters (?a ?b ?c ?d ?e ?f ?g ?h)
          :precondition (and (q ?a) (q ?h)) :effect (p ?a ?h)))
      """, to: "wide.pddl")
    let problem = try folder.write(
      "(define (problem x) (:domain wide) (:objects \(names)) (:init (q o1)) (:goal (p o1 o1)))",
      to: "wide-problem.pddl")
    let timed = try CommandRunner.run(["plan", domain, problem, "--time-limit", "1"])
    #expect(timed.errors == "\(problem): error: time limit reached while grounding\n")
    #expect(timed.status == 21)
    let full = try CommandRunner.run(["plan", domain, problem, "--memory-limit", "200"])
    #expect(full.errors == "\(problem): error: memory limit reached while grounding\n")
    #expect(full.status == 20)
  }

  @Test func runsASearchThatTheCommandLineDescribes() throws {
    let cheapest = try plan("--search", "astar(hmax)", "--json")
    #expect(cheapest.status == 0)
    #expect(cheapest.output.contains("\"cost\":4.5"))
    let repeated = try plan("--search", "iterated([lazy(ff, cost=one), lazy(ff, reopen=true)])")
    #expect(repeated.output.contains(";; plan 1 cost 9\n"))
    #expect(repeated.output.contains(";; plan 2 cost 4.5\n"))
  }

  @Test func unknownNamesInASearchAreShownWithWhatThereIs() throws {
    let run = try plan("--search", "lazy([ff, preferred(fff)])")
    #expect(run.status == 33)
    #expect(
      run.errors.hasPrefix("Error: --search:21: error: expected a heuristic: blind, goalcount, "))
    #expect(
      run.errors.contains(
        """
        , found 'fff'
          lazy([ff, preferred(fff)])
                              ^

        """))
  }

  @Test func listsWhatCanBeNamed() throws {
    let run = try CommandRunner.run(["plan", "--list"])
    #expect(run.status == 0)
    for line in [
      "  agile\n      The first plan as fast as possible",
      "  optimal\n      A plan of least cost, with proof.\n      astar(",
      "  astar(heuristics, name=that of the algorithm)\n",
      "  preferred(heuristic)\n      Only successors that a heuristic prefers",
      "  hmax\n      The dearest goal fact in the delete relaxation. Admissible.\n",
    ] {
      #expect(run.output.contains(line))
    }
    #expect(try CommandRunner.run(["plan"]).errors.contains("Missing expected argument '<domain>'"))
  }

  @Test func namesWhatIsNotSupported() throws {
    let domain = try folder.write(
      """
      (define (domain fuel) (:requirements :numeric-fluents) (:predicates (done))
        (:functions (fuel))
        (:action burn :parameters () :precondition (>= (fuel) 1)
          :effect (and (done) (decrease (fuel) 1))))
      """, to: "fuel.pddl")
    let problem = try folder.write(
      "(define (problem x) (:domain fuel) (:init (= (fuel) 3)) (:goal (done)))",
      to: "fuel-problem.pddl")
    let run = try CommandRunner.run(["plan", domain, problem])
    #expect(run.status == 34)
    #expect(run.errors.contains("not supported: numeric conditions (>= on fuel)"))
  }

  @Test func refusesUnusableInput() throws {
    let broken = try folder.write("(define (domain d)", to: "broken.pddl")
    let run = try CommandRunner.run(["plan", broken, broken])
    #expect(run.status == 31)
    #expect(run.errors.hasPrefix("\(broken):1:"))
    #expect(try plan("--config", "fastest").status == 33)
    #expect(try plan("--time-limit", "-3").status == 33)
    #expect(try plan("--plan-file", "/no/such/folder/plan").status == 33)
  }
}
