/// Which symptom an ICMP message is seen as.
enum ICMPSymptom {
  static func id(type: UInt8, code: UInt8?, isV6: Bool) -> String? {
    isV6 ? version6(type, code) : version4(type, code)
  }

  private static func version4(_ type: UInt8, _ code: UInt8?) -> String? {
    switch (type, code) {
    case (0, _): "echo-reply"
    case (8, _): "echo-request"
    case (3, 3): "port-unreachable"
    case (3, 4): "fragmentation-needed"
    case (3, _): "unreachable"
    case (4, _): "source-quench"
    case (5, _): "redirect"
    case (11, 1): "reassembly-exceeded"
    case (11, _): "time-exceeded"
    case (12, _): "parameter-problem"
    case (13...18, _): "icmp-query"
    default: nil
    }
  }

  private static func version6(_ type: UInt8, _ code: UInt8?) -> String? {
    switch (type, code) {
    case (1, 4): "port-unreachable"
    case (1, _): "unreachable"
    case (2, _): "fragmentation-needed"
    case (3, 1): "reassembly-exceeded"
    case (3, _): "time-exceeded"
    case (4, _): "parameter-problem"
    case (128, _): "echo-request"
    case (129, _): "echo-reply"
    case (130...136, _), (143, _): "local-chatter"
    case (137, _): "redirect"
    default: nil
    }
  }
}
