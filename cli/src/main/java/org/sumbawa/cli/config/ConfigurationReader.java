package org.sumbawa.cli.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sumbawa.server.config.EventSettings;
import org.sumbawa.server.config.HostSettings;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.Setting;
import org.sumbawa.server.config.SettingValues;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.server.config.ShareSettings;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/** Reads a configuration file to its end, whatever is wrong with it, and tells everything that is. */
public final class ConfigurationReader {
  /** What some editors begin a file with. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Set<String> TABLES = Set.of("server", "share", "events");

  private final List<Finding> findings = new ArrayList<>();
  private final List<Finding> lacks = new ArrayList<>();
  private final List<Lines> shareLines = new ArrayList<>();
  private Lines hostLines = new Lines(0, Map.of());
  private Lines serverLines = new Lines(0, Map.of());
  private final Path file;

  private ConfigurationReader(Path file) {
    this.file = file;
  }

  /**
   * What a file says and what is to be said of it.
   *
   * @param configuration what can be understood of it, defaults for the rest; to be served only without errors
   * @param findings everything worth telling, in the order of the file
   * @param lacks what a server needs that is given nothing else, and options could still give
   */
  public record Reading(Configuration configuration, List<Finding> findings, List<Finding> lacks) {

    /** Whether it can be served, perhaps with options. */
    public boolean isValid() {
      return findings.stream().noneMatch(Finding::isError);
    }

    /** All that is to be said when there are no options. */
    public List<Finding> alone() {
      return inOrder(Stream.concat(findings.stream(), lacks.stream()));
    }
  }

