package org.sumbawa.server.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sumbawa.crypto.SigningAlgorithm;
import org.sumbawa.wire.dtyp.SecurityDescriptor;
import org.sumbawa.wire.message.Dialect;

/** Every setting of the server and of a share: the one place where names, types, defaults and words stand. */
public final class SettingsCatalog {
  private static final List<Setting<ServerSettings, ?>> SERVER_ROWS = new ArrayList<>();
  private static final List<Setting<ShareSettings, ?>> SHARE_ROWS = new ArrayList<>();
  private static final List<Setting<HostSettings, ?>> HOST_ROWS = new ArrayList<>();
  private static final List<Setting<EventSettings, ?>> EVENT_ROWS = new ArrayList<>();
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration HOUR = Duration.ofHours(1);

  public static final Setting<HostSettings, List<ListenAddress>> LISTEN = host("listen", ValueTypes.ADDRESSES,
      List.of(),
      "Where to listen. With none: all addresses at port 445, or at 4450 where 445 is not permitted. Port 0 picks one.",
      HostSettings::listen);
  public static final Setting<HostSettings, String> ACCOUNTS = host("accounts", ValueTypes.TEXT, "",
      "The file of local accounts that `sumbawa user` keeps. Empty: ~/.config/sumbawa/accounts, if there is one.",
      HostSettings::accounts);
  public static final Setting<HostSettings, String> CONTROL_SOCKET = host("controlSocket", ValueTypes.TEXT,
      "",
      "The socket by which `sumbawa opens`, `sessions` and `close` ask the server; only its own user and root are answered. Empty: PORT.sock in `$XDG_RUNTIME_DIR/sumbawa`, for root in `/run/sumbawa`, else in ~/.config/sumbawa/run. `none`: no socket.",
      HostSettings::controlSocket);
  public static final Setting<HostSettings, String> DURABLE_HANDLES = host("durableHandles", ValueTypes.TEXT,
      "",
      "The file that keeps what clients have open in continuously available shares, while the server is restarted. Each server needs one of its own. Empty: ~/.config/sumbawa/durable-handles. It is made when it is needed, for its owner alone.",
      HostSettings::durableHandles);

  public static final Setting<ServerSettings, String> SERVER_NAME = server("Identity", "serverName",
      ValueTypes.TEXT, "",
      "The computer name the server tells in NTLM challenges and share lists. Empty: this machine's host name.",
      s -> s.identity().serverName());
  public static final Setting<ServerSettings, String> ANNOUNCE_COMMENT = server("Identity", "announceComment",
      ValueTypes.TEXT, "", "The words shown beside the server's name.", s -> s.identity().announceComment());

  public static final Setting<ServerSettings, Boolean> ENABLE_SMB2_PROTOCOL = server("Dialects",
      "enableSMB2Protocol", ValueTypes.FLAG, true,
      "Whether SMB 2 and 3 are served at all. When false every client is refused, and event 1024 says why.",
      s -> s.protocol().enableSmb2Protocol());
  public static final Setting<ServerSettings, Dialect> SMB2_DIALECT_MIN =
      server("Dialects", "smb2DialectMin", ValueTypes.DIALECT, Dialect.V3_0,
          "The oldest dialect spoken. SMB 2.0.2 and 2.1 cannot encrypt and sign more weakly.",
          s -> s.protocol().dialectMin());
  public static final Setting<ServerSettings, Dialect> SMB2_DIALECT_MAX = server("Dialects", "smb2DialectMax",
      ValueTypes.DIALECT, Dialect.V3_1_1, "The newest dialect spoken.", s -> s.protocol().dialectMax());
  public static final Setting<ServerSettings, Boolean> AUDIT_SMB1_ACCESS =
      server("Dialects", "auditSmb1Access", ValueTypes.FLAG, true,
          "Whether an attempt to speak SMB 1, which is always refused, is audited by event 3000.",
          s -> s.protocol().auditSmb1Access());

  public static final Setting<ServerSettings, Boolean> ENABLE_MULTI_CHANNEL =
      server("Dialects", "enableMultiChannel", ValueTypes.FLAG, true,
          "Whether a session may use several connections, from SMB 3.0 on.",
          s -> s.protocol().enableMultiChannel());
  public static final Setting<ServerSettings, Integer> MAX_CHANNEL_PER_SESSION =
      server("Dialects", "maxChannelPerSession", ValueTypes.integer(1, 256), 32,
          "Connections that one session may use.", s -> s.protocol().maxChannelPerSession());

