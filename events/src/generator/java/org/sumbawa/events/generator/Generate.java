package org.sumbawa.events.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the Java sources of all events from the catalog files. It is run from its source by the build:
 * {@code java Generate.java CATALOG_FOLDER SOURCE_FOLDER}. Files whose content stays the same are not touched, so
 * that the compiler has nothing to do when the catalog did not change.
 */
final class Generate {
  private final Map<Path, String> sources = new HashMap<>();

  private Generate() {}

  public static void main(String[] args) throws IOException {
    var generate = new Generate();
    var from = Path.of(args[0]);
    var server = CatalogReader.read(from.resolve("server.catalog"));
    var client = CatalogReader.read(from.resolve("client.catalog"));
    generate.provider(server, client);
    generate.catalog(server, "server", 0);
    generate.catalog(client, "client", server.rows.size());
    generate.write(Path.of(args[1]));
  }

  private void provider(Catalog server, Catalog client) {
    sources.put(Path.of("org/sumbawa/events/Provider.java"), """
        package org.sumbawa.events;

        import javax.annotation.processing.Generated;
        import org.sumbawa.wire.dtyp.Guid;

        /** Whose events they are. */
        @Generated("%s")
        public enum Provider {
          SERVER("%s", "%s", "server"), CLIENT("%s", "%s", "client");

          private final String fullName;
          private final Guid guid;
          private final String shortName;

          Provider(String fullName, String guid, String shortName) {
            this.fullName = fullName;
            this.guid = Guid.parse(guid);
            this.shortName = shortName;
          }

          /** The name by which tools know it. */
          public String fullName() {
            return fullName;
          }

          /** The identifier by which tools know it. */
          public Guid guid() {
            return guid;
          }

          /** {@code server} or {@code client}. */
          public String shortName() {
            return shortName;
          }
        }
        """.formatted(Generate.class.getName(), server.provider, server.guid, client.provider, client.guid));
  }

  private void catalog(Catalog catalog, String side, int firstIndex) {
    var folder = Path.of("org/sumbawa/events/" + side);
    List<RecordSource> records = new ArrayList<>();
    for (int i = 0; i < catalog.rows.size(); i++) {
      var record = new RecordSource(catalog, i, side);
      records.add(record);
      sources.put(folder.resolve(record.name() + ".java"), record.source());
    }
    var rows = new CatalogSource(catalog, side, firstIndex);
    sources.put(folder.resolve(records.getFirst().catalogClass() + ".java"), rows.source(records));
    for (var map : rows.mapsInUse()) {
      sources.put(folder.resolve(map.name().substring(map.name().indexOf(':') + 1) + ".java"), rows.constants(map));
    }
  }

  private void write(Path to) throws IOException {
    for (var source : sources.entrySet()) {
      var file = to.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      if (!Files.exists(file) || !Files.readString(file).equals(source.getValue())) {
        Files.writeString(file, source.getValue());
      }
    }
    try (var files = Files.walk(to)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (!sources.containsKey(to.relativize(file))) {
          Files.delete(file);
        }
      }
    }
  }
}
