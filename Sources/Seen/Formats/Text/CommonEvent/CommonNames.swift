/// Names of CEF, LEEF and vendors for what `CommonFields` looks at.
enum CommonNames {
  static let words = Names<Word>()
  static let times: [CommonFields.Key] = [.time, .end, .start]
  static let labelled: [(CommonFields.Key, CommonFields.Key)] = [
    (.s1, .label1), (.s2, .label2), (.s3, .label3), (.s4, .label4), (.s5, .label5), (.s6, .label6), (.n1, .labelN1),
    (.n2, .labelN2), (.n3, .labelN3), (.a2, .labelA2), (.a3, .labelA3),
  ]

  /// What a label says that its field holds.
  static func key(ofLabel view: ByteView, _ range: Range<Int>) -> CommonFields.Key? { labels.find(view, range)?.key }

  private static let labels = Names<Label>()

  enum Word: Int, FieldName {
    case src, dst, spt, dpt, proto, act, rt, start, end, cnt, reason
    case deviceInboundInterface, deviceOutboundInterface, sourceTranslatedAddress, destinationTranslatedAddress
    case sourceTranslatedPort, destinationTranslatedPort, inBytes, out
    case cs1, cs2, cs3, cs4, cs5, cs6, cn1, cn2, cn3, c6a2, c6a3
    case cs1Label, cs2Label, cs3Label, cs4Label, cs5Label, cs6Label, cn1Label, cn2Label, cn3Label
    case c6a2Label, c6a3Label
    // LEEF.
    case srcPort, dstPort, action, devTime, srcPostNAT, dstPostNAT, srcPostNATPort, dstPostNATPort, srcBytes, dstBytes
    case totalBytes, srcPackets, dstPackets, totalPackets, bytes, bytesIn, bytesOut
    // Palo Alto Networks.
    case sourceZone, destinationZone, ingressInterface, egressInterface, sessionEndReason, elapsedTime, repeatCount
    case panZoneFrom, panZoneTo, panSourceZone, panDestinationZone, panPacketsReceived, panPacketsSent, panDuration,
      panEndReason
    // Check Point.
    case inzone, outzone, ifname, ifdir, deviceDirection, tcpFlags, icmpType, icmpCode
    // Fortinet.
    case fortinetDuration, fortinetSentPackets, fortinetReceivedPackets, fortinetSourceInterface
    case fortinetDestinationInterface
    // Ubiquiti.
    case unifiTime, unifiSourceZone, unifiDestinationZone, unifiBytes, unifiPackets
    static let spellings: [Word: String] = [
      .inBytes: "in", .sourceZone: "SourceZone", .destinationZone: "DestinationZone",
      .ingressInterface: "IngressInterface", .egressInterface: "EgressInterface",
      .sessionEndReason: "SessionEndReason", .elapsedTime: "ElapsedTime", .repeatCount: "RepeatCount",
      .panSourceZone: "PanOSSourceZone", .panDestinationZone: "PanOSDestinationZone", .panZoneFrom: "PanOSFromZone",
      .panZoneTo: "PanOSToZone", .panPacketsReceived: "PanOSPacketsReceived",
      .panPacketsSent: "PanOSPacketsSent", .panDuration: "PanOSSessionDuration",
      .panEndReason: "PanOSSessionEndReason", .tcpFlags: "tcp_flags", .icmpType: "icmp_type",
      .icmpCode: "icmp_code", .fortinetDuration: "FTNTFGTduration", .fortinetSentPackets: "FTNTFGTsentpkt",
      .fortinetReceivedPackets: "FTNTFGTrcvdpkt", .fortinetSourceInterface: "FTNTFGTsrcintf",
      .fortinetDestinationInterface: "FTNTFGTdstintf", .unifiTime: "UNIFIutcTime",
      .unifiSourceZone: "UNIFIsrcZone", .unifiDestinationZone: "UNIFIdstZone", .unifiBytes: "UNIFItotalBytes",
      .unifiPackets: "UNIFItotalPackets",
    ]
  }

