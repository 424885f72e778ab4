package org.sumbawa.wire.message;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.SecurityDescriptor;
import org.sumbawa.wire.dtyp.Sid;

/**
 * Makes values of any record by chance, component by component, and draws again what a constructor refuses. One
 * seed gives one value.
 */
public final class ChanceRecords {
  private static final int ATTEMPTS = 20_000;
  private static final int[] SIZES = {0, 0, 1, 4, 8, 16, 16, 16, 33, 300};
  private static final List<Integer> KNOWN_NUMBERS =
      List.of(0, 1, 2, 3, 0x0202, 0x0210, 0x0300, 0x0302, 0x0311);
  private final Random random;

  /** Begins with a seed. */
  public ChanceRecords(long seed) {
    random = new Random(seed);
  }

  /** What the values are drawn with. */
  public Random random() {
    return random;
  }

  /** A value of a record, of one of a sealed family, or of an enum. */
  public <T> T make(Class<T> type) {
    return type.cast(value(type));
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return list(list.getActualTypeArguments()[0]);
    }
    if (type == int.class) {
      return random.nextInt() >>> new int[]{0, 16, 24, 30}[random.nextInt(4)];
    }
    if (type == Integer.class) {
      return random.nextBoolean()
          ? random.nextInt(0x10000)
          : KNOWN_NUMBERS.get(random.nextInt(KNOWN_NUMBERS.size()));
    }
    if (type == long.class) {
      return random.nextLong() >>> new int[]{0, 32, 48, 62}[random.nextInt(4)];
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
      return sid();
    }
    if (type == SecurityDescriptor.class) {
      return SecurityDescriptor.EMPTY.withOwner(sid()).withGroup(sid()).withNullDacl();
    }
    if (type == InetAddress.class) {
      return address();
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
    return list;
  }

  private Sid sid() {
    return Sid.of(random.nextInt(20), random.ints(random.nextInt(Sid.MAX_SUB_AUTHORITIES + 1)).toArray());
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

  private InetAddress address() {
    try {
      return random.nextBoolean()
          ? InetAddress.getByAddress(bytes(4).toByteArray())
          : Inet6Address.getByAddress("", bytes(16).toByteArray(), -1);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }
}
