/// Numbers and shares in the words of a report.
enum Quantity {
  /// `13,102`: digits in groups of three.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }

  /// `1 packet`, `2 packets`, `1,000 addresses` (plural given where it is not the singular and an s).
  static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(grouped(number)) \(number == 1 ? singular : plural ?? singular + "s")"
  }

  /// `98 %`; what is not quite nothing or not quite all says so.
  static func percent(permille: Int) -> String {
    switch permille {
    case ...0: "0 %"
    case 1..<10: "< 1 %"
    case 991..<1000: "> 99 %"
    default: "\((permille + 5) / 10) %"
    }
  }

  /// `a`, `a and b`, `a, b and c`.
  static func listed(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }
}
