package org.sumbawa.auth.ntlm;

import org.sumbawa.wire.token.NtlmVersion;

/**
 * How a server authenticates with NTLM.
 *
 * @param names what it calls itself
 * @param level which answers it takes
 * @param enableGuest whether a client that names no account of this server is let in as a guest
 * @param allowAnonymous whether a client may come without a name
 * @param targetNames whether clients must mean this server
 * @param channelBindings the channel that clients must see; {@link ChannelBindings#NONE} if it does not
 *     matter
 */
public record NtlmServerSettings(ServerNames names, LmCompatibilityLevel level, boolean enableGuest,
    boolean allowAnonymous, TargetNamePolicy targetNames, ChannelBindings channelBindings) {
  /** What both ends tell of themselves: nobody acts on it. */
  static final NtlmVersion VERSION = new NtlmVersion(10, 0, 0, NtlmVersion.REVISION_W2K3);

  /** The safe ones: NTLMv2 alone, neither guests nor clients without a name. */
  public static NtlmServerSettings safe(ServerNames names) {
    return new NtlmServerSettings(names, LmCompatibilityLevel.DEFAULT, false, false, TargetNamePolicy.OFF,
        ChannelBindings.NONE);
  }
}
