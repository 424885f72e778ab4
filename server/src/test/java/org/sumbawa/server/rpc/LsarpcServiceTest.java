package org.sumbawa.server.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.auth.Identity;
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
import org.sumbawa.wire.rpc.lsarpc.Lsarpc;
import org.sumbawa.wire.rpc.lsarpc.OpenPolicy;
import org.sumbawa.wire.rpc.lsarpc.PolicyInformation;
import org.sumbawa.wire.rpc.lsarpc.QueryInformationPolicy;
import org.sumbawa.wire.rpc.lsarpc.ReferencedDomain;
import org.sumbawa.wire.rpc.lsarpc.SidNameUse;
import org.sumbawa.wire.rpc.lsarpc.TranslatedName;
import org.sumbawa.wire.rpc.lsarpc.TranslatedSid;
import org.sumbawa.wire.rpc.ndr.ContextHandle;

final class LsarpcServiceTest {
  private static final AccessMask LOOKUP = new AccessMask(0x800);

  private final SmallDirectory directory = new SmallDirectory();

  private PipeClient client(Identity caller) throws Malformed {
    return PipeClient.bound(directory, caller, Lsarpc.PIPE, Lsarpc.INTERFACE);
  }

  private static OpenPolicy.Response open(PipeClient client, AccessMask desired) throws Malformed {
    return OpenPolicy.Response
        .decode(client.call(Lsarpc.OPEN_POLICY2, new OpenPolicy.Request2("\\\\server", desired).stub()));
  }

  private LookupSids.Response names(LookupSids.Form form, int level, Sid... sids) throws Malformed {
    var client = client(SmallDirectory.ALICE);
    boolean plain = form == LookupSids.Form.PLAIN;
    var handle = form == LookupSids.Form.WITHOUT_POLICY ? ContextHandle.NONE : open(client, LOOKUP).policy();
    return LookupSids.Response.decode(form, client.call(form.opnum(),
        new LookupSids.Request(form, handle, List.of(sids), level, 0, plain ? 0 : 2).stub()));
  }

  private LookupNames.Response sids(LookupNames.Form form, int level, String... names) throws Malformed {
    var client = client(SmallDirectory.ALICE);
    boolean plain = form == LookupNames.Form.PLAIN;
    var handle = form == LookupNames.Form.WITHOUT_POLICY ? ContextHandle.NONE : open(client, LOOKUP).policy();
    return LookupNames.Response.decode(form, client.call(form.opnum(),
        new LookupNames.Request(form, handle, List.of(names), level, 0, plain ? 0 : 2).stub()));
  }

  @Test
  void identifiers_areNamed_withTheirDomains() throws Malformed {
    for (var form : List.of(LookupSids.Form.PLAIN, LookupSids.Form.OPTIONS)) {
      var response =
          names(form, 1, SmallDirectory.DOMAIN.child(1000), Sid.BUILTIN_ADMINISTRATORS, Sid.EVERYONE,
              Sid.LOCAL_SYSTEM, Sid.unixUser(1234), SmallDirectory.DOMAIN, SmallDirectory.DOMAIN.child(1001));
      assertThat(response.status()).isEqualTo(NtStatus.SUCCESS);
      assertThat(response.mappedCount()).isEqualTo(7);
      assertThat(response.domains()).containsExactly(new ReferencedDomain("SERVER", SmallDirectory.DOMAIN),
          new ReferencedDomain("BUILTIN", Sid.of(5, 32)), new ReferencedDomain("", Sid.of(1)),
          new ReferencedDomain("NT AUTHORITY", Sid.of(5)), new ReferencedDomain("Unix User", Sid.UNIX_USERS));
      assertThat(response.names()).containsExactly(new TranslatedName(SidNameUse.USER, "alice", 0, 0),
          new TranslatedName(SidNameUse.ALIAS, "Administrators", 1, 0),
          new TranslatedName(SidNameUse.WELL_KNOWN_GROUP, "Everyone", 2, 0),
          new TranslatedName(SidNameUse.WELL_KNOWN_GROUP, "SYSTEM", 3, 0),
          new TranslatedName(SidNameUse.USER, "bob", 4, 0),
          new TranslatedName(SidNameUse.DOMAIN, "SERVER", 0, 0),
          new TranslatedName(SidNameUse.ALIAS, "editors", 0, 0));
    }
  }

