package org.sumbawa.server.command.fsctl;

import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.state.Open;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.state.Session;
import org.sumbawa.server.store.Copying;
import org.sumbawa.server.store.LocalOpen;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.fsctl.SrvCopyChunk;
import org.sumbawa.wire.message.Ioctl;
import org.sumbawa.wire.message.value.FileId;

/** Copies parts of one open file into another without sending them. MS-SMB2 3.3.5.15.6. */
final class CopyChunkControl implements Control {
  private static final int MAX_CHUNKS = 256;
  private static final int MAX_CHUNK_BYTES = 1 << 20;
  private static final int MAX_TOTAL_BYTES = 16 << 20;
  private static final int RESPONSE_SIZE = 12;

  private final ServerState server;
  private final boolean readsTarget;

  /** With {@code readsTarget}, the target must be open for reading too: what SRV_COPYCHUNK demands. */
  CopyChunkControl(ServerState server, boolean readsTarget) {
    this.server = server;
    this.readsTarget = readsTarget;
  }

  @Override
  public Outcome apply(Admitted<Ioctl.Request> admitted) throws Refusal {
    if (admitted.request().maxOutputResponse() < RESPONSE_SIZE) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    var request = decode(admitted);
    var target = admitted.open().file().orElseThrow(() -> new Refusal(NtStatus.INVALID_DEVICE_REQUEST));
    if (!withinLimits(request)) {
      return Control.reply(admitted, NtStatus.INVALID_PARAMETER,
          new SrvCopyChunk.Response(MAX_CHUNKS, MAX_CHUNK_BYTES, MAX_TOTAL_BYTES).encoded());
    }
    var source = source(admitted.session(), request.sourceKey());
    if (source.isDirectory() || target.isDirectory()) {
      throw new Refusal(NtStatus.INVALID_DEVICE_REQUEST);
    }
    target.demandAny(AccessMask.WRITE_DATA.or(AccessMask.APPEND_DATA));
    if (readsTarget) {
      target.demand(AccessMask.READ_DATA);
    }
    source.demandAny(AccessMask.READ_DATA.or(AccessMask.EXECUTE));
    return copy(admitted, source, target, request);
  }

  private static SrvCopyChunk.Request decode(Admitted<Ioctl.Request> admitted) throws Refusal {
    try {
      return SrvCopyChunk.Request.decode(WireReader.of(admitted.request().input()));
    } catch (Malformed malformed) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
  }

  private static boolean withinLimits(SrvCopyChunk.Request request) {
    long total = 0;
    for (var chunk : request.chunks()) {
      if (chunk.length() == 0 || chunk.length() > MAX_CHUNK_BYTES) {
        return false;
      }
      total += chunk.length();
    }
    return request.chunks().size() <= MAX_CHUNKS && total <= MAX_TOTAL_BYTES;
  }

  private LocalOpen source(Session session, Bytes key) throws Refusal {
    try {
      var in = WireReader.of(key);
      var fileId = FileId.decode(in);
      return server.open(session, fileId).filter(open -> key.slice(16, 8).buffer().getLong() == session.id())
          .flatMap(Open::file).orElseThrow(() -> new Refusal(NtStatus.OBJECT_NAME_NOT_FOUND));
    } catch (Malformed impossible) {
      throw new IllegalStateException("a key of the right size", impossible);
    }
  }

  private static Outcome copy(Admitted<Ioctl.Request> admitted, LocalOpen source, LocalOpen target,
      SrvCopyChunk.Request request) throws Refusal {
    int done = 0;
    int total = 0;
    for (var chunk : request.chunks()) {
      try {
        Copying.copy(source, target, chunk.sourceOffset(), chunk.targetOffset(), chunk.length());
      } catch (Refusal refusal) {
        return Control.reply(admitted, refusal.status(), new SrvCopyChunk.Response(done, 0, total).encoded());
      }
      done++;
      total += (int) chunk.length();
    }
    return Control.reply(admitted, new SrvCopyChunk.Response(done, 0, total).encoded());
  }
}
