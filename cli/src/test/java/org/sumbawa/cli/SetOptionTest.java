package org.sumbawa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.cli.config.Configuration;
import org.sumbawa.server.config.EventLevel;
import org.sumbawa.server.config.ListenAddress;

class SetOptionTest {
  private final List<String> problems = new ArrayList<>();

  private SetOption given(String... settings) {
    var set = new SetOption(Configuration.DEFAULT, problems);
    List.of(settings).forEach(set::read);
    return set;
  }

  @Test
  void set_settingOfAnyTable_hasItsPlace() {
    var set = given("receiveTimeout=10s", "encryptData=true", "listen=127.0.0.1:0,127.0.0.2:0",
        "accounts=their/accounts", "jsonLines=e.jsonl", "level=error", "keepFiles=2");
    assertThat(problems).isEmpty();
    assertThat(set.server().timeouts().receiveTimeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(set.server().security().encryptData()).isTrue();
    assertThat(set.host().listen()).containsExactly(new ListenAddress("127.0.0.1", 0),
        new ListenAddress("127.0.0.2", 0));
    assertThat(set.host().accounts()).isEqualTo("their/accounts");
    assertThat(set.events().jsonLines()).isEqualTo("e.jsonl");
    assertThat(set.events().level()).isEqualTo(EventLevel.ERROR);
    assertThat(set.events().keepFiles()).isEqualTo(2);
  }

  @Test
  void set_abilityThatIsNotThere_mayBeFalseOnly() {
    given("enableSMBQUIC=false", "requestCompression=true");
    assertThat(problems).containsExactly("--set: requestCompression is not supported yet");
  }

  @Test
  void set_settingsThatContradictEachOther_areRefused() {
    var set = given("smb2CreditsMin=4096", "smb2CreditsMax=1024");
    assertThat(set.server()).isEqualTo(Configuration.DEFAULT.server());
    assertThat(problems).containsExactly("--set: smb2CreditsMin is above smb2CreditsMax");
  }
}
