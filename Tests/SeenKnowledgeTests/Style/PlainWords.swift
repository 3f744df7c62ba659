/// Which words articles leave to others, and which they need not tell.
enum PlainWords {
  /// What sounds learned, with what says the same.
  static let instead: [(stilted: String, plain: String)] = [
    ("utilise", "use"), ("utilize", "use"), ("utilises", "uses"), ("utilizes", "uses"), ("utilisation", "use"),
    ("leverage", "use"), ("leverages", "uses"), ("facilitate", "help"), ("facilitates", "helps"),
    ("commence", "begin"), ("commences", "begins"), ("terminate", "end"), ("terminates", "ends"),
    ("prior to", "before"), ("subsequent to", "after"), ("subsequently", "then"), ("in order to", "to"),
    ("due to the fact that", "because"), ("in the event that", "if"), ("at this point in time", "now"),
    ("a multitude of", "many"), ("plethora", "many"), ("numerous", "many"),
    ("respectively", "say which belongs to which"), ("aforementioned", "this"), ("thereof", "of it"),
    ("whereby", "by which"), ("herein", "here"), ("notwithstanding", "despite"), ("mitigate", "lessen"),
    ("mitigation", "defence"), ("malicious actor", "attacker"), ("threat actor", "attacker"), ("cyber", "nothing"),
    ("robust", "strong, or a figure"), ("seamless", "nothing"), ("seamlessly", "nothing"), ("comprehensive", "whole"),
    ("cutting edge", "new"), ("state of the art", "new"), ("best practice", "say why"), ("legacy", "old"),
    ("obviously", "nothing"), ("clearly", "nothing"), ("please note", "nothing"),
    ("note that", "nothing"), ("it should be noted", "nothing"), ("basically", "nothing"), ("very unique", "unique"),
    ("e g", "such as"), ("i e", "that is"), ("etc", "and so on"), ("aka", "also called"), ("via", "by, through"),
    ("spoofed", "forged"), ("spoofing", "forging"),
    ("exfiltrate", "carry out"), ("lateral movement", "spreading inside"), ("attack surface", "what is open"),
    ("remediate", "mend"), ("remediation", "what to do"), ("enumerate", "list"), ("enumeration", "listing"),
  ]

  /// Words of the trade that articles use and the glossary tells.
  static let jargon = [
    "backscatter", "reflector", "worm", "trojan", "botnet", "exploit", "telescope", "honeypot", "census", "martian",
    "ingress", "egress", "payload", "loopback", "anycast", "handshake", "stateful", "state table", "resolver",
  ]

  /// Names of firms and programs, and words that stand in logs and menus: they stand for nothing longer that would help.
  static let names: Set<String> = [
    "USB", "ACCEPT", "AFRINIC", "AFS", "AIM", "ALLOW", "ANY", "APNIC", "ARIN", "ASA", "AUDIT", "BJNP", "BLOCK", "BSD",
    "CAIDA",
    "CDE", "CONFIG", "CTU", "DENY", "DROP", "DS", "FAQ", "FF", "FVS", "GLOBALPROTECT", "HID", "HIPMATCH", "HP", "IBM",
    "ICQ", "IEC", "IHL", "II", "III", "IN", "INVITE", "ISS", "JAWS", "LACNIC", "LOCAL", "NCC", "NCSA", "NSEL", "NSS",
    "OMI", "OPTIONS", "OUT", "PA", "PASS", "PC", "PKZIP", "PUSH", "REGISTER", "REJECT", "RMS", "RP", "SA", "SAD",
    "SAMP", "SC", "SD", "SEND", "SGI", "SNPP", "SYSLOG", "THREAT", "TR", "USERID", "VE", "WHM", "WSL", "XP",
  ]
}
