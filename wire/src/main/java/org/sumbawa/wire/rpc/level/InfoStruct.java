package org.sumbawa.wire.rpc.level;

import java.util.List;
import java.util.Optional;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrStructure;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/**
 * A union of structures with a level that selects one, or with none when a call was refused. C706 14.3.8.
 *
 * @param level the level
 * @param entries the structure, or nothing: never more than one
 * @param <T> what is told of
 */
public record InfoStruct<T extends NdrStructure>(int level, List<T> entries) {
  /** Keeps a list of its own. */
  public InfoStruct {
    entries = List.copyOf(entries);
    if (entries.size() > 1) {
      throw new IllegalArgumentException(entries.size() + " structures");
    }
  }

  /** Nothing of a level. */
  public static <T extends NdrStructure> InfoStruct<T> empty(int level) {
    return new InfoStruct<>(level, List.of());
  }

  /** One structure of a level. */
  public static <T extends NdrStructure> InfoStruct<T> of(int level, T info) {
    return new InfoStruct<>(level, List.of(info));
  }

  /** Reads the level and the structure that it selects. */
  public static <T extends NdrStructure> InfoStruct<T> decode(Levels<T> levels, NdrReader in)
      throws Malformed {
    int level = in.i32();
    if (!levels.hasPointer(level) || !in.present()) {
      return empty(level);
    }
    var decoder = levels.decoder(level).orElseThrow(() -> new Malformed("a structure of level " + level));
    return of(level, decoder.decode(in).read());
  }

  /** Writes the level and the structure. */
  public void encode(Levels<T> levels, NdrWriter out) {
    out.i32(level);
    if (!entries.isEmpty()) {
      out.pointer(entries.getFirst()).flush();
    } else if (levels.hasPointer(level)) {
      out.nothing();
    }
  }

  /** The structure, if there is one. */
  public Optional<T> info() {
    return entries.stream().findFirst();
  }
}
