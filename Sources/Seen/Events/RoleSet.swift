/// A set of roles in one word: symptoms ask for roles millions of times.
struct RoleSet: OptionSet, BitwiseCopyable, Hashable, Sendable {
  let rawValue: UInt32
  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ role: Role) { rawValue = 1 &<< UInt32(role.rawValue) }

  @inline(__always)
  func contains(_ role: Role) -> Bool { rawValue &>> UInt32(role.rawValue) & 1 == 1 }

  static let all = RoleSet(rawValue: .max)
  static let unknown = RoleSet(Role.unknown)
  static let opening = RoleSet(Role.opening)
  static let accepting = RoleSet(Role.accepting)
  static let refusing = RoleSet(Role.refusing)
  static let continuing = RoleSet(Role.continuing)
  static let malformed = RoleSet(Role.malformed)
  static let request = RoleSet(Role.request)
  static let reply = RoleSet(Role.reply)
  static let peer = RoleSet(Role.peer)
  static let echoRequest = RoleSet(Role.echoRequest)
  static let echoReply = RoleSet(Role.echoReply)
  static let unreachable = RoleSet(Role.unreachable)
  static let exceeded = RoleSet(Role.exceeded)
  static let redirect = RoleSet(Role.redirect)
  static let query = RoleSet(Role.query)
  static let sourceQuench = RoleSet(Role.sourceQuench)
  static let parameterProblem = RoleSet(Role.parameterProblem)
  static let chatter = RoleSet(Role.chatter)
  static let fragment = RoleSet(Role.fragment)
  static let tunnel = RoleSet(Role.tunnel)
  static let otherProtocol = RoleSet(Role.otherProtocol)
  static let webRequest = RoleSet(Role.webRequest)
  static let notice = RoleSet(Role.notice)
  static let arp = RoleSet(Role.arp)
  static let sourceRouted = RoleSet(Role.sourceRouted)
  static let ipOption = RoleSet(Role.ipOption)
  static let martian = RoleSet(Role.martian)
}
