package org.sumbawa.server.report;

import org.sumbawa.auth.Step;
import org.sumbawa.events.Events;
import org.sumbawa.events.server.Event1003UnencryptedAcccessFailureV0;
import org.sumbawa.events.server.Event1003UnencryptedAcccessFailureV1;
import org.sumbawa.events.server.Event1004SignatureValidationFailureV0;
import org.sumbawa.events.server.Event1004SignatureValidationFailureV1;
import org.sumbawa.events.server.Event1005NegotiateValidationFailureV2;
import org.sumbawa.events.server.Event1006ShareAccessCheckFailure;
import org.sumbawa.events.server.Event1007ShareAnonymousAccessDeniedFailure;
import org.sumbawa.events.server.Event1009SessionAnonymousAccessDenied;
import org.sumbawa.events.server.Event1015DecryptionFailure;
import org.sumbawa.events.server.Event551SessionAuthFailureV0;
import org.sumbawa.events.server.Event551SessionAuthFailureV1;
import org.sumbawa.events.server.Event551SessionAuthFailureV2;
import org.sumbawa.server.config.NameHardening;
import org.sumbawa.server.share.Share;
import org.sumbawa.server.state.Connection;
import org.sumbawa.server.state.Session;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;

/** What went against security: nobody got in, but somebody tried. */
public final class SecurityEvents {
  private SecurityEvents() {}

  /** A message was signed wrongly, or not at all where it must be: 1004. MS-SMB2 3.3.5.2.4. */
  public static void signatureFailed(Events events, Connection connection, Session session) {
    events.raise(Event1004SignatureValidationFailureV0.TYPE,
        () -> new Event1004SignatureValidationFailureV0(connection.clientName(), session.userName()));
    events.raise(Event1004SignatureValidationFailureV1.TYPE,
        () -> new Event1004SignatureValidationFailureV1(connection.clientName(), session.userName(),
            connection.remote(), session.id()));
  }

  /**
   * The client's keys are not ours as its first message shows, which in 3.1.1 means that somebody changed the negotiation
   * on its way: 1005. MS-SMB2 3.3.5.7.
   */
  public static void preauthenticationFailed(Events events, Connection connection, Session session,
      NtStatus status) {
    events.raise(Event1005NegotiateValidationFailureV2.TYPE,
        () -> new Event1005NegotiateValidationFailureV2(status.value(), connection.clientName(),
            session.userName(), connection.remote(), session.id()));
  }

  /** A message came in the clear where it must be sealed: 1003. MS-SMB2 3.3.5.2.9 and 3.3.5.2.11. */
  public static void notEncrypted(Events events, Connection connection, Session session, String share) {
    events.raise(Event1003UnencryptedAcccessFailureV0.TYPE,
        () -> new Event1003UnencryptedAcccessFailureV0(share, connection.clientName(), session.userName()));
    events.raise(Event1003UnencryptedAcccessFailureV1.TYPE,
        () -> new Event1003UnencryptedAcccessFailureV1(share, connection.clientName(), session.userName(),
            connection.remote(), session.id()));
  }

  /** A sealed message could not be opened: 1015. MS-SMB2 3.3.5.2.1.1. */
  public static void decryptionFailed(Events events, Connection connection, long sessionId, NtStatus status) {
    events.raise(Event1015DecryptionFailure.TYPE,
        () -> new Event1015DecryptionFailure(connection.clientName(), connection.remote(), status.value(),
            sessionId));
  }

  /** Somebody could not prove who they are: 551, in all its versions. MS-SMB2 3.3.5.5.3. */
  public static void authenticationFailed(Events events, Connection connection, Session session,
      Step.Refused refused, NameHardening hardening) {
    int status = refused.status().value();
    events.raise(Event551SessionAuthFailureV0.TYPE,
        () -> new Event551SessionAuthFailureV0(session.guid(), connection.guid(), status));
    events.raise(Event551SessionAuthFailureV1.TYPE,
        () -> new Event551SessionAuthFailureV1(session.guid(), connection.guid(), status, connection.remote(),
            session.id(), refused.userName(), connection.clientName()));
    events.raise(Event551SessionAuthFailureV2.TYPE,
        () -> new Event551SessionAuthFailureV2(session.guid(), connection.guid(), status, connection.remote(),
            session.id(), refused.userName(), connection.clientName(), refused.targetName(),
            policy(hardening)));
  }

  /** A share's descriptor keeps somebody out: 1006. MS-SMB2 3.3.5.7. */
  public static void shareDenied(Events events, Connection connection, Session session, Share share,
      AccessMask granted) {
    events.raise(Event1006ShareAccessCheckFailure.TYPE,
        () -> new Event1006ShareAccessCheckFailure(share.name(), share.path(), connection.remote(),
            session.userName(), connection.clientName(), AccessMask.READ_DATA.bits(), granted.bits(),
            share.descriptor().encoded().copy(), NtStatus.ACCESS_DENIED.value(), session.id()));
  }

  /** An anonymous client wanted into a share that is not for such: 1007. */
  public static void anonymousShareDenied(Events events, Connection connection, Share share) {
    events.raise(Event1007ShareAnonymousAccessDeniedFailure.TYPE,
        () -> new Event1007ShareAnonymousAccessDeniedFailure(share.name(), share.path(), connection.remote(),
            connection.clientName()));
  }

  /** An anonymous client wanted in, and none is let in: 1009. */
  public static void anonymousDenied(Events events, Connection connection, Session session) {
    events.raise(Event1009SessionAnonymousAccessDenied.TYPE,
        () -> new Event1009SessionAnonymousAccessDenied(connection.remote(), connection.clientName(),
            session.id(), session.guid(), connection.guid()));
  }

  private static int policy(NameHardening hardening) {
    return switch (hardening) {
      case OFF -> 0;
      case ACCEPT_IF_PROVIDED -> 2;
      case REQUIRED -> 4;
    };
  }
}
