/// What ipmon writes behind the addresses: lengths, flags, ICMP, the way.
extension IPMon {
  /// `len 20 60 -S IN`, `len 20 84 icmp echo/0 OUT`, `len 20 (1500) frag …`
  static func setRest(
    _ view: ByteView, _ words: inout Words, _ interface: Range<Int>, into record: inout Record
  ) {
    var before = 0..<0
    var place = 0
    while place < 24 {
      let word = words.next()
      guard !word.isEmpty else { return }
      if place == 2, let length = view.port(in: word) { record.event.length = length }
      if view.byte(at: word.lowerBound) == UInt8(ascii: "-"), record.event.isTCP, word.count > 1, word.count < 10 {
        record.set(TCPFlags(letters: view, word))
      } else if view.equals("icmp", before), record.event.isICMP {
        setICMP(view, word, into: &record)
      } else if view.equals("frag", word) {
        record.event.marks.insert(.fragment)
      } else if view.equals("in", word) {
        record.setInterfaces(interface, 0..<0)
      } else if view.equals("out", word) {
        record.setInterfaces(0..<0, interface)
      }
      before = word
      place += 1
    }
  }

  enum Kind: Int, FieldName {
    case echorep, unreach, sourcequench, redir, echo, routerad, routersol, timex, paramprob, timest, timestrep
    case inforeq, inforep, maskreq, maskrep
    var type: UInt8 { [0, 3, 4, 5, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18][rawValue] }
  }
  static let kinds = Names<Kind>()

  enum Unreachable: Int, FieldName {
    case net, host, proto, port, needfrag, srcfail, netUnknown, hostUnknown, isolate, netProhibited, hostProhibited
    case netService, hostService, filterProhibited
    static let spellings: [Unreachable: String] = [
      .netUnknown: "net_unk", .hostUnknown: "host_unk", .netProhibited: "net_prohib", .hostProhibited: "host_prohib",
      .netService: "tosnet", .hostService: "toshost", .filterProhibited: "filter_prohib",
    ]
  }
  static let unreachables = Names<Unreachable>()

  /// `echo/0`, `unreach/port`, `3/3`
  static func setICMP(_ view: ByteView, _ word: Range<Int>, into record: inout Record) {
    guard let slash = view.first(0x2F2F_2F2F_2F2F_2F2F, from: word.lowerBound, to: word.upperBound) else { return }
    let (name, detail) = (word.lowerBound..<slash, slash + 1..<word.upperBound)
    guard let type = view.small(in: name) ?? kinds.find(view, name)?.type else { return }
    let code = view.small(in: detail) ?? unreachables.find(view, detail).flatMap { UInt8(exactly: $0.rawValue) }
    if let code { record.setICMP(type: type, code: code) }
  }
}