  @Test
  void identifiers_ofNobodyKnown_areToldAsSuch() throws Malformed {
    var some = names(LookupSids.Form.PLAIN, 1, SmallDirectory.DOMAIN.child(0xABC),
        Sid.parse("S-1-5-21-9-9-9-9"), Sid.EVERYONE);
    assertThat(some.status()).isEqualTo(NtStatus.SOME_NOT_MAPPED);
    assertThat(some.names()).startsWith(new TranslatedName(SidNameUse.UNKNOWN, "00000ABC", 0, 0),
        new TranslatedName(SidNameUse.UNKNOWN, "S-1-5-21-9-9-9-9", TranslatedName.NO_DOMAIN, 0));
    assertThat(names(LookupSids.Form.PLAIN, 1, Sid.parse("S-1-5-21-9-9-9-9")).status())
        .isEqualTo(NtStatus.NONE_MAPPED);
    assertThat(names(LookupSids.Form.PLAIN, 1).status()).isEqualTo(NtStatus.SUCCESS);
  }

  @Test
  void names_ofEveryForm_findTheirIdentifiers() throws Malformed {
    for (var name : List.of("alice", "ALICE", "server\\Alice", "alice@SERVER")) {
      var response = sids(LookupNames.Form.SIDS, 1, name);
      assertThat(response.sids()).as(name)
          .containsExactly(new TranslatedSid(SidNameUse.USER, 0, SmallDirectory.DOMAIN.child(1000), 0, 0));
    }
    var plain = sids(LookupNames.Form.PLAIN, 1, "Everyone", "BUILTIN\\Administrators", "alice", "SERVER",
        "BUILTIN\\", "nobody", "ELSEWHERE\\alice", "\\");
    assertThat(plain.status()).isEqualTo(NtStatus.SOME_NOT_MAPPED);
    assertThat(plain.mappedCount()).isEqualTo(5);
    var unknown = new TranslatedSid(SidNameUse.UNKNOWN, 0, Sid.NULL, -1, 0);
    assertThat(plain.sids()).containsExactly(
        new TranslatedSid(SidNameUse.WELL_KNOWN_GROUP, 0, Sid.NULL, 0, 0),
        new TranslatedSid(SidNameUse.ALIAS, 544, Sid.NULL, 1, 0),
        new TranslatedSid(SidNameUse.USER, 1000, Sid.NULL, 2, 0),
        new TranslatedSid(SidNameUse.DOMAIN, -1, Sid.NULL, 2, 0),
        new TranslatedSid(SidNameUse.DOMAIN, -1, Sid.NULL, 1, 0), unknown, unknown, unknown);
    assertThat(sids(LookupNames.Form.OPTIONS, 1, "nobody").status()).isEqualTo(NtStatus.NONE_MAPPED);
  }

  @Test
  void lookups_thatThisServerDoesNotDo_areRefused() throws Malformed {
    assertThat(names(LookupSids.Form.WITHOUT_POLICY, 1, Sid.EVERYONE).status())
        .isEqualTo(NtStatus.INVALID_SERVER_STATE);
    assertThat(sids(LookupNames.Form.WITHOUT_POLICY, 1, "alice").status())
        .isEqualTo(NtStatus.INVALID_SERVER_STATE);
    assertThat(names(LookupSids.Form.PLAIN, 0, Sid.EVERYONE).status()).isEqualTo(NtStatus.INVALID_PARAMETER);
    assertThat(sids(LookupNames.Form.PLAIN, 8, "alice").status()).isEqualTo(NtStatus.INVALID_PARAMETER);
    assertThat(sids(LookupNames.Form.PLAIN, 2, "alice").status()).isEqualTo(NtStatus.NONE_MAPPED);
    var many = new String[1001];
    Arrays.fill(many, "alice");
    assertThat(sids(LookupNames.Form.SIDS, 1, many).status()).isEqualTo(NtStatus.INVALID_PARAMETER);
  }

  @Test
  void policies_areOpenedForWhatTheCallerMay() throws Malformed {
    var alice = client(SmallDirectory.ALICE);
    assertThat(open(alice, AccessMask.MAXIMUM_ALLOWED).status()).isEqualTo(NtStatus.SUCCESS);
    assertThat(open(alice, AccessMask.GENERIC_EXECUTE).status()).isEqualTo(NtStatus.SUCCESS);
    assertThat(open(alice, AccessMask.GENERIC_READ))
        .isEqualTo(new OpenPolicy.Response(ContextHandle.NONE, NtStatus.ACCESS_DENIED));
    assertThat(open(alice, AccessMask.NONE).status()).isEqualTo(NtStatus.ACCESS_DENIED);
    assertThat(open(client(SmallDirectory.ADMIN), AccessMask.GENERIC_ALL).status())
        .isEqualTo(NtStatus.SUCCESS);
    var old = OpenPolicy.Response.decode(
        alice.call(Lsarpc.OPEN_POLICY, new OpenPolicy.Request('\\', AccessMask.GENERIC_EXECUTE).stub()));
    assertThat(old.status()).isEqualTo(NtStatus.SUCCESS);
  }