  public static final Setting<ServerSettings, Boolean> ENABLE_OPLOCKS =
      server("Caching", "enableOplocks", ValueTypes.FLAG, true,
          "Whether clients may cache a file by an oplock, so that one who wants it waits for them.",
          s -> s.caching().enableOplocks());
  public static final Setting<ServerSettings, Boolean> ENABLE_LEASING =
      server("Caching", "enableLeasing", ValueTypes.FLAG, true,
          "Whether clients from SMB 2.1 on may cache files by leases.", s -> s.caching().enableLeasing());
  public static final Setting<ServerSettings, Boolean> ENABLE_DIRECTORY_HANDLE_LEASING = server("Caching",
      "enableDirectoryHandleLeasing", ValueTypes.FLAG, true,
      "Whether clients from SMB 3.0 on may cache what is in a folder by leases, if enableLeasing lets them.",
      s -> s.caching().enableDirectoryHandleLeasing());
  public static final Setting<ServerSettings, Duration> OPLOCK_BREAK_WAIT = server("Caching",
      "oplockBreakWait", ValueTypes.duration(SECOND, "seconds", SECOND, HOUR), Duration.ofSeconds(35),
      "How long a client may take to give up what it caches before others go on without its answer.",
      s -> s.caching().oplockBreakWait());
  public static final Setting<ServerSettings, Duration> PERSISTENT_OPLOCK_BREAK_WAIT = server("Caching",
      "persistentOplockBreakWait", ValueTypes.duration(SECOND, "seconds", SECOND, HOUR),
      Duration.ofMinutes(1),
      "The same for an oplock of a file that stays open beyond the server's end (see continuouslyAvailable).",
      s -> s.caching().persistentOplockBreakWait());
  public static final Setting<ServerSettings, Duration> PERSISTENT_LEASE_BREAK_WAIT = server("Caching",
      "persistentLeaseBreakWait", ValueTypes.duration(SECOND, "seconds", SECOND, HOUR), Duration.ofMinutes(3),
      "The same for a lease of such files.", s -> s.caching().persistentLeaseBreakWait());
  public static final Setting<ServerSettings, Boolean> WATCH_LOCAL_CHANGES = server("Caching",
      "watchLocalChanges", ValueTypes.FLAG, true,
      "Whether changes that other programs make on the disk are told to clients that watch folders, and end what clients cache of files and folders. Only Linux can (see maxLocalWatches).",
      s -> s.caching().watchLocalChanges());

  public static final Setting<ServerSettings, Boolean> REQUIRE_SECURITY_SIGNATURE =
      server("Signing and encryption", "requireSecuritySignature", ValueTypes.FLAG, true,
          "Whether every message of an authenticated session must be signed.",
          s -> s.security().requireSecuritySignature());
  public static final Setting<ServerSettings, Boolean> ENCRYPT_DATA =
      server("Signing and encryption", "encryptData", ValueTypes.FLAG, false,
          "Whether every session must be encrypted.", s -> s.security().encryptData());
  public static final Setting<ServerSettings, Boolean> REJECT_UNENCRYPTED_ACCESS = server(
      "Signing and encryption", "rejectUnencryptedAccess", ValueTypes.FLAG, true,
      "Whether a client that cannot encrypt is refused where encryption is demanded. When false it is served in the clear.",
      s -> s.security().rejectUnencryptedAccess());
  public static final Setting<ServerSettings, CipherOrder> ENCRYPTION_CIPHERS = server(
      "Signing and encryption", "encryptionCiphers", ValueTypes.CIPHERS, CipherOrder.DEFAULT,
      "The ciphers offered, best first. A list with an unknown or repeated name is replaced by the default, and event 1029 names both.",
      s -> s.security().encryptionCiphers());
  public static final Setting<ServerSettings, List<SigningAlgorithm>> SIGNING_ALGORITHMS =
      server("Signing and encryption", "signingAlgorithms", ValueTypes.SIGNING,
          List.of(SigningAlgorithm.AES_GMAC, SigningAlgorithm.AES_CMAC, SigningAlgorithm.HMAC_SHA256),
          "The signing algorithms offered to SMB 3.1.1, best first.", s -> s.security().signingAlgorithms());

