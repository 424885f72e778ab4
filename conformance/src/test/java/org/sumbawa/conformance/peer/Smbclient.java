package org.sumbawa.conformance.peer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Samba's client programs, against one server as one user.
 *
 * @param program runs them
 * @param server where the server listens; for smbcacls, which takes no port, that must be port 445
 * @param user by whose name
 * @param password with which password
 * @param options further options of each of the programs, such as {@code --client-protection=encrypt}
 */
public record Smbclient(Program program, InetSocketAddress server, String user, String password,
    List<String> options) {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** Keeps a copy of the options. */
  public Smbclient {
    options = List.copyOf(options);
  }

  /** With the defaults of Samba, but from SMB 2.0.2 on. */
  public static Smbclient of(Program program, InetSocketAddress server, String user, String password) {
    return new Smbclient(program, server, user, password, List.of());
  }

  /** The same with further options. */
  public Smbclient with(String... further) {
    var longer = new ArrayList<>(options);
    longer.addAll(List.of(further));
    return new Smbclient(program, server, user, password, longer);
  }

  /** The same, speaking this dialect only, by Samba's name for it, such as {@code SMB3_11}. */
  public Smbclient speaking(String dialect) {
    return with("--option=client min protocol=" + dialect, "--option=client max protocol=" + dialect);
  }

  /** The same at another address, such as that of somebody who listens in. */
  public Smbclient at(InetSocketAddress elsewhere) {
    return new Smbclient(program, elsewhere, user, password, options);
  }

  /** The same as another user. */
  public Smbclient as(String otherUser, String otherPassword) {
    return new Smbclient(program, server, otherUser, otherPassword, options);
  }

  /** Runs commands of smbclient in a share. */
  public Program.Outcome run(String share, String... commands) throws IOException, InterruptedException {
    return run("smbclient", List.of(unc(share), "-c", String.join("; ", commands)));
  }

  /** Runs commands of smbclient in a share, all of which must go well. */
  public String does(String share, String... commands) throws IOException, InterruptedException {
    var outcome = run(share, commands);
    if (!outcome.succeeded() || outcome.text().contains("NT_STATUS_")) {
      throw new AssertionError(List.of(commands) + " as " + user + " " + options + " ended with "
          + outcome.status() + ":\n" + outcome.text());
    }
    return outcome.out();
  }

  /** Lists the shares. */
  public Program.Outcome list() throws IOException, InterruptedException {
    return run("smbclient", List.of("-L", host()));
  }

  /** Runs smbcacls on a file of a share. */
  public Program.Outcome acls(String share, String file, String... arguments)
      throws IOException, InterruptedException {
    var all = new ArrayList<>(List.of(unc(share), file));
    all.addAll(List.of(arguments));
    return run("smbcacls", all);
  }

  /** Runs any of the programs that takes Samba's connection options. */
  public Program.Outcome run(String name, List<String> arguments) throws IOException, InterruptedException {
    return program.run(LIMIT, command(name, arguments));
  }

  /** Starts smbclient in a share, to read its commands from whoever has its standard input. */
  Process converse(String share) throws IOException {
    return program.prepare(command("smbclient", List.of(unc(share)))).redirectErrorStream(true).start();
  }

  private List<String> command(String name, List<String> arguments) throws IOException {
    var configuration = program.home().resolve("smb.conf");
    if (!Files.exists(configuration)) {
      Files.writeString(configuration, "[global]\n  client min protocol = SMB2_02\n");
    }
    var command = new ArrayList<>(List.of(name, "-s", configuration.toString(), "-U", user + "%" + password));
    if (!name.equals("smbcacls")) {
      command.addAll(List.of("-p", Integer.toString(server.getPort())));
    }
    command.addAll(options);
    command.addAll(arguments);
    return command;
  }

  private String unc(String share) {
    return "//" + host() + "/" + share;
  }

  private String host() {
    return server.getAddress().getHostAddress();
  }
}
