package org.sumbawa.transport.tap;

import java.util.List;

/** Decides what happens to which frame: a function, so that the same run has the same faults. */
@FunctionalInterface
public interface FaultScript {

  /** What happens to a frame. */
  Fault fault(Occasion occasion);

  /**
   * A frame in a run.
   *
   * @param link the connection's number, counted from 0 as they were opened or accepted
   * @param direction which way it goes
   * @param frame the frame's number on this connection and in this direction, counted from 0
   */
  record Occasion(int link, Direction direction, int frame) {}

  /** A fault and when it happens. */
  record Line(Occasion occasion, Fault fault) {}

  /** These faults, and every other frame passes. */
  static FaultScript of(Line... lines) {
    var script = List.of(lines);
    return occasion -> script.stream().filter(line -> line.occasion().equals(occasion)).map(Line::fault)
        .findFirst().orElseGet(Fault.Pass::new);
  }
}
