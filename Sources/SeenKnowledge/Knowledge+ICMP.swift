extension Knowledge {
  /// The article about an ICMP message: that of its code, `icmp-3-4`, before that of its type, `icmpv6-1`.
  public static func articles(onICMP type: UInt8, code: UInt8? = nil, isV6: Bool) -> [Article] {
    let name = "\(isV6 ? "icmpv6" : "icmp")-\(type)"
    let ids = [code.map { "\(name)-\($0)" }, name].compactMap { $0 }
    return ids.lazy.compactMap { article($0, kind: .icmp) }.prefix(1).map { $0 }
  }
}
