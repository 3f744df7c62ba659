/// What a field of a record is about, whatever its format calls it: `SPT`, `srcport`, `Source Port`, `id.orig_p`.
enum FieldTopic {
  case source, destination, sourcePort, destinationPort, networkProtocol
  case length, ttl, identification, dontFragment, mtu
  case type, code, flags, window
  case ingress, egress, ingressZone, egressZone, direction, frame, bridgeIngress, bridgeEgress
  case action, rule, reason, message, prefix
  case service, application, category, place
  case packets, packetsSent, packetsReceived, bytes, bytesSent, bytesReceived, duration, ending
  case mark, user, connectionState, translated, repeated

  /// `nil` for a name that says nothing to most readers.
  init?(_ name: String) {
    let last = name.split(separator: ".").last.map(String.init) ?? name
    let isPart = name.contains(".") && Self.names[Self.key(of: name)] == nil
    guard let topic = Self.names[Self.key(of: isPart ? last : name)] else { return nil }
    self = topic
  }

  private static func key(of name: String) -> String {
    String(
      decoding: name.lowercased().utf8.filter { $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 }, as: UTF8.self)
  }

  private static let names: [String: FieldTopic] = {
    let lines: [(FieldTopic, String)] = [
      (.source, "src srcip srcaddr source sourceaddress sourceip idorigh sip saddr cip clientip sourceipv4address sa"),
      (
        .destination,
        "dst dstip dstaddr destination destinationaddress destip destinationip idresph dip daddr sip4 destinationipv4address da"
      ),
      (.sourcePort, "spt srcport sourceport sport idorigp clientport sp"),
      (.destinationPort, "dpt dstport destinationport destport dport idrespp serverport dp"),
      (.networkProtocol, "proto protocol protocolnumber protocolid transport ipprotocol pr"),
      (.length, "len length totallength size packetsize pktlen iplen"),
      (.ttl, "ttl hoplimit timetolive hlim"), (.identification, "id ipid identification ip4id"),
      (.dontFragment, "df"), (.mtu, "mtu nexthopmtu"), (.type, "type icmptype itype"), (.code, "code icmpcode icode"),
      (.flags, "flags tcpflags tcpflag controlbits tcpflagsascii"), (.window, "window tcpwin win"),
      (.ingress, "in interface iniface inboundif srcintf ifname packetincominginterface iif inputinterface indev"),
      (.egress, "out outboundif dstintf packetoutgoinginterface oif outputinterface outdev"),
      (.ingressZone, "from inzone sourcezonename srczone sourcezone"),
      (.egressZone, "to outzone destinationzonename dstzone destinationzone"),
      (.direction, "direction dir ifdir path"), (.frame, "mac"), (.bridgeIngress, "physin"), (.bridgeEgress, "physout"),
      (.action, "action act disposition verdict fwaction decision"),
      (.rule, "rule rulename policyname policyid fwrule ruleid policy accessgroup aclname chain list"),
      (.reason, "reason"), (.message, "message msgid mnemonic m eventid"), (.prefix, "prefix"),
      (.service, "service servicename serviceid"), (.application, "app application appid"),
      (.category, "category classification class"),
      (.place, "srcloc dstloc srccountry dstcountry sourcecountry destinationcountry"),
      (.packets, "packets pkts sentpkt totpkts numpackets"), (.packetsSent, "pktssent origpkts"),
      (.packetsReceived, "pktsreceived rcvdpkt resppkts"), (.bytes, "bytes totbytes"),
      (.bytesSent, "bytessent sentbyte origbytes origipbytes bytesout"),
      (.bytesReceived, "bytesreceived rcvdbyte respbytes respipbytes bytesin"),
      (.duration, "duration elapsed elapsedtime dur"), (.ending, "sessionendreason logstatus"),
      (.mark, "mark"), (.user, "uid gid"), (.connectionState, "connstate connectionstate"),
      (.translated, "nat natsrc natdst transip tranip xlatesrc xlatedst natsource natdestination"),
      (.repeated, "repeatcnt count"),
    ]
    var names: [String: FieldTopic] = [:]
    for (topic, list) in lines { for name in list.split(separator: " ") { names[String(name)] = topic } }
    return names
  }()
}
