package org.sumbawa.server.command.create;

import java.util.ArrayList;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FileNameRule;
import org.sumbawa.wire.fscc.NameCase;
import org.sumbawa.wire.fscc.PathComponent;

/**
 * The name in a CREATE or a rename, taken apart. MS-FSCC 2.1.5, MS-FSA 2.1.5.1 phases 1 and 5.
 *
 * @param path where it leads
 * @param type what kind of stream the name says it is
 * @param trailingBackslash whether it ends in a backslash, as only a folder's may
 */
public record PathName(FilePath path, StreamType type, boolean trailingBackslash) {

  /** What the name says of the stream that it leads to. MS-FSCC 2.1.5.4. */
  public enum StreamType {
    /** Nothing: a folder, or data. */
    ANY,
    /** {@code $DATA}: never a folder. */
    DATA,
    /** {@code $INDEX_ALLOCATION}: a folder. */
    INDEX
  }

  /**
   * Takes apart the name in a CREATE, which may have dot names: {@code .} stays where it is, {@code ..} goes up, though
   * never beyond the root. MS-SMB2 3.3.5.9, MS-FSCC 2.1.5.1.
   */
  static PathName resolve(String name) throws Refusal {
    boolean mayHaveDotNames = name.startsWith(".") || name.contains("\\.");
    return parse(mayHaveDotNames && !name.startsWith("\\") ? withoutDotNames(name) : name);
  }

  private static String withoutDotNames(String name) throws Refusal {
    var names = new ArrayList<String>();
    for (var part : name.split("\\\\", -1)) {
      if (!FileNameRule.isDotName(part)) {
        names.add(part);
      } else if (part.equals("..")) {
        goUp(names);
      }
    }
    return String.join("\\", names);
  }

  /** Who wants to leave the share is told so, as Windows does it, rather than shown its root. */
  private static void goUp(ArrayList<String> names) throws Refusal {
    if (names.isEmpty()) {
      throw new Refusal(NtStatus.OBJECT_PATH_SYNTAX_BAD);
    }
    if (names.removeLast().isEmpty()) {
      throw new Refusal(NtStatus.OBJECT_NAME_INVALID);
    }
  }

  /** Takes a name apart that may have no dot names, or says what is wrong with it. */
  public static PathName parse(String name) throws Refusal {
    if (name.startsWith("\\")) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    if (2 * name.length() > 2 * FileNameRule.MAXIMUM_PATH_LENGTH || name.indexOf('\0') >= 0) {
      throw new Refusal(NtStatus.OBJECT_NAME_INVALID);
    }
    boolean trailing = name.endsWith("\\");
    var rest = trailing ? name.substring(0, name.length() - 1) : name;
    if (rest.isEmpty()) {
      return new PathName(FilePath.ROOT, StreamType.ANY, trailing);
    }
    var parts = rest.split("\\\\", -1);
    var names = new ArrayList<String>(parts.length);
    for (int i = 0; i < parts.length - 1; i++) {
      names.add(folder(parts[i]));
    }
    return last(names, parts[parts.length - 1], trailing);
  }

  private static String folder(String part) throws Refusal {
    if (part.isEmpty()) {
      throw new Refusal(NtStatus.OBJECT_NAME_INVALID);
    }
    if (FileNameRule.isDotName(part)) {
      throw new Refusal(NtStatus.OBJECT_PATH_SYNTAX_BAD);
    }
    var component = component(part);
    if (component.isNamedStream() || (!component.isDirectoryIndex() && part.indexOf(':') >= 0)) {
      throw new Refusal(NtStatus.OBJECT_NAME_INVALID);
    }
    return component.fileName();
  }

  private static PathName last(ArrayList<String> names, String part, boolean trailing) throws Refusal {
    if (FileNameRule.isDotName(part)) {
      throw new Refusal(part.equals("..") ? NtStatus.OBJECT_PATH_SYNTAX_BAD : NtStatus.OBJECT_NAME_INVALID);
    }
    var component = component(part);
    if (!component.fileName().isEmpty()) {
      names.add(component.fileName());
    }
    var type = type(component);
    var path = new FilePath(names, type == StreamType.INDEX ? "" : component.streamName());
    return new PathName(path, type, trailing);
  }

  /** MS-FSA 2.1.5.1, phases 6 and 7. */
  private static StreamType type(PathComponent component) throws Refusal {
    if (component.streamType().isEmpty()) {
      return StreamType.ANY;
    }
    if (component.isData()) {
      return StreamType.DATA;
    }
    if (component.isDirectoryIndex()) {
      return StreamType.INDEX;
    }
    boolean ofFolder = NameCase.same(component.streamType(), PathComponent.INDEX_ALLOCATION);
    throw new Refusal(ofFolder ? NtStatus.INVALID_PARAMETER : NtStatus.OBJECT_NAME_INVALID);
  }

  private static PathComponent component(String part) throws Refusal {
    return PathComponent.parse(part).orElseThrow(() -> new Refusal(NtStatus.OBJECT_NAME_INVALID));
  }
}
