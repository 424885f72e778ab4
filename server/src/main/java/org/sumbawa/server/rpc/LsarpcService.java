package org.sumbawa.server.rpc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sumbawa.auth.Identity;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.dtyp.Sid;
import org.sumbawa.wire.rpc.SyntaxId;
import org.sumbawa.wire.rpc.lsarpc.Close;
import org.sumbawa.wire.rpc.lsarpc.GetUserName;
import org.sumbawa.wire.rpc.lsarpc.LookupNames;
import org.sumbawa.wire.rpc.lsarpc.LookupSids;
import org.sumbawa.wire.rpc.lsarpc.Lsarpc;
import org.sumbawa.wire.rpc.lsarpc.OpenPolicy;
import org.sumbawa.wire.rpc.lsarpc.PolicyInformation;
import org.sumbawa.wire.rpc.lsarpc.QueryInformationPolicy;
import org.sumbawa.wire.rpc.ndr.ContextHandle;
import org.sumbawa.wire.rpc.pdu.Fault;

/** The local security authority for one caller: it names principals, and changes nothing. MS-LSAT, MS-LSAD. */
final class LsarpcService implements RpcService {
  private static final int MOST_HANDLES = 64;
  private static final int MOST_NAMES = 1000;
  private static final int MOST_SIDS = 20_480;
  /** To look where this machine itself looks: the only scope of a machine in no domain. MS-LSAT 2.2.16. */
  private static final int WORKSTATION = 1;
  private static final int LAST_LEVEL = 7;

  private final RpcDirectory directory;
  private final Identity caller;
  private final Map<ContextHandle, Integer> granted = new HashMap<>();
  private long opened;

  LsarpcService(RpcDirectory directory, Identity caller) {
    this.directory = directory;
    this.caller = caller;
  }

  @Override
  public SyntaxId syntax() {
    return Lsarpc.INTERFACE;
  }

  @Override
  public Bytes call(int opnum, Bytes stub) throws RpcFault, Malformed {
    var sids = LookupSids.Form.of(opnum);
    if (sids.isPresent()) {
      return lookupSids(LookupSids.Request.decode(sids.get(), stub)).stub();
    }
    var names = LookupNames.Form.of(opnum);
    if (names.isPresent()) {
      return lookupNames(LookupNames.Request.decode(names.get(), stub)).stub();
    }
    return switch (opnum) {
      case Lsarpc.CLOSE -> close(Close.Request.decode(stub)).stub();
      case Lsarpc.OPEN_POLICY -> open(OpenPolicy.Request.decode(stub).desiredAccess()).stub();
      case Lsarpc.OPEN_POLICY2 -> open(OpenPolicy.Request2.decode(stub).desiredAccess()).stub();
      case Lsarpc.QUERY_INFORMATION_POLICY, Lsarpc.QUERY_INFORMATION_POLICY2 ->
        query(QueryInformationPolicy.Request.decode(stub)).stub();
      case Lsarpc.GET_USER_NAME -> userName(GetUserName.Request.decode(stub)).stub();
      default -> throw new RpcFault(Fault.OPERATION_RANGE);
    };
  }

  private OpenPolicy.Response open(AccessMask desired) {
    int granting = PolicyAccess.granted(desired, directory.isAdministrator(caller));
    if (granting == 0) {
      return new OpenPolicy.Response(ContextHandle.NONE, NtStatus.ACCESS_DENIED);
    }
    if (granted.size() >= MOST_HANDLES) {
      return new OpenPolicy.Response(ContextHandle.NONE, NtStatus.INSUFFICIENT_RESOURCES);
    }
    // A handle is good on this pipe alone, so that its number need not be hard to guess.
    var handle = new ContextHandle(0, new Guid(++opened, 0));
    granted.put(handle, granting);
    return new OpenPolicy.Response(handle, NtStatus.SUCCESS);
  }

  private Close.Response close(Close.Request request) throws RpcFault {
    access(request.handle());
    granted.remove(request.handle());
    return new Close.Response(ContextHandle.NONE, NtStatus.SUCCESS);
  }

  private QueryInformationPolicy.Response query(QueryInformationPolicy.Request request) throws RpcFault {
    int access = access(request.policy());
    int wanted = request.informationClass();
    if (PolicyInformation.decoder(wanted).isEmpty()) {
      return QueryInformationPolicy.Response.refused(NtStatus.INVALID_PARAMETER);
    }
    if ((access & PolicyAccess.VIEW_LOCAL_INFORMATION) == 0) {
      return QueryInformationPolicy.Response.refused(NtStatus.ACCESS_DENIED);
    }
    var server = directory.server();
    // A workgroup has a name, and neither an identifier nor a name in DNS.
    PolicyInformation information = switch (wanted) {
      case PolicyInformation.ACCOUNT_DOMAIN ->
        new PolicyInformation.Domain(server.name(), server.accountDomain());
      case PolicyInformation.DNS_DOMAIN ->
        new PolicyInformation.DnsDomain(server.domain(), "", "", Guid.NONE, Sid.NULL);
      default -> new PolicyInformation.Domain(server.domain(), Sid.NULL);
    };
    return new QueryInformationPolicy.Response(wanted, List.of(information), NtStatus.SUCCESS);
  }

  private LookupSids.Response lookupSids(LookupSids.Request request) throws RpcFault {
    var form = request.form();
    if (form == LookupSids.Form.WITHOUT_POLICY) {
      return LookupSids.Response.refused(form, NtStatus.INVALID_SERVER_STATE);
    }
    var refusal = refusal(access(request.policy()), request.level(), request.sids().size(), MOST_SIDS);
    return refusal.equals(NtStatus.SUCCESS)
        ? new Translation(directory).names(form, request.sids())
        : LookupSids.Response.refused(form, refusal);
  }

  private LookupNames.Response lookupNames(LookupNames.Request request) throws RpcFault {
    var form = request.form();
    if (form == LookupNames.Form.WITHOUT_POLICY) {
      return LookupNames.Response.refused(form, NtStatus.INVALID_SERVER_STATE);
    }
    var refusal = refusal(access(request.policy()), request.level(), request.names().size(), MOST_NAMES);
    return refusal.equals(NtStatus.SUCCESS)
        ? new Translation(directory).sids(form, request.names())
        : LookupNames.Response.refused(form, refusal);
  }

  private GetUserName.Response userName(GetUserName.Request request) {
    return new GetUserName.Response(caller.user(), request.withDomain(),
        request.withDomain() ? caller.domain() : "", NtStatus.SUCCESS);
  }

  /** Why a lookup is refused, or SUCCESS. */
  private static NtStatus refusal(int access, int level, int asked, int most) {
    if ((access & PolicyAccess.LOOKUP_NAMES) == 0) {
      return NtStatus.ACCESS_DENIED;
    }
    if (level < WORKSTATION || level > LAST_LEVEL || asked > most) {
      return NtStatus.INVALID_PARAMETER;
    }
    return level == WORKSTATION ? NtStatus.SUCCESS : NtStatus.NONE_MAPPED;
  }

  /** What a handle was opened for. */
  private int access(ContextHandle handle) throws RpcFault {
    var access = granted.get(handle);
    if (access == null) {
      throw new RpcFault(Fault.UNKNOWN_HANDLE);
    }
    return access;
  }
}
