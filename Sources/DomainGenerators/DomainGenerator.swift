internal import RandomNumbers

/// What makes the problems of one domain.
///
/// A generator has sizes, each with a name and limits, and recipes: the sizes and seeds of the
/// problems that lie in `Domains/<name>`. Anyone can make more with sizes and seeds of their own.
public struct DomainGenerator: Sendable {
  /// A number that says how big a problem is.
  public struct Size: Sendable, Hashable {
    /// The name on the command line and in recipes.
    public let name: String
    /// What is counted.
    public let meaning: String
    /// The values that give a problem.
    public let range: ClosedRange<Int>

    init(_ name: String, _ meaning: String, _ range: ClosedRange<Int>) {
      self.name = name
      self.meaning = meaning
      self.range = range
    }
  }

  /// The domain's name, which is also its folder's.
  public let name: String
  /// The sizes that have to be given.
  public let sizes: [Size]
  /// What `p01.pddl`, `p02.pddl`, … are made from.
  public let recipes: [Recipe]
  /// Makes a problem from sizes within their limits.
  let make: @Sendable (Recipe, inout SplitMix64) throws(GenerationError) -> ProblemText

  init(
    _ name: String, sizes: [Size], recipes: [Recipe],
    make: @escaping @Sendable (Recipe, inout SplitMix64) throws(GenerationError) -> ProblemText
  ) {
    self.name = name
    self.sizes = sizes
    self.recipes = recipes
    self.make = make
  }

  /// The text of a problem file.
  ///
  /// - Parameters:
  ///   - recipe: the sizes and the seed; the same recipe always gives the same text.
  ///   - problemName: the name that the problem gets.
  /// - Throws: `GenerationError` when a size is missing, unknown or out of its limits, or when sizes
  ///   do not go together.
  public func problem(_ recipe: Recipe, named problemName: String) throws(GenerationError) -> String
  {
    for given in recipe.values.keys.sorted() where !sizes.contains(where: { $0.name == given }) {
      throw GenerationError(
        "\(name) has no size '\(given)'; it has \(sizes.map(\.name).joined(separator: ", "))")
    }
    for size in sizes {
      guard let value = recipe.values[size.name] else {
        throw GenerationError("\(name) needs the size '\(size.name)': \(size.meaning)")
      }
      guard size.range.contains(value) else {
        let limits = "\(size.range.lowerBound) to \(size.range.upperBound)"
        throw GenerationError("\(name): \(size.name)=\(value) is outside its limits, \(limits)")
      }
    }
    var random = SplitMix64(seed: recipe.seed)
    let problem = try make(recipe, &random)
    let given = sizes.map { "\($0.name)=\(recipe[$0.name])" }.joined(separator: " ")
    return problem.text(
      name: problemName, domain: name,
      origin: "generate-domains \(name) \(given) seed=\(recipe.seed)")
  }

  /// The sizes of the recorded problems as a Markdown table, for the domain's README.
  public var sizeTable: String {
    var lines = ["| problem | " + sizes.map(\.name).joined(separator: " | ") + " |"]
    lines.append("|---" + String(repeating: "|--:", count: sizes.count) + "|")
    for (index, recipe) in recipes.enumerated() {
      let values = sizes.map { "\(recipe[$0.name])" }.joined(separator: " | ")
      lines.append("| p\(Self.number(index)) | \(values) |")
    }
    return lines.joined(separator: "\n")
  }

  /// The problems of the domain's folder, in order.
  ///
  /// - Throws: `GenerationError` when a recipe is wrong.
  public func recordedProblems() throws(GenerationError) -> [GeneratedFile] {
    var files: [GeneratedFile] = []
    for (index, recipe) in recipes.enumerated() {
      let number = Self.number(index)
      files.append(
        GeneratedFile(
          name: "p\(number).pddl", text: try problem(recipe, named: "\(name)-\(number)")))
    }
    return files
  }

  /// The two digits in the name of a recorded problem.
  private static func number(_ index: Int) -> String {
    index < 9 ? "0\(index + 1)" : "\(index + 1)"
  }
}

/// The sizes and the seed of one problem.
public struct Recipe: Sendable, Hashable {
  /// The values of the generator's sizes, by name.
  public var values: [String: Int]
  /// The seed of the random choices.
  public var seed: Int

  /// Makes a recipe; `DomainGenerator.problem` checks it.
  public init(_ values: [String: Int], seed: Int) {
    self.values = values
    self.seed = seed
  }

  /// A size that the generator declares; 0 if it declares none of that name.
  subscript(size: String) -> Int { values[size, default: 0] }
}

/// A file that a generator makes.
public struct GeneratedFile: Sendable, Hashable {
  /// The name within the domain's folder.
  public let name: String
  /// The contents.
  public let text: String
}

/// Why a problem cannot be made.
public struct GenerationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, in a sentence.
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}
