package org.sumbawa.server.config;

/** Which names a folder shows. */
public enum FolderEnumerationMode {
  /** Only those that the client may open. */
  ACCESS_BASED,
  /** All of them. */
  UNRESTRICTED
}
