extension Census {
  /// Published ranges of organisations that scan the whole Internet, as of 29 August 2026: those that name themselves on
  /// their own pages, as MISP's warning lists collect them (github.com/MISP/misp-warninglists: censys-scanning,
  /// shadowserver, shodan-scanning, driftnet, rapid7-scanning). `--scanners FILE` adds newer ones.
  public static let published: Census = {
    let entries = try? Census.entries(of: list)
    return Census(entries ?? [])
  }()

  private static let list = """
    # 2026-08-29
    66.132.159.0/24 censys
    162.142.125.0/24 censys
    167.248.133.0/24 censys
    167.94.138.0/24 censys
    167.94.145.0/24 censys
    167.94.146.0/24 censys
    199.45.154.0/24 censys
    199.45.155.0/24 censys
    206.168.34.0/24 censys
    2602:80d:1000:b0cc:e::/80 censys
    2602:80d:1003::/112 censys
    2602:80d:1004::/112 censys
    2620:96:e000:b0cc:e::/80 censys
    108.165.44.0/24 shadowserver
    146.19.20.0/24 shadowserver
    154.16.223.0/24 shadowserver
    154.16.230.0/24 shadowserver
    154.16.240.0/24 shadowserver
    154.16.250.0/24 shadowserver
    154.9.2.0/23 shadowserver
    162.249.64.0/21 shadowserver
    166.0.195.0/24 shadowserver
    179.61.168.0/24 shadowserver
    181.214.234.0/24 shadowserver
    181.214.245.0/24 shadowserver
    181.214.62.0/24 shadowserver
    181.214.90.0/24 shadowserver
    181.215.138.0/24 shadowserver
    181.215.145.0/24 shadowserver
    181.215.208.0/24 shadowserver
    181.41.192.0/24 shadowserver
    184.105.139.64/26 shadowserver
    184.105.247.192/26 shadowserver
    185.181.1.0/24 shadowserver
    185.91.204.0/24 shadowserver
    191.101.103.0/24 shadowserver
    191.96.127.0/24 shadowserver
    191.96.20.0/24 shadowserver
    191.96.22.0/24 shadowserver
    2001:470:1:332::/64 shadowserver
    2001:470:1:c84::/64 shadowserver
    2001:470:1:fb5::/64 shadowserver
    2001:470:2cc::/48 shadowserver
    2001:550:d0c::/48 shadowserver
    216.218.206.64/26 shadowserver
    45.143.160.0/24 shadowserver
    50.114.88.0/24 shadowserver
    64.62.156.0/24 shadowserver
    64.62.195.152/29 shadowserver
    64.62.197.0/24 shadowserver
    65.49.1.0/24 shadowserver
    65.49.20.64/26 shadowserver
    74.82.47.0/26 shadowserver
    185.142.236.34/31 shodan
    185.142.236.36/32 shodan
    185.142.236.38/32 shodan
    185.142.236.40/31 shodan
    185.142.236.43/32 shodan
    185.142.239.16/32 shodan
    185.165.190.17/32 shodan
    185.165.190.34/32 shodan
    185.165.191.26/31 shodan
    188.138.9.50/32 shodan
    195.144.21.56/32 shodan
    198.20.69.74/32 shodan
    198.20.69.98/32 shodan
    198.20.70.114/32 shodan
    198.20.99.130/32 shodan
    207.90.244.0/24 shodan
    216.117.2.176/28 shodan
    66.240.192.138/32 shodan
    66.240.205.34/32 shodan
    66.240.219.133/32 shodan
    66.240.219.146/32 shodan
    66.240.236.119/32 shodan
    71.6.135.131/32 shodan
    71.6.146.130/32 shodan
    71.6.146.185/32 shodan
    71.6.146.186/32 shodan
    71.6.147.198/32 shodan
    71.6.147.254/32 shodan
    71.6.158.166/32 shodan
    71.6.165.200/32 shodan
    71.6.167.142/32 shodan
    71.6.199.23/32 shodan
    80.82.77.139/32 shodan
    80.82.77.33/32 shodan
    85.25.103.50/32 shodan
    85.25.43.94/32 shodan
    86.54.31.32/28 shodan
    89.248.167.131/32 shodan
    89.248.172.16/32 shodan
    93.120.27.62/32 shodan
    93.174.95.106/32 shodan
    94.102.49.190/32 shodan
    94.102.49.193/32 shodan
    185.247.137.0/24 internet-measurement
    193.163.125.0/24 internet-measurement
    195.96.139.0/24 internet-measurement
    87.236.176.0/24 internet-measurement
    2a06:4880::/29 internet-measurement
    109.123.117.224/27 rapid7
    146.185.25.160/27 rapid7
    173.255.225.139/32 rapid7
    2607:ff10:c5:522::/64 rapid7
    2a02:2498:e004:23::/64 rapid7
    45.79.190.10/32 rapid7
    5.63.151.96/27 rapid7
    66.175.212.77/32 rapid7
    66.228.41.127/32 rapid7
    71.6.233.0/24 rapid7
    88.202.190.128/27 rapid7
    """
}
