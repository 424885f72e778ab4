package org.sumbawa.testkit.peer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.RequestBody;
import org.sumbawa.wire.message.TreeDisconnect;
import org.sumbawa.wire.message.context.CreateRequestContext;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.ImpersonationLevel;
import org.sumbawa.wire.message.value.OplockLevel;
import org.sumbawa.wire.message.value.ShareAccess;
import org.sumbawa.wire.message.value.ShareCapabilities;

/** A share that was entered. MS-SMB2 3.2.1.4. */
public final class PeerTree {
  private static final ShareAccess EVERYTHING = ShareAccess.READ.or(ShareAccess.WRITE).or(ShareAccess.DELETE);

  private final PeerSession session;
  private final int id;
  private final ShareCapabilities capabilities;
  private final Protection protection;

  PeerTree(PeerSession session, int id, ShareCapabilities capabilities, Protection protection) {
    this.session = session;
    this.id = id;
    this.capabilities = capabilities;
    this.protection = protection;
  }

  /** The number by which messages of its session name it. */
  public int id() {
    return id;
  }

  /** What the share is able to do. */
  public ShareCapabilities capabilities() {
    return capabilities;
  }

  /** Whose it is. */
  public PeerSession session() {
    return session;
  }

  /** A request about this share, with the next message ids. */
  public PeerRequest request(RequestBody body) {
    return session.request(body).with(h -> h.withTreeId(id));
  }

  /** Sends requests in one frame, protected. */
  public void send(PeerRequest... requests) throws IOException {
    session.peer().sendFrame(protect(requests));
  }

  /** The frame of these requests, protected as those about this share are. */
  public ByteBuffer protect(PeerRequest... requests) {
    return session.protect(protection, requests);
  }

  /** Sends a request and waits for its answer. */
  public PeerResponse call(RequestBody body) throws IOException {
    var request = request(body);
    send(request);
    return session.peer().answer(request);
  }

  /** Opens a file that is there, or makes it. */
  public PeerFile file(String name) throws IOException {
    return open(create(name, CreateDisposition.OPEN_IF, CreateOptions.NON_DIRECTORY_FILE));
  }

  /** Opens a folder that is there, or makes it; the empty name is the share's root. */
  public PeerFile folder(String name) throws IOException {
    return open(create(name, CreateDisposition.OPEN_IF, CreateOptions.DIRECTORY_FILE));
  }

  /** Opens what a CREATE says. */
  public PeerFile open(Create.Request how) throws IOException {
    var response = call(how).expect(NtStatus.SUCCESS);
    return new PeerFile(this, response.body(Create.Response.class).fileId());
  }

  /** A CREATE with all access that lets others do everything meanwhile. */
  public static Create.Request create(String name, CreateDisposition disposition, CreateOptions options) {
    return new Create.Request(OplockLevel.NONE, ImpersonationLevel.IMPERSONATION, AccessMask.MAXIMUM_ALLOWED,
        FileAttributes.NORMAL, EVERYTHING, disposition, options, name, List.of());
  }

  /** The same CREATE that asks for an oplock or, by a context, for a lease, and whatever else contexts say. */
  public static Create.Request asking(Create.Request plain, OplockLevel level,
      CreateRequestContext... contexts) {
    return new Create.Request(level, plain.impersonationLevel(), plain.desiredAccess(),
        plain.fileAttributes(), plain.shareAccess(), plain.disposition(), plain.options(), plain.name(),
        List.of(contexts));
  }

  /** Leaves the share. */
  public void disconnect() throws IOException {
    call(new TreeDisconnect.Request()).expect(NtStatus.SUCCESS);
  }
}
