// A flood with forged senders, as netfilter lines: `make-flood SOURCES [FEWEST-MOST [TRUTH]]`.
//
// So many sources send one SYN each to one service, or FEWEST to MOST; every source comes once before any comes again. Among
// them, evenly, three that each send a share of all packets to a service of their own. TRUTH is a file that gets what is to be
// found, as pairs of a name and a number. The same words give the same bytes on every machine.
import Traffic

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

let words = Array(CommandLine.arguments.dropFirst())
let each = words.count > 1 ? words[1].split(separator: "-").compactMap { UInt64($0) } : [1]
guard let count = words.first.flatMap({ UInt64($0) }), (1...2_000_000_000).contains(count),
  let fewest = each.first, let most = each.last, each.count < 3, (1...most).contains(fewest), most < 1000
else {
  print("usage: make-flood SOURCES [FEWEST-MOST [TRUTH]]")
  exit(2)
}
let crowd = Crowd(count: count, fewest: fewest, most: most)
let schedule = Schedule(crowdPackets: crowd.packets)
if words.count > 2 { tell(crowd, schedule, in: words[2]) }
send(crowd, schedule)

/// Writes all lines.
func send(_ crowd: Crowd, _ schedule: Schedule) {
  var lines = FloodLines(), dice = Dice(seed: 2026), turns = schedule.turns
  for round in 0..<crowd.most {
    var walk = Crowd.Walk()
    for _ in 0..<crowd.count {
      let source = walk.next()
      if round >= crowd.fewest && crowd.packets(of: source) <= round { continue }
      lines.add(Probe(source: source, destinationPort: 443, chance: dice.roll()))
      for place in turns.indices where turns[place].isDue() {
        let heavy = Crowd.heavy[place]
        lines.add(Probe(source: heavy.source, destinationPort: heavy.port, chance: dice.roll()))
      }
    }
  }
  lines.flush()
}

/// Writes what is to be found.
func tell(_ crowd: Crowd, _ schedule: Schedule, in path: String) {
  guard let file = unsafe fopen(path, "w") else {
    print("cannot write \(path)")
    exit(1)
  }
  defer { _ = unsafe fclose(file) }
  var text = "packets\t\(schedule.total)\nsources\t\(crowd.count + UInt64(Crowd.heavy.count))\n"
  for (heavy, count) in zip(Crowd.heavy, schedule.counts) {
    let octets = [24, 16, 8, 0].map { "\(heavy.source >> UInt32($0) & 255)" }
    text += octets.joined(separator: ".") + "\t\(count)\n"
  }
  unsafe fputs(text, file)
}
