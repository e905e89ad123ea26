public import PDDL
import Trajectories

/// A family of atoms of which, for every choice of parameters, at most one is true.
///
/// `(at ?a _) (in ?a _)` says that every `?a` is at one place or in one vehicle (Helmert 2009,
/// "Concise finite-domain representations for PDDL planning tasks", section 5). Each predicate occurs
/// at most once.
public struct MutexInvariant: Hashable, Sendable {
  /// The atoms of one predicate.
  struct Part: Hashable, Sendable {
    /// The predicate's number in the `TraceVocabulary`.
    var predicate: Int
    /// For each parameter of the family the column of the predicate that holds it. At most one
    /// column is not among them: the one over which atoms are counted.
    var columns: [Int]
  }

  /// Sorted by predicate.
  private(set) var parts: [Part]

  init(_ parts: [Part]) {
    self.parts = parts.sorted { $0.predicate < $1.predicate }
  }

  func part(of predicate: Int) -> Part? { parts.first { $0.predicate == predicate } }

  /// The parameters with which an atom is in the family; nil if it never is.
  func parameters(of atom: LiftedAtom) -> [LiftedAtom.Argument]? {
    part(of: atom.predicate).map { part in part.columns.map { atom.arguments[$0] } }
  }

  /// The family as text: `at most one of (at ?a _) (in ?a _) for each ?a`.
  public func text(_ vocabulary: LearningVocabulary) -> String {
    let atoms = parts.map { part -> String in
      let predicate = vocabulary.traces.predicates[part.predicate]
      let words = predicate.parameters.indices.map { column in
        part.columns.firstIndex(of: column).map(Self.name) ?? "_"
      }
      return "(" + ([predicate.name] + words).joined(separator: " ") + ")"
    }
    let parameters = (parts.first?.columns.indices).map { $0.map(Self.name) } ?? []
    let scope = parameters.isEmpty ? "" : " for each " + parameters.joined(separator: ", ")
    return "at most one of \(atoms.joined(separator: " "))\(scope)"
  }

  /// Whether at most one atom of the family is true in a state, for every choice of parameters.
  ///
  /// - Complexity: O(atoms).
  public func holds(in atoms: [GroundAtom], _ vocabulary: LearningVocabulary) -> Bool {
    let columns = Dictionary(
      parts.map { (vocabulary.traces.predicates[$0.predicate].name, $0.columns) }
    ) { first, _ in first }
    var seen: Set<[String]> = []
    for atom in atoms {
      guard let columns = columns[atom.predicate] else { continue }
      if !seen.insert(columns.map { atom.arguments[$0] }).inserted { return false }
    }
    return true
  }

  private static func name(_ parameter: Int) -> String {
    parameter < 26
      ? "?\(Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(parameter))))" : "?a\(parameter)"
  }
}
