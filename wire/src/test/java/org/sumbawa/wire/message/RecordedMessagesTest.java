package org.sumbawa.wire.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.OplockLevel;

/** What other implementations send is understood, and written back as it was. */
class RecordedMessagesTest {

  static Stream<Bytes> recorded() {
    return Examples.recorded().stream();
  }

  static Stream<Bytes> recordedLoosely() {
    return Examples.recordedLoosely().stream();
  }

  static Stream<Bytes> recordedWrongs() {
    return Examples.recordedWrongs().stream();
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void message_readAndWritten_isTheSameBytes(Bytes message) throws Malformed {
    var header = Header.decode(WireReader.of(message));
    var written = write(header, body(header, message));
    var expected = message.toByteArray();
    // NextCommand belongs to the chain, not to the header.
    Arrays.fill(expected, 20, 24, (byte) 0);
    assertThat(written).isEqualTo(Bytes.of(expected));
  }

  @ParameterizedTest
  @MethodSource("recordedLoosely")
  void message_withIgnoredParts_isReadWithoutThem(Bytes message) throws Malformed {
    var header = Header.decode(WireReader.of(message));
    var body = body(header, message);
    assertThat(body(header, write(header, body))).isEqualTo(body);
  }

  @ParameterizedTest
  @MethodSource("recordedWrongs")
  void message_sentByATestOfRefusals_isMalformed(Bytes message) throws Malformed {
    var header = Header.decode(WireReader.of(message));
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> body(header, message));
  }

  @Test
  void messages_together_areOfAllCommands() throws Malformed {
    var requests = EnumSet.noneOf(Command.class);
    var responses = EnumSet.noneOf(Command.class);
    for (var message : Examples.recorded()) {
      var header = Header.decode(WireReader.of(message));
      (header.isResponse() ? responses : requests).add(header.command().orElseThrow());
    }
    assertThat(EnumSet.complementOf(requests)).containsExactly(Command.SERVER_TO_CLIENT_NOTIFICATION);
    assertThat(EnumSet.complementOf(responses)).containsExactlyInAnyOrder(Command.CANCEL,
        Command.SERVER_TO_CLIENT_NOTIFICATION);
  }

  @Test
  void header_ofUnknownCommand_isReadAllTheSame() throws Malformed {
    for (var message : Examples.recordedWrongs()) {
      var header = Header.decode(WireReader.of(message));
      assertThat(header.commandCode()).isEqualTo(message.at(12));
      assertThat(header.command().isPresent()).isEqualTo(message.at(12) != 0xFF);
    }
  }

  /** The test that reopens a durable handle fills all fields that must be ignored with a pattern of bytes. */
  @Test
  void reconnect_withMeaninglessFields_isUnderstood() throws Malformed {
    int found = 0;
    for (var message : Examples.recordedLoosely()) {
      var header = Header.decode(WireReader.of(message));
      if (body(header, message) instanceof Create.Request create
          && create.impersonationLevel().value() == 0x12345678) {
        assertThat(create.isReconnect()).isTrue();
        assertThat(create.oplockLevel()).isEqualTo(OplockLevel.NONE);
        assertThat(create.disposition()).isEqualTo(CreateDisposition.OPEN);
        found++;
      }
    }
    assertThat(found).isEqualTo(4);
  }

  private static Bytes write(Header header, Wire body) {
    var out = new WireWriter();
    header.encode(out);
    body.encode(out);
    return out.view();
  }

  private static Wire body(Header header, Bytes message) throws Malformed {
    var in = WireReader.of(message);
    if (header.isResponse()) {
      return ResponseBody.decode(header, in);
    }
    var command = header.command().orElseThrow(() -> new Malformed("no command"));
    return RequestBody.decode(command, in);
  }
}
