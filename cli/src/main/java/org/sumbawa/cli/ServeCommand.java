package org.sumbawa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.sumbawa.auth.account.AccountFile;
import org.sumbawa.auth.account.WatchedAccounts;
import org.sumbawa.cli.config.AccountsPlace;
import org.sumbawa.cli.config.Configuration;
import org.sumbawa.cli.config.ConfigurationReader;
import org.sumbawa.cli.config.Finding;
import org.sumbawa.cli.config.SafetyCheck;
import org.sumbawa.cli.config.Trouble;
import org.sumbawa.server.SmbServer;
import org.sumbawa.server.SmbServerBuilder;
import org.sumbawa.server.config.ListenAddress;
import org.sumbawa.server.config.ShareSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code serve}: serves folders until it is asked to stop. */
@Command(name = "serve", mixinStandardHelpOptions = true, sortOptions = false, header = "Serves folders over SMB 2 and 3.", description = {
    "",
    "Prints \"listening on HOST:PORT\" for each listener when it is ready, and runs until SIGTERM or Ctrl-C; then"
        + " it writes and closes what is open.",
    "",
    "Defaults are the safe ones: SMB 3.0 at least, every message signed, no guests, no anonymous clients.",
    ""}, footerHeading = "%nExamples:%n", footer = {"  sumbawa serve --share docs=./docs --user alice:secret",
        "  sumbawa serve --listen 127.0.0.1:4450 --share docs=./docs,readonly --user alice:secret \\",
        "    --events e.jsonl", "  sumbawa serve --share open=/srv/open,guest --set smb2DialectMin=SMB202",
        "  sumbawa serve --config sumbawa.toml"}, exitCodeListHeading = "%nExit status:%n", exitCodeList = {
            "0:it was asked to stop, and has", "1:it could not start; standard error says why",
            "2:the command line is not understood"})
final class ServeCommand implements Callable<Integer> {
  @Mixin
  private ServeOptions options = new ServeOptions();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Failure {
    var err = spec.commandLine().getErr();
    var reading = file();
    var configuration = options.over(reading.configuration());
    if (configuration.shares().isEmpty()) {
      throw Failure.misunderstood(List
          .of("there is nothing to serve: give --share NAME=PATH, or a configuration file with [[share]]"));
    }
    warn(configuration, reading.findings(), err);
    var addresses = ListenPlan.of(configuration.host().listen(), err);
    var stop = StopSignal.install();
    try (var outputs = EventOutputs.open(configuration.events(), err)) {
      var builder = SmbServer.builder().settings(configuration.server()).events(outputs.events());
      addAccounts(builder, configuration, err);
      HandlesPlace.open(configuration, err).ifPresent(builder::durableHandles);
      for (var share : configuration.shares()) {
        builder.share(share, ShareFolder.open(share, err), share.path());
      }
      addresses.forEach(address -> builder.listen(address.resolve()));
      serve(builder, addresses, configuration.host().controlSocket(), stop);
    }
    return 0;
  }

  private ConfigurationReader.Reading file() throws Failure {
    if (options.config == null) {
      return new ConfigurationReader.Reading(Configuration.DEFAULT, List.of(), List.of());
    }
    var name = options.config.toString();
    ConfigurationReader.Reading reading = CheckConfigCommand.read(options.config);
    if (!reading.isValid()) {
      throw Failure
          .because(reading.findings().stream().filter(Finding::isError).map(f -> f.in(name)).toList());
    }
    return reading;
  }

  /** Of what is in force now: of the file's settings that options have in their place nothing is said. */
  private void warn(Configuration configuration, List<Finding> ofFile, PrintWriter err) {
    for (var finding : SafetyCheck.findings(configuration).stream().filter(f -> !f.isError()).toList()) {
      var there = ofFile.stream().filter(other -> other.message().equals(finding.message())).findAny();
      err.println(there.isPresent() ? there.get().in(String.valueOf(options.config)) : finding.in("sumbawa"));
    }
    err.flush();
  }

  private void addAccounts(SmbServerBuilder builder, Configuration configuration, PrintWriter err)
      throws Failure {
    var users = options.users();
    users.forEach(user -> builder.user(user.name(), user.password().toCharArray()));
    var named = configuration.host().accounts();
    var file = AccountsPlace.of(configuration.host());
    boolean hasFile = Files.exists(file);
    if (!hasFile && !named.isEmpty()) {
      throw Failure.because(AccountsPlace.missing(file));
    }
    boolean somebody = !users.isEmpty();
    try {
      if (hasFile) {
        var accounts = AccountFile.open(file);
        builder.accounts(new WatchedAccounts(accounts, trouble -> {
          err.println("sumbawa: " + trouble);
          err.flush();
        }));
        somebody |= accounts.list().stream().anyMatch(account -> !account.disabled());
      }
    } catch (IOException e) {
      throw Failure.because("cannot use the accounts: " + Trouble.words(e));
    }
    boolean open = configuration.server().authentication().anonymousAllowed()
        || configuration.shares().stream().anyMatch(ShareSettings::guest);
    if (!somebody && !open) {
      warnOfNobody(hasFile ? "there is no account in " + file + " that may" : "there are no accounts",
          named.isEmpty() ? "" : "--accounts " + file + " ", err);
    }
  }

  private static void warnOfNobody(String why, String which, PrintWriter err) {
    err.println("sumbawa: warning: nobody can come in: " + why
        + ". Give --user NAME:PASSWORD, or make an account with: sumbawa user add " + which + "NAME");
    err.flush();
  }

  private void serve(SmbServerBuilder builder, List<ListenAddress> wished, String socket, StopSignal stop)
      throws Failure {
    try (var server = builder.start()) {
      var control = ControlPlace.open(socket, server, spec.commandLine().getErr());
      try (control) {
        announce(wished, server.addresses());
        stop.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw Failure.because("cannot start: " + Trouble.words(e));
    }
  }

  /** Whoever reads this finds all that was promised: it can be connected to, and asked. */
  private void announce(List<ListenAddress> wished, List<InetSocketAddress> addresses) {
    var out = spec.commandLine().getOut();
    for (int i = 0; i < addresses.size(); i++) {
      out.println("listening on " + name(wished.get(i), addresses.get(i)));
    }
    out.flush();
  }

  /** As it was written, with the port that it became; all addresses are 0.0.0.0, which clients here can connect to. */
  private static String name(ListenAddress wished, InetSocketAddress became) {
    var host = wished.host().equals("*") ? "0.0.0.0" : wished.host();
    return new ListenAddress(host, became.getPort()).toString();
  }
}
