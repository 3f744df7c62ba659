/// A word without the ending that does not change what it is about (after Harman, "How effective is suffixing?", 1991, and
/// the first step of Porter's algorithm of 1980).
struct Stem {
  private let start: Int
  private(set) var end: Int
  /// Whether a `y` takes the ending's place.
  private(set) var endsInY = false

  @inline(__always)
  init(_ text: borrowing Span<UInt8>, _ word: Range<Int>) {
    (start, end) = (word.lowerBound, word.upperBound)
    guard text[start] > UInt8(ascii: "9"), count > 3 else { return }
    cutPlural(text)
    if !endsInY { cutVerb(text) }
    if !endsInY, count > 3, letter(text, 1) == UInt8(ascii: "e") { end -= 1 }
  }

  private var count: Int { end - start }

  /// The letter at a place counted from the end.
  @inline(__always)
  private func letter(_ text: borrowing Span<UInt8>, _ place: Int) -> UInt8 { Word.lowered(text[end - place]) }

  @inline(__always)
  private mutating func cutPlural(_ text: borrowing Span<UInt8>) {
    guard letter(text, 1) == UInt8(ascii: "s") else { return }
    let before = letter(text, 2)
    if count > 4, before == UInt8(ascii: "e"), letter(text, 3) == UInt8(ascii: "i") {
      end -= 3
      endsInY = true
    } else if count > 4, before == UInt8(ascii: "e"), hisses(text) {
      end -= 2
    } else if before != UInt8(ascii: "s"), before != UInt8(ascii: "u"), before != UInt8(ascii: "i") {
      end -= 1
    }
  }

  /// `sses`, `ches`, `shes`, `xes`.
  private func hisses(_ text: borrowing Span<UInt8>) -> Bool {
    let (last, before) = (letter(text, 3), letter(text, 4))
    if last == UInt8(ascii: "x") { return true }
    if last == UInt8(ascii: "s") { return before == UInt8(ascii: "s") }
    return last == UInt8(ascii: "h") && (before == UInt8(ascii: "c") || before == UInt8(ascii: "s"))
  }

  /// `dropped`, `dropping` and `drop` are one.
  @inline(__always)
  private mutating func cutVerb(_ text: borrowing Span<UInt8>) {
    let last = letter(text, 1)
    if last == UInt8(ascii: "g"), count >= 6, letter(text, 2) == UInt8(ascii: "n"), letter(text, 3) == UInt8(ascii: "i")
    {
      end -= 3
    } else if last == UInt8(ascii: "d"), count >= 5, letter(text, 2) == UInt8(ascii: "e") {
      end -= 2
    } else {
      return
    }
    let kept = letter(text, 1)
    let keepsBoth = kept == UInt8(ascii: "l") || kept == UInt8(ascii: "s") || kept == UInt8(ascii: "z")
    if count > 3, letter(text, 2) == kept, !keepsBoth { end -= 1 }
  }
}
