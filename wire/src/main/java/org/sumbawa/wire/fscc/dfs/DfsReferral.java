package org.sumbawa.wire.fscc.dfs;

import java.util.List;
import org.sumbawa.wire.codec.Width;

/** One target that a path leads to. MS-DFSC 2.2.5. */
public sealed interface DfsReferral {
  /** Server type: something below the root of a namespace. */
  int OTHER_TARGET = 0;
  /** Server type: the root of a namespace. */
  int ROOT_TARGET = 1;
  /** Flag of the fourth version: here a set of targets begins that cost the same. MS-DFSC 2.2.5.4. */
  int TARGET_SET_BOUNDARY = 0x0004;

  /** Which version: 1 to 4. */
  int version();

  /** {@link #ROOT_TARGET} or {@link #OTHER_TARGET}. */
  int serverType();

  /**
   * A target in the first version. MS-DFSC 2.2.5.1.
   *
   * @param serverType {@link #ROOT_TARGET} or {@link #OTHER_TARGET}
   * @param shareName the target
   */
  record V1(int serverType, String shareName) implements DfsReferral {

    /** Checks what the fields can hold. */
    public V1 {
      Width.u16(serverType);
      NulTerminated.require(shareName);
    }

    @Override
    public int version() {
      return 1;
    }
  }

  /**
   * A target in the second version. MS-DFSC 2.2.5.2.
   *
   * @param serverType {@link #ROOT_TARGET} or {@link #OTHER_TARGET}
   * @param timeToLive seconds that the answer is good for
   * @param paths from where to where
   */
  record V2(int serverType, int timeToLive, Paths paths) implements DfsReferral {

    /** Checks what the field can hold. */
    public V2 {
      Width.u16(serverType);
    }

    @Override
    public int version() {
      return 2;
    }
  }

  /**
   * A target in the third or the fourth version. MS-DFSC 2.2.5.3.1.
   *
   * @param version 3 or 4
   * @param serverType {@link #ROOT_TARGET} or {@link #OTHER_TARGET}
   * @param targetSetBoundary whether {@link #TARGET_SET_BOUNDARY} is set
   * @param timeToLive seconds that the answer is good for
   * @param paths from where to where
   */
  record Target(int version, int serverType, boolean targetSetBoundary, int timeToLive,
      Paths paths) implements DfsReferral {

    /** Checks what the fields can hold. */
    public Target {
      requireThirdOrFourth(version);
      Width.u16(serverType);
    }
  }

  /**
   * A domain, with its controllers if those were asked for, in the third or the fourth version. MS-DFSC
   * 2.2.5.3.2.
   *
   * @param version 3 or 4
   * @param serverType {@link #ROOT_TARGET} or {@link #OTHER_TARGET}
   * @param timeToLive seconds that the answer is good for
   * @param specialName the domain
   * @param expandedNames its controllers
   */
  record NameList(int version, int serverType, int timeToLive, String specialName,
      List<String> expandedNames) implements DfsReferral {

    /** Checks what the fields can hold, and keeps a copy. */
    public NameList {
      requireThirdOrFourth(version);
      Width.u16(serverType);
      NulTerminated.require(specialName);
      expandedNames = List.copyOf(expandedNames);
      Width.u16(expandedNames.size());
      expandedNames.forEach(NulTerminated::require);
    }
  }

  /**
   * From where to where. MS-DFSC 2.2.5.2.
   *
   * @param dfsPath the root or link that was found
   * @param dfsAlternatePath the same again
   * @param networkAddress the target
   */
  record Paths(String dfsPath, String dfsAlternatePath, String networkAddress) {

    /** Checks the texts. */
    public Paths {
      NulTerminated.require(dfsPath);
      NulTerminated.require(dfsAlternatePath);
      NulTerminated.require(networkAddress);
    }

    /** From one path to a target. */
    public Paths(String dfsPath, String networkAddress) {
      this(dfsPath, dfsPath, networkAddress);
    }
  }

  private static void requireThirdOrFourth(int version) {
    if (version != 3 && version != 4) {
      throw new IllegalArgumentException("version " + version);
    }
  }
}
