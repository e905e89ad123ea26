import TestSupport
import Testing

@Suite struct ExportTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      (define (domain lights)
        (:predicates (on ?l))
        (:action switch :parameters (?l) :effect (on ?l)))
      """, to: "domain.pddl")
    try folder.write("(switch desk)\n(switch shelf)\n", to: "plan.txt")
  }

  private func export(_ arguments: String...) throws -> CommandResult {
    try CommandRunner.run(
      ["export"] + arguments.map { $0.contains(".") ? folder.path(of: $0) : $0 })
  }

  @Test func aPlanBecomesATree() throws {
    let run = try export("domain.pddl", "plan.txt", "--bt", "portable")
    #expect(run.status == 0)
    #expect(run.output.contains("<switch name=\"(switch desk):0\" l=\"desk\"/>"))
    let file = try export(
      "domain.pddl", "plan.txt", "--bt", "plansys2", "--output", "tree.xml")
    #expect(file.status == 0 && file.output == "")
    #expect(try folder.read("tree.xml").contains("<Parallel success_count=\"2\""))
  }

  @Test func whatCannotBeReadIsNamed() throws {
    try folder.write("(fly desk)", to: "bad.txt")
    let run = try export("domain.pddl", "bad.txt", "--bt", "portable")
    #expect(run.status == 31)
    #expect(run.errors.hasSuffix("bad.txt: error: the domain has no action fly\n"))
    #expect(try export("domain.pddl", "plan.txt", "--bt", "groot").status == 33)
  }

  @Test func aWorldOfMuJoCoIsDrivenIn() throws {
    try folder.write(
      """
      <mujoco><worldbody><geom type="plane" size="10 5 0.1"/>
      <geom type="box" pos="3 0 0.5" size="0.1 2 0.5"/><geom type="mesh"/></worldbody></mujoco>
      """, to: "wall.xml")
    let run = try CommandRunner.run(["robot", "drive", "--world", folder.path(of: "wall.xml")])
    #expect(run.status == 1)
    #expect(run.output.contains("blocked: obstacle"))
    #expect(run.errors.contains("wall.xml:2:1: warning: a geom of type \"mesh\" is left out"))
    try folder.write("<mujoco>", to: "open.xml")
    let open = try CommandRunner.run(["robot", "drive", "--world", folder.path(of: "open.xml")])
    #expect(open.status == 31)
  }
}