  private enum Label: Int, FieldName {
    case sourceZone, destinationZone, ingressZone, egressZone, fromZone, toZone, sourceZoneName, destinationZoneName
    case elapsed, elapsedAlone, duration, milliseconds, packets, flags, source6, destination6, endReason, icmpType,
      icmpCode
    static let spellings: [Label: String] = [
      .sourceZone: "Source Zone", .destinationZone: "Destination Zone", .ingressZone: "Ingress Zone",
      .egressZone: "Egress Zone", .fromZone: "FromZone", .toZone: "ToZone", .sourceZoneName: "SourceZone",
      .destinationZoneName: "DestinationZone", .elapsed: "Elapsed time in seconds", .elapsedAlone: "Elapsed",
      .milliseconds: "durationms", .duration: "Duration",
      .packets: "Packets", .flags: "TCP Flags", .source6: "Source IPv6 Address",
      .destination6: "Destination IPv6 Address", .endReason: "Session End Reason", .icmpType: "ICMP Type",
      .icmpCode: "ICMP Code",
    ]

    var key: CommonFields.Key {
      switch self {
      case .sourceZone, .ingressZone, .fromZone, .sourceZoneName: .ingressZone
      case .destinationZone, .egressZone, .toZone, .destinationZoneName: .egressZone
      case .elapsed, .elapsedAlone, .duration: .seconds
      case .milliseconds: .milliseconds
      case .packets: .totalPackets
      case .flags: .flags
      case .source6: .source6
      case .destination6: .destination6
      case .endReason: .ending
      case .icmpType: .icmpType
      case .icmpCode: .icmpCode
      }
    }
  }
}

extension CommonNames.Word {
  var key: CommonFields.Key {
    switch self {
    case .src: .src
    case .dst: .dst
    case .spt, .srcPort: .sourcePort
    case .dpt, .dstPort: .destinationPort
    case .proto: .proto
    case .act, .action: .act
    case .rt, .devTime, .unifiTime: .time
    case .start: .start
    case .end: .end
    case .cnt, .repeatCount: .count
    case .reason, .sessionEndReason, .panEndReason: .ending
    case .deviceInboundInterface, .ingressInterface, .fortinetSourceInterface: .ingress
    case .deviceOutboundInterface, .egressInterface, .fortinetDestinationInterface: .egress
    case .sourceTranslatedAddress, .srcPostNAT: .translatedSource
    case .destinationTranslatedAddress, .dstPostNAT: .translatedDestination
    case .sourceTranslatedPort, .srcPostNATPort: .translatedSourcePort
    case .destinationTranslatedPort, .dstPostNATPort: .translatedDestinationPort
    case .inBytes, .dstBytes, .bytesIn: .received
    case .out, .srcBytes, .bytesOut: .sent
    case .totalBytes, .bytes, .unifiBytes: .total
    case .dstPackets, .panPacketsReceived, .fortinetReceivedPackets: .receivedPackets
    case .srcPackets, .panPacketsSent, .fortinetSentPackets: .sentPackets
    case .totalPackets, .unifiPackets: .totalPackets
    case .elapsedTime, .panDuration, .fortinetDuration: .seconds
    case .sourceZone, .panZoneFrom, .panSourceZone, .inzone, .unifiSourceZone: .ingressZone
    case .destinationZone, .panZoneTo, .panDestinationZone, .outzone, .unifiDestinationZone: .egressZone
    case .ifname: .interface
    case .ifdir, .deviceDirection: .direction
    case .tcpFlags: .flags
    case .icmpType: .icmpType
    case .icmpCode: .icmpCode
    case .cs1: .s1
    case .cs2: .s2
    case .cs3: .s3
    case .cs4: .s4
    case .cs5: .s5
    case .cs6: .s6
    case .cn1: .n1
    case .cn2: .n2
    case .cn3: .n3
    case .c6a2: .a2
    case .c6a3: .a3
    case .cs1Label: .label1
    case .cs2Label: .label2
    case .cs3Label: .label3
    case .cs4Label: .label4
    case .cs5Label: .label5
    case .cs6Label: .label6
    case .cn1Label: .labelN1
    case .cn2Label: .labelN2
    case .cn3Label: .labelN3
    case .c6a2Label: .labelA2
    case .c6a3Label: .labelA3
    }
  }
}
