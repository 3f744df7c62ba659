/// Names by which a request shows what it is after, each found by one hash: words anywhere in path and query, whole
/// segments between slashes and other marks, and what programs call themselves.
///
/// Sources: the lists of the OWASP Core Rule Set, of CrowdSec's and Emerging Threats' web scenarios, and of honeypots'
/// reports (SANS ISC). A name that ordinary sites have too stands under a mark that tells only where it was not found.
struct RequestWords: Sendable {
  /// What a name stands for: a bit in the set that a scan finds.
  enum Mark: UInt8, CaseIterable {
    case none
    case parent, etc, systemFile, union, select, from, sql, sqlCall, conjunction, truth
    case jndi, template, evaluation, commandWord, command, codeCall, scriptCall, scriptWord
    case wordpress, database, secret, cgi, router, webShell, application, administration
    case scanner, census, wellKnown, script, backup, login, shellWord
    case statement, object
  }

  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  static let prime: UInt64 = 0x0000_0100_0000_01B3

  private var keys = [UInt64](repeating: 0, count: 1024)
  private var marks = [Mark](repeating: .none, count: 1024)

  private init(_ lists: [(Mark, String)]) {
    for (mark, words) in lists {
      for word in words.split(separator: " ") { insert(RequestWords.hash(word.utf8), mark) }
    }
  }

