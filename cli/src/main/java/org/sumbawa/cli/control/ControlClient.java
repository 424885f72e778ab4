package org.sumbawa.cli.control;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sumbawa.events.json.JsonParser;
import org.sumbawa.events.json.JsonValue;

/** Asks a running server. */
public final class ControlClient {
  /** How the names of control sockets end. */
  public static final String ENDING = ".sock";

  private static final Duration LIMIT = Duration.ofSeconds(30);
  /** A path has at most 32,767 characters, and the longest way to write one takes six. */
  private static final int LONGEST = 1 << 19;

  private ControlClient() {}

  /** The server heard the question and does not answer it. */
  public static final class Refused extends IOException {
    private static final long serialVersionUID = 1;

    Refused(String why) {
      super(why);
    }
  }

  /**
   * Asks the server whose socket that is.
   *
   * @return objects, which are the server's to choose
   * @throws Refused with its reason
   * @throws java.net.ConnectException if no server listens there
   */
  public static List<JsonValue.Members> ask(Path path, Question question) throws IOException {
    return ask(path, question, LIMIT);
  }

  static List<JsonValue.Members> ask(Path path, Question question, Duration limit) throws IOException {
    try (var socket = SocketChannel.open(UnixDomainSocketAddress.of(path));
        var lines = LineChannel.of(socket, limit)) {
      lines.write(question.line());
      lines.flush();
      int count = count(lines.read(LONGEST));
      var items = new ArrayList<JsonValue.Members>();
      for (int i = 0; i < count; i++) {
        items.add(object(lines.read(LONGEST)));
      }
      return items;
    } catch (IllegalArgumentException e) {
      throw new IOException("what answers is not understood: " + e.getMessage(), e);
    }
  }

  private static int count(String line) throws Refused {
    var head = object(line);
    Question.checkVersion(head);
    if (head.members().containsKey("refusal")) {
      throw new Refused(head.get("refusal").plain());
    }
    return Integer.parseInt(head.get("items").plain());
  }

  private static JsonValue.Members object(String line) {
    if (!(JsonParser.parse(line) instanceof JsonValue.Members object)) {
      throw new IllegalArgumentException("no object");
    }
    return object;
  }
}
