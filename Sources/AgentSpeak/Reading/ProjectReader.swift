/// Reads descriptions of multi-agent systems: `.mas2j` files.
public enum ProjectReader {
  /// Reads a description; what cannot be understood is left out and reported.
  public static func read(_ source: SourceText) -> Reading<Project> {
    var parser = Parser(source)
    var project = Project()
    do throws(Parser.SyntaxError) {
      try parser.project(into: &project)
    } catch {
      parser.report(error)
    }
    return Reading(value: project, diagnostics: parser.diagnostics.diagnostics(in: source))
  }
}

extension Parser {
  fileprivate mutating func project(into project: inout Project) throws(SyntaxError) {
    guard text(of: token) == "MAS" else { throw unexpected(expected: "'MAS'") }
    advance()
    project.name = try word("the name of the system")
    try expect("{", in: "behind the name of the system")
    while !`is`("}") {
      let section = token
      let name = try word("a section like 'agents'")
      try expect(":", in: "behind '\(name)'")
      switch name {
      case "agents": try agents(into: &project)
      case "infrastructure": project.infrastructure = try classReference()
      case "environment": project.environment = try classReference()
      case "executionControl": project.executionControl = try classReference()
      case "aslSourcePath": project.sourcePaths += try strings()
      case "classpath", "directives": try skipSection()
      default: throw error("there is no section '\(name)'", at: section)
      }
      _ = skip(";")
    }
    advance()
  }

  /// A name of any kind.
  private mutating func word(_ what: String) throws(SyntaxError) -> String {
    switch token.kind {
    case .atom, .variable, .unnamed:
      let name = text(of: token)
      advance()
      return name
    case .string:
      let name = String(text(of: token).dropFirst().dropLast())
      advance()
      return name
    default: throw unexpected(expected: what)
    }
  }

  /// The name of a class, perhaps with packages and arguments, perhaps `at "host"`.
  private mutating func classReference() throws(SyntaxError) -> Structure {
    var name = try word("the name of a class")
    while skip(".") { name += "." + (try word("the name of a class")) }
    var arguments: [Term] = []
    if skip("(") {
      while !`is`(")") {
        arguments.append(try expression(isData: true))
        guard skip(",") else { break }
      }
      try expect(")", in: "to close the arguments")
    }
    if skip("at") { _ = try word("the name of a host") }
    return Structure(Symbol(name), arguments)
  }

  private mutating func strings() throws(SyntaxError) -> [String] {
    var strings = [try word("a folder in double quotes")]
    while `is`(";") || `is`(",") {
      guard token(ahead: 1).kind == .string else { break }
      advance()
      strings.append(try word("a folder in double quotes"))
    }
    return strings
  }

  private mutating func skipSection() throws(SyntaxError) {
    // Entries end with a semicolon; the section ends where a name with a colon begins.
    while !isAtEnd, !`is`("}") {
      if token.kind == .atom, `is`(":", ahead: 1) { return }
      advance()
    }
  }

  private mutating func agents(into project: inout Project) throws(SyntaxError) {
    while !isAtEnd, !`is`("}"), !(token.kind == .atom && `is`(":", ahead: 1)) {
      let line = line
      let name = try word("the name of an agent")
      var entry = Project.AgentEntry(name: name, file: name + ".asl", line: line)
      while !`is`(";"), !`is`("}"), !isAtEnd { try agentDetail(&entry) }
      _ = skip(";")
      project.agents.append(entry)
    }
  }

  private mutating func agentDetail(_ entry: inout Project.AgentEntry) throws(SyntaxError) {
    if skip("[") {
      while !`is`("]") {
        let key = try word("the name of a setting")
        try expect("=", in: "behind the setting '\(key)'")
        entry.options[key] = try expression(isData: true)
        guard skip(",") else { break }
      }
      try expect("]", in: "to close the settings")
    } else if skip("#") {
      guard token.kind == .number, let count = Int(text(of: token)), count <= 1_000_000 else {
        throw unexpected(expected: "the number of agents")
      }
      advance()
      entry.count = count
    } else if `is`("agentArchClass") || `is`("agentClass") || `is`("beliefBaseClass") {
      let role = try word("a role")
      entry.classes[role] = try classReference()
    } else if skip("at") {
      _ = try word("the name of a host")
    } else if token.kind == .string {
      entry.file = try word("a file")
    } else {
      var file = try word("a file, settings in brackets or '#' and a number")
      while skip(".") { file += "." + (try word("the rest of the file's name")) }
      while skip("/") { file += "/" + (try word("the rest of the file's name")) }
      entry.file = file.contains(".") ? file : file + ".asl"
    }
  }
}
