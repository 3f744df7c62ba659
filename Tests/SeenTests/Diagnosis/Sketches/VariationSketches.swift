/// What the laboratory records, otherwise: other ports, options, directions, IPv6, fewer packets, as plain lines.
extension Sketch {
  static let variations = Sketch.all(
    #"""
    # mdns by IPv4 and IPv6 | local-chatter | mdns, igmp | ignore
    6x udp 203.0.113.77:5353 > 224.0.0.251:5353 len=101 ttl=255 every=3
    6x udp [fe80::1]:5353 > [ff02::fb]:5353 len=120 ttl=255 every=3
    2x proto 2 203.0.113.77 > 224.0.0.251 len=32 ttl=1 every=5
    # ssdp from a neighbour | local-chatter | ssdp, igmp | ignore
    8x udp 203.0.113.77:40000+7 > 239.255.255.250:1900 len=153 ttl=4 every=3
    2x proto 2 203.0.113.77 > 239.255.255.250 len=32 ttl=1 every=5
    # a neighbour pings the broadcast address | echo-request, local-chatter | broadcast-ping, host-discovery, smurf | ignore
    5x icmp 8/0 203.0.113.77 > 203.0.113.127 ttl=64 toall by=9 every=1
    # a neighbour pings 255.255.255.255 and 224.0.0.1 | echo-request, local-chatter | broadcast-ping | ignore
    3x icmp 8/0 203.0.113.77 > all ttl=64 toall by=9 every=1
    3x icmp 8/0 203.0.113.77 > 224.0.0.1 ttl=1 by=9 every=1
    # igmp: queries and reports | local-chatter | igmp | ignore
    4x proto 2 203.0.113.1 > 224.0.0.1 len=36 ttl=1 every=125
    6x proto 2 203.0.113.78 > 224.0.0.22 len=40 ttl=1 every=10
    # NetBIOS: a stranger's look-up from a temporary port | lone-probe, repeated-attempts, sweep, late-udp-reply | netbios-lookup, background-probe | ignore
    3x udp far:40112 > us:137 len=78 ttl=60 every=1
    # NetBIOS: node status from 137, again and again | lone-probe, repeated-attempts, sweep, late-udp-reply | netbios-lookup, background-probe | ignore
    9x udp far:137 > us:137 len=78 ttl=60 every=1.5
    # NTP: a client's four questions from 123 | lone-probe, late-udp-reply | background-probe, reflector-census | ignore
    4x udp far:123 > us:123 len=76 ttl=60 every=2
    # NTP: monlist from a temporary port | lone-probe, late-udp-reply | reflector-census, background-probe | ignore
    3x udp far:50123 > us:123 len=220 ttl=60 every=1
    # NTP: eight from a temporary port | lone-probe, late-udp-reply, repeated-attempts | reflector-census, background-probe, repeated-probe, misdirected | ignore
    8x udp far:50123 > us:123 len=76 ttl=60 every=1
    # odd protocols, one each | protocol-scan, tunnel | background-probe, tunnel-peer, crafted-packet, targeted-scan | ignore, look
    2x proto 47 far > us len=48 ttl=60 every=1
    2x proto 50 far > us len=88 ttl=60 every=1
    # an odd protocol | protocol-scan, tunnel | background-probe, crafted-packet, targeted-scan | ignore, look
    4x proto 253 far > us len=40 ttl=60 every=1
    # pings of an IPv6 net | sweep, echo-request | ping-sweep, host-discovery, background-scan | ignore, look
    40x icmp 128/0 [2001:db8:a1::67] > 2001:db8:d::1+1 len=48 ttl=61 every=0.1
    # port 0 by TCP | port-zero | port-zero-probe, crafted-packet | look, ignore
    5x tcp far:2201+1 > us:0 S win=512 len=40 nodf ttl=60 every=1
    # port 0 by UDP, and from port 0 | port-zero | port-zero-probe, crafted-packet | look, ignore
    3x udp far:0 > us:0 len=28 ttl=60 every=1
    3x udp far:0 > us:53 len=28 ttl=60 every=1
    # nmap --scanflags SYNFIN | odd-flags, port-scan | targeted-scan, background-scan, crafted-packet | look | nmap
    60x tcp far:45123 > us:1+7 SF win=1024 len=40 nodf every=0.05 ttl=37~59
    # nmap --scanflags URGPSH | odd-flags, port-scan | targeted-scan, background-scan, crafted-packet | look | nmap
    60x tcp far:45123 > us:1+7 UP win=1024 len=40 nodf every=0.05 ttl=37~59
    # nmap --scanflags SYNRST with MSS | odd-flags, port-scan | targeted-scan, background-scan, crafted-packet | look | nmap
    60x tcp far:45123 > us:1+7 SR win=1024 len=44 nodf every=0.05 ttl=37~59
    # nmap -sA, dropped | odd-flags, out-of-state, port-scan | targeted-scan, background-scan, crafted-packet | look | nmap
    60x tcp far:45123 > us:1+7 A win=1024 len=40 nodf every=0.05 ttl=37~59
    # nmap -sM, dropped | odd-flags, port-scan | targeted-scan, background-scan, crafted-packet | look | nmap
    60x tcp far:45123 > us:1+7 FA win=1024 len=40 nodf every=0.05 ttl=37~59
    # nmap -sY as a plain log of today's kernel writes it | port-scan, protocol-scan | targeted-scan, background-scan, crafted-packet | look | nmap
    52x proto 132 far > us len=52 nodf every=0.05 ttl=37~59
    # nmap -6 -sU | port-scan | targeted-scan, background-scan, crafted-packet | look | nmap
    60x udp [2001:db8:a1::67]:45123 > [2001:db8:d::130]:1+7 len=48 ttl=251 every=0.05
    # nmap -6 -sF | odd-flags, port-scan | targeted-scan, background-scan, crafted-packet | look | nmap
    60x tcp [2001:db8:a1::67]:45123 > [2001:db8:d::130]:1+7 F win=1024 len=60 ttl=251 every=0.05
    # a loop: one packet's deaths, told by two routers | time-exceeded | routing-loop | ignore, look
    30x icmp 11/0 198.51.100.1 > us [tcp us:40112 > 198.18.9.9:443 ttl=1 S len=60] every=1
    # a slow sweep by an ordinary system | sweep | targeted-scan, background-scan, service-crawler, host-discovery | ignore, look
    24x tcp far:40001+7 > 203.0.113.1+3:22 len=60 ttl=60 every=45
    # a slow sweep by nping | sweep | targeted-scan, background-scan, service-crawler, host-discovery | ignore, look
    24x tcp far:45123 > 203.0.113.1+3:3389 win=1480 len=40 nodf id=4242 ttl=60 every=20
    # SNMP: some words tried at one host | repeated-attempts, lone-probe, port-scan | background-probe, reflector-census, repeated-probe, misdirected | ignore
    12x udp far:40112 > us:161 len=71 ttl=60 every=0.1
    # SNMP: one walk | repeated-attempts, lone-probe, port-scan | background-probe, reflector-census, repeated-probe, misdirected | ignore
    3x udp far:40112 > us:161 len=69 ttl=60 every=1
    # late errors of our own trace by UDP | time-exceeded, port-unreachable | own-traceroute | ignore
    4x icmp 11/0 198.51.100.1+1 > us [udp us:41000+1 > 192.0.2.80:33434+1 ttl=1 len=60] every=0.2
    2x icmp 3/3 192.0.2.80 > us [udp us:41010+1 > 192.0.2.80:33446+1 ttl=1 len=60] every=0.2
    # late errors of our own trace by TCP | time-exceeded, port-unreachable | own-traceroute, own-traffic | ignore
    6x icmp 11/0 198.51.100.1^2+1 > us [tcp us:41000+1 > 192.0.2.80:80 ttl=1 S len=60] every=0.2
    # late errors of our own trace by pings | time-exceeded, port-unreachable | own-traceroute, own-traffic | ignore
    6x icmp 11/0 198.51.100.1^2+1 > us [icmp 8/0 us > 192.0.2.80 ttl=1 len=60 echo=1+1] every=0.2
    # a session in the middle, from its client | out-of-state | closed-session, restart-shadow, asymmetric-routing | ignore
    9x tcp far:40112 > us:22 AP len=88 ttl=60 every=2
    # a session in the middle, of our client | out-of-state | closed-session, restart-shadow, asymmetric-routing | ignore
    9x tcp 198.51.100.80:22 > us:40112 AP len=88~200 ttl=60 every=2
    # bare ACKs in the middle of a download | out-of-state | closed-session, restart-shadow, asymmetric-routing | ignore
    20x tcp far:40112 > us:443 A len=52 ttl=60 every=0.1
    # both directions of a forgotten session | out-of-state | closed-session, restart-shadow, asymmetric-routing | ignore
    8x tcp far:40112 > us:443 A len=52 ttl=60 every=0.5
    8x tcp us:443 > far:40112 AP len=500 ttl=64 out every=0.5
    # traceroute -U: UDP to 53 | traceroute | incoming-traceroute | ignore
    15x udp far:41000+1 > us:53 len=60 ttl=1^3+1 every=0.05
    # traceroute -T -p 443 by its own packets | traceroute | incoming-traceroute | ignore
    9x tcp far:41000+2 > us:443 S len=60 win=5840 ttl=1^3+1 every=0.05
    # traceroute -D by DCCP | traceroute | incoming-traceroute | ignore
    9x proto 33 far > us len=60 ttl=1^3+1 every=0.05
    # traceroute -6 | traceroute | incoming-traceroute | ignore
    15x udp [2001:db8:a1::67]:41000+1 > [2001:db8:d::130]:33434+1 len=80 ttl=1^3+1 every=0.05
    # traceroute -6 -I | traceroute | incoming-traceroute | ignore
    15x icmp 128/0 [2001:db8:a1::67] > [2001:db8:d::130] len=80 ttl=1^3+1 echo=1+1 every=0.05
    # mtr -6 -T | traceroute | incoming-traceroute | ignore
    15x tcp [2001:db8:a1::67]:41000+1 > [2001:db8:d::130]:443 S len=60 win=29200 ttl=1+1 every=0.2
    # scamper by ICMP, paris | traceroute | incoming-traceroute | ignore
    12x icmp 8/0 far > us len=40 ident=4242 echo=1+1 ttl=1^2+1 every=0.3
    # a firewall that sees only the last three hops of a trace | traceroute | incoming-traceroute | ignore
    9x udp far:41000+1 > us:33443+1 len=60 ttl=1^3+1 every=0.05
    # ECN asked for: an ordinary opening | lone-probe | background-probe | ignore
    tcp far:40112 > us:443 SEC len=60 ttl=60
    # backscatter of a ping flood | echo-reply | backscatter, own-traffic, decoy-of-us | ignore
    60x icmp 0/0 victim > 203.0.113.1+1 len=84 ttl=60 ident=777 echo=1+1 every=2
    # backscatter of a UDP flood | port-unreachable, unreachable | backscatter, decoy-of-us | ignore
    40x icmp 3/3 victim > 203.0.113.1+1 [udp 203.0.113.1+1:1024~65000 > victim:1000~9000 ttl=60 len=128] every=3
    # backscatter of a filtered victim | unreachable | backscatter, decoy-of-us | ignore
    40x icmp 3/13 router > 203.0.113.1+1 [tcp 203.0.113.1+1:1024~65000 > victim:80 ttl=60 S len=40] every=3
    # the same by IPv6 | unreachable | backscatter, decoy-of-us | ignore
    40x icmp 1/1 [2001:db8:a1::1] > 2001:db8:d::1+1 len=108 every=3
    # SNMP traps that are meant for another | repeated-attempts, lone-probe, shared-target | misdirected, repeated-probe, background-probe, heartbeat | ignore
    20x udp far:50123 > us:162 len=120 ttl=60 every=5
    # NetFlow that is meant for another | repeated-attempts, lone-probe, shared-target | misdirected, repeated-probe, background-probe, heartbeat | ignore
    20x udp far:50123 > us:2055 len=1400 ttl=60 every=5~20
    # IPv6 hop: neighbour discovery and routers | local-chatter | ipv6-neighbour-discovery, mld | ignore
    6x icmp 135/0 [fe80::1] > [ff02::1:ff00:130] len=72 ttl=255 every=3
    3x icmp 134/0 [fe80::1] > [ff02::1] len=96 ttl=255 every=30
    3x icmp 143/0 [fe80::1] > [ff02::16] len=76 ttl=1 every=30
    # an NTP reflection at us | reflection, flood | reflection-attack | look
    900x udp 198.51.100.1^5+1:123 > us:33333 len=468 ttl=50~60 every=0.01
    # a memcached reflection at us | reflection, flood | reflection-attack | look
    900x udp 198.51.100.1^9+1:11211 > us:80 len=1428 ttl=50~60 every=0.01
    # masscan of three ports of a net | sweep, block-scan, port-scan | background-scan, targeted-scan, open-proxy-hunt | ignore, look | masscan
    90x tcp far:51406 > 203.0.113.1^3+1:80+0 win=1024 len=40 nodf ttl=245 every=0.01
    # nmap -sS of one port of a net | sweep, block-scan, port-scan | background-scan, targeted-scan | ignore, look | nmap
    40x tcp far:45123 > 203.0.113.1+1:445 win=1024 len=44 nodf every=0.05 ttl=37~59
    # nmap -sn of a net: four questions each | sweep, echo-request | ping-sweep, host-discovery, background-scan, targeted-scan | ignore, look
    20x icmp 8/0 far > 203.0.113.1+1 len=28 every=0.1 ttl=37~59
    20x tcp far:45123 > 203.0.113.1+1:443 win=1024 len=44 nodf every=0.1 ttl=37~59 at=0.02
    20x tcp far:45123 > 203.0.113.1+1:80 A win=1024 len=40 nodf every=0.1 ttl=37~59 at=0.04
    20x icmp 13/0 far > 203.0.113.1+1 len=40 every=0.1 ttl=37~59 at=0.06
    # decoys by FIN | shared-target, port-scan | decoy-scan | look
    30x tcp 198.51.100.66:45123 > us:1+7 F win=1024 len=40 nodf id=1000+37 every=0.2 ttl=40~50
    30x tcp 9.9.9.9:45123 > us:1+7 F win=1024 len=40 nodf id=1000+37 every=0.2 ttl=40~50 at=0.01
    30x tcp 61.177.172.20:45123 > us:1+7 F win=1024 len=40 nodf id=1000+37 every=0.2 ttl=40~50 at=0.02
    # decoys by UDP | shared-target, port-scan | decoy-scan | look
    30x udp 198.51.100.66:45123 > us:1+7 len=28 id=1000+37 every=0.2 ttl=40~50
    30x udp 9.9.9.9:45123 > us:1+7 len=28 id=1000+37 every=0.2 ttl=40~50 at=0.01
    30x udp 61.177.172.20:45123 > us:1+7 len=28 id=1000+37 every=0.2 ttl=40~50 at=0.02
    # a connect scan of twelve ports | port-scan | targeted-scan, background-scan | look
    12x tcp far:33000+3 > us:20+11 len=60 ttl=60 every=0.5
    # a UDP scan of twelve services | port-scan | targeted-scan, background-scan, reflector-census | look
    12x udp far:45123 > us:7+41 len=28 ttl=37~59 every=0.1
    # raw, open: nmap -sS and its answers | port-scan | targeted-scan | look | nmap
    60x tcp far:45123 > us:1+7 win=1024 len=44 nodf every=0.05 ttl=37~59 none
    55x tcp us:1+7 > far:45123 RA len=40 id=0 df every=0.05 ttl=64 at=0.01 out none
    3x tcp us:22+31 > far:45123 SA len=44 id=0 df every=0.05 ttl=64 at=2 out none
    3x tcp far:45123 > us:22+31 R len=40 every=0.05 ttl=60 at=2.01 none
    # raw, open: nmap -sF and its resets | odd-flags, port-scan | targeted-scan | look | nmap
    60x tcp far:45123 > us:1+7 F win=1024 len=40 nodf every=0.05 ttl=37~59 none
    55x tcp us:1+7 > far:45123 RA len=40 id=0 df every=0.05 ttl=64 at=0.01 out none
    # raw, open: nmap -sU and some refusals | port-scan | targeted-scan | look | nmap
    60x udp far:45123 > us:1+7 len=28 every=0.5 ttl=37~59 none
    20x icmp 3/3 us > far [udp far:45123 > us:1+7 ttl=50 len=28] out every=1 at=0.01 none
    # raw, open: nmap -sO and some refusals | protocol-scan | targeted-scan, crafted-packet | look | nmap
    60x proto 3+3 far > us len=20 every=0.2 ttl=37~59 none
    20x icmp 3/2 us > far [proto 3+9 far > us ttl=50 len=20] out every=1 at=0.01 none
    # raw, open: an ACK scan and its resets | odd-flags, out-of-state, port-scan | targeted-scan, background-scan, crafted-packet | look | nmap
    60x tcp far:45123 > us:1+7 A win=1024 len=40 nodf every=0.05 ttl=37~59 none
    60x tcp us:1+7 > far:45123 R len=40 id=0 df every=0.05 ttl=64 at=0.01 out none
    # raw: a sweep by masscan, some answer | sweep | background-scan | ignore | masscan
    60x tcp far:51406 > 203.0.113.1+1:443 win=1024 len=40 nodf ttl=245 every=0.01 none
    5x tcp 203.0.113.9+9:443 > far:51406 SA len=44 id=0 df ttl=64 every=0.09 at=0.1 out none
    5x tcp far:51406 > 203.0.113.9+9:443 R len=40 nodf ttl=245 every=0.09 at=0.11 none
    # raw: a sweep by pings, some answer | sweep, echo-request | ping-sweep, host-discovery, background-scan | ignore, look
    60x icmp 8/0 far > 203.0.113.1+1 len=28 every=0.05 ttl=245 id=54321 none
    7x icmp 0/0 203.0.113.9+7 > far len=28 every=0.35 ttl=64 at=0.4 out none
    # raw: guesses at ssh | repeated-attempts | password-guessing | look, act
    30x tcp far:40001+7 > us:22 len=60 every=2 none
    30x tcp us:22 > far:40001+7 SA len=60 id=0 df ttl=64 every=2 at=0.01 out none
    30x tcp far:40001+7 > us:22 AP len=90 every=2 at=0.1 none
    30x tcp us:22 > far:40001+7 AP len=130 ttl=64 every=2 at=0.2 out none
    30x tcp far:40001+7 > us:22 FA len=52 every=2 at=1 none
    # raw: late answers after the resolver's first | late-udp-reply, ordinary-traffic | late-dns-answer, duplicate-dns-answer, ordinary | ignore
    5x udp us:40001+7 > dns:53 len=60 ttl=64 every=10 out none
    5x udp dns:53 > us:40001+7 len=120 ttl=57 every=10 at=0.1 none
    5x udp dns:53 > us:40001+7 len=120 ttl=57 every=10 at=5 none
    # raw: a trace of our own and its answers | time-exceeded, port-unreachable, traceroute, ordinary-traffic | own-traceroute, ordinary | ignore
    15x udp us:41000+1 > 192.0.2.80:33434+1 len=60 ttl=1^3+1 every=0.1 out none
    12x icmp 11/0 198.51.100.1^3+1 > us [udp us:41000+1 > 192.0.2.80:33434+1 ttl=1 len=60] every=0.1 at=0.02 none
    3x icmp 3/3 192.0.2.80 > us [udp us:41012+1 > 192.0.2.80:33446+1 ttl=1 len=60] every=0.1 at=1.3 none
    # raw: a trace to us, and what we tell it | traceroute | incoming-traceroute | ignore
    15x udp far:41000+1 > us:33434+1 len=60 ttl=1^3+1 every=0.1 none
    12x icmp 3/3 us > far [udp far:41003+1 > us:33437+1 ttl=1 len=60] ttl=64 every=0.1 at=0.4 out none
    # raw: DHCP with its server | local-chatter | dhcp | ignore
    2x udp 0.0.0.0:68 > all:67 len=328 ttl=128 toall by=9 every=4 none
    2x udp 203.0.113.1:67 > all:68 len=328 ttl=64 toall every=4 at=1 none
    # raw, idle: we are the zombie whose IP IDs are read | unsolicited-syn-ack, port-scan | idle-scan | look
    40x tcp far:80 > us:80 SA win=1024 len=44 nodf ttl=37~59 every=0.1 none
    40x tcp us:80 > far:80 R len=40 id=1000+2 nodf ttl=64 every=0.1 at=0.01 out none
    # raw, mail: their ident call while ours delivers | lone-probe, repeated-attempts, ordinary-traffic, inbound-accepted, outbound-blocked | ident-callback, ordinary | ignore
    2x tcp far:40112+7 > mail:25 len=60 every=20 none
    2x tcp mail:25 > far:40112+7 SA len=60 id=0 df ttl=64 every=20 at=0.1 out none
    6x tcp mail:50001+7 > far:113 len=60 ttl=64 every=3 at=0.2 out none
    # quiet, with strays: our browsers, and what comes late | ordinary-traffic | ordinary | ignore
    40x tcp us:40001+7 > 198.51.100.1+3:443 len=60 ttl=64 every=5 out none
    40x tcp 198.51.100.1+3:443 > us:40001+7 SA len=60 id=0 df every=5 at=0.1 none
    40x tcp us:40001+7 > 198.51.100.1+3:443 AP len=500 ttl=64 every=5 at=0.2 out none
    40x tcp 198.51.100.1+3:443 > us:40001+7 AP len=1500 every=5 at=0.3 none
    4x tcp 198.51.100.1+3:443 > us:40001+7 FA len=52 every=5 at=400 none
    2x tcp 198.51.100.1+3:443 > us:40001+7 R len=40 every=5 at=500 none
    # a server of another asks ours for names again and again | repeated-attempts, lone-probe, reflection | background-probe, reflector-census, repeated-probe, misdirected, used-as-reflector | ignore, look
    12x udp far:40001~60000 > us:53 len=60~80 every=7~60
    # a telnet sweep of ours: the same from inside, by IPv6 | outbound-fan-out, sweep | infected-host, own-scanner | act, look, ignore
    60x tcp [2001:db8:d::130]:24189 > [2001:db8:a1::1+1]:23 S out len=60 ttl=64 every=1
    # a SYN flood from one forged net | flood, shared-target, sweep | syn-flood, spoofed-flood, flash-crowd | look, ignore
    900x tcp 198.51.100.1^4+1:1024~65000 > us:443 S win=512 len=40 nodf ttl=50 every=0.005
    """#)
}
