// A classic capture (little-endian, microseconds, Ethernet): `make-capture COUNT SOURCES zipf|flood`.
// The same words give the same bytes on every machine.
import Traffic

let wish = Wish(usage: "usage: make-capture COUNT SOURCES zipf|flood")
var traffic = Traffic(sourceCount: wish.sourceCount, sources: wish.sources)
var output = Output()

for word: UInt32 in [0xA1B2_C3D4, 0x0004_0002, 0, 0, 262_144, 1] { output.append(littleEndian: word) }
for _ in 0..<wish.count {
  let packet = traffic.next()
  let bytes = frame(packet)
  for word in [
    UInt32(traffic.time / 1_000_000), UInt32(traffic.time % 1_000_000), UInt32(bytes.count), UInt32(bytes.count),
  ] {
    output.append(littleEndian: word)
  }
  output.append(bytes)
  output.flushIfFull()
}
output.flush()
