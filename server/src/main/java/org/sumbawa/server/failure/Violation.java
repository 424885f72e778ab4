package org.sumbawa.server.failure;

/** The rules whose breach ends the connection; each names the sentence that says so. */
public enum Violation {
  /** A message that is no SMB2 message, or no message that may come now. MS-SMB2 3.3.5.2. */
  NOT_SMB2,
  /** A header that cannot be read, or an unknown command. MS-SMB2 3.3.5.2.6. */
  BAD_HEADER,
  /** A chain whose elements do not lie within the message. MS-SMB2 3.3.5.2.7. */
  BAD_CHAIN,
  /** A message id outside the window, or used before. MS-SMB2 3.3.5.2.3. */
  MESSAGE_ID_OUT_OF_WINDOW,
  /** Something other than NEGOTIATE before a dialect was chosen. MS-SMB2 3.3.5.2. */
  NOT_NEGOTIATED,
  /** A second NEGOTIATE. MS-SMB2 3.3.5.3.1. */
  NEGOTIATED_TWICE,
  /** SMB1, which is never spoken. MS-SMB2 3.3.5.3. */
  SMB1,
  /** A transform header whose fields are wrong. MS-SMB2 3.3.5.2.1.1. */
  BAD_TRANSFORM,
  /** A sealed message of a session that this connection does not have. MS-SMB2 3.3.5.2.1.1. */
  SEALED_FOR_UNKNOWN_SESSION,
  /** A sealed message that does not open. MS-SMB2 3.3.5.2.1.1. */
  UNSEALING_FAILED,
  /** A sealed message that holds another session's request, or starts with a related one. MS-SMB2 3.3.5.2.1.1. */
  SEALED_FOR_ANOTHER_SESSION,
  /** A compressed message, while compression was not negotiated. MS-SMB2 3.3.5.2.1.2. */
  COMPRESSION_NOT_NEGOTIATED,
  /** What VALIDATE_NEGOTIATE_INFO says is not what was negotiated. MS-SMB2 3.3.5.15.12. */
  NEGOTIATION_TAMPERED,
  /** A 3.1.1 TREE_CONNECT that is neither signed nor sealed. MS-SMB2 3.3.5.7. */
  TREE_CONNECT_UNPROTECTED,
  /** Nothing authenticated within the time allowed. */
  AUTHENTICATION_TOO_SLOW,
  /** More requests wait than the settings allow. */
  TOO_MUCH_OUTSTANDING,
  /** A defect of ours. */
  INTERNAL
}
