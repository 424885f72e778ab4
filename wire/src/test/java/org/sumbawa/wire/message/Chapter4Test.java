package org.sumbawa.wire.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.wire.message.Examples.ofChapter4;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.message.context.DurableHandleV2;
import org.sumbawa.wire.message.context.EncryptionCapabilities;
import org.sumbawa.wire.message.context.LeaseContext;
import org.sumbawa.wire.message.context.NetName;
import org.sumbawa.wire.message.context.PreauthIntegrityCapabilities;
import org.sumbawa.wire.message.context.SigningCapabilities;
import org.sumbawa.wire.message.context.TransportCapabilities;
import org.sumbawa.wire.message.context.TransportFlags;
import org.sumbawa.wire.message.value.Capabilities;
import org.sumbawa.wire.message.value.CloseFlags;
import org.sumbawa.wire.message.value.CreateAction;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.CreateResponseFlags;
import org.sumbawa.wire.message.value.DurableHandleFlags;
import org.sumbawa.wire.message.value.FileId;
import org.sumbawa.wire.message.value.ImpersonationLevel;
import org.sumbawa.wire.message.value.InfoType;
import org.sumbawa.wire.message.value.IoctlFlags;
import org.sumbawa.wire.message.value.LeaseFlags;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.OplockLevel;
import org.sumbawa.wire.message.value.SecurityMode;
import org.sumbawa.wire.message.value.SessionFlags;
import org.sumbawa.wire.message.value.SessionSetupFlags;
import org.sumbawa.wire.message.value.ShareAccess;
import org.sumbawa.wire.message.value.ShareCapabilities;
import org.sumbawa.wire.message.value.ShareFlags;
import org.sumbawa.wire.message.value.ShareType;
import org.sumbawa.wire.message.value.TreeConnectFlags;

/** The messages of MS-SMB2 chapter 4: read field by field, and written to the same bytes. */
class Chapter4Test {
  private static final FileId PIPE = new FileId(5, 0xFFFFFFFF00000005L);

  /** Messages whose reserved fields or ignored offsets hold what nobody would write. */
  private static final Set<String> NOT_CANONICAL =
      Set.of("4.2 R NEGOTIATE, wildcard", "4.4 R CREATE", "4.4 C IOCTL", "4.8 C IOCTL, network interfaces",
          "4.8 R IOCTL, validate negotiate", "4.11 R SESSION CLOSED");

  static Stream<String> canonical() {
    return Examples.chapter4().stream().filter(title -> !NOT_CANONICAL.contains(title));
  }

  @ParameterizedTest
  @MethodSource("canonical")
  void message_readAndWritten_isTheSameBytes(String title) throws Malformed {
    var message = ofChapter4(title);
    if (Smb1Negotiate.isSmb1(message.buffer())) {
      assertThat(Smb1Negotiate.decode(WireReader.of(message)).encoded()).isEqualTo(message);
    } else {
      var out = new WireWriter();
      header(title).encode(out);
      body(title).encode(out);
      assertThat(out.view()).isEqualTo(message);
    }
  }

  @Test
  void smb1Negotiate_of41And42_offersTheseDialects() throws Malformed {
    var first = Smb1Negotiate.decode(WireReader.of(ofChapter4("4.1 SMB1 C NEGOTIATE")));
    assertThat(first.dialects()).containsExactly("PC NETWORK PROGRAM 1.0", "LANMAN1.0",
        "Windows for Workgroups 3.1a", "LM1.2X002", "LANMAN2.1", "NT LM 0.12", "SMB 2.002");
    assertThat(first.offers(Smb1Negotiate.SMB_2_WILDCARD)).isFalse();
    var second = Smb1Negotiate.decode(WireReader.of(ofChapter4("4.2 SMB1 C NEGOTIATE")));
    assertThat(second.offers(Smb1Negotiate.SMB_2_002)).isTrue();
    assertThat(second.offers(Smb1Negotiate.SMB_2_WILDCARD)).isTrue();
  }

  @Test
  void header_of41_isReadFieldByField() throws Malformed {
    var expected =
        new Header(0, 0xC0000016, 1, 2, HeaderFlags.RESPONSE, 1, 0, 0x40000000009L, Header.UNSIGNED);
    var header = header("4.1 R SESSION SETUP, more processing");
    assertThat(header).isEqualTo(expected);
    assertThat(header.command()).contains(Command.SESSION_SETUP);
    assertThat(header.status()).isEqualTo(NtStatus.MORE_PROCESSING_REQUIRED);
    assertThat(header("4.1 R TREE CONNECT").treeId()).isEqualTo(1);
    assertThat(header("4.8 R TREE CONNECT").processId()).isEqualTo(0xFEFF);
  }

