package org.sumbawa.events;

/** One element of a field that is a list of structures; the implementations are generated with their event. */
public interface Struct {

  /** The value of a member, by its place among the field's {@link Field#members()}. */
  Object value(int member);
}
