/// Messages of Cisco's devices, written for these tests in the shape of Cisco's books, and the events they are.
enum CiscoLines {
  typealias Row = (line: String, summary: String)

  /// A message a line, and behind it `= ` and its event.
  static func read(_ text: String) -> [Row] {
    var rows: [Row] = []
    var line = ""
    for part in text.split(separator: "\n") {
      if part.hasPrefix("= ") { rows.append((line, String(part.dropFirst(2)))) } else { line = String(part) }
    }
    return rows
  }
}

extension CiscoLines {
  static let firewall = read(
    #"""
    %ASA-2-106001: Inbound TCP connection denied from 203.0.113.7/40001 to 198.51.100.2/22 flags SYN  on \#
    interface outside
    = 203.0.113.7 > 198.51.100.2 tcp 40001>22 flags=S in deny opening
    %ASA-2-106002: udp Connection denied by outbound list 1 src 192.168.1.5 dest 203.0.113.9
    = 192.168.1.5 > 203.0.113.9 udp deny unknown
    %ASA-2-106006: Deny inbound UDP from 203.0.113.7/53 to 198.51.100.2/4000 on interface outside
    = 203.0.113.7 > 198.51.100.2 udp 53>4000 in deny reply
    %ASA-3-106010: Deny inbound protocol 47 src outside:203.0.113.7 dst inside:198.51.100.2
    = 203.0.113.7 > 198.51.100.2 gre in out deny tunnel
    %ASA-3-106011: Deny inbound (No xlate) tcp src outside:203.0.113.7/40001 dst inside:198.51.100.2/www
    = 203.0.113.7 > 198.51.100.2 tcp 40001>80 in out deny opening
    %ASA-6-106012: Deny IP from 203.0.113.7 to 198.51.100.2, IP options hex.
    = 203.0.113.7 > 198.51.100.2 deny unknown
    %ASA-3-106013: Dropping echo request from 203.0.113.7 to PAT address 198.51.100.2
    = 203.0.113.7 > 198.51.100.2 icmp 8/0 deny echoRequest
    %ASA-3-106014: Deny inbound icmp src outside:203.0.113.7(LOCAL\ann) dst inside:198.51.100.2 (type 8, code 0)
    = 203.0.113.7 > 198.51.100.2 icmp 8/0 in out deny echoRequest
    %ASA-6-106015: Deny TCP (no connection) from 203.0.113.7/443 to 198.51.100.2/40001 flags FIN ACK  on \#
    interface outside
    = 203.0.113.7 > 198.51.100.2 tcp 443>40001 flags=FA in deny continuing
    %ASA-2-106016: Deny IP spoof from (198.51.100.2) to 203.0.113.9 on interface inside
    = 198.51.100.2 > 203.0.113.9 in deny unknown
    %ASA-2-106017: Deny IP due to Land Attack from 198.51.100.2 to 198.51.100.2
    = 198.51.100.2 > 198.51.100.2 deny unknown
    %ASA-2-106018: ICMP packet type 0 denied by outbound list 3 src 192.168.1.5 dest 203.0.113.9
    = 192.168.1.5 > 203.0.113.9 icmp 0/0 deny echoReply
    %ASA-2-106020: Deny IP teardrop fragment (size = 24, offset = 8) from 203.0.113.7 to 198.51.100.2
    = 203.0.113.7 > 198.51.100.2 fragment deny unknown
    %ASA-1-106021: Deny UDP reverse path check from 192.168.1.5 to 198.51.100.2 on interface outside
    = 192.168.1.5 > 198.51.100.2 udp in deny unknown
    %ASA-4-106023: Deny tcp src v1:outside:203.0.113.7/40001(LOCAL\ann, 9999:tag) dst inside:198.51.100.2/22 by \#
    access-group "out in" [0x1, 0x0]
    = 203.0.113.7 > 198.51.100.2 tcp 40001>22 in out deny opening
    %ASA-4-106023: Deny icmp src outside:2001:db8::7 dst inside:2001:db8:1::2 (type 128, code 0) by access-group \#
    "x" [0x0, 0x0]
    = 2001:db8::7 > 2001:db8:1::2 icmpv6 128/0 in out deny echoRequest
    %ASA-4-106023: Deny udp src outside:203.0.113.7/40001 dst inside:198.51.100.2/53 type 3, code 0, by \#
    access-group "x" [0x0, 0x0]
    = 203.0.113.7 > 198.51.100.2 udp 40001>53 in out deny request
    %ASA-5-106100: access-list in permitted tcp inside/192.168.1.5(40001)(LOCAL\ann) -> outside/203.0.113.9(443) \#
    hit-cnt 5 300-second interval [0x1, 0x0]
    = 192.168.1.5 > 203.0.113.9 tcp 40001>443 count=5 in out allow opening
    %ASA-5-106100: access-list in est-allowed icmp outside/203.0.113.7(3) -> inside/198.51.100.2(1) hit-cnt 1 \#
    first hit [0x1, 0x0]
    = 203.0.113.7 > 198.51.100.2 icmp 3/1 in out allow unreachable
    %ASA-session-5-106102: access-list in denied udp for user ann inside/2001:db8::5(40001) -> \#
    outside/2001:db8:1::9(53) hit-cnt 1 first hit [0x1, 0x0]
    = 2001:db8::5 > 2001:db8:1::9 udp 40001>53 in out deny request
    %ASA-6-110003: Routing failed to locate next hop for UDP from inside:192.168.1.5/40001 to \#
    outside:203.0.113.9/53
    = 192.168.1.5 > 203.0.113.9 udp 40001>53 in out deny request
    %ASA-6-302014: Teardown TCP connection 8 for outside:203.0.113.7/40001(LOCAL\ann) to dmz:192.168.2.2/80 \#
    duration 1:02:03 bytes 38110 TCP Reset-I from dmz (bob)
    = 203.0.113.7 > 192.168.2.2 tcp 40001>80 in out allow opening
    %ASA-6-302016: Teardown UDP connection 9 for outside:203.0.113.9/53 user1 to NP Identity \#
    Ifc:198.51.100.1/4000 user2 duration 0:00:01 bytes 221
    = 203.0.113.9 > 198.51.100.1 udp 53>4000 in out allow reply
    %ASA-6-302018: Teardown GRE connection 3 from outside:203.0.113.7 (203.0.113.7) to inside:192.168.1.5/7 \#
    (198.51.100.1/7) duration 0:01:00 bytes 100
    = 203.0.113.7 > 192.168.1.5 gre in out allow tunnel
    %ASA-6-302020: Built inbound ICMP connection for faddr 203.0.113.7/512(LOCAL\ann) gaddr 198.51.100.2/0 laddr \#
    192.168.2.2/0 (ann) type 8 code 0
    = 203.0.113.7 > 192.168.2.2 icmp 8/0 allow echoRequest
    %ASA-6-302021: Teardown ICMP connection for faddr 203.0.113.9/0 gaddr 198.51.100.1/7 laddr 192.168.1.5/7 type \#
    8 code 0
    = 192.168.1.5 > 203.0.113.9 icmp 8/0 allow echoRequest
    %ASA-6-302022: Built director stub TCP connection for outside:203.0.113.7/40001 (203.0.113.7/40001) to \#
    dmz:192.168.2.2/80 (192.168.2.2/80)
    = 203.0.113.7 > 192.168.2.2 tcp 40001>80 in out allow opening
    %ASA-6-302023: Teardown stub TCP connection for outside:203.0.113.7/40001 to dmz:192.168.2.2/80 duration \#
    0:00:10 forwarded bytes 100 Cluster flow with CLU removed from due to idle timeout
    = 203.0.113.7 > 192.168.2.2 tcp 40001>80 in out allow opening
    %ASA-6-302033: Pre-allocated H323 GUP Connection for faddr outside:203.0.113.7/1720 to laddr \#
    inside:192.168.1.5/1720
    = 203.0.113.7 > 192.168.1.5 in out unknown
    %ASA-6-302036: Teardown SCTP connection 3 for outside:203.0.113.7/2905 to inside:192.168.1.5/2905 duration \#
    0:01:00 bytes 9 Idle Timeout
    = 203.0.113.7 > 192.168.1.5 sctp 2905>2905 in out allow opening
    %ASA-6-303002: FTP connection from inside:192.168.1.5/40001 to outside:203.0.113.9/21, user ann Retrieved \#
    file /a
    = 192.168.1.5 > 203.0.113.9 tcp 40001>21 in out opening
    %ASA-5-304001: ann@192.168.1.5 Accessed JAVA URL 203.0.113.9:http://www.example.com/
    = 192.168.1.5 > 203.0.113.9 allow
    %ASA-5-304002: Access denied URL http://www.example.com/ SRC 192.168.1.5 DEST 203.0.113.9 on interface inside
    = 192.168.1.5 > 203.0.113.9 deny
    %ASA-3-305005: No translation group found for udp src inside:192.168.1.5/40001 dst outside:203.0.113.9/53
    = 192.168.1.5 > 203.0.113.9 udp 40001>53 in out deny request
    %ASA-3-305006: portmap translation creation failed for tcp src inside:192.168.1.5/40001 dst \#
    outside:203.0.113.9/80
    = 192.168.1.5 > 203.0.113.9 tcp 40001>80 in out deny opening
    %ASA-5-305013: Asymmetric NAT rules matched for forward and reverse flows; Connection tcp src \#
    outside:203.0.113.7/40001 dst inside:192.168.1.5/22 denied due to NAT reverse path failure
    = 203.0.113.7 > 192.168.1.5 tcp 40001>22 in out deny opening
    %ASA-3-313001: Denied ICMP type=8, code=0 from 203.0.113.7 on interface outside
    = 203.0.113.7 > :: icmp 8/0 in deny echoRequest
    %ASA-4-313004: Denied ICMP type=0, from laddr 203.0.113.7 on interface outside to 198.51.100.2: no matching \#
    session
    = 203.0.113.7 > 198.51.100.2 icmp 0/0 in deny echoReply
    %ASA-4-313005: No matching connection for ICMP error message: icmp src outside:203.0.113.7 dst \#
    inside:198.51.100.2 (type 3, code 3) on outside interface.  Original IP payload: udp src 198.51.100.2/53 dst \#
    203.0.113.9/40001.
    = 203.0.113.7 > 198.51.100.2 icmp 3/3 quote=203.0.113.9 udp 53>40001 ttl=0  returns in out deny unreachable
    %ASA-3-313008: Denied IPv6-ICMP type=128, code=0 from 2001:db8::7 on interface outside
    = 2001:db8::7 > :: icmpv6 128/0 in deny echoRequest
    %ASA-4-313009: Denied invalid ICMP code 9, for outside:203.0.113.7/7 (203.0.113.7/7) to \#
    identity:198.51.100.1/0 (198.51.100.1/0), ICMP id 295, ICMP type 8
    = 203.0.113.7 > 198.51.100.1 icmp 8/9 in out deny echoRequest
    %ASA-3-324000: Drop GTPv 1 message 16 from outside:203.0.113.7/2123 to inside:192.168.1.5/2123 Reason: x
    = 203.0.113.7 > 192.168.1.5 in out deny unknown
    %ASA-4-338008: Dynamic filter dropped blacklisted TCP traffic from inside:192.168.1.5/40001 \#
    (198.51.100.1/40001) to outside:203.0.113.9/80 (203.0.113.9/80), destination 203.0.113.9 resolved from \#
    dynamic list: x
    = 192.168.1.5 > 203.0.113.9 tcp 40001>80 in out deny opening
    %ASA-4-400014: IDS:2004 ICMP echo request from 203.0.113.7 to 198.51.100.2 on interface outside
    = 203.0.113.7 > 198.51.100.2 icmp 8/0 in echoRequest
    %ASA-4-400023: IPS:3041 TCP SYN and FIN flags from 203.0.113.7 to 198.51.100.2 on interface outside
    = 203.0.113.7 > 198.51.100.2 tcp in unknown
    %ASA-4-401004: Shunned packet: 203.0.113.7 ==> 198.51.100.2 on interface outside
    = 203.0.113.7 > 198.51.100.2 in deny unknown
    %ASA-4-402119: IPSEC: Received an ESP packet (SPI= 0x1, sequence number= 0x2) from 203.0.113.7 (user= ann) to \#
    198.51.100.1 that failed anti-replay checking.
    = 203.0.113.7 > 198.51.100.1 esp tunnel
    %ASA-4-410001: Dropped UDP DNS reply from outside:203.0.113.9/53 to inside:192.168.1.5/40001; packet length \#
    513 bytes exceeds protocol limit of 512 bytes
    = 203.0.113.9 > 192.168.1.5 udp 53>40001 in out deny reply
    %ASA-4-418001: Through-the-device packet to/from management-only network is denied: udp src \#
    dmz:192.168.2.2/49152 dst management:198.51.100.25/161
    = 192.168.2.2 > 198.51.100.25 udp 49152>161 in out deny request
    %ASA-4-419001: Dropping TCP packet from outside:203.0.113.9/80 to inside:192.168.1.5/40001, reason: MSS \#
    exceeded, MSS 460, data 1440
    = 203.0.113.9 > 192.168.1.5 tcp 80>40001 in out deny continuing
    %ASA-4-419002: Duplicate TCP SYN from inside:192.168.1.5/40001 to outside:203.0.113.9/80 with different \#
    initial sequence number
    = 192.168.1.5 > 203.0.113.9 tcp 40001>80 in out opening
    %ASA-4-420003: IPS requested to reset TCP connection from outside:203.0.113.7/40001 to dmz:192.168.2.2/80
    = 203.0.113.7 > 192.168.2.2 tcp 40001>80 in out reject opening
    %ASA-3-421001: UDP flow from inside:192.168.1.5/40001 to outside:203.0.113.9/53 is dropped because \#
    application has failed
    = 192.168.1.5 > 203.0.113.9 udp 40001>53 in out deny request
    %ASA-5-500003: Bad TCP hdr length (hdrlen=4, pktlen=26) from 203.0.113.7/40001 to 198.51.100.2/80, flags: \#
    SYN, on interface outside
    = 203.0.113.7 > 198.51.100.2 tcp 40001>80 flags=S in opening
    %ASA-4-500004: Invalid transport field for protocol=UDP, from 203.0.113.7/0 to 198.51.100.2/53
    = 203.0.113.7 > 198.51.100.2 udp 0>53 request
    %ASA-4-507003: tcp flow from inside:192.168.1.5/40001 to outside:203.0.113.9/80 terminated by inspection \#
    engine, reason - x
    = 192.168.1.5 > 203.0.113.9 tcp 40001>80 in out opening
    %ASA-6-605004: Login denied from 203.0.113.7/40001 to outside:198.51.100.1/ssh for user "admin"
    = 203.0.113.7 > 198.51.100.1 tcp 40001>22 out deny opening
    %ASA-7-710005: UDP request discarded from 203.0.113.7/40001 to outside:198.51.100.1/snmp
    = 203.0.113.7 > 198.51.100.1 udp 40001>161 out deny request
    %ASA-3-710003: TCP access denied by ACL from 203.0.113.7/40001 to outside:198.51.100.1/23
    = 203.0.113.7 > 198.51.100.1 tcp 40001>23 out deny opening
    %ASA-7-710006: GRE request discarded from 203.0.113.7 to outside:198.51.100.1
    = 203.0.113.7 > 198.51.100.1 gre out deny tunnel
    %ASA-6-725001: Starting SSL handshake with client outside:203.0.113.7/40001 to 198.51.100.1/443 for TLS \#
    session
    = 203.0.113.7 > 198.51.100.1 tcp 40001>443 in opening
    %ASA-5-750002: Local:198.51.100.1:500 Remote:203.0.113.7:500 Username:Unknown Received a IKE_INIT_SA request
    = 203.0.113.7 > 198.51.100.1 udp 500>500 peer
    %ASA-2-106006: message repeated 2 times: [ Deny inbound UDP from 203.0.113.7/137 to 198.51.100.2/137 on \#
    interface inside]
    = 203.0.113.7 > 198.51.100.2 udp 137>137 count=2 in deny peer
    2026-03-08T10:00:00Z fw %FTD-6-430002: AccessControlRuleAction: Block with reset, SrcIP: 203.0.113.7, DstIP: \#
    198.51.100.2, SrcPort: 40001, DstPort: 22, Protocol: tcp, IngressInterface: outside, EgressInterface: inside, \#
    IngressZone: wan, EgressZone: lan, InitiatorPackets: 1, ResponderPackets: 0, InitiatorBytes: 66, \#
    ResponderBytes: 0, URL: http://a/, b
    = 203.0.113.7 > 198.51.100.2 tcp 40001>22 in out reject opening
    %FTD-6-430003: AccessControlRuleAction: Allow, SrcIP: 2001:db8::7, DstIP: 2001:db8::2, ICMPType: Echo Request, \#
    ICMPCode: No Code, Protocol: ipv6-icmp, InitiatorPackets: 1, ResponderPackets: 0
    = 2001:db8::7 > 2001:db8::2 icmpv6 128/0 allow echoRequest
    """#)
}
