package org.sumbawa.wire.message.context;

import java.util.Optional;
import org.sumbawa.wire.codec.Bytes;

/** The names by which create contexts are known. MS-SMB2 2.2.13.2. */
public enum CreateContextName {
  /** Extended attributes of a new file. */
  EXTENDED_ATTRIBUTES("45787441"),
  /** The security descriptor of a new file. */
  SECURITY_DESCRIPTOR("53656344"),
  /** Durability, first version. */
  DURABLE_HANDLE("44486E51"),
  /** Reconnection of a durable open, first version. */
  DURABLE_HANDLE_RECONNECT("44486E43"),
  /** The allocation size of a new file. */
  ALLOCATION_SIZE("416C5369"),
  /** The maximal access of the user. */
  MAXIMAL_ACCESS("4D784163"),
  /** A snapshot by its time. */
  TIMEWARP_TOKEN("54577270"),
  /** Identifiers of file and volume. */
  QUERY_ON_DISK_ID("51466964"),
  /** A lease, either version. */
  LEASE("52714C73"),
  /** Durability, second version. */
  DURABLE_HANDLE_V2("44483251"),
  /** Reconnection of a durable open, second version. */
  DURABLE_HANDLE_RECONNECT_V2("44483243"),
  /** An application's identifier. */
  APP_INSTANCE_ID("45BCA66AEFA7F74A9008FA462E144D74"),
  /** The version of an application's identifier. */
  APP_INSTANCE_VERSION("B982D0B73B56074FA07B524A8116A010"),
  /** A shared virtual disk. MS-RSVD 2.2.4.12. */
  SHARED_VIRTUAL_DISK("9CCBCF9E04C1E643980E158DA1F6EC83"),
  /** What Apple's clients and servers tell each other; not part of MS-SMB2. */
  APPLE_EXTENSIONS("4141504C");

  private static final CreateContextName[] ALL = values();

  @SuppressWarnings("ImmutableEnumChecker") // nothing changes the memory behind it
  private final Bytes bytes;

  CreateContextName(String hex) {
    bytes = Bytes.hex(hex);
  }

  /** The constant of a name on the wire. */
  public static Optional<CreateContextName> of(Bytes bytes) {
    for (var each : ALL) {
      if (each.bytes.equals(bytes)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The name on the wire. */
  public Bytes bytes() {
    return bytes;
  }
}
