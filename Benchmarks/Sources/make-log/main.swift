// Netfilter lines as ufw has the kernel write them: `make-log COUNT SOURCES zipf|flood [rfc3164|iso]`.
// The same words give the same bytes on every machine.
import Traffic

let wish = Wish(usage: "usage: make-log COUNT SOURCES zipf|flood [rfc3164|iso]")
var traffic = Traffic(sourceCount: wish.sourceCount, sources: wish.sources)
var output = Output()
var stamp = Stamp(iso: wish.last == "iso")

for number in 0..<wish.count {
  let packet = traffic.next()
  stamp.write(traffic.time, to: &output)
  // One line in two hundred is another program's.
  if Dice.mixed(number) % 200 == 0 {
    output.append("sshd[\(2000 + number % 30_000)]: Connection closed by 192.0.2.\(number % 254) port 40022\n")
  } else {
    write(packet, microseconds: traffic.time, to: &output)
  }
  output.flushIfFull()
}
output.flush()
