/// What the same log holds besides: how connections ended, what the kernel said, by whose hand a frame came. Rivals that look alike
/// are told apart by it, in both directions.
extension Sketch {
  static let mates = Sketch.all(
    #"""
    # ends: segments of a connection that both sides closed | out-of-state | closed-session | ignore
    3x log %ASA-6-302014: Teardown TCP connection {100+1} for outside:198.51.100.7/{51000+1} to inside:10.0.0.5/443 duration 0:00:12 bytes 5120 TCP FINs
    6x log %ASA-6-106015: Deny TCP (no connection) from 198.51.100.7/{51000^2+1} to 10.0.0.5/443 flags ACK on interface outside
    # ends: segments of a connection that was idle for too long | out-of-state | closed-session | ignore
    3x log %ASA-6-302014: Teardown TCP connection {100+1} for outside:198.51.100.7/{51000+1} to inside:10.0.0.5/443 duration 1:00:01 bytes 5120 Idle Timeout
    6x log %ASA-6-106015: Deny TCP (no connection) from 198.51.100.7/{51000^2+1} to 10.0.0.5/443 flags PSH ACK on interface outside
    # ends: segments of a connection whose opening was never answered here: the answers take another way | out-of-state | asymmetric-routing | ignore, look
    3x log %ASA-6-302014: Teardown TCP connection {100+1} for outside:198.51.100.7/{51000+1} to inside:10.0.0.5/443 duration 0:00:30 bytes 0 SYN Timeout
    6x log %ASA-6-106015: Deny TCP (no connection) from 198.51.100.7/{51000^2+1} to 10.0.0.5/443 flags ACK on interface outside
    # ends: segments after the firewall changed over to its spare | out-of-state | restart-shadow | ignore
    3x log %ASA-6-302014: Teardown TCP connection {100+1} for outside:198.51.100.7/{51000+1} to inside:10.0.0.5/443 duration 0:10:30 bytes 900 Failover primary closed
    6x log %ASA-6-106015: Deny TCP (no connection) from 198.51.100.7/{51000^2+1} to 10.0.0.5/443 flags ACK on interface outside
    # ends: resets of a connection that was torn down | unsolicited-reset | closed-session | ignore
    3x log %ASA-6-302014: Teardown TCP connection {100+1} for outside:192.0.2.80/443 to inside:10.0.0.5/{51000+1} duration 0:00:12 bytes 5120 TCP Reset-I
    6x log %ASA-6-106015: Deny TCP (no connection) from 192.0.2.80/443 to 10.0.0.5/{51000^2+1} flags RST on interface outside
    # ends: acceptances that came after the firewall gave our opening up | unsolicited-syn-ack | own-traffic | ignore
    6x log %ASA-6-302014: Teardown TCP connection {100+1} for outside:192.0.2.80/443 to inside:10.0.0.5/{51000+1} duration 0:00:30 bytes 0 SYN Timeout
    9x log %ASA-6-106015: Deny TCP (no connection) from 192.0.2.80/443 to 10.0.0.5/{51000+1} flags SYN ACK on interface outside
    # ends: connections to a login that were never answered are no guesses | repeated-attempts | repeated-probe | ignore
    40x log %ASA-6-302014: Teardown TCP connection {100+1} for outside:198.51.100.7/{51000+1} to inside:10.0.0.5/22 duration 0:00:30 bytes 0 SYN Timeout every=20
    # ends: connections to a login that were reset by the guesser are | repeated-attempts | password-guessing | look, act
    40x log %ASA-6-302014: Teardown TCP connection {100+1} for outside:198.51.100.7/{51000+1} to inside:10.0.0.5/22 duration 0:00:03 bytes 2210 TCP Reset-O every=20
    # ends: one of ours at the secure shells of many hosts, and nobody answers | outbound-fan-out | infected-host | act
    60x log %ASA-6-302014: Teardown TCP connection {100+1} for outside:198.51.100.{1+3}/23 to inside:10.0.0.5/{51000+1} duration 0:00:30 bytes 0 SYN Timeout
    60x log %ASA-6-302013: Built outbound TCP connection {100+1} for outside:198.51.100.{1+3}/23 (198.51.100.{1+3}/23) to inside:10.0.0.5/{51000+1} (203.0.113.9/{51000+1}) at=0
    # kernel: segments while the table of connections is full | out-of-state | table-full | ignore, look
    3x log nf_conntrack: nf_conntrack: table full, dropping packet every=5
    30x tcp 192.0.2.80:443 > us:51000+1 A len=52 every=0.5 at=1
    # kernel: the same segments without a word of the kernel | out-of-state | closed-session, restart-shadow | ignore
    30x tcp 192.0.2.80:443 > us:51000+1 A len=52 every=0.5
    # frame: a private sender by the hand of the router | out-of-place-address | leaked-private-address | look
    6x tcp 198.51.100.7+70000:40001 > us:443 every=9
    20x tcp 192.168.77.5:40001 > us:445 ttl=118 every=3 at=1
    # frame: a private sender by a neighbour's hand | out-of-place-address | carrier-nat-neighbour | ignore
    6x tcp 198.51.100.7+70000:40001 > us:443 every=9
    20x tcp 192.168.77.5:40001 > us:445 ttl=128 by=7 every=3 at=1
    # frame: our own broadcast comes back with our card's address | local-chatter | own-echo | ignore
    3x tcp 198.51.100.7+70000:40001 > us:443 every=9
    20x udp us:138 > all:138 ttl=64 by=2 toall every=30 at=1
    # frame: somebody else's card speaks in our name | local-chatter | martian | look
    3x tcp 198.51.100.7+70000:40001 > us:443 every=9
    20x udp us:138 > all:138 ttl=64 by=9 toall every=30 at=1
    # 1.1/0 ACK to port 0 in a frame to everybody: which system is this? | port-zero | os-fingerprinting | ignore, look
    tcp 203.0.113.19:40001 > us:0 A len=40 ttl=64 by=9 toall
    # 1.1/0 the same in a frame to us | port-zero | port-zero-probe, crafted-packet | ignore, look
    tcp 203.0.113.19:40001 > us:0 A len=40 ttl=64 by=9
    # frame: a broadcast of a subnet whose size nobody knows | local-chatter | netbios-broadcast | ignore
    9x udp 203.0.113.19:138 > 203.0.113.27:138 len=229 ttl=128 by=9 toall every=60
    # frame: the same datagrams to one host | lone-probe, repeated-attempts | background-probe, repeated-probe, misdirected, neighbour-contact | ignore
    9x udp 203.0.113.19:138 > 203.0.113.27:138 len=229 ttl=128 by=9 every=60
    """#)
}