  @Test
  void handles_areGoodUntilClosed_andNotBeyondTheirAccess() throws Malformed {
    var client = client(SmallDirectory.ALICE);
    var view = open(client, new AccessMask(1)).policy();
    var lookup = new LookupSids.Request(LookupSids.Form.PLAIN, view, List.of(Sid.EVERYONE), 1, 0, 0).stub();
    assertThat(LookupSids.Response.decode(LookupSids.Form.PLAIN, client.call(15, lookup)).status())
        .isEqualTo(NtStatus.ACCESS_DENIED);
    var onlyLookup = new QueryInformationPolicy.Request(open(client, LOOKUP).policy(), 5).stub();
    assertThat(QueryInformationPolicy.Response.decode(client.call(7, onlyLookup)).status())
        .isEqualTo(NtStatus.ACCESS_DENIED);

    var closed = Close.Response.decode(client.call(Lsarpc.CLOSE, new Close.Request(view).stub()));
    assertThat(closed).isEqualTo(new Close.Response(ContextHandle.NONE, NtStatus.SUCCESS));
    assertThat(client.fault(Lsarpc.CLOSE, new Close.Request(view).stub())).isEqualTo(0x1C00_001A);
    assertThat(client.fault(15, lookup)).isEqualTo(0x1C00_001A);
    assertThat(client.fault(Lsarpc.CLOSE, new Close.Request(ContextHandle.NONE).stub()))
        .isEqualTo(0x1C00_001A);
  }

  @Test
  void handles_beyondTheLimit_areRefused() throws Malformed {
    var client = client(SmallDirectory.ALICE);
    for (int i = 0; i < 64; i++) {
      assertThat(open(client, LOOKUP).status()).isEqualTo(NtStatus.SUCCESS);
    }
    assertThat(open(client, LOOKUP).status()).isEqualTo(NtStatus.INSUFFICIENT_RESOURCES);
  }

  @Test
  void policy_tellsOfTheDomains() throws Malformed {
    assertThat(query(PolicyInformation.PRIMARY_DOMAIN))
        .isEqualTo(List.of(new PolicyInformation.Domain("WORKGROUP", Sid.NULL)));
    assertThat(query(PolicyInformation.ACCOUNT_DOMAIN))
        .isEqualTo(List.of(new PolicyInformation.Domain("SERVER", SmallDirectory.DOMAIN)));
    assertThat(query(PolicyInformation.DNS_DOMAIN))
        .isEqualTo(List.of(new PolicyInformation.DnsDomain("WORKGROUP", "", "", Guid.NONE, Sid.NULL)));
    assertThat(query(2)).isEmpty();
  }

  private List<PolicyInformation> query(int informationClass) throws Malformed {
    var client = client(SmallDirectory.ALICE);
    var policy = open(client, AccessMask.MAXIMUM_ALLOWED).policy();
    var stub = new QueryInformationPolicy.Request(policy, informationClass).stub();
    var second = client.call(Lsarpc.QUERY_INFORMATION_POLICY2, stub);
    assertThat(client.call(Lsarpc.QUERY_INFORMATION_POLICY, stub)).isEqualTo(second);
    var response = QueryInformationPolicy.Response.decode(second);
    assertThat(response.status())
        .isEqualTo(response.information().isEmpty() ? NtStatus.INVALID_PARAMETER : NtStatus.SUCCESS);
    return response.information();
  }

  @Test
  void callers_areToldWhoTheyAre() throws Malformed {
    assertThat(userName(SmallDirectory.ALICE, true))
        .isEqualTo(new GetUserName.Response("alice", true, "SERVER", NtStatus.SUCCESS));
    assertThat(userName(SmallDirectory.ALICE, false))
        .isEqualTo(new GetUserName.Response("alice", false, "", NtStatus.SUCCESS));
    assertThat(userName(Identity.ANONYMOUS, true).userName()).isEqualTo("ANONYMOUS LOGON");
  }

  private GetUserName.Response userName(Identity caller, boolean withDomain) throws Malformed {
    return GetUserName.Response
        .decode(client(caller).call(Lsarpc.GET_USER_NAME, new GetUserName.Request("", withDomain).stub()));
  }

  @Test
  void procedures_thatAreNotThere_areFaults() throws Malformed {
    for (int opnum : new int[]{1, 2, 8, 60, 200}) {
      assertThat(client(SmallDirectory.ADMIN).fault(opnum, Bytes.EMPTY)).isEqualTo(0x1C01_0002);
    }
  }
}
