package org.sumbawa.server.exchange;

/**
 * What became of a message that was sent, as far as anybody can know: of what the client's system has confirmed or, on a
 * transport that does not tell, of what this system has taken.
 */
public interface Delivery {
  /** Of a message that could not be sent. */
  Delivery FAILED = new Delivery() {
    @Override
    public boolean isConfirmed() {
      return false;
    }

    @Override
    public long arrived() {
      return 0;
    }
  };

  /** Whether it arrived. */
  boolean isConfirmed();

  /** How many bytes arrived on its connection so far: while they become more, the client is there. */
  long arrived();
}
