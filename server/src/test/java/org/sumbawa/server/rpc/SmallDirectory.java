package org.sumbawa.server.rpc;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sumbawa.auth.Identity;
import org.sumbawa.server.store.CacheAnswer;
import org.sumbawa.server.use.Administrator;
import org.sumbawa.server.use.ClientDescription;
import org.sumbawa.server.use.OpenDescription;
import org.sumbawa.server.use.SessionDescription;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.Sddl;
import org.sumbawa.wire.dtyp.Sid;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.value.OplockLevel;
import org.sumbawa.wire.message.value.ShareAccess;
import org.sumbawa.wire.rpc.lsarpc.SidNameUse;

/** A server with some shares, two users and a group, of whom {@code admin} is its administrator. */
final class SmallDirectory implements RpcDirectory {
  static final Sid DOMAIN = Sid.parse("S-1-5-21-1-2-3");
  static final Identity ADMIN = identity("admin", 500);
  static final Identity ALICE = identity("alice", 1000);
  static final Bytes DESCRIPTOR = Sddl.parse("D:(A;;FA;;;WD)").encoded();
  static final Instant STARTED = Instant.parse("2026-02-03T04:00:00Z");

  final List<ShareDescription> shares = new ArrayList<>(List.of(share("docs", "papers"), share("music", ""),
      new ShareDescription("IPC$", 0x8000_0003, "pipes", "", 0x30, -1, 1, Bytes.EMPTY)));

  final List<String> closed = new ArrayList<>();

  static Identity identity(String user, int rid) {
    return new Identity(user, "SERVER", DOMAIN.child(rid), List.of(Sid.EVERYONE), Identity.Kind.USER);
  }

  static ShareDescription share(String name, String remark) {
    return new ShareDescription(name, 0, remark, "C:\\" + name, 0, -1, 2, DESCRIPTOR);
  }

  @Override
  public ServerDescription server() {
    return new ServerDescription("SERVER", "WORKGROUP", "a server", 10, 0, DOMAIN, STARTED);
  }

  @Override
  public List<ShareDescription> shares(Identity caller) {
    return caller.kind() == Identity.Kind.ANONYMOUS ? List.of() : shares;
  }

  @Override
  public boolean isAdministrator(Identity caller) {
    return caller.equals(ADMIN);
  }

  @Override
  public List<SessionDescription> sessions() {
    return List.of(
        new SessionDescription(71, "alice", false, client("192.0.2.7", "LAPTOP"), true, false,
            PipeClient.NOW.minusSeconds(90), Duration.ofMillis(5500), 2, 1),
        new SessionDescription(72, "SERVER\\Guest", true, client("192.0.2.8", "\\\\192.0.2.8"), true, false,
            PipeClient.NOW.minusSeconds(10), Duration.ZERO, 0, 1));
  }

  private static ClientDescription client(String address, String name) {
    return new ClientDescription(address, name, Dialect.V3_1_1, "Tcp");
  }

  @Override
  public List<OpenDescription> opens() {
    return List.of(open(1, "docs", "a.txt", AccessMask.FILE_GENERIC_READ, 0),
        open(2, "music", "b.ogg", AccessMask.FILE_ALL_ACCESS, 4));
  }

  private static OpenDescription open(long id, String share, String path, AccessMask access, int locks) {
    return new OpenDescription(id, share, path, "alice", "192.0.2.7", access, ShareAccess.READ,
        new CacheAnswer.Oplock(OplockLevel.NONE), locks, STARTED, false, Duration.ZERO);
  }

  @Override
  public boolean closeOpen(long id, Administrator by) {
    return closed.add("open " + id + " by " + by);
  }

  @Override
  public boolean closeSession(long id, Administrator by) {
    return closed.add("session " + id + " by " + by);
  }

  @Override
  public List<TreeDescription> trees() {
    return List.of(new TreeDescription(5, 0, 1, Duration.ofSeconds(80), "alice", "docs", "192.0.2.7"),
        new TreeDescription(6, 3, 0, Duration.ofSeconds(9), "Guest", "IPC$", "192.0.2.8"));
  }

  @Override
  public Optional<Principal> principal(Sid sid) {
    return principals().stream().filter(one -> one.sid().equals(sid)).findFirst();
  }

  @Override
  public Optional<Principal> principal(String domain, String name) {
    return principals().stream().filter(one -> one.name().equalsIgnoreCase(name))
        .filter(one -> domain.isEmpty() || one.domain().equalsIgnoreCase(domain)).findFirst();
  }

  private static List<Principal> principals() {
    return List.of(new Principal(SidNameUse.USER, "SERVER", "admin", DOMAIN.child(500)),
        new Principal(SidNameUse.USER, "SERVER", "alice", DOMAIN.child(1000)),
        new Principal(SidNameUse.ALIAS, "SERVER", "editors", DOMAIN.child(1001)),
        new Principal(SidNameUse.USER, "Unix User", "bob", Sid.unixUser(1234)));
  }
}
