/// All formats, one line each. To add one: its file, its line here, its article.
public enum Formats {
  /// Formats of lines. Netfilter stands first, since its lines are read by comparison.
  static let text: [any TextFormat.Type] = [
    Netfilter.self,
    KernelNotice.self,
    Filterlog.self,
    FortiGate.self,
    Barracuda.self,
    CEF.self,
    CheckPoint.self,
    JuniperSRX.self,
    LEEF.self,
    NetScreen.self,
    PanOS.self,
    Pensando.self,
    Zscaler.self,
    DLink.self,
    DShield.self,
    IPChains.self,
    IPFW.self,
    IPMon.self,
    Linksys.self,
    MikroTik.self,
    Netgear.self,
    PFTcpdump.self,
    SonicWall.self,
    SophosUTM.self,
    SophosXG.self,
    TPLink.self,
    UlogdJSON.self,
    WatchGuard.self,
    CiscoASA.self,
    CiscoIOS.self,
    CiscoMeraki.self,
    CiscoNexus.self,
    Caddy.self,
    FailedLogin.self,
    HAProxy.self,
    IIS.self,
    Squid.self,
    WebAccess.self,
    WindowsFirewall.self,
    WindowsSecurity.self,
    Argus.self,
    AWSNetworkFirewall.self,
    AzureFirewall.self,
    AzureNSG.self,
    AzureVNetFlow.self,
    GCPFirewall.self,
    GCPVPCFlow.self,
    Nfdump.self,
    Silk.self,
    Snort.self,
    SuricataEVE.self,
    VPCFlow.self,
    ZeekConn.self,
    ZeekOther.self,
    HexDumpLines.self,
  ]

  public static let all: [Format] =
    text.dropLast().map { $0.about } + [
      Guess.about,
      Format(
        id: "pcap", kind: .capture, writers: "tcpdump, Wireshark and everything else that uses libpcap",
        example: "d4 c3 b2 a1 02 00 04 00 …", tells: packets),
      Format(id: "pcapng", kind: .capture, writers: "Wireshark, dumpcap", example: "0a 0d 0d 0a …", tells: packets),
      HexDumpLines.about,
    ]

  static let hexDump = "hexdump"

  static let packets: Format.Telling = [
    .accepts, .ports, .flags, .ttl, .identification, .length, .window, .sequence, .quotes, .icmp,
  ]
}
