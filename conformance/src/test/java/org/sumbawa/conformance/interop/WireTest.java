package org.sumbawa.conformance.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That what was agreed on is what is on the wire, on all terms. */
class WireTest {
  private static final String MARKER = "Sumbawa lies between Lombok and Flores. ";
  private static final String NAME = "letter about the weather.txt";

  @TempDir
  static Path home;
  private static InteropServer server;

  @BeforeAll
  static void start() throws Exception {
    server = InteropServer.start(home);
    Files.writeString(home.resolve("letter"), MARKER.repeat(1000));
  }

  @AfterAll
  static void finish() throws Exception {
    server.finish();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.sumbawa.conformance.interop.Terms#all")
  void wire_ofASession_isAsAgreed(Terms terms) throws Exception {
    var said = Conversation.of(home.resolve(terms.folderName() + ".pcapng"), server.program(),
        server.client(terms), "Files", "put " + home.resolve("letter") + " \"" + NAME + "\"",
        "get \"" + NAME + "\" back", "ls");
    assertThat(server.program().home().resolve("back")).hasSameBinaryContentAs(home.resolve("letter"));
    var negotiated = said.negotiated();
    assertThat(negotiated.dialect()).isEqualTo(terms.dialect().revision());
    var algorithm = terms.algorithm();
    if (terms.dialect() == Spoken.V3_1_1 && algorithm.signs()) {
      assertThat(Integer.decode(negotiated.signing())).isEqualTo(algorithm.id());
    }
    if (terms.dialect() == Spoken.V3_1_1 && algorithm.encrypts()) {
      assertThat(Integer.decode(negotiated.cipher())).isEqualTo(algorithm.id());
    }
    said.assertProtected(algorithm, MARKER, NAME);
  }
}
