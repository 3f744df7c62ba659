/// Small matters of how sentences are put together.
extension String {
  var withoutFullStop: String { hasSuffix(".") && !hasSuffix("..") ? String(dropLast()) : self }

  /// Ends in a full stop, or in what ends a sentence already.
  var asSentence: String {
    guard let last else { return self }
    return ".!?:…)".contains(last) && last != ")" ? self : self + "."
  }

  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// Its blanks do not break at the end of a line.
  var unbroken: String { String(map { $0 == " " ? "\u{A0}" : $0 }) }

  /// As it stands inside a sentence: `Late answer` is `late answer`, `DNS spoofing` stays.
  var uncapitalised: String {
    let second = dropFirst().first
    if second?.isUppercase == true || second?.isNumber == true { return self }
    return prefix(1).lowercased() + dropFirst()
  }
}
