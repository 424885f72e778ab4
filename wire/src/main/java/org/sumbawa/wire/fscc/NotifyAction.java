package org.sumbawa.wire.fscc;

import java.util.Arrays;
import java.util.Optional;

/** What happened to a file in a folder that is watched. MS-FSCC 2.7.1. */
public enum NotifyAction {
  /** It was made, or moved here from another folder. */
  ADDED(1),
  /** It was deleted, or moved to another folder. */
  REMOVED(2),
  /** Its data or attributes changed. */
  MODIFIED(3),
  /** It was renamed within the folder: the old name. */
  RENAMED_OLD_NAME(4),
  /** It was renamed within the folder: the new name. */
  RENAMED_NEW_NAME(5),
  /** It has one stream more. */
  ADDED_STREAM(6),
  /** It has one stream less. */
  REMOVED_STREAM(7),
  /** The data of one of its streams changed. */
  MODIFIED_STREAM(8),
  /** It was deleted, and its object id with it. */
  REMOVED_BY_DELETE(9),
  /** Its object id could not go with its name: another file has it. */
  ID_NOT_TUNNELLED(10),
  /** Its object id could not go with its name: it has one already. */
  TUNNELLED_ID_COLLISION(11);

  private final int value;

  NotifyAction(int value) {
    this.value = value;
  }

  /** The action of a number; empty for a number that the document does not know. */
  public static Optional<NotifyAction> of(int value) {
    return Arrays.stream(values()).filter(action -> action.value == value).findFirst();
  }

  /** Its number on the wire. */
  public int value() {
    return value;
  }
}
