package org.sumbawa.auth.ntlm;

/**
 * How a client authenticates with NTLM.
 *
 * @param level which answers it gives
 * @param workstation what its machine is called
 * @param targetName the service that it means to reach, such as {@code cifs/server}; empty for none
 * @param channelBindings the channel that it sees
 */
public record NtlmClientSettings(LmCompatibilityLevel level, String workstation, String targetName,
    ChannelBindings channelBindings) {

  /** A client that answers with NTLMv2 and means a server. */
  public static NtlmClientSettings toServer(String workstation, String server) {
    return new NtlmClientSettings(LmCompatibilityLevel.DEFAULT, workstation, "cifs/" + server,
        ChannelBindings.NONE);
  }
}
