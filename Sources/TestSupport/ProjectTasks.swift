public import PDDL

extension ProjectFolder {
  /// A problem of `Domains`, with its domain.
  ///
  /// - Throws: `DiagnosticsError` if there is none of the name.
  public static func task(
    _ domain: String, _ problem: String = "p01"
  ) throws(DiagnosticsError) -> PDDLTask {
    let folder = "\(path)/Domains/\(domain)"
    return try PDDLTask(
      domain: SourceText(contentsOfFile: "\(folder)/domain.pddl"),
      problem: SourceText(contentsOfFile: "\(folder)/\(problem).pddl"))
  }
}
