import Search

/// What `praxis plan --list` prints: everything that `--config` and `--search` can name.
enum SearchListing {
  /// The whole listing.
  static var text: String {
    section(
      "Configurations, for --config; each is a search expression",
      PlannerConfiguration.all.map {
        ($0.name, [$0.summary, $0.expression(separator: ",\n        ")])
      })
      + section("Searches, for --search", SearchRegistry.algorithms.map(item))
      + section("Combinations of searches", SearchRegistry.combinations.map(item))
      + section("Open lists", SearchRegistry.openLists.map(item))
      + section(
        "Heuristics",
        HeuristicRegistry.entries.map {
          ($0.name, [$0.summary + ($0.isAdmissible ? " Admissible." : "")])
        })
        + """
        Parameters are given by place or as name=value. What has a standard value may be left out.

        Example: praxis plan domain.pddl problem.pddl --search 'lazy([ff, preferred(ff)], cost=one)'

        """
  }

  private static func section(_ title: String, _ items: [(name: String, lines: [String])]) -> String
  {
    let body = items.map { item in
      "  \(item.name)\n" + item.lines.map { "      \($0)\n" }.joined()
    }
    return "\(title)\n\n\(body.joined())\n"
  }

  private static func item(_ entry: SearchRegistry.Entry) -> (name: String, lines: [String]) {
    let parameters = entry.parameters.map { parameter in
      let standard = parameter.standard.map { " (standard: \($0))" } ?? ""
      return "\(parameter.name): \(parameter.summary)\(standard)"
    }
    return (entry.signature, [entry.summary] + parameters)
  }
}