  public static final Setting<ServerSettings, Integer> LM_COMPATIBILITY_LEVEL = server("Authentication",
      "lmCompatibilityLevel", ValueTypes.integer(0, 5), 5,
      "Which NTLM answers count: 5 only NTLMv2; 4 NTLMv2 and NTLM; 0 to 3 also LMv2 in the LM field; LM itself never. Event 1021 tells when it is not 5.",
      s -> s.authentication().lmCompatibilityLevel());
  public static final Setting<ServerSettings, NameHardening> SMB_SERVER_NAME_HARDENING_LEVEL = server(
      "Authentication", "smbServerNameHardeningLevel", ValueTypes.HARDENING, NameHardening.OFF,
      "Whether the service name that a client meant to reach must be this server's: 1 when it is sent, 2 always.",
      s -> s.authentication().nameHardening());
  public static final Setting<ServerSettings, List<String>> SERVER_ALIASES = server("Authentication",
      "serverAliases", ValueTypes.NAMES, List.of(),
      "Further names and addresses by which clients may mean this server (see smbServerNameHardeningLevel).",
      s -> s.authentication().serverNames());
  public static final Setting<ServerSettings, List<String>> NULL_SESSION_SHARES = server("Authentication",
      "nullSessionShares", ValueTypes.NAMES, List.of(),
      "Shares that anonymous clients may enter, in which they count as Everyone. Event 1025 tells when there are any.",
      s -> s.authentication().nullSessionShares());
  public static final Setting<ServerSettings, List<String>> NULL_SESSION_PIPES =
      server("Authentication", "nullSessionPipes", ValueTypes.NAMES, List.of(),
          "Pipes that anonymous clients may open, such as srvsvc. Event 1025 tells when there are any.",
          s -> s.authentication().nullSessionPipes());
  public static final Setting<ServerSettings, Integer> FAILED_LOGON_LIMIT = server("Authentication",
      "failedLogonLimit", ValueTypes.integer(1, 1_000_000), 20,
      "Failed logons that one address may make within failedLogonWindow before the next is refused unheard.",
      s -> s.authentication().failedLogonLimit());
  public static final Setting<ServerSettings, Duration> FAILED_LOGON_WINDOW = server("Authentication",
      "failedLogonWindow", ValueTypes.duration(SECOND, "seconds", SECOND, Duration.ofDays(1)),
      Duration.ofMinutes(1), "How long a failed logon counts.", s -> s.authentication().failedLogonWindow());

  public static final Setting<ServerSettings, Integer> SMB2_CREDITS_MIN = server("Credits", "smb2CreditsMin",
      ValueTypes.integer(1, 8192), 512, "Credits granted to a client that asks for them, whatever the load.",
      s -> s.credits().smb2CreditsMin());
  public static final Setting<ServerSettings, Integer> SMB2_CREDITS_MAX =
      server("Credits", "smb2CreditsMax", ValueTypes.integer(64, 32_768), 8192,
          "Credits that one connection may hold.", s -> s.credits().smb2CreditsMax());
  public static final Setting<ServerSettings, Integer> ASYNCHRONOUS_CREDITS =
      server("Credits", "asynchronousCredits", ValueTypes.integer(16, 32_768), 512,
          "Requests of one connection that may wait at a time, such as pending locks and notifications.",
          s -> s.credits().asynchronousCredits());

