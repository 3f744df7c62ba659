/// Names of months.
extension ByteView {
  /// 1 to 12 by the first three letters at `offset`, in either case; `nil` if they are no month's.
  func month(at offset: Int) -> Int? {
    let months: StaticString = "janfebmaraprmayjunjulaugsepoctnovdec"
    let letters = (byte(at: offset) | 0x20, byte(at: offset + 1) | 0x20, byte(at: offset + 2) | 0x20)
    for index in 0..<12 {
      let expected = unsafe (
        months.utf8Start[3 * index], months.utf8Start[3 * index + 1], months.utf8Start[3 * index + 2]
      )
      if letters == expected { return index + 1 }
    }
    return nil
  }
}
