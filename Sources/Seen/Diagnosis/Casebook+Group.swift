/// By what charts of a casebook become one finding.

extension Casebook {
  /// What charts have in common that become one.
  struct Group: Numbered {
    let symptom: String
    let cause: String
    let who: String?
    /// Of charts that one system joins, their program; `nil` of all others.
    let tool: String?
    let subject: Address
    let detail: UInt64

    init(symptom: String, cause: String, who: String?, _ drawer: Drawer, of subject: Address, _ doing: Doing?) {
      (self.symptom, self.cause, self.who) = (symptom, cause, who)
      tool = doing.map { $0.tool ?? "" }
      let isAlone = doing == nil && drawer != .ignore
      self.subject = isAlone ? subject : .missing
      detail = doing.map { 1 << 40 | UInt64($0.system) } ?? (isAlone ? 1 : 0)
    }

    /// What a chart of one source has in common with others that ask for nothing.
    init(alone symptom: String, _ cause: String, _ who: Finding.Who?) {
      self.init(symptom: symptom, cause: cause, who: who?.id, .ignore, of: .missing, nil)
    }

    func spread(by secret: UInt64) -> UInt64 {
      let names = UInt64(symptom.utf8.count) << 56 ^ UInt64(cause.utf8.count) << 48
      return FixedHash.mixed(subject.spread(by: secret) ^ detail ^ names)
    }

    /// What they are sorted by.
    var key: Key {
      let names = [symptom, cause, who, tool].compactMap { $0 }.joined(separator: "/")
      return Key(symptom: names, subject: subject, detail: detail)
    }
  }

  /// What findings of one system are told together for.
  struct Doing: Hashable {
    var symptom: String
    var cause: String
    var tool: String?
    var who: String?
    var system: UInt32
  }
}
