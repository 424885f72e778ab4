package org.sumbawa.events.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplanationTest {

  @Test
  void explanation_ofAnId_tellsEverythingOfEachVersion() {
    assertThat(Explanation.of(551)).contains("Event 551, version 0: Smb2SessionAuthFailure",
        "Event 551, version 1: Smb2SessionAuthFailure", "Event 551, version 2: Smb2SessionAuthFailure",
        "Provider: Microsoft-Windows-SMBServer", "Channel: Microsoft-Windows-SMBServer/Security",
        "Level: Error", "Keywords: Audit Failure, Operational", "Raised when: Authentication failed;",
        "    Client Address: {ClientAddress}", "What to do: Compare the user name",
        "ClientAddress (socket address, length in ClientAddressLength)",
        "      4 = SPN required / validate full", "TranslatedStatus (HexInt32, win:NTStatus)");
  }

  /** What an administrator looks up when a client is turned away. */
  @Test
  void explanation_ofWhatTurnsClientsAway_namesTheSettings() {
    assertThat(Explanation.of(551)).contains(
        "STATUS_ACCOUNT_LOCKED_OUT is about the address, whatever the password", "see `failedLogonLimit`");
    assertThat(Explanation.of(122)).contains("STATUS_NOT_SUPPORTED to a Negotiate", "`smb2DialectMin`");
  }

  @Test
  void explanation_ofAnIdOfBothProviders_tellsBoth() {
    assertThat(Explanation.of(40000)).contains("Microsoft-Windows-SMBServer", "Microsoft-Windows-SMBClient");
  }

  @Test
  void explanation_ofStructuresAndLists_tellsTheirCount() {
    assertThat(Explanation.of(16)).contains("Locks (struct, as many as LockCount says)",
        "      Offset (UInt64)");
    assertThat(Explanation.of(204)).contains("Fields: none");
  }

  @Test
  void explanation_ofNoId_isEmpty() {
    assertThat(Explanation.of(99_999)).isEmpty();
  }
}
