/// What a Tileworld experiment found, as a table and as a chart.
public struct TileworldReport: Sendable {
  private let cells: [TileworldExperiment.Cell]
  private let agents: [TileworldAgent]
  private let rates: [Int]
  private let costs: [Int]

  /// Makes a report.
  public init(_ experiment: TileworldExperiment, _ cells: [TileworldExperiment.Cell]) {
    self.cells = cells
    agents = experiment.agents
    rates = experiment.rates
    costs = experiment.planningCosts
  }

  private func effectiveness(_ agent: TileworldAgent, _ cost: Int, _ rate: Int) -> Double? {
    cells.first { $0.agent == agent.name && $0.planningCost == cost && $0.rate == rate }?
      .effectiveness
  }

  // MARK: Table

  /// The effectiveness of each agent by rate of change, one Markdown table for each planning cost; what is
  /// best in its column is bold.
  public var markdown: String {
    var text = ""
    for cost in costs {
      text += "\nPlanning cost \(cost):\n\n| agent | "
      text += rates.map(String.init).joined(separator: " | ") + " |\n|---|"
      text += rates.map { _ in "---" }.joined(separator: "|") + "|\n"
      let best = rates.map { rate in
        agents.compactMap { effectiveness($0, cost, rate) }.max() ?? 0
      }
      for agent in agents {
        let row = zip(rates, best).map { rate, best -> String in
          guard let value = effectiveness(agent, cost, rate) else { return "" }
          let shown = Self.thousandths(value)
          return shown == Self.thousandths(best) ? "**\(shown)**" : shown
        }
        text += "| \(agent.name) | " + row.joined(separator: " | ") + " |\n"
      }
    }
    return String(text.drop { $0 == "\n" })
  }

  /// How each agent that is not fixed compares with the best of the fixed ones: a line for each.
  public var comparison: [String] {
    agents.filter { !$0.isFixed }.map { agent in
      var (above, worst) = (0, 0.0)
      var place = ""
      for cost in costs {
        for rate in rates {
          let fixed = agents.filter(\.isFixed).compactMap { effectiveness($0, cost, rate) }.max()
          guard let mine = effectiveness(agent, cost, rate), let fixed else { continue }
          if mine > fixed { above += 1 }
          if fixed - mine > worst {
            worst = fixed - mine
            place = " (planning cost \(cost), rate \(rate))"
          }
        }
      }
      return "\(agent.name): above the best fixed strategy in \(above) of "
        + "\(costs.count * rates.count) worlds, at most \(Self.thousandths(worst)) below it\(place)"
    }
  }

  private static func thousandths(_ value: Double) -> String {
    let rounded = Int((value * 1000).rounded())
    let digits = String(rounded % 1000)
    return "\(rounded / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  // MARK: Chart

  private static let width = 340.0
  private static let height = 250.0
  private static let margin = 46.0
  /// Colours that people who are colour-blind can tell apart (Okabe and Ito).
  private static let colours = [
    "#0072b2", "#56b4e9", "#e69f00", "#d55e00", "#cc79a7", "#999999", "#009e73",
  ]

  /// Effectiveness against the rate of change, one panel for each planning cost, as SVG.
  public var svg: String {
    let columns = 2
    let rows = (costs.count + columns - 1) / columns
    let legend = 26.0 * Double(agents.count) / 2 + 20
    let (width, height) = (Double(columns) * Self.width + 30, Double(rows) * Self.height + legend)
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Int(width)) \(Int(height))" \
      width="\(Int(width))" height="\(Int(height))" font-family="sans-serif" font-size="12">
      <rect width="100%" height="100%" fill="white"/>

      """
    for (number, cost) in costs.enumerated() {
      let (x, y) = (
        Double(number % columns) * Self.width, Double(number / columns) * Self.height
      )
      svg += panel(cost, x + Self.margin, y + 30)
    }
    for (number, agent) in agents.enumerated() {
      let x = Self.margin + Double(number % columns) * Self.width
      let y = Double(rows) * Self.height + 26 + 24 * Double(number / columns)
      svg += """
        <line x1="\(Int(x))" y1="\(Int(y))" x2="\(Int(x) + 24)" y2="\(Int(y))" \
        stroke="\(Self.colour(number))" stroke-width="\(thickness(agent))"/>
        <text x="\(Int(x) + 32)" y="\(Int(y) + 4)">\(agent.name)</text>

        """
    }
    return svg + "</svg>\n"
  }

  private static func colour(_ number: Int) -> String { colours[number % colours.count] }

  private func thickness(_ agent: TileworldAgent) -> Int { agent.isFixed ? 2 : 4 }

  private func panel(_ cost: Int, _ left: Double, _ top: Double) -> String {
    let (width, height) = (Self.width - Self.margin - 14, Self.height - 80)
    let last = Double(max(rates.count - 1, 1))
    func x(_ place: Int) -> Int { Int((left + width * Double(place) / last).rounded()) }
    func y(_ value: Double) -> Int { Int((top + height * (1 - value)).rounded()) }
    var svg = "<text x=\"\(Int(left))\" y=\"\(Int(top) - 10)\">planning cost \(cost)</text>\n"
    for tick in 0...4 {
      let value = Double(tick) / 4
      svg += """
        <line x1="\(x(0))" y1="\(y(value))" x2="\(x(rates.count - 1))" y2="\(y(value))" \
        stroke="#ddd"/>
        <text x="\(x(0) - 8)" y="\(y(value) + 4)" text-anchor="end">\(25 * tick) %</text>

        """
    }
    for (place, rate) in rates.enumerated() {
      svg +=
        "<text x=\"\(x(place))\" y=\"\(y(0) + 16)\" text-anchor=\"middle\">\(rate)</text>\n"
    }
    svg += """
      <text x="\(Int(left + width / 2))" y="\(y(0) + 34)" text-anchor="middle">rate of change</text>

      """
    for (number, agent) in agents.enumerated() {
      let points = rates.enumerated().compactMap { place, rate in
        effectiveness(agent, cost, rate).map { "\(x(place)),\(y($0))" }
      }
      svg += """
        <polyline points="\(points.joined(separator: " "))" fill="none" \
        stroke="\(Self.colour(number))" stroke-width="\(thickness(agent))"/>

        """
    }
    return svg
  }
}
