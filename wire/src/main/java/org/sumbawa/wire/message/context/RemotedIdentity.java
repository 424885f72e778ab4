package org.sumbawa.wire.message.context;

import java.util.List;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * On whose behalf a trusted client connects: the token the server shall act with. MS-SMB2 2.2.9.2.1.
 *
 * @param user who it is
 * @param userName the user's name
 * @param domain the user's domain
 * @param groups of the user
 * @param restrictedGroups that restrict the token
 * @param privileges of the user
 * @param primaryGroup of the user
 * @param owner the SID that new objects belong to
 * @param defaultDacl the access control list that new objects get
 * @param deviceGroups of the machine
 * @param userClaims about the user, as MS-DTYP 2.4.10.1 has them
 * @param deviceClaims about the machine
 */
public record RemotedIdentity(SidAttributes user, String userName, String domain, List<SidAttributes> groups,
    List<SidAttributes> restrictedGroups, List<PrivilegeAttributes> privileges,
    List<SidAttributes> primaryGroup, Bytes owner, Bytes defaultDacl, List<SidAttributes> deviceGroups,
    Bytes userClaims, Bytes deviceClaims) implements TreeConnectContext {
  static final int TYPE = 1;
  private static final int TICKET_TYPE = 1;
  private static final int HEAD_SIZE = 2 + 2 + 12 * 2;

  /** Copies the lists and holds the values against their fields. */
  public RemotedIdentity {
    groups = List.copyOf(groups);
    restrictedGroups = List.copyOf(restrictedGroups);
    privileges = List.copyOf(privileges);
    primaryGroup = List.copyOf(primaryGroup);
    deviceGroups = List.copyOf(deviceGroups);
    if (userName.indexOf('\0') >= 0 || domain.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a name with a NUL");
    }
    int size =
        HEAD_SIZE + SidAttributes.sizeOf(List.of(user)) + 2 * (userName.length() + domain.length() + 2);
    for (var sids : List.of(groups, restrictedGroups, primaryGroup, deviceGroups)) {
      size += 2 + SidAttributes.sizeOf(sids);
    }
    for (var blob : List.of(owner, defaultDacl, userClaims, deviceClaims)) {
      size += 2 + blob.size();
    }
    Width.u16(size + 2 + privileges.size() * PrivilegeAttributes.SIZE);
  }

  /** What reads a part of the ticket from where it stands. */
  private interface Part<T> {
    T decode(WireReader in) throws Malformed;
  }

  /** Whether the data is of the only kind of ticket there is; others must be ignored. */
  static boolean isKnownTicket(Bytes data) {
    return data.size() >= 2 && data.buffer().getShort() == TICKET_TYPE;
  }

  static RemotedIdentity decode(WireReader in) throws Malformed {
    in.reserved(2);
    int size = in.u16();
    var ticket = in.at(0, size).seek(in.position());
    try {
      return parts(ticket);
    } catch (IllegalArgumentException tooLong) {
      throw new Malformed("parts of a ticket overlap: " + tooLong.getMessage());
    }
  }

  private static RemotedIdentity parts(WireReader ticket) throws Malformed {
    return new RemotedIdentity(part(ticket, SidAttributes::decode), text(ticket), text(ticket), sids(ticket),
        sids(ticket), part(ticket, List.of(), PrivilegeAttributes::decodeList), sids(ticket), blob(ticket),
        blob(ticket), sids(ticket), blob(ticket), blob(ticket));
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void encode(WireWriter out) {
    int origin = out.originHere();
    out.u16(TICKET_TYPE);
    var size = out.mark16();
    var offsets = new WireWriter.Mark[12];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = out.mark16();
    }
    user.encode(begin(out, offsets[0]));
    begin(out, offsets[1]).utf16(userName).u16(0);
    begin(out, offsets[2]).utf16(domain).u16(0);
    SidAttributes.encodeList(groups, begin(out, offsets[3]));
    SidAttributes.encodeList(restrictedGroups, begin(out, offsets[4]));
    PrivilegeAttributes.encodeList(privileges, begin(out, offsets[5]));
    SidAttributes.encodeList(primaryGroup, begin(out, offsets[6]));
    begin(out, offsets[7]).u16(owner.size()).bytes(owner);
    begin(out, offsets[8]).u16(defaultDacl.size()).bytes(defaultDacl);
    SidAttributes.encodeList(deviceGroups, begin(out, offsets[9]));
    begin(out, offsets[10]).u16(userClaims.size()).bytes(userClaims);
    begin(out, offsets[11]).u16(deviceClaims.size()).bytes(deviceClaims);
    out.fill16(size, out.position()).origin(origin);
  }

  private static WireWriter begin(WireWriter out, WireWriter.Mark offset) {
    return out.fill16(offset, out.position());
  }

  private static List<SidAttributes> sids(WireReader ticket) throws Malformed {
    return part(ticket, List.of(), SidAttributes::decodeList);
  }

  private static Bytes blob(WireReader ticket) throws Malformed {
    return part(ticket, Bytes.EMPTY, in -> in.bytes(in.u16()));
  }

  private static String text(WireReader ticket) throws Malformed {
    return part(ticket, "", in -> {
      var text = new StringBuilder();
      for (int c = in.u16(); c != 0; c = in.u16()) {
        text.append((char) c);
      }
      return text.toString();
    });
  }

  /** Reads the part that the next offset points to, or takes its absence for an offset of 0. */
  private static <T> T part(WireReader ticket, T absent, Part<T> part) throws Malformed {
    int offset = ticket.u16();
    return offset == 0 ? absent : part.decode(ticket.at(offset, ticket.length() - offset));
  }

  private static <T> T part(WireReader ticket, Part<T> part) throws Malformed {
    int offset = ticket.u16();
    return part.decode(ticket.at(offset, ticket.length() - offset));
  }
}
