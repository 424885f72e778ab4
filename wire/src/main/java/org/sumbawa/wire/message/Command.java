package org.sumbawa.wire.message;

import java.util.Optional;

/**
 * What a message is about, with the StructureSize of its request and of its response; 0 where there is none.
 * An odd size counts one byte of a buffer that follows. MS-SMB2 2.2.1.2.
 */
public enum Command {
  /** MS-SMB2 2.2.3 and 2.2.4. */
  NEGOTIATE(36, 65),
  /** MS-SMB2 2.2.5 and 2.2.6. */
  SESSION_SETUP(25, 9),
  /** MS-SMB2 2.2.7 and 2.2.8. */
  LOGOFF(4, 4),
  /** MS-SMB2 2.2.9 and 2.2.10. */
  TREE_CONNECT(9, 16),
  /** MS-SMB2 2.2.11 and 2.2.12. */
  TREE_DISCONNECT(4, 4),
  /** MS-SMB2 2.2.13 and 2.2.14. */
  CREATE(57, 89),
  /** MS-SMB2 2.2.15 and 2.2.16. */
  CLOSE(24, 60),
  /** MS-SMB2 2.2.17 and 2.2.18. */
  FLUSH(24, 4),
  /** MS-SMB2 2.2.19 and 2.2.20. */
  READ(49, 17),
  /** MS-SMB2 2.2.21 and 2.2.22. */
  WRITE(49, 17),
  /** MS-SMB2 2.2.26 and 2.2.27. */
  LOCK(48, 4),
  /** MS-SMB2 2.2.31 and 2.2.32. */
  IOCTL(57, 49),
  /** MS-SMB2 2.2.30. */
  CANCEL(4, 0),
  /** MS-SMB2 2.2.28 and 2.2.29. */
  ECHO(4, 4),
  /** MS-SMB2 2.2.33 and 2.2.34. */
  QUERY_DIRECTORY(33, 9),
  /** MS-SMB2 2.2.35 and 2.2.36. */
  CHANGE_NOTIFY(32, 9),
  /** MS-SMB2 2.2.37 and 2.2.38. */
  QUERY_INFO(41, 9),
  /** MS-SMB2 2.2.39 and 2.2.40. */
  SET_INFO(33, 2),
  /** The sizes are those of oplocks; leases have 36 and 44. MS-SMB2 2.2.23 to 2.2.25. */
  OPLOCK_BREAK(24, 24),
  /** Only ever sent by the server, unasked. MS-SMB2 2.2.44. */
  SERVER_TO_CLIENT_NOTIFICATION(0, 4);

  private static final Command[] ALL = values();

  private final int requestSize;
  private final int responseSize;

  Command(int requestSize, int responseSize) {
    this.requestSize = requestSize;
    this.responseSize = responseSize;
  }

  /** The command of a number. */
  public static Optional<Command> of(int code) {
    return code >= 0 && code < ALL.length ? Optional.of(ALL[code]) : Optional.empty();
  }

  /** The number on the wire, which is the place in the list. */
  @SuppressWarnings("EnumOrdinal") // the document numbers the commands without gaps
  public int code() {
    return ordinal();
  }

  /** The StructureSize of the request. */
  public int requestSize() {
    return requestSize;
  }

  /** The StructureSize of the response. */
  public int responseSize() {
    return responseSize;
  }
}
