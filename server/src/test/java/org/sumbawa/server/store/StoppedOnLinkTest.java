package org.sumbawa.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sumbawa.server.store.Disk.SHARED;
import static org.sumbawa.server.store.Disk.assertRefused;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.ReparseContent;
import org.sumbawa.wire.fscc.ReparseContent.SymbolicLink;
import org.sumbawa.wire.fscc.ReparseData;
import org.sumbawa.wire.message.SymbolicLinkError;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;

/** What an open is told that meets a link, at its end or on the way. MS-SMB2 2.2.2.2.1. */
class StoppedOnLinkTest {
  private final Disk disk = new Disk();

  @BeforeEach
  void link() throws Exception {
    disk.folder("a").close();
    reparse("a\\link", new SymbolicLink("..\\b", "..\\b", SymbolicLink.RELATIVE));
  }

  @ParameterizedTest
  @CsvSource({"a\\link, 0", "a\\link\\, 2", "a\\link\\c, 4", "A\\LINK\\c\\, 6",
      "a\\link\\DailyDocs\\[MS-SMB].doc, 46", "a\\link\\c:s:$DATA, 20"})
  void open_thatMeetsALink_isToldWhereItLeadsAndWhatIsLeftOfTheName(String name, int unparsed)
      throws Exception {
    var refusal = catchThrowableOfType(Refusal.class, () -> open(name));

    assertThat(refusal.status()).isEqualTo(NtStatus.STOPPED_ON_SYMLINK);
    assertThat(SymbolicLinkError.decode(WireReader.of(refusal.data().toByteArray())))
        .isEqualTo(new SymbolicLinkError(unparsed, "..\\b", "..\\b", SymbolicLink.RELATIVE));
  }

  @Test
  void open_thatMeetsAnotherReparsePoint_isToldThatItCannotBeFollowed() throws Exception {
    reparse("a\\socket",
        new ReparseContent.NfsSpecialFile(ReparseContent.NfsSpecialFile.SOCKET, Bytes.EMPTY));

    assertRefused(NtStatus.IO_REPARSE_TAG_NOT_HANDLED, () -> open("a\\socket"));
    assertRefused(NtStatus.IO_REPARSE_TAG_NOT_HANDLED, () -> open("a\\socket\\b"));
  }

  private void reparse(String name, ReparseContent content) throws Exception {
    var open = disk.file(name);
    open.handle().setReparse(ReparseData.of(content));
    open.close();
  }

  private void open(String name) throws Exception {
    disk.open(name, AccessMask.FILE_GENERIC_READ, SHARED, CreateOptions.NONE, CreateDisposition.OPEN).close();
  }
}
