/// The shortest way: sources that sent one event in all, of which a flood has millions. Those of a flood are counted where they lie.
struct LonerSearch {
  private let scene: Scene
  private var book: Casebook
  private var crowds: Crowds

  init(_ scene: Scene) {
    self.scene = scene
    book = Casebook(answered: scene.answered)
    crowds = Crowds(scene.floods)
  }

  /// Takes those of some events, each a tally of its own, that are all that their source sent and belong to a flood or a plain
  /// finding; notes the places of the others.
  mutating func take(_ events: Span<Event>, leaving left: inout [Int]) {
    let (floods, home, loners) = (scene.floods, scene.home, scene.loners)
    for index in events.indices {
      if !loners.holds(events[index].source) {
        left.append(index)
      } else if !takeFlooding(events, index, floods, home), !takePlain(events, index) {
        left.append(index)
      }
    }
  }

  /// Takes a loner's event if a flood does: see `Flood.enter(whole:)`.
  @inline(__always)
  private mutating func takeFlooding(_ events: Span<Event>, _ index: Int, _ floods: Floods, _ home: Home) -> Bool {
    guard floods.roles.contains(events[index].role) else { return false }
    let (source, service) = (events[index].source, events[index].serviceKey)
    guard let flood = floods.number(ofSingle: events[index], service: service), !source.isMissing, !home.holds(source)
    else { return false }
    crowds.add(events, index, service: service, to: flood)
    return true
  }

  /// Takes what is weighed alike whoever sent it; of the others the first source decides, so that they are taken in their order.
  private mutating func takePlain(_ events: Span<Event>, _ index: Int) -> Bool {
    !events[index].source.isImpossibleSource
      && PlainSource.enter(events.extracting(index..<index + 1), scene, &book, &crowds)
  }

  /// What was found.
  consuming func closed() -> Casebook {
    crowds.enter(scene.floods, &book)
    return book
  }
}
