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
  private var mergedNumbers: NumericEvidence?
  private var progress = ProgressBar("learning", total: 0)
  /// The states that traces start in, if they are wanted.
  private(set) var initialStates: InitialStates?
  /// The histories of atoms in the traces, if they are wanted.
  private var noisyCollector: NoisyTraceCollector?
  /// How many errors the traces have.
  private(set) var errorCount = 0

  /// Reads the skeleton.
  ///
  /// - Parameters:
  ///   - traces: the files that are going to be learned from.
  ///   - learnsNumbers: whether numeric evidence is gathered too.
  ///   - keepsInitialStates: whether the states that traces start in are kept.
  ///   - keepsHistories: whether the histories of atoms are kept, which `NOLAM` smooths.
  /// - Throws: `unusableInput` after telling what is wrong with it.
  init(
    skeleton path: String, traces: [String], input: TraceOptions, learnsNumbers: Bool,
    keepsInitialStates: Bool, keepsHistories: Bool
  ) throws {
    self.input = input
    initialStates = keepsInitialStates ? InitialStates() : nil
    // A step of the bar is a kilobyte.
    progress = ProgressBar("learning", total: traces.reduce(0) { $0 + Self.size(of: $1) >> 10 })
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
        throw DiagnosticsError([])
      }
    } catch {
      Findings.note(error.diagnostics)
      throw ExitStatus.unusableInput.exit
    }
    merged = Evidence(vocabulary)
    mergedNumbers = numericCollector?.evidence
    collector = EvidenceCollector(Evidence(vocabulary))
    noisyCollector = keepsHistories ? NoisyTraceCollector(vocabulary) : nil
  }

  /// Adds what an earlier run has written.
  func merge(_ path: String) throws {
    do throws(DiagnosticsError) {
      let text = try SourceText(contentsOfFile: path)
      do throws(LearningError) {
        let content = String(decoding: text.bytes, as: UTF8.self)
        let part = try EvidenceFile.evidence(of: content, name: path, for: vocabulary)
        if mergedNumbers != nil {
          mergedNumbers?.merge(
            try NumericEvidenceFile.evidence(of: content, name: path, for: vocabulary),
            sourceOffset: merged.sources.count)
        }
        merged.merge(part)
      } catch {
        Output.note("\(error)")
        throw DiagnosticsError([])
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
      var kilobytes = 0
      while reader.next() {
        collector.collect(&reader.state)
        numericCollector?.collect(&reader.state, after: collector)
        initialStates?.collect(reader.state)
        noisyCollector?.collect(&reader.state)
        let read = reader.bytesRead >> 10
        progress.advance(by: read - kilobytes, note: path)
        kilobytes = read
      }
      noisyCollector?.endTrace(reader.state)
      progress.finish()
      Findings.note(reader.findings)
      errorCount += reader.errorCount
    } catch {
      Findings.note(error.diagnostics)
      errorCount += 1
    }
  }

  /// What traces showed of numbers; nil if that was not wanted.
  var numericEvidence: NumericEvidence? {
    guard var numbers = mergedNumbers, let collected = numericCollector?.evidence else {
      return nil
    }
    numbers.merge(collected, sourceOffset: merged.sources.count)
    return numbers
  }

  /// The histories of atoms in the traces; nil if they were not wanted.
  var noisyTraces: NoisyTraces? { noisyCollector?.traces }

  /// All evidence.
  func finish() -> Evidence {
    var evidence = merged
    evidence.merge(collector.evidence)
    return evidence
  }

  /// The bytes of a file; 0 if it cannot be read.
  private static func size(of path: String) -> Int {
    var information = stat()
    return stat(path, &information) == 0 ? Int(information.st_size) : 0
  }
}
