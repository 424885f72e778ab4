package org.sumbawa.wire.dtyp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Laws of all data types over values made by chance. */
class DtypLawTest {

  @Test
  void numbersAndIdentifiers_always_keepTheLaws() {
    Laws.hold(NtStatus::decode, values -> NtStatus.of(values.random().nextInt()));
    Laws.hold(AccessMask::decode, Values::mask);
    Laws.hold(Guid::decode, Values::guid);
    Laws.hold(FileTime::decode, values -> new FileTime(values.random().nextLong()));
    Laws.hold(Sid::decode, Values::sid);
    Laws.hold(SockAddr::decode, DtypLawTest::sockAddr);
  }

  @Test
  void structures_always_keepTheLaws() {
    Laws.hold(ObjectTypes::decode, Values::objectTypes);
    Laws.hold(ClaimAttribute::decode, Values::claim);
    Laws.hold(Ace::decode, Values::ace);
    Laws.hold(Acl::decode, Values::acl);
    Laws.hold(SecurityDescriptor::decode, Values::descriptor);
    Laws.hold(Condition::decode, Values::condition);
  }

  @Test
  void aSize_always_isWhatIsWritten() {
    each(values -> {
      var ace = values.ace();
      assertThat(ace.size()).isEqualTo(ace.encoded().size());
      var acl = values.acl();
      assertThat(acl.size()).isEqualTo(acl.encoded().size());
      var sid = values.sid();
      assertThat(sid.size()).isEqualTo(sid.encoded().size());
    });
  }

  @Test
  void anEntry_writtenAsSddl_readsBackTheSame() {
    each(values -> {
      var ace = values.ace();
      assertThat(Sddl.parseAce(Sddl.format(ace))).as(Sddl.format(ace)).isEqualTo(ace);
    });
  }

  @Test
  void aDescriptor_writtenAsSddl_readsBackWithTheSameParts() {
    var shown = SecurityControl.DACL_PROTECTED.or(SecurityControl.DACL_AUTO_INHERITED)
        .or(SecurityControl.DACL_AUTO_INHERIT_REQUIRED).or(SecurityControl.SACL_PROTECTED)
        .or(SecurityControl.SACL_AUTO_INHERITED).or(SecurityControl.SACL_AUTO_INHERIT_REQUIRED);
    each(values -> {
      var descriptor = values.descriptor();
      var back = Sddl.parse(descriptor.toString());
      assertThat(back.owner()).isEqualTo(descriptor.owner());
      assertThat(back.group()).isEqualTo(descriptor.group());
      assertThat(back.dacl().map(Acl::aces)).isEqualTo(descriptor.dacl().map(Acl::aces));
      assertThat(back.sacl().map(Acl::aces)).isEqualTo(descriptor.sacl().map(Acl::aces));
      assertThat(back.hasDacl()).isEqualTo(descriptor.hasDacl());
      assertThat(back.hasSacl()).isEqualTo(descriptor.hasSacl());
      if (descriptor.hasDacl() && descriptor.hasSacl()) {
        assertThat(back.control().and(shown)).isEqualTo(descriptor.control().and(shown));
      }
    });
  }

  @Test
  void theMaximum_always_isWhatIsGrantedRightByRight() {
    each(values -> {
      var token = values.token();
      var descriptor = values.descriptor();
      var maximum = AccessCheck.of(token, descriptor, AccessMask.MAXIMUM_ALLOWED).granted();
      var one = AccessMask.NONE;
      for (int bit = 0; bit <= 20; bit++) {
        var right = new AccessMask(1 << bit);
        if (AccessMask.FILE_ALL_ACCESS.has(right)) {
          one = one.or(AccessCheck.of(token, descriptor, right).granted());
        }
      }
      assertThat(maximum).isEqualTo(one);
    });
  }

  @Test
  void aCheck_always_splitsWhatIsWantedInGrantedAndRefused() {
    each(values -> {
      var desired = values.mask().without(AccessMask.MAXIMUM_ALLOWED);
      var intent = values.random().nextBoolean()
          ? Set.<Privilege>of()
          : EnumSet.of(Privilege.BACKUP, Privilege.RESTORE);
      var check = AccessCheck.of(values.token(), values.descriptor(), desired, intent);
      assertThat(check.granted().or(check.refused())).isEqualTo(desired.mapGeneric());
      assertThat(check.granted().hasAny(check.refused())).isFalse();
      assertThat(check.status().isSuccess()).isEqualTo(check.isGranted());
    });
  }

  @Test
  void inheritance_always_leavesEveryInForceEntryConcrete() {
    each(values -> {
      var token = values.token();
      var made = InheritedSecurity
          .of(values.descriptor(), values.descriptor(), values.random().nextBoolean(), token).orElseThrow();
      assertThat(made.owner()).isPresent();
      assertThat(made.group()).isPresent();
      assertThat(made.hasDacl()).isTrue();
      made.dacl().stream().flatMap(Acl::accessAces).filter(ace -> !ace.flags().has(AceFlags.INHERIT_ONLY))
          .forEach(ace -> assertThat(ace.mask().hasAny(AccessMask.GENERIC)).isFalse());
      var readBack = Sddl.parse(made.toString());
      assertThat(readBack.dacl().map(Acl::aces)).isEqualTo(made.dacl().map(Acl::aces));
    });
  }

  @Test
  void inheritance_byFilesOfPlainEntries_leavesNothingToHandOn() {
    each(values -> {
      var made = InheritedSecurity.of(values.descriptor(), SecurityDescriptor.EMPTY, false, values.token());
      made.orElseThrow().dacl().stream().flatMap(acl -> acl.aces().stream())
          .forEach(ace -> assertThat(ace.flags().isInheritable()).isFalse());
    });
  }

  @Test
  void partsSetAndAskedFor_always_areThoseGiven() {
    each(values -> {
      var information = new SecurityInformation(values.random().nextInt(16));
      var given = values.descriptor();
      var made = SecurityParts.replace(values.descriptor(), information, given).orElseThrow();
      var selected = SecurityParts.select(made, information);
      if (information.has(SecurityInformation.OWNER) && given.owner().isPresent()) {
        assertThat(selected.owner()).isEqualTo(given.owner());
      }
      if (information.has(SecurityInformation.DACL)) {
        assertThat(selected.hasDacl()).isEqualTo(given.hasDacl());
        assertThat(selected.dacl().map(acl -> acl.aces().size()))
            .isEqualTo(given.dacl().map(acl -> acl.aces().size()));
      } else {
        assertThat(selected.hasDacl()).isFalse();
      }
    });
  }

  private static SockAddr sockAddr(Values values) {
    var bytes = new byte[values.random().nextBoolean() ? 4 : 16];
    values.random().nextBytes(bytes);
    try {
      return new SockAddr(
          new InetSocketAddress(InetAddress.getByAddress(bytes), values.random().nextInt(0x10000)));
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  private static void each(Consumer<Values> law) {
    long seed = System.nanoTime();
    for (int round = 0; round < 1000; round++) {
      try {
        law.accept(new Values(new Random(seed + round)));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + (seed + round), e);
      }
    }
  }
}