  /// The hash of a name in lower case, as a scan makes it byte by byte (FNV-1a).
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(seed) { ($0 ^ UInt64($1)) &* prime }
  }

  private mutating func insert(_ hash: UInt64, _ mark: Mark) {
    var place = RequestWords.place(hash)
    while keys[place] != 0, keys[place] != hash { place = (place + 1) & 1023 }
    guard keys[place] == 0 else { return }
    (keys[place], marks[place]) = (hash, mark)
  }

  @inline(__always)
  private static func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: (hash ^ hash &>> 31) & 1023) }

  /// The mark of a name by its hash.
  @inline(__always)
  func find(_ hash: UInt64) -> Mark {
    var place = RequestWords.place(hash)
    while keys[place] != hash {
      if keys[place] == 0 { return .none }
      place = (place &+ 1) & 1023
    }
    return marks[place]
  }

  /// Runs of letters and digits.
  static let words = RequestWords([
    (.union, "union"), (.select, "select"), (.from, "from"), (.conjunction, "or and having"), (.truth, "0 1 2 true"),
    (.sql, "waitfor extractvalue updatexml sqlmap"),
    (.sqlCall, "sleep benchmark concat char convert substring"),
    (.statement, "drop truncate insert delete alter"), (.object, "table into database"),
    (.jndi, "jndi"),
    (.template, "lower upper env ldap rmi dns ldaps sys java ctx base64"),
    (.evaluation, "freemarker processbuilder getruntime ognl opensymphony memberaccess classloader"),
    (
      .commandWord,
      "wget curl busybox tftp chmod powershell bash sh rm ping nc cat id syscmd certutil bitsadmin uname whoami"
    ),
    (.codeCall, "system exec passthru assert eval die phpinfo md5 popen"),
    (.scriptCall, "alert prompt confirm fromcharcode"),
    (.scriptWord, "javascript vbscript onerror onload onmouseover"),
    (.scanner, "w00tw00t acunetix crowdsec muieblackcat zmeu nmaplowercheck"),
    (.script, "php asp aspx jsp jspx cgi cfm do action php3 php4 php5 php7 phtml ashx asmx axd"),
    (.backup, "sql bak zip tar gz tgz rar 7z old swp save orig mdb sqlite"),
    (.login, "login signin logon signon authenticate"),
    (.shellWord, "shell"),
  ])

  /// Whole parts of a path, and values of a query.
  static let segments = RequestWords([
    (.parent, ".. win.ini boot.ini system.ini"),
    (.etc, "etc"), (.systemFile, "passwd shadow group groups hosts issue crontab passwd- shadow-"),
    (.sql, "information_schema xp_cmdshell load_file group_concat pg_sleep dbms_pipe sqlite_master"),
    (
      .evaluation,
      "invokefunction call_user_func_array allow_url_include auto_prepend_file shell_exec defaultassertionstatus"
    ),
    (.command, "cmd.exe command.com root.exe"),
    (
      .wordpress,
      "wp-content wp-includes wp-admin wp-json wp-cron.php wlwmanifest.xml wp-config.php wp-signup.php wp-login.php "
        + "wp-login wp-comments-post.php wp wordpress wp1 wp2 wp-links-opml.php xmlrpc.php"
    ),
    (
      .database,
      "phpmyadmin phpmyadmin2 phpmyadmin3 phpmyadmin4 pma myadmin mysqladmin mysql-admin adminer adminer.php dbadmin "
        + "sqlmanager mysqlmanager php-my-admin sqlweb phppgadmin pgadmin websql _phpmyadmin_ phpmanager sqlbuddy"
    ),
    (
      .secret,
      ".env .env.local .env.prod .env.production .env.bak .env.old .env.dev .env.save .env.example .envrc .git "
        + ".gitignore .gitlab-ci.yml .svn .hg .bzr .cvs .aws .ssh .htpasswd .htaccess .ds_store .vscode .idea "
        + ".bash_history .sh_history .mysql_history .history .npmrc .pypirc .netrc .passwd .pwd .perf .profile .rhosts "
        + ".listing .listings .subversion .dockerenv .docker .kube .s3cfg .boto .config id_rsa id_dsa id_ecdsa "
        + "id_ed25519 sftp-config.json sftp.json wp-config.php.bak wp-config.php.old wp-config.php~ wp-config.php.save "
        + "wp-config.bak wp-config.txt credentials.json secrets.json secrets.yml database.yml docker-compose.yml "
        + "config.bak web.config.bak aws.json .aws_credentials htpasswd server.key private.key .travis.yml "
        + ".remote-sync.json .ftpconfig"
    ),
    (.cgi, "cgi-bin cgi cgi-sys cgi-win cgi-local"),
    (
      .router,
      "boaform formlogin gponform diag_form hnap1 goform setup.cgi netgear.cfg currentsetting.htm tmunblock.cgi "
        + "hedwig.cgi getcfg.php rom-0 userrpm apply_sec.cgi ctrlt devicecontrol_1 picsdesc.xml wanipcn.xml picdesc.xml "
        + "weblanguage authlogin.cgi stssys.htm webupg soap.cgi tmshopfront mozi.m mozi.a device.rsp viewlog.asp "
        + "handle_site_config supervisor_ajax.cgi export_debug_msg.exp videoconfiguration.cgi nd_addreserve"
    ),
    (
      .webShell,
      "c99.php r57.php wso.php wso2.php alfa.php alfacgiapi alfa_data b374k.php webshell.php shell.php shell1.php cmd.php "
        + "cmd.jsp cmd.asp cmd.aspx indoxploit.php filesman marijuana.php 1337.php xleet.php lock360.php bypass.php "
        + "gel4y.php anonymousfox.php simattacker.php 0byte.php adminfuns.php"
    ),
    (
      .application,
      "fgt_lang sslvpn_websession web-inf meta-inf eval-stdin.php phpunit _ignition jolokia struts2-showcase "
        + "jmx-console invoker jmxinvokerservlet ejbinvokerservlet catalog-portal dana-na druid wls-wsat _async "
        + "bea_wls_internal wanrouter connector.minimal.php timthumb.php autodiscover.json hipreport.esp tmui tmui.jsp "
        + "wp-file-manager newbm.pl htmlofficeservlet jsonws bsh.servlet.beanshell createpage-entervariables.action "
        + "axis2-admin telerik.web.ui.webresource.axd vpns pearcmd.php"
    ),
    (
      .administration,
      "admin administrator admin.php admin.asp admin.aspx admin.html manager console server-status server-info solr "
        + "jenkins actuator nacos kibana portainer owa ecp autodiscover autodiscover.xml vpn cpanel whm plesk webmail "
        + "roundcube install.php installer login.action login.do login.aspx login.asp login.html login.jsp login.php crx "
        + "crxde packmgr _catalog hystrix swagger swagger-ui.html swagger.json graphql graphiql telescope test.php "
        + "info.php php.php pinfo.php phpinfo.php php_info.php phpsysinfo typo3 joomla drupal magento_version luci webfig "
        + "axis2 geoserver zabbix nagios cacti munin gitlab grafana hudson fckeditor ckfinder kcfinder elfinder"
    ),
    (
      .wellKnown,
      "robots.txt favicon.ico sitemap.xml .well-known ads.txt app-ads.txt security.txt humans.txt apple-touch-icon.png "
        + "apple-touch-icon-precomposed.png crossdomain.xml browserconfig.xml"
    ),
  ])

  /// Names of programs in lower case, a dash being part of them.
  static let agents = RequestWords([
    (
      .scanner,
      "nikto sqlmap acunetix nessus openvas nmap masscan zgrab nuclei gobuster dirbuster feroxbuster ffuf fuzz wpscan "
        + "wfuzz whatweb l9explore l9tcpid leakix zmeu morfeus jorgee havij netsparker arachni joomscan fimap w3af "
        + "crowdsec hydra webinspect hellobot"
    ),
    (
      .census,
      "censysinspect censys shodan expanse internetmeasurement internet-measurement netsystemsresearch "
        + "netcraftsurveyagent onyphe binaryedge shadowserver paloaltonetworks visionheight bitsight modatscanner "
        + "securitytrails stretchoid project-resonance driftnet alphastrike zoomeye"
    ),
  ])
}
