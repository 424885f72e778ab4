package org.sumbawa.wire.codec;

/** A value that can be written to the wire; each such type also has a static {@code decode(WireReader)}. */
public interface Wire {

  /** Writes this value in the layout that its document fixes. */
  void encode(WireWriter out);

  /** This value's bytes. */
  default Bytes encoded() {
    var out = new WireWriter();
    encode(out);
    return out.view();
  }
}
