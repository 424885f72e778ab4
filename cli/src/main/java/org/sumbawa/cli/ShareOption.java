package org.sumbawa.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.sumbawa.cli.config.WrittenPath;
import org.sumbawa.server.config.SettingValues;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.server.config.ShareSettings;

/** Reads {@code NAME=PATH[,readonly][,encrypt][,guest][,available]}. A path may have commas: only these words end it. */
final class ShareOption {
  private static final List<String> WORDS = List.of("readonly", "encrypt", "guest", "available");

  private ShareOption() {}

  /** The share that the words describe; refuses a folder that is not there. */
  static ShareSettings parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 1 || equals == text.length() - 1) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not NAME=PATH[,readonly][,encrypt][,guest][,available]");
    }
    var values = named(text.substring(0, equals));
    var path = text.substring(equals + 1);
    for (int comma = path.lastIndexOf(','); comma > 0; comma = path.lastIndexOf(',')) {
      var word = path.substring(comma + 1).strip().toLowerCase(Locale.ROOT);
      if (!WORDS.contains(word)) {
        break;
      }
      values = switch (word) {
        case "readonly" -> values.with(SettingsCatalog.READ_ONLY, true);
        case "encrypt" -> values.with(SettingsCatalog.SHARE_ENCRYPT_DATA, true);
        case "available" -> values.with(SettingsCatalog.CONTINUOUSLY_AVAILABLE, true);
        default -> values.with(SettingsCatalog.GUEST, true);
      };
      path = path.substring(0, comma);
    }
    return ShareSettings.from(values.with(SettingsCatalog.SHARE_PATH, folder(path).toString()));
  }

  private static SettingValues<ShareSettings> named(String name) {
    try {
      return SettingValues.<ShareSettings>defaults().parse(SettingsCatalog.SHARE_NAME, name);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the name \"" + name + "\" " + e.getMessage(), e);
    }
  }

  private static Path folder(String written) {
    Path path;
    try {
      path = Path.of(WrittenPath.withHome(written)).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(written + " is no path: " + e.getReason(), e);
    }
    if (!Files.exists(path)) {
      var hint = written.indexOf(',') < 0 ? "" : "; after a path may come ," + String.join(" ,", WORDS);
      throw new IllegalArgumentException("there is no folder " + path + hint);
    }
    if (!Files.isDirectory(path)) {
      throw new IllegalArgumentException(path + " is not a folder");
    }
    return path;
  }
}
