/// A record's fields in its own order and words, for `seen explain`.
extension EventDetails {
  /// The `name=value` pairs of a range.
  mutating func addFields(
    _ view: ByteView, _ range: Range<Int>, separator: UInt8 = UInt8(ascii: " "), assignment: UInt8 = UInt8(ascii: "=")
  ) {
    var pairs = KeyValues(view, range, separator: separator, assignment: assignment)
    while let (name, value) = pairs.next() { addField(view.text(name), view.text(value)) }
  }

  /// The members of a JSON object, those of objects within as `outer.inner`; elements of arrays are left out.
  mutating func addMembers(_ view: ByteView, _ range: Range<Int>, of outer: String = "") {
    var members = JSONFields(view, range)
    while let (name, value) = members.next() {
      let name = outer + view.text(name)
      switch value.kind {
      case .object: addMembers(view, value.range, of: name + ".")
      case .array: break
      case .string, .number, .word: addField(name, view.text(value.range))
      }
    }
  }

  /// The fields of a line whose columns have these names; `-` and empty ones are left out.
  mutating func addColumns(_ view: ByteView, _ fields: consuming CommaFields, _ names: [String]) {
    var index = 0
    while index < names.count, let field = fields.next() {
      let value = view.text(field)
      if !value.isEmpty, value != "-" { addField(names[index], value) }
      index += 1
    }
  }

  mutating func addField(_ name: String, _ value: String) { fields.append(Field(name: name, value: value)) }
}
