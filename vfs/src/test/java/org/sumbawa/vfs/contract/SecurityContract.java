package org.sumbawa.vfs.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.vfs.contract.Contract.path;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.vfs.Ability;
import org.sumbawa.vfs.NewFile;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.wire.dtyp.Acl;
import org.sumbawa.wire.dtyp.SecurityDescriptor;
import org.sumbawa.wire.dtyp.Sid;
import org.sumbawa.wire.fscc.FileAttributes;

/** Stored security descriptors. */
public interface SecurityContract extends Contract {
  /** One with owner, group and an empty list. */
  SecurityDescriptor SOME =
      SecurityDescriptor.EMPTY.withOwner(Sid.EVERYONE).withGroup(Sid.NETWORK).withDacl(Acl.EMPTY);

  @Test
  default void abilities_withSecurity_sayIt() {
    assertThat(fileSystem().abilities()).contains(Ability.SECURITY_DESCRIPTORS);
  }

  @Test
  default void security_neverSet_isEmpty() throws VfsException {
    try (var handle = create("a"); var root = fileSystem().open(path(""), false)) {
      assertThat(handle.security()).isEmpty();
      assertThat(root.security()).isEmpty();
    }
  }

  @Test
  default void security_set_isKept() throws VfsException {
    mkdir("d");
    try (var file = create("a"); var folder = fileSystem().open(path("d"), false)) {
      file.setSecurity(SOME);
      folder.setSecurity(SOME.withNullDacl());
      assertThat(file.security()).contains(SOME);
      assertThat(folder.security()).contains(SOME.withNullDacl());
      file.setSecurity(SOME.withSacl(Acl.EMPTY));
      file.rename(path("b"), false);
    }
    try (var file = fileSystem().open(path("b"), false)) {
      assertThat(file.security()).contains(SOME.withSacl(Acl.EMPTY));
    }
  }

  @Test
  default void security_ofNew_isThere() throws VfsException {
    fileSystem().create(path("a"), new NewFile(false, FileAttributes.NORMAL, SOME, List.of(), 0)).close();
    fileSystem().create(path("d"), new NewFile(true, FileAttributes.NORMAL, SOME, List.of(), 0)).close();
    try (var file = open("a"); var folder = fileSystem().open(path("d"), false)) {
      assertThat(file.security()).contains(SOME);
      assertThat(folder.security()).contains(SOME);
      assertThat(file.eas()).isEmpty();
    }
  }
}
