import AgentSpeak
import Agents
import Glibc
import TestSupport
import Testing

@Suite struct IncludeTests {
  /// A file is looked for in the folder of the program and in those of the project. Each namespace has
  /// plans, labels and local namespaces of its own; `this_ns` is its name.
  @Test func filesAreReadIntoNamespaces() throws {
    let folder = try TemporaryFolder()
    mkdir(folder.path(of: "parts"), 0o755)
    try folder.write(
      """
      {namespace(own, local)}
      @start +!start(X) <- +own::seen(X); .print(this_ns, X); !own::show.
      {begin namespace(own)}
      +!show <- .findall(X, seen(X), L); .print(L).
      {end}
      """, to: "parts/module.asl")
    try folder.write(
      """
      { include("parts/module.asl", red) }
      { include("parts/module.asl", blue) }
      !s.
      +!s
        <- !red::start(1); !blue::start(2); .include("module.asl", green); !green::start(3);
           .plan_label(P, red::start); P = {@L +!_ : _ <- _}; .print(L).
      """, to: "main.asl")
    try folder.write("MAS m { agents: main; aslSourcePath: \"parts\"; }", to: "m.mas2j")
    var lines: [String] = []
    let society = Society(output: Society.Output(print: { lines.append($1) }))
    _ = try society.add(files: [folder.path(of: "m.mas2j")])
    society.run(Society.Limits(cycles: 1000))
    #expect(
      lines == ["red1", "[1]", "blue2", "[2]", "green3", "[3]", "red::start[source(self)]"])
  }

  /// The program of an agent that is made is looked for beside the program that makes it, too.
  @Test func agentsAreMadeOfFilesBesideTheProgram() throws {
    let folder = try TemporaryFolder()
    try folder.write("!s. +!s <- .print(born).", to: "child.asl")
    try folder.write("!s. +!s <- .create_agent(child, \"child.asl\").", to: "parent.asl")
    var lines: [String] = []
    let society = Society(output: Society.Output(print: { lines.append("\($0): \($1)") }))
    _ = try society.add(files: [folder.path(of: "parent.asl")])
    society.run(Society.Limits(cycles: 1000))
    #expect(lines == ["child: born"])
  }

  /// A file of a Java library is left out with a warning, as there is no Java.
  @Test func filesOfJavaLibrariesAreLeftOut() throws {
    let program = try AgentProgram(
      SourceText("{ include(\"$jacamoJar/templates/common-cartago.asl\") }\nb.", name: "a.asl"))
    #expect(
      program.warnings.map(\.description).first?.hasPrefix(
        "a.asl:1:12: warning: '$jacamoJar/templates/common-cartago.asl' is part of a Java library and left out"
      ) == true)
  }
}
