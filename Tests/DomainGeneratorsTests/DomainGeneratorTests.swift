import DomainGenerators
import PDDL
import TestSupport
import Testing

@Suite struct DomainGeneratorTests {
  private static let generators = DomainGenerator.all

  @Test func everyDomainHasAFolderAndEveryFolderAGenerator() throws {
    let folders = try ProjectFolder.names(in: "Domains").filter {
      ProjectFolder.isFolder("Domains/\($0)")
    }
    #expect(folders == Self.generators.map(\.name))
  }

  /// If this fails, someone has edited a problem by hand, or has changed a generator without running
  /// `swift run generate-domains`.
  @Test(arguments: generators.map(\.name))
  func filesAreWhatTheGeneratorMakes(domain: String) throws {
    let generator = try #require(Self.generators.first { $0.name == domain })
    let files = try generator.recordedProblems()
    let folder = try ProjectFolder.names(in: "Domains/\(domain)")
    #expect(folder == ["README.md", "domain.pddl"] + files.map(\.name))
    for file in files {
      let text = try ProjectFolder.read("Domains/\(domain)/\(file.name)")
      #expect(text == file.text, "\(domain)/\(file.name) differs")
    }
  }

  @Test(arguments: generators.map(\.name))
  func readmeTellsTheSizes(domain: String) throws {
    let generator = try #require(Self.generators.first { $0.name == domain })
    let readme = try ProjectFolder.read("Domains/\(domain)/README.md")
    #expect(readme.contains("\n\(generator.sizeTable)\n"), "expected\n\(generator.sizeTable)")
    for size in generator.sizes { #expect(readme.contains("`\(size.name)`")) }
  }

  @Test(arguments: generators.map(\.name), 100..<105)
  func otherSeedsGiveReadableProblemsToo(domain: String, seed: Int) throws {
    let generator = try #require(Self.generators.first { $0.name == domain })
    let recipe = Recipe(try #require(generator.recipes.dropFirst().first).values, seed: seed)
    let text = try generator.problem(recipe, named: "other")
    #expect(try generator.problem(recipe, named: "other") == text)
    let task = try PDDLTask(
      domain: SourceText(contentsOfFile: "\(ProjectFolder.path)/Domains/\(domain)/domain.pddl"),
      problem: SourceText(text, name: "other.pddl"))
    #expect(task.warnings.map(\.description) == [])
    #expect(task.problem.name == "other")
  }

  @Test func problemIsLaidOutForReaders() throws {
    let hanoi = try #require(Self.generators.first { $0.name == "hanoi" })
    let recipe = Recipe(["disks": 2, "pegs": 3, "mixed": 0], seed: 1)
    #expect(
      try hanoi.problem(recipe, named: "two-disks") == """
        ; generate-domains hanoi disks=2 pegs=3 mixed=0 seed=1
        (define (problem two-disks)
          (:domain hanoi)
          (:objects
            disk1 disk2 - disk
            peg1 peg2 peg3 - peg)
          (:init
            ; the order of sizes
            (fits disk1 peg1) (fits disk1 peg2) (fits disk1 peg3) (fits disk1 disk2) (fits disk2 peg1)
            (fits disk2 peg2) (fits disk2 peg3)
            ; what stands on peg1
            (on disk2 peg1) (covered peg1) (on disk1 disk2) (covered disk2))
          (:goal (and
            (on disk2 peg3) (on disk1 disk2))))

        """)
  }

  @Test(arguments: [
    (["disks": 3, "pegs": 3], "hanoi needs the size 'mixed': 0: all disks start on peg1"),
    (["disks": 3, "pegs": 3, "mixed": 2], "hanoi: mixed=2 is outside its limits, 0 to 1"),
    (
      ["disks": 3, "pegs": 3, "mixed": 0, "x": 1],
      "hanoi has no size 'x'; it has disks, pegs, mixed"
    ),
  ])
  func wrongSizesAreNamed(sizes: [String: Int], message: String) throws {
    let hanoi = try #require(Self.generators.first { $0.name == "hanoi" })
    let error = #expect(throws: GenerationError.self) {
      try hanoi.problem(Recipe(sizes, seed: 1), named: "wrong")
    }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
  }

  @Test func sizesThatDoNotGoTogetherAreAnError() throws {
    let grid = try #require(Self.generators.first { $0.name == "power-grid" })
    let sizes = ["nodes": 4, "plants": 2, "hospitals": 2, "chords": 0, "broken": 0, "worn": 2]
    let error = #expect(throws: GenerationError.self) {
      try grid.problem(Recipe(sizes, seed: 1), named: "wrong")
    }
    #expect(
      error?.description
        == "power-grid: too few nodes for the plants, hospitals and worn substations")
  }
}
