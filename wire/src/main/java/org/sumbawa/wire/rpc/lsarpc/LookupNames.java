package org.sumbawa.wire.rpc.lsarpc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.rpc.ndr.ContextHandle;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrStructure;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/** Tells who bears names: LsarLookupNames and its three successors. MS-LSAT 3.1.4.5 to 3.1.4.8. */
public final class LookupNames {
  private LookupNames() {}

  /** Which of the four procedures. */
  public enum Form {
    /** LsarLookupNames. MS-LSAT 3.1.4.8. */
    PLAIN(14),
    /** LsarLookupNames2: with options, and flags in what it tells. MS-LSAT 3.1.4.7. */
    OPTIONS(58),
    /** LsarLookupNames3: tells whole identifiers. MS-LSAT 3.1.4.6. */
    SIDS(68),
    /** LsarLookupNames4: without a policy handle. MS-LSAT 3.1.4.5. */
    WITHOUT_POLICY(77);

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

    boolean hasSids() {
      return this == SIDS || this == WITHOUT_POLICY;
    }
  }

  /**
   * Asks.
   *
   * @param policy an open policy, or {@link ContextHandle#NONE} where the form has none
   * @param names the names, each with or without a domain
   * @param level where to look
   * @param options how to look; 0 where the form has none
   * @param clientRevision what the client understands; 0 where the form has none
   */
  public record Request(Form form, ContextHandle policy, List<String> names, int level, int options,
      int clientRevision) {
    /** Holds the values against the form. */
    public Request {
      names = List.copyOf(names);
      names.forEach(Width::text16);
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
      long count = in.u32();
      // The array stands here itself, not behind a pointer.
      int told = in.count(2 * Integer.BYTES);
      if (told != count) {
        throw new Malformed(told + " names where " + count + " were told");
      }
      var names = in.<String>elements(told, NdrReader::countedString);
      Lists.decode(sids -> TranslatedSid.decode(form, sids), in).read();
      int level = in.u16();
      in.i32();
      int options = form.hasOptions() ? in.i32() : 0;
      int clientRevision = form.hasOptions() ? in.i32() : 0;
      in.end();
      return new Request(form, policy, names, level, options, clientRevision);
    }

    /** The stub. */
    public Bytes stub() {
      var out = new NdrWriter();
      if (form.hasPolicy()) {
        policy.encode(out);
      }
      var strings = new ArrayList<NdrStructure>(names.size());
      names.forEach(name -> strings.add(to -> to.countedString(name)));
      Lists.encode(List.of(), out.i32(names.size()).array(strings).flush());
      out.u16(level).i32(0);
      return form.hasOptions() ? out.i32(options).i32(clientRevision).stub() : out.stub();
    }
  }

  /**
   * Tells.
   *
   * @param domains the domains that the identifiers are of
   * @param sids one for each name, in order
   * @param mappedCount how many of them are known
   * @param status SUCCESS, SOME_NOT_MAPPED, NONE_MAPPED or a refusal
   */
  public record Response(Form form, List<ReferencedDomain> domains, List<TranslatedSid> sids, int mappedCount,
      NtStatus status) {
    /** Holds the values against the form. */
    public Response {
      domains = List.copyOf(domains);
      sids = List.copyOf(sids);
      if (!sids.stream().allMatch(sid -> sid.fits(form))) {
        throw new IllegalArgumentException("identifiers that are not of the form " + form);
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
      var sids = Lists.decode(sid -> TranslatedSid.decode(form, sid), in).read();
      var response = new Response(form, domains, sids, in.i32(), new NtStatus(in.i32()));
      in.end();
      return response;
    }

    /** The stub. */
    public Bytes stub() {
      var out = new NdrWriter();
      ReferencedDomain.encodeList(domains, out);
      Lists.encode(sids.stream().map(sid -> sid.structure(form)).toList(), out);
      return out.flush().i32(mappedCount).i32(status.value()).stub();
    }
  }
}
