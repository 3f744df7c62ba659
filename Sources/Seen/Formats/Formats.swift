/// All formats, one line each. To add one: its file, its line here, its article.
public enum Formats {
  public static let all: [Format] = [
    Format(
      id: Netfilter.id, kind: .text,
      writers: "Linux iptables and nftables LOG, ufw, firewalld, Shorewall, OpenWrt, UniFi, Proxmox, ulogd")
  ]
}
