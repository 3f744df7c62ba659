import Testing

/// A third-party log or capture whose content is known: what of it must be found, and why that is the right name.
struct KnownAttack: Sendable, CustomTestStringConvertible {
  var path: String
  var symptoms: Set<String>
  var causes: Set<String>
  var reason: String

  init(_ path: String, _ symptoms: Set<String>, _ causes: Set<String>, _ reason: String) {
    (self.path, self.symptoms, self.causes, self.reason) = (path, symptoms, causes, reason)
  }

  var testDescription: String { path }

  static let all = netfilter + others + web + captures

  static let others: [KnownAttack] = [
    KnownAttack(
      "detect/mikrotik/crowdsec_mikrotik-bf.log", ["repeated-attempts"], ["repeated-probe", "password-guessing"],
      "eight logins that the router refused, of one account"),
    KnownAttack(
      "detect/mikrotik/crowdsec_mikrotik-scan-multi_ports.log", ["port-scan"], ["targeted-scan"],
      "seventeen ports of one host"),
    KnownAttack(
      "detect/zeek/slips_vertical_portscan_conn.log", ["port-scan"], ["own-scanner"],
      "recorded at the scanner: one of ours asks forty-four services of one host"),
    KnownAttack(
      "detect/zeek/slips_test15_conn.log", ["ordinary-traffic"], ["ordinary"],
      "two web sessions that went well: what was wrong with them is not in their headers"),
    KnownAttack(
      "detect/argus/slips_portscan_binetflow.log", ["port-scan"], ["own-scanner"],
      "recorded at the scanner: one of ours walks ports from 999 down"),
  ]

  static let web: [KnownAttack] = [
    KnownAttack(
      "detect/web/crowdsec_apache-guacamole_bf.log", ["repeated-attempts"], ["repeated-probe", "password-guessing"],
      "twelve refused logins of one account: as well a program with an old password"),
    KnownAttack(
      "detect/web/crowdsec_apache-guacamole_user_enum.log", ["repeated-attempts"], ["password-guessing"],
      "twelve refused logins of as many accounts"),
    KnownAttack(
      "detect/web/crowdsec_http-magento-bf.log", ["repeated-attempts"], ["repeated-probe", "password-guessing"],
      "six refused logins, the accounts are not told"),
    KnownAttack(
      "detect/web/crowdsec_nginx-mail-bf.log", ["repeated-attempts"], ["repeated-probe", "password-guessing"],
      "refused logins before a mail server"),
    KnownAttack(
      "detect/web/crowdsec_apache-cve-2021-41773.log", ["web-probe"], ["web-exploit"],
      "out of cgi-bin to /bin/sh, answered with 200"),
    KnownAttack(
      "detect/web/crowdsec_apache2-http-sensitive-files.log", ["web-probe"], ["background-scan"], "thirteen dot files"),
    KnownAttack(
      "detect/web/crowdsec_apache2-malformed.log", ["web-probe"], ["background-scan", "background-probe"],
      "TLS on a plain port"),
    KnownAttack(
      "detect/web/crowdsec_apache_log4j2_cve-2021-44228.log", ["web-probe"], ["worm-scan"], "lookups in two headers"),
    KnownAttack(
      "detect/web/crowdsec_fortinet-cve-2018-13379.log", ["web-probe"], ["web-exploit"], "answered with 200"),
    KnownAttack(
      "detect/web/crowdsec_http-dos-bypass-cache.log", ["web-probe"], ["request-flood"],
      "one page with a random query, tens of times a second"),
    KnownAttack("detect/web/crowdsec_http-generic-test.log", ["web-probe"], [], "a scanner's test path"),
    KnownAttack(
      "detect/web/crowdsec_http-technology-probing.log", ["web-probe"], ["background-probe"], "programs' front doors"),
    KnownAttack("detect/web/crowdsec_http-wordpress-scan.log", ["web-probe"], ["background-probe"], "eight plug-ins"),
    KnownAttack("detect/web/crowdsec_jira_cve-2021-26086.log", ["web-probe"], ["worm-scan"], "WEB-INF, refused"),
    KnownAttack("detect/web/crowdsec_netgear_rce.log", ["web-probe"], ["worm-scan"], "a router's hole, not found"),
    KnownAttack("detect/web/crowdsec_nginx-http-backdoor.log", ["web-probe"], ["background-probe"], "web shells"),
    KnownAttack(
      "detect/web/crowdsec_nginx-http-generic-bf.log", ["repeated-attempts"], ["password-guessing"],
      "refused logins, in the access log and in the error log"),
    KnownAttack(
      "detect/web/crowdsec_nginx-http-path-traversal.log", ["web-probe"], ["background-probe"], "nine ways to /etc"),
    KnownAttack("detect/web/crowdsec_nginx-http-w00twoot.log", ["web-probe"], [], "DFind, and a login page"),
    KnownAttack(
      "detect/web/crowdsec_nginx-http-xss-probing.log", ["web-probe"], ["background-probe"], "markup in a value"),
    KnownAttack("detect/web/crowdsec_nginx-mail-logs.log", ["web-probe"], ["service-crawler"], "a census by its words"),
    KnownAttack("detect/web/crowdsec_spring4shell_cve-2022-22965.log", ["web-probe"], ["worm-scan"], "not found"),
    KnownAttack(
      "detect/web/crowdsec_thinkphp-cve-2018-20062.log", ["web-probe"], ["web-exploit"], "four answered with 200"),
    KnownAttack("detect/web/crowdsec_vmware-cve-2022-22954.log", ["web-probe"], ["worm-scan"], "a template"),
  ]

