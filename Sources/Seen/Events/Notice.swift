/// What a firewall says of itself: an event of role `.notice` holds the number in `sourcePort`.
public enum Notice: UInt16, Sendable, CaseIterable {
  /// `nf_conntrack: table full, dropping packet` (net/netfilter/nf_conntrack_core.c).
  case tableFull = 1
  /// `possible SYN flooding on port 80. Sending cookies.` (net/ipv4/tcp_input.c).
  case synCookies = 2
}
