package org.sumbawa.server;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sumbawa.auth.Identity;
import org.sumbawa.auth.account.Account;
import org.sumbawa.auth.account.Accounts;
import org.sumbawa.auth.account.LocalGroup;
import org.sumbawa.auth.ntlm.ServerNames;
import org.sumbawa.server.rpc.Principal;
import org.sumbawa.server.rpc.RpcDirectory;
import org.sumbawa.server.rpc.ServerDescription;
import org.sumbawa.server.rpc.ShareDescription;
import org.sumbawa.server.rpc.TreeDescription;
import org.sumbawa.server.share.Share;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.state.Session;
import org.sumbawa.server.state.TreeConnect;
import org.sumbawa.server.use.Administrator;
import org.sumbawa.server.use.OpenDescription;
import org.sumbawa.server.use.SessionDescription;
import org.sumbawa.wire.dtyp.Sid;
import org.sumbawa.wire.rpc.lsarpc.SidNameUse;

/** What the RPC services are told, out of the server's state and its accounts. */
final class StateDirectory implements RpcDirectory {
  private static final int WINDOWS_MAJOR = 10;
  private static final int TYPE_DISK = 0;
  private static final int TYPE_IPC_SPECIAL = 0x8000_0003;
  private static final int UNLIMITED = -1;

  private final ServerState server;
  private final Accounts accounts;
  private final Uses uses;
  private final String name;

  StateDirectory(ServerState server, Accounts accounts, Uses uses) {
    this.server = server;
    this.accounts = accounts;
    this.uses = uses;
    name = ServerNames.of(server.settings().identity().serverName()).netBios();
  }

  @Override
  public ServerDescription server() {
    return new ServerDescription(name, name, server.settings().identity().announceComment(), WINDOWS_MAJOR, 0,
        accounts.machineSid(), server.started());
  }

  @Override
  public List<ShareDescription> shares(Identity caller) {
    return server.shares().all().stream().map(StateDirectory::describe).toList();
  }

  private static ShareDescription describe(Share share) {
    var settings = share.settings();
    int limit = settings.concurrentUserLimit();
    return new ShareDescription(share.name(), share.isIpc() ? TYPE_IPC_SPECIAL : TYPE_DISK,
        share.isIpc() ? "IPC Service" : settings.description(), share.path(), 0,
        limit == 0 ? UNLIMITED : limit, share.uses(), share.descriptor().encoded().copy());
  }

  @Override
  public boolean isAdministrator(Identity caller) {
    return caller.groups().contains(Sid.BUILTIN_ADMINISTRATORS);
  }

  @Override
  public List<SessionDescription> sessions() {
    return uses.sessions();
  }

  @Override
  public List<OpenDescription> opens() {
    return uses.opens();
  }

  @Override
  public boolean closeOpen(long id, Administrator by) {
    return uses.closeOpen(id, by);
  }

  @Override
  public boolean closeSession(long id, Administrator by) {
    return uses.closeSession(id, by);
  }

  @Override
  public List<TreeDescription> trees() {
    var trees = new ArrayList<TreeDescription>();
    for (var session : server.sessions().values()) {
      session.trees().values().forEach(tree -> trees.add(describe(session, tree)));
    }
    return trees;
  }

  private TreeDescription describe(Session session, TreeConnect tree) {
    int opens = (int) session.opens().values().stream().filter(open -> open.tree() == tree).count();
    return new TreeDescription(tree.id(), tree.share().isIpc() ? TYPE_IPC_SPECIAL : TYPE_DISK, opens,
        age(tree.created()), session.userName(), tree.share().name(),
        session.channels().stream().findFirst().map(channel -> channel.connection().clientName()).orElse(""));
  }

  @Override
  public Optional<Principal> principal(Sid sid) {
    if (sid.equals(accounts.machineSid())) {
      return Optional.of(new Principal(SidNameUse.DOMAIN, name, name, sid));
    }
    var group = List.of(LocalGroup.values()).stream().filter(g -> g.sid().equals(sid)).findFirst();
    if (group.isPresent()) {
      return group.map(StateDirectory::describe);
    }
    return all().stream().filter(account -> account.sid().equals(sid)).findFirst().map(this::describe);
  }

  @Override
  public Optional<Principal> principal(String domain, String principal) {
    boolean ours = domain.isEmpty() || domain.equalsIgnoreCase(name);
    if (ours && principal.equalsIgnoreCase(name)) {
      return principal(accounts.machineSid());
    }
    var account = ours
        ? all().stream().filter(a -> a.name().equalsIgnoreCase(principal)).findFirst()
        : Optional.<Account>empty();
    return account.map(this::describe).or(() -> LocalGroup.parse(principal).flatMap(this::principal));
  }

  private Principal describe(Account account) {
    return new Principal(SidNameUse.USER, name, account.name(), account.sid());
  }

  private static Principal describe(LocalGroup group) {
    return new Principal(SidNameUse.ALIAS, "BUILTIN", group.title(), group.sid());
  }

  /** Accounts that cannot be read name nobody. */
  private List<Account> all() {
    try {
      return accounts.list();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private Duration age(Instant since) {
    return Duration.between(since, server.now());
  }
}
