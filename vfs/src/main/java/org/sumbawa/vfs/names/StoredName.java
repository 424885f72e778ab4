package org.sumbawa.vfs.names;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A name as the disk has it, and as clients see it. A disk's name is any bytes but NUL and slash; a client's is UTF-16
 * without what Windows forbids. So that every file on the disk can be seen and named, and none is lost:
 *
 * <ul>
 * <li>valid UTF-8 is itself;
 * <li>what Windows forbids is shown in the private use area, as macOS and Samba's {@code catia} do: control characters
 * 1 to 31 as U+F001 to U+F01F, {@code " * : < > ? \ |} as U+F020 to U+F027, and a blank or dot at the end as U+F028 or
 * U+F029; a client that uses these characters gets what they stand for;
 * <li>these private characters themselves, if they are on the disk, are themselves too. Both readings of a client's
 * name are looked for; a name that mixes them, or whose other reading is there too, is shown in escaped form;
 * <li>bytes that are no UTF-8, and characters to be escaped, are shown byte by byte as U+F780 to U+F7FF.
 * </ul>
 */
public final class StoredName {
  /** The most bytes that a file system takes. */
  public static final int LONGEST = 255;

  private final byte[] bytes;
  private final String shown;

  private StoredName(byte[] bytes, String shown) {
    this.bytes = bytes;
    this.shown = shown;
  }

  /** A name that was read from the disk. */
  public static StoredName ofDisk(byte[] bytes) {
    return new StoredName(bytes, NameDecoder.decode(bytes, false));
  }

  /** A name that was read from the disk, in the form that no other name can have. */
  public static StoredName escaped(byte[] bytes) {
    return new StoredName(bytes, NameDecoder.decode(bytes, true));
  }

  /** What a client's name can be on the disk, the usual first; none when no name on the disk is shown like that. */
  public static List<StoredName> ofClient(String name) {
    return switch (NameEncoder.kind(name)) {
      case PLAIN -> List.of(new StoredName(NameEncoder.encode(name, false), name));
      case ILLEGAL -> List.of();
      case SPECIAL -> {
        var mapped = of(name, NameEncoder.encode(name, false));
        var literal = of(name, NameEncoder.encode(name, true));
        yield mapped.isEmpty() || mapped.equals(literal)
            ? literal.stream().toList()
            : literal.isEmpty() ? mapped.stream().toList() : List.of(mapped.get(), literal.get());
      }
    };
  }

  private static Optional<StoredName> of(String name, byte[] bytes) {
    boolean fits =
        NameDecoder.decode(bytes, false).equals(name) || NameDecoder.decode(bytes, true).equals(name);
    return fits ? Optional.of(new StoredName(bytes, name)) : Optional.empty();
  }

  /** As the kernel takes it. */
  public byte[] bytes() {
    return bytes;
  }

  /** As clients see it. */
  public String shown() {
    return shown;
  }

  /** Whether no file system takes it. */
  public boolean isTooLong() {
    return bytes.length > LONGEST;
  }

  /** Whether clients' name for this can also be another name on the disk. */
  public boolean isAmbiguous() {
    return NameEncoder.kind(shown) == NameEncoder.Kind.SPECIAL && ofClient(shown).size() > 1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StoredName that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return shown;
  }
}
