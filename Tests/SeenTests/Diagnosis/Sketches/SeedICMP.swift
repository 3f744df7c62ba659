/// The seed's sections about ICMP, source routes, broadcasts and private senders (FAQ 2 and 3).
extension Sketch {
  static let icmp = Sketch.all(
    #"""
    # 2.0/ping somebody inside pings | echo-reply, ordinary-traffic | own-traffic, ordinary | ignore
    5x icmp 0/0 far > us ident=99 id=~
    # 2.0/automated a monitor that measures all day | echo-reply | own-traffic | ignore
    300x icmp 0/0 far > us ident=99 every=60
    # 2.0/decoy a ping sweep in our name | echo-reply | decoy-of-us, backscatter | ignore
    40x icmp 0/0 198.51.100.1+1 > us ident=771 len=28 every=0.02
    # 2.0 answers to a ping flood that forged our addresses | echo-reply | backscatter, decoy-of-us | ignore
    60x icmp 0/0 victim > 203.0.113.1+3 ident=~ every=2
    # 2.3 host unreachable from a router, about our own web visits | unreachable | own-traffic | ignore
    4x icmp 3/1 router > us [tcp us:40100+7 > 192.0.2.9:443 ttl=55 S] every=3
    # 2.3.a unreachable from strangers: our address was a decoy | unreachable | decoy-of-us, backscatter | ignore
    40x icmp 3/13 router > us [tcp us:41021 > 192.0.2.9:1+17 ttl=44 S] every=0.1
    # 2.3.a a router admin-prohibits what our address never sent: many of ours, one target | unreachable | backscatter | ignore
    60x icmp 3/1 router > 203.0.113.1+4 [tcp 203.0.113.1+4:1024~65000 > 192.0.2.9:80 ttl=44 S] every=0.4
    # 2.3.3/decode an application of ours asked a neighbour | port-unreachable | own-traffic | ignore
    icmp 3/3 192.168.1.11 > pc [udp pc:2215 > 192.168.1.11:31001 ttl=128 len=71] ttl=128 within
    # 2.3.3/decoy a UDP scan in our name | port-unreachable | decoy-of-us | ignore
    60x icmp 3/3 victim > us [udp us:40125 > victim:100+13 ttl=44 len=28] every=0.1
    # 2.3.3/stale-dns our name server answered too late | port-unreachable | late-dns-answer | ignore
    3x icmp 3/3 far > us [udp us:53 > far:1045+3 ttl=55 len=140] every=40
    # 2.3.3/multi-dns two answers to one question | port-unreachable | duplicate-dns-answer, late-dns-answer | ignore
    icmp 3/3 far > us [udp us:53 > far:1045 ttl=55 len=140]
    icmp 3/3 far > us [udp us:53 > far:1045 ttl=55 len=140] at=0.4
    # 2.3.3/netbios a Windows machine of ours asked for a name | port-unreachable | netbios-lookup | ignore
    3x icmp 3/3 far > us [udp us:137 > far:137 ttl=120 len=78] every=1.5
    # 2.3.3/traceroute the end of our own traceroute | port-unreachable, traceroute | own-traceroute | ignore
    3x icmp 3/3 far > us [udp us:41000+1 > far:33464+1 ttl=1 len=60] every=0.02
    # 2.3.3 our own port unreachables to a scanner are no decoys of us | port-unreachable, port-scan | answer-of-ours, targeted-scan | ignore, look
    30x udp far:40001 > us:100+13 len=28 every=0.5 ttl=41 allow
    30x icmp 3/3 us > far [udp far:40001 > us:100+13 ttl=41 len=28] out allow every=0.5 at=0.01
    # 2.3.4 large packets get lost | fragmentation-needed | path-mtu-discovery | look
    12x icmp 3/4 router > us [tcp us:443 > far:51000 ttl=60 len=1500 A] mtu=1420 every=30
    # 2.3.4 forged: a size no path has | fragmentation-needed | forged-path-mtu | look
    12x icmp 3/4 far > us [tcp us:443 > 192.0.2.9:51000 ttl=60 len=1500 A] mtu=68 every=3
    # 2.4 source quench | source-quench | obsolete-icmp | ignore
    5x icmp 4/0 router > us [tcp us:443 > far:51000 ttl=60 A] every=5
    # 2.5 the gateway knows a better way | redirect | gateway-redirect | ignore
    4x icmp 5/1 203.0.113.1 > us gw=203.0.113.3 ttl=64 every=60 [tcp us:4000 > far:80 S]
    # 2.5 a redirect from afar | redirect | crafted-packet | look
    4x icmp 5/1 far > us gw=198.51.100.9 ttl=50 every=60 [tcp us:4000 > 192.0.2.9:80 S]
    # 2.8 a person pings | echo-request | ping | ignore
    4x icmp 8/0 far > us ident=512 len=60 ttl=118
    # 2.8 a monitor pings all day | echo-request | health-check, ping | ignore
    500x icmp 8/0 far > us ident=512 every=60
    # 2.8 a ping of a scanner | echo-request, lone-probe | ping, background-probe | ignore
    icmp 8/0 far > us ident=512 len=28 echo=0
    # 2.8 a sweep by ping | sweep | ping-sweep | ignore
    60x icmp 8/0 far > 203.0.113.1+1 ident=512 len=28 every=0.1
    # 2.8 ACKs beside pings: nmap asks who is there | sweep | host-discovery, ping-sweep, background-scan | ignore
    30x icmp 8/0 far > 203.0.113.1+1 ident=512 len=28 every=0.1 ttl=37~59
    30x tcp far:40123 > 203.0.113.1+1:443 S win=1024 len=44 nodf ttl=37~59 every=0.1 at=0.01
    30x tcp far:40123 > 203.0.113.1+1:80 A win=1024 len=40 nodf ttl=37~59 every=0.1 at=0.02
    30x icmp 13/0 far > 203.0.113.1+1 len=40 ttl=37~59 every=0.1 at=0.03
    # 2.11.0/traceroute answers of the routers on our own way | time-exceeded, traceroute | own-traceroute | ignore
    15x icmp 11/0 198.51.100.1^3+1 > us [udp us:41000+1 > 192.0.2.9:33434+1 ttl=1 len=60] every=0.3
    # 2.11.0 the same of Windows' tracert | time-exceeded | own-traceroute | ignore
    15x icmp 11/0 198.51.100.1^3+1 > us [icmp 8/0 us > 192.0.2.9 ttl=1 len=92] every=0.3
    # 2.11.0/loop two routers throw a packet of ours to each other | time-exceeded | routing-loop | look
    40x icmp 11/0 router > us [tcp us:51022 > 192.0.2.9:443 ttl=1 len=60 S] every=2
    40x icmp 11/0 198.51.100.2 > us [tcp us:51022 > 192.0.2.9:443 ttl=1 len=60 S] every=2 at=1
    # 2.11.0/loop several sessions to one network, the same router | time-exceeded | routing-loop | look
    40x icmp 11/0 router > us [tcp us:51022+1 > 192.0.2.9:443 ttl=1 len=60 S] every=2
    # 2.11.0 forged packets of ours ran out of hops: that is no routing loop | time-exceeded | backscatter, decoy-of-us | ignore
    80x icmp 11/0 router > 203.0.113.1+3 [tcp 203.0.113.1+3:1024~65000 > 192.0.2.9:80 ttl=1 len=40 S] every=0.4
    # 2.11.0 forged packets, one address of ours, every source port | time-exceeded | backscatter, decoy-of-us, routing-loop | ignore, look
    80x icmp 11/0 router > us [tcp us:1024~65000 > 192.0.2.9:1024~65000 ttl=1 len=40 S] every=0.4
    # 2.11.0/distance one packet whose hops were used up | time-exceeded | own-traceroute, own-traffic | ignore
    icmp 11/0 router > us [tcp us:51022 > 192.0.2.9:443 ttl=1 len=60 S]
    # 2.11.1 a piece was lost | reassembly-exceeded | fragment-artefact | ignore
    3x icmp 11/1 far > us [udp us:53 > far:1045 ttl=55 len=1500] every=30
    # 2.12 parameter problem | parameter-problem | obsolete-icmp, crafted-packet | ignore, look
    2x icmp 12/0 far > us [tcp us:443 > far:1045 ttl=55 A] every=30
    # 2/13 timestamp requests of a survey | icmp-query | icmp-survey | ignore
    2x icmp 13/0 far > us len=40 every=900
    # 3.1 is in captures and kernel notices: an option is not in a plain line | echo-request, lone-probe | ping, background-probe | ignore
    2x icmp 8/0 far > us len=84
    # 3.2 neighbours call everybody | local-chatter | application-broadcast | ignore
    20x udp 203.0.113.77:2000 > all:2000 len=100 ttl=64 every=10
    # 3.2 Dropbox on the segment | local-chatter | application-broadcast | ignore
    20x udp 192.168.1.44:17500 > 192.168.1.255:17500 len=200 ttl=64 every=30 within
    # 3.4/router a provider's router has a private address | out-of-place-address, time-exceeded | isp-equipment, own-traceroute | ignore
    6x icmp 11/0 10.20.30.1 > us [udp us:41000+1 > 192.0.2.9:33437+1 ttl=1 len=60] every=0.3
    # 3.4/broadcast a neighbour on the cable with a private address | local-chatter | application-broadcast, netbios-broadcast | ignore
    10x udp 192.168.0.3:137 > all:137 len=78 ttl=128 every=30
    # 3.4/spoof private senders by the hundred | out-of-place-address | spoofed-source, leaked-private-address | look, ignore
    60x tcp 10.0.0.1^1+977:1024~65000 > us:80 S len=40 win=512 nodf ttl=51 every=0.1
    # 3.4 one private sender, now and then: somebody's translation leaks | out-of-place-address | leaked-private-address, carrier-nat-neighbour | ignore, look
    5x tcp 192.168.178.20:51022 > us:443 FA len=52 ttl=57 every=20
    # 3.4 a neighbour behind the carrier's translator | out-of-place-address | carrier-nat-neighbour | ignore
    5x tcp 100.72.1.9:51022 > us:445 S len=52 ttl=124 every=20
    # smurf: pings to our broadcast address in a victim's name | echo-request | smurf | look
    60x icmp 8/0 victim > 203.0.113.255 len=1028 ttl=44 every=0.05
    10x tcp far:40001 > 203.0.113.2+3:443 S
    # fraggle: chargen to our broadcast address | reflection | fraggle | look
    60x udp victim:7 > 203.0.113.255:19 len=29 ttl=44 every=0.05
    10x tcp far:40001 > 203.0.113.2+3:443 S
    # land | out-of-place-address | land-attack, hairpin-nat | look
    5x tcp us:80 > us:80 S len=40 win=512 nodf
    """#)
}
