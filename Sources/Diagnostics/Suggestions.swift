/// Near names, for "did you mean".
public enum Suggestions {
  /// The candidate that is most like a name, if one is near enough to be a misspelling of it.
  ///
  /// Near enough is at most one edit in three characters. Of equally near candidates it is the
  /// first by the alphabet. Among very many candidates nothing is looked for.
  public static func nearest(to name: String, among candidates: some Collection<String>) -> String?
  {
    guard candidates.count <= 10_000 else { return nil }
    let wanted = Array(name.utf8.prefix(64))
    var best: String?
    var bestDistance = max(1, wanted.count / 3) + 1
    for candidate in candidates where candidate != name {
      let bound = best == nil ? bestDistance : bestDistance + 1
      let distance = editDistance(wanted, Array(candidate.utf8.prefix(64)), below: bound)
      guard distance < bound, distance < candidate.utf8.count else { continue }
      if let best, distance == bestDistance, best < candidate { continue }
      bestDistance = distance
      best = candidate
    }
    return best
  }

  /// How a message goes on that could not find a name: ` (did you mean 'x'?)`, or nothing.
  ///
  /// - Parameter prefix: what is written before the names, `?` for variables.
  public static func hint(
    for name: String, among candidates: some Collection<String>, prefix: String = ""
  ) -> String {
    nearest(to: name, among: candidates).map { " (did you mean '\(prefix)\($0)'?)" } ?? ""
  }

  /// The number of insertions, deletions, substitutions and swaps of neighbours between two words
  /// (optimal string alignment), or at least `bound` where it is not below that.
  private static func editDistance(_ a: [UInt8], _ b: [UInt8], below bound: Int) -> Int {
    if abs(a.count - b.count) >= bound { return bound }
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforePrevious: [Int] = []
    var previous = Array(0...b.count)
    for i in 1...a.count {
      var current = [i]
      for j in 1...b.count {
        let substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        var distance = min(substitution, previous[j] + 1, current[j - 1] + 1)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          distance = min(distance, beforePrevious[j - 2] + 1)
        }
        current.append(distance)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[b.count]
  }
}
