import Testing

@testable import Seen

/// Cells keep what was put into them, through moves and through a change of their owner.
@Suite struct CellsTests {
  private struct Word: Linked, Equatable {
    var nextFree: UInt32 = 0
    var value: UInt32 = 0
  }

  /// Cells of one and two words, 16 words a chunk; and what is in each, by a number of its own.
  private struct Store: ~Copyable {
    var cells = Cells<Word, 4, 2>(widths: [1, 2], large: false)
    var places: [UInt32: (cell: Int, size: Int)] = [:]

    mutating func take(_ value: UInt32, _ size: Int) {
      let cell = cells.take(size).cell
      for index in 0...size { cells[cell + index] = Word(value: value) }
      places[value] = (cell, size)
    }

    mutating func giveBack(_ value: UInt32) {
      guard let place = places.removeValue(forKey: value) else { return }
      cells.giveBack(place.cell, place.size)
    }

    mutating func compact() {
      cells.vacate()
      for (value, place) in places where cells.isLeaving(place.cell) {
        places[value] = (cells.move(place.cell, place.size), place.size)
      }
      cells.giveBackChunks()
    }

    mutating func takeOver(_ other: inout Store) {
      let numbers = cells.takeOver(&other.cells)
      for (value, place) in other.places { places[value] = (numbers[place.cell], place.size) }
      other.places = [:]
    }

    /// Whether every cell holds its value, and no two are the same.
    var isSound: Bool {
      var words = Set<Int>()
      for (value, place) in places {
        for index in 0...place.size {
          if cells[place.cell + index].value != value || !words.insert(place.cell + index).inserted { return false }
        }
      }
      return words.count == cells.recordsInUse
    }
  }

  @Test(arguments: 0..<20)
  func `taking, giving back, moving together and taking over lose nothing`(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var one = Store()
    var other = Store()
    for number in 0..<2000 as Range<UInt32> {
      let size = Int(random.next() % 2)
      if random.next() % 2 == 0 { one.take(number, size) } else { other.take(number, size) }
      for _ in 0..<(number % 7 == 0 ? 6 : 0) {
        let gone = UInt32(truncatingIfNeeded: random.next() % UInt64(number + 1))
        one.giveBack(gone)
        other.giveBack(gone)
      }
      if number % 97 == 0 { one.compact() }
      if number % 89 == 0 { other.compact() }
      if number % 501 == 0 { one.takeOver(&other) }
    }
    one.takeOver(&other)
    let areSound = (one.isSound, other.isSound)
    #expect(areSound == (true, true))
  }

  @Test func `a store whose last chunk was given back is taken over`() {
    var one = Store()
    var other = Store()
    for number in 0..<40 as Range<UInt32> { other.take(number, 0) }
    for number in 10..<40 as Range<UInt32> { other.giveBack(number) }
    other.compact()
    let chunks = other.cells.chunkCount
    #expect(chunks == 1)
    one.take(100, 1)
    one.takeOver(&other)
    let (isSound, count) = (one.isSound, one.places.count)
    #expect(isSound)
    #expect(count == 11)
  }
}
