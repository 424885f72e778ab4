package org.sumbawa.protection;

/** The rules of the envelope around messages that a peer can break; each costs it the connection. */
public enum EnvelopeRule {
  /** A sealed message is longer than its header. MS-SMB2 3.3.5.2.1.1. */
  ENCRYPTED_TOO_SHORT,
  /** The header of a sealed message says that it is encrypted, and nothing else. MS-SMB2 3.3.5.2.1.1. */
  BAD_FLAGS,
  /** A sealed message names a session of this connection that has keys. MS-SMB2 3.3.5.2.1.1. */
  UNKNOWN_SESSION,
  /** The size that the header tells is that of the message. MS-SMB2 3.3.5.2.1.1. */
  SIZE_MISMATCH,
  /** The tag proves header and message. MS-SMB2 3.3.5.2.1.1. */
  TAG_MISMATCH,
  /** Within a sealed message there is a plain one. MS-SMB2 3.3.5.2.1.1. */
  NESTED,
  /** The first request within a sealed message is not related to another. MS-SMB2 3.3.5.2.1.1. */
  RELATED_FIRST,
  /** The messages within a sealed one are of the session that sealed them. MS-SMB2 3.3.5.2.1.1. */
  FOREIGN_SESSION
}
