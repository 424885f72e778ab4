package org.sumbawa.events;

/** How this product shows a field to people, where the catalog leaves a bare number or bare bytes. */
public enum Show {
  /** As type and out type say. */
  DEFAULT,
  /** A number in hexadecimal: bits, or an identifier. */
  HEX,
  /** A number that is a point in time. MS-DTYP 2.3.3. */
  FILE_TIME,
  /** A number that is a status code. MS-ERREF 2.3. */
  NT_STATUS,
  /** Bytes that are a security descriptor, in the description language. MS-DTYP 2.5.1. */
  SDDL
}
