/// Charts that each are one source's and ask for nothing, gathered by what they have in common: of a large log these would be tens of
/// thousands, and are told as a few.
///
/// A chart of more events than all before it in its group leads: it stays, and those that come after are added to it. So whose words
/// are told is the same as if all were joined at the end, in whatever parts the sources were examined.
struct Gatherings {
  private var groups = Numbering<Casebook.Group>()
  private var all: [Gathering] = []

  /// Where the newest chart of a group stands that led, and the events of all.
  private struct Gathering {
    var place: Int
    var events: Int
  }

  /// Where a chart belongs: to the one that leads its group, or to `next`, where it leads itself.
  ///
  /// - Parameters:
  ///   - leading: the events of the source that it was weighed for.
  ///   - events: those and others that were added to it.
  mutating func place(in group: Casebook.Group, leading: Int, _ events: Int, else next: Int) -> Int {
    let number = groups.number(of: group)
    if number == all.count { all.append(Gathering(place: next, events: 0)) }
    if leading > all[number].events { all[number].place = next }
    all[number].events += events
    return all[number].place
  }
}
