package org.sumbawa.wire.token;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.FileTime;

/** Makes tokens by chance. */
final class Tokens {
  private final Random random;

  Tokens(Random random) {
    this.random = random;
  }

  Spnego spnego() {
    return switch (random.nextInt(3)) {
      case 0 -> new NegTokenInit(mechTypes(), octets(), octets());
      case 1 -> new NegTokenInit2(mechTypes(), octets(), random.nextBoolean() ? ascii() : "", octets());
      default -> new NegTokenResp(List.copyOf(EnumSet.allOf(NegState.class)).get(random.nextInt(5)),
          random.nextBoolean() ? identifier() : ObjectIdentifier.NONE, octets(), octets());
    };
  }

  private MechTypeList mechTypes() {
    var mechanisms = new ArrayList<ObjectIdentifier>();
    for (int i = random.nextInt(5); i > 0; i--) {
      mechanisms.add(identifier());
    }
    return MechTypeList.of(mechanisms);
  }

  private ObjectIdentifier identifier() {
    var dotted = new StringBuilder().append(random.nextInt(3)).append('.').append(random.nextInt(40));
    for (int i = random.nextInt(8); i > 0; i--) {
      dotted.append('.').append(random.nextLong() >>> random.nextInt(1, 64));
    }
    return ObjectIdentifier.of(dotted.toString());
  }

  NtlmMessage ntlm() {
    return switch (random.nextInt(3)) {
      case 0 -> negotiate();
      case 1 -> challenge();
      default -> authenticate();
    };
  }

  private NtlmNegotiate negotiate() {
    var flags = new NegotiateFlags(random.nextInt());
    return new NtlmNegotiate(flags, flags.has(NegotiateFlags.OEM_DOMAIN_SUPPLIED) ? ascii() : "",
        flags.has(NegotiateFlags.OEM_WORKSTATION_SUPPLIED) ? ascii() : "", version());
  }

  private NtlmChallenge challenge() {
    var flags = new NegotiateFlags(random.nextInt());
    return new NtlmChallenge(text(flags), flags, bytes(8),
        flags.has(NegotiateFlags.TARGET_INFO) ? avPairs() : AvPairs.NONE, version());
  }

  private NtlmAuthenticate authenticate() {
    var flags = new NegotiateFlags(random.nextInt());
    return new NtlmAuthenticate(octets(), octets(), text(flags), text(flags), text(flags), octets(), flags,
        version(), random.nextBoolean() ? bytes(16) : Bytes.EMPTY);
  }

  NtlmV2Response response() {
    return new NtlmV2Response(bytes(16), new FileTime(random.nextLong()), bytes(8), avPairs());
  }

  SingleHostData singleHost() {
    return new SingleHostData(bytes(8), bytes(32));
  }

  AvPairs avPairs() {
    var pairs = new ArrayList<AvPair>();
    for (int i = random.nextInt(8); i > 0; i--) {
      var id = new AvId(random.nextBoolean() ? random.nextInt(1, 12) : random.nextInt(1, 0x10000));
      pairs.add(new AvPair(id, switch (id.value()) {
        case 6 -> bytes(4);
        case 7 -> bytes(8);
        case 10 -> bytes(16);
        default -> bytes(2 * random.nextInt(20));
      }));
    }
    return new AvPairs(pairs);
  }

  private NtlmVersion version() {
    return List.of(NtlmVersion.NONE, new NtlmVersion(random.nextInt(256), random.nextInt(256),
        random.nextInt(65_536), random.nextInt(256))).get(random.nextInt(2));
  }

  private String text(NegotiateFlags flags) {
    if (!flags.has(NegotiateFlags.UNICODE)) {
      return ascii();
    }
    var chars = new char[random.nextInt(12)];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) random.nextInt(65_536);
    }
    return new String(chars);
  }

  private String ascii() {
    return "Some name of a sort".substring(random.nextInt(19));
  }

  private Bytes octets() {
    return bytes(random.nextInt(4) == 0 ? 0 : random.nextInt(random.nextInt(1, 400)));
  }

  private Bytes bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return Bytes.of(bytes);
  }
}
