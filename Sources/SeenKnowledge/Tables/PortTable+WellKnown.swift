extension PortTable {
  /// The system ports, 0 ... 1023.
  static let wellKnown: [PortEntry] = [
    PortEntry(
      0, .both, "port 0",
      "No service can have it; in logs it is a fragment without ports, a crafted packet or a fault of the sender."),
    PortEntry(
      7, .both, "echo", "Sends back what it gets; long disabled, still tried because it reflects packets at others."),
    PortEntry(9, .udp, "discard", "Throws away what it gets; on a local network usually a wake-on-LAN packet."),
    PortEntry(11, .tcp, "systat", "Lists a host's processes; obsolete, asked for by surveys."),
    PortEntry(13, .both, "daytime", "Tells the date as text; obsolete, asked for by surveys."),
    PortEntry(17, .both, "qotd", "Quote of the day; obsolete, asked for because it reflects packets at others."),
    PortEntry(
      19, .both, "chargen", "Character generator; obsolete, asked for because its answers are many times the question."),
    PortEntry(
      20, .tcp, "FTP data", "The data side of FTP: the server connects from here to its client in active mode."),
    PortEntry(
      21, .tcp, "FTP", "File transfer; strangers guess passwords and look for servers that anybody may write to."),
    PortEntry(22, .tcp, "SSH", "Secure Shell; the whole Internet is tried for weak passwords, all the time."),
    PortEntry(
      23, .tcp, "Telnet",
      "Remote login in clear text; infected devices of the Mirai family try default passwords here, all the time."),
    PortEntry(
      25, .tcp, "SMTP", "Mail between servers; strangers look for relays and for mail servers with known faults."),
    PortEntry(37, .both, "time", "Tells the time as a number; obsolete, asked for by surveys."),
    PortEntry(43, .tcp, "whois", "Directory of names and addresses."),
    PortEntry(49, .tcp, "TACACS+", "Login of administrators to network equipment; asked for by surveys."),
    PortEntry(53, .tcp, "DNS", "Names to addresses, over TCP for long answers and zone transfers."),
    PortEntry(
      53, .udp, "DNS",
      "Names to addresses; as a source port it is an answer, as a destination often a search for open resolvers."),
    PortEntry(67, .udp, "DHCP server", "Where hosts ask for an address; a broadcast to it is a neighbour that starts."),
    PortEntry(
      68, .udp, "DHCP client", "Where hosts get their address; a packet to it comes from a DHCP server nearby."),
    PortEntry(69, .udp, "TFTP", "Files without a password; strangers look for configurations of network equipment."),
    PortEntry(79, .tcp, "finger", "Tells who is logged in; obsolete, asked for by surveys."),
    PortEntry(80, .tcp, "HTTP", "The web; every search for faults of web servers, cameras and routers comes by here."),
    PortEntry(
      81, .tcp, "web of cameras", "A second web port; network cameras and recorders use it, and bots look for them."),
    PortEntry(88, .both, "Kerberos", "Login tickets of Active Directory; some cameras put their web page on 88/tcp."),
    PortEntry(102, .tcp, "ISO transport (S7)", "Industrial controllers; surveys ask for it."),
    PortEntry(110, .tcp, "POP3", "Fetching mail; strangers try passwords."),
    PortEntry(
      111, .both, "rpcbind",
      "Tells on which port an RPC service is; asked for to find NFS, and over UDP as a reflector."),
    PortEntry(
      113, .tcp, "ident",
      "Mail and IRC servers ask here who opened a connection to them; reject rather than drop, or they wait."),
    PortEntry(119, .tcp, "NNTP", "News servers; asked for by surveys."),
    PortEntry(
      123, .udp, "NTP",
      "The time; as a source port it is an answer, as a destination often a search for servers that reflect."),
    PortEntry(135, .tcp, "Microsoft RPC", "Tells on which port a Windows service is; never wanted from the Internet."),
    PortEntry(
      137, .udp, "NetBIOS names", "Windows asks for a name here: neighbours by broadcast, and strangers for reflectors."
    ),
    PortEntry(138, .udp, "NetBIOS datagrams", "Windows announces itself to its neighbours."),
    PortEntry(139, .tcp, "NetBIOS sessions", "Windows file sharing of old; strangers look for open shares."),
    PortEntry(143, .tcp, "IMAP", "Reading mail; strangers try passwords."),
    PortEntry(161, .udp, "SNMP", "Reading and setting network equipment; strangers try the community \"public\"."),
    PortEntry(162, .udp, "SNMP traps", "Equipment reports trouble here: a device that thinks you are its manager."),
    PortEntry(177, .udp, "XDMCP", "Remote X11 login; asked for as a reflector."),
    PortEntry(179, .tcp, "BGP", "Routers exchange routes; surveys ask for it."),
    PortEntry(389, .tcp, "LDAP", "Directory of users; surveys look for ones that anybody may read."),
    PortEntry(389, .udp, "CLDAP", "Connectionless LDAP of Active Directory; asked for as a reflector."),
    PortEntry(
      427, .both, "SLP",
      "Service location, of VMware hosts and printers; asked for as a reflector and for known faults."),
    PortEntry(
      443, .tcp, "HTTPS", "The web, encrypted; every search for faults of web servers and VPN portals comes by here."),
    PortEntry(
      443, .udp, "QUIC", "HTTP/3; as a source port an answer of a web server, often after you had closed the page."),
    PortEntry(444, .tcp, "second HTTPS", "Registered for SNPP; in use as a second port for HTTPS and VPN portals."),
    PortEntry(445, .tcp, "SMB", "Windows file sharing; worms and extortionists look for it, all the time."),
    PortEntry(465, .tcp, "mail submission over TLS", "Mail clients hand in mail; strangers try passwords."),
    PortEntry(500, .udp, "IKE", "Key exchange of IPsec; surveys look for VPN gateways."),
    PortEntry(502, .tcp, "Modbus", "Industrial controllers; surveys ask for it."),
    PortEntry(514, .tcp, "rsh", "Remote shell without a password; obsolete, asked for by surveys."),
    PortEntry(514, .udp, "syslog", "Log messages: a device that thinks you are its log server."),
    PortEntry(515, .tcp, "LPD", "Printers; surveys ask for it."),
    PortEntry(520, .udp, "RIP", "Routers of old announce routes to their neighbours."),
    PortEntry(523, .both, "DB2", "Administration of IBM DB2; surveys ask for it."),
    PortEntry(
      541, .tcp, "FortiManager",
      "Registered for uucp-rlogin; Fortinet manages its firewalls here, and strangers look for them."),
    PortEntry(
      546, .udp, "DHCPv6 client", "Where hosts get their IPv6 settings; a packet to it comes from a router nearby."),
    PortEntry(547, .udp, "DHCPv6 server", "Where hosts ask for IPv6 settings; a neighbour that starts."),
    PortEntry(548, .tcp, "AFP", "File sharing of Apple; strangers look for network storage."),
    PortEntry(554, .tcp, "RTSP", "Video streams; bots look for open cameras."),
    PortEntry(587, .tcp, "mail submission", "Mail clients hand in mail; strangers try passwords."),
    PortEntry(623, .udp, "IPMI", "Remote control of a server's hardware; never wanted from the Internet."),
    PortEntry(631, .both, "IPP", "Printing (CUPS); surveys and searches for known faults."),
    PortEntry(636, .tcp, "LDAPS", "Directory of users over TLS; surveys ask for it."),
    PortEntry(808, .tcp, "second proxy port", "Web proxies; strangers look for ones that anybody may use."),
    PortEntry(853, .both, "DNS over TLS, over QUIC", "Encrypted DNS; surveys look for resolvers."),
    PortEntry(873, .tcp, "rsync", "Copying of files; strangers look for modules without a password."),
    PortEntry(902, .tcp, "VMware", "Remote consoles of VMware hosts; surveys ask for it."),
    PortEntry(993, .tcp, "IMAP over TLS", "Reading mail; strangers try passwords."),
    PortEntry(995, .tcp, "POP3 over TLS", "Fetching mail; strangers try passwords."),
    PortEntry(1023, .tcp, "second Telnet", "Reserved; bots try it because some devices hide Telnet here."),
  ]
}
