package org.sumbawa.wire.rpc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sumbawa.wire.codec.Bytes;

/** What others said to each other, from the resources of this test. */
public final class Recorded {
  private Recorded() {}

  /** A PDU. */
  public record RecordedPdu(boolean toServer, Bytes bytes) {}

  /** The stub of a call or of its answer. */
  public record Stub(String procedure, int opnum, boolean isRequest, Bytes bytes) {
    @Override
    public String toString() {
      return procedure + " " + opnum + (isRequest ? " > " : " < ") + bytes;
    }
  }

  /** All PDUs. */
  public static List<RecordedPdu> pdus() {
    return lines("pdus.txt").map(words -> new RecordedPdu(words[0].equals(">"), Bytes.hex(words[1])))
        .toList();
  }

  /** All stubs. */
  public static List<Stub> stubs() {
    return lines("stubs.txt").map(
        words -> new Stub(words[0], Integer.parseInt(words[1]), words[2].equals(">"), Bytes.hex(words[3])))
        .toList();
  }

  /** The results of a call, by the beginning of the stub of its arguments or its own. */
  public static Bytes stub(String procedure, int opnum, boolean isRequest, String beginning) {
    return stubs().stream()
        .filter(stub -> stub.procedure().equals(procedure) && stub.opnum() == opnum
            && stub.isRequest() == isRequest)
        .map(Stub::bytes).filter(bytes -> bytes.size() >= beginning.length() / 2)
        .filter(bytes -> bytes.slice(0, beginning.length() / 2).equals(Bytes.hex(beginning))).findFirst()
        .orElseThrow();
  }

  private static Stream<String[]> lines(String resource) {
    try (var in = Recorded.class.getResourceAsStream(resource)) {
      var bytes = Optional.ofNullable(in).orElseThrow().readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
