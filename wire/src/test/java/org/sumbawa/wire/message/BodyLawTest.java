package org.sumbawa.wire.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.context.NegotiateContext;
import org.sumbawa.wire.message.context.RawNegotiateContext;
import org.sumbawa.wire.message.context.RawTreeConnectContext;

class BodyLawTest {

  static Stream<Class<?>> requests() {
    return Arrays.stream(RequestBody.class.getPermittedSubclasses());
  }

  static Stream<Class<?>> responses() {
    return Arrays.stream(ResponseBody.class.getPermittedSubclasses());
  }

  static Stream<Class<?>> bodies() {
    return Stream.concat(requests(), responses());
  }

  @ParameterizedTest
  @MethodSource("requests")
  void request_readBackOrDamaged_keepsTheLaws(Class<? extends RequestBody> type) {
    WireLaws.hold(type, new WireLaws.Form<RequestBody>() {
      @Override
      public Bytes write(RequestBody body) {
        return whole(Header.request(body.command(), 7), body);
      }

      @Override
      public RequestBody read(WireReader in) throws Malformed {
        return RequestBody.decode(command(in), in);
      }
    }, BodyLawTest::isCanonical);
  }

  @ParameterizedTest
  @MethodSource("responses")
  void response_readBackOrDamaged_keepsTheLaws(Class<? extends ResponseBody> type) {
    WireLaws.hold(type, new WireLaws.Form<ResponseBody>() {
      @Override
      public Bytes write(ResponseBody body) {
        return whole(header(body), body);
      }

      @Override
      public ResponseBody read(WireReader in) throws Malformed {
        return ResponseBody.decode(Header.decode(in), in);
      }
    }, BodyLawTest::isCanonical);
  }

  /** Offsets count from the header, so it must not matter what was written before the header. */
  @ParameterizedTest
  @MethodSource("bodies")
  void body_writtenBehindAnotherMessage_isTheSame(Class<? extends Wire> type) {
    for (int round = 0; round < 50; round++) {
      long seed = System.nanoTime();
      var body = new ChanceRecords(seed).make(type);
      var out = new WireWriter().reserved(24);
      out.originHere();
      out.reserved(Header.SIZE);
      body.encode(out);
      assertThat(out.view().slice(24 + Header.SIZE, out.size() - 24 - Header.SIZE)).as("seed %d", seed)
          .isEqualTo(body.encoded());
    }
  }

  @Test
  void bodies_areAllKnownHere() {
    assertThat(bodies()).hasSize(20 + 23).allSatisfy(type -> assertThat(type).isRecord());
  }

  /** In a list a raw context under the number of a typed one would be read back as that. */
  private static boolean isCanonical(Wire body) {
    return switch (body) {
      case Negotiate.Request request -> areCanonical(request.contexts());
      case Negotiate.Response response -> areCanonical(response.contexts());
      case TreeConnect.Request request -> request.contexts().stream()
          .noneMatch(context -> context instanceof RawTreeConnectContext && context.type() == 1);
      default -> true;
    };
  }

  private static boolean areCanonical(List<NegotiateContext> contexts) {
    return contexts.stream()
        .noneMatch(context -> context instanceof RawNegotiateContext && context.type() <= 8);
  }

  private static Header header(ResponseBody body) {
    var status = body instanceof ErrorResponse ? NtStatus.ACCESS_DENIED : NtStatus.SUCCESS;
    boolean unasked = body instanceof OplockBreak.Notification || body instanceof LeaseBreak.Notification;
    return Header.request(commandOf(body), unasked ? Header.UNSOLICITED : 7).respond(status, 1);
  }

  private static Command commandOf(ResponseBody body) {
    return switch (body) {
      case Negotiate.Response _ -> Command.NEGOTIATE;
      case SessionSetup.Response _ -> Command.SESSION_SETUP;
      case Logoff.Response _ -> Command.LOGOFF;
      case TreeConnect.Response _ -> Command.TREE_CONNECT;
      case TreeDisconnect.Response _ -> Command.TREE_DISCONNECT;
      case Create.Response _ -> Command.CREATE;
      case Close.Response _ -> Command.CLOSE;
      case Flush.Response _ -> Command.FLUSH;
      case Read.Response _ -> Command.READ;
      case Write.Response _ -> Command.WRITE;
      case Lock.Response _ -> Command.LOCK;
      case Ioctl.Response _ -> Command.IOCTL;
      case Echo.Response _ -> Command.ECHO;
      case QueryDirectory.Response _ -> Command.QUERY_DIRECTORY;
      case ChangeNotify.Response _ -> Command.CHANGE_NOTIFY;
      case QueryInfo.Response _ -> Command.QUERY_INFO;
      case SetInfo.Response _ -> Command.SET_INFO;
      case OplockBreak.Notification _,OplockBreak.Response _ -> Command.OPLOCK_BREAK;
      case LeaseBreak.Notification _,LeaseBreak.Response _ -> Command.OPLOCK_BREAK;
      case ServerToClientNotification _ -> Command.SERVER_TO_CLIENT_NOTIFICATION;
      case ErrorResponse _ -> Command.QUERY_INFO;
    };
  }

  private static Command command(WireReader in) throws Malformed {
    return Header.decode(in).command().orElseThrow(() -> new Malformed("no command"));
  }

  private static Bytes whole(Header header, Wire body) {
    var out = new WireWriter();
    header.encode(out);
    body.encode(out);
    return out.view();
  }
}
