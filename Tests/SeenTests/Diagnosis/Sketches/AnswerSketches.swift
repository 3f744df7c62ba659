/// Answers, leftovers and floods: what fools programs that count (FAQ 4 and 5, and the differentials of resets, ACKs and streams).
extension Sketch {
  static let answers = Sketch.all(
    #"""
    # peers: a router's errors quote our own SYNs, 40 ports | unreachable | own-traffic, decoy-of-us, backscatter | ignore
    40x icmp 3/13 router > us [tcp us:40000~60000 > 192.0.2.9:20+1 ttl=55 S] every=1
    # peers: backscatter of a flooded web server | unsolicited-syn-ack | backscatter | ignore
    40x tcp victim:443 > us:1024~65000 SA len=44 id=0 df ttl=52 every=30
    # peers: late answers of a resolver | late-udp-reply | late-dns-answer | ignore
    40x udp 8.8.8.8:53 > us:32768~60999 len=90~300 ttl=118 every=20
    # peers: FIN and RST of closed sessions | out-of-state, unsolicited-reset | closed-session | ignore
    20x tcp 192.0.2.80:443 > us:32768~60999 FA len=52 every=20
    20x tcp 192.0.2.80:443 > us:32768~60999 R len=40 every=20 at=3
    # peers: a traceroute | traceroute | incoming-traceroute | ignore
    40x udp far:41000+1 > us:33461+1 len=60 ttl=1^3+1 every=0.05
    # 5.1 the hop count that the first port tells | traceroute | incoming-traceroute | ignore
    15x udp far:32800 > us:33461+1 len=40 ttl=1^3+1 id=60000+1 every=0.5
    # 5.1 one visit with TTLs that the log lacks the ladder of: three ports in a row | lone-probe, traceroute | incoming-traceroute | ignore
    3x udp far:41000 > us:33464+1 len=60 ttl=1 every=0.5
    # 5.1/firewalk one port beyond the gateway, with the TTL of one hop more | traceroute | firewalking | look
    40x tcp far:40001 > 203.0.113.130:20+1 S len=40 win=512 nodf ttl=1 every=0.3 fwd
    # 5.1 Windows tracert | traceroute | incoming-traceroute | ignore
    12x icmp 8/0 far > us len=92 ident=512 ttl=1^3+1 every=0.5
    # 5.1 our own kernel's port unreachables in threes, outgoing | traceroute, port-unreachable | incoming-traceroute | ignore
    3x icmp 3/3 us > far [udp far:41000+1 > us:33464+1 ttl=1 len=60] out allow every=0.02
    # 5.2 sscan: ACK pings with equal ports, connections, odd flags from 1 to 5 | port-scan, os-probing | sscan | look
    tcp far:23 > us:23 A len=40
    tcp far:25 > us:25 A len=40
    tcp far:110 > us:110 A len=40
    tcp far:143 > us:143 A len=40
    tcp far:80 > us:80 A len=40
    tcp far:1100 > us:80
    tcp far:1101 > us:23
    tcp far:1102 > us:143
    tcp far:1103 > us:110
    tcp far:1104 > us:111
    tcp far:1105 > us:6000
    tcp far:1106 > us:79
    tcp far:1107 > us:53
    tcp far:1108 > us:31337
    tcp far:1109 > us:139
    tcp far:1110 > us:21
    tcp far:1111 > us:1114
    tcp far:1112 > us:1
    # 5.2 only the set of ports that sscan tries | port-scan | sscan | look
    tcp far:1100 > us:22
    tcp far:1101 > us:23
    tcp far:1102 > us:25
    tcp far:1103 > us:53
    tcp far:1104 > us:79
    tcp far:1105 > us:110
    tcp far:1106 > us:111
    tcp far:1107 > us:143
    tcp far:1108 > us:1114
    tcp far:1109 > us:2766
    tcp far:1110 > us:6000
    tcp far:1111 > us:31337
    tcp far:1112 > us:1
    # 4.1 a mail server calls back while our client waits | lone-probe, repeated-attempts, ordinary-traffic | ident-callback | ignore
    tcp us:40100 > far:25 out allow
    4x tcp far:40001 > us:113 every=3
    # D7 one host, many of its ports, one of ours: we are a decoy | unsolicited-syn-ack, unsolicited-reset | decoy-of-us | ignore
    12x tcp victim:20+31 > us:41021 SA len=44 id=0 df every=0.1
    80x tcp victim:1+13 > us:41021 RA len=40 id=0 df every=0.1
    # D7 resets only: the scan hit closed ports | unsolicited-reset | decoy-of-us | ignore
    80x tcp victim:1+13 > us:41021 RA len=40 id=0 df every=0.1
    # D7 many servers' web ports answer us at once: reflection | reflection, flood, unsolicited-syn-ack | reflection-attack | look
    900x tcp 198.51.100.1^4+1:443 > us:80 SA len=44 id=0 df every=0.01
    # D7 asymmetric routing: answers of many servers to our own connections | unsolicited-syn-ack | asymmetric-routing, own-traffic, backscatter | ignore, look
    60x tcp 198.51.100.1^2+3:443 > us:32768~60999 SA len=60 win=65160 id=0 df every=10~40
    # D7 a SYN+ACK scan of our network | sweep, unsolicited-syn-ack | host-discovery, ping-sweep, background-scan | ignore
    60x tcp far:80 > 203.0.113.1+1:40123 SA win=1024 len=40 nodf ttl=37~59 every=0.1
    # D7 idle scan: our IP IDs are read | unsolicited-syn-ack | idle-scan | look
    30x tcp far:40123+1 > us:80 SA win=1024 len=44 nodf ttl=37~59 every=0.05
    # D8 a session's reset | unsolicited-reset | closed-session | ignore
    2x tcp 192.0.2.80:443 > us:51022 R len=40 every=1
    # D9 keep-alives after our restart | out-of-state | closed-session, restart-shadow | ignore
    30x tcp 192.0.2.80:5223 > us:51022 A len=52 every=60
    # D9 all that was running when our firewall started again, within seconds | out-of-state | restart-shadow | ignore
    tcp 192.0.2.80:443 > us:51022 AP len=83
    tcp 192.0.2.99:22 > us:40222 A len=52
    tcp 198.51.100.31:993 > us:51044 A len=52
    tcp 198.51.100.80:443 > us:47438 AP len=1500
    tcp 192.0.2.25:5223 > us:50011 AP len=105
    tcp 192.0.2.26:5223 > us:50013 A len=52
    # D9 a day of closed sessions of many partners, one now and then | out-of-state | closed-session | ignore
    60x tcp 198.51.100.1+3:443 > us:32768~60999 FA len=52 every=700~1500
    # D9 retransmissions with doubling gaps | out-of-state | closed-session | ignore
    tcp 192.0.2.80:443 > us:51022 FA len=52
    tcp 192.0.2.80:443 > us:51022 FA len=52 at=0.4
    tcp 192.0.2.80:443 > us:51022 FA len=52 at=1.2
    tcp 192.0.2.80:443 > us:51022 FA len=52 at=2.8
    tcp 192.0.2.80:443 > us:51022 FA len=52 at=6
    # D9 an ACK scan | port-scan | targeted-scan | look | nmap
    60x tcp far:40123 > us:1+7 A win=1024 len=40 nodf ttl=37~59 every=0.05
    # D9 clients of our own server whose sessions were forgotten | out-of-state | closed-session, restart-shadow | ignore
    30x tcp 198.51.100.1+3:40000~60000 > us:443 FA len=52 every=20
    # D10 the victim of a scan in our name asks for our Windows name | lone-probe | netbios-lookup | ignore
    3x udp victim:137 > us:137 len=78 ttl=118 every=1.5
    # D10 137 and resets of the same victim: we are its scanner's decoy | unsolicited-reset | decoy-of-us | ignore
    80x tcp victim:1+13 > us:41021 RA len=40 id=0 df every=0.1
    3x udp victim:137 > us:137 len=78 ttl=118 every=1.5
    # D10 a sweep for Windows names | sweep | background-scan, reflector-census | ignore
    40x udp far:137 > 203.0.113.1+1:137 len=78 ttl=118 every=0.5
    # D18 nmap -g 53 hopes that DNS passes | port-scan | source-port-trick, targeted-scan | look | nmap
    60x tcp far:53 > us:1+7 S win=1024 len=44 nodf ttl=37~59 every=0.05
    # D18 UDP from 53 to many low ports | port-scan, late-udp-reply | source-port-trick, targeted-scan | look
    60x udp far:53 > us:1+7 len=28 every=0.1 ttl=37~59
    # D18 ten resolvers answer twice | late-udp-reply | late-dns-answer, duplicate-dns-answer | ignore
    40x udp 9.9.9.1^4+1:53 > us:32768~60999 len=90~300 ttl=57 every=20
    # D22 a stream of amplified answers | reflection, flood | reflection-attack | look
    600x udp 198.51.100.1^3+1:123 > us:80 len=468 ttl=50 every=0.02
    # D23 our resolver is used against somebody | reflection | used-as-reflector | look
    300x udp victim:80 > us:53 len=64 ttl=244 every=0.2 allow
    # late answers that are not DNS: time | late-udp-reply | late-answer | ignore
    4x udp 192.0.2.123:123 > us:50123 len=76 every=64
    # late answers that are not DNS: QUIC | late-udp-reply | late-answer, closed-session | ignore
    30x udp 192.0.2.80:443 > us:50123 len=60~1250 every=2
    # late answers that are not DNS: STUN of a call | late-udp-reply | late-answer | ignore
    4x udp 192.0.2.80:3478 > us:50123 len=92 every=2
    # a flash crowd at our web server, let in | ordinary-traffic, flood | ordinary, flash-crowd | ignore
    2000x tcp 198.51.0.1+37:1024~65000 > us:443 S len=60 win=64240 every=0.01 allow ttl=45~60
    # a SYN flood from forged senders | flood | syn-flood, spoofed-flood | look
    4000x tcp ~~:1024~65000 > us:80 S len=40 win=512 nodf every=0.005
    # a SYN flood from real senders | flood | syn-flood | look
    3000x tcp 198.51.0.1+37:1024~65000 > us:80 S len=40 win=512 nodf every=0.005
    # double logging: each packet twice | lone-probe, repeated-attempts | background-probe, double-logging | ignore
    3x tcp far:40001+1 > us:22 S id=7+1 every=10
    3x tcp far:40001+1 > us:22 S id=7+1 every=10 at=0.0001
    # passwords are guessed at ssh | repeated-attempts | password-guessing | act
    60x tcp far:40001+1 > us:22 S len=60 every=7 allow
    # somebody knocks at ssh again and again and is not let in | repeated-attempts | repeated-probe, background-probe, password-guessing | ignore
    60x tcp far:40001+1 > us:22 S len=60 every=7
    # DNAT health checks of our balancer | repeated-attempts, ordinary-traffic | health-check, heartbeat, ordinary | ignore
    100x tcp 203.0.113.250:40001+1 > us:8080 S len=60 ttl=64 every=5
    # a tunnel's partner | tunnel | tunnel-peer | ignore
    20x proto 47 far > us len=120 every=30
    # 6in4 of a relay | tunnel | tunnel-peer | ignore
    20x proto 41 192.88.99.1 > us len=120 every=30
    # IKE again and again: a VPN's other end has the old address | repeated-attempts | misdirected, previous-address-holder, peer-to-peer-leftover, game-traffic | ignore
    50x udp far:500 > us:500 len=344 every=20
    # WireGuard handshakes every five seconds | repeated-attempts | misdirected, heartbeat, previous-address-holder, peer-to-peer-leftover, game-traffic | ignore
    200x udp far:51820 > us:51820 len=176 every=5
    """#)
}
