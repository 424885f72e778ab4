package org.sumbawa.auth;

/**
 * What a client says about itself, true or not. Each text is cut to 256 characters, which nobody's name has: it goes
 * into events before anything of it is proved.
 *
 * @param userName who it is; empty if it does not say
 * @param domainName whose user it is
 * @param workstation its machine
 * @param targetName the service that it means to reach, such as {@code cifs/server}
 */
public record Claim(String userName, String domainName, String workstation, String targetName) {
  /** Nothing was said. */
  public static final Claim NONE = new Claim("", "", "", "");

  private static final int LONGEST = 256;

  /** Cuts what is too long. */
  public Claim {
    userName = cut(userName);
    domainName = cut(domainName);
    workstation = cut(workstation);
    targetName = cut(targetName);
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
  }
}
