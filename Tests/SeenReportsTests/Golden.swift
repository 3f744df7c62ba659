/// What `SampleReports.week` looks like, to the letter: a change of these lines is a change of what people read.
enum Golden {
  /// On a terminal of 80 columns.
  static let narrow = narrowText
  /// On a wide one, of which 120 columns are used.
  static let wide = wideText
}

private let narrowText = #"""
  1 thing needs you. 2 are worth a look. The rest, 11,277 packets in 41 findings,
  is the Internet's weather.
  fw.log  netfilter  53,545 lines  24-31 Jan 2026 (year assumed)
    home 203.0.113.0/24, 10.0.0.0/24 (inferred: every inbound destination)

  ACT
  ● 10.0.0.23, inside, tries telnet on 4,211 addresses of the Internet.
                                       38,904 packets  27 Jan 06:34 - 30 Jan 10:44
    Hijacked camera, almost certainly (98 %): the sequence number equals the
    destination in 4,198 of 4,211 openings, as Mirai's children write it; ports 23
    and 2323 in the ratio 9:1.                                   [hijacked-camera]
    Do: take it off the network; power-cycle it, change its password, update it,
    close its telnet.
    rebuilt 2026-01-24T06:25:01Z SRC=10.0.0.23 DST=192.0.2.80 LEN=40 TTL=63
      PROTO=TCP SPT=40001 DPT=23 SYN

  LOOK
  ● 198.51.100.66 and four decoys walked 1,502 ports of 203.0.113.130 in three
    seconds.                            1,502 packets  27 Jan 06:34 - 30 Jan 10:44
    Decoy walk, likely (71 %): four other addresses sent the same probes. Against
    it: no answer was logged. Made with nmap (97 %). Or: joint walk (25 %);
    reconnaissance either way (90 %).                                 [decoy-walk]
    To be sure: capture the next one.
  ● Your path to 192.0.2.80 is losing large packets: "fragmentation needed" is
    dropped at your door.                  37 packets  27 Jan 06:34 - 30 Jan 10:44
    Lost packets, very likely (90 %).                               [lost-packets]
    Do: let ICMP type 3 code 4 in.

  IGNORE  11,277 packets in 41 findings (--all)
    11,180  stray probe from 40 sources: 23/tcp, 22/tcp  background  [stray-probe]
        97  9.9.9.9 answered questions that you had stopped asking
                                                       harmless  [slow-dns-answer]

  What this log cannot tell: accepted connections are not logged (that would help
    1 finding).

  """#

private let wideText = #"""
  1 thing needs you. 2 are worth a look. The rest, 11,277 packets in 41 findings, is the Internet's weather.
  fw.log  netfilter  53,545 lines  24-31 Jan 2026 (year assumed)
    home 203.0.113.0/24, 10.0.0.0/24 (inferred: every inbound destination)

  ACT
  ● 10.0.0.23, inside, tries telnet on 4,211 addresses of the Internet.        38,904 packets  27 Jan 06:34 - 30 Jan 10:44
    Hijacked camera, almost certainly (98 %): the sequence number equals the destination in 4,198 of 4,211 openings, as
    Mirai's children write it; ports 23 and 2323 in the ratio 9:1.                                       [hijacked-camera]
    Do: take it off the network; power-cycle it, change its password, update it, close its telnet.
    rebuilt 2026-01-24T06:25:01Z SRC=10.0.0.23 DST=192.0.2.80 LEN=40 TTL=63 PROTO=TCP SPT=40001 DPT=23 SYN

  LOOK
  ● 198.51.100.66 and four decoys walked 1,502 ports of 203.0.113.130 in three seconds.
                                                                                1,502 packets  27 Jan 06:34 - 30 Jan 10:44
    Decoy walk, likely (71 %): four other addresses sent the same probes. Against it: no answer was logged. Made with nmap
    (97 %). Or: joint walk (25 %); reconnaissance either way (90 %).                                          [decoy-walk]
    To be sure: capture the next one.
  ● Your path to 192.0.2.80 is losing large packets: "fragmentation needed" is dropped at your door.
                                                                                   37 packets  27 Jan 06:34 - 30 Jan 10:44
    Lost packets, very likely (90 %).                                                                       [lost-packets]
    Do: let ICMP type 3 code 4 in.

  IGNORE  11,277 packets in 41 findings (--all)
    11,180  stray probe from 40 sources: 23/tcp, 22/tcp                                      background  [stray-probe]
        97  9.9.9.9 answered questions that you had stopped asking                           harmless    [slow-dns-answer]

  What this log cannot tell: accepted connections are not logged (that would help 1 finding).

  """#
