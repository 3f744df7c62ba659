/// Lines as kernels, ulogd and others write them, in documentation addresses, and what each must become.
enum NetfilterLines {
  /// A line and the event it must become, as `Event.summary` writes it.
  static let events: [(line: String, summary: String)] = [
    (
      "Nov 23 16:26:00 fw kernel: [112011.300064] [UFW BLOCK] IN=eth0 OUT= "
        + "MAC=00:00:5e:00:53:01:00:00:5e:00:53:02:08:00 SRC=203.0.113.7 DST=198.51.100.2 LEN=40 "
        + "TOS=0x00 PREC=0x00 TTL=52 ID=54321 PROTO=TCP SPT=40001 DPT=22 WINDOW=1024 RES=0x00 SYN "
        + "URGP=0 ",
      "203.0.113.7 > 198.51.100.2 tcp 40001>22 flags=S ttl=52 id=54321 length=40 window=1024 "
        + "in deny opening"
    ),
    (
      "Nov 23 16:26:00 br kernel: EBT DROP IN=eth0 OUT=eth1 MAC source = 00:00:5e:00:53:01 MAC dest = "
        + "00:00:5e:00:53:02 proto = 0x0800 IP SRC=203.0.113.7 IP DST=198.51.100.2, IP tos=0x00, IP proto=17 "
        + "SPT=40001 DPT=53",
      "203.0.113.7 > 198.51.100.2 udp 40001>53 in out deny request"
    ),
    (
      "Nov 23 16:26:00 br kernel: EBT DROP IN=eth0 OUT= MAC source = 00:00:5e:00:53:01 MAC dest = "
        + "00:00:5e:00:53:02 proto = 0x86dd IPv6 SRC=2001:0db8:0000:0000:0000:0000:0000:0007 IPv6 "
        + "DST=2001:0db8:0000:0000:0000:0000:0000:0002, IPv6 priority=0x0, Next Header=17 SPT=40001 DPT=53",
      "2001:db8::7 > 2001:db8::2 udp 40001>53 in deny request"
    ),
    (
      "Nov 23 16:26:00 fw kernel: [UFW ALLOW] IN= OUT=eth0 SRC=198.51.100.2 DST=203.0.113.7 "
        + "LEN=60 TOS=0x10 PREC=0x00 TTL=64 ID=1 DF PROTO=TCP SPT=40001 DPT=22 SEQ=4294967295 "
        + "ACK=0 WINDOW=64240 RES=0x00 CWR ECE SYN URGP=0 OPT (020405B40402080A0102030400000000) "
        + "UID=1000 GID=1000 MARK=0x1 ",
      "198.51.100.2 > 203.0.113.7 tcp 40001>22 flags=SEC ttl=64 id=1 DF length=60 window=64240 "
        + "seq=4294967295/0 out allow opening"
    ),
    (
      "Nov 23 16:26:00 fw kernel: [UFW AUDIT] IN=eth0 OUT= SRC=203.0.113.7 DST=198.51.100.2 "
        + "LEN=40 TOS=0x00 PREC=0x00 TTL=52 ID=7 PROTO=TCP SPT=1 DPT=2 WINDOW=0 RES=0x00 ACK RST "
        + "URGP=0",
      "203.0.113.7 > 198.51.100.2 tcp 1>2 flags=RA ttl=52 id=7 length=40 window=0 in refusing"
    ),
    (
      "Nov 23 16:26:00 fw kernel: [UFW LIMIT BLOCK] IN=eth0 OUT= SRC=203.0.113.7 "
        + "DST=198.51.100.2 LEN=40 TOS=0x00 PREC=0x00 TTL=52 ID=7 PROTO=TCP SPT=1 DPT=22 WINDOW=0 "
        + "RES=0x00 URGP=0",
      "203.0.113.7 > 198.51.100.2 tcp 1>22 flags= ttl=52 id=7 length=40 window=0 in deny "
        + "malformed"
    ),
    (
      "Nov 23 16:26:00 fw kernel: Shorewall:net-fw:DROP:IN=eth0 OUT=eth1 "
        + "MAC=00:00:5e:00:53:01:00:00:5e:00:53:02:08:00 SRC=203.0.113.7 DST=198.51.100.2 LEN=40 "
        + "TOS=0x00 PREC=0x00 TTL=61 ID=100 CE DF MF PROTO=TCP SPT=4321 DPT=139 WINDOW=1024 "
        + "RES=0x01 AE CWR ECE URG ACK PSH RST SYN FIN URGP=9 ",
      "203.0.113.7 > 198.51.100.2 tcp 4321>139 flags=FSRPAUEC ttl=62 id=100 DF fragment "
        + "length=40 window=1024 in out deny malformed"
    ),
    (
      "Nov 23 16:26:00 fw kernel: filter_IN_public_REJECT: IN=eth0 OUT= "
        + "MACSRC=00:00:5e:00:53:02 MACDST=00:00:5e:00:53:01 MACPROTO=0800 SRC=203.0.113.7 "
        + "DST=198.51.100.2 LEN=44 TOS=0x00 PREC=0x00 TTL=52 ID=5 PROTO=UDP SPT=53 DPT=40001 "
        + "LEN=24 ",
      "203.0.113.7 > 198.51.100.2 udp 53>40001 ttl=52 id=5 length=44 in reject reply"
    ),
    (
      "Nov 23 16:26:00 fw kernel: FINAL_REJECT: IN=eth0 OUT= SRC=203.0.113.7 DST=198.51.100.2 "
        + "LEN=44 TOS=0x00 PREC=0x00 TTL=52 ID=5 PROTO=UDPLITE SPT=53 DPT=40001 LEN=24 ",
      "203.0.113.7 > 198.51.100.2 udplite 53>40001 ttl=52 id=5 length=44 in reject reply"
    ),
    (
      "Nov 23 16:26:00 fw kernel: DROP wan in: IN=pppoe-wan OUT= MAC= SRC=203.0.113.7 "
        + "DST=198.51.100.2 LEN=44 TOS=0x00 PREC=0x00 TTL=52 ID=5 PROTO=UDP SPT=40001 DPT=1900 "
        + "LEN=24 MARK=0x2a ",
      "203.0.113.7 > 198.51.100.2 udp 40001>1900 ttl=52 id=5 length=44 in deny request"
    ),
    (
      "Nov 23 16:26:00 fw kernel: reject wan in: IN=eth1 OUT= SRC=203.0.113.7 DST=198.51.100.2 "
        + "PROTO=TCP SPT=12345 DPT=22",
      "203.0.113.7 > 198.51.100.2 tcp 12345>22 in reject unknown"
    ),
    (
      "Nov 23 16:26:00 gw kernel: [WAN_LOCAL-default-D]IN=eth0 OUT= "
        + "MAC=00:00:5e:00:53:01:00:00:5e:00:53:02:08:00 SRC=203.0.113.7 DST=198.51.100.2 LEN=52 "
        + "TOS=0x00 PREC=0x00 TTL=63 ID=0 DF PROTO=TCP SPT=38842 DPT=443 WINDOW=2853 RES=0x00 ACK "
        + "FIN URGP=0",
      "203.0.113.7 > 198.51.100.2 tcp 38842>443 flags=FA ttl=63 id=0 DF length=52 window=2853 "
        + "in deny continuing"
    ),
    (
      "Nov 23 16:26:00 gw gw [WAN_IN-A-2147483647] DESCR=\"[WAN_IN]Block nothing\" IN=eth8 "
        + "OUT=br0 MAC=00:00:5e:00:53:01:00:00:5e:00:53:02:08:00 SRC=203.0.113.7 DST=198.51.100.2 "
        + "LEN=122 TOS=00 PREC=0x00 TTL=49 ID=45366 DF PROTO=UDP SPT=38451 DPT=54329 LEN=102 "
        + "MARK=1a0000",
      "203.0.113.7 > 198.51.100.2 udp 38451>54329 ttl=50 id=45366 DF length=122 in out allow "
        + "peer"
    ),
    (
      "Nov 23 16:26:00 gw kernel: [LAN_IN-4-R]IN=eth0 OUT=eth1 SRC=10.0.0.5 DST=198.51.100.2 "
        + "LEN=52 TOS=0x00 PREC=0x00 TTL=255 ID=0 DF PROTO=TCP SPT=38842 DPT=25 WINDOW=2853 "
        + "RES=0x00 SYN URGP=0",
      "10.0.0.5 > 198.51.100.2 tcp 38842>25 flags=S ttl=255 id=0 DF length=52 window=2853 in "
        + "out reject opening"
    ),
    (
      "Nov 23 16:26:00 vm ULOG-DROP IN=eth0 OUT= MAC=00:00:5e:00:53:01:00:00:5e:00:53:02:08:00 "
        + "SRC=203.0.113.7 DST=198.51.100.2 LEN=44 TOS=00 PREC=0x00 TTL=52 ID=5 PROTO=TCP SPT=53 "
        + "DPT=40001 SEQ=1 ACK=2 WINDOW=512 URG PSH FIN URGP=0 MARK=0x0 ",
      "203.0.113.7 > 198.51.100.2 tcp 53>40001 flags=FPU ttl=52 id=5 length=44 window=512 "
        + "seq=1/2 in deny malformed"
    ),
    (
      "Nov 23 16:26:00 vm ULOG-DROP IN=eth0 OUT= MAC= SRC=203.0.113.7 DST=198.51.100.2 LEN=56 "
        + "TOS=00 PREC=0x00 TTL=62 ID=45230 PROTO=ICMP TYPE=3 CODE=0 ID=0 SEQ=0 MARK=0x0 ",
      "203.0.113.7 > 198.51.100.2 icmp 3/0 ttl=62 id=45230 length=56 in deny unreachable"
    ),
    (
      "DROPIN=eth0 OUT= MAC= SRC=203.0.113.7 DST=198.51.100.2 LEN=28 TOS=0x00 PREC=0x00 TTL=52 "
        + "ID=5 PROTO=ICMP TYPE=8 CODE=0 ID=77 SEQ=3 ",
      "203.0.113.7 > 198.51.100.2 icmp 8/0 ttl=52 id=5 length=28 echo=77/3 in deny echoRequest"
    ),
    (
      "Nov 23 16:26:00 fw kernel: IN=eth0 OUT= SRC=203.0.113.7 DST=198.51.100.2 LEN=56 "
        + "TOS=0x00 PREC=0xC0 TTL=60 ID=9 PROTO=ICMP TYPE=3 CODE=3 [SRC=198.51.100.2 "
        + "DST=192.0.2.53 LEN=60 TOS=0x00 PREC=0x00 TTL=54 ID=0 DF PROTO=UDP SPT=2215 DPT=31001 "
        + "LEN=40 ] ",
      "203.0.113.7 > 198.51.100.2 icmp 3/3 ttl=60 id=9 length=56 quote=192.0.2.53 udp "
        + "2215>31001 ttl=54  returns in unreachable"
    ),
    (
      "Nov 23 16:26:00 fw kernel: IN=eth0 OUT= SRC=203.0.113.7 DST=198.51.100.2 LEN=56 "
        + "TOS=0x00 PREC=0xC0 TTL=60 ID=9 PROTO=ICMP TYPE=3 CODE=4 [SRC=198.51.100.9 "
        + "DST=192.0.2.53 LEN=1500 TOS=0x00 PREC=0x00 TTL=54 ID=77 DF PROTO=TCP SPT=80 DPT=31001 "
        + "WINDOW=512 RES=0x00 ACK PSH URGP=0 ] MTU=1400 ",
      "203.0.113.7 > 198.51.100.2 icmp 3/4 ttl=60 id=9 length=56 mtu=1400 quote=192.0.2.53 tcp "
        + "80>31001 ttl=54 PA in unreachable"
    ),
    (
      "Nov 23 16:26:00 fw kernel: IN=eth0 OUT= SRC=203.0.113.7 DST=198.51.100.2 LEN=56 "
        + "TOS=0x00 PREC=0xC0 TTL=60 ID=9 PROTO=ICMP TYPE=11 CODE=0 [SRC=198.51.100.2 "
        + "DST=192.0.2.53 LEN=40 TOS=0x00 PREC=0x00 TTL=1 ID=77 PROTO=TCP INCOMPLETE [8 bytes] ] ",
      "203.0.113.7 > 198.51.100.2 icmp 11/0 ttl=60 id=9 length=56 quote=192.0.2.53 tcp 0>0 "
        + "ttl=1  returns in exceeded"
    ),
    (
      "Nov 23 16:26:00 fw kernel: IN=eth0 OUT= SRC=203.0.113.7 DST=198.51.100.2 LEN=56 "
        + "TOS=0x00 PREC=0xC0 TTL=60 ID=9 PROTO=ICMP TYPE=5 CODE=1 GATEWAY=192.0.2.1 "
        + "[SRC=198.51.100.2 DST=192.0.2.53 LEN=84 TOS=0x00 PREC=0x00 TTL=64 ID=77 DF PROTO=ICMP "
        + "TYPE=8 CODE=0 ID=5 SEQ=6 ] ",
      "203.0.113.7 > 198.51.100.2 icmp 5/1 ttl=60 id=9 length=56 quote=192.0.2.53 icmp 2048>5 "
        + "ttl=64  returns in redirect"
    ),
    (
      "Nov 23 16:26:00 fw kernel: IN=eth0 OUT= SRC=203.0.113.7 DST=198.51.100.2 LEN=56 "
        + "TOS=0x00 PREC=0xC0 TTL=60 ID=9 PROTO=ICMP TYPE=12 CODE=0 PARAMETER=20 ",
      "203.0.113.7 > 198.51.100.2 icmp 12/0 ttl=60 id=9 length=56 in parameterProblem"
    ),
    (
      "Nov 23 16:26:00 fw kernel: IN=eth0 OUT= SRC=203.0.113.7 DST=198.51.100.2 LEN=28 "
        + "TOS=0x00 PREC=0xC0 TTL=60 ID=9 PROTO=ICMP INCOMPLETE [4 bytes] ",
      "203.0.113.7 > 198.51.100.2 icmp ttl=60 id=9 length=28 in unknown"
    ),
    (
      "Nov 23 16:26:00 fw kernel: IN=eth0 OUT= SRC=203.0.113.7 DST=198.51.100.2 LEN=28 "
        + "TOS=0x00 PREC=0x00 TTL=60 ID=9 MF PROTO=TCP INCOMPLETE [8 bytes] ",
      "203.0.113.7 > 198.51.100.2 tcp ttl=60 id=9 fragment length=28 in fragment"
    ),
    (
      "Nov 23 16:26:00 fw kernel: IN=eth0 OUT= SRC=203.0.113.7 DST=198.51.100.2 LEN=28 "
        + "TOS=0x00 PREC=0x00 TTL=60 ID=9 FRAG:185 PROTO=UDP ",
      "203.0.113.7 > 198.51.100.2 udp ttl=60 id=9 fragment length=28 in fragment"
    ),
    (
      "Nov 23 16:26:00 fw kernel: IN=eth0 OUT= SRC=203.0.113.7 DST=198.51.100.2 LEN=100 "
        + "TOS=0x00 PREC=0x00 TTL=60 ID=9 OPT (94040000) PROTO=2 ",
      "203.0.113.7 > 198.51.100.2 igmp ttl=60 id=9 length=100 in otherProtocol"
    ),
    (
      "Nov 23 16:26:00 fw kernel: IN=eth0 OUT= SRC=203.0.113.7 DST=198.51.100.2 LEN=100 "
        + "TOS=0x00 PREC=0x00 TTL=60 ID=9 PROTO=ESP SPI=0xc0ffee ",
      "203.0.113.7 > 198.51.100.2 esp ttl=60 id=9 length=100 in tunnel"
    ),
    (
      "Nov 23 16:26:00 fw kernel: IN=eth0 OUT= SRC=203.0.113.7 DST=198.51.100.2 LEN=100 "
        + "TOS=0x00 PREC=0x00 TTL=60 ID=9 PROTO=AH INCOMPLETE [4 bytes] ",
      "203.0.113.7 > 198.51.100.2 ah ttl=60 id=9 length=100 in tunnel"
    ),
    (
      "Nov 23 16:26:00 fw kernel: IN=eth0 OUT= SRC=203.0.113.7 DST=198.51.100.2 LEN=100 "
        + "TOS=0x00 PREC=0x00 TTL=60 ID=9 FRAG:2 ",
      "203.0.113.7 > 198.51.100.2 ttl=60 id=9 fragment length=100 in unknown"
    ),
    (
      "Nov 23 16:26:00 fw kernel: IN=eth0 OUT= SRC=203.0.113.7 DST=198.51.100.2 LEN=100 "
        + "TOS=0x00 PREC=0x00 TTL=60 ID=9 PROTO=47 ",
      "203.0.113.7 > 198.51.100.2 gre ttl=60 id=9 length=100 in tunnel"
    ),
    (
      "Nov 23 16:26:00 fw kernel: IN=eth0 OUT= MAC=33:33:00:00:00:01:00:00:5e:00:53:02:86:dd "
        + "SRC=2001:0db8:0000:0000:0000:0000:0000:0001 DST=2001:0db8:0000:0000:0000:0000:0000:0002 "
        + "LEN=80 TC=0 HOPLIMIT=57 FLOWLBL=868225 PROTO=TCP SPT=40001 DPT=22 WINDOW=64800 RES=0x00 "
        + "SYN URGP=0 ",
      "2001:db8::1 > 2001:db8::2 tcp 40001>22 flags=S ttl=57 length=80 window=64800 in opening"
    ),
    (
      "Nov 23 16:26:00 fw kernel: IN=eth0 OUT=eth1 "
        + "MAC=33:33:00:00:00:01:00:00:5e:00:53:02:86:dd SRC=2001:db8::1 DST=2001:db8::2 LEN=80 "
        + "TC=0 HOPLIMIT=57 FLOWLBL=0 PROTO=UDP SPT=53 DPT=40001 LEN=40 ",
      "2001:db8::1 > 2001:db8::2 udp 53>40001 ttl=58 length=80 in out reply"
    ),
    (
      "Nov 23 16:26:00 fw kernel: IN=eth0 OUT= SRC=2001:0db8:0000:0000:0000:0000:0000:0001 "
        + "DST=2001:0db8:0000:0000:0000:0000:0000:0002 LEN=104 TC=0 HOPLIMIT=64 FLOWLBL=0 "
        + "PROTO=ICMPv6 TYPE=128 CODE=0 ID=3427 SEQ=1 ",
      "2001:db8::1 > 2001:db8::2 icmpv6 128/0 ttl=64 length=104 echo=3427/1 in echoRequest"
    ),
    (
      "Nov 23 16:26:00 fw kernel: IN=eth0 OUT= SRC=fe80:0000:0000:0000:0000:0000:0000:0001 "
        + "DST=ff02:0000:0000:0000:0000:0000:0000:0016 LEN=96 TC=0 HOPLIMIT=1 FLOWLBL=0 OPT ( ) "
        + "PROTO=ICMPv6 TYPE=143 CODE=0 ",
      "fe80::1 > ff02::16 icmpv6 143/0 ttl=1 length=96 in chatter"
    ),
    (
      "Nov 23 16:26:00 fw kernel: IN=eth0 OUT= SRC=2001:0db8:0000:0000:0000:0000:0000:0001 "
        + "DST=2001:0db8:0000:0000:0000:0000:0000:0002 LEN=1280 TC=0 HOPLIMIT=60 FLOWLBL=0 "
        + "PROTO=ICMPv6 TYPE=2 CODE=0 [SRC=2001:0db8:0000:0000:0000:0000:0000:0002 "
        + "DST=2001:0db8:0000:0000:0000:0000:0000:0003 LEN=1500 TC=0 HOPLIMIT=60 FLOWLBL=0 "
        + "PROTO=TCP SPT=443 DPT=50000 WINDOW=64800 RES=0x00 ACK URGP=0 ] MTU=1280 ",
      "2001:db8::1 > 2001:db8::2 icmpv6 2/0 ttl=60 length=1280 mtu=1280 quote=166.104.35.117 "
        + "tcp 443>50000 ttl=60 A returns in unreachable"
    ),
    (
      "Nov 23 16:26:00 fw kernel: IN=eth0 OUT= SRC=2001:0db8:0000:0000:0000:0000:0000:0001 "
        + "DST=2001:0db8:0000:0000:0000:0000:0000:0002 LEN=80 TC=0 HOPLIMIT=60 FLOWLBL=0 "
        + "PROTO=ICMPv6 TYPE=4 CODE=1 POINTER=00000028 "
        + "[SRC=2001:0db8:0000:0000:0000:0000:0000:0002 "
        + "DST=2001:0db8:0000:0000:0000:0000:0000:0003 LEN=40 TC=0 HOPLIMIT=60 FLOWLBL=0 PROTO=59 "
        + "] ",
      "2001:db8::1 > 2001:db8::2 icmpv6 4/1 ttl=60 length=80 quote=166.104.35.117 59 0>0 "
        + "ttl=60  returns in parameterProblem"
    ),
    (
      "Nov 23 16:26:00 fw kernel: IN=eth0 OUT= SRC=2001:0db8:0000:0000:0000:0000:0000:0001 "
        + "DST=2001:0db8:0000:0000:0000:0000:0000:0002 LEN=1280 TC=0 HOPLIMIT=60 FLOWLBL=0 OPT ( "
        + "FRAG:0 INCOMPLETE ID:0000abcd ) PROTO=UDP SPT=53 DPT=40001 LEN=3000 ",
      "2001:db8::1 > 2001:db8::2 udp 53>40001 ttl=60 fragment length=1280 in reply"
    ),
    (
      "Nov 23 16:26:00 fw kernel: IN=eth0 OUT= SRC=2001:0db8:0000:0000:0000:0000:0000:0001 "
        + "DST=2001:0db8:0000:0000:0000:0000:0000:0002 LEN=1280 TC=0 HOPLIMIT=60 FLOWLBL=0 "
        + "FRAG:1232 ID:0000abcd PROTO=UDP ",
      "2001:db8::1 > 2001:db8::2 udp ttl=60 fragment length=1280 in fragment"
    ),
    (
      "Nov 23 16:26:00 fw kernel: IN=eth0 OUT= SRC=2001:0db8:0000:0000:0000:0000:0000:0001 "
        + "DST=2001:0db8:0000:0000:0000:0000:0000:0002 LEN=100 TC=0 HOPLIMIT=60 FLOWLBL=0 OPT ( "
        + "ESP SPI=0xc0ffee )",
      "2001:db8::1 > 2001:db8::2 esp ttl=60 length=100 in tunnel"
    ),
    (
      "Nov 23 16:26:00 fw kernel: IN=br0 OUT=br0 PHYSIN=eth0 PHYSOUT=eth1 "
        + "MAC=00:00:5e:00:53:01:00:00:5e:00:53:02:08:00 SRC=203.0.113.7 DST=198.51.100.2 LEN=44 "
        + "TOS=0x00 PREC=0x00 TTL=58 ID=51379 PROTO=TCP SPT=53499 DPT=25 WINDOW=1024 RES=0x00 SYN "
        + "URGP=0 ",
      "203.0.113.7 > 198.51.100.2 tcp 53499>25 flags=S ttl=58 id=51379 length=44 window=1024 "
        + "in out opening"
    ),
    (
      "Nov 23 16:26:00 fw kernel: INBOUND TCP: IN=br0 PHYSIN=eth0 OUT=br0 PHYSOUT=eth1 "
        + "SRC=203.0.113.7 DST=198.51.100.2 LEN=64 TOS=0x00 PREC=0x00 TTL=47 ID=17159 DF PROTO=TCP "
        + "SPT=1629 DPT=139 WINDOW=44620 RES=0x00 SYN URGP=0  ",
      "203.0.113.7 > 198.51.100.2 tcp 1629>139 flags=S ttl=47 id=17159 DF length=64 "
        + "window=44620 in out opening"
    ),
    (
      "Nov 23 16:26:00 fw kernel: RAW IN=eth0 OUT= ARP HTYPE=1 PTYPE=0x0800 OPCODE=1 "
        + "MACSRC=00:00:5e:00:53:02 IPSRC=203.0.113.78 MACDST=00:00:00:00:00:00 IPDST=203.0.113.1",
      "203.0.113.78 > 203.0.113.1 in arp"
    ),
    (
      "Nov 23 16:26:00 fw kernel: RAW IN=eth0 OUT= MACSRC=00:00:5e:00:53:02 "
        + "MACDST=ff:ff:ff:ff:ff:ff MACPROTO=0806 ARP HTYPE=1 PTYPE=0x0800 OPCODE=2 "
        + "MACSRC=00:00:5e:00:53:02 IPSRC=203.0.113.78 MACDST=00:00:00:00:00:00 IPDST=203.0.113.1",
      "203.0.113.78 > 203.0.113.1 in arp"
    ),
    (
      "101 1 tap101i0-IN 23/Nov/2026:16:26:00 +0100 policy DROP: IN=fwbr101i0 OUT=fwbr101i0 "
        + "PHYSIN=fwln101i0 PHYSOUT=tap101i0 MAC=00:00:5e:00:53:01:00:00:5e:00:53:02:08:00 "
        + "SRC=203.0.113.7 DST=198.51.100.2 LEN=60 TOS=0x10 PREC=0x00 TTL=63 ID=37700 DF PROTO=TCP "
        + "SPT=51604 DPT=22 SEQ=3673568222 ACK=0 WINDOW=64240 SYN ",
      "203.0.113.7 > 198.51.100.2 tcp 51604>22 flags=S ttl=63 id=37700 DF length=60 "
        + "window=64240 seq=3673568222/0 in out deny opening"
    ),
    (
      "0 1 PVEFW-HOST-OUT 23/Nov/2026:16:26:00 +0100 REJECT: OUT=vmbr0.94 SRC=203.0.113.7 "
        + "DST=198.51.100.2 LEN=60 TOS=0x10 PREC=0x00 TTL=64 ID=59156 DF PROTO=TCP SPT=49566 "
        + "DPT=22 SEQ=708451139 ACK=0 WINDOW=64240 SYN ",
      "203.0.113.7 > 198.51.100.2 tcp 49566>22 flags=S ttl=64 id=59156 DF length=60 "
        + "window=64240 seq=708451139/0 out reject opening"
    ),
    (
      "Nov 23 16:26:00 fw kernel: IN=eth0 OUT= MAC=00:00:5e:00:53:01:00:00:5e:00:53:02:08:00 "
        + "TUNNEL=192.0.2.1->192.0.2.2 SRC=203.0.113.7 DST=198.51.100.2 LEN=40 TOS=0x00 PREC=0x00 "
        + "TTL=52 ID=1 PROTO=TCP SPT=40001 DPT=22 WINDOW=1024 RES=0x00 SYN URGP=0 ",
      "203.0.113.7 > 198.51.100.2 tcp 40001>22 flags=S ttl=52 id=1 length=40 window=1024 in "
        + "opening"
    ),
    (
      "Nov 23 16:26:00 fw kernel: [UFW BLOCK] IN=eth0 OUT= MAC= SRC=203.0.113.7 "
        + "DST=198.51.100.2 LEN=40 TOS=0x00 PREC=0x00 TTL=52 ID=54321 PROTO=TCP SPT=40001 DPT=2",
      "203.0.113.7 > 198.51.100.2 tcp ttl=52 id=54321 length=40 in deny unknown"
    ),
    (
      "Nov 23 16:26:00 fw kernel: [UFW BLOCK] IN=eth0 OUT= MAC= SRC=203.0.113.7 "
        + "DST=198.51.100.2 LEN=40 TOS=0x00 PREC=0x00 TTL=52 ID=54321 PROTO=TCP SPT=40001 DPT=22 "
        + "WINDOW=1024 RES=0x00 ACK",
      "203.0.113.7 > 198.51.100.2 tcp 40001>22 ttl=52 id=54321 length=40 window=1024 in deny "
        + "unknown"
    ),
    (
      "Nov 23 16:26:00 fw kernel: IPv4: martian source 198.51.100.2 from 10.0.0.50, on dev eth0",
      "10.0.0.50 > 198.51.100.2 notice=martianSource in martian"
    ),
    (
      "Nov 23 16:26:00 fw kernel: martian destination 127.0.0.1 from 203.0.113.7, dev eth0",
      "203.0.113.7 > 127.0.0.1 notice=martianDestination in martian"
    ),
    (
      "Nov 23 16:26:00 fw kernel: martian source 07000a0a for 026433c6, dev eth0",
      "10.10.0.7 > 198.51.100.2 notice=martianSource in martian"
    ),
    (
      "Nov 23 16:26:00 fw kernel: martian source 10.0.0.50 for 198.51.100.2, dev eth0",
      "10.0.0.50 > 198.51.100.2 notice=martianSource in martian"
    ),
    (
      "Nov 23 16:26:00 fw kernel: martian source from 10.0.0.50 to 198.51.100.2, dev eth0",
      "10.0.0.50 > 198.51.100.2 notice=martianSource in martian"
    ),
    (
      "Nov 23 16:26:00 fw kernel: IPv4: source route option 203.0.113.7 -> 198.51.100.2",
      "203.0.113.7 > 198.51.100.2 notice=sourceRoute in sourceRouted"
    ),
    (
      "Nov 23 16:26:00 fw kernel: TCP: request_sock_TCP: Possible SYN flooding on port 80. "
        + "Sending cookies.  Check SNMP counters.",
      ":: > :: notice=synCookies port=80 notice"
    ),
    (
      "Nov 23 16:26:00 fw kernel: TCP: request_sock_TCP: Possible SYN flooding on port "
        + "198.51.100.2:443. Sending cookies.",
      ":: > :: notice=synCookies port=443 notice"
    ),
    (
      "Nov 23 16:26:00 fw kernel: TCP: request_sock_TCP: Possible SYN flooding on port "
        + "[2001:db8::2]:8443. Dropping request.",
      ":: > :: notice=synCookies port=8443 notice"
    ),
    (
      "Nov 23 16:26:00 fw kernel: nf_conntrack: nf_conntrack: table full, dropping packet",
      ":: > :: notice=tableFull notice"
    ),
    (
      "Nov 23 16:26:00 fw kernel: ip_conntrack: table full, dropping packet.",
      ":: > :: notice=tableFull notice"
    ),
    (
      "Nov 23 16:26:00 fw kernel: neighbour: arp_cache: neighbor table overflow!",
      ":: > :: notice=neighbourTableFull notice"
    ),
    (
      "[ 12.345678][   T12] DENY IN=eth0 OUT= SRC=203.0.113.7 DST=198.51.100.2 LEN=40 TOS=0x00 "
        + "PREC=0x00 TTL=52 ID=1 PROTO=TCP SPT=1 DPT=2 WINDOW=1 RES=0x00 SYN URGP=0 ",
      "203.0.113.7 > 198.51.100.2 tcp 1>2 flags=S ttl=52 id=1 length=40 window=1 in deny "
        + "opening"
    ),
  ]

