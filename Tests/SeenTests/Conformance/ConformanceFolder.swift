import Testing

/// A folder of third-party lines: the formats that its lines have, and where we differ from what is stated, with the reason.
struct ConformanceFolder: Sendable, CustomTestStringConvertible {
  var name: String
  var formats: [String]
  /// `line/field`, or `*/field` for all lines: why the third party is not followed.
  var exceptions: [String: String] = [:]

  var testDescription: String { name }

  func reason(_ line: Int, _ field: String) -> String? { exceptions["\(line)/\(field)"] ?? exceptions["*/\(field)"] }

  static let all: [ConformanceFolder] =
    [
      ConformanceFolder(
        name: "netfilter", formats: ["netfilter"],
        exceptions: [
          "16/sport": cutInFront, "16/dport": cutInFront, "16/proto": cutInFront, "16/time": cutInFront,
          "34/iface_in": proxmox, "35/iface_in": proxmox, "36/iface_in": proxmox, "38/iface_in": proxmox,
          "41/proto": cutAfterPrefix, "41/iface_in": cutAfterPrefix,
        ]),
      ConformanceFolder(name: "kernel_martian", formats: ["kernel-notices"]),
    ] + vendors + home + cisco + windows + cloud

  private static let cutInFront = "the line lost its addresses: it is counted as cut off, not guessed"
  private static let proxmox = "they take Proxmox's chain for the interface; we take IN="
  private static let cutAfterPrefix = "the line ends after the prefix: what they state is not in it"
}
