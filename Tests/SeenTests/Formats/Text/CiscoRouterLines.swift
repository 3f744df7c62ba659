extension CiscoLines {
  /// Routers and switches, IOS and IOS-XE.
  static let router = read(
    #"""
    <190>45: Mar  8 10:00:00.123 UTC: %SEC-6-IPACCESSLOGP: list 101 denied tcp 203.0.113.7(40001) -> \#
    198.51.100.2(22), 5 packets  [0x723E6E12]
    = 203.0.113.7 > 198.51.100.2 tcp 40001>22 count=5 deny opening
    Mar  8 11:00:00 rt 46: *Mar  8 10:00:00.123: %SEC-6-IPACCESSLOGP: list IN permitted udp 203.0.113.7(53) \#
    (GigabitEthernet0/0 0000.5e00.5301) -> 198.51.100.2(4000), 1 packet
    = 203.0.113.7 > 198.51.100.2 udp 53>4000 in allow reply
    *Mar  8 10:00:00.123: %FMANFP-6-IPACCESSLOGDP: F0/0: fman_fp_image: list 100 permitted icmp 203.0.113.7 -> \#
    198.51.100.2 (2048/0), 1 packet
    = 203.0.113.7 > 198.51.100.2 icmp 8/0 allow echoRequest
    *Mar  8 10:00:00.123: %FMANFP-6-IPACCESSLOGP: F0/0: list x permitted tcp 0000.5e00.5301 203.0.113.7(1024) -> \#
    198.51.100.2(1025), 1 packet
    = 203.0.113.7 > 198.51.100.2 tcp 1024>1025 allow opening
    000047: .Mar  8 10:00:00: %SEC-6-IPACCESSLOGRP: list 177 denied igmp 192.168.1.5 -> 224.0.0.22, 1 packet
    = 192.168.1.5 > 224.0.0.22 igmp deny chatter
    <189>rt: Mar  8 2026 10:00:00 EST: %SEC-6-IPACCESSLOGNP: list VTY denied 0 203.0.113.7 -> 0.0.0.0, 1 packet
    = 203.0.113.7 > :: deny unknown
    Mar  8 10:00:00.123: %SEC-6-IPACCESSLOGS: list 10 denied 203.0.113.7 3 packets
    = 203.0.113.7 > :: count=3 deny unknown
    Mar  8 10:00:00.123: %IPV6-6-ACCESSLOGDP: list V6/10 denied icmpv6 2001:db8::7 -> 2001:db8:1::2 (128/0), 1 \#
    packet
    = 2001:db8::7 > 2001:db8:1::2 icmpv6 128/0 deny echoRequest
    Mar  8 10:00:00.123: %FW-6-DROP_PKT: Dropping tcp session 203.0.113.7:40001 198.51.100.2:22 on zone-pair \#
    out-in class class-default due to  DROP action found in policy-map with ip ident 7
    = 203.0.113.7 > 198.51.100.2 tcp 40001>22 id=7 deny opening
    Mar  8 10:00:00.123: %FW-6-DROP_PKT: Dropping tcp pkt from GigabitEthernet0/0/1 203.0.113.7:40001 => \#
    198.51.100.2:22(target:class)-(out-in:class-default) due to Policy drop:classify result with ip ident 7 tcp \#
    flag 0x2, seq 1, ack 0
    = 203.0.113.7 > 198.51.100.2 tcp 40001>22 flags=S id=7 in deny opening
    Mar  8 10:00:00.123: %IOSXE-6-PLATFORM: R0/0: cpp_cp: QFP:0.0 Thread:001 TS:00000000000000000001 \#
    %FW-6-DROP_PKT: Dropping udp pkt from Gi1 203.0.113.7:53 => 198.51.100.2:4000(target:class)-(none:none) due \#
    to No zone-pair found with ip ident 0
    = 203.0.113.7 > 198.51.100.2 udp 53>4000 id=0 in deny reply
    Mar  8 10:00:00.123: %FW-6-DROP_TCP_PKT: Dropping tcp pkt 203.0.113.7:40001 => 198.51.100.2:80 due to SYN pkt \#
    with illegal flags -- ip ident 23915 tcpflags 40962 seq.no 3928613134 ack 0
    = 203.0.113.7 > 198.51.100.2 tcp 40001>80 flags=S id=23915 deny opening
    Mar  8 10:00:00.123: %FW-6-LOG_SUMMARY: 4 packets were dropped from GigabitEthernet0/0/1 203.0.113.7:137 => \#
    198.51.100.2:137 (target:class)-(out-in:class-default)
    = 203.0.113.7 > 198.51.100.2 count=4 in deny unknown
    Mar  8 10:00:00.123: %FW-6-SESS_AUDIT_TRAIL_START: (target:class)-(in-out:web):Start tcp session: initiator \#
    (192.168.1.5:40001) -- responder (203.0.113.9:80)
    = 192.168.1.5 > 203.0.113.9 tcp 40001>80 allow opening
    Mar  8 10:00:00.123: %FW-6-SESS_AUDIT_TRAIL: (target:class)-(in-out:web):Stop tcp session: initiator \#
    (192.168.1.5:40001) sent 360 bytes -- responder (203.0.113.9:80) sent 1000 bytes
    = 192.168.1.5 > 203.0.113.9 tcp 40001>80 allow opening
    Mar  8 10:00:00.123: %IPNAT-6-CREATED: tcp 192.168.1.5:40001 198.51.100.1:40001 203.0.113.9:80 203.0.113.9:80
    = 192.168.1.5 > 203.0.113.9 tcp 40001>80 allow opening
    Mar  8 10:00:00.123: %IOSXE-6-PLATFORM: F0: cpp_cp: QFP:0.0 Thread:105 TS:00000000000000 \#
    %NAT-6-LOG_TRANSLATION: Created Translation UDP 192.168.1.5:40001 198.51.100.1:5062 203.0.113.9:53 \#
    203.0.113.9:53 0
    = 192.168.1.5 > 203.0.113.9 udp 40001>53 allow request
    Mar  8 10:00:00.123: %TCP-6-BADAUTH: No MD5 digest from 203.0.113.7(179) to 198.51.100.2(40001)
    = 203.0.113.7 > 198.51.100.2 tcp 179>40001 continuing
    Mar  8 10:00:00.123: %IPS-4-SIGNATURE: Sig:3051 Subsig:1 Sev:4 TCP Connection Window Size DoS \#
    [203.0.113.7:40001 -> 198.51.100.2:80] RiskRating:75
    = 203.0.113.7 > 198.51.100.2 tcp 40001>80 opening
    Mar  8 10:00:00.123: %CRYPTO-4-RECVD_PKT_INV_SPI: decaps: rec'd IPSEC packet has invalid spi for \#
    destaddr=198.51.100.2, prot=50, spi=0xF84EB400(4166956032), srcaddr=203.0.113.7, input interface=Gi0
    = 203.0.113.7 > 198.51.100.2 esp tunnel
    %SEC-6-IPACCESSLOGP: list 10 denied udp 203.0.113.7(0) -> 198.51.100.2(0), 1 packet
    = 203.0.113.7 > 198.51.100.2 udp deny unknown
    """#)

  /// NX-OS.
  static let nexus = read(
    #"""
    2026 Mar  8 10:00:00.123 UTC sw %ACLLOG-5-ACLLOG_FLOW_INTERVAL: Src IP: 203.0.113.7, Dst IP: 198.51.100.2, \#
    Src Port: 40001, Dst Port: 22, Src Intf: Ethernet4/1, Protocol: "TCP"(6), ACL Name: in, ACE Action: Deny, \#
    Appl Intf: Vlan10, Hit-count: 600
    = 203.0.113.7 > 198.51.100.2 tcp 40001>22 count=600 in deny opening
    <189>: 2026 Mar  8 10:00:00 UTC: %ACLLOG-6-ACLLOG_NEW_FLOW: Source IP: 203.0.113.7, Destination IP: \#
    198.51.100.2, Source Port: 0, Destination Port: 0, Source Interface: Ethernet4/1, Protocol: "ICMP"(1), \#
    Hit-count = 1
    = 203.0.113.7 > 198.51.100.2 icmp in unknown
    2026 Mar  8 10:00:00 sw %ACLLOG-5-ACLLOG_FLOW_INTERVAL: Src IP: 203.0.113.7, Dst IP: 198.51.100.2, Src Port: \#
    0, Dst Port: 0, Src Intf: Ethernet3/3, Protocol: "IP"(253), ACL Name: a, ACE Action: Permit, Appl Intf: \#
    Vlan10, Hit-count: 2
    = 203.0.113.7 > 198.51.100.2 count=2 in allow unknown
    """#)

  /// Meraki, behind stamp and name.
  static let meraki = read(
    #"""
    flows allow src=192.168.1.5 dst=203.0.113.9 mac=00:00:5E:00:53:01 protocol=udp sport=40001 dport=53
    = 192.168.1.5 > 203.0.113.9 udp 40001>53 allow request
    firewall src=203.0.113.7 dst=198.51.100.2 protocol=tcp sport=40001 dport=22 pattern: 1 all
    = 203.0.113.7 > 198.51.100.2 tcp 40001>22 deny opening
    ip_flow_start src=192.168.1.5 dst=203.0.113.9 protocol=tcp sport=40001 dport=443 \#
    translated_src_ip=198.51.100.1 translated_port=40002
    = 192.168.1.5 > 203.0.113.9 tcp 40001>443 allow opening
    ip_flow_end src=203.0.113.7 dst=198.51.100.1 protocol=tcp sport=40001 dport=80 translated_dst_ip=192.168.1.5 \#
    translated_port=8080
    = 203.0.113.7 > 198.51.100.1 tcp 40001>80 allow opening
    security_event ids_alerted signature=1:2:3 priority=1 timestamp=1772964000.1 direction=ingress \#
    protocol=tcp/ip src=203.0.113.7:80 dst=192.168.1.5:40001 decision=blocked action=rst message: X src=9.9.9.9
    = 203.0.113.7 > 192.168.1.5 tcp 80>40001 reject continuing
    ids-alerts signature=1:2:3 priority=1 timestamp=1772964000.1 direction=egress protocol=udp/ip \#
    src=192.168.1.5:40001 dst=203.0.113.9:53 message: X
    = 192.168.1.5 > 203.0.113.9 udp 40001>53 request
    security_event security_filtering_file_scanned url=http://www.example.com/x src=192.168.1.5:40001 \#
    dst=203.0.113.9:80 mac=00:00:5E:00:53:01 name='x' disposition=malicious action=block
    = 192.168.1.5 > 203.0.113.9 tcp 40001>80 deny opening
    urls src=192.168.1.5:40001 dst=203.0.113.9:443 mac=00:00:5E:00:53:01 request: GET https://www.example.com/
    = 192.168.1.5 > 203.0.113.9 40001>443 allow
    """#)
}
