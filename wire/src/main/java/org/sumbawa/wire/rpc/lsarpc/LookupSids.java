package org.sumbawa.wire.rpc.lsarpc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.dtyp.Sid;
import org.sumbawa.wire.rpc.ndr.ContextHandle;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrStructure;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/** Tells whom identifiers name: LsarLookupSids and its two successors. MS-LSAT 3.1.4.9 to 3.1.4.11. */
public final class LookupSids {
  private LookupSids() {}

  /** Which of the three procedures. */
  public enum Form {
    /** LsarLookupSids. MS-LSAT 3.1.4.11. */
    PLAIN(15),
    /** LsarLookupSids2: with options, and flags in what it tells. MS-LSAT 3.1.4.10. */
    OPTIONS(57),
    /** LsarLookupSids3: without a policy handle. MS-LSAT 3.1.4.9. */
    WITHOUT_POLICY(76);

    private final int opnum;

    Form(int opnum) {
      this.opnum = opnum;
    }

    /** The number of the procedure. */
    public int opnum() {
      return opnum;
    }

    /** The form with a number. */
    public static Optional<Form> of(int opnum) {
      return List.of(values()).stream().filter(form -> form.opnum == opnum).findFirst();
    }

    boolean hasPolicy() {
      return this != WITHOUT_POLICY;
    }

    boolean hasOptions() {
      return this != PLAIN;
    }
  }

  /**
   * Asks.
   *
   * @param policy an open policy, or {@link ContextHandle#NONE} where the form has none
   * @param sids the identifiers
   * @param level where to look
   * @param options how to look; 0 where the form has none
   * @param clientRevision what the client understands; 0 where the form has none
   */
  public record Request(Form form, ContextHandle policy, List<Sid> sids, int level, int options,
      int clientRevision) {
    /** Holds the values against the form. */
    public Request {
      sids = List.copyOf(sids);
      Width.u16(level);
      if (!form.hasPolicy() && !policy.equals(ContextHandle.NONE)) {
        throw new IllegalArgumentException(form + " with a policy");
      }
      if (!form.hasOptions() && (options != 0 || clientRevision != 0)) {
        throw new IllegalArgumentException(form + " with options");
      }
    }

    /** Reads the arguments. */
    public static Request decode(Form form, Bytes stub) throws Malformed {
      var in = new NdrReader(stub);
      var policy = form.hasPolicy() ? ContextHandle.decode(in) : ContextHandle.NONE;
      var sids = Lists.decode(NdrReader::sidPointer, in).read();
      Lists.decode(names -> TranslatedName.decode(form.hasOptions(), names), in).read();
      int level = in.u16();
      in.i32();
      int options = form.hasOptions() ? in.i32() : 0;
      int clientRevision = form.hasOptions() ? in.i32() : 0;
      in.end();
      return new Request(form, policy, sids, level, options, clientRevision);
    }

    /** The stub. */
    public Bytes stub() {
      var out = new NdrWriter();
      if (form.hasPolicy()) {
        policy.encode(out);
      }
      var pointers = new ArrayList<NdrStructure>(sids.size());
      sids.forEach(sid -> pointers.add(to -> to.sidPointer(sid)));
      Lists.encode(pointers, out);
      Lists.encode(List.of(), out.flush());
      out.u16(level).i32(0);
      return form.hasOptions() ? out.i32(options).i32(clientRevision).stub() : out.stub();
    }
  }

  /**
   * Tells.
   *
   * @param domains the domains that the names are of
   * @param names one for each identifier, in order
   * @param mappedCount how many of them are known
   * @param status SUCCESS, SOME_NOT_MAPPED, NONE_MAPPED or a refusal
   */
  public record Response(Form form, List<ReferencedDomain> domains, List<TranslatedName> names,
      int mappedCount, NtStatus status) {
    /** Holds the values against the form. */
    public Response {
      domains = List.copyOf(domains);
      names = List.copyOf(names);
      if (!form.hasOptions() && names.stream().anyMatch(name -> name.flags() != 0)) {
        throw new IllegalArgumentException(form + " with flags");
      }
    }

    /** A refusal. */
    public static Response refused(Form form, NtStatus status) {
      return new Response(form, List.of(), List.of(), 0, status);
    }

    /** Reads the results. */
    public static Response decode(Form form, Bytes stub) throws Malformed {
      var in = new NdrReader(stub);
      var domains = ReferencedDomain.decodeList(in);
      var names = Lists.decode(name -> TranslatedName.decode(form.hasOptions(), name), in).read();
      var response = new Response(form, domains, names, in.i32(), new NtStatus(in.i32()));
      in.end();
      return response;
    }

    /** The stub. */
    public Bytes stub() {
      var out = new NdrWriter();
      ReferencedDomain.encodeList(domains, out);
      Lists.encode(names.stream().map(name -> name.structure(form.hasOptions())).toList(), out);
      return out.flush().i32(mappedCount).i32(status.value()).stub();
    }
  }
}
