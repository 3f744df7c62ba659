import Testing

@testable import Seen

@Suite struct CaptureReaderTests {
  private static let packet = PacketBytes.ipv4(17, PacketBytes.udp())
  private static let moment: UInt32 = 1_795_451_160

  private static func read(_ bytes: [UInt8], step: Int = .max) -> (account: FileAccount, events: [Event]) {
    var reader = CaptureReader(locationBase: 0)
    return CaptureFiles.read(bytes, with: &reader, step: step)
  }

  /// Every packet of a capture as `seen events` sees it.
  private static func walk(_ bytes: [UInt8]) -> [CapturedPacket] {
    var walk = CaptureWalk()
    var position = 0
    var packets: [CapturedPacket] = []
    while let packet = walk.next(in: bytes.span, from: &position, isLast: true, at: 0) { packets.append(packet) }
    return packets
  }

  @Test(arguments: [false, true], [(0xA1B2_C3D4, 250_000), (0xA1B2_3C4D, 250_000_000), (0xA1B2_CD34, 250_000)])
  func `a classic capture is read in either byte order and either unit`(
    _ bigEndian: Bool, form: (magic: Int, fraction: Int)
  ) {
    let file = CaptureBytes(bigEndian: bigEndian)
    var bytes = file.header(magic: form.magic)
    for _ in 0..<2 {
      var record = file.record(CaptureReaderTests.packet, fraction: form.fraction)
      if form.magic == 0xA1B2_CD34 { record.insert(contentsOf: [0, 0, 0, 2, 8, 0, 0, 0], at: 16) }
      bytes += record
    }
    let isRecognised = CaptureReader.recognises(bytes.span)
    #expect(isRecognised)
    let (account, events) = CaptureReaderTests.read(bytes)
    #expect(account.format == "pcap" && account.lines == 2 && account.eventLines == 2 && account.damage == nil)
    #expect(events.map { $0.time.seconds } == [CaptureReaderTests.moment, CaptureReaderTests.moment])
    #expect(events.allSatisfy { $0.ports?.destination == 53 && $0.length == 28 })
    #expect(CaptureReaderTests.walk(bytes).map { $0.details.microseconds } == [250_000, 250_000])
  }

  @Test func `the check sequence in the link type's upper half is not part of it`() {
    let file = CaptureBytes()
    let bytes = file.header(linkType: 0x3000_0065) + file.record(CaptureReaderTests.packet)
    #expect(CaptureReaderTests.read(bytes).account.eventLines == 1)
  }

  @Test(arguments: [false, true])
  func `a next-generation capture is read in either byte order`(_ bigEndian: Bool) {
    let file = CaptureBytes(bigEndian: bigEndian)
    let other = CaptureBytes(bigEndian: !bigEndian)
    let name = file.option(2, Array("wan0".utf8))
    // Nanoseconds, and 100 seconds to be added.
    let second = file.option(9, [9]) + file.option(14, file.number(100, bytes: 8)) + file.option(0, [])
    var bytes = file.section() + file.interface(options: name) + file.interface(linkType: 1, options: second)
    bytes += file.enhanced(CaptureReaderTests.packet) + file.block(0xBAD, [UInt8](repeating: 7, count: 500))
    bytes += file.enhanced(
      PacketBytes.ethernet(0x800, CaptureReaderTests.packet), interface: 1, ticks: 1_795_451_060_000_002_000)
    bytes += file.simple(CaptureReaderTests.packet) + file.obsolete(CaptureReaderTests.packet)
    bytes += other.section() + other.interface(linkType: 1) + other.enhanced(PacketBytes.ethernet(0x88CC, [0, 0]))
    let isRecognised = CaptureReader.recognises(bytes.span)
    #expect(isRecognised)
    for step in [50, 333, .max] {
      let (account, events) = CaptureReaderTests.read(bytes, step: step)
      #expect(account.format == "pcapng" && account.lines == 5 && account.eventLines == 4 && account.other == 1)
      #expect(account.damage == nil)
      #expect(events.map { $0.time.seconds } == [1_795_451_160, 1_795_451_160, 0, 1_795_451_160])
      #expect(account.reasons.map { $0.reason } == ["not IP: LLDP"])
      #expect(account.reasons.first?.samples.first?.hasPrefix("packet 5: 00 00 5e") == true)
    }
    let packets = CaptureReaderTests.walk(bytes)
    #expect(packets.map { $0.number } == [1, 2, 3, 4])
    #expect(packets.map { $0.details.microseconds } == [1, 2, nil, 1])
    #expect(packets.map { $0.details.ingressInterface } == ["wan0", nil, "wan0", "wan0"])
  }