  @Test
  void negotiateResponse_of41_isReadFieldByField() throws Malformed {
    assertThat(body("4.1 R NEGOTIATE")).isEqualTo(new Negotiate.Response(SecurityMode.SIGNING_ENABLED,
        Dialect.V2_0_2, Guid.parse("3F5CF209-A4E5-0049-A7D6-6A456D5CA5CF"), Capabilities.DFS, 65536, 65536,
        65536, new FileTime(127972992061679232L), new FileTime(127972985895467232L), pattern(30), List.of()));
  }

  @Test
  void sessionSetup_of41And48_isReadFieldByField() throws Malformed {
    assertThat(body("4.1 C SESSION SETUP")).isEqualTo(new SessionSetup.Request(SessionSetupFlags.NONE,
        SecurityMode.SIGNING_ENABLED, Capabilities.DFS, pattern(74), 0));
    assertThat(body("4.1 R SESSION SETUP, more processing"))
        .isEqualTo(new SessionSetup.Response(SessionFlags.NONE, pattern(219)));
    assertThat(header("4.8 C SESSION SETUP, binding").flags().has(HeaderFlags.SIGNED)).isTrue();
    assertThat(body("4.8 C SESSION SETUP, binding")).isEqualTo(new SessionSetup.Request(
        SessionSetupFlags.BINDING, SecurityMode.SIGNING_ENABLED, Capabilities.DFS, pattern(74), 0));
  }

  @Test
  void treeConnect_of41_isReadFieldByField() throws Malformed {
    assertThat(body("4.1 C TREE CONNECT"))
        .isEqualTo(new TreeConnect.Request(TreeConnectFlags.NONE, "\\\\smb2server\\IPC$"));
    assertThat(body("4.1 R TREE CONNECT")).isEqualTo(new TreeConnect.Response(ShareType.PIPE,
        ShareFlags.NO_CACHING, ShareCapabilities.NONE, new AccessMask(0x1F01FF)));
  }

  @Test
  void wildcardAnswer_of42_ignoresItsReservedField() throws Malformed {
    var response = (Negotiate.Response) body("4.2 R NEGOTIATE, wildcard");
    assertThat(response.dialect()).isEqualTo(Dialect.MULTI);
    assertThat(response.capabilities()).isEqualTo(Capabilities.DFS.or(Capabilities.LEASING));
    assertThat(response.systemTime().toInstant()).isEqualTo(Instant.parse("2008-12-29T23:18:59Z"));
    assertThat(response.securityBuffer()).isEqualTo(pattern(120));
    assertThat(response.contexts()).isEmpty();
  }

  @Test
  void pipeCreate_of44_isReadFieldByField() throws Malformed {
    var read = ShareAccess.READ;
    assertThat(body("4.4 C CREATE"))
        .isEqualTo(new Create.Request(OplockLevel.BATCH, ImpersonationLevel.IMPERSONATION,
            new AccessMask(0x12019F), FileAttributes.NONE, read.or(ShareAccess.WRITE), CreateDisposition.OPEN,
            CreateOptions.NON_DIRECTORY_FILE.or(CreateOptions.OPEN_NO_RECALL), "srvsvc", List.of()));
    assertThat(body("4.4 R CREATE")).isEqualTo(
        new Create.Response(OplockLevel.NONE, new CreateResponseFlags(9), CreateAction.OPENED, FileTime.NONE,
            FileTime.NONE, FileTime.NONE, FileTime.NONE, 4096, 0, FileAttributes.NORMAL, PIPE, List.of()));
  }

  @Test
  void pipeTraffic_of44_isReadFieldByField() throws Malformed {
    assertThat(body("4.4 C WRITE")).isEqualTo(new Write.Request(PIPE, 0, pattern(116)));
    assertThat(body("4.4 R WRITE")).isEqualTo(new Write.Response(116));
    assertThat(body("4.4 C READ")).isEqualTo(new Read.Request(PIPE, 0, 1024, 0));
    assertThat(body("4.4 R READ")).isEqualTo(new Read.Response(pattern(92)));
    assertThat(body("4.4 C IOCTL"))
        .isEqualTo(new Ioctl.Request(0x11C017, PIPE, pattern(68), 0, 1024, IoctlFlags.IS_FSCTL));
    assertThat(body("4.4 R IOCTL")).isEqualTo(new Ioctl.Response(0x11C017, PIPE, pattern(68), pattern(112)));
    assertThat(body("4.4 C CLOSE")).isEqualTo(new Close.Request(CloseFlags.POSTQUERY_ATTRIB, PIPE));
    assertThat(body("4.4 R CLOSE")).isEqualTo(Close.Response.PLAIN);
  }

