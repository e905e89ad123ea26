public import AgentSpeak
import Glibc

// A society from files: one program an agent, or a description of the system.
extension Society {
  /// Adds the agents of files: an agent named as the file for each `.asl` file, those that it describes
  /// for each `.mas2j` file.
  ///
  /// - Returns: warnings.
  /// - Throws: all findings if a file cannot be read or a program has an error; nothing is added then.
  public func add(files: [String]) throws(DiagnosticsError) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var entries: [Entry] = []
    for file in files {
      if file.hasSuffix(".mas2j") {
        readProject(file, &entries, &findings)
      } else {
        readProgram(file, names: [Self.stem(file)], &entries, &findings)
      }
    }
    if findings.contains(where: { $0.severity == .error }) { throw DiagnosticsError(findings) }
    for entry in entries {
      for name in entry.names {
        add(name, program: entry.program, settings: entry.settings) { agent in
          for belief in entry.beliefs { agent.believe(belief) }
          for goal in entry.goals { agent.achieve(goal) }
        }
      }
    }
    return findings
  }

  /// A program and the agents that run it.
  private struct Entry {
    var names: [String]
    var program: AgentProgram
    var settings = Settings()
    var beliefs: [Structure] = []
    var goals: [Structure] = []
  }

  private func readProgram(
    _ file: String, names: [String], _ entries: inout [Entry], _ findings: inout [Diagnostic]
  ) {
    do throws(DiagnosticsError) {
      let program = try AgentProgram(contentsOfFile: file, kit: kit, folders: folders)
      findings += program.warnings
      entries.append(Entry(names: names, program: program))
    } catch {
      findings += error.diagnostics
    }
  }

  private func readProject(
    _ file: String, _ entries: inout [Entry], _ findings: inout [Diagnostic]
  ) {
    let reading: Reading<Project>
    do throws(DiagnosticsError) {
      reading = ProjectReader.read(try SourceText(contentsOfFile: file))
    } catch {
      findings += error.diagnostics
      return
    }
    findings += reading.diagnostics
    guard !reading.hasErrors, let project = reading.value else { return }
    let folder = Self.folder(file)
    folders += (project.sourcePaths + [""]).map { Self.path($0, in: folder) }
    if let environment = project.environment, self.environment == nil {
      findings.append(
        Diagnostic(
          .warning, "the environment '\(environment.functor)' is a Java class: actions will fail",
          file: file))
    }
    for agent in project.agents {
      let places = folders.map { Self.path(agent.file, in: $0) }
      let place = places.first { Self.exists($0) } ?? places.first ?? agent.file
      let first = entries.count
      readProgram(place, names: agent.names, &entries, &findings)
      guard entries.count > first else { continue }
      apply(agent, to: &entries[first], &findings, file)
    }
  }

  /// Applies the settings in brackets of an agent's line.
  private func apply(
    _ agent: Project.AgentEntry, to entry: inout Entry, _ findings: inout [Diagnostic],
    _ file: String
  ) {
    for (key, value) in agent.options.sorted(by: { $0.key < $1.key }) {
      let text = value.plainText
      switch key {
      case "events": entry.settings.events = text == "requeue" ? .requeue : .discard
      case "intBels": entry.settings.beliefsKeepFocus = text != "newFocus"
      case "nrcbp": entry.settings.cyclesBetweenSensing = Int(text) ?? 1
      case "cycles": entry.settings.cyclesInTurn = max(1, Int(text) ?? 1)
      case "cycles_sense": entry.settings.messagesInCycle = max(1, Int(text) ?? 1)
      case "cycles_deliberate": entry.settings.eventsInCycle = max(1, Int(text) ?? 1)
      case "cycles_act": entry.settings.stepsInCycle = max(1, Int(text) ?? 1)
      case "verbose": entry.settings.verbosity = Int(text) ?? 1
      // Nothing is shared between threads, and queries need no cache.
      case "synchronised", "qcache": break
      case "tro": entry.settings.optimizesTailCalls = text != "false"
      case "beliefs": entry.beliefs = Self.literals(text)
      case "goals": entry.goals = Self.literals(text)
      default:
        findings.append(
          Diagnostic(
            .warning, "the setting '\(key)' of \(agent.name) means nothing here", file: file,
            line: Int(agent.line)))
      }
    }
  }

  /// The literals of a text, separated by commas.
  private static func literals(_ text: String) -> [Structure] {
    let read = try? TermReader.read(SourceText("[" + text + "]"))
    return (read?.term.elements ?? []).compactMap(\.literal)
  }

  // MARK: Paths

  private static func folder(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  }

  private static func path(_ name: String, in folder: String) -> String {
    if name.hasPrefix("/") || folder.isEmpty { return name.isEmpty ? "." : name }
    return name.isEmpty || name == "." ? folder : folder + "/" + name
  }

  private static func exists(_ path: String) -> Bool { access(path, R_OK) == 0 }

  private static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(".asl") ? String(name.dropLast(4)) : name
  }
}