  /// A line that is no event, whether it is recognised, and why.
  static let others: [(line: String, isOther: Bool, reason: String)] = [
    (
      "Nov 23 16:26:00 fw kernel: RAW IN=eth0 OUT= "
        + "MAC=01:80:c2:00:00:00:00:00:5e:00:53:02:00:26 ",
      true, "not an IP packet"
    ),
    (
      "Nov 23 16:26:00 fw kernel: [UFW BLOCK] IN=eth0 OUT= MAC= SRC=203.0.113.7 "
        + "DST=198.51.100.2 LEN=40 TOS=0x00 PREC=0x00 TTL=52 ID=54",
      false, "cut off"
    ),
    (
      "Nov 23 16:26:00 fw kernel: [UFW BLOCK] IN=eth0 OUT= MAC=00:00:5e:00:53:01 "
        + "SRC=203.0.113.7 DST=198.51.1",
      false, "cut off"
    ),
    (
      "Nov 23 16:26:00 fw kernel: TL=126 ID=4622 DF PROTO=TCP SPT=389 DPT=49209 WINDOW=8192 "
        + "RES=0x00 ACK SYN URGP=0",
      false, "cut off"
    ),
    (
      "Nov 23 16:26:00 fw kernel: ll header: 00000000: 00 00 5e 00 53 01 00 00 5e 00 53 02 08 "
        + "00",
      true, "link-layer header of the packet before"
    ),
    (
      "Nov 23 16:26:00 fw kernel: usb 1-1: new high-speed USB device number 2",
      true, "another message of the kernel"
    ),
    (
      "Nov 23 16:26:00 fw sshd[123]: Invalid user IN=eth0 OUT= MAC= SRC=203.0.113.7 "
        + "DST=198.51.100.2 LEN=40 TOS=0x00 PREC=0x00 TTL=52 ID=1 PROTO=TCP SPT=1 DPT=2 from "
        + "203.0.113.9",
      true, "another program's line"
    ),
    (
      "Nov 23 16:26:00 fw sshd[123]: martian source 198.51.100.2 from 10.0.0.50, on dev eth0",
      true, "another program's line"
    ),
    (
      "Nov 23 16:26:00 fw systemd[1]: Started something.",
      true, "another program's line"
    ),
    (
      "Nov 23 16:26:00 fw dhclient: DHCPDISCOVER on eth0",
      true, "another program's line"
    ),
    (
      "",
      true, "blank line"
    ),
    (
      "-- Boot 0123456789abcdef --",
      true, "journalctl's own line"
    ),
    (
      "hello world",
      false, "in no format that is known"
    ),
    (
      "Nov 23 16:26:00 fw kernel: [12345.678901] Shorewall:FORWARD:REJECT:",
      false, "cut off"
    ),
    (
      "[ 12.345678] usb 1-1: new high-speed USB device number 2",
      true, "another message of the kernel"
    ),
  ]
}