  public static final Setting<ServerSettings, Duration> AUTO_DISCONNECT_TIMEOUT = server("Timeouts",
      "autoDisconnectTimeout",
      ValueTypes.duration(Duration.ofMinutes(1), "minutes", Duration.ZERO, Duration.ofDays(45)),
      Duration.ofMinutes(15),
      "How long a connection without open files may be silent, or a session without any that shares its connection; 0 for ever.",
      s -> s.timeouts().autoDisconnectTimeout());
  public static final Setting<ServerSettings, Duration> PENDING_CLIENT_TIMEOUT = server("Timeouts",
      "pendingClientTimeoutInSeconds", ValueTypes.duration(SECOND, "seconds", SECOND, HOUR),
      Duration.ofSeconds(45), "How long a connection may stay without an authenticated session.",
      s -> s.timeouts().pendingClientTimeout());
  public static final Setting<ServerSettings, Duration> RECEIVE_TIMEOUT = server("Timeouts", "receiveTimeout",
      ValueTypes.duration(SECOND, "seconds", SECOND, HOUR), Duration.ofSeconds(30),
      "How long a message that began to arrive may stall before the connection ends.",
      s -> s.timeouts().receiveTimeout());
  public static final Setting<ServerSettings, Duration> SEND_TIMEOUT = server("Timeouts", "sendTimeout",
      ValueTypes.duration(SECOND, "seconds", SECOND, HOUR), Duration.ofSeconds(30),
      "How long a client may leave its responses unread before the connection ends.",
      s -> s.timeouts().sendTimeout());
  public static final Setting<ServerSettings, Duration> SLOW_OPERATION_THRESHOLD = server("Timeouts",
      "slowOperationThreshold", ValueTypes.duration(SECOND, "seconds", Duration.ofMillis(1), HOUR),
      Duration.ofSeconds(15), "How long a file operation may take before event 1020 tells of it.",
      s -> s.timeouts().slowOperationThreshold());
  public static final Setting<ServerSettings, Duration> DURABLE_HANDLE_TIMEOUT =
      server("Timeouts", "durableHandleTimeoutInSeconds",
          ValueTypes.duration(SECOND, "seconds", SECOND, HOUR), Duration.ofMinutes(16),
          "How long a file that a client before SMB 3.0 had open waits for it after its connection was lost.",
          s -> s.timeouts().durableHandleTimeout());
  public static final Setting<ServerSettings, Duration> DURABLE_HANDLE_V2_TIMEOUT = server("Timeouts",
      "durableHandleV2TimeoutInSeconds", ValueTypes.duration(SECOND, "seconds", SECOND, HOUR),
      Duration.ofMinutes(5),
      "The same for SMB 3.0 and later, unless the client asks for another time, of which it gets at most this.",
      s -> s.timeouts().durableHandleV2Timeout());
  public static final Setting<ServerSettings, Duration> MAX_RESILIENCY_TIMEOUT = server("Timeouts",
      "maxResiliencyTimeout", ValueTypes.duration(SECOND, "seconds", SECOND, HOUR), Duration.ofMinutes(5),
      "The longest time for which a client may ask that a file waits for it, whatever it caches.",
      s -> s.timeouts().maxResiliencyTimeout());
  public static final Setting<ServerSettings, Duration> SHUTDOWN_TIMEOUT = server("Timeouts",
      "shutdownTimeout", ValueTypes.duration(SECOND, "seconds", Duration.ZERO, HOUR), Duration.ofSeconds(10),
      "How long stopping waits for work under way.", s -> s.timeouts().shutdownTimeout());

