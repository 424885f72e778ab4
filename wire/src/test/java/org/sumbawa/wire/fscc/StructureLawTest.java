package org.sumbawa.wire.fscc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;

/** What holds of every structure that is read and written alone, found by looking through the compiled packages. */
class StructureLawTest {
  private static final int ROUNDS = 200;
  private static final String PACKAGE = "org/sumbawa/wire/fscc";
  private final long seed = System.nanoTime();

  @Test
  void structures_inThesePackages_areAllFound() throws Exception {
    var names = structures().stream().map(Class::getName).toList();
    assertThat(names).hasSizeGreaterThan(80).contains("org.sumbawa.wire.fscc.FullEa",
        "org.sumbawa.wire.fscc.ReparseData", "org.sumbawa.wire.fscc.file.FileAllInformation",
        "org.sumbawa.wire.fscc.filesystem.FileFsVolumeInformation",
        "org.sumbawa.wire.fscc.dfs.DfsReferralResponse", "org.sumbawa.wire.fscc.fsctl.SrvCopyChunk$Request");
  }

  @Test
  void structure_readBack_isTheSame() throws Exception {
    forEachValue((value, random) -> {
      var bytes = value.encoded();
      assertThat(decode(value.getClass(), bytes.toByteArray())).isEqualTo(value).hasSameHashCodeAs(value);
    });
  }

  @Test
  void structure_cutShort_isMalformedOrAnother() throws Exception {
    forEachValue((value, random) -> {
      var bytes = value.encoded().toByteArray();
      for (int i = 0; i < 8 && bytes.length > 0; i++) {
        survives(value.getClass(), Arrays.copyOf(bytes, random.nextInt(bytes.length)));
      }
    });
  }

  @Test
  void structure_withFlippedBits_isMalformedOrAnother() throws Exception {
    forEachValue((value, random) -> {
      var bytes = value.encoded().toByteArray();
      for (int i = 0; i < 8 && bytes.length > 0; i++) {
        var flipped = bytes.clone();
        flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        survives(value.getClass(), flipped);
      }
    });
  }

  @Test
  void noise_readAsAnyStructure_isMalformedOrOne() throws Exception {
    for (var type : structures()) {
      var random = new Random(seed);
      for (int round = 0; round < ROUNDS * 4; round++) {
        var noise = new byte[random.nextInt(100)];
        random.nextBytes(noise);
        if (random.nextBoolean()) { // small numbers: lengths that fit
          for (int i = 0; i < noise.length; i++) {
            noise[i] &= (byte) (random.nextInt(4) == 0 ? 0x1F : 0);
          }
        }
        survives(type, noise);
      }
    }
  }

  /** What is done with each value of each structure. */
  private interface Law {
    void check(Wire value, Random random) throws Malformed;
  }

  private void forEachValue(Law law) throws Exception {
    for (var type : structures()) {
      for (int round = 0; round < ROUNDS; round++) {
        try {
          law.check(new RecordGenerator(seed + round).make(type), new Random(seed + round));
        } catch (Malformed | RuntimeException | AssertionError e) {
          throw new AssertionError(type + ", seed " + (seed + round), e);
        }
      }
    }
  }

  /** Damaged bytes are malformed, or form another value that reads back. */
  private void survives(Class<? extends Wire> type, byte[] damaged) {
    Wire value;
    try {
      value = decode(type, damaged);
    } catch (Malformed expected) {
      return;
    } catch (RuntimeException e) {
      throw new AssertionError(type + ", seed " + seed + ": " + Arrays.toString(damaged), e);
    }
    try {
      assertThat(decode(type, value.encoded().toByteArray())).isEqualTo(value);
    } catch (Malformed e) {
      throw new AssertionError(type + ", seed " + seed + ": not read back: " + value, e);
    }
  }

  private static Wire decode(Class<? extends Wire> type, byte[] bytes) throws Malformed {
    try {
      return (Wire) decoder(type).invoke(null, WireReader.of(bytes));
    } catch (InvocationTargetException e) {
      var cause = e.getCause();
      if (cause instanceof Malformed malformed) {
        throw malformed;
      }
      if (cause instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw new AssertionError(type + " throws", cause);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type + " cannot be read", e);
    }
  }

  private static Method decoder(Class<?> type) throws NoSuchMethodException {
    var decoder = type.getDeclaredMethod("decode", WireReader.class);
    assertThat(Modifier.isStatic(decoder.getModifiers())).as(type.getName()).isTrue();
    decoder.setAccessible(true);
    return decoder;
  }

  private static List<Class<? extends Wire>> structures() throws IOException, URISyntaxException {
    var root = Path.of(Wire.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (var files = Files.walk(root.resolve(PACKAGE))) {
      return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class")).sorted()
          .<Class<?>>map(StructureLawTest::load)
          .filter(type -> Wire.class.isAssignableFrom(type) && type.isRecord())
          .<Class<? extends Wire>>map(type -> type.asSubclass(Wire.class)).toList();
    }
  }

  private static Class<?> load(String file) {
    try {
      return Class.forName(file.substring(0, file.length() - ".class".length()).replace('/', '.'));
    } catch (ClassNotFoundException e) {
      throw new LinkageError(file, e);
    }
  }
}
