import PDDL

/// Puts findings into the words that users see.
enum Findings {
  /// The findings about a domain, one a line.
  static func domain(_ text: String) -> [String] {
    DomainChecker.readAndCheck(SourceText(text, name: "d")).diagnostics.map(\.description)
  }

  /// The findings about the sections of a domain with types `a`, `b - a` and `c`, predicates
  /// `(p)`, `(q ?x - a)` and `(r ?x - b ?y - c)`, numeric functions `(f)` and `(g ?x - a)`, an
  /// object fluent `(h ?x - a) - c` and constants `k - b` and `l - c`. They start on line 7.
  static func sections(_ text: String) -> [String] {
    domain(
      """
      (define (domain d)
        (:types a c - object b - a)
        (:constants k - b l - c)
        (:predicates (p) (q ?x - a) (r ?x - b ?y - c))
        (:functions (f) (g ?x - a) - number (h ?x - a) - c)

      \(text))
      """)
  }

  /// The findings about the precondition of an action with parameters `?x - a ?y - b ?z - c`.
  static func condition(_ text: String) -> [String] {
    sections(
      """
      (:action act :parameters (?x - a ?y - b ?z - c) :precondition
      \(text))
      """)
  }

  /// The findings about the effect of an action with parameters `?x - a ?y - b ?z - c`.
  static func effect(_ text: String) -> [String] {
    sections(
      """
      (:action act :parameters (?x - a ?y - b ?z - c) :effect
      \(text))
      """)
  }

  /// The findings about sections of a problem of the domain of `sections`, with the objects
  /// `o1 - a`, `o2 - b` and `o3 - c`. They start on line 3.
  static func problem(_ text: String, objects: String = "(:objects o1 - a o2 - b o3 - c)")
    -> [String]
  {
    let domain = SourceText(
      """
      (define (domain d)
        (:types a c - object b - a)
        (:constants k - b l - c)
        (:predicates (p) (q ?x - a) (r ?x - b ?y - c) (derived))
        (:functions (f) (g ?x - a) - number (h ?x - a) - c)
        (:derived (derived) (p)))
      """, name: "domain")
    let problem = SourceText(
      """
      (define (problem x) (:domain d)
        \(objects)
      \(text))
      """, name: "x")
    do throws(DiagnosticsError) {
      return try PDDLTask(domain: domain, problem: problem).warnings.map(\.description)
    } catch {
      return error.diagnostics.map(\.description)
    }
  }
}
