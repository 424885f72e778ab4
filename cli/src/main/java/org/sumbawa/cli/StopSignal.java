package org.sumbawa.cli;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Waits until somebody asks the process to end: SIGTERM, SIGINT (Ctrl-C) or SIGHUP. Left to itself the JVM would
 * end at once, with a status that service managers take for a failure. Who asks twice does not want to wait.
 */
final class StopSignal {
  private static final int IMPATIENT = 130;

  private final CountDownLatch asked = new CountDownLatch(1);

  private StopSignal() {}

  /** Takes the signals from now on. */
  static StopSignal install() {
    var stop = new StopSignal();
    for (var name : List.of("TERM", "INT", "HUP")) {
      stop.take(name);
    }
    return stop;
  }

  /** Returns when the process shall end. */
  void await() throws InterruptedException {
    asked.await();
  }

  /** As if a signal had come. */
  void ask() {
    if (asked.getCount() == 0) {
      Runtime.getRuntime().halt(IMPATIENT);
    }
    asked.countDown();
  }

  /**
   * Takes a signal, unless whoever started the process had it ignored, as nohup does. Only by reflection, since the
   * compiler warns of these classes and cannot be told that they are meant.
   */
  private void take(String name) {
    try {
      var signals = Class.forName("sun.misc.Signal");
      var handlers = Class.forName("sun.misc.SignalHandler");
      var signal = signals.getConstructor(String.class).newInstance(name);
      var taker = Proxy.newProxyInstance(handlers.getClassLoader(), new Class<?>[]{handlers},
          (proxy, method, arguments) -> {
            ask();
            return null;
          });
      var handle = signals.getMethod("handle", signals, handlers);
      Object ignore = handlers.getField("SIG_IGN").get(null);
      Object previous = handle.invoke(null, signal, taker);
      if (ignore.equals(previous)) {
        handle.invoke(null, signal, ignore);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this Java cannot take SIG" + name, e);
    }
  }
}
