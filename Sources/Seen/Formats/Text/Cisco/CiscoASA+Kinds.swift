/// The numbers of messages that tell of packets, in the order of Cisco's books.
extension CiscoASA {
  static func kind(_ number: UInt32) -> Kind {
    switch number / 1000 {
    case 106, 110: access(number)
    case 302, 305: connection(number)
    case 303, 304, 313, 324, 338: inspection(number)
    case 400...450: security(number)
    default: other(number)
    }
  }

  private static func access(_ number: UInt32) -> Kind {
    switch number {
    case 106_001, 106_006, 106_007, 106_015, 106_016, 106_021...106_023: .refusal
    case 106_002, 106_010...106_014, 106_017, 106_018, 106_020, 110_002, 110_003: .denial
    case 106_100, 106_102, 106_103: .list
    default: .nothing
    }
  }

  /// Translation slots (305009 to 305012, 305014, 305015) are no packets: the connection has its own message.
  private static func connection(_ number: UInt32) -> Kind {
    switch number {
    case 302_013, 302_015, 302_017, 302_035, 302_303, 302_305: .built
    case 302_014, 302_016, 302_018, 302_036, 302_304, 302_306: .teardown
    case 302_020, 302_021: .ping
    // The cluster's stand-ins, which do not say who opened the connection.
    case 302_022, 302_024, 302_026: .words
    case 302_023, 302_025, 302_027: .teardown
    case 302_003, 302_004, 302_009, 302_012, 302_033, 302_034: .words
    case 305_005, 305_006, 305_013: .denial
    default: .nothing
    }
  }

  private static func inspection(_ number: UInt32) -> Kind {
    switch number {
    case 303_002...303_005: .stream
    case 324_000...324_008, 338_001...338_301: .words
    case 304_001: .request
    case 304_002: .refusedRequest
    case 313_001, 313_008: .ownDenial
    case 313_004, 313_009: .denial
    case 313_005: .error
    default: .nothing
    }
  }

  private static func security(_ number: UInt32) -> Kind {
    switch number {
    case 400_000...400_999, 402_101...402_150, 405_101...405_199, 406_001, 406_002, 410_001...410_004: .words
    case 401_004: .denial
    case 407_001: .ownDenial
    case 415_001...415_020, 416_001, 418_001, 419_001...419_003, 420_002, 420_003, 421_001...421_007: .words
    case 423_001...423_005, 428_002, 429_001...429_008, 431_001, 431_002, 434_001...434_007: .words
    case 430_001...430_005: .threat
    case 446_003, 450_001: .words
    default: .nothing
    }
  }

  private static func other(_ number: UInt32) -> Kind {
    switch number {
    case 108_003...108_007, 201_009...201_013, 209_003...209_006: .words
    case 202_010: .denial
    case 500_001...500_005, 507_001...507_003, 508_001, 508_002, 509_001, 602_303, 602_304: .words
    case 605_004, 605_005, 725_001...725_007, 725_016: .stream
    case 607_001: .reversed
    case 607_002...607_004, 608_001...608_005, 616_001, 617_001, 620_001, 703_001, 703_002: .words
    case 610_001: .ownDenial
    case 710_001...710_007, 805_001...805_003: .words
    case 750_000...751_999: .peers
    default: .nothing
    }
  }
}
