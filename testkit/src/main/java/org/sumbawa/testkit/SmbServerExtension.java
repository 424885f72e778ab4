package org.sumbawa.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.sumbawa.events.EventFilter;
import org.sumbawa.server.SmbServer;
import org.sumbawa.server.SmbServerBuilder;
import org.sumbawa.vfs.memory.MemoryFileSystem;

/**
 * Gives a test with JUnit a running server: at a free port of the loopback, with one share on a file system in memory, one
 * user, and a record of its events.
 *
 * <p>Registered in a static field, or by {@code @ExtendWith} on a class, it is one server for all tests of the class; in
 * an ordinary field, or on a method, one for each test. Tests get {@link SmbServer}, {@link EventRecorder},
 * {@link MemoryFileSystem} and {@link InetSocketAddress} as parameters.
 */
public final class SmbServerExtension implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {
  /** The user's name. */
  public static final String USER = TestServer.USER;
  /** The user's password. */
  public static final String PASSWORD = TestServer.PASSWORD;
  /** The share's name. */
  public static final String SHARE = TestServer.SHARE;

  private final UnaryOperator<SmbServerBuilder> more;
  private @Nullable Running running;

  /** What runs; JUnit closes it with the context that it was started for. */
  private record Running(SmbServer server, EventRecorder events,
      MemoryFileSystem files) implements AutoCloseable {
    @Override
    public void close() {
      server.close();
    }
  }

  /** A server with the defaults. */
  public SmbServerExtension() {
    this(UnaryOperator.identity());
  }

  private SmbServerExtension(UnaryOperator<SmbServerBuilder> more) {
    this.more = more;
  }

  /** A server of whose builder more is said than the defaults: further users, shares, settings. */
  public static SmbServerExtension with(UnaryOperator<SmbServerBuilder> more) {
    return new SmbServerExtension(more);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    running = started(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    running = started(context);
  }

  /** The server of this context, or of the one around it; else a new one. */
  private Running started(ExtensionContext context) {
    var store = context.getStore(ExtensionContext.Namespace.create(SmbServerExtension.class, this));
    return store.computeIfAbsent(Running.class, key -> start(), Running.class);
  }

  private Running start() {
    var events = new EventRecorder();
    var files = new MemoryFileSystem(InstantSource.system());
    var builder = SmbServer.builder().listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
        .subscribe(events, EventFilter.ALL).user(USER, PASSWORD.toCharArray()).share(SHARE, files);
    try {
      return new Running(more.apply(builder).start(), events, files);
    } catch (IOException cannot) {
      throw new IllegalStateException("the server does not start: " + cannot.getMessage(), cannot);
    }
  }

  /** The server. */
  public SmbServer server() {
    return running().server();
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return server().addresses().getFirst();
  }

  /** Its events. */
  public EventRecorder events() {
    return running().events();
  }

  /** What its share serves. */
  public MemoryFileSystem files() {
    return running().files();
  }

  private Running running() {
    var now = running;
    if (now == null) {
      throw new IllegalStateException("no server runs outside tests");
    }
    return now;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    var type = parameter.getParameter().getType();
    return type == SmbServer.class || type == EventRecorder.class || type == MemoryFileSystem.class
        || type == InetSocketAddress.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var type = parameter.getParameter().getType();
    var here = started(context);
    if (type == SmbServer.class) {
      return here.server();
    }
    if (type == EventRecorder.class) {
      return here.events();
    }
    return type == MemoryFileSystem.class ? here.files() : here.server().addresses().getFirst();
  }
}
