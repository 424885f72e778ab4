package org.sumbawa.wire.rpc.ndr;

/** A structure that can be part of others: what its pointers point to is written when the writer says. */
@FunctionalInterface
public interface NdrStructure {

  /** Writes the fields, handing what pointers point to to {@link NdrWriter#pointer}. */
  void encode(NdrWriter out);
}
