package org.sumbawa.server.exchange;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.sumbawa.wire.message.Command;

/**
 * The table of commands: what each needs, where it runs, which events tell of it, and the sections that define
 * it. The gates read its columns; a command without a row does not start the server.
 */
@SuppressWarnings("ImmutableEnumChecker") // the set is nobody else's, and only read
public enum CommandRow {
  /** MS-SMB2 3.3.5.4. */
  NEGOTIATE(Command.NEGOTIATE, EnumSet.noneOf(Need.class), Lane.INLINE, 1, 101, "3.3.5.4"),
  /** MS-SMB2 3.3.5.5. */
  SESSION_SETUP(Command.SESSION_SETUP, EnumSet.noneOf(Need.class), Lane.ORDERED, 2, 102, "3.3.5.5"),
  /** MS-SMB2 3.3.5.6. */
  LOGOFF(Command.LOGOFF, EnumSet.of(Need.SESSION), Lane.ORDERED, 3, 103, "3.3.5.6"),
  /** MS-SMB2 3.3.5.7. */
  TREE_CONNECT(Command.TREE_CONNECT, EnumSet.of(Need.SESSION), Lane.ORDERED, 4, 104, "3.3.5.7"),
  /** MS-SMB2 3.3.5.8. */
  TREE_DISCONNECT(Command.TREE_DISCONNECT, EnumSet.of(Need.SESSION, Need.TREE), Lane.ORDERED, 5, 105,
      "3.3.5.8"),
  /** MS-SMB2 3.3.5.17. */
  ECHO(Command.ECHO, EnumSet.noneOf(Need.class), Lane.INLINE, 6, 106, "3.3.5.17"),
  /** MS-SMB2 3.3.5.16. */
  CANCEL(Command.CANCEL, EnumSet.noneOf(Need.class), Lane.INLINE, 7, 0, "3.3.5.16"),
  /** MS-SMB2 3.3.5.9. */
  CREATE(Command.CREATE, EnumSet.of(Need.SESSION, Need.TREE), Lane.ORDERED, 8, 108, "3.3.5.9"),
  /** MS-SMB2 3.3.5.10. */
  CLOSE(Command.CLOSE, EnumSet.allOf(Need.class), Lane.ORDERED, 9, 109, "3.3.5.10"),
  /** MS-SMB2 3.3.5.11. */
  FLUSH(Command.FLUSH, EnumSet.allOf(Need.class), Lane.ALONE, 10, 110, "3.3.5.11"),
  /** MS-SMB2 3.3.5.12. */
  READ(Command.READ, EnumSet.allOf(Need.class), Lane.PARALLEL, 11, 111, "3.3.5.12"),
  /** MS-SMB2 3.3.5.13. */
  WRITE(Command.WRITE, EnumSet.allOf(Need.class), Lane.PARALLEL, 12, 112, "3.3.5.13"),
  /** An oplock (13, 113) or a lease (15, 115) is acknowledged. MS-SMB2 3.3.5.22. */
  OPLOCK_BREAK(Command.OPLOCK_BREAK, EnumSet.of(Need.SESSION, Need.TREE), Lane.AHEAD, 13, 113, "3.3.5.22"),
  /** MS-SMB2 3.3.5.14. */
  LOCK(Command.LOCK, EnumSet.allOf(Need.class), Lane.ORDERED, 16, 116, "3.3.5.14"),
  /** The open is optional: some controls name none. MS-SMB2 3.3.5.15. */
  IOCTL(Command.IOCTL, EnumSet.of(Need.SESSION, Need.TREE), Lane.ALONE, 17, 117, "3.3.5.15"),
  /** MS-SMB2 3.3.5.18. */
  QUERY_DIRECTORY(Command.QUERY_DIRECTORY, EnumSet.allOf(Need.class), Lane.ALONE, 18, 118, "3.3.5.18"),
  /** MS-SMB2 3.3.5.19. */
  CHANGE_NOTIFY(Command.CHANGE_NOTIFY, EnumSet.allOf(Need.class), Lane.ORDERED, 19, 119, "3.3.5.19"),
  /** MS-SMB2 3.3.5.20. */
  QUERY_INFO(Command.QUERY_INFO, EnumSet.allOf(Need.class), Lane.ORDERED, 20, 120, "3.3.5.20"),
  /** MS-SMB2 3.3.5.21. */
  SET_INFO(Command.SET_INFO, EnumSet.allOf(Need.class), Lane.ORDERED, 21, 121, "3.3.5.21");

  private static final Map<Command, CommandRow> BY_COMMAND = new EnumMap<>(Command.class);

  private final Command command;
  private final Set<Need> needs;
  private final Lane lane;
  private final int requestEvent;
  private final int responseEvent;
  private final String section;

  static {
    for (var row : values()) {
      BY_COMMAND.put(row.command, row);
    }
  }

  CommandRow(Command command, Set<Need> needs, Lane lane, int requestEvent, int responseEvent,
      String section) {
    this.command = command;
    this.needs = needs;
    this.lane = lane;
    this.requestEvent = requestEvent;
    this.responseEvent = responseEvent;
    this.section = section;
  }

  /** The row of a command that a client may send; a notification is none. */
  public static CommandRow of(Command command) {
    var row = BY_COMMAND.get(command);
    if (row == null) {
      throw new IllegalArgumentException(command + " is no request");
    }
    return row;
  }

  /** Whether a client may send it. */
  public static boolean isRequest(Command command) {
    return BY_COMMAND.containsKey(command);
  }

  /** The command. */
  public Command command() {
    return command;
  }

  /** Whether this must be there. */
  public boolean needs(Need need) {
    return needs.contains(need);
  }

  /** Where it runs. */
  public Lane lane() {
    return lane;
  }

  /** The event that tells of the request. */
  public int requestEvent() {
    return requestEvent;
  }

  /** The event that tells of the response; 0 for none. */
  public int responseEvent() {
    return responseEvent;
  }

  /** The section that says how it is processed. */
  public String section() {
    return section;
  }

  /** Whether it is served although the session's credentials have run out. MS-SMB2 3.3.5.2.9. */
  public boolean servedWhenExpired() {
    return this == LOGOFF || this == CLOSE || this == LOCK;
  }
}
