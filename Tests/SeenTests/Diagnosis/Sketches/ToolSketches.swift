/// Programs by what their packets look like, and the inside out.
extension Sketch {
  static let tools = Sketch.all(
    #"""
    # nmap -sS | port-scan | targeted-scan | look | nmap
    60x tcp far:45123 > us:1+7 win=1024 len=44 nodf every=0.05 ttl=37~59
    # nmap before 2011: windows 1024 to 4096 bound to the TTL | port-scan | targeted-scan | look | nmap
    20x tcp far:45123 > us:1+28 win=1024 len=44 nodf every=0.05 ttl=40
    20x tcp far:45123 > us:8+28 win=2048 len=44 nodf every=0.05 ttl=41
    20x tcp far:45123 > us:15+28 win=3072 len=44 nodf every=0.05 ttl=42
    20x tcp far:45123 > us:22+28 win=4096 len=44 nodf every=0.05 ttl=43
    # nmap -sF | port-scan | targeted-scan | look | nmap
    60x tcp far:45123 > us:1+7 F win=1024 len=40 nodf every=0.05 ttl=37~59
    # nmap -sN | port-scan | targeted-scan | look | nmap
    60x tcp far:45123 > us:1+7 - win=1024 len=40 nodf every=0.05 ttl=37~59
    # nmap -sX | port-scan | targeted-scan | look | nmap
    60x tcp far:45123 > us:1+7 FPU win=1024 len=40 nodf every=0.05 ttl=37~59
    # nmap -sU | port-scan | targeted-scan | look | nmap
    60x udp far:45123 > us:1+7 len=28 every=0.05 ttl=37~59
    # nmap -sT | port-scan | targeted-scan | look
    60x tcp far:33000+3 > us:1+7 len=60 every=0.05
    # nmap, constant sequence, --ttl 64 | port-scan | targeted-scan | look | nmap
    60x tcp far:45123 > us:1+7 win=1024 len=44 nodf every=0.05 ttl=57 seq=123456789 ack=0
    # nmap -sI: we are the target, the zombie is innocent | port-scan | idle-scan | look | nmap
    60x tcp far:80 > us:1+7 S win=1024 len=44 nodf ttl=37~59 seq=77777 ack=0 every=0.05
    8x tcp far:80 > us:1+49 R len=40 id=1000+2 nodf ttl=126 seq=77778 ack=0 every=0.3
    # nmap -sI in a plain log of drops: one low source port is all that tells | port-scan | targeted-scan, idle-scan, source-port-trick | look | nmap
    60x tcp far:80 > us:1+7 S win=1024 len=44 nodf ttl=37~59 every=0.05
    # masscan with sequence numbers | port-scan, lone-probe | background-scan, targeted-scan | look, ignore
    10x tcp far:51406 > us:1+13 win=1024 len=40 nodf ttl=245 every=0.01
    # masscan of today: window 1025 | sweep | background-scan | ignore | masscan
    60x tcp far:51406 > 203.0.113.1+1:443 win=1025 len=44 nodf ttl=245 every=0.01
    # masscan pings | sweep | ping-sweep | ignore
    60x icmp 8/0 far > 203.0.113.1+1 len=76 ttl=245 every=0.01
    # zmap until 4.0 | sweep | background-scan | ignore | zmap
    60x tcp far:32768~61000 > 203.0.113.1+1:443 win=65535 len=40 nodf id=54321 ttl=245 every=0.01
    # zmap since 4.1: random ID, TTL 64, Windows' options without DF | sweep | background-scan | ignore | zmap
    60x tcp far:32768~61000 > 203.0.113.1+1:443 win=65535 len=52 nodf ttl=52 every=0.01
    # Mirai without sequence numbers | sweep | background-scan, botnet-scan | ignore
    40x tcp far:24189 > 203.0.113.1+1:23 win=14600 len=40 nodf ttl=49 every=3
    4x tcp far:24189 > 203.0.113.10+20:2323 win=14600 len=40 nodf ttl=49 every=30
    # unicornscan | port-scan | targeted-scan | look | unicornscan
    60x tcp far:4096~65000 > us:1+7 win=4128 len=44 nodf ttl=245 every=0.01
    # hping3 | port-scan | targeted-scan | look | hping
    60x tcp far:2101+1 > us:1+7 win=512 len=40 nodf ttl=52 every=0.1
    # nping | port-scan | targeted-scan | look | nping
    60x tcp far:45123 > us:1+7 win=1480 len=40 nodf id=4242 ttl=52 every=0.1
    # scapy | port-scan | targeted-scan | look | scapy
    60x tcp far:20 > us:1+7 win=8192 len=40 nodf id=1 ttl=52 every=0.1
    # synscan of old: SYN and FIN, ID 39426 | sweep, port-scan, odd-flags | targeted-scan, background-scan, crafted-packet | look, ignore
    30x tcp far:21 > 203.0.113.1+1:21 SF win=1028 len=40 nodf id=39426 every=0.1
    # scamper | traceroute | incoming-traceroute | ignore | scamper
    15x udp far:44001 > us:33435+1 len=40 id=1+1 df ttl=1+1 every=0.2
    # paris-traceroute: one flow | traceroute | incoming-traceroute | ignore
    15x udp far:33457 > us:33456 len=40 ttl=1+1 every=0.2
    # dublin-traceroute | traceroute | incoming-traceroute | ignore
    30x udp far:12345 > us:33434+1 len=35 df ttl=1^20+1 every=0.02
    # tracepath | traceroute | incoming-traceroute | ignore
    12x udp far:41000 > us:44444+1 len=1500 id=0 df ttl=1+1 every=0.2
    # mtr by ICMP | traceroute | incoming-traceroute | ignore
    30x icmp 8/0 far > us len=64 ident=777 echo=33434+1 ttl=1+1 every=0.2
    # tcptraceroute | traceroute | incoming-traceroute | ignore
    9x tcp far:40001+1 > us:80 len=60 win=5840 ttl=1^3+1 every=0.2
    # SIPVicious | sweep | sip-scan | ignore | sipvicious
    60x udp far:5071 > 203.0.113.1+1:5060 len=430 ttl=52 df every=0.05
    # telephony one address | lone-probe | sip-scan | ignore
    udp far:5071 > us:5060 len=430 ttl=52
    # Slammer | sweep | worm-scan | ignore
    40x udp far:1042 > 203.0.113.1+1:1434 len=404 ttl=112 every=0.01
    # Slammer, one packet | lone-probe | worm-scan | ignore
    udp far:1042 > us:1434 len=404 ttl=112
    # Conficker's heirs at 445 | sweep | worm-scan, background-scan, botnet-scan | ignore
    40x tcp far:1042+1 > 203.0.113.1+1:445 len=48 ttl=112 every=1
    # Conficker draws the lower half only | sweep | worm-scan | ignore | conficker
    12x tcp far:1042+1 > 203.0.113.90+3:445 len=48 ttl=112 every=14
    14x tcp far:1142+1 > 203.0.113.5+6:445 len=48 ttl=112 every=14 at=5
    10x tcp far:1242+1 > 203.0.113.50+2:445 len=48 ttl=112 every=14 at=9
    5x tcp 192.0.2.9:40001+1 > 203.0.113.130+20:80 every=30
    # Nachi pings, and comes to those that answer | sweep | worm-scan | ignore | nachi
    40x icmp 8/0 far > 203.0.113.1+1 len=92 ttl=112 every=0.1
    3x tcp far:3021+1 > 203.0.113.10+7:135 len=48 ttl=112 every=1
    # Nachi pings before it comes | sweep | ping-sweep, worm-scan | ignore
    40x icmp 8/0 far > 203.0.113.1+1 len=92 ttl=112 every=0.1
    # one of ours hunts telnet | outbound-fan-out, sweep | infected-host | act
    80x tcp pc:24189 > 198.51.100.1+3:23 lan win=14600 len=40 nodf ttl=63 every=1
    # one of ours sends spam | outbound-fan-out, repeated-attempts, outbound-blocked, sweep | infected-host | act
    80x tcp pc:40001+3 > 198.51.100.1+3:25 lan len=60 ttl=127 every=2
    # our mail server sends mail: that is its trade | ordinary-traffic, outbound-fan-out | ordinary | ignore
    80x tcp mail:40001+3 > 198.51.100.1+3:25 out len=60 ttl=64 every=20 allow
    40x tcp 198.51.100.1+5:40001+3 > mail:25 in len=60 every=40 allow
    # one of ours mines coins | beacon | coin-mining | look
    40x tcp pc:40001+3 > 198.51.100.77:3333 lan len=60 ttl=127 every=60
    # it goes through a list of pools, and has no beat | beacon | coin-mining | look
    5x tcp pc:40001+3 > 198.51.100.77:5555 lan len=60 ttl=127 every=5
    5x tcp pc:40101+3 > 198.51.100.99:14444 lan len=60 ttl=127 every=5
    # it mines, and hunts others: nobody does both on purpose | outbound-fan-out, beacon | infected-host | act
    30x tcp pc:24189 > 198.51.100.1+3:23 lan win=14600 len=40 nodf ttl=63 every=1
    40x tcp pc:40001+3 > 192.0.2.77:14444 lan len=60 ttl=127 every=30 allow
    # a game at a port that pools have too | ordinary-traffic, outbound-blocked | ordinary, blocked-egress, game-traffic | ignore, look
    2x tcp pc:40001+3 > 198.51.100.77:7777 lan len=60 ttl=127 every=1000 allow
    # something wanted is not let out: mail by submission | outbound-blocked, beacon, repeated-attempts | blocked-egress | look
    12x tcp pc:40001+3 > 198.51.100.77:587 lan len=60 ttl=127 every=30~90
    # an inside host answers as a proxy: strangers come in and it goes out | inbound-accepted, ordinary-traffic, repeated-attempts | used-as-proxy | act
    60x tcp 198.51.100.1^2+3:40000~60000 > us:3128 fwd len=60 every=5 allow
    60x tcp us:40000~60000 > 192.0.2.1+2:443 out len=60 every=5 allow at=1
    # a proxy that strangers reach, and that goes nowhere | inbound-accepted | exposed-service | look
    60x tcp 198.51.100.1^2+3:40000~60000 > us:3128 fwd len=60 every=5 allow
    # a slow scan: one port every ten minutes | port-scan | targeted-scan, background-scan, service-crawler | look, ignore
    60x tcp far:33000~60000 > us:1~10000 len=60 every=600
    # a scan shared out between ten sources of a network | shared-target, port-scan, sweep | coordinated-scan | look
    40x tcp 198.51.100.10:40001 > us:1+10 win=1024 len=40 nodf ttl=245 every=1
    40x tcp 198.51.100.11:40001 > us:2+10 win=1024 len=40 nodf ttl=245 every=1 at=0.1
    40x tcp 198.51.100.12:40001 > us:3+10 win=1024 len=40 nodf ttl=245 every=1 at=0.2
    40x tcp 198.51.100.13:40001 > us:4+10 win=1024 len=40 nodf ttl=245 every=1 at=0.3
    # a scan shared out: four ports each from thirty sources | shared-target, port-scan, sweep | coordinated-scan | look
    120x tcp 198.51.100.1^4+3:40000 > us:1000+7 win=65535 len=40 nodf ttl=244 every=1
    # a scan shared out between six sources of as many networks, all from one port | shared-target | coordinated-scan | look
    30x tcp 198.51.100.10:47001 > us:1+12 win=1024 len=40 nodf ttl=245 every=2
    30x tcp 192.0.2.11:47001 > us:2+12 win=1024 len=40 nodf ttl=243 every=2 at=0.1
    30x tcp 198.18.9.12:47001 > us:3+12 win=1024 len=40 nodf ttl=241 every=2 at=0.2
    30x tcp 100.20.3.13:47001 > us:4+12 win=1024 len=40 nodf ttl=239 every=2 at=0.3
    30x tcp 46.7.8.14:47001 > us:5+12 win=1024 len=40 nodf ttl=238 every=2 at=0.4
    30x tcp 80.7.8.15:47001 > us:6+12 win=1024 len=40 nodf ttl=237 every=2 at=0.5
    # three scanners that happen to have one port, hours apart | port-scan | targeted-scan, background-scan | look, ignore
    30x tcp 198.51.100.10:47001 > us:1+12 win=1024 len=40 nodf ttl=245 every=2
    30x tcp 192.0.2.11:47001 > us:2+12 win=1024 len=40 nodf ttl=243 every=2 at=14000
    30x tcp 198.18.9.12:47001 > us:3+12 win=1024 len=40 nodf ttl=241 every=2 at=39000
    # six scanners of as many networks that have nothing in common but the program | port-scan | targeted-scan, background-scan | look, ignore
    30x tcp 198.51.100.10:47001 > us:1+12 win=1024 len=40 nodf ttl=245 every=2
    30x tcp 192.0.2.11:52222 > us:2+12 win=1024 len=40 nodf ttl=243 every=2 at=4000
    30x tcp 198.18.9.12:41111 > us:3+12 win=1024 len=40 nodf ttl=241 every=2 at=9000
    # a port an hour for a week | port-scan | background-scan, service-crawler, targeted-scan | look, ignore
    168x tcp far:33000~60000 > us:1~10000 len=60 every=3600
    # a host an hour for a week | sweep | background-scan | ignore
    160x tcp far:33000~60000 > 203.0.113.1+1:22 len=60 every=3600
    # a SYN scan of the whole net at many ports | block-scan | background-scan, targeted-scan, service-crawler | ignore, look
    200x tcp far:40001 > 203.0.113.1^20+1:20+37 len=60 every=1
    # port zero by hping | port-zero | port-zero-probe, crafted-packet | look
    10x udp far:2101+1 > us:0 len=28 every=1
    # IP protocols one after the other | protocol-scan | targeted-scan | look
    100x proto 1+1 far > us len=20 ttl=37~59 every=0.1
    # SCTP INIT at many ports | port-scan, protocol-scan | targeted-scan | look
    60x proto 132 far > us len=52 ttl=37~59 every=0.05
    """#)
}