  public static final Setting<ServerSettings, Integer> MAX_CONNECTIONS = server("Limits", "maxConnections",
      ValueTypes.integer(1, 1_000_000), 4096, "Connections at a time.", s -> s.limits().maxConnections());
  public static final Setting<ServerSettings, Integer> MAX_CONNECTIONS_PER_ADDRESS =
      server("Limits", "maxConnectionsPerAddress", ValueTypes.integer(1, 1_000_000), 512,
          "Connections at a time from one address.", s -> s.limits().maxConnectionsPerAddress());
  public static final Setting<ServerSettings, Integer> MAX_SESSION_PER_CONNECTION =
      server("Limits", "maxSessionPerConnection", ValueTypes.integer(1, 65_535), 1024,
          "Sessions on one connection.", s -> s.limits().maxSessionPerConnection());
  public static final Setting<ServerSettings, Integer> MAX_TREE_CONNECT_PER_SESSION =
      server("Limits", "maxTreeConnectPerSession", ValueTypes.integer(1, 65_535), 1024,
          "Tree connects of one session.", s -> s.limits().maxTreeConnectPerSession());
  public static final Setting<ServerSettings, Integer> MAX_OPENS =
      server("Limits", "maxOpens", ValueTypes.integer(1, 16_777_216), 65_536,
          "Open files, folders and pipes at a time.", s -> s.limits().maxOpens());
  public static final Setting<ServerSettings, Integer> MAX_OPENS_PER_SESSION =
      server("Limits", "maxOpensPerSession", ValueTypes.integer(1, 16_777_216), 16_384,
          "Of these, those of one session.", s -> s.limits().maxOpensPerSession());
  public static final Setting<ServerSettings, Integer> MAX_PRESERVED_OPENS = server("Limits",
      "maxPreservedOpens", ValueTypes.integer(0, 16_777_216), 16_384,
      "Of these, those whose client lost its connection and may come back for them; beyond that they end with it.",
      s -> s.limits().maxPreservedOpens());
  public static final Setting<ServerSettings, Integer> MAX_LOCKS =
      server("Limits", "maxLocks", ValueTypes.integer(1, 100_000_000), 1_000_000,
          "Byte ranges that are locked at a time.", s -> s.limits().maxLocks());
  public static final Setting<ServerSettings, Integer> MAX_LOCKS_PER_OPEN =
      server("Limits", "maxLocksPerOpen", ValueTypes.integer(1, 1_000_000), 16_384,
          "Of these, those of one open file.", s -> s.limits().maxLocksPerOpen());
  public static final Setting<ServerSettings, Integer> MAX_LOCAL_WATCHES = server("Limits", "maxLocalWatches",
      ValueTypes.integer(1, 16_777_216), 8192,
      "Files and folders that are watched on the disk at a time for changes by other programs; of a tree, each folder in it counts. What is beyond that, or beyond /proc/sys/fs/inotify/max_user_watches, is not watched.",
      s -> s.limits().maxLocalWatches());
  public static final Setting<ServerSettings, Integer> MAX_TRANSACT_SIZE =
      server("Limits", "maxTransactSize", ValueTypes.smallSize(65_536, 8 << 20), 8 << 20,
          "Bytes of one query, set or control request or answer.", s -> s.limits().maxTransactSize());
  public static final Setting<ServerSettings, Integer> MAX_READ_SIZE = server("Limits", "maxReadSize",
      ValueTypes.smallSize(65_536, 8 << 20), 8 << 20, "Bytes of one READ.", s -> s.limits().maxReadSize());
  public static final Setting<ServerSettings, Integer> MAX_WRITE_SIZE = server("Limits", "maxWriteSize",
      ValueTypes.smallSize(65_536, 8 << 20), 8 << 20, "Bytes of one WRITE.", s -> s.limits().maxWriteSize());
  public static final Setting<ServerSettings, Long> MEMORY_BUDGET = server("Limits", "memoryBudget",
      ValueTypes.size(1L << 20, 1L << 40), 256L << 20,
      "Bytes that all requests and responses under way may hold together. What is kept until clients fetch it, such as changes of folders, may hold a quarter as much on top.",
      s -> s.limits().memoryBudget());
  public static final Setting<ServerSettings, Boolean> TREAT_HOST_AS_STABLE_STORAGE = server("Limits",
      "treatHostAsStableStorage", ValueTypes.FLAG, false,
      "Whether FLUSH and write-through trust the host to keep what it was given, instead of waiting for the disk.",
      s -> s.limits().treatHostAsStableStorage());

