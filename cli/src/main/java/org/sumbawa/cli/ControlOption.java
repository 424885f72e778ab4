package org.sumbawa.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sumbawa.cli.config.UserFolders;
import org.sumbawa.cli.control.ControlClient;
import org.sumbawa.cli.control.Question;
import org.sumbawa.events.json.JsonValue;
import org.sumbawa.events.render.Printable;
import org.sumbawa.server.config.HostSettings;
import picocli.CommandLine.Option;

/** Which running server is meant: the one whose socket is named, or the only one that this user runs. */
final class ControlOption {
  @Option(names = "--socket", paramLabel = "PATH", description = "The control socket of the server. Without it: the only server that this user runs.")
  private @Nullable Path socket;

  @Option(names = "--config", paramLabel = "FILE", description = "The configuration file that the server was started with, if that names a controlSocket.")
  private @Nullable Path config;

  private final UserFolders folders;

  /** A server that answers. */
  private record Running(Path socket, JsonValue.Members self) {

    @Override
    public String toString() {
      return "--socket " + socket + "   process " + word(self, "process") + ", listening on "
          + word(self, "listening");
    }
  }

  ControlOption() {
    this(UserFolders.usual());
  }

  /** Looks for servers there. */
  ControlOption(UserFolders folders) {
    this.folders = folders;
  }

  /** Asks the server, and says in words why there is no answer. */
  List<JsonValue.Members> ask(Question question) throws Failure {
    var path = path();
    try {
      return ControlClient.ask(path, question);
    } catch (ControlClient.Refused e) {
      throw Failure.because(Printable.of(String.valueOf(e.getMessage())));
    } catch (IOException e) {
      throw Failure.because(why(path, e));
    }
  }

  private Path path() throws Failure {
    if (socket != null) {
      return socket;
    }
    if (config == null) {
      return onlyOne();
    }
    var named = CheckConfigCommand.read(config).configuration().host().controlSocket();
    if (named.equals(HostSettings.NO_SOCKET)) {
      throw Failure.because("controlSocket is none in " + config + ": its server cannot be asked");
    }
    return named.isEmpty() ? onlyOne() : Path.of(named);
  }

  private Path onlyOne() throws Failure {
    var problems = new ArrayList<String>();
    var running = new ArrayList<Running>();
    for (var folder : folders.runtime()) {
      for (var each : sockets(folder, problems)) {
        try {
          ControlClient.ask(each, Question.of(Question.Kind.SERVER)).stream().findFirst()
              .ifPresent(self -> running.add(new Running(each, self)));
        } catch (ConnectException stale) {
          // Left behind by a server that was killed; the next one of that name replaces it.
        } catch (IOException e) {
          problems.add(why(each, e));
        }
      }
    }
    if (running.isEmpty()) {
      problems.add(noServer());
      throw Failure.because(problems);
    }
    if (running.size() > 1) {
      var choice = new ArrayList<>(List.of(running.size() + " servers run, choose one:"));
      running.forEach(each -> choice.add("  " + each));
      throw Failure.because(choice);
    }
    return running.getFirst().socket();
  }

  private String noServer() {
    var places = folders.runtime().stream().map(Path::toString).collect(Collectors.joining(" or "));
    return "no server of this user has its control socket in " + places
        + "; start one with: sumbawa serve, ask for another user's with sudo, or say where it is with --socket PATH";
  }

  private static List<Path> sockets(Path folder, List<String> problems) {
    var found = new ArrayList<Path>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + ControlClient.ENDING)) {
      all.forEach(found::add);
    } catch (NoSuchFileException | NotDirectoryException none) {
      return List.of();
    } catch (DirectoryIteratorException | IOException e) {
      problems.add("cannot look into " + folder + ": " + e.getMessage());
    }
    found.sort(null);
    return found;
  }

  private static String why(Path path, IOException e) {
    var message = String.valueOf(e.getMessage());
    if (e instanceof ConnectException) {
      return "nothing listens at " + path + " any more: start the server again";
    }
    if (message.contains("No such file")) {
      return "there is no socket " + path + ": is the server running, and is this its controlSocket?";
    }
    if (message.contains("Permission denied")) {
      return "the socket " + path + " is not this user's: ask as " + owner(path) + ", with sudo";
    }
    return "cannot ask the server at " + path + ": " + Printable.of(message);
  }

  private static String owner(Path path) {
    try {
      return Files.getOwner(path).getName();
    } catch (IOException unknown) {
      return "its owner";
    }
  }

  /** A member as a word of a line, safe to print; nothing where there is none. */
  static String word(JsonValue.Members item, String name) {
    var value = item.members().get(name);
    return value == null ? "" : Printable.of(word(value));
  }

  private static String word(JsonValue value) {
    return switch (value) {
      case JsonValue.Items list ->
        list.items().stream().map(ControlOption::word).collect(Collectors.joining(", "));
      case JsonValue.Members object -> object.text();
      case JsonValue.Text text -> text.value();
      case JsonValue.Bare bare -> bare.value();
    };
  }
}
