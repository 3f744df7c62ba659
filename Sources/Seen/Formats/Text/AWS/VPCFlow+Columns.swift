/// Which column of a VPC flow log is which.
extension VPCFlow {
  enum Columns {
    /// Fields that are known and not read.
    private enum Other: Int, FieldName {
      case tgwSrcVpcAccountId, tgwDstVpcAccountId, tgwSrcVpcId, tgwDstVpcId, tgwSrcSubnetId, tgwDstSubnetId, tgwSrcEni
      case tgwDstEni, tgwSrcAzId, tgwDstAzId, tgwPairAttachmentId, packetsLostNoRoute, packetsLostBlackhole
      case packetsLostMtuExceeded, packetsLostTtlExpired, ecsClusterName, ecsClusterArn, ecsContainerInstanceId
      case ecsContainerInstanceArn, ecsServiceName, ecsTaskDefinitionArn, ecsTaskId, ecsTaskArn, ecsContainerId
      case ecsSecondContainerId, rejectReason, resourceId, encryptionStatus
      static var spellings: [Other: String] { words(joinedBy: "-") }
    }
    private static let others = Names<Other>()
    /// Stands in for a column that is not read.
    private static let other = UInt8(255)

    /// The columns of a line that names them: `srcaddr` and `dstaddr` among others, and nothing but names.
    static func header(_ view: ByteView, _ range: Range<Int>) -> [UInt8]? {
      guard (view.byte(at: range.lowerBound) | 0x20) &- 97 < 26, view.find("srcaddr", in: range) != nil else {
        return nil
      }
      var fields = CommaFields(view, range, separator: 0x20)
      var columns: [UInt8] = []
      while let field = fields.next() {
        if let name = VPCFlow.names.find(view, field) {
          columns.append(UInt8(name.rawValue))
        } else if others.find(view, field) != nil || columns.count >= 2 && isName(view, field) {
          columns.append(other)
        } else {
          return nil
        }
      }
      let known: [Field] = [.srcaddr, .dstaddr]
      return known.allSatisfy { columns.contains(UInt8($0.rawValue)) } ? columns : nil
    }

    /// A name that is newer than this table: small letters and dashes.
    private static func isName(_ view: ByteView, _ range: Range<Int>) -> Bool {
      !range.isEmpty && range.allSatisfy { view.byte(at: $0) &- 97 < 26 || view.byte(at: $0) == UInt8(ascii: "-") }
    }

    /// The order that AWS documents for lines that look like this one; `nil` if there is none.
    static func documented(_ view: ByteView, _ range: Range<Int>) -> [UInt8]? {
      let first = view.byte(at: range.lowerBound)
      let second = view.wordEnd(from: range.lowerBound, to: range.upperBound) + 1
      if first == UInt8(ascii: "2") && second == range.lowerBound + 2 { return version2 }
      if view.holds("eni-", at: second), first == UInt8(ascii: "i") || first == UInt8(ascii: "-") { return translation }
      guard first &- 49 < 9, second <= range.lowerBound + 3 else { return nil }
      if view.holds("vpc-", at: second) { return version3 }
      if view.holds("eni-", at: second) { return gateway }
      if view.holds("TransitGateway ", at: second) { return transitGateway }
      if isAddress(view, second, range.upperBound) { return service }
      return later.first { $0.count == count(view, range) }
    }

    /// `203.0.113.7` or `2001:db8::7`, which no account's number is.
    private static func isAddress(_ view: ByteView, _ start: Int, _ end: Int) -> Bool {
      guard start < end else { return false }
      return view.anyAddress(in: start..<view.wordEnd(from: start, to: end)) != nil
    }

    private static func count(_ view: ByteView, _ range: Range<Int>) -> Int {
      var fields = CommaFields(view, range, separator: 0x20)
      var count = 0
      while count < 64, fields.next() != nil { count += 1 }
      return count
    }

    private static func order(_ fields: [Field?]) -> [UInt8] { fields.map { $0.map { UInt8($0.rawValue) } ?? other } }

    /// The default format.
    private static let version2 = order([
      .version, .accountId, .interfaceId, .srcaddr, .dstaddr, .srcport, .dstport, .protocol, .packets, .bytes, .start,
      .end, .action, .logStatus,
    ])

    /// "Traffic through a NAT gateway" of AWS's examples.
    private static let translation = order([
      .instanceId, .interfaceId, .srcaddr, .dstaddr, .pktSrcaddr, .pktDstaddr,
    ])

    /// "TCP flag sequence" of AWS's examples.
    private static let version3 = order([
      .version, .vpcId, .subnetId, .instanceId, .interfaceId, .accountId, .type, .srcaddr, .dstaddr, .srcport, .dstport,
      .pktSrcaddr, .pktDstaddr, .protocol, .bytes, .packets, .start, .end, .action, .tcpFlags, .logStatus,
    ])

    /// "Traffic through a transit gateway".
    private static let gateway = order([
      .version, .interfaceId, .accountId, .vpcId, .subnetId, .instanceId, .srcaddr, .dstaddr, .srcport, .dstport,
      .protocol, .tcpFlags, .type, .pktSrcaddr, .pktDstaddr, .action, .logStatus,
    ])

    /// "Service name, traffic path, and flow direction".
    private static let service = order([
      .version, .srcaddr, .dstaddr, .srcport, .dstport, .protocol, .start, .end, .type, .packets, .bytes, .accountId,
      .vpcId, .subnetId, .instanceId, .interfaceId, .region, .azId, .sublocationType, .sublocationId, .action,
      .tcpFlags,
      .pktSrcaddr, .pktDstaddr, .pktSrcAwsService, .pktDstAwsService, .trafficPath, .flowDirection, .logStatus,
    ])

    /// All fields in the order of the table of fields, up to version 3, 4 and 5.
    private static let later: [[UInt8]] = {
      let third: [Field] = [.vpcId, .subnetId, .instanceId, .tcpFlags, .type, .pktSrcaddr, .pktDstaddr]
      let fourth: [Field] = [.region, .azId, .sublocationType, .sublocationId]
      let fifth: [Field] = [.pktSrcAwsService, .pktDstAwsService, .flowDirection, .trafficPath]
      let all = version2 + order(third + fourth + fifth)
      return [version2, Array(all.prefix(21)), Array(all.prefix(25)), all]
    }()

    /// The default format of transit gateways (Amazon VPC Transit Gateways, "Flow log records").
    private static let transitGateway = order(
      [.version, .resourceType, .accountId, .tgwId, .tgwAttachmentId] + [Field?](repeating: nil, count: 11) + [
        .srcaddr, .dstaddr, .srcport, .dstport, .protocol, .packets, .bytes, .start, .end, .logStatus, .type,
      ] + [Field?](repeating: nil, count: 4) + [.tcpFlags, .region, .flowDirection, nil, nil])
  }
}
