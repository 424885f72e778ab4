package org.sumbawa.auth.account;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sumbawa.wire.dtyp.Sid;

/** Who may log on. Any number of threads may ask at once. */
public interface Accounts {

  /** The identifier of the machine that these are the accounts of; theirs begin with it. */
  Sid machineSid();

  /** The account of that name, in whatever case. */
  Optional<Account> find(String name) throws IOException;

  /** All accounts, in the order of their making. */
  List<Account> list() throws IOException;

  /** These, and those of another source whose names are not here. Both must be of the same machine. */
  default Accounts and(Accounts others) {
    if (!machineSid().equals(others.machineSid())) {
      throw new IllegalArgumentException("accounts of two machines");
    }
    var these = this;
    return new Accounts() {
      @Override
      public Sid machineSid() {
        return these.machineSid();
      }

      @Override
      public Optional<Account> find(String name) throws IOException {
        var found = these.find(name);
        return found.isPresent() ? found : others.find(name);
      }

      @Override
      public List<Account> list() throws IOException {
        var names = these.list().stream().map(account -> UpperCase.of(account.name())).toList();
        return Stream
            .concat(these.list().stream(),
                others.list().stream().filter(account -> !names.contains(UpperCase.of(account.name()))))
            .toList();
      }
    };
  }
}
