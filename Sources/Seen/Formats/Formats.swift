/// All formats, one line each. To add one: its file, its line here, its article.
public enum Formats {
  public static let all: [Format] = [
    Format(
      id: Netfilter.id, kind: .text,
      writers: "Linux iptables and nftables LOG, ufw, firewalld, Shorewall, OpenWrt, UniFi, Proxmox, ulogd"),
    Format(id: "pcap", kind: .capture, writers: "tcpdump, Wireshark and everything else that uses libpcap"),
    Format(id: "pcapng", kind: .capture, writers: "Wireshark, dumpcap"),
    Format(id: hexDump, kind: .hexDump, writers: "xxd, hexdump -C, od -tx1, tcpdump -x and -X, Wireshark, bare digits"),
  ]

  static let hexDump = "hexdump"
}
