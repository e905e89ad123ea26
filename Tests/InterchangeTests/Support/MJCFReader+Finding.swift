import Interchange
import PDDL

extension MJCFReader {
  /// The first finding in a text; nil if it reads.
  static func finding(_ text: String) -> String? {
    do {
      _ = try read(SourceText(text, name: "m.xml"))
      return nil
    } catch {
      return error.diagnostics.first?.description
    }
  }
}
