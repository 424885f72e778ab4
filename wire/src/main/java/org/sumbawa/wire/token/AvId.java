package org.sumbawa.wire.token;

/** What an attribute of the target says. MS-NLMP 2.2.2.1. */
public record AvId(int value) {
  /** The end of the list. */
  static final int EOL = 0;

  /** The server's NetBIOS name. */
  public static final AvId NB_COMPUTER_NAME = new AvId(1);

  /** The NetBIOS name of its domain. */
  public static final AvId NB_DOMAIN_NAME = new AvId(2);

  /** The server's DNS name. */
  public static final AvId DNS_COMPUTER_NAME = new AvId(3);

  /** The DNS name of its domain. */
  public static final AvId DNS_DOMAIN_NAME = new AvId(4);

  /** The DNS name of its forest. */
  public static final AvId DNS_TREE_NAME = new AvId(5);

  /** Bits: see the FLAG constants of {@link AvPairs}. */
  public static final AvId FLAGS = new AvId(6);

  /** The server's time. */
  public static final AvId TIMESTAMP = new AvId(7);

  /** Which machine the client is: see {@link SingleHostData}. */
  public static final AvId SINGLE_HOST = new AvId(8);

  /** The service that the client means to reach. */
  public static final AvId TARGET_NAME = new AvId(9);

  /** A hash of the secure channel around the exchange; all zero for none. */
  public static final AvId CHANNEL_BINDINGS = new AvId(10);

  /** The numbers that may be used: 16 bits, and not the end's. */
  public AvId {
    if (value <= EOL || value > 0xFFFF) {
      throw new IllegalArgumentException("AvId " + value);
    }
  }

  /** Whether it names something. */
  boolean isText() {
    return (value >= 1 && value <= 5) || value == 9;
  }
}
