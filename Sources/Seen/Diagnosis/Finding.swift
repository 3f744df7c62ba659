/// A diagnosis about concrete actors, targets and times, with the records that show it: what people read.
public struct Finding: Sendable {
  /// Sixteen hexadecimal digits: a fixed hash of symptom, actors, targets and first time.
  public var id = ""
  public var symptom = ""
  public var cause = ""
  /// Thousandths, 0 ... 1000.
  public var permille = 0
  public var verdict = Verdict.harmless
  /// The sum over all causes of the same verdict.
  public var verdictPermille = 0
  public var drawer = Drawer.ignore
  /// One sentence, the verdict's substance first.
  public var summary = ""
  public var tool: Tool?
  /// The family of systems that a single sender's openings look like: `linux`, `windows`, `apple`, `openbsd`.
  public var system: Tool?
  /// `syn`, `fin`, `udp` …: how it was done, where that is known.
  public var technique: String?
  /// `burst`, `steady` or `slow`.
  public var tempo: String?
  /// A census of the Internet that names itself.
  public var who: Who?
  public var causes: [RankedCause] = []
  public var wouldHelp: [String] = []
  public var next: [String] = []
  public var advice: String?
  /// Addresses believed to have sent, most events first; empty where senders are forged or unknown.
  public var actors: [Address] = []
  /// `nil` where senders are forged or unknown.
  public var actorCount: Int?
  public var sourcesSeen = 0
  /// Blocks (/24, of IPv6 /64) that hold three actors or more, most events first.
  public var actorNetworks: [ActorNetwork] = []
  /// Autonomous systems that announce three actors or more, most events first; empty where no table was given.
  public var actorSystems: [ActorSystem] = []
  public var targets: [Address] = []
  public var targetCount = 0
  public var services: [Service] = []
  public var serviceCount = 0
  /// The ten services with most events, with their shares of all events in thousandths.
  public var topServices: [ServiceShare] = []
  /// The id of the first finding of an episode that this one belongs to; `nil` where it stands alone.
  public var episode: String?
  /// What the same actor did, in the order of time: of the first finding of an episode.
  public var story: [Step] = []
  public var events = 0
  /// Events that are web requests, not packets.
  public var requests = 0
  public var packets = 0
  public var attempts = 0
  public var first = Timestamp.missing
  public var last = Timestamp.missing
  public var samples: [Sample] = []
  /// Names of the fields that are estimates.
  public var approximate: [String] = []

  public init() {}

  /// The program that sent it, with its probability in thousandths.
  public struct Tool: Sendable, Equatable {
    public var id: String
    public var permille: Int
    public init(id: String, permille: Int) {
      self.id = id
      self.permille = permille
    }
  }

  /// A block that several actors are in.
  public struct ActorNetwork: Sendable, Equatable {
    public var network: Network
    public var actors: Int
    public var events: Int
  }

  /// An autonomous system that several actors are in.
  public struct ActorSystem: Sendable, Equatable {
    public var system: Systems.System
    public var actors: Int
    public var events: Int
  }

  public struct ServiceShare: Sendable, Equatable {
    public var service: Service
    public var permille: Int
  }

  /// A part of an episode.
  public struct Step: Sendable, Equatable {
    public var time: Timestamp
    /// A sentence.
    public var what: String
    /// The finding that tells it.
    public var finding: String
  }

  /// Somebody who says who they are, and what says so.
  public struct Who: Sendable, Equatable {
    public var id: String
    public var evidence: String
    public init(id: String, evidence: String) {
      self.id = id
      self.evidence = evidence
    }

    init?(_ entry: Census.Entry?) {
      guard let entry else { return nil }
      self.init(id: entry.organisation, evidence: entry.evidence)
    }
  }

  /// An event that shows the finding; the tool reads its record again where the input can be read twice.
  public struct Sample: Sendable {
    public var event: Event
    public init(event: Event) { self.event = event }
  }
}

/// A service as it is written everywhere, `22/tcp`; ICMP as `icmp 3/3`, other protocols by name.
public struct Service: Hashable, Sendable, Comparable {
  public var networkProtocol: IPProtocol
  /// Port; of ICMP, type × 256 + code.
  public var port: UInt16

  public init(networkProtocol: IPProtocol, port: UInt16) {
    self.networkProtocol = networkProtocol
    self.port = port
  }

  public static func < (left: Service, right: Service) -> Bool {
    (left.networkProtocol.rawValue, left.port) < (right.networkProtocol.rawValue, right.port)
  }
}

extension Service: CustomStringConvertible {
  public var description: String {
    var text: [UInt8] = []
    write(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends what `description` says.
  package func write(to text: inout [UInt8]) {
    if networkProtocol.hasPorts {
      text.append(decimal: UInt64(port))
      text.append(UInt8(ascii: "/"))
    }
    text.append(word: networkProtocol.description)
    if networkProtocol.isICMP {
      text.append(UInt8(ascii: " "))
      text.append(decimal: UInt64(port >> 8))
      text.append(UInt8(ascii: "/"))
      text.append(decimal: UInt64(port & 255))
    }
  }
}

/// One rival of a differential, with what speaks for and against it.
public struct RankedCause: Sendable {
  public var id: String
  /// Thousandths, 0 ... 1000.
  public var permille: Int
  public var evidenceFor: [Evidence]
  public var evidenceAgainst: [Evidence]

  public init(id: String, permille: Int, evidenceFor: [Evidence] = [], evidenceAgainst: [Evidence] = []) {
    self.id = id
    self.permille = permille
    self.evidenceFor = evidenceFor
    self.evidenceAgainst = evidenceAgainst
  }

  /// One observation and its weight in tenths of a decibel: 10 × 10·log10 of the likelihood ratio.
  public struct Evidence: Sendable, Equatable {
    public var text: String
    public var tenthsOfDecibel: Int
    public init(text: String, tenthsOfDecibel: Int) {
      self.text = text
      self.tenthsOfDecibel = tenthsOfDecibel
    }
  }
}