  static let netfilter: [KnownAttack] = [
    KnownAttack(
      "detect/netfilter/crowdsec_iptables-scan-multi-port.log", ["port-scan"], ["targeted-scan"],
      "seventeen ports of one host by nmap"),
    KnownAttack(
      "detect/netfilter/psad_ack_scan_1000_1150.log", ["port-scan"], ["targeted-scan"], "bare ACKs at 151 ports"),
    KnownAttack(
      "detect/netfilter/psad_fin_scan_1000_1150.log", ["port-scan"], ["targeted-scan"], "bare FINs at 151 ports"),
    KnownAttack(
      "detect/netfilter/psad_invalid_icmp_type_code.log", ["echo-request", "icmp-query", "os-probing"], [],
      "five ICMP packets, one of a code that no ping has"),
    KnownAttack(
      "detect/netfilter/psad_ipv4_igmp.log", ["local-chatter"], ["igmp"], "multicast membership, to be ignored"),
    KnownAttack(
      "detect/netfilter/psad_ipv6_invalid_icmp6_type_code.log", ["local-chatter"], [],
      "neighbour discovery with an odd code: of the segment"),
    KnownAttack(
      "detect/netfilter/psad_ipv6_ms_sql_server_sig_match.log", ["lone-probe"], ["background-probe"],
      "one opening to 1433: everybody gets these"),
    KnownAttack("detect/netfilter/psad_ipv6_ping_scan.log", ["local-chatter"], [], "neighbour discovery, no scan"),
    KnownAttack(
      "detect/netfilter/psad_ipv6_tcp_connect_nmap_default_scan.log", ["port-scan"], ["targeted-scan"],
      "a thousand ports of one host"),
    KnownAttack(
      "detect/netfilter/psad_ms_sql_server_sig_match.log", ["lone-probe"], ["background-probe"], "two openings to 1433"),
    KnownAttack(
      "detect/netfilter/psad_proto_scan.log", ["protocol-scan"], ["targeted-scan"], "all IP protocols of one host"),
    KnownAttack(
      "detect/netfilter/psad_syn_scan_1000_1500.log", ["port-scan"], ["targeted-scan"], "five hundred ports by nmap"),
    KnownAttack(
      "detect/netfilter/psad_syn_scan_1000_1500_localhost.log", ["out-of-place-address"],
      ["spoofed-source", "martian"],
      "the same, but the source is 127.0.0.1, which no wire carries"),
    KnownAttack(
      "detect/netfilter/psad_syslog_time_fmt1.log.log", ["lone-probe", "local-chatter"], [], "a few lines of weather"),
    KnownAttack(
      "detect/netfilter/psad_topera_ipv6_syn_scan_with_ip_opts.log", ["port-scan"], ["targeted-scan"],
      "a thousand ports over IPv6"),
  ]

