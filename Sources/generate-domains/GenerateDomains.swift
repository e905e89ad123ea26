import ArgumentParser
import DomainGenerators

/// Writes the problems of `Domains`, or one of your own sizes.
@main
struct GenerateDomains: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate-domains",
    abstract: "Makes the problems of the domains in Domains.",
    discussion: """
      Without --size, writes p01.pddl, p02.pddl, … of the named domains (all, if none is named) into \
      their folders. With --size, makes one problem of those sizes and prints it.

      Examples:
        generate-domains --check
        generate-domains logistics hanoi --output Domains
        generate-domains blocks-world --size blocks=40 --size towers=5 --seed 7
      """)

  @Argument(help: "Domains to make problems of.")
  var names: [String] = []

  @Option(help: "The folder that holds the domains' folders.")
  var output = "Domains"

  @Flag(help: "Write nothing; fail if a file differs from what would be written.")
  var check = false

  @Flag(help: "List the domains and their sizes.")
  var list = false

  @Option(
    name: .customLong("size"), help: "A size of the problem, as NAME=NUMBER; repeat for each.")
  var sizes: [String] = []

  @Option(help: "The seed of a problem made with --size.")
  var seed = 1

  func run() throws {
    let generators = try selection()
    if list {
      for generator in generators {
        print(generator.name)
        for size in generator.sizes {
          print(
            "  \(size.name)  \(size.meaning) (\(size.range.lowerBound)–\(size.range.upperBound))")
        }
      }
    } else if !sizes.isEmpty {
      guard let generator = generators.first, names.count == 1 else {
        throw ValidationError("--size goes with the name of one domain.")
      }
      let recipe = Recipe(try parsedSizes(), seed: seed)
      print(try generator.problem(recipe, named: "\(generator.name)-seed\(seed)"), terminator: "")
    } else {
      try writeOrCheck(generators)
    }
  }

  private func selection() throws -> [DomainGenerator] {
    if names.isEmpty { return DomainGenerator.all }
    return try names.map { name in
      guard let generator = DomainGenerator.all.first(where: { $0.name == name }) else {
        let known = DomainGenerator.all.map(\.name).joined(separator: ", ")
        throw ValidationError("There is no domain '\(name)'; there are \(known).")
      }
      return generator
    }
  }

  private func parsedSizes() throws -> [String: Int] {
    var values: [String: Int] = [:]
    for size in sizes {
      let parts = size.split(separator: "=")
      guard parts.count == 2, let number = Int(parts[1]) else {
        throw ValidationError("Expected NAME=NUMBER, found '\(size)'.")
      }
      values[String(parts[0])] = number
    }
    return values
  }

  private func writeOrCheck(_ generators: [DomainGenerator]) throws {
    var different: [String] = []
    for generator in generators {
      for file in try generator.recordedProblems() {
        let path = "\(output)/\(generator.name)/\(file.name)"
        if check {
          if TextFile.read(path) != file.text { different.append(path) }
        } else {
          try TextFile.write(file.text, to: path)
        }
      }
    }
    if !different.isEmpty {
      print("not what the generator makes: \(different.joined(separator: ", "))")
      throw ExitCode.failure
    }
  }
}