  @Test(arguments: [(6, 500_000), (0x8A, 512_000), (0, 0), (0x80, 0)])
  func `stamps are read in the interface's own resolution`(_ resolution: UInt8, ticksAfterSecond: Int) throws {
    let perSecond = [6: 1_000_000, 0x8A: 1024, 0: 1, 0x80: 1][Int(resolution)] ?? 1
    let file = CaptureBytes()
    let ticks = 1_795_451_160 * perSecond + (perSecond > 1 ? perSecond / 2 : 0)
    let bytes =
      file.section() + file.interface(options: file.option(9, [resolution]))
      + file.enhanced(CaptureReaderTests.packet, ticks: ticks)
    let packet = try #require(CaptureReaderTests.walk(bytes).first)
    #expect(packet.event.time.seconds == CaptureReaderTests.moment)
    #expect(packet.details.microseconds == (perSecond > 1 ? 500_000 : 0))
  }

  @Test func `a simple block's packet ends where the interface's limit cut it`() {
    let file = CaptureBytes()
    let cut = Array(CaptureReaderTests.packet.prefix(22))
    let bytes = file.section() + file.interface(snapLength: 22) + file.simple(cut, original: 28)
    let event = CaptureReaderTests.read(bytes).events.first
    #expect(event?.ports == nil && event?.networkProtocol == .udp)
  }

  @Test func `a packet of an interface that nobody described is counted`() {
    let file = CaptureBytes()
    let bytes = file.section() + file.interface() + file.enhanced(CaptureReaderTests.packet, interface: 3)
    let account = CaptureReaderTests.read(bytes).account
    #expect(account.unparsed == 1 && account.lines == 1)
    #expect(account.reasons.first?.reason == "the capture does not describe the packet's interface")
  }

  @Test func `places are the record's sixteenths and never shared`() {
    let file = CaptureBytes()
    let bytes = file.header() + file.record(CaptureReaderTests.packet) + file.record(CaptureReaderTests.packet)
    #expect(CaptureReaderTests.read(bytes).events.map { $0.location } == [2, 5])
    var piped = CaptureReader()
    #expect(CaptureFiles.read(bytes, with: &piped).events.map { $0.location } == [0, 0])
    var far = CaptureReader(locationBase: 1 << 36)
    #expect(CaptureFiles.read(bytes, with: &far).events.map { $0.location } == [0, 0])
  }

  @Test(arguments: [1, 15, 16, 17, 40, 61, 100])
  func `pieces of any size give the same`(_ step: Int) {
    let file = CaptureBytes()
    let bytes = (0..<300).reduce(file.header()) { bytes, index in
      bytes + file.record(PacketBytes.ipv4(17, PacketBytes.udp(index, 53)))
    }
    let whole = CaptureReaderTests.read(bytes)
    let pieces = CaptureReaderTests.read(bytes, step: step)
    #expect(pieces.events == whole.events && whole.events.count == 300)
    #expect(pieces.account.lines == 300 && pieces.account.eventLines == 300)
  }

  /// Of every kind of frame, whole, cut and changed: a little-endian file's are read in a row, a big-endian one's one by one.
  @Test(arguments: [(1, Int.max), (1, 700), (101, .max)])
  func `both byte orders give the same events of the same frames`(_ linkType: Int, _ step: Int) {
    let (little, big) = (CaptureBytes(), CaptureBytes(bigEndian: true))
    var files = (little.header(linkType: linkType), big.header(linkType: linkType))
    var random = PacketRandom(seed: 7)
    for round in 0..<40 {
      for sample in PacketSample.all where sample.linkType == .ethernet {
        var bytes = Array(sample.bytes.prefix(round % 4 == 3 ? Int.random(in: 0...60, using: &random) : .max))
        if round % 4 == 2, !bytes.isEmpty {
          bytes[Int.random(in: 0..<min(60, bytes.count), using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        files.0 += little.record(bytes)
        files.1 += big.record(bytes)
      }
    }
    let (one, other) = (CaptureReaderTests.read(files.0, step: step), CaptureReaderTests.read(files.1, step: step))
    #expect(one.events == other.events && one.events.map { $0.location } == other.events.map { $0.location })
    #expect(one.account.lines == other.account.lines && one.account.reasons == other.account.reasons)
    #expect(one.events.isEmpty == (linkType == 101))
  }

  @Test func `a length that no packet has ends the reading where it stands, in a row of ordinary ones too`() {
    let file = CaptureBytes()
    let frame = PacketBytes.ethernet(0x800, CaptureReaderTests.packet)
    let row = (0..<20).reduce([]) { bytes, _ in bytes + file.record(frame) }
    var damaged = file.record(frame)
    damaged.replaceSubrange(8..<12, with: file.number(262_145, bytes: 4))
    let (account, events) = CaptureReaderTests.read(file.header(linkType: 1) + row + damaged + row)
    #expect(events.count == 20 && account.lines == 20)
    #expect(account.damage?.contains("packet 21") == true)
  }
}
