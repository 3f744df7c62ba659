/// Where a line that is a JSON object has it.
extension Line {
  /// From the opening brace on: at the line's start, behind its tag, host or stamp, or behind `@cee:`; `nil` where none
  /// of these places has one.
  var object: Range<Int>? {
    let start = view.wordStart(from: range.lowerBound, to: range.upperBound)
    if view.byte(at: start) == UInt8(ascii: "{") { return start..<range.upperBound }
    for place in [afterTag, afterHost, afterStamp] {
      var at = place.lowerBound
      if view.holds("@cee:", at: at) { at = view.wordStart(from: at + 5, to: range.upperBound) }
      if view.byte(at: at) == UInt8(ascii: "{"), at < range.upperBound { return at..<range.upperBound }
    }
    return nil
  }
}

extension FieldValues {
  /// Members that may go by before the first one that the format knows: enough for any order that is in use.
  private static var patience: Int { 12 }

  /// Reads the members of a JSON object; false, and early, if it knows none of the first.
  @inline(__always)
  mutating func readObject(_ view: ByteView, _ object: Range<Int>, _ names: Names<Name>) -> Bool {
    var members = JSONFields(view, object)
    var isKnown = false
    var strangers = 0
    while let (name, value) = members.next() {
      if let name = names.find(view, name) {
        note(name, value.range)
        isKnown = true
      } else if !isKnown {
        strangers &+= 1
        if strangers > Self.patience { return false }
      }
    }
    return isKnown
  }
}