  public static final Setting<ShareSettings, String> SHARE_NAME = share("Share", "name",
      ValueTypes.SHARE_NAME, "share", "By which clients ask for it. Required.", ShareSettings::name);
  public static final Setting<ShareSettings, String> SHARE_PATH = share("Share", "path", ValueTypes.TEXT, "",
      "The folder that it serves. Required; a relative path counts from the configuration file's folder.",
      ShareSettings::path);
  public static final Setting<ShareSettings, String> SHARE_DESCRIPTION = share("Share", "description",
      ValueTypes.TEXT, "", "The words shown beside it in share lists.", ShareSettings::description);
  public static final Setting<ShareSettings, Boolean> READ_ONLY = share("Share", "readOnly", ValueTypes.FLAG,
      false, "Whether nothing may be changed through it.", ShareSettings::readOnly);
  public static final Setting<ShareSettings, Boolean> SHARE_ENCRYPT_DATA = share("Share", "encryptData",
      ValueTypes.FLAG, false, "Whether it may only be used encrypted.", ShareSettings::encryptData);
  public static final Setting<ShareSettings, Boolean> GUEST = share("Share", "guest", ValueTypes.FLAG, false,
      "Whether clients with an unknown user name may enter it as guests.", ShareSettings::guest);
  public static final Setting<ShareSettings, FolderEnumerationMode> FOLDER_ENUMERATION_MODE =
      share("Share", "folderEnumerationMode", ValueTypes.ENUMERATION, FolderEnumerationMode.UNRESTRICTED,
          "Whether folders show all names, or only those that the client may open.",
          ShareSettings::folderEnumerationMode);
  public static final Setting<ShareSettings, Boolean> SHORT_NAMES = share("Share", "shortNames",
      ValueTypes.FLAG, true,
      "Whether files whose names old programs do not understand can be named in eight characters and three (8.3) too.",
      ShareSettings::shortNames);
  public static final Setting<ShareSettings, CachingMode> CACHING_MODE =
      share("Share", "cachingMode", ValueTypes.CACHING, CachingMode.MANUAL,
          "How clients may keep its files for use without the server.", ShareSettings::cachingMode);
  public static final Setting<ShareSettings, Boolean> CONTINUOUSLY_AVAILABLE = share("Share",
      "continuouslyAvailable", ValueTypes.FLAG, false,
      "Whether clients of SMB 3 keep its files open, with their locks, while the server is restarted. Every write then waits for the disk.",
      ShareSettings::continuouslyAvailable);
  public static final Setting<ShareSettings, Duration> CA_TIMEOUT = share("Share", "caTimeout",
      ValueTypes.duration(SECOND, "seconds", Duration.ZERO, HOUR), Duration.ZERO,
      "How long such a file waits for its client that names no time; 0 for durableHandleV2TimeoutInSeconds.",
      ShareSettings::caTimeout);
  public static final Setting<ShareSettings, Integer> CONCURRENT_USER_LIMIT =
      share("Share", "concurrentUserLimit", ValueTypes.integer(0, 1_000_000), 0,
          "How many sessions may be in it at a time; 0 for any number.", ShareSettings::concurrentUserLimit);
  public static final Setting<ShareSettings, Boolean> CHANGE_NOTIFY =
      share("Share", "changeNotify", ValueTypes.FLAG, true,
          "Whether clients may wait for changes in its folders, and show them without being asked.",
          ShareSettings::changeNotify);
  public static final Setting<ShareSettings, List<String>> HIDE_FILES = share("Share", "hideFiles",
      ValueTypes.NAMES, List.of(),
      "Names of files and folders that clients are told to be hidden, such as `lost+found`; `*` stands for any text, `?` for any character.",
      ShareSettings::hideFiles);
  public static final Setting<ShareSettings, List<String>> FULL_ACCESS =
      share("Share", "fullAccess", ValueTypes.NAMES, List.of(),
          "Who may read, write and change permissions. With no list at all: Everyone who has come in.",
          s -> lists(s).fullAccess());
  public static final Setting<ShareSettings, List<String>> CHANGE_ACCESS = share("Share", "changeAccess",
      ValueTypes.NAMES, List.of(), "Who may read and write.", s -> lists(s).changeAccess());
  public static final Setting<ShareSettings, List<String>> READ_ACCESS =
      share("Share", "readAccess", ValueTypes.NAMES, List.of(), "Who may read.", s -> lists(s).readAccess());
  public static final Setting<ShareSettings, List<String>> NO_ACCESS =
      share("Share", "noAccess", ValueTypes.NAMES, List.of(),
          "Who may not enter, whatever the other lists say.", s -> lists(s).noAccess());
  public static final Setting<ShareSettings, Optional<SecurityDescriptor>> SECURITY_DESCRIPTOR =
      share("Share", "securityDescriptor", ValueTypes.SDDL, Optional.empty(),
          "Instead of the four lists: who may enter, as SDDL.",
          s -> s.access() instanceof ShareAccess.Descriptor given
              ? Optional.of(given.descriptor())
              : Optional.empty());

