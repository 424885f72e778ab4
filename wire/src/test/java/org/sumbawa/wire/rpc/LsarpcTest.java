package org.sumbawa.wire.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.dtyp.Sid;
import org.sumbawa.wire.rpc.lsarpc.Close;
import org.sumbawa.wire.rpc.lsarpc.GetUserName;
import org.sumbawa.wire.rpc.lsarpc.LookupNames;
import org.sumbawa.wire.rpc.lsarpc.LookupSids;
import org.sumbawa.wire.rpc.lsarpc.OpenPolicy;
import org.sumbawa.wire.rpc.lsarpc.PolicyInformation;
import org.sumbawa.wire.rpc.lsarpc.QueryInformationPolicy;
import org.sumbawa.wire.rpc.lsarpc.ReferencedDomain;
import org.sumbawa.wire.rpc.lsarpc.SidNameUse;
import org.sumbawa.wire.rpc.lsarpc.TranslatedName;
import org.sumbawa.wire.rpc.lsarpc.TranslatedSid;
import org.sumbawa.wire.rpc.ndr.ContextHandle;

final class LsarpcTest {
  private static List<ReferencedDomain> domains(Chance chance) {
    return chance.some(() -> new ReferencedDomain(chance.text(), chance.sid()));
  }

  private static TranslatedName name(Chance chance, boolean flags) {
    return new TranslatedName(chance.oneOf(SidNameUse.values()), chance.text(), chance.number() - 1,
        flags ? chance.number() : 0);
  }

  private static TranslatedSid sid(Chance chance, LookupNames.Form form) {
    boolean whole = form == LookupNames.Form.SIDS || form == LookupNames.Form.WITHOUT_POLICY;
    return new TranslatedSid(chance.oneOf(SidNameUse.values()), whole ? 0 : chance.number(),
        whole ? chance.sid() : Sid.NULL, chance.number() - 1,
        form == LookupNames.Form.PLAIN ? 0 : chance.number());
  }

  @ParameterizedTest
  @EnumSource
  void lookupSids_ofEveryForm_readBackAsTheyWere(LookupSids.Form form) {
    boolean plain = form == LookupSids.Form.PLAIN;
    new StubForm<>(stub -> LookupSids.Request.decode(form, stub), LookupSids.Request::stub)
        .hold(chance -> new LookupSids.Request(form,
            form == LookupSids.Form.WITHOUT_POLICY ? ContextHandle.NONE : chance.handle(),
            chance.some(chance::sid), chance.u16(), plain ? 0 : chance.number(),
            plain ? 0 : chance.number()));
    new StubForm<>(stub -> LookupSids.Response.decode(form, stub), LookupSids.Response::stub)
        .hold(chance -> new LookupSids.Response(form, domains(chance),
            chance.some(() -> name(chance, !plain)), chance.number(), chance.status()));
  }

  @ParameterizedTest
  @EnumSource
  void lookupNames_ofEveryForm_readBackAsTheyWere(LookupNames.Form form) {
    boolean plain = form == LookupNames.Form.PLAIN;
    new StubForm<>(stub -> LookupNames.Request.decode(form, stub), LookupNames.Request::stub)
        .hold(chance -> new LookupNames.Request(form,
            form == LookupNames.Form.WITHOUT_POLICY ? ContextHandle.NONE : chance.handle(),
            chance.some(chance::text), chance.u16(), plain ? 0 : chance.number(),
            plain ? 0 : chance.number()));
    new StubForm<>(stub -> LookupNames.Response.decode(form, stub), LookupNames.Response::stub)
        .hold(chance -> new LookupNames.Response(form, domains(chance), chance.some(() -> sid(chance, form)),
            chance.number(), chance.status()));
  }

  @Test
  void policies_andTheirHandles_readBackAsTheyWere() {
    new StubForm<>(OpenPolicy.Request::decode, OpenPolicy.Request::stub)
        .hold(chance -> new OpenPolicy.Request(chance.u16(), new AccessMask(chance.number())));
    new StubForm<>(OpenPolicy.Request2::decode, OpenPolicy.Request2::stub)
        .hold(chance -> new OpenPolicy.Request2(chance.text(), new AccessMask(chance.number())));
    new StubForm<>(OpenPolicy.Response::decode, OpenPolicy.Response::stub)
        .hold(chance -> new OpenPolicy.Response(chance.handle(), chance.status()));
    new StubForm<>(Close.Request::decode, Close.Request::stub)
        .hold(chance -> new Close.Request(chance.handle()));
    new StubForm<>(Close.Response::decode, Close.Response::stub)
        .hold(chance -> new Close.Response(chance.handle(), chance.status()));
    new StubForm<>(QueryInformationPolicy.Request::decode, QueryInformationPolicy.Request::stub)
        .hold(chance -> new QueryInformationPolicy.Request(chance.handle(), chance.u16()));
    new StubForm<>(QueryInformationPolicy.Response::decode, QueryInformationPolicy.Response::stub)
        .hold(chance -> {
          int kind = chance.oneOf(0, 3, 5, 12);
          return switch (kind) {
            case 0 -> QueryInformationPolicy.Response.refused(chance.status());
            case 12 ->
              new QueryInformationPolicy.Response(kind, List.of(new PolicyInformation.DnsDomain(chance.text(),
                  chance.text(), chance.text(), chance.guid(), chance.sid())), chance.status());
            default -> new QueryInformationPolicy.Response(kind,
                List.of(new PolicyInformation.Domain(chance.text(), chance.sid())), chance.status());
          };
        });
    new StubForm<>(GetUserName.Request::decode, GetUserName.Request::stub)
        .hold(chance -> new GetUserName.Request(chance.text(), chance.random().nextBoolean()));
    new StubForm<>(GetUserName.Response::decode, GetUserName.Response::stub).hold(chance -> {
      boolean withDomain = chance.random().nextBoolean();
      return new GetUserName.Response(chance.text(), withDomain, withDomain ? chance.text() : "",
          chance.status());
    });
  }

