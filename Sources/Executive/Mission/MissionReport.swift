internal import PDDL
internal import Robots

/// A mission as one HTML file that fetches nothing: the way of the robots on the map, the steps, what was learned, and
/// the timeline, with a slider for the time.
public struct MissionReport: Sendable {
  private let name: String
  private let files: MissionFiles
  private let log: MissionLog
  private let result: MissionResult

  /// Takes what happened.
  public init(_ name: String, _ files: MissionFiles, _ log: MissionLog, _ result: MissionResult) {
    self.name = name
    self.files = files
    self.log = log
    self.result = result
  }

  /// The file.
  public var html: String {
    let map = MissionMap(world: files.world, log: log)
    let charts = MissionCharts(log: log, seconds: result.seconds)
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Markup.escaped("Mission \(name)"))</title>
      <style>\(MissionPage.style)</style>
      </head>
      <body>
      <main>
      <h1>Mission \(Markup.escaped(name))</h1>
      <p class="lead">\(summary)</p>
      <section class="cards">\(cards)</section>
      <section class="time">
      <label for="clock">Time <output id="now">\(Markup.number(result.seconds)) s</output></label>
      <input id="clock" type="range" min="0" max="\(Markup.number(result.seconds))" step="0.1"
        value="\(Markup.number(result.seconds))">
      </section>
      <div class="columns">
      <figure><figcaption>Where the robot was</figcaption>\(map.svg)\(map.legend)</figure>
      <figure><figcaption>What was known after each step</figcaption>\(charts.learning)
      \(charts.learningLegend)</figure>
      </div>
      <figure><figcaption>Steps</figcaption>\(charts.steps)\(charts.stepsLegend)</figure>
      <div class="columns">
      <section><h2>Timeline</h2>\(timeline)</section>
      <section><h2>The learned model</h2>
      <p>The safe model at the end: whatever it allows, the true domain allows too, with the same result.</p>
      <pre>\(Markup.escaped(PDDLWriter.text(result.model)))</pre></section>
      </div>
      </main>
      <script>\(MissionPage.script)</script>
      </body>
      </html>

      """
  }

  /// The map alone, as an SVG file.
  public var map: String {
    let map = MissionMap(world: files.world, log: log).svg
    guard let end = map.firstRange(of: ">") else { return map }
    return map[..<end.lowerBound] + " xmlns=\"http://www.w3.org/2000/svg\" width=\"480\">"
      + "<style>\(MissionPage.style)</style>" + map[end.upperBound...] + "\n"
  }

  private var summary: String {
    let reached = result.goals.count(where: \.isReached)
    return
      "The agent began with \(files.skeleton.actions.count) actions of which it knew only the names, and "
      + "reached \(reached) of \(result.goals.count) goals in \(Markup.number(result.seconds)) s: "
      + Markup.escaped(
        result.goals.map { "\($0.goal.text) \($0.isReached ? "✓" : "✗")" }.joined(separator: ", "))
      + "."
  }

  private var cards: String {
    var cards: [(String, String)] = [
      ("goals", "\(result.goals.count(where: \.isReached)) / \(result.goals.count)"),
      ("steps", "\(result.actions)"), ("not possible", "\(result.rejected)"),
      ("gone wrong", "\(result.faulted)"), ("forbidden states", "\(result.violations)"),
      ("plans", "\(result.plans)"), ("model changes", "\(result.modelChanges)"),
    ]
    if let score = result.score {
      cards.append(("precision", Markup.number(score.precision)))
      cards.append(("recall", Markup.number(score.recall)))
    }
    return cards.map { "<div><b>\($0.1)</b><span>\($0.0)</span></div>" }.joined()
  }

  private var timeline: String {
    let kinds = MissionLog.Kind.allCases.map { kind in
      "<label class=\"k-\(kind.rawValue)\"><input type=\"checkbox\" checked "
        + "data-kind=\"\(kind.rawValue)\"> \(kind.rawValue)</label>"
    }
    let rows = log.entries.map { entry in
      "<tr class=\"e k-\(entry.kind.rawValue)\" data-t=\"\(Markup.number(entry.time))\"><td>"
        + "\(Markup.number(entry.time))</td><td>\(entry.kind.rawValue)</td>"
        + "<td>\(Markup.escaped(entry.text))</td></tr>"
    }
    return "<div class=\"kinds\">\(kinds.joined())</div><div class=\"scroll\"><table>"
      + rows.joined(separator: "\n") + "</table></div>"
  }
}

extension Markup {
  /// A label of a legend.
  static func legend(_ entries: [(name: String, style: String)]) -> String {
    "<p class=\"legend\">"
      + entries.map { "<span><i class=\"\($0.style)\"></i>\($0.name)</span>" }.joined() + "</p>"
  }
}
