package org.sumbawa.events.sink;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sumbawa.events.EventFilter;
import org.sumbawa.events.EventType;
import org.sumbawa.events.Raised;
import org.sumbawa.events.Subscriber;
import org.sumbawa.events.render.EventRenderer;

/**
 * Hands events to SLF4J: one logger a channel, named {@code sumbawa.server.Security} and so on. Errors and
 * warnings keep their level; information is INFO on the channels that administrators read and DEBUG on the
 * traces, and what is verbose is TRACE.
 */
public final class Slf4jSink implements Subscriber {

  /** Wants the events whose logger takes them, as the loggers are set when the sink is subscribed. */
  public static EventFilter filter() {
    return type -> logger(type).isEnabledForLevel(level(type));
  }

  @Override
  public String name() {
    return "SLF4J";
  }

  @Override
  public void receive(Raised raised) {
    var type = raised.type();
    var log = logger(type).atLevel(level(type)).addKeyValue("event", type.id());
    log.log(() -> EventRenderer.brief(raised.event()));
  }

  private static Logger logger(EventType type) {
    return LoggerFactory
        .getLogger("sumbawa." + type.provider().shortName() + "." + type.channel().shortName());
  }

  private static org.slf4j.event.Level level(EventType type) {
    return switch (type.level()) {
      case ERROR -> org.slf4j.event.Level.ERROR;
      case WARNING -> org.slf4j.event.Level.WARN;
      case INFORMATIONAL ->
        EventFilter.ADMINISTRATIVE.wants(type) ? org.slf4j.event.Level.INFO : org.slf4j.event.Level.DEBUG;
      case VERBOSE -> org.slf4j.event.Level.TRACE;
    };
  }
}