  @Test
  void recordedLookups_areRead() throws Malformed {
    var sids = LookupSids.Response.decode(LookupSids.Form.PLAIN, Recorded.stub("lookup-sids", 15, false, ""));
    assertThat(sids.names()).contains(new TranslatedName(SidNameUse.ALIAS, "Administrators", 0, 0),
        new TranslatedName(SidNameUse.WELL_KNOWN_GROUP, "Everyone", 1, 0),
        new TranslatedName(SidNameUse.UNKNOWN, "S-1-5-21-1-2-3-1000", TranslatedName.NO_DOMAIN, 0));
    assertThat(sids.domains()).startsWith(new ReferencedDomain("BUILTIN", Sid.parse("S-1-5-32")),
        new ReferencedDomain("", Sid.parse("S-1-1")));
    assertThat(sids.status()).isEqualTo(NtStatus.SOME_NOT_MAPPED);

    var names =
        LookupNames.Response.decode(LookupNames.Form.SIDS, Recorded.stub("lookup-names", 68, false, ""));
    assertThat(names.sids())
        .contains(new TranslatedSid(SidNameUse.ALIAS, 0, Sid.BUILTIN_ADMINISTRATORS, 2, 0))
        .contains(new TranslatedSid(SidNameUse.UNKNOWN, 0, Sid.NULL, TranslatedName.NO_DOMAIN, 0));
    var request =
        LookupNames.Request.decode(LookupNames.Form.PLAIN, Recorded.stub("lookup-names", 14, true, ""));
    assertThat(request.names()).containsExactly("smbtest", "PEERSMBD\\smbtest", "nobody-here", "Everyone",
        "BUILTIN\\Administrators");
    var newest = LookupNames.Response.decode(LookupNames.Form.WITHOUT_POLICY,
        Recorded.stub("lookup-names", 77, false, ""));
    assertThat(newest.sids())
        .startsWith(new TranslatedSid(SidNameUse.USER, 0, Sid.parse("S-1-5-21-1-2-3-1000"), 0, 0));
    assertThat(newest.mappedCount()).isEqualTo(2);
  }

  @Test
  void recordedPolicies_areRead() throws Malformed {
    var opened = OpenPolicy.Request2.decode(Recorded.stub("open-policy2", 44, true, ""));
    assertThat(opened).isEqualTo(new OpenPolicy.Request2("\\\\127.0.0.1", AccessMask.MAXIMUM_ALLOWED));
    var account =
        QueryInformationPolicy.Response.decode(Recorded.stub("query-policy", 7, false, "0000020005"));
    assertThat(account.information()).first().isInstanceOfSatisfying(PolicyInformation.Domain.class,
        domain -> assertThat(domain.name()).isEqualTo("PEERSMBD"));
    var dns = QueryInformationPolicy.Response.decode(Recorded.stub("query-policy", 46, false, ""));
    assertThat(dns.information()).containsExactly(new PolicyInformation.DnsDomain("LAB", "lab.example",
        "lab.example", Guid.parse("11111111-2222-3333-4444-555555555555"), Sid.parse("S-1-5-21-1-2-3")));
    var user = Recorded.stubs().stream()
        .filter(stub -> stub.procedure().equals("get-user-name") && !stub.isRequest())
        .filter(stub -> stub.bytes().size() > 60).findFirst().orElseThrow();
    assertThat(GetUserName.Response.decode(user.bytes()))
        .isEqualTo(new GetUserName.Response("smbtest", true, "PEERSMBD", NtStatus.SUCCESS));
  }

  @Test
  void attributes_thatAPolicyDoesNotHave_areMalformed() {
    assertThatThrownBy(() -> OpenPolicy.Request2
        .decode(Bytes.hex("00000000 18000000 00000000 04000200 00000000 00000000 00000000 00000002")))
        .isInstanceOf(Malformed.class);
  }

  @Test
  void principals_ofAnUnknownKind_areMalformed() {
    var response = new LookupSids.Response(LookupSids.Form.PLAIN, List.of(),
        List.of(new TranslatedName(SidNameUse.USER, "a", 0, 0)), 1, NtStatus.SUCCESS).stub().toByteArray();
    int at = 12 + 4 + 4 + 4;
    assertThat(response[at]).isEqualTo((byte) 1);
    response[at] = 11;
    assertThatThrownBy(() -> LookupSids.Response.decode(LookupSids.Form.PLAIN, Bytes.of(response)))
        .isInstanceOf(Malformed.class);
  }
}
