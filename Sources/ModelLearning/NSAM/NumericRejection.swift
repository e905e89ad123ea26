/// A try of an action that was rejected, with the values of its function terms.
public struct NumericRejection: Hashable, Sendable {
  /// The values of the terms.
  var values: [ExactDecimal]
  /// The literals over the action's parameters that were not seen to hold.
  var literals: LiteralSet
  /// Where the try was seen.
  var witness: Witness

  /// The state as a point in homogeneous coordinates.
  var point: ExactVector { ExactDecimal.homogeneous(values) }
}
