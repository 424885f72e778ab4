package org.sumbawa.wire.rpc;

/** What a procedure says became of it: the errors of Windows, in which only zero is good. MS-ERREF 2.2. */
public record WinError(int value) {
  /** It was done. */
  public static final WinError SUCCESS = new WinError(0);
  /** The caller may not. */
  public static final WinError ACCESS_DENIED = new WinError(5);
  /** It is not done here. */
  public static final WinError NOT_SUPPORTED = new WinError(50);
  /** An argument makes no sense. */
  public static final WinError INVALID_PARAMETER = new WinError(87);
  /** A name is not one. */
  public static final WinError INVALID_NAME = new WinError(123);
  /** The structure asked for is not known here. */
  public static final WinError INVALID_LEVEL = new WinError(124);
  /** There is more than was asked for. */
  public static final WinError MORE_DATA = new WinError(234);
  /** No user of that name. MS-SRVS 2.2.4. */
  public static final WinError USER_NOT_FOUND = new WinError(0x8AD);
  /** No share of that name. MS-SRVS 2.2.4. */
  public static final WinError NET_NAME_NOT_FOUND = new WinError(0x906);
  /** No such computer or session. MS-SRVS 3.1.4.5. */
  public static final WinError CLIENT_NAME_NOT_FOUND = new WinError(0x908);

  /** Nothing is open under that number. MS-SRVS 3.1.4.4. */
  public static final WinError FILE_ID_NOT_FOUND = new WinError(0x90A);

  /** Whether it was done. */
  public boolean isSuccess() {
    return value == 0;
  }
}
