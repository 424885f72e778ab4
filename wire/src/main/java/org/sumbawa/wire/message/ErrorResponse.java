package org.sumbawa.wire.message;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * Stands in place of a response when something failed, and alone when a response is still to come. What there
 * is to say beyond the status is plain data up to 3.0.2 and a list of contexts in 3.1.1. MS-SMB2 2.2.2.
 *
 * @param contexts what 3.1.1 says, in order; if there are any, there is no plain data
 * @param data what other dialects say
 */
public record ErrorResponse(List<ErrorContext> contexts, Bytes data) implements ResponseBody {
  static final int STRUCTURE_SIZE = 9;

  /** Nothing to say beyond the status. */
  public static final ErrorResponse EMPTY = new ErrorResponse(List.of(), Bytes.EMPTY);

  /** Copies the list. */
  public ErrorResponse {
    contexts = List.copyOf(contexts);
    Width.u8(contexts.size());
    if (!contexts.isEmpty() && !data.isEmpty()) {
      throw new IllegalArgumentException("both contexts and plain data");
    }
  }

  /** Says one thing in the form that a dialect has for it. */
  public static ErrorResponse of(Dialect dialect, Bytes data) {
    return of(dialect, new ErrorContext(ErrorContext.DEFAULT, data));
  }

  /** Says one thing in the form that a dialect has for it; before 3.1.1 its id is lost. */
  public static ErrorResponse of(Dialect dialect, ErrorContext context) {
    return dialect.isAtLeast(Dialect.V3_1_1)
        ? new ErrorResponse(List.of(context), Bytes.EMPTY)
        : new ErrorResponse(List.of(), context.data());
  }

  static ErrorResponse decode(WireReader in) throws Malformed {
    in.structureSize(STRUCTURE_SIZE);
    int count = in.u8();
    in.reserved(1);
    int length = in.size32();
    if (count == 0) {
      return new ErrorResponse(List.of(), in.bytes(length));
    }
    var data = in.sub(length);
    var contexts = new ArrayList<ErrorContext>();
    for (int i = 0; i < count; i++) {
      contexts.add(ErrorContext.decode(data.align(ErrorContext.ALIGNMENT)));
    }
    return new ErrorResponse(contexts, Bytes.EMPTY);
  }

  /** What the default context or the plain data says: most errors say no more. */
  public Bytes detail() {
    return contexts.stream().filter(each -> each.id() == ErrorContext.DEFAULT).findFirst()
        .map(ErrorContext::data).orElse(data);
  }

  @Override
  public void encode(WireWriter out) {
    out.u16(STRUCTURE_SIZE).u8(contexts.size()).reserved(1);
    var length = out.mark32();
    int start = out.position();
    out.bytes(data);
    for (var context : contexts) {
      context.encode(out.align(ErrorContext.ALIGNMENT));
    }
    out.fill32(length, out.position() - start);
    FixedPart.pad(out, start);
  }
}
