package org.sumbawa.wire.fscc.fsctl;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** The snapshots of a share: FSCTL_SRV_ENUMERATE_SNAPSHOTS. MS-SMB2 2.2.32.2. */
public interface SrvEnumerateSnapshots {
  /** The least that a client must have room for. MS-SMB2 3.3.5.15.1. */
  int MINIMUM_OUTPUT = 16;

  /**
   * How many snapshots there are, and their names if there was room for all. MS-SMB2 2.2.32.2.
   *
   * @param numberOfSnapshots how many there are
   * @param arraySize bytes that all names take, whether they are here or not
   * @param snapshots all names as {@code @GMT-} tokens, or none
   */
  record Response(int numberOfSnapshots, int arraySize, List<String> snapshots) implements Wire {

    /** Checks that the names can be told apart, and keeps a copy. */
    public Response {
      snapshots = List.copyOf(snapshots);
      if (snapshots.stream().anyMatch(name -> name.isEmpty() || name.indexOf(0) >= 0)) {
        throw new IllegalArgumentException("a snapshot without name, or with NUL in it");
      }
      if (!snapshots.isEmpty() && arraySize != arraySize(snapshots)) {
        throw new IllegalArgumentException(arraySize + " bytes for " + snapshots);
      }
    }

    /** An answer with all names. */
    public static Response all(List<String> snapshots) {
      return new Response(snapshots.size(), arraySize(snapshots), snapshots);
    }

    /** An answer for a client that has no room for the names. */
    public static Response countsOnly(List<String> snapshots) {
      return new Response(snapshots.size(), arraySize(snapshots), List.of());
    }

    /** Reads the structure; whatever follows it is not looked at. */
    public static Response decode(WireReader in) throws Malformed {
      int number = in.i32();
      long returned = in.u32();
      int arraySize = in.i32();
      var names = new ArrayList<String>();
      for (long i = 0; i < returned; i++) {
        names.add(token(in));
      }
      if (returned > 0 && arraySize != arraySize(names)) {
        throw new Malformed(returned + " snapshots in " + Integer.toUnsignedString(arraySize) + " bytes");
      }
      return new Response(number, arraySize, names);
    }

    /** How many bytes the names take. */
    public static int arraySize(List<String> snapshots) {
      return 2 + snapshots.stream().mapToInt(name -> 2 * name.length() + 2).sum();
    }

    private static String token(WireReader in) throws Malformed {
      var name = new StringBuilder();
      for (int c = in.u16(); c != 0; c = in.u16()) {
        name.append((char) c);
      }
      if (name.isEmpty()) {
        throw new Malformed("a snapshot without name");
      }
      return name.toString();
    }

    @Override
    public void encode(WireWriter out) {
      out.i32(numberOfSnapshots).i32(snapshots.size()).i32(arraySize);
      snapshots.forEach(name -> out.utf16(name).u16(0));
      // Clients count on 16 bytes at least.
      out.reserved(snapshots.isEmpty() ? 4 : 2);
    }
  }
}
