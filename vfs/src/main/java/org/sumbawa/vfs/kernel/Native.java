package org.sumbawa.vfs.kernel;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * The one door to the kernel: {@code syscall(2)} through the foreign function interface. One variadic function
 * serves every call, whatever the C library; what differs between processors are numbers only.
 */
final class Native {
  /** Whether this is a 64-bit ARM; else it is an x86-64, or {@link #available} is false. */
  static final boolean AARCH64 = "aarch64".equals(System.getProperty("os.arch"));
  /** Where a call leaves its error number. */
  static final StructLayout STATE = Linker.Option.captureStateLayout();

  private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

  private Native() {}

  /** Bound on first use, so that asking whether it is available is free of native access. */
  private static final class Door {
    static final MethodHandle SYSCALL = bind();

    private static MethodHandle bind() {
      var linker = Linker.nativeLinker();
      var function = linker.defaultLookup().find("syscall").orElseThrow();
      var type = FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG,
          JAVA_LONG, JAVA_LONG);
      return linker.downcallHandle(function, type, Linker.Option.firstVariadicArg(1),
          Linker.Option.captureCallState("errno"));
    }
  }

  /** Whether this machine is one whose system calls are known: Linux on x86-64 or 64-bit ARM. */
  static boolean available() {
    boolean known = AARCH64 || "amd64".equals(System.getProperty("os.arch"));
    return known && "Linux".equals(System.getProperty("os.name"));
  }

  /** Calls the kernel; what it returned, or the negative error number. Interrupted calls are made again. */
  static long call(Scratch scratch, SystemCall call, long a, long b, long c, long d, long e, long f) {
    long result;
    do {
      result = once(scratch, call, a, b, c, d, e, f);
      // A close that was interrupted has closed all the same.
    } while (result == -Errno.EINTR && call != SystemCall.CLOSE);
    return result;
  }

  private static long once(Scratch scratch, SystemCall call, long a, long b, long c, long d, long e, long f) {
    try {
      long result = (long) Door.SYSCALL.invokeExact(scratch.state(), (long) call.number(), a, b, c, d, e, f);
      return result == -1 ? -(int) ERRNO.get(scratch.state(), 0L) : result;
    } catch (RuntimeException | Error defect) {
      throw defect;
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
