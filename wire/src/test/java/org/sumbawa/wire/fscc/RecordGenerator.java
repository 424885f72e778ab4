package org.sumbawa.wire.fscc;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.Sid;
import org.sumbawa.wire.dtyp.SockAddr;
import org.sumbawa.wire.fscc.dfs.DfsReferral;
import org.sumbawa.wire.fscc.fsctl.SrvEnumerateSnapshots;

/**
 * Makes values of any record by chance, component by component. What a record's constructor refuses is
 * drawn again; the few types whose components depend on each other are made by hand.
 */
final class RecordGenerator {
  private static final int ATTEMPTS = 5_000;
  private static final int[] SIZES = {0, 1, 2, 3, 4, 7, 8, 16, 24, 48, 504};
  private final Random random;

  RecordGenerator(long seed) {
    random = new Random(seed);
  }

  /** A value of a record, of one of a sealed family, of an enum, or of a type known here. */
  <T> T make(Class<T> type) {
    return type.cast(value(type));
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return list(list.getActualTypeArguments()[0]);
    }
    if (type == int.class || type == Integer.class) {
      return random.nextInt() >>> new int[]{0, 16, 24, 30}[random.nextInt(4)];
    }
    if (type == long.class) {
      return random.nextLong() >>> new int[]{0, 32, 48, 60}[random.nextInt(4)];
    }
    if (type == boolean.class) {
      return random.nextBoolean();
    }
    if (type == String.class) {
      return text();
    }
    if (type == Bytes.class) {
      return bytes(SIZES[random.nextInt(SIZES.length)]);
    }
    return ofClass((Class<?>) type);
  }

  private Object ofClass(Class<?> type) {
    if (type == Sid.class) {
      return Sid.of(random.nextInt(20),
          IntStream.range(0, random.nextInt(16)).map(i -> random.nextInt()).toArray());
    }
    if (type == SockAddr.class) {
      return address();
    }
    if (type == SrvEnumerateSnapshots.Response.class) {
      var names =
          list(String.class).stream().map(String.class::cast).filter(name -> !name.isEmpty()).toList();
      return random.nextBoolean()
          ? SrvEnumerateSnapshots.Response.all(names)
          : SrvEnumerateSnapshots.Response.countsOnly(names);
    }
    if (type.isEnum()) {
      var constants = type.getEnumConstants();
      return constants[random.nextInt(constants.length)];
    }
    if (type.isSealed()) {
      var permitted = type.getPermittedSubclasses();
      return ofClass(permitted[random.nextInt(permitted.length)]);
    }
    return record(type);
  }

  private Object record(Class<?> type) {
    var components = type.getRecordComponents();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return constructor(type, components)
            .newInstance(Arrays.stream(components).map(each -> value(each.getGenericType())).toArray());
      } catch (InvocationTargetException refused) {
        if (!(refused.getCause() instanceof IllegalArgumentException)) {
          throw new AssertionError(type + " throws", refused.getCause());
        }
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(type + " cannot be made", e);
      }
    }
    throw new AssertionError(type + " refuses everything");
  }

  private static Constructor<?> constructor(Class<?> type, RecordComponent[] components)
      throws NoSuchMethodException {
    var constructor = type.getDeclaredConstructor(
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
    constructor.setAccessible(true);
    return constructor;
  }

  private List<Object> list(Type element) {
    var list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(value(element));
    }
    if (element == DfsReferral.class && !list.isEmpty()) {
      int version = ((DfsReferral) list.getFirst()).version();
      list.removeIf(referral -> ((DfsReferral) referral).version() != version);
    }
    return list;
  }

  private String text() {
    int limit = random.nextBoolean() ? 0x7F : 0xFFFF;
    var text = new StringBuilder();
    for (int i = random.nextInt(14); i > 0; i--) {
      text.append((char) (1 + random.nextInt(limit)));
    }
    return text.toString();
  }

  private Bytes bytes(int size) {
    var bytes = new byte[size];
    random.nextBytes(bytes);
    return Bytes.of(bytes);
  }

  private SockAddr address() {
    try {
      var ip = InetAddress.getByAddress(bytes(random.nextBoolean() ? 4 : 16).toByteArray());
      return new SockAddr(new InetSocketAddress(ip, random.nextInt(0x10000)));
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }
}
