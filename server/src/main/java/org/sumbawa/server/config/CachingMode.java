package org.sumbawa.server.config;

/** How clients may keep files of a share for use without it. MS-SMB2 2.2.10. */
public enum CachingMode {
  /** Not at all. */
  NONE,
  /** Those that the user chooses. */
  MANUAL,
  /** Those that the user opens. */
  DOCUMENTS,
  /** Those that the user opens, programs run from the copy. */
  PROGRAMS
}
