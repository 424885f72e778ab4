package org.sumbawa.wire.message.context;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.message.WireLaws;

/** Each kind of context keeps the laws within a list of one. */
class ContextLawTest {

  static Stream<Class<?>> requestContexts() {
    return leaves(CreateRequestContext.class);
  }

  static Stream<Class<?>> responseContexts() {
    return leaves(CreateResponseContext.class);
  }

  static Stream<Class<?>> negotiateContexts() {
    return leaves(NegotiateContext.class);
  }

  static Stream<Class<?>> treeConnectContexts() {
    return leaves(TreeConnectContext.class);
  }

  @ParameterizedTest
  @MethodSource("requestContexts")
  void requestContext_readBackOrDamaged_keepsTheLaws(Class<? extends CreateRequestContext> type) {
    WireLaws.hold(type, new WireLaws.Form<CreateRequestContext>() {
      @Override
      public Bytes write(CreateRequestContext context) {
        var out = new WireWriter();
        CreateContexts.encode(List.of(context), out);
        return out.view();
      }

      @Override
      public CreateRequestContext read(WireReader in) throws Malformed {
        return CreateContexts.decodeRequest(in).getFirst();
      }
    });
  }

  @ParameterizedTest
  @MethodSource("responseContexts")
  void responseContext_readBackOrDamaged_keepsTheLaws(Class<? extends CreateResponseContext> type) {
    WireLaws.hold(type, new WireLaws.Form<CreateResponseContext>() {
      @Override
      public Bytes write(CreateResponseContext context) {
        var out = new WireWriter();
        CreateContexts.encode(List.of(context), out);
        return out.view();
      }

      @Override
      public CreateResponseContext read(WireReader in) throws Malformed {
        return CreateContexts.decodeResponse(in).getFirst();
      }
    });
  }

  @ParameterizedTest
  @MethodSource("negotiateContexts")
  void negotiateContext_readBackOrDamaged_keepsTheLaws(Class<? extends NegotiateContext> type) {
    WireLaws.hold(type, new WireLaws.Form<NegotiateContext>() {
      @Override
      public Bytes write(NegotiateContext context) {
        var out = new WireWriter();
        NegotiateContext.encodeList(List.of(context), out);
        return out.view();
      }

      @Override
      public NegotiateContext read(WireReader in) throws Malformed {
        return NegotiateContext.decodeList(in, 1).getFirst();
      }
    }, context -> !(context instanceof RawNegotiateContext && context.type() <= 8));
  }

  @ParameterizedTest
  @MethodSource("treeConnectContexts")
  void treeConnectContext_readBackOrDamaged_keepsTheLaws(Class<? extends TreeConnectContext> type) {
    WireLaws.hold(type, new WireLaws.Form<TreeConnectContext>() {
      @Override
      public Bytes write(TreeConnectContext context) {
        var out = new WireWriter();
        TreeConnectContext.encodeList(List.of(context), out);
        return out.view();
      }

      @Override
      public TreeConnectContext read(WireReader in) throws Malformed {
        return TreeConnectContext.decodeList(in, 1).getFirst();
      }
    }, context -> !(context instanceof RawTreeConnectContext && context.type() == RemotedIdentity.TYPE));
  }

  private static Stream<Class<?>> leaves(Class<?> family) {
    return Arrays.stream(family.getPermittedSubclasses())
        .flatMap(each -> each.isSealed() ? leaves(each) : Stream.of(each));
  }
}
