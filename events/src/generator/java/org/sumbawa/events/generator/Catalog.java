package org.sumbawa.events.generator;

import java.util.ArrayList;
import java.util.List;

/** One catalog file, read. */
final class Catalog {
  String provider = "";
  String guid = "";
  final List<Channel> channels = new ArrayList<>();
  final List<Keyword> keywords = new ArrayList<>();
  final List<String> levels = new ArrayList<>();
  final List<ValueMap> maps = new ArrayList<>();
  final List<Row> rows = new ArrayList<>();

  record Channel(String name, String path, int value, int bit) {
    String shortName() {
      return name.substring(name.indexOf('/') + 1);
    }
  }

  record Keyword(String mask, String name, String label) {}

  record MapEntry(int value, String name, boolean ours) {}

  record ValueMap(String name, List<MapEntry> entries) {}

  record Field(String name, String type, String outType, String length, String count, String map, String show,
      List<Field> members) {

    boolean isList() {
      return !count.isEmpty();
    }

    boolean isAddress() {
      return outType.equals("win:SocketAddress");
    }
  }

  static final class Row {
    final int id;
    final int version;
    final String task;
    String opcode = "win:Info";
    String level = "";
    String channel = "";
    final List<String> keywords = new ArrayList<>();
    String when = "";
    final List<Field> fields = new ArrayList<>();
    final List<String> text = new ArrayList<>();
    String next = "";

    Row(int id, int version, String task) {
      this.id = id;
      this.version = version;
      this.task = task;
    }

    Field field(String name) {
      return fields.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    }
  }

  ValueMap map(String name) {
    return maps.stream().filter(m -> m.name().equals(name)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no map " + name));
  }
}
