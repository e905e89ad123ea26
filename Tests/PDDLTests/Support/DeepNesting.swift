/// Texts that nest as deep as reading allows.
enum DeepNesting {
  /// A domain whose action has a condition and an effect that are nested as deep as a file may be.
  static func domain(levels: Int = 496) -> String {
    let opening = String(repeating: "(not ", count: levels)
    let closing = String(repeating: ")", count: levels)
    let whens = String(repeating: "(when (p) ", count: levels)
    let sums = String(repeating: "(+ 1 ", count: levels)
    return """
      (define (domain deep)
        (:predicates (p))
        (:functions (f) - number)
        (:derived (q) \(opening)(p)\(closing))
        (:action a :precondition \(opening)(p)\(closing) :effect \(whens)(p)\(closing))
        (:action b :effect (assign (f) \(sums)1\(closing)))
        (:action c :precondition (= \(sums)1\(closing) 0)))
      """
  }
}