  /** Reads a file. */
  public static Reading read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString(), null, "there is no such configuration file");
    }
    var text = Files.readString(file);
    return read(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, file);
  }

  /** Reads the text of a file; relative paths in it count from the file's folder. */
  public static Reading read(String text, Path file) {
    var reader = new ConfigurationReader(file.toAbsolutePath());
    var configuration = reader.configuration(Toml.parse(text));
    var lines = new FileLines(reader.hostLines, reader.serverLines, reader.shareLines);
    reader.findings.addAll(SafetyCheck.findings(configuration, lines));
    reader.lacks.addAll(AccountsCheck.findings(configuration, lines));
    return new Reading(configuration, inOrder(reader.findings.stream()), inOrder(reader.lacks.stream()));
  }

  private static List<Finding> inOrder(Stream<Finding> findings) {
    return findings
        .sorted(Comparator.comparingInt(finding -> finding.line() == 0 ? Integer.MAX_VALUE : finding.line()))
        .toList();
  }

  private Configuration configuration(TomlParseResult toml) {
    toml.errors().forEach(
        error -> findings.add(Finding.error(error.position().line(), String.valueOf(error.getMessage()))));
    return new Configuration(host(toml), server(toml), shares(toml), events(toml));
  }

  private HostSettings host(TomlTable toml) {
    var reader = new SettingsReader<>("the top of the file", SettingsCatalog.HOST, Set.of(), findings);
    var values = reader.read(toml, TABLES);
    hostLines = reader.lines(0);
    HostSettings.conflicts(values.get(SettingsCatalog.LISTEN)).forEach(
        conflict -> findings.add(Finding.error(hostLines.of(SettingsCatalog.LISTEN), "listen: " + conflict)));
    boolean hasSocket = !values.get(SettingsCatalog.CONTROL_SOCKET).equals(HostSettings.NO_SOCKET);
    var withAccounts = resolved(resolved(values, SettingsCatalog.ACCOUNTS, hostLines),
        SettingsCatalog.DURABLE_HANDLES, hostLines);
    return HostSettings
        .from(hasSocket ? resolved(withAccounts, SettingsCatalog.CONTROL_SOCKET, hostLines) : withAccounts);
  }

  private ServerSettings server(TomlTable toml) {
    var reader =
        new SettingsReader<>("[server]", SettingsCatalog.SERVER, SettingsCatalog.SERVER_NOT_YET, findings);
    var values = reader.read(table(toml, "server"), Set.of());
    int line = SettingsReader.line(toml, "server");
    serverLines = reader.lines(line);
    var conflicts = ServerSettings.conflicts(values);
    conflicts.stream().filter(conflict -> !reader.isAboutRefused(conflict))
        .forEach(conflict -> findings.add(Finding.error(line, conflict)));
    return conflicts.isEmpty() ? ServerSettings.from(values) : ServerSettings.DEFAULT;
  }

  private EventSettings events(TomlTable toml) {
    var reader = new SettingsReader<>("[events]", SettingsCatalog.EVENTS, Set.of(), findings);
    var values = reader.read(table(toml, "events"), Set.of());
    var lines = reader.lines(SettingsReader.line(toml, "events"));
    return EventSettings.from(
        resolved(resolved(values, SettingsCatalog.JSON_LINES, lines), SettingsCatalog.WINDOWS_XML, lines));
  }

  private List<ShareSettings> shares(TomlTable toml) {
    var shares = new ArrayList<ShareSettings>();
    if (!toml.contains(List.of("share"))) {
      lacks.add(Finding.error(0, "there is nothing to serve: begin a share with [[share]]"));
      return shares;
    }
    if (!toml.isArray(List.of("share"))) {
      findings.add(Finding.error(SettingsReader.line(toml, "share"), "a share begins with [[share]]"));
      return shares;
    }
    var array = toml.getArrayOrEmpty(List.of("share"));
    var names = new HashSet<String>();
    for (int i = 0; i < array.size(); i++) {
      int line = SettingsReader.line(array.inputPositionOf(i));
      if (array.get(i) instanceof TomlTable table) {
        share(table, line, names, shares);
      } else {
        findings.add(Finding.error(line, "a share begins with [[share]]"));
      }
    }
    return shares;
  }

  private void share(TomlTable table, int line, Set<String> names, List<ShareSettings> shares) {
    var reader =
        new SettingsReader<>("[[share]]", SettingsCatalog.SHARE, SettingsCatalog.SHARE_NOT_YET, findings);
    var values = reader.read(table, Set.of());
    for (var required : List.of(SettingsCatalog.SHARE_NAME, SettingsCatalog.SHARE_PATH)) {
      if (!table.contains(List.of(required.name()))) {
        findings.add(Finding.error(line, "the share has no " + required.name()));
      } else if (values.isGiven(required) && values.get(required).isEmpty()) {
        findings.add(Finding.error(reader.lines(line).of(required), required.name() + " is empty"));
      }
    }
    try {
      var share = ShareSettings.from(resolved(values, SettingsCatalog.SHARE_PATH, reader.lines(line)));
      if (values.isGiven(SettingsCatalog.SHARE_NAME) && !names.add(share.name().toLowerCase(Locale.ROOT))) {
        findings.add(Finding.error(line, "there is a share " + share.name() + " already"));
      }
      shares.add(share);
      shareLines.add(reader.lines(line));
    } catch (IllegalArgumentException e) {
      findings.add(Finding.error(line, String.valueOf(e.getMessage())));
    }
  }

  private TomlTable table(TomlTable toml, String name) {
    if (toml.contains(List.of(name)) && !toml.isTable(List.of(name))) {
      findings.add(Finding.error(SettingsReader.line(toml, name), name + " must be a table, [" + name + "]"));
      return Toml.parse("");
    }
    return toml.getTableOrEmpty(List.of(name));
  }

  private <S> SettingValues<S> resolved(SettingValues<S> values, Setting<S, String> path, Lines lines) {
    if (!values.isSet(path)) {
      return values;
    }
    try {
      var resolved = file.resolveSibling(WrittenPath.withHome(values.get(path))).normalize();
      return values.with(path, resolved.toString());
    } catch (InvalidPathException e) {
      findings.add(Finding.error(lines.of(path), path.name() + " is no path: " + e.getReason()));
      return values.with(path, path.defaultValue());
    }
  }
}