  @Test
  void fileTraffic_of46_isReadFieldByField() throws Malformed {
    var create = (Create.Request) body("4.6 C CREATE");
    assertThat(create.disposition()).isEqualTo(CreateDisposition.OVERWRITE_IF);
    assertThat(create.options()).isEqualTo(CreateOptions.SEQUENTIAL_ONLY
        .or(CreateOptions.NO_INTERMEDIATE_BUFFERING).or(CreateOptions.NON_DIRECTORY_FILE));
    var created = (Create.Response) body("4.6 R CREATE");
    assertThat(created.creationTime()).isEqualTo(new FileTime(127972994486543232L));
    assertThat(created.allocationSize()).isEqualTo(765952);
    assertThat(body("4.6 C SET INFORMATION")).isEqualTo(new SetInfo.Request(InfoType.FILE, 20, 0,
        new FileId(25, 0xFFFFFFFF00000005L), Bytes.hex("00f0020000000000")));
    assertThat(body("4.6 R SET INFORMATION")).isEqualTo(new SetInfo.Response());
  }

  @Test
  void controlWithoutInput_of48_ignoresItsOffset() throws Malformed {
    assertThat(body("4.8 C IOCTL, network interfaces"))
        .isEqualTo(new Ioctl.Request(0x1401FC, FileId.ANY, Bytes.EMPTY, 0, 1000, IoctlFlags.IS_FSCTL));
    var validated = (Ioctl.Response) body("4.8 R IOCTL, validate negotiate");
    assertThat(validated.input()).isEqualTo(Bytes.EMPTY);
    assertThat(validated.output().size()).isEqualTo(24);
  }

  @Test
  void replayedCreate_of49_hasTwoContexts() throws Malformed {
    var leaseKey = Guid.parse("5A0E33E0-478A-9FA7-4286-B52390B5857B");
    var parentKey = Guid.parse("5B4F4EAD-B0E6-B997-4222-50FADEC1FD86");
    assertThat(header("4.9 C CREATE, replayed").flags()).isEqualTo(HeaderFlags.REPLAY);
    var request = (Create.Request) body("4.9 C CREATE, replayed");
    assertThat(request.oplockLevel()).isEqualTo(OplockLevel.LEASE);
    assertThat(request.contexts()).containsExactly(
        new DurableHandleV2.Request(0, DurableHandleFlags.NONE,
            Guid.parse("33AA3970-EF1A-60A4-4BF1-11F5F9FBBFDB")),
        new LeaseContext.V2(leaseKey, new LeaseState(7), LeaseFlags.PARENT_LEASE_KEY_SET, parentKey, 0));
    var response = (Create.Response) body("4.9 R CREATE");
    assertThat(response.fileId()).isEqualTo(new FileId(0x10000010000001DL, 0x10100000001L));
    assertThat(response.contexts()).containsExactly(
        new LeaseContext.V2(leaseKey, new LeaseState(7), LeaseFlags.PARENT_LEASE_KEY_SET, parentKey, 1),
        new DurableHandleV2.Response(60000, DurableHandleFlags.NONE));
  }

  @Test
  void negotiation_of410_hasContexts() throws Malformed {
    var request = (Negotiate.Request) body("4.10 C NEGOTIATE");
    assertThat(request.dialects()).containsExactly(0x202, 0x210, 0x300, 0x302, 0x311);
    assertThat(request.contexts()).containsExactly(new PreauthIntegrityCapabilities(List.of(1), pattern(32)),
        new EncryptionCapabilities(List.of(2, 1)), new NetName("server.example"),
        new TransportCapabilities(TransportFlags.ACCEPT_TRANSPORT_LEVEL_SECURITY));
    var response = (Negotiate.Response) body("4.10 R NEGOTIATE");
    assertThat(response.systemTime().toInstant()).isEqualTo(Instant.parse("2021-07-16T07:42:53.634690300Z"));
    assertThat(response.context(SigningCapabilities.class)).contains(new SigningCapabilities(List.of(2)));
    assertThat(response.contexts()).hasSize(4);
  }

  @Test
  void sessionClosed_of411_isKnownByEitherSize() throws Malformed {
    assertThat(header("4.11 R SESSION CLOSED").messageId()).isEqualTo(Header.UNSOLICITED);
    assertThat(body("4.11 R SESSION CLOSED")).isEqualTo(ServerToClientNotification.SESSION_CLOSED);
    assertThat(ServerToClientNotification.SESSION_CLOSED.encoded())
        .isEqualTo(Bytes.hex("040000000000000000000000"));
  }

  private static Header header(String title) throws Malformed {
    return Header.decode(WireReader.of(ofChapter4(title)));
  }

  private static Wire body(String title) throws Malformed {
    var header = header(title);
    var in = WireReader.of(ofChapter4(title));
    return header.isResponse()
        ? ResponseBody.decode(header, in)
        : RequestBody.decode(header.command().orElseThrow(), in);
  }

  /** What stands in place of bytes that the document leaves out. */
  private static Bytes pattern(int size) {
    var bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (7 * i + 1);
    }
    return Bytes.of(bytes);
  }
}
