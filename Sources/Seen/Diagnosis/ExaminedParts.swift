/// What parts of the strangers come to, joined in their order by whoever has examined one, while others are still examined.
final class ExaminedParts: @unchecked Sendable {
  typealias Part = (book: Casebook, ours: [Dossier])

  /// Who joins has it alone.
  private var joined: Part
  private let waiting: Monitor<Waiting>

  private struct Waiting {
    /// By number, until they are joined.
    var parts: [Part?]
    var next = 0
    var isJoining = false
  }

  init(_ count: Int, answered: Set<Address>) {
    joined = (Casebook(answered: answered), [])
    waiting = Monitor(Waiting(parts: Array(repeating: nil, count: count)))
  }

  /// Adds a part, and joins all that then have none missing before them, unless another is at it, who will.
  func put(_ part: consuming Part, at index: Int) {
    waiting.change { $0.parts[index] = part }
    while let (part, number) = next() {
      joined.book.add(part.book)
      joined.ours += part.ours
      if number == 0 { joined.book.reserve(waiting.change { $0.parts.count }) }
      waiting.change { $0.isJoining = false }
    }
  }

  private func next() -> (part: Part, number: Int)? {
    waiting.change { waiting in
      guard !waiting.isJoining, waiting.next < waiting.parts.count, let part = waiting.parts[waiting.next] else {
        return nil
      }
      waiting.parts[waiting.next] = nil
      (waiting.isJoining, waiting.next) = (true, waiting.next + 1)
      return (part, waiting.next - 1)
    }
  }

  /// All of them, once the last was put.
  func taken() -> Part {
    defer { joined = (Casebook(), []) }
    return joined
  }
}
