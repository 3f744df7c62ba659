/// What a ledger folds events into: its tables and sums, and what is worked out for a batch before they are touched.
///
/// They are one thing, since a ledger's own are asked at run time, each and at every batch, whether nobody else has them in hand.
struct Tables: ~Copyable {
  var tallies: TallyTable
  var targets: TargetTable
  var contacts: Contacts
  var totals = Totals()
  private var keys = ZeroedArray<EventKeys>(count: EventBatch.capacity)
  /// The contacts of a batch, which few of its events are.
  private var found = ZeroedArray<UInt64>(count: EventBatch.capacity)

  init(tallies: consuming TallyTable, targets: consuming TargetTable, contacts: consuming Contacts) {
    self.tallies = tallies
    self.targets = targets
    self.contacts = contacts
  }

  /// Adds at most `EventBatch.capacity` events. Slots are asked for in a first pass; then table by table, each a few events ahead of the
  /// work, so that memory has answered when it is used: short loops keep what they need in registers.
  mutating func fold(_ batch: Span<Event>) {
    let contactCount = findKeys(batch)
    tallies.add(batch, &keys)
    targets.add(batch, &keys)
    contacts.set(contactCount, of: found)
    totals.count(batch)
  }

  /// Returns how many events of the batch are contacts.
  private mutating func findKeys(_ batch: Span<Event>) -> Int {
    let samplingKey = tallies.samplingKey
    var contactCount = 0
    for index in batch.indices {
      let (source, destination, role) = (batch[index].source, batch[index].destination, batch[index].role)
      var own = EventKeys(destinationHash: FixedHash.address(destination))
      own.sourceHash = FixedHash.address(source)
      own.sourceRank = UInt8(truncatingIfNeeded: Rank.of(own.sourceHash, key: samplingKey))
      own.tallyTag = tallies.key.tag(source, role)
      own.targetTag = targets.key.tag(destination, role)
      tallies.slots.prefetch(own.tallyTag)
      targets.slots.prefetch(own.targetTag)
      keys[index] = own
      let contact = Contacts.hash(batch, index, destinationHash: own.destinationHash)
      if contact != 0 {
        contacts.prefetch(contact)
        found[contactCount] = contact
        contactCount &+= 1
      }
    }
    return contactCount
  }
}
