package org.sumbawa.server.store;

import org.sumbawa.server.failure.Refusal;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.ShareAccess;

/** What can be refused before any file is looked at. MS-FSA 2.1.5.1, phase 1; MS-SMB2 3.3.5.9. */
final class OpenRules {
  private static final AccessMask FORBIDDEN_ACCESS = new AccessMask(0x0CE0_FE00);
  private static final CreateOptions UNKNOWN_OPTIONS = new CreateOptions(0xFF00_0000);
  private static final CreateOptions UNSUPPORTED_OPTIONS =
      CreateOptions.OPEN_BY_FILE_ID.or(CreateOptions.RESERVE_OPFILTER).or(new CreateOptions(0x80));
  private static final FileAttributes UNKNOWN_ATTRIBUTES = new FileAttributes(0xFFFF_8048);

  private OpenRules() {}

  static void check(OpenIntent intent) throws Refusal {
    var options = intent.options();
    if (options.hasAny(UNKNOWN_OPTIONS) || intent.shareAccess().hasAny(ShareAccess.NONE.ofBits(~7))) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    if (options.hasAny(UNSUPPORTED_OPTIONS)) {
      throw new Refusal(NtStatus.NOT_SUPPORTED);
    }
    if (options.has(CreateOptions.DIRECTORY_FILE) && !fitsDirectory(intent)) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    if (intent.desiredAccess().isEmpty() || intent.desiredAccess().hasAny(FORBIDDEN_ACCESS)) {
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
    if (options.has(CreateOptions.DELETE_ON_CLOSE) && !asksDelete(intent.desiredAccess())) {
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
    if (intent.attributes().hasAny(UNKNOWN_ATTRIBUTES)) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
  }

  private static boolean fitsDirectory(OpenIntent intent) {
    return !intent.options().has(CreateOptions.NON_DIRECTORY_FILE) && switch (intent.disposition()) {
      case CREATE, OPEN, OPEN_IF -> true;
      case SUPERSEDE, OVERWRITE, OVERWRITE_IF -> false;
    };
  }

  private static boolean asksDelete(AccessMask desired) {
    return desired.hasAny(AccessMask.DELETE.or(AccessMask.GENERIC_ALL).or(AccessMask.MAXIMUM_ALLOWED));
  }

  /** Whether a disposition empties or replaces an existing file. */
  static boolean overwrites(CreateDisposition disposition) {
    return switch (disposition) {
      case SUPERSEDE, OVERWRITE, OVERWRITE_IF -> true;
      case OPEN, CREATE, OPEN_IF -> false;
    };
  }

  /** Whether a disposition creates what is not there. */
  static boolean creates(CreateDisposition disposition) {
    return switch (disposition) {
      case SUPERSEDE, CREATE, OPEN_IF, OVERWRITE_IF -> true;
      case OPEN, OVERWRITE -> false;
    };
  }
}
