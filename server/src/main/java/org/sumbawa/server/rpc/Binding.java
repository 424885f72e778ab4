package org.sumbawa.server.rpc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sumbawa.wire.rpc.SyntaxId;
import org.sumbawa.wire.rpc.pdu.Bind;
import org.sumbawa.wire.rpc.pdu.BindAck;
import org.sumbawa.wire.rpc.pdu.ContextResult;
import org.sumbawa.wire.rpc.pdu.Fragments;
import org.sumbawa.wire.rpc.pdu.PduType;
import org.sumbawa.wire.rpc.pdu.PresentationContext;

/** What a client has bound on one pipe: which presentation contexts stand for the interface. C706 12.6.3. */
final class Binding {
  /** The longest fragment on a pipe, as Windows has it. */
  static final int FRAGMENT = 4280;

  // The first eight bytes of the syntax by which a client asks for features; the rest is a set of them.
  private static final long FEATURES = SyntaxId.of("6cb71c2c-9812-4540-0000-000000000000", 1, 0).id().low();
  /** That a connection outlives a call that was given up: here every call is run to its end anyway. */
  private static final int KEEP_CONNECTION_ON_ORPHAN = 2;
  private static final int MOST_CONTEXTS = 64;

  private final SyntaxId offered;
  private final String address;
  private final int associationGroup;
  private final Set<Integer> contexts = new HashSet<>();
  private int longestToClient = Fragments.SMALLEST;

  Binding(SyntaxId offered, String address, int associationGroup) {
    this.offered = offered;
    this.address = address;
    this.associationGroup = associationGroup;
  }

  /** Answers a bind or an alteration. */
  BindAck answer(Bind bind) {
    boolean first = bind.type() == PduType.BIND;
    if (first) {
      longestToClient = Math.clamp(bind.maxReceive(), Fragments.SMALLEST, FRAGMENT);
    }
    var results = new ArrayList<ContextResult>();
    bind.contexts().forEach(context -> results.add(result(context)));
    return new BindAck(first ? PduType.BIND_ACK : PduType.ALTER_CONTEXT_RESPONSE, longestToClient, FRAGMENT,
        associationGroup, first ? address : "", results);
  }

  /** Whether a context stands for the interface. */
  boolean has(int contextId) {
    return contexts.contains(contextId);
  }

  /** The longest fragment that the client takes. */
  int longestToClient() {
    return longestToClient;
  }

  private ContextResult result(PresentationContext context) {
    var features = features(context.transfers());
    if (features >= 0) {
      return new ContextResult(ContextResult.NEGOTIATED, features & KEEP_CONNECTION_ON_ORPHAN, SyntaxId.NONE);
    }
    if (!offered.serves(context.interfaceId())) {
      return ContextResult.rejected(ContextResult.ABSTRACT_SYNTAX_UNKNOWN);
    }
    if (!context.transfers().contains(SyntaxId.NDR32)) {
      return ContextResult.rejected(ContextResult.TRANSFER_SYNTAXES_UNKNOWN);
    }
    if (contexts.size() >= MOST_CONTEXTS) {
      return ContextResult.rejected(ContextResult.LOCAL_LIMIT);
    }
    contexts.add(context.id());
    return new ContextResult(ContextResult.ACCEPTED, 0, SyntaxId.NDR32);
  }

  /** The features that a client asks for, or −1 if it asks for an interface. MS-RPCE 3.3.1.5.3. */
  private static int features(List<SyntaxId> transfers) {
    if (transfers.size() == 1 && transfers.getFirst().id().low() == FEATURES) {
      return (int) transfers.getFirst().id().high() & 0xFFFF;
    }
    return -1;
  }
}
