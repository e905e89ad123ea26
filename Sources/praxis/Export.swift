public import ArgumentParser
public import Interchange
import PDDL

/// `praxis export`: writes plans for other programs.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Turns a plan into a behaviour tree.",
    discussion: """
      The tree is XML for BehaviorTree.CPP 4. The flavour plansys2 has the nodes that PlanSys2 registers; \
      portable has the actions themselves as nodes, with a model of their ports. Steps that do not depend \
      on each other run in parallel.

      EXAMPLE: praxis export domain.pddl plan.txt --bt portable
      """)

  @Argument(help: "The domain file.")
  var domain: String
  @Argument(help: "The plan file.")
  var plan: String
  @Option(help: "The flavour: plansys2 or portable.")
  var bt: BehaviorTreeExport.Flavour
  @Option(help: "The file to write; standard output if it is left out.")
  var output: String?

  func run() throws {
    let text: String
    do throws(DiagnosticsError) {
      let domain = try read(DomainReader.read, domain)
      let plan = try read(PlanReader.read, plan)
      text = try BehaviorTreeExport.xml(plan, in: domain, flavour: bt, file: self.plan)
    } catch {
      Findings.note(error.diagnostics)
      throw ExitStatus.unusableInput.exit
    }
    guard let output else { return Output.text(text) }
    var file = try OutputFile(output)
    file.write(Array(text.utf8))
    try file.close()
  }

  private func read<Value>(
    _ reader: (SourceText) -> Reading<Value>, _ path: String
  ) throws(DiagnosticsError) -> Value {
    let reading = reader(try SourceText(contentsOfFile: path))
    guard let value = reading.value, !reading.hasErrors else {
      throw DiagnosticsError(reading.diagnostics)
    }
    return value
  }
}

extension BehaviorTreeExport.Flavour: ExpressibleByArgument {}
