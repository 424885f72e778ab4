package org.sumbawa.conformance.interop;

/** A dialect, by the names that all involved have for it. */
enum Spoken {
  V2_0_2("2.0.2", "SMB2_02", "0x0202"), V2_1("2.1", "SMB2_10", "0x0210"), V3_0("3.0", "SMB3_00",
      "0x0300"), V3_0_2("3.0.2", "SMB3_02", "0x0302"), V3_1_1("3.1.1", "SMB3_11", "0x0311");

  private final String documentName;
  private final String sambaName;
  private final String revision;

  Spoken(String documentName, String sambaName, String revision) {
    this.documentName = documentName;
    this.sambaName = sambaName;
    this.revision = revision;
  }

  /** What Samba's programs call it. */
  String sambaName() {
    return sambaName;
  }

  /** How a dissector shows it. */
  String revision() {
    return revision;
  }

  @Override
  public String toString() {
    return documentName;
  }
}