  public static final Setting<EventSettings, String> JSON_LINES = events("jsonLines", ValueTypes.TEXT, "",
      "The file that gets one JSON object a line. It is made for its owner alone (mode 0600), as it is whenever it starts anew.",
      EventSettings::jsonLines);
  public static final Setting<EventSettings, String> WINDOWS_XML = events("windowsXml", ValueTypes.TEXT, "",
      "The file that gets Windows event XML, one element a line, for forwarders and SIEMs. It is made for its owner alone too.",
      EventSettings::windowsXml);
  public static final Setting<EventSettings, Boolean> FLIGHT_RECORDER =
      events("flightRecorder", ValueTypes.FLAG, false, "Whether events are offered to Java Flight Recorder.",
          EventSettings::flightRecorder);
  public static final Setting<EventSettings, List<EventChannel>> CHANNELS = events("channels",
      ValueTypes.CHANNELS,
      List.of(EventChannel.OPERATIONAL, EventChannel.SECURITY, EventChannel.CONNECTIVITY, EventChannel.AUDIT,
          EventChannel.ANALYTIC),
      "The channels that these get. Performance has every request and response, Diagnostic has whole packets, decrypted: both fill the files so fast that the rest is soon gone.",
      EventSettings::channels);
  public static final Setting<EventSettings, EventLevel> LEVEL = events("level", ValueTypes.LEVEL,
      EventLevel.INFORMATIONAL, "The least important level that these get.", EventSettings::level);
  public static final Setting<EventSettings, Long> MAX_FILE_SIZE =
      events("maxFileSize", ValueTypes.size(65_536, 1L << 40), 100L << 20,
          "The size at which a file gives way to a new one.", EventSettings::maxFileSize);
  public static final Setting<EventSettings, Integer> KEEP_FILES =
      events("keepFiles", ValueTypes.integer(0, 1000), 4,
          "How many older files are kept, named .1 (the newest), .2 and so on.", EventSettings::keepFiles);
  public static final Setting<EventSettings, EventLevel> CONSOLE = events("console", ValueTypes.LEVEL,
      EventLevel.WARNING, "The least important level of what is also said, in words, on standard error.",
      EventSettings::console);

  /** The settings of events, in the order of the reference page. */
  public static final List<Setting<EventSettings, ?>> EVENTS = List.copyOf(EVENT_ROWS);
  /** The settings around the server, in the order of the reference page. */
  public static final List<Setting<HostSettings, ?>> HOST = List.copyOf(HOST_ROWS);
  /** The settings of the server, in the order of the reference page. */
  public static final List<Setting<ServerSettings, ?>> SERVER = List.copyOf(SERVER_ROWS);
  /** The settings of a share, in the order of the reference page. */
  public static final List<Setting<ShareSettings, ?>> SHARE = List.copyOf(SHARE_ROWS);
  /** Names of Set-SmbServerConfiguration for abilities that this server has not: false is true of them. */
  public static final Set<String> SERVER_NOT_YET =
      Set.of("enableSMB1Protocol", "enableSMBQUIC", "requestCompression");
  /** Names of New-SmbShare for abilities that this server has not: false is true of them. */
  public static final Set<String> SHARE_NOT_YET = Set.of("compressData", "leasingMode", "scopeName");

  private SettingsCatalog() {}

  private static ShareAccess.Lists lists(ShareSettings settings) {
    return settings.access() instanceof ShareAccess.Lists lists && !lists.equals(ShareAccess.EVERYONE)
        ? lists
        : new ShareAccess.Lists(List.of(), List.of(), List.of(), List.of());
  }

  private static <T> Setting<HostSettings, T> host(String name, ValueType<T> type, T defaultValue,
      String meaning, Function<HostSettings, T> getter) {
    var row = new Setting<>("Host", name, type, defaultValue, meaning, getter);
    HOST_ROWS.add(row);
    return row;
  }

  private static <T> Setting<EventSettings, T> events(String name, ValueType<T> type, T defaultValue,
      String meaning, Function<EventSettings, T> getter) {
    var row = new Setting<>("Events", name, type, defaultValue, meaning, getter);
    EVENT_ROWS.add(row);
    return row;
  }

  private static <T> Setting<ServerSettings, T> server(String group, String name, ValueType<T> type,
      T defaultValue, String meaning, Function<ServerSettings, T> getter) {
    var row = new Setting<>(group, name, type, defaultValue, meaning, getter);
    SERVER_ROWS.add(row);
    return row;
  }

  private static <T> Setting<ShareSettings, T> share(String group, String name, ValueType<T> type,
      T defaultValue, String meaning, Function<ShareSettings, T> getter) {
    var row = new Setting<>(group, name, type, defaultValue, meaning, getter);
    SHARE_ROWS.add(row);
    return row;
  }
}
