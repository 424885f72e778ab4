package org.sumbawa.server.config;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Everything about a share.
 *
 * @param name by which clients ask for it, whatever the case
 * @param path the folder that it serves; empty when its storage is given in code and is no folder
 * @param description the words shown beside it in share lists
 * @param encryptData whether it may only be used encrypted
 * @param folderEnumerationMode which names its folders show
 * @param cachingMode how clients may keep its files
 * @param readOnly whether nothing may be changed through it
 * @param guest whether clients with an unknown user name may enter it as guests
 * @param shortNames whether files with long names have short ones too
 * @param access who may enter
 * @param concurrentUserLimit how many sessions may be in it at a time; 0 for any number
 * @param continuouslyAvailable whether its files can be kept open beyond the end of the server
 * @param caTimeout how long they then wait for a client that names no time; zero for as long as other files
 * @param changeNotify whether clients may wait for changes in its folders
 * @param hideFiles patterns of names in the folder that it serves that are told to be hidden
 */
public record ShareSettings(String name, String path, String description, boolean encryptData,
    FolderEnumerationMode folderEnumerationMode, CachingMode cachingMode, boolean readOnly, boolean guest,
    boolean shortNames, ShareAccess access, int concurrentUserLimit, boolean continuouslyAvailable,
    Duration caTimeout, boolean changeNotify, List<String> hideFiles) {
  private static final String FORBIDDEN = "\\/[]:|<>+=;,*?\"";
  private static final Set<String> RESERVED = Set.of("ipc$", "pipe", "mailslot");

  /** Refuses a name that clients could not ask for. */
  public ShareSettings {
    hideFiles = List.copyOf(hideFiles);
    try {
      checkName(name);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("a share's name " + e.getMessage(), e);
    }
  }

  /** A share of that name with the defaults. */
  public static ShareSettings named(String name) {
    return from(SettingValues.<ShareSettings>defaults().with(SettingsCatalog.SHARE_NAME, name));
  }

  /** A share of that name that serves a folder, with the defaults. */
  public static ShareSettings folder(String name, String path) {
    return named(name).with(SettingsCatalog.SHARE_PATH, path);
  }

  /** Builds the settings of a share from values for rows of {@link SettingsCatalog#SHARE}. */
  public static ShareSettings from(SettingValues<ShareSettings> values) {
    return new ShareSettings(values.get(SettingsCatalog.SHARE_NAME), values.get(SettingsCatalog.SHARE_PATH),
        values.get(SettingsCatalog.SHARE_DESCRIPTION), values.get(SettingsCatalog.SHARE_ENCRYPT_DATA),
        values.get(SettingsCatalog.FOLDER_ENUMERATION_MODE), values.get(SettingsCatalog.CACHING_MODE),
        values.get(SettingsCatalog.READ_ONLY), values.get(SettingsCatalog.GUEST),
        values.get(SettingsCatalog.SHORT_NAMES), access(values),
        values.get(SettingsCatalog.CONCURRENT_USER_LIMIT), values.get(SettingsCatalog.CONTINUOUSLY_AVAILABLE),
        values.get(SettingsCatalog.CA_TIMEOUT), values.get(SettingsCatalog.CHANGE_NOTIFY),
        values.get(SettingsCatalog.HIDE_FILES));
  }

  /** These settings with one of them changed. */
  public <T> ShareSettings with(Setting<ShareSettings, T> setting, T value) {
    return from(SettingValues.of(this, SettingsCatalog.SHARE).with(setting, value));
  }

  /** The name, if clients can ask for it; otherwise says what it must be. */
  static String checkName(String name) {
    if (name.isEmpty() || name.length() > 80) {
      throw new IllegalArgumentException("must have 1 to 80 characters");
    }
    if (name.chars().anyMatch(c -> c < ' ' || FORBIDDEN.indexOf(c) >= 0)) {
      throw new IllegalArgumentException("must have no control characters and none of " + FORBIDDEN);
    }
    if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("must not be " + name + ", which is the server's own");
    }
    return name;
  }

  private static ShareAccess access(SettingValues<ShareSettings> values) {
    var descriptor = values.get(SettingsCatalog.SECURITY_DESCRIPTOR);
    var lists = new ShareAccess.Lists(values.get(SettingsCatalog.FULL_ACCESS),
        values.get(SettingsCatalog.CHANGE_ACCESS), values.get(SettingsCatalog.READ_ACCESS),
        values.get(SettingsCatalog.NO_ACCESS));
    if (descriptor.isPresent()) {
      if (values.isSet(SettingsCatalog.FULL_ACCESS) || values.isSet(SettingsCatalog.CHANGE_ACCESS)
          || values.isSet(SettingsCatalog.READ_ACCESS) || values.isSet(SettingsCatalog.NO_ACCESS)) {
        throw new IllegalArgumentException("securityDescriptor and the access lists exclude each other");
      }
      return new ShareAccess.Descriptor(descriptor.get());
    }
    boolean granted =
        !lists.fullAccess().isEmpty() || !lists.changeAccess().isEmpty() || !lists.readAccess().isEmpty();
    if (granted) {
      return lists;
    }
    return lists.noAccess().isEmpty()
        ? ShareAccess.EVERYONE
        : new ShareAccess.Lists(List.of("Everyone"), List.of(), List.of(), lists.noAccess());
  }
}
