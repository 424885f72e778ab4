package org.sumbawa.wire.token;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.FileTime;

/** The attributes of the target, as the server tells them and as the client repeats them. MS-NLMP 2.2.2.1. */
public record AvPairs(List<AvPair> pairs) implements Wire {
  /** No attributes. */
  public static final AvPairs NONE = new AvPairs(List.of());

  /** The account's authentication is constrained. */
  public static final int FLAG_CONSTRAINED = 1;

  /** The AUTHENTICATE message bears a MIC. */
  public static final int FLAG_MIC = 2;

  /** The name of the service that the client means came from nobody it trusts. */
  public static final int FLAG_UNTRUSTED_TARGET = 4;

  /** Keeps a copy of the list. */
  public AvPairs {
    pairs = List.copyOf(pairs);
  }

  /** Reads up to the end of the list; what follows it is left. */
  public static AvPairs decode(WireReader in) throws Malformed {
    var pairs = new ArrayList<AvPair>();
    while (true) {
      int number = in.u16();
      int size = in.u16();
      if (number == AvId.EOL) {
        if (size != 0) {
          throw new Malformed("an end of attributes that holds " + size + " bytes");
        }
        return new AvPairs(pairs);
      }
      var id = new AvId(number);
      var problem = AvPair.misfit(id, size);
      if (problem.isPresent()) {
        throw new Malformed(problem.get());
      }
      pairs.add(new AvPair(id, in.bytes(size)));
    }
  }

  @Override
  public void encode(WireWriter out) {
    for (var pair : pairs) {
      out.u16(pair.id().value()).u16(pair.value().size()).bytes(pair.value());
    }
    out.u16(AvId.EOL).u16(0);
  }

  /** These with one attribute set: in the place it had, else at the end. */
  public AvPairs with(AvPair pair) {
    var changed = new ArrayList<AvPair>();
    boolean placed = false;
    for (var old : pairs) {
      if (!old.id().equals(pair.id())) {
        changed.add(old);
      } else if (!placed) {
        changed.add(pair);
        placed = true;
      }
    }
    if (!placed) {
      changed.add(pair);
    }
    return new AvPairs(changed);
  }

  /** The value of the first attribute of that kind. */
  public Optional<Bytes> value(AvId id) {
    return pairs.stream().filter(pair -> pair.id().equals(id)).map(AvPair::value).findFirst();
  }

  /** The text of an attribute that names something. */
  public Optional<String> text(AvId id) {
    return value(id).map(bytes -> new String(bytes.toByteArray(), StandardCharsets.UTF_16LE));
  }

  /** The bits of the flags attribute; 0 without it. */
  public int flags() {
    return value(AvId.FLAGS).map(bytes -> bytes.buffer().getInt()).orElse(0);
  }

  /** The time. */
  public Optional<FileTime> timestamp() {
    return value(AvId.TIMESTAMP).map(bytes -> new FileTime(bytes.buffer().getLong()));
  }

  /** These with other flags. */
  public AvPairs withFlags(int flags) {
    return with(new AvPair(AvId.FLAGS, new WireWriter().i32(flags).view()));
  }

  /** These with a time. */
  public AvPairs withTimestamp(FileTime time) {
    return with(new AvPair(AvId.TIMESTAMP, time.encoded()));
  }
}
