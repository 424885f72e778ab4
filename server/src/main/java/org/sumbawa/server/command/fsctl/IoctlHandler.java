package org.sumbawa.server.command.fsctl;

import java.util.EnumMap;
import java.util.Map;
import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Disconnect;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.handler.Handler;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.Fsctl;
import org.sumbawa.wire.message.Ioctl;
import org.sumbawa.wire.message.value.IoctlFlags;

/** Finds the control that is asked for. MS-SMB2 3.3.5.15. */
public final class IoctlHandler implements Handler<Ioctl.Request> {
  private final Map<Fsctl, Control> controls;

  /** All controls that this server knows. */
  public IoctlHandler(ServerState server) {
    var clones = new CloneControls(server);
    controls = new EnumMap<>(Fsctl.class);
    for (var code : Fsctl.values()) {
      if (code.onFile()) {
        controls.put(code, PlainControls::unable);
      }
    }
    controls.put(Fsctl.VALIDATE_NEGOTIATE_INFO, new ValidateNegotiateInfoControl(server));
    controls.put(Fsctl.QUERY_NETWORK_INTERFACE_INFO, new QueryNetworkInterfaceInfoControl(server));
    controls.put(Fsctl.LMR_REQUEST_RESILIENCY, new ResiliencyControl(server.settings().timeouts()));
    controls.put(Fsctl.DFS_GET_REFERRALS, new DfsReferralControl());
    controls.put(Fsctl.DFS_GET_REFERRALS_EX, new DfsReferralControl());
    controls.put(Fsctl.PIPE_WAIT, new PipeWaitControl());
    controls.put(Fsctl.PIPE_PEEK, new PipePeekControl());
    controls.put(Fsctl.PIPE_TRANSCEIVE, new PipeTransceiveControl());
    controls.put(Fsctl.SRV_REQUEST_RESUME_KEY, new ResumeKeyControl());
    controls.put(Fsctl.SRV_COPYCHUNK, new CopyChunkControl(server, true));
    controls.put(Fsctl.SRV_COPYCHUNK_WRITE, new CopyChunkControl(server, false));
    controls.put(Fsctl.SET_SPARSE, SparseControls::setSparse);
    controls.put(Fsctl.SET_ZERO_DATA, SparseControls::setZeroData);
    controls.put(Fsctl.FILE_LEVEL_TRIM, SparseControls::trim);
    controls.put(Fsctl.QUERY_ALLOCATED_RANGES, SparseControls::queryAllocatedRanges);
    controls.put(Fsctl.DUPLICATE_EXTENTS_TO_FILE, clones::plain);
    controls.put(Fsctl.DUPLICATE_EXTENTS_TO_FILE_EX, clones::extended);
    controls.put(Fsctl.GET_REPARSE_POINT, ReparseControls::get);
    controls.put(Fsctl.SET_REPARSE_POINT, ReparseControls::set);
    controls.put(Fsctl.DELETE_REPARSE_POINT, ReparseControls::delete);
    controls.put(Fsctl.SRV_ENUMERATE_SNAPSHOTS, PlainControls::enumerateSnapshots);
    controls.put(Fsctl.CREATE_OR_GET_OBJECT_ID, new ObjectIdControl());
    controls.put(Fsctl.GET_OBJECT_ID, new ObjectIdControl());
    controls.put(Fsctl.GET_COMPRESSION, CompressionControls::get);
    controls.put(Fsctl.SET_COMPRESSION, CompressionControls::set);
    controls.put(Fsctl.IS_PATHNAME_VALID, PlainControls::isPathnameValid);
  }

  @Override
  public Outcome handle(Admitted<Ioctl.Request> admitted) throws Refusal, Disconnect {
    var request = admitted.request();
    if (!request.flags().equals(IoctlFlags.IS_FSCTL)) {
      throw new Refusal(NtStatus.NOT_SUPPORTED);
    }
    int most = admitted.connection().terms().sizes().transact();
    if (request.maxOutputResponse() > most || request.maxInputResponse() > most
        || request.input().size() > most) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    return Fsctl.of(request.ctlCode()).map(controls::get)
        .orElseThrow(() -> new Refusal(NtStatus.NOT_SUPPORTED)).apply(admitted);
  }
}
