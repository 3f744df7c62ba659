/// The rows of the seed about ports, trojans, decoys, leftovers and proxies (FAQ 1 and 6), each as a firewall would log it.
extension Sketch {
  static let ports = Sketch.all(
    #"""
    # 1.1/0 a packet to port 0 from a single sender | port-zero | port-zero-probe, crafted-packet | look
    3x tcp far:2200+1 > us:0 win=512 len=40 nodf ttl=61
    # 1.1/0 ACK to an address with the broadcast MAC, port 0 | port-zero | port-zero-probe, crafted-packet | look
    tcp far:4000 > us:0 A len=40
    # 1.1/1 tcpmux | lone-probe | background-probe | ignore
    tcp far:40001 > us:1
    # 1.1/7 a balancer asks a resolver by TCP echo | lone-probe | background-probe, latency-probe | ignore
    2x tcp far:40001 > us:7 every=3
    # 1.1/7 squid bounces its hits off the UDP echo port, from 3130 | lone-probe, repeated-attempts | squid-echo, misdirected, latency-probe | ignore
    3x udp far:3130 > us:7 len=60 every=20
    # 1.1/7 squid, a whole day of them | repeated-attempts, lone-probe | squid-echo, misdirected, latency-probe | ignore
    60x udp far:3130 > us:7 len=60~180 every=300
    # 1.1/11 sysstat | lone-probe | background-probe | ignore
    tcp far:40001 > us:11
    # 1.1/19 chargen by UDP | lone-probe | reflector-census | ignore
    udp far:40001 > us:19 len=29
    # 1.1/21 | lone-probe | background-probe, botnet-scan | ignore
    tcp far:40001 > us:21
    # 1.1/22 pcAnywhere looks at 22/udp beside 5632 | lone-probe | background-probe, application-broadcast | ignore
    udp far:1050 > us:22 len=30
    udp far:1050 > us:5632 len=30
    # 1.1/22 pcAnywhere searches the whole class C of its own neighbours | ordinary-traffic, sweep | ordinary, application-broadcast, background-scan | ignore
    25x udp 203.0.113.200:1050 > 203.0.113.1+1:22 len=30 every=0.02 ttl=128
    25x udp 203.0.113.200:1050 > 203.0.113.1+1:5632 len=30 every=0.02 ttl=128
    # 1.1/23 | lone-probe | background-probe, botnet-scan | ignore
    tcp far:40001 > us:23 len=40 win=14600 nodf
    # 1.1/25 | lone-probe | background-probe | ignore
    tcp far:40001 > us:25
    # 1.1/53 zone transfer by TCP | lone-probe | background-probe | ignore
    tcp far:40001 > us:53
    # 1.1/53 a question of a stranger by UDP | lone-probe | background-probe, reflector-census | ignore
    udp far:40001 > us:53 len=65
    # 1.1/67-68 neighbours ask for addresses | local-chatter | dhcp | ignore
    12x udp 0.0.0.0:68 > all:67 len=328 ttl=128 id=0 every=40
    # 1.1/67-68 the server's broadcast answer | local-chatter | dhcp | ignore
    6x udp 203.0.113.1:67 > all:68 len=328 ttl=64 id=0 every=60
    # 1.1/69 | lone-probe | reflector-census, background-probe | ignore
    udp far:40001 > us:69 len=48
    # 1.1/98 | lone-probe | background-probe | ignore
    tcp far:40001 > us:98
    # 1.1/109 | lone-probe | background-probe | ignore
    tcp far:40001 > us:109
    # 1.1/110 | lone-probe | background-probe, botnet-scan | ignore
    tcp far:40001 > us:110
    # 1.1/111 TCP | lone-probe | background-probe | ignore
    tcp far:40001 > us:111
    # 1.1/111 UDP | lone-probe | reflector-census, background-probe | ignore
    udp far:40001 > us:111 len=68
    # 1.1/113 a lone question | lone-probe | ident-callback | ignore
    tcp far:40001 > us:113
    # 1.1/113 retried as a mail server retries | lone-probe, repeated-attempts | ident-callback | ignore
    4x tcp far:40001 > us:113 every=6 id=900+1 seq=771 ack=0
    # 1.1/119 | lone-probe | background-probe | ignore
    tcp far:40001 > us:119
    # 1.1/135 | lone-probe | background-probe, botnet-scan, worm-scan | ignore
    tcp far:40001 > us:135
    # 1.1/137 a Windows server asks who visits | lone-probe | netbios-lookup | ignore
    3x udp far:137 > us:137 len=78 ttl=118 every=1.5
    # 1.1/137 a UNIX host asks from a high port | lone-probe | netbios-lookup, reflector-census | ignore
    udp far:1031 > us:137 len=78
    # 1.1/139 | lone-probe | background-probe, botnet-scan, worm-scan | ignore
    2x tcp far:40001 > us:139 len=48 ttl=118 every=3
    # 1.1/143 from source port 0 | odd-flags, lone-probe, port-zero | background-probe, port-zero-probe, crafted-packet, botnet-scan | ignore, look
    tcp far:0 > us:143 SF len=40
    # 1.1/161 | lone-probe | reflector-census, background-probe | ignore
    udp far:40001 > us:161 len=73
    # 1.1/161 a printer's driver that asks the wrong network, for days | repeated-attempts | misdirected, heartbeat, repeated-probe | ignore
    60x udp far:1050 > us:161 len=78 every=300 ttl=120
    # 1.1/162 traps that go astray | repeated-attempts | misdirected, heartbeat | ignore
    40x udp far:161 > us:162 len=130 every=97
    # 1.1/177 | lone-probe | background-probe, reflector-census | ignore
    udp far:40001 > us:177 len=35
    # 1.1/535 CORBA calls the segment | local-chatter | application-broadcast | ignore
    8x udp 203.0.113.40:1030 > all:535 len=120 ttl=128 every=30
    # 1.1/600 | lone-probe | background-probe, trojan-probe | ignore
    tcp far:40001 > us:600
    # 1.1/635 | lone-probe | background-probe | ignore
    udp far:40001 > us:635 len=68
    # 1.1/1024 the first temporary port | lone-probe, late-udp-reply | background-probe, late-answer | ignore
    tcp far:40001 > us:1024
    # 1.1/1080 | lone-probe | background-probe, open-proxy-hunt, irc-proxy-check | ignore
    tcp far:40001 > us:1080
    # 1.1/1114 | lone-probe | background-probe, sscan | ignore
    tcp far:40001 > us:1114
    # 1.1/1243 | lone-probe | trojan-probe | ignore
    tcp far:40001 > us:1243
    # 1.1/1524 | lone-probe | background-probe, trojan-probe | ignore
    tcp far:40001 > us:1524
    # 1.1/2049 | lone-probe | background-probe | ignore
    tcp far:40001 > us:2049
    # 1.1/3128 | lone-probe | background-probe, open-proxy-hunt | ignore
    tcp far:40001 > us:3128
    # 1.1/5632 | lone-probe | background-probe | ignore
    udp far:40001 > us:5632 len=30
    # 1.1/6970 sound that nobody hears any more | repeated-attempts, late-udp-reply, flood | media-leftover, peer-to-peer-leftover | ignore
    300x udp far:30000 > us:6970 len=400~620 every=0.1
    # 1.1/13223 PowWow camps | repeated-attempts, shared-target | heartbeat, peer-to-peer-leftover, previous-address-holder | ignore
    30x tcp far:1200+1 > us:13223 len=48 every=60 ttl=118
    # 1.1/13223 PowWow, many partners | shared-target | peer-to-peer-leftover, previous-address-holder | ignore
    60x tcp 198.51.100.10^4+1:1200+1 > us:13223 len=48 every=20 ttl=~
    # 1.1/17027 an adbot inside calls home and is stopped | outbound-blocked, beacon, repeated-attempts | adware-beacon, blocked-egress | look
    20x tcp pc:1100+1 > 192.0.2.99:17027 lan every=61~63 len=48 ttl=127
    # 1.1/17027 an adbot that retries without pause | outbound-blocked, beacon, repeated-attempts | adware-beacon, blocked-egress | look
    200x tcp pc:1100+1 > 192.0.2.99:17027 lan every=0.3 len=48 ttl=127
    # 1.1/30100 | lone-probe | trojan-probe | ignore
    tcp far:40001 > us:30100
    # 1.1/31337 TCP | lone-probe | trojan-probe | ignore
    tcp far:40001 > us:31337
    # 1.1/31337 UDP | lone-probe | trojan-probe | ignore
    udp far:1060 > us:31337 len=47
    # 1.1/31789 from 31790 | lone-probe | trojan-probe | ignore
    udp far:31790 > us:31789 len=29
    # 1.1/33434-33600 one packet of a route | lone-probe, traceroute | incoming-traceroute | ignore
    udp far:41000 > us:33440 len=60 ttl=2
    # 1.1/41508 Inoculan calls the subnet | local-chatter | application-broadcast | ignore
    40x udp 203.0.113.40:1030 > 203.0.113.255:41508 len=200 ttl=128 every=2
    # 1.2/1-5 odd flags from ports 1 to 5 | port-scan, odd-flags, os-probing | sscan, os-fingerprinting, crafted-packet | look
    tcp far:1 > us:80 S len=40
    tcp far:2 > us:80 - len=40
    tcp far:3 > us:80 SF len=40
    tcp far:4 > us:80 FPU len=40
    tcp far:5 > us:81 A len=40
    # 1.2/1-1024 a client behind a translator comes from a low port | lone-probe | background-probe, ordinary, misdirected | ignore
    2x tcp far:733 > us:443 every=3
    # 1.3 decoys: one scan under six names | shared-target | decoy-scan | look | nmap
    60x tcp far:45123 > us:1+7 ttl=~ id=1000+3 win=1024 len=44 nodf every=0.05 ttl=37~59
    60x tcp 192.0.2.9:45123 > us:1+7 id=1000+3 win=1024 len=44 nodf every=0.05 ttl=37~59 at=0.001
    60x tcp 198.51.100.99:45123 > us:1+7 id=1000+3 win=1024 len=44 nodf every=0.05 ttl=37~59 at=0.002
    60x tcp 192.0.2.200:45123 > us:1+7 id=1000+3 win=1024 len=44 nodf every=0.05 ttl=37~59 at=0.003
    # 1.4 trojan hunters at many hosts | sweep | trojan-probe | ignore
    50x tcp far:3000+1 > 203.0.113.1+1:27374 len=48 ttl=118 every=0.2
    # 1.4/3129 Masters Paradise | lone-probe | trojan-probe | ignore
    tcp far:40001 > us:3129
    # 1.4/50505 Sockets de Troie | lone-probe | trojan-probe | ignore
    tcp far:40001 > us:50505
    # 1.4/37337 as the seed has it | lone-probe | trojan-probe | ignore
    tcp far:40001 > us:37337
    # 1.9 questions from low ports | lone-probe, repeated-attempts | nat-low-port-dns | ignore
    5x udp far:600~1000 > us:53 len=66 every=30
    # 1.9 questions from low ports all day, let in | lone-probe, repeated-attempts, ordinary-traffic | nat-low-port-dns, ordinary | ignore
    50x udp far:600~1000 > us:53 len=66 every=30 allow
    # 1.9 a busy translator, denied | lone-probe, repeated-attempts | nat-low-port-dns | ignore
    50x udp far:600~1000 > us:53 len=66 every=30
    # 1.10 a game's players look for whoever had the address | shared-target | previous-address-holder, peer-to-peer-leftover | ignore
    80x udp 198.51.100.10^2+3:1024~65000 > us:27015 len=53~80 every=3 ttl=45~118
    # 1.10/7777 Unreal | shared-target | previous-address-holder, peer-to-peer-leftover | ignore
    80x udp 198.51.100.10^2+3:1024~65000 > us:7777 len=53~80 every=3 ttl=45~118
    # 1.10/27910 Quake 2, one player who does not give up | repeated-attempts | game-traffic, peer-to-peer-leftover, misdirected | ignore
    40x udp far:27910 > us:27910 len=53~80 every=2
    # 1.10/side an ICQ server calls its lost client: the source port tells | late-udp-reply, repeated-attempts | late-answer, heartbeat, previous-address-holder, peer-to-peer-leftover, game-traffic | ignore
    20x udp far:4000 > us:1045 len=60 every=120
    # 1.10/side a game server's packets to a temporary port | late-udp-reply, repeated-attempts | late-answer, game-traffic, media-leftover, peer-to-peer-leftover | ignore
    50x udp far:27015 > us:50123 len=80~900 every=0.5
    # 1.10 an unknown high port, forty strangers, no other | shared-target | previous-address-holder, peer-to-peer-leftover | ignore
    120x udp 198.51.100.1^3+4:1024~65000 > us:23911 len=90~150 every=4 ttl=40~118
    # 1.11 a chat server looks for proxies | port-scan, lone-probe, repeated-attempts | irc-proxy-check | ignore
    tcp far:40001 > us:1080
    tcp far:40002 > us:3128
    tcp far:40003 > us:8080
    tcp far:40004 > us:23
    tcp far:40005 > us:6588
    tcp far:40006 > us:80
    # 1.11 a chat server looks at two ports only | lone-probe | irc-proxy-check, open-proxy-hunt, background-probe | ignore
    tcp pc:40100 > far:6667 lan allow
    tcp far:40001 > us:1080
    tcp far:40002 > us:3128
    # 1.12 web servers at odd ports | sweep | background-scan, open-proxy-hunt | ignore, look
    40x tcp far:40000+1 > 203.0.113.1+1:8888 every=1
    # 1.13 an unknown protocol | lone-probe | background-probe | ignore
    tcp far:40001 > us:1234
    # 6.1 proxy hunters | sweep | open-proxy-hunt | look
    40x tcp far:40000+1 > 203.0.113.1+1:3128 every=1
    40x tcp far:40000+1 > 203.0.113.1+1:8080 every=1 at=0.3
    40x tcp far:40000+1 > 203.0.113.1+1:1080 every=1 at=0.6
    # 6.1 RingZero: three probes within a minute | lone-probe, port-scan, repeated-attempts | ring-zero, background-probe, irc-proxy-check, open-proxy-hunt | ignore
    tcp far:1042 > us:80 len=48 ttl=118
    tcp far:1043 > us:8080 len=48 ttl=118 at=20
    tcp far:1044 > us:3128 len=48 ttl=118 at=40
    """#)
}
