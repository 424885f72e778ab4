package org.sumbawa.transport;

/** Why a link ended. */
public enum LinkEnd {
  /** The peer ended the connection in the middle of a frame. */
  CLOSED_BY_PEER,
  /** The peer, or something between, reset the connection. */
  RESET,
  /** The peer's machine no longer answers at all. */
  UNREACHABLE,
  /** The peer began a frame and sent nothing more of it for the stall timeout. */
  STALLED,
  /** The peer took nothing of what was written to it for the write timeout. */
  NOT_READING,
  /** The peer announced a frame longer than it may send. */
  FRAME_TOO_LARGE,
  /** What came is not framed for Direct TCP: its first byte is not zero. */
  NOT_DIRECT_TCP,
  /** What came is not a packet that the NetBIOS session service knows or expects there. */
  NOT_NETBIOS,
  /** This side closed the link. */
  CLOSED_HERE,
  /** The system failed in another way; the exception's cause tells. */
  FAILED
}
