/// Which family of systems opens connections so, by header fields alone: first TTL, length of the SYN (that is, of its
/// options), window and "don't fragment".
///
/// The options themselves are in no event; where fields are missing nothing is said. Weights: p0f 3.09b, p0f.fp (sections
/// tcp:request), whose signatures these are without their order of options; how often a family is mistaken is judgement.
enum Stack: String, CaseIterable {
  /// Linux and Android; FreeBSD's openings have the same length and window.
  case linux
  case windows
  /// macOS and iOS.
  case apple
  case openbsd

  /// Thousandths: how sure one may be of the family where all openings look so.
  var permille: Int {
    switch self {
    case .windows: 900
    case .apple: 880
    case .linux: 850
    case .openbsd: 800
    }
  }

  /// The family that one opening looks like; `nil` for what no system sends, and where a field is missing.
  init?(_ event: Event) {
    guard Stack.isTold(event), event.marks.contains(.dontFragment) || !event.marks.contains(.identification),
      let ttl = event.hops
    else { return nil }
    switch (Distance.initial(ttl), event.length, event.window) {
    case (128, 52, 8192), (128, 52, 64_000...), (128, 48, 8192), (128, 48, 16_384), (128, 48, 64_000...):
      self = .windows
    case (64, 64, 65_535): self = .apple
    case (64, 64, 16_384): self = .openbsd
    case (64, 60, let window) where Stack.isLinux(window): self = .linux
    default: return nil
    }
  }

  /// The family of all openings of a few; `nil` if they differ.
  static func family(of events: [Event]) -> Stack? {
    let openings = events.filter { $0.role == .opening }
    guard let first = openings.first.flatMap(Stack.init), openings.allSatisfy({ Stack($0) == first }) else {
      return nil
    }
    return first
  }

  /// Whether options say one system and the header around them another: a program wrote it, or a relay rewrote it.
  static func contradictsItself(_ event: Event) -> Bool {
    guard isTold(event), let ttl = event.hops, event.length >= 52 else { return false }
    let first = Distance.initial(ttl)
    // All systems with such options forbid fragments.
    if event.marks.contains(.identification), !event.marks.contains(.dontFragment) {
      return [52, 60, 64].contains(event.length)
    }
    switch event.length {
    case 52: return first == 64 && event.window == 65_535 || first == 255
    // Windows with timestamps sends 60 bytes too, but never these windows.
    case 60: return first == 128 && event.window < 64_000 && event.window % 1460 == 0 || first == 255
    case 64: return first >= 128
    default: return false
    }
  }

  /// Whether nearly all that shares kept contradicts itself.
  static func areWritten(_ shares: [Tally]) -> Bool {
    var (openings, written) = (0, 0)
    for share in shares where share.role == .opening {
      openings += share.kept.count
      written += share.kept.count(where: contradictsItself)
    }
    return openings >= 3 && written * 10 >= openings * 9
  }

  private static func isTold(_ event: Event) -> Bool {
    event.role == .opening && event.isTCP && event.length > 0 && event.source.isV4
      && event.marks.contains([.ttl, .window])
  }

  /// Four, ten, twenty or forty-four segments of 1,200 to 1,460 bytes, or the most there is.
  private static func isLinux(_ window: UInt16) -> Bool {
    window >= 64_000 || [4, 10, 20].contains { window % $0 == 0 && (1200...1460).contains(window / $0) }
  }
}
