package org.sumbawa.conformance.interop;

/** How Linux' kernel mounts a share, by the options that its mount command takes. */
enum LinuxMount {
  V3_1_1("vers=3.1.1", Spoken.V3_1_1, Algorithm.NONE), V3_1_1_SEALED("vers=3.1.1,seal", Spoken.V3_1_1,
      Algorithm.AES_128_GCM), V3_1_1_SIGNED("vers=3.1.1,sign", Spoken.V3_1_1, Algorithm.AES_CMAC), V3_0(
          "vers=3.0", Spoken.V3_0, Algorithm.NONE), V3_0_SEALED("vers=3.0,seal", Spoken.V3_0,
              Algorithm.AES_128_CCM), V3_0_2("vers=3.02", Spoken.V3_0_2, Algorithm.NONE), V2_1("vers=2.1",
                  Spoken.V2_1, Algorithm.NONE), V2_0_2("vers=2.0", Spoken.V2_0_2, Algorithm.NONE);

  private final String options;
  private final Spoken dialect;
  private final Algorithm algorithm;

  LinuxMount(String options, Spoken dialect, Algorithm algorithm) {
    this.options = options;
    this.dialect = dialect;
    this.algorithm = algorithm;
  }

  /** What is asked for at mounting. */
  String options() {
    return options;
  }

  Spoken dialect() {
    return dialect;
  }

  /** How messages are to be protected. */
  Algorithm algorithm() {
    return algorithm;
  }

  /** Whether the client can ask for ranges to be zeroed, which Linux does from SMB 3.0 on. */
  boolean punchesHoles() {
    return dialect.compareTo(Spoken.V3_0) >= 0;
  }

  @Override
  public String toString() {
    return options;
  }
}
