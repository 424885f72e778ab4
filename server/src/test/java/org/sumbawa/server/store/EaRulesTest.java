package org.sumbawa.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.FullEa;
import org.sumbawa.wire.fscc.ReparseContent;
import org.sumbawa.wire.fscc.ReparseData;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;

/** What extended attributes may be. MS-FSA 2.1.5.15.6 and 2.1.5.1.2. */
class EaRulesTest {
  private static final Bytes VALUE = Bytes.hex("0102");
  private final Disk disk = new Disk();

  @ParameterizedTest
  @ValueSource(strings = {"", "a\\b", "a/b", "a:b", "a*", "a?", "\"a\"", "<a", "a>", "a|b", "a,b", "a+b",
      "a=b", "[a", "a]", "a;b", "a\tb"})
  void name_thatIsNone_isRefusedBeforeAnythingIsSet(String name) throws Exception {
    var file = disk.file("a");
    Disk.assertRefused(NtStatus.INVALID_EA_NAME,
        () -> Attributes.setEas(file, List.of(new FullEa("good", VALUE), new FullEa(name, VALUE))));
    assertThat(file.handle().eas()).isEmpty();
    Disk.assertRefused(NtStatus.INVALID_EA_NAME,
        () -> create("new", CreateDisposition.CREATE, CreateOptions.NONE, new FullEa(name, VALUE)));
    assertThat(disk.exists("new")).isFalse();
    Disk.assertRefused(NtStatus.INVALID_EA_NAME,
        () -> create("a", CreateDisposition.OVERWRITE, CreateOptions.NONE, new FullEa(name, VALUE)));
  }

  @Test
  void name_thatIsTooLong_isNone() throws Exception {
    var file = disk.file("a");
    Attributes.setEas(file, List.of(new FullEa("n".repeat(254), VALUE)));
    Disk.assertRefused(NtStatus.INVALID_EA_NAME,
        () -> Attributes.setEas(file, List.of(new FullEa("n".repeat(255), VALUE))));
  }

  @Test
  void flags_thatAreUnknown_areRefused() throws Exception {
    var file = disk.file("a");
    Attributes.setEas(file, List.of(new FullEa(FullEa.NEED_EA, "needed", VALUE)));
    Disk.assertRefused(NtStatus.INVALID_EA_NAME,
        () -> Attributes.setEas(file, List.of(new FullEa(1, "odd", VALUE))));
  }

  @Test
  void attributes_thatAreTooLargeTogether_areRefusedBeforeAnyIsSet() throws Exception {
    var file = disk.file("a");
    var half = Bytes.of(new byte[32_000]);
    Attributes.setEas(file, List.of(new FullEa("one", half), new FullEa("two", half)));
    Disk.assertRefused(NtStatus.EA_TOO_LARGE,
        () -> Attributes.setEas(file, List.of(new FullEa("small", VALUE), new FullEa("three", half))));
    assertThat(file.handle().eas()).extracting(FullEa::name).containsExactlyInAnyOrder("one", "two");
    Attributes.setEas(file, List.of(new FullEa("ONE", Bytes.EMPTY), new FullEa("three", half)));
    assertThat(file.handle().eas()).extracting(FullEa::name).containsExactlyInAnyOrder("two", "three");
  }

  @Test
  void file_thatNeedsItsAttributes_isNotOpenedByWhoKnowsNone() throws Exception {
    create("needs", CreateDisposition.CREATE, CreateOptions.NONE, new FullEa(FullEa.NEED_EA, "needed", VALUE))
        .close();
    create("plain", CreateDisposition.CREATE, CreateOptions.NONE, new FullEa("plain", VALUE)).close();
    Disk.assertRefused(NtStatus.ACCESS_DENIED,
        () -> create("needs", CreateDisposition.OPEN, CreateOptions.NO_EA_KNOWLEDGE));
    create("plain", CreateDisposition.OPEN, CreateOptions.NO_EA_KNOWLEDGE).close();
    create("needs:stream", CreateDisposition.CREATE, CreateOptions.NO_EA_KNOWLEDGE).close();
    create("needs", CreateDisposition.OPEN, CreateOptions.NONE).close();
  }

  @Test
  void reparsePoint_hasNoAttributes() throws Exception {
    var file = disk.file("a");
    file.handle().setReparse(
        ReparseData.of(new ReparseContent.NfsSpecialFile(ReparseContent.NfsSpecialFile.SOCKET, Bytes.EMPTY)));
    Disk.assertRefused(NtStatus.EAS_NOT_SUPPORTED,
        () -> Attributes.setEas(file, List.of(new FullEa("a", VALUE))));
  }

  private LocalOpen create(String path, CreateDisposition disposition, CreateOptions options, FullEa... eas)
      throws Refusal, BreakPending {
    var how = disk.intent(path, AccessMask.FILE_ALL_ACCESS, Disk.SHARED, options, disposition);
    return disk.store()
        .open(new OpenIntent(how.subject(), path, how.path(), false, how.desiredAccess(), how.maximalAccess(),
            how.shareAccess(), disposition, options, FileAttributes.NORMAL,
            new OpenIntent.Creation(0, List.of(eas), Optional.empty()), CacheRequest.NONE))
        .open();
  }
}
