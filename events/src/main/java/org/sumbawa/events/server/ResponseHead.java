package org.sumbawa.events.server;

import org.sumbawa.events.FieldValues;

/**
 * The fields with which the event of every response begins. MS-SMB2 2.2.1.
 *
 * @param sessionId as in the header
 * @param processId as in the header; 0 where the header is an asynchronous one
 * @param treeId as in the header
 * @param messageId as in the header
 * @param masterMessageId the message id of the compound's first request; the response's own where there is none
 * @param command the code of the command
 * @param creditsGranted as in the header
 * @param flags as in the header
 * @param status the NTSTATUS of the response
 * @param costs where the time went
 */
public record ResponseHead(long sessionId, int processId, int treeId, long messageId, long masterMessageId,
    int command, int creditsGranted, int flags, int status, Costs costs) {
  /** How many fields of the event these are. */
  static final int FIELDS = 9 + Costs.FIELDS;

  static ResponseHead from(FieldValues v) {
    return new ResponseHead(v.int64(0), v.int32(1), v.int32(2), v.int64(3), v.int64(4), v.int32(5),
        v.int32(6), v.int32(7), v.int32(8), Costs.from(v, 9));
  }

  Object value(int field) {
    return switch (field) {
      case 0 -> sessionId;
      case 1 -> processId;
      case 2 -> treeId;
      case 3 -> messageId;
      case 4 -> masterMessageId;
      case 5 -> command;
      case 6 -> creditsGranted;
      case 7 -> flags;
      case 8 -> status;
      default -> costs.value(field - 9);
    };
  }
}
