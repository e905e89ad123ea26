import AgentSpeak

// The mind of an agent as terms and text.
extension Agent {
  /// What an intention is doing: `running`, `suspended`, or what it waits for.
  func stateText(_ id: IntentionID) -> String {
    guard let intention = intentions[id] else { return "finished" }
    return intention.isSuspended ? "suspended" : intention.state.text
  }

  /// The stack of an intention as a list of `im(Label, {Trigger}, {Rest}, [map(Name, Value)])`; the rest of a
  /// body begins with the step that is being carried out or waited for.
  func stackTerm(_ id: IntentionID) -> Term {
    let top = intentions[id]?.top
    let isCarriedOut = id == current || intentions[id].map { $0.state != .running } == true
    return .list(
      chain(of: id).reversed().map { frame -> Term in
        let trigger = frame.event.trigger
        let shown = Trigger(trigger.operation, trigger.subject, goal(of: frame))
        return .structure(
          Structure(
            "im",
            [
              .structure(frame.plan.labelWithPlace), shown.term.shiftedToFresh,
              restOfBody(frame, isInStep: isCarriedOut || frame !== top).shiftedToFresh,
              .list(values(of: frame)),
            ]))
      })
  }

  /// The steps that are not done: if the plan is in the middle of a step, from that on.
  private func restOfBody(_ frame: IntendedMeans, isInStep: Bool) -> Term {
    let done = isInStep && frame.step > 0 ? frame.step - 1 : frame.step
    var formulas = frame.body.instructions.dropFirst(done).map(\.formula)
    for block in frame.blocks.reversed() {
      switch block {
      case .sequence(let body, let step), .loop(let body, let step, _):
        formulas += body.instructions.dropFirst(step).map(\.formula)
      case .forEach(let loop):
        formulas.append(loop.instruction.formula)
        formulas += loop.outer.instructions.dropFirst(loop.outerStep).map(\.formula)
      }
    }
    var copy = self
    let body = Formula.term(of: formulas)
    return (try? Bindings(slots: frame.slots).resolve(body, 0, &copy)) ?? body
  }

  private func values(of frame: IntendedMeans) -> [Term] {
    values(of: frame.slots, in: frame.plan)
  }

  /// The values of a plan's variables as a list of `map(Name, Value)`.
  func values(of slots: [Term?], in plan: CompiledPlan) -> [Term] {
    var copy = self
    let bindings = Bindings(slots: slots)
    return plan.source.variables.enumerated().compactMap { number, name in
      guard name != "_", number < slots.count, slots[number] != nil,
        let value = try? bindings.resolve(.variable(Int32(number)), 0, &copy)
      else { return nil }
      return .structure(Structure("map", [.string(name), value.shiftedToFresh]))
    }
  }

  /// The values of the variables of the plan that is carried out.
  func unifierText() -> String {
    guard let current, let top = intentions[current]?.stack.last else { return "{}" }
    let pairs = values(of: top).compactMap { term -> String? in
      guard case .structure(let pair) = term else { return nil }
      return "\(pair[0].plainText)=\(pair[1])"
    }
    return "{" + pairs.joined(separator: ",") + "}"
  }

  /// What a term says to someone who reads it: a string without its quotes, else the term as written,
  /// with the names that the plan which is being carried out gives its variables.
  func text(of term: Term) -> String {
    if term.isGround { return term.plainText }
    let plan = current.flatMap { intentions[$0]?.stack.last?.plan }
    return TermWriter.text(term, names: plan?.source.variables ?? [])
  }

  /// A text in which `#{expression}` is replaced by the value of the expression.
  mutating func interpolate(_ text: String) throws(Failure) -> String {
    let top = current.flatMap { intentions[$0]?.stack.last }
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstRange(of: "#{") {
      result += rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      guard let end = rest.firstIndex(of: "}") else { return result + "#{" + rest }
      let expression = String(rest[..<end])
      rest = rest[rest.index(after: end)...]
      do throws(DiagnosticsError) {
        let read = try TermReader.read(
          SourceText(expression), options: kit.readingOptions(),
          variables: top?.plan.source.variables ?? [])
        var bindings = Bindings(slots: top?.slots ?? [])
        while bindings.slots.count < read.variables.count { bindings.slots.append(nil) }
        do throws(Failure) {
          result += self.text(of: try bindings.resolve(read.term, 0, &self))
        } catch {
          throw DiagnosticsError([Diagnostic(.error, error.message, file: "")])
        }
      } catch {
        throw Failure(
          "ia_failed", "\"\(expression)\": \(error.diagnostics.first?.message ?? "no expression")")
      }
    }
    return result + rest
  }

  /// Beliefs, rules and plans as a program.
  public var program: String { programText() }

  /// Beliefs, rules, goals and plans as a program.
  func programText(goals: [Term] = []) -> String {
    var lines: [String] = []
    for belief in beliefs.all {
      if let condition = belief.condition {
        let clause = Program.Clause(
          head: belief.literal, condition: condition, variables: belief.variables)
        lines.append(ProgramWriter.text(.rule(clause)))
      } else {
        lines.append(TermWriter.text(.structure(belief.literal), names: belief.variables) + ".")
      }
    }
    lines += goals.map { "!\($0)." }
    for plan in plans.plans where !plan.name.name.hasPrefix("kqml") {
      var source = plan.source
      source.label = plan.label
      lines.append(source.description)
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
