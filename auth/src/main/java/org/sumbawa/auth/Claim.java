package org.sumbawa.auth;

/**
 * What a client says about itself, true or not.
 *
 * @param userName who it is; empty if it does not say
 * @param domainName whose user it is
 * @param workstation its machine
 * @param targetName the service that it means to reach, such as {@code cifs/server}
 */
public record Claim(String userName, String domainName, String workstation, String targetName) {
  /** Nothing was said. */
  public static final Claim NONE = new Claim("", "", "", "");
}
