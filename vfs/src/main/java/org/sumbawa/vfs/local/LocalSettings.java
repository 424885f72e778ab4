package org.sumbawa.vfs.local;

/**
 * How a folder of the disk is served.
 *
 * @param label the volume's name for people
 * @param fileMode permissions of new files
 * @param folderMode permissions of new folders
 * @param stayOnDevice whether folders on which something else is mounted are shut
 * @param hideSpecialFiles whether symbolic links, devices, pipes and sockets are hidden; otherwise they are reparse
 *     points, which nothing on the server follows or opens
 * @param hideDotFiles whether names that begin with a dot are hidden files unless attributes were stored for them
 * @param cachedNames how many names are remembered to find them whatever their case, over all folders; a single
 *     folder with more is remembered as long as it is the latest
 * @param idleFolders how many folders are kept open after their last use
 */
public record LocalSettings(String label, int fileMode, int folderMode, boolean stayOnDevice,
    boolean hideSpecialFiles, boolean hideDotFiles, int cachedNames, int idleFolders) {
  private static final int READABLE_BY_ALL = 0644;
  private static final int ENTERED_BY_ALL = 0755;
  private static final int HALF_A_MILLION = 500_000;
  private static final int SOME = 256;

  /** What suits most. */
  public static final LocalSettings DEFAULT =
      new LocalSettings("", READABLE_BY_ALL, ENTERED_BY_ALL, false, false, true, HALF_A_MILLION, SOME);

  /** With another label. */
  public LocalSettings withLabel(String newLabel) {
    return new LocalSettings(newLabel, fileMode, folderMode, stayOnDevice, hideSpecialFiles, hideDotFiles,
        cachedNames, idleFolders);
  }

  /** With other permissions of new files and folders. */
  public LocalSettings withModes(int newFileMode, int newFolderMode) {
    return new LocalSettings(label, newFileMode, newFolderMode, stayOnDevice, hideSpecialFiles, hideDotFiles,
        cachedNames, idleFolders);
  }

  /** With other mounted file systems shut. */
  public LocalSettings stayingOnDevice() {
    return new LocalSettings(label, fileMode, folderMode, true, hideSpecialFiles, hideDotFiles, cachedNames,
        idleFolders);
  }

  /** With symbolic links and other special files hidden. */
  public LocalSettings hidingSpecialFiles() {
    return new LocalSettings(label, fileMode, folderMode, stayOnDevice, true, hideDotFiles, cachedNames,
        idleFolders);
  }

  /** With names that begin with a dot shown like others. */
  public LocalSettings showingDotFiles() {
    return new LocalSettings(label, fileMode, folderMode, stayOnDevice, hideSpecialFiles, false, cachedNames,
        idleFolders);
  }

  /** With other limits of what is remembered. */
  public LocalSettings withLimits(int newCachedNames, int newIdleFolders) {
    return new LocalSettings(label, fileMode, folderMode, stayOnDevice, hideSpecialFiles, hideDotFiles,
        newCachedNames, newIdleFolders);
  }
}
