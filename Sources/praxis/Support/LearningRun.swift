import Glibc
import ModelLearning
import PDDL
import Trajectories

/// One run of `praxis learn`: from files to evidence. Findings are told as they come up.
final class LearningRun {
  private let vocabulary: LearningVocabulary
  private let input: TraceOptions
  private var collector: EvidenceCollector
  private var numericCollector: NumericCollector?
  private var merged: Evidence
  private let isProgressShown = Output.errorsGoToTerminal
  private var transitions = 0
  private var lastShown = 0
  /// How many errors the traces have.
  private(set) var errorCount = 0

  /// Reads the skeleton.
  ///
  /// - Parameter learnsNumbers: whether numeric evidence is gathered too.
  /// - Throws: `unusableInput` after telling what is wrong with it.
  init(skeleton path: String, input: TraceOptions, learnsNumbers: Bool) throws {
    self.input = input
    do throws(DiagnosticsError) {
      let reading = DomainChecker.readAndCheck(try SourceText(contentsOfFile: path))
      let skeleton = try reading.get()
      do throws(LearningError) {
        vocabulary = try LearningVocabulary(skeleton)
        numericCollector =
          learnsNumbers
          ? NumericCollector(try NumericEvidence(vocabulary), vocabulary) : nil
      } catch {
        Output.note("\(path): error: \(error)")
        throw DiagnosticsError(diagnostics: [])
      }
    } catch {
      Findings.note(error.diagnostics)
      throw ExitStatus.unusableInput.exit
    }
    merged = Evidence(vocabulary)
    collector = EvidenceCollector(Evidence(vocabulary))
  }

  /// Adds what an earlier run has written.
  func merge(_ path: String) throws {
    do throws(DiagnosticsError) {
      let text = try SourceText(contentsOfFile: path)
      do throws(LearningError) {
        merged.merge(
          try EvidenceFile.evidence(
            of: String(decoding: text.bytes, as: UTF8.self), name: path, for: vocabulary))
      } catch {
        Output.note("\(error)")
        throw DiagnosticsError(diagnostics: [])
      }
    } catch {
      Findings.note(error.diagnostics)
      throw ExitStatus.unusableInput.exit
    }
  }

  /// Learns from a trace file.
  func learn(from path: String) throws {
    do throws(DiagnosticsError) {
      var reader = try input.reader(of: path, vocabulary.traces)
      collector.startTrace(path)
      numericCollector?.startTrace()
      while reader.next() {
        collector.collect(&reader.state)
        numericCollector?.collect(&reader.state)
        transitions += reader.state.block.records.count / 2
        showProgress(path)
      }
      clearProgress()
      Findings.note(reader.findings)
      errorCount += reader.errorCount
    } catch {
      Findings.note(error.diagnostics)
      errorCount += 1
    }
  }

  /// What traces showed of numbers; nil if that was not wanted.
  var numericEvidence: NumericEvidence? { numericCollector?.evidence }

  /// All evidence.
  func finish() -> Evidence {
    var evidence = merged
    evidence.merge(collector.evidence)
    return evidence
  }

  private func showProgress(_ path: String) {
    guard isProgressShown, transitions - lastShown > 1_000_000 else { return }
    lastShown = transitions
    Output.noteText("\r\u{1B}[K\(transitions / 1_000_000) million transitions  \(path)")
  }

  private func clearProgress() {
    if isProgressShown, lastShown > 0 { Output.noteText("\r\u{1B}[K") }
  }
}