  static let captures: [KnownAttack] = [
    KnownAttack(
      "pcap/seriouszyx__masscan.pcap", ["port-scan"], ["own-scanner"],
      "captured at the scanner, behind a translator: its own scan"),
    KnownAttack(
      "pcap/gilsho__traceroute.pcap", ["traceroute"], ["incoming-traceroute", "own-traceroute"], "UDP by hop count"),
    KnownAttack(
      "pcap/evilfingers__FIN_SCAN.pcap", ["port-scan"], ["targeted-scan"], "bare FINs at a thousand ports"),
    KnownAttack(
      "pcap/evilfingers__NULL_SCAN.pcap", ["port-scan"], ["targeted-scan"], "no flags, a thousand ports"),
    KnownAttack(
      "pcap/gilsho__port_unrch.pcap", ["lone-probe", "local-chatter"], ["background-probe", "arp"],
      "two openings and ARP: the error that the name promises is not in the file"),
    KnownAttack("pcap/evilfingers__IP_PROTOCOL_SCAN.pcap", ["protocol-scan"], ["targeted-scan"], "all IP protocols"),
    KnownAttack("pcap/evilfingers__RPC_SCAN.pcap", ["port-scan"], ["targeted-scan"], "a thousand ports first"),
    KnownAttack(
      "pcap/evilfingers__xprobe_icmp_udp_scan.pcap", ["os-probing", "port-scan"], [], "xprobe asks for the system"),
    KnownAttack("pcap/esnet__tcp_0_1000_20190821.pcap", ["port-scan"], ["own-scanner"], "captured at the scanner"),
    KnownAttack("pcap/esnet__udp_0_1000_20190821.pcap", ["port-scan"], ["own-scanner"], "captured at the scanner"),
    KnownAttack("pcap/chrissanders__synscan.pcapng", ["port-scan"], ["own-scanner"], "captured at the scanner"),
    KnownAttack(
      "pcap/chrissanders__activeosfingerprinting.pcapng", ["os-probing"], ["os-fingerprinting"], "nmap -O"),
    KnownAttack(
      "pcap/chrissanders__icmp_traceroute.pcapng", ["traceroute"], ["own-traceroute"], "captured at the sender"),
    KnownAttack("pcap/markofu__portscan.pcap", ["port-scan"], ["targeted-scan"], "29 ports of one host"),
    KnownAttack(
      "pcap/markofu__destunreachable.pcap", ["unreachable", "echo-request"], [], "pings, and the router's answers"),
    KnownAttack(
      "pcap/markofu__osfingerprinting.pcap", ["os-probing"], ["os-fingerprinting"], "xprobe's four questions"),
    KnownAttack(
      "pcap/lucaderi__icmp_from_unreachable_tracertoute.pcapng", ["traceroute"], ["own-traceroute"],
      "captured at the sender"),
    KnownAttack(
      "pcap/lucaderi__hs-tcp_ackPingSweepRand.pcapng", ["sweep"], [], "ACKs to every address of a network"),
    KnownAttack(
      "pcap/lucaderi__hs-udpScan.pcap", ["out-of-place-address", "sweep"], [],
      "UDP to 512 addresses, some of which cannot be"),
    KnownAttack(
      "pcap/lucaderi__hs-sh-IPscan.pcapng", ["unreachable", "protocol-scan"], [],
      "only the answers were captured: 252 protocols refused"),
    KnownAttack("pcap/lucaderi__na-arpSpoofing.pcap", ["local-chatter"], ["arp"], "ARP alone, no packets"),
    KnownAttack("pcap/OISF__detect-ipopts_input.pcap", ["source-route"], ["source-routed"], "two of eight are routed"),
    KnownAttack("pcap/OISF__ipopts-esec_test.pcap", ["source-route"], ["ip-option"], "an unusual option"),
    KnownAttack(
      "pcap/OISF__tcp-session-syn-flood-drop-precedence_input.pcap", ["flood"], ["syn-flood"],
      "200 openings at one service at once"),
    KnownAttack("pcap/OISF__icmp-hdr-02_input.pcap", ["redirect"], [], "one redirect"),
    KnownAttack(
      "pcap/zeek__vnc-scanner.pcap", ["ordinary-traffic", "repeated-attempts"], [],
      "one whole VNC session: nothing in the headers tells it from a visit"),
    KnownAttack("pcap/zeek__nmap-vsn.pcap", ["local-chatter"], ["arp-sweep"], "hosts looked for by ARP first"),
  ]
}
