package org.sumbawa.server.command;

import org.sumbawa.auth.Identity;
import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.config.FolderEnumerationMode;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Disconnect;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.failure.Violation;
import org.sumbawa.server.handler.Handler;
import org.sumbawa.server.report.Lifetimes;
import org.sumbawa.server.report.SecurityEvents;
import org.sumbawa.server.share.Share;
import org.sumbawa.server.state.Connection;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.state.Session;
import org.sumbawa.server.state.TreeConnect;
import org.sumbawa.wire.dtyp.AccessCheck;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.HeaderFlags;
import org.sumbawa.wire.message.value.ShareCapabilities;
import org.sumbawa.wire.message.value.ShareFlags;
import org.sumbawa.wire.message.value.ShareType;

/** Enters a share. MS-SMB2 3.3.5.7. */
final class TreeConnectHandler implements Handler<org.sumbawa.wire.message.TreeConnect.Request> {
  private static final AccessMask NOT_WHEN_READ_ONLY = AccessMask.WRITE_DATA.or(AccessMask.APPEND_DATA)
      .or(AccessMask.WRITE_EA).or(AccessMask.WRITE_ATTRIBUTES).or(AccessMask.DELETE)
      .or(AccessMask.DELETE_CHILD).or(AccessMask.WRITE_DAC).or(AccessMask.WRITE_OWNER);

  private final ServerState server;
  private final Lifetimes lifetimes;

  TreeConnectHandler(ServerState server, Lifetimes lifetimes) {
    this.server = server;
    this.lifetimes = lifetimes;
  }

  @Override
  public Outcome handle(Admitted<org.sumbawa.wire.message.TreeConnect.Request> admitted)
      throws Refusal, Disconnect {
    var session = admitted.session();
    var connection = admitted.connection();
    checkProtection(admitted, session);
    var share = share(admitted.request().path());
    var access = access(connection, session, share);
    if (share.settings().encryptData() && server.settings().security().rejectUnencryptedAccess()
        && session.sealing().isEmpty()) {
      SecurityEvents.notEncrypted(server.events(), connection, session, share.name());
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
    if (session.trees().size() >= server.settings().limits().maxTreeConnectPerSession()) {
      throw new Refusal(NtStatus.INSUFFICIENT_RESOURCES);
    }
    checkThere(share);
    if (!share.tryEnter()) {
      throw new Refusal(NtStatus.REQUEST_NOT_ACCEPTED);
    }
    var tree = new TreeConnect(session.nextTreeId(), server.newGuid(), session, share, access, server.now());
    lifetimes.connected(tree, connection);
    admitted.exchange().treeId(tree.id());
    admitted.exchange().concerns(tree);
    return Outcome.Reply.of(response(share, access, capabilities(share, connection)));
  }

  /** In 3.1.1 this request must prove that nobody changed the negotiation; else the connection ends. */
  private static void checkProtection(Admitted<?> admitted, Session session) throws Disconnect {
    boolean signed = admitted.exchange().header().flags().has(HeaderFlags.SIGNED);
    if (admitted.connection().terms().dialect() == Dialect.V3_1_1 && !signed
        && !admitted.exchange().isSealed() && session.signer(admitted.connection()).isPresent()) {
      throw new Disconnect(Violation.TREE_CONNECT_UNPROTECTED);
    }
  }

  /** The path is {@code \\server\share}; which name the client has for this server does not matter. */
  private Share share(String path) throws Refusal {
    int slash = path.indexOf('\\', 2);
    if (!path.startsWith("\\\\") || slash < 0) {
      throw new Refusal(NtStatus.BAD_NETWORK_NAME);
    }
    return server.shares().find(path.substring(slash + 1))
        .orElseThrow(() -> new Refusal(NtStatus.BAD_NETWORK_NAME));
  }

  /** A share whose folder was removed is none. MS-SMB2 3.3.5.7. */
  private static void checkThere(Share share) throws Refusal {
    try {
      if (share.store().isPresent()) {
        share.store().get().volume();
      }
    } catch (Refusal refusal) {
      if (refusal.status().equals(NtStatus.NETWORK_NAME_DELETED)) {
        throw new Refusal(NtStatus.BAD_NETWORK_NAME);
      }
    }
  }

  private AccessMask access(Connection connection, Session session, Share share) throws Refusal {
    var subject = session.subject();
    var settings = server.settings().authentication();
    var kind = subject.identity().kind();
    if (kind == Identity.Kind.ANONYMOUS && !share.isIpc() && !settings.anonymousShare(share.name())) {
      SecurityEvents.anonymousShareDenied(server.events(), connection, share);
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
    if (kind == Identity.Kind.GUEST && !share.isIpc() && !share.settings().guest()) {
      SecurityEvents.shareDenied(server.events(), connection, session, share, AccessMask.NONE);
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
    var granted = AccessCheck.of(subject.token(), share.descriptor(), AccessMask.MAXIMUM_ALLOWED).granted();
    if (!granted.hasAny(
        AccessMask.FILE_GENERIC_READ.without(AccessMask.SYNCHRONIZE).without(AccessMask.READ_CONTROL))) {
      SecurityEvents.shareDenied(server.events(), connection, session, share, granted);
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
    return share.settings().readOnly() ? granted.without(NOT_WHEN_READ_ONLY) : granted;
  }

  private static ShareCapabilities capabilities(Share share, Connection connection) {
    return connection.terms().dialect().isSmb3() && share.isContinuouslyAvailable()
        ? ShareCapabilities.CONTINUOUS_AVAILABILITY
        : ShareCapabilities.NONE;
  }

  private static org.sumbawa.wire.message.TreeConnect.Response response(Share share, AccessMask access,
      ShareCapabilities capabilities) {
    if (share.isIpc()) {
      return new org.sumbawa.wire.message.TreeConnect.Response(ShareType.PIPE, ShareFlags.NO_CACHING,
          ShareCapabilities.NONE, access);
    }
    var settings = share.settings();
    var flags = switch (settings.cachingMode()) {
      case NONE -> ShareFlags.NO_CACHING;
      case MANUAL -> ShareFlags.NONE;
      case DOCUMENTS -> ShareFlags.AUTO_CACHING;
      case PROGRAMS -> ShareFlags.VDO_CACHING;
    };
    if (settings.encryptData()) {
      flags = flags.or(ShareFlags.ENCRYPT_DATA);
    }
    if (settings.folderEnumerationMode() == FolderEnumerationMode.ACCESS_BASED) {
      flags = flags.or(ShareFlags.ACCESS_BASED_DIRECTORY_ENUM);
    }
    return new org.sumbawa.wire.message.TreeConnect.Response(ShareType.DISK, flags, capabilities, access);
  }
}
