package org.sumbawa.vfs.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.vfs.contract.Contract.assertFails;
import static org.sumbawa.vfs.contract.Contract.path;
import static org.sumbawa.vfs.contract.Contract.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.vfs.NewFile;
import org.sumbawa.vfs.StreamInfo;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.contract.SecurityContract;
import org.sumbawa.vfs.samba.NtAcl;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.FullEa;

/** What Samba left is read, and what Samba will read is written: the extended attributes, byte for byte. */
class SambaFolderTest extends LocalTest {

  private static Bytes text(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void fileOfSamba417_served_isAsSambaKeptIt() throws IOException {
    Files.writeString(onDisk("a"), "hi\n");
    setXattr("a", "user.DOSATTRIB",
        Bytes.hex("000005000500000011000000230000008000c44a19c1d501").toByteArray());
    setXattr("a", "user.DosStream.str:$DATA", Bytes.hex("68690a00").toByteArray());
    setXattr("a", "user.FooBar", Bytes.hex("76616c756531").toByteArray());
    try (var handle = open("A")) {
      assertThat(handle.info().attributes())
          .isEqualTo(FileAttributes.READONLY.or(FileAttributes.HIDDEN).or(FileAttributes.ARCHIVE));
      assertThat(handle.info().creation().toString()).isEqualTo("2020-01-02T03:04:05Z");
      assertThat(handle.streams()).extracting(StreamInfo::name).containsExactly("", "str");
      assertThat(handle.eas()).containsExactly(new FullEa("FooBar", text("value1")));
    }
    assertThat(content("a:STR")).isEqualTo("hi\n");
  }

  @Test
  void file_madeHere_isAsSambaKeepsIt() throws IOException {
    var attributes = FileAttributes.ARCHIVE.or(FileAttributes.HIDDEN);
    var eas = List.of(new FullEa("Name", text("value")));
    fileSystem().create(path("a"), new NewFile(false, attributes, null, eas, 0)).close();
    fileSystem().create(path("d"), new NewFile(true, FileAttributes.HIDDEN, null, List.of(), 0)).close();
    put("a:Stream", "data");
    create("a:empty").close();
    try (var handle = open("a"); var folder = fileSystem().open(path("d"), false)) {
      assertThat(Bytes.of(xattr("a", "user.DOSATTRIB")).slice(0, 16))
          .isEqualTo(Bytes.hex("0000 0500 0500 0000 11000000 22000000"));
      assertThat(Bytes.of(xattr("d", "user.DOSATTRIB")).slice(0, 16))
          .isEqualTo(Bytes.hex("0000 0500 0500 0000 11000000 12000000"));
      assertThat(Bytes.of(xattr("a", "user.DOSATTRIB")).slice(16, 8))
          .isEqualTo(handle.info().creation().encoded());
      assertThat(folder.info().attributes()).isEqualTo(FileAttributes.DIRECTORY.or(FileAttributes.HIDDEN));
    }
    assertThat(xattr("a", "user.Name")).isEqualTo("value".getBytes(StandardCharsets.US_ASCII));
    assertThat(xattr("a", "user.DosStream.Stream:$DATA"))
        .isEqualTo("data\0".getBytes(StandardCharsets.US_ASCII));
    assertThat(xattr("a", "user.DosStream.empty:$DATA")).isEqualTo(new byte[1]);
  }

  @Test
  void security_written_isWhereThisProcessMayWriteIt() throws IOException {
    boolean privileged = local().storage().capabilities().privileged();
    try (var handle = create("a")) {
      handle.setSecurity(SecurityContract.SOME);
      assertThat(xattr("a", privileged ? NtAcl.NAME : NtAcl.USER_NAME))
          .isEqualTo(NtAcl.encode(SecurityContract.SOME));
      assertThat(xattr("a", privileged ? NtAcl.USER_NAME : NtAcl.NAME)).isEmpty();
      assertThat(local().findings()).hasSize(privileged ? 0 : 1);
    }
  }

  @Test
  void security_inTheUsersNamespace_countsIfThereIsNoOther() throws IOException {
    put("a", "x");
    setXattr("a", NtAcl.USER_NAME, NtAcl.encode(SecurityContract.SOME));
    try (var handle = open("a")) {
      assertThat(handle.security()).contains(SecurityContract.SOME);
      handle.setSecurity(SecurityContract.SOME.withNullDacl());
      assertThat(handle.security()).contains(SecurityContract.SOME.withNullDacl());
      assertThat(handle.eas()).isEmpty();
    }
  }

  @Test
  void security_thatMakesNoSense_letsNobodyIn() throws IOException {
    put("a", "x");
    setXattr("a", NtAcl.USER_NAME, new byte[]{9, 9, 9});
    try (var handle = open("a")) {
      assertFails(Reason.IO, handle::security);
    }
  }

  @Test
  void eas_inWhichOthersKeepTheirOwn_areNotForClients() throws IOException {
    try (var handle = create("a")) {
      for (var name : List.of("DOSATTRIB", "dosattrib", "NTACL", "DosStream.x:$DATA", "DOSSTREAM.y",
          "SmbReparse", "sumbawa.stream.x", "SAMBA_PAI")) {
        assertFails(Reason.ACCESS_DENIED, () -> handle.setEa(new FullEa(name, text("x"))));
      }
      assertFails(Reason.INVALID_NAME, () -> handle.setEa(new FullEa("a*", text("x"))));
      put("a:s", "x");
      handle.setSecurity(SecurityContract.SOME);
      assertThat(handle.eas()).isEmpty();
      assertThat(handle.info().eaSize()).isZero();
    }
  }

  @Test
  void attributes_thatMakeNoSense_areNone() throws IOException {
    put("a", "x");
    setXattr("a", "user.DOSATTRIB", new byte[]{1, 2, 3});
    setXattr("a", "user.SmbReparse", new byte[]{1});
    try (var handle = open("a")) {
      assertThat(handle.info().attributes()).isEqualTo(FileAttributes.NORMAL);
      assertThat(handle.reparse()).isEmpty();
      write(handle, 0, "y");
    }
  }
}
