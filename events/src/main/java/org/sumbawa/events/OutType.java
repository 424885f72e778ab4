package org.sumbawa.events;

/** How a field is meant to be read, where the catalog says more than the type does. */
public enum OutType {
  /** As the type is. */
  DEFAULT(""),
  /** A status code, read by its name. */
  NT_STATUS("win:NTStatus"),
  /** An error code; ours are status codes. */
  ERROR_CODE("win:ErrorCode"),
  /** The bytes of a socket address, read as address and port. */
  SOCKET_ADDRESS("win:SocketAddress"), HEX_INT16("win:HexInt16"), HEX_INT32("win:HexInt32"), HEX_INT64(
      "win:HexInt64");

  private final String manifestName;

  OutType(String manifestName) {
    this.manifestName = manifestName;
  }

  /** The name in the catalog; empty for the default. */
  public String manifestName() {
    return manifestName;
  }

  /** Whether a number is read in hexadecimal. */
  public boolean isHex() {
    return this == HEX_INT16 || this == HEX_INT32 || this == HEX_INT64;
  }
}
