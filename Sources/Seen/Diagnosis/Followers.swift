/// Sources of one event that belong to findings of which the first source, in the order of addresses, decides how they are told: those
/// that one before them follows, so that they decide nothing and need not wait for their turn.
///
/// Whoever comes before all that were seen so far is left to be taken in that order: of sources in no order these are a dozen.
struct Followers {
  /// What they add to findings that those who are left will have entered.
  private(set) var book: Casebook
  private var firstReset = Address.last
  private var firstImpossible = Address.last

  init(answered: Set<Address>) { book = Casebook(answered: answered) }

  /// Takes the only event of a source, which no flood has, if it is plain and another comes before it.
  mutating func take(_ event: Span<Event>, _ scene: Scene) -> Bool {
    let source = event[0].source
    if source.isImpossibleSource {
      guard OutOfPlaceAddress.isPlain(event, scene), Followers.follows(source, &firstImpossible) else { return false }
      OutOfPlaceAddress.enter(single: event, &book)
    } else {
      guard event[0].role == .refusing, PlainAnswer.isPlain(reset: event, scene), Followers.follows(source, &firstReset)
      else {
        return false
      }
      UnsolicitedReset.enter(single: event, &book)
    }
    return true
  }

  private static func follows(_ source: Address, _ first: inout Address) -> Bool {
    if first < source { return true }
    first = source
    return false
  }
}

extension Address {
  /// No address comes after it.
  fileprivate static let last = Address(high: .max, low: .max)
}
