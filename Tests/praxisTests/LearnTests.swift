import TestSupport
import Testing

/// `praxis simulate`, `praxis learn` and `praxis trace` as users call them.
@Suite struct LearnTests {
  let folder: TemporaryFolder
  let domain: String
  let problem: String

  static let domainText = """
    (define (domain lamp) (:requirements :strips :typing)
      (:types lamp)
      (:predicates (plugged ?l - lamp) (on ?l - lamp))
      (:action plug :parameters (?l - lamp) :precondition (and)
        :effect (plugged ?l))
      (:action unplug :parameters (?l - lamp) :precondition (and (plugged ?l))
        :effect (and (not (plugged ?l)) (not (on ?l))))
      (:action switch :parameters (?l - lamp) :precondition (plugged ?l) :effect (on ?l)))
    """

  init() throws {
    folder = try TemporaryFolder()
    domain = try folder.write(Self.domainText, to: "domain.pddl")
    problem = try folder.write(
      """
      (define (problem p) (:domain lamp) (:objects a b - lamp) (:init (plugged a)) (:goal (on a)))
      """, to: "problem.pddl")
  }

  @Test func learnsFromSimulatedTracesWhatThePlannerCanUse() throws {
    let traces = folder.path(of: "traces")
    let simulated = try CommandRunner.run([
      "simulate", domain, problem, "--steps", "60", "--traces", "2", "--seed", "3", "--output",
      traces,
    ])
    #expect(simulated.status == 0)
    #expect(simulated.output == "2 traces, 120 transitions in \(traces)\n")
    let files = ["\(traces)/0.trajectory", "\(traces)/1.trajectory"]
    #expect(try CommandRunner.run(["trace", "check", domain] + files).status == 0)
    let model = folder.path(of: "learned.pddl")
    let learned = try CommandRunner.run(["learn", domain] + files + ["--output", model])
    #expect(learned.status == 0)
    #expect(learned.output.isEmpty)
    #expect(
      try folder.read("learned.pddl").contains(
        """
          (:action switch
            :parameters (?l - lamp)
            :precondition (and (plugged ?l))
            :effect (and (on ?l)))
        """))
    #expect(try CommandRunner.run(["plan", model, problem]).status == 0)
  }

  @Test func sameSeedSameTraces() throws {
    for name in ["x", "y"] {
      let run = try CommandRunner.run([
        "simulate", domain, problem, "--steps", "20", "--seed", "5", "--noise", "0.1",
        "--observability", "0.5", "--rejections", "0.2", "--format", "jsonl", "--output",
        folder.path(of: name), "--json",
      ])
      #expect(run.status == 0)
      #expect(
        run.output == """
          {"traces":1,"transitions":20,"folder":"\(folder.path(of: name))","format":"jsonl"}

          """)
    }
    #expect(try folder.read("x/0.jsonl") == folder.read("y/0.jsonl"))
  }

  @Test func partsMergeToTheWhole() throws {
    let one = try folder.write(
      "(:trajectory (:state (plugged a)) (:action (switch a)) (:state (plugged a) (on a)))",
      to: "one.trajectory")
    let two = try folder.write(
      "(:trajectory (:state (plugged b) (on b)) (:action (unplug b)) (:state))",
      to: "two.trajectory")
    let parts = [folder.path(of: "1.evidence"), folder.path(of: "2.evidence")]
    for (trace, part) in zip([one, two], parts) {
      #expect(try CommandRunner.run(["learn", domain, trace, "--partial", part]).status == 0)
    }
    let merged = try CommandRunner.run(["learn", domain, "--merge"] + parts)
    let whole = try CommandRunner.run(["learn", domain, one, two])
    #expect(merged.status == 0)
    #expect(merged.output == whole.output)
    #expect(merged.output.contains("; never observed, so left out: plug\n"))
  }

  @Test func damagedTracesLeaveTheOutputAlone() throws {
    let trace = try folder.write(
      """
      (:trajectory
      (:state (plugged a))
      (:action (switch a))
      (:state (plugged a) (on a))
      (:action (switch a a))
      (:state (plugged a) (on a) (flying a))
      (:action (unplug a))
      (:sta
      """, to: "damaged.trajectory")
    let model = try folder.write("precious", to: "model.pddl")
    let strict = try CommandRunner.run(["learn", domain, trace, "--output", model])
    #expect(strict.status == 31)
    #expect(
      strict.errors == """
        \(trace):5:10: error: wrong number of arguments for 'switch', expected 1, found 2
        \(trace):6:28: error: unknown name 'flying', expected a predicate of the domain, found 'flying'
        \(trace):8:1: error: this is neither a state nor an action, expected ':init', found ':sta'
        \(trace):8:6: error: the file ends inside a list, expected ')', found the end of the file
        4 errors: nothing was written; --keep-going learns all the same

        """)
    #expect(try folder.read("model.pddl") == "precious")
    let lax = try CommandRunner.run(["learn", domain, trace, "--keep-going", "--output", model])
    #expect(lax.status == 0)
    #expect(try folder.read("model.pddl").contains("; switch: 1 transition, 0 rejected"))
  }

  @Test func nothingLearnedLeavesTheOutputAlone() throws {
    let trace = try folder.write(
      "(:trajectory (:state) (:action (fly a)) (:state))", to: "t.trajectory")
    let model = try folder.write("precious", to: "model.pddl")
    let run = try CommandRunner.run(["learn", domain, trace, "--keep-going", "--output", model])
    #expect(run.status == 31)
    #expect(
      run.errors == """
        \(trace):1:32: error: unknown name 'fly', expected an action of the domain, found 'fly'
        there is nothing to learn from: nothing was written

        """)
    #expect(try folder.read("model.pddl") == "precious")
    let strict = try CommandRunner.run(["learn", domain, trace, "--output", model])
    #expect(
      strict.errors.hasSuffix("\n1 error: nothing was written; --keep-going learns all the same\n"))
  }

  @Test func contradictionsAreFindings() throws {
    let one = try folder.write(
      "(:trajectory (:state) (:action (plug a)) (:state (plugged a)))", to: "one.trajectory")
    let two = try folder.write(
      "(:trajectory (:state) (:action (plug a)) (:state))", to: "two.trajectory")
    let run = try CommandRunner.run(["learn", domain, one, two])
    #expect(run.status == 31)
    #expect(
      run.errors == """
        \(two):1:1: error: the traces contradict each other: plug has the effect (plugged ?l) at \
        \(one):1 and does not have it at \(two):1

        """)
    #expect(run.output.isEmpty)
  }

  @Test func contradictingTracesAreLearnedFromWhenAsked() throws {
    let one = try folder.write(
      "(:trajectory (:state) (:action (plug a)) (:state (plugged a)))", to: "one.trajectory")
    let two = try folder.write(
      "(:trajectory (:state) (:action (plug a)) (:state))", to: "two.trajectory")
    let model = try folder.write("precious", to: "model.pddl")
    #expect(try CommandRunner.run(["learn", domain, one, two, "--output", model]).status == 31)
    #expect(try folder.read("model.pddl") == "precious")
    let lax = try CommandRunner.run([
      "learn", domain, one, two, "--keep-going", "--output", model,
    ])
    #expect(lax.status == 0)
    #expect(lax.errors.contains("the traces contradict each other"))
    // Nothing is promised of the effect: it has to hold already.
    #expect(
      try folder.read("model.pddl").contains("; contradiction: plug has the effect (plugged ?l)"))
    #expect(!(try folder.read("model.pddl").contains(":effect (and (plugged ?l))")))
  }

  @Test(arguments: [
    (
      "0.trajectory",
      """
      (:trajectory
      (:state (plugged a) (hot a))
      (:action (switch a)))
      """, "2:21: error: unknown name 'hot', expected a predicate of the domain, found 'hot'"
    ),
    (
      "0.trajectory",
      """
      (:trajectory
      (:state (plugged r))
      (:action (switch a))
      (:state (plugged a) (on a)))
      """,
      "2:9: error: object 'r' is of the wrong type for ?l of 'plugged', expected lamp, found room"
    ),
    (
      "0.jsonl",
      """
      {"before":["(plugged a)"],"action":"(switch r)","after":["(plugged a)"]}
      """,
      "1:36: error: object 'r' is of the wrong type for ?l of 'switch', expected lamp, found room"
    ),
    (
      "0.jsonl",
      """
      {"before":["(plugged a)"],"action":"(switch a b)","after":["(plugged a)"]}
      """, "1:36: error: wrong number of arguments for 'switch', expected 1, found 2"
    ),
    (
      "0.jsonl",
      """
      {"before":["(plugged a)"],"action":"(switch a)","after":["(plugged a)","(on a)"]}
      {"before":["(plugged a)","(on a)"],"action":"(unp
      """, "2:50: error: the file ends inside a line"
    ),
    (
      "0.csv",
      """
      (plugged a),(on a),action
      1,0,(switch a)
      1,1
      """, "3:1: error: a row has the wrong number of cells, expected 3, found 2"
    ),
  ])
  func badInputHasAPlace(name: String, text: String, finding: String) throws {
    let domain = try folder.write(
      Self.domainText.replacing("(:types lamp)", with: "(:types lamp room)"), to: "rooms.pddl")
    let problem = try folder.write(
      """
      (define (problem p) (:domain lamp) (:objects a b - lamp r - room) (:init) (:goal (on a)))
      """, to: "rooms-problem.pddl")
    let trace = try folder.write(text, to: name)
    let sound = try folder.write(
      "(:trajectory (:state (plugged a)) (:action (switch a)) (:state (plugged a) (on a)))",
      to: "sound.trajectory")
    let model = try folder.write("precious", to: "model.pddl")
    let arguments = ["learn", domain, trace, sound, "--problem", problem, "--output", model]
    let strict = try CommandRunner.run(arguments)
    #expect(strict.status == 31)
    #expect(strict.errors.contains("\(trace):\(finding)"), "\(strict.errors)")
    #expect(strict.errors.hasSuffix("--keep-going learns all the same\n"))
    #expect(try folder.read("model.pddl") == "precious")
    let lax = try CommandRunner.run(arguments + ["--keep-going"])
    #expect(lax.status == 0)
    #expect(try folder.read("model.pddl").hasPrefix("; ESAM, safe model, learned from "))
  }

  @Test func numericPartsMergeToTheWhole() throws {
    let domain = try folder.write(
      """
      (define (domain tank) (:requirements :typing :fluents) (:types tank) (:predicates (open ?t - tank))
        (:functions (level ?t - tank)) (:action fill :parameters (?t - tank)))
      """, to: "tank.pddl")
    func trace(_ level: Double) -> String {
      "((:init (open a) (= (level a) \(level)))\n(operator: (fill a))\n"
        + "(:state (open a) (= (level a) \(level + 2))))"
    }
    let one = try folder.write(trace(1), to: "one.trajectory")
    let two = try folder.write(trace(7), to: "two.trajectory")
    let parts = [folder.path(of: "1.evidence"), folder.path(of: "2.evidence")]
    let options = ["--algorithm", "nsam"]
    for (trace, part) in zip([one, two], parts) {
      let run = try CommandRunner.run(["learn", domain, trace, "--partial", part] + options)
      #expect(run.status == 0)
    }
    let merged = try CommandRunner.run(["learn", domain] + options + ["--merge"] + parts)
    let whole = try CommandRunner.run(["learn", domain, one, two] + options)
    #expect(merged.output == whole.output)
    #expect(merged.output.contains("(>= (level ?t) 1)"))
    #expect(merged.output.contains("(<= (level ?t) 7)"))
    #expect(merged.output.contains("(increase (level ?t) 2)"))
  }

  @Test func bothBoundsGoToTwoFiles() throws {
    let trace = try folder.write(
      """
      {"before":[],"action":"(switch a)","outcome":"rejected"}
      {"before":["(plugged a)"],"action":"(switch a)","after":["(plugged a)","(on a)"]}

      """, to: "0.jsonl")
    let run = try CommandRunner.run([
      "learn", domain, trace, "--bound", "both", "--output", folder.path(of: "m.pddl"),
    ])
    #expect(run.status == 0)
    #expect(try folder.read("m.safe.pddl").contains("(and (plugged ?l) (not (on ?l)))"))
    #expect(try folder.read("m.optimistic.pddl").contains("(and (plugged ?l))"))
    #expect(!folder.contains("m.pddl"))
  }

  @Test func evidenceIsToldAsJSON() throws {
    let trace = try folder.write(
      "(:trajectory (:state (plugged a)) (:action (switch a)) (:state (plugged a) (on a)))",
      to: "0.trajectory")
    let run = try CommandRunner.run(["learn", domain, trace, "--json"])
    #expect(
      run.output.hasPrefix(
        #"{"sources":1,"transitions":1,"rejected":0,"faulted":0,"contradictions":[],"models":["#))
    #expect(
      run.output.contains(
        #"{"atom":"(on ?l)","true_before":0,"false_before":1,"precondition_refuted_at":"\#(trace):1","#
          + #""negative_precondition_refuted_at":null,"add":{"status":"proven","at":"\#(trace):1"}"#
      ))
  }

  @Test func impliedPreconditionsCanBeLeftOut() throws {
    let domain = try folder.write(
      """
      (define (domain doors) (:requirements :strips) (:predicates (open ?d) (closed ?d))
        (:action open :parameters (?d)) (:action close :parameters (?d)))
      """, to: "doors.pddl")
    let trace = try folder.write(
      """
      (:trajectory
      (:state (closed a))
      (:action (open a))
      (:state (open a))
      (:action (close a))
      (:state (closed a)))
      """, to: "0.trajectory")
    let run = try CommandRunner.run(["learn", domain, trace, "--simplify"])
    #expect(
      run.output.contains(
        """
        ; simplified: what other preconditions imply is left out
        ;   where in the initial state, as in those of the traces, there is
        ;     at most one of (open ?a) (closed ?a) for each ?a
        """))
    #expect(
      run.output.contains(
        """
          ; open: 1 transition, 0 rejected
          ; implied: (not (open ?d))
        """))
    #expect(run.output.contains(":precondition (and (closed ?d))"))
    let json = try CommandRunner.run(["learn", domain, trace, "--simplify", "--json"])
    #expect(json.output.contains(#""implied":["(not (open ?d))"]"#))
    #expect(
      json.output.contains(#""invariants":["at most one of (open ?a) (closed ?a) for each ?a"]"#))
  }

  @Test func tracesAreConvertedAndChecked() throws {
    let trace = try folder.write(
      "(:trajectory (:state (plugged a)) (:action (switch a)) (:state (plugged a)))",
      to: "0.trajectory")
    let run = try CommandRunner.run([
      "trace", "convert", domain, trace, "--format", "jsonl", "--problem", problem,
    ])
    #expect(
      run.output == """
        {"objects":{"a":"lamp","b":"lamp"},"before":["(plugged a)"],"action":"(switch a)",\
        "after":["(plugged a)"]}

        """)
    let check = try CommandRunner.run(["trace", "check", domain, trace])
    #expect(check.status == 1)
    #expect(check.output == "\(trace):1:1: error: (on a) should be true\n")
  }
}
