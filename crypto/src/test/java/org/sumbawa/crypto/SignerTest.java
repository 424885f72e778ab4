package org.sumbawa.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.macs.GMac;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignerTest {
  private static final HexFormat HEX = HexFormat.of();

  /** A LOGOFF request with MessageId 9, as another client signed it with AES-GMAC. */
  private static final byte[] LOGOFF =
      HEX.parseHex("fe534d4240000100000000000200010018000000000000000900000000000000" + "0000000000000000"
          + "53200c2100000000" + "76234b3c812f51ab8a5cf9fa43d4eb28" + "04000000");
  private static final byte[] LOGOFF_KEY = HEX.parseHex("ac36e9543cd888f0a84123e46bb2a0d7");

  @Test
  void gmac_ofARecordedLogoff_isTheRecordedSignature() {
    var signer = Signer.of(SigningAlgorithm.AES_GMAC, LOGOFF_KEY);

    assertThat(HEX.formatHex(signer.signature(ByteBuffer.wrap(LOGOFF), false, false)))
        .isEqualTo("76234b3c812f51ab8a5cf9fa43d4eb28");
    assertThat(signer.verify(ByteBuffer.wrap(LOGOFF), false, false)).isTrue();
    assertThat(signer.verify(ByteBuffer.wrap(LOGOFF), true, false)).isFalse();
    assertThat(signer.verify(ByteBuffer.wrap(LOGOFF), false, true)).isFalse();
  }

  @Test
  void gmac_ofTheSameMessageTwice_isTheSame() {
    var signer = Signer.of(SigningAlgorithm.AES_GMAC, LOGOFF_KEY);

    assertThat(signer.signature(ByteBuffer.wrap(LOGOFF), true, false))
        .isEqualTo(signer.signature(ByteBuffer.wrap(LOGOFF), true, false));
  }

  @Test
  void gmac_ofAMessageIdThatIsNotUnique_isNeitherMadeNorBelieved() {
    var signer = Signer.of(SigningAlgorithm.AES_GMAC, LOGOFF_KEY);
    for (long id : new long[]{0, -1}) {
      var message = ByteBuffer.wrap(LOGOFF.clone()).order(ByteOrder.LITTLE_ENDIAN).putLong(24, id);

      assertThatThrownBy(() -> signer.signature(message, true, false))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(signer.verify(message, true, false)).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void signature_ofAnyMessage_isWhatAnotherLibrarySays(SigningAlgorithm algorithm) {
    Seeds.each(80, random -> {
      var key = Seeds.bytes(random, 16);
      var message = Seeds.bytes(random, 64 + Seeds.length(random));
      boolean fromServer = random.nextBoolean();
      boolean cancel = random.nextBoolean();
      var signer = Signer.of(algorithm, key);
      var placed = Seeds.placed(random, message);
      int position = placed.position();

      var signature = signer.signature(placed, fromServer, cancel);

      assertThat(signature).isEqualTo(another(algorithm, key, message, fromServer, cancel));
      assertThat(placed.position()).isEqualTo(position);
      System.arraycopy(signature, 0, message, 48, 16);
      assertThat(signer.verify(Seeds.placed(random, message), fromServer, cancel)).isTrue();
      message[random.nextInt(message.length)] ^= (byte) (1 << random.nextInt(8));
      assertThat(signer.verify(Seeds.placed(random, message), fromServer, cancel)).isFalse();
    });
  }

  @ParameterizedTest
  @EnumSource
  void message_shorterThanAHeader_isNotSignedAndNotBelieved(SigningAlgorithm algorithm) {
    var signer = Signer.of(algorithm, LOGOFF_KEY);
    var message = ByteBuffer.wrap(LOGOFF, 0, 63);

    assertThatThrownBy(() -> signer.signature(message, true, false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(signer.verify(message, true, false)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void signer_usedByManyThreadsAtOnce_givesEachItsOwnSignature(SigningAlgorithm algorithm) throws Exception {
    var signer = Signer.of(algorithm, LOGOFF_KEY);
    Callable<Boolean> work = () -> {
      for (int i = 1; i < 200; i++) {
        var message = ByteBuffer.allocate(64 + 37 * i).order(ByteOrder.LITTLE_ENDIAN);
        message.putLong(24, Thread.currentThread().threadId() << 32 | i);
        message.put(48, signer.signature(message, true, false));
        if (!signer.verify(message, true, false)) {
          return false;
        }
      }
      return true;
    };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var result : threads.invokeAll(IntStream.range(0, 40).mapToObj(i -> work).toList())) {
        assertThat(result.get()).isTrue();
      }
    }
  }

  @Test
  void key_ofAnotherLength_isRefused() {
    for (var algorithm : SigningAlgorithm.values()) {
      assertThatThrownBy(() -> Signer.of(algorithm, new byte[32]))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void algorithm_ofItsNumber_isItself() {
    for (var algorithm : SigningAlgorithm.values()) {
      assertThat(SigningAlgorithm.of(algorithm.id())).contains(algorithm);
    }
    assertThat(SigningAlgorithm.of(3)).isEmpty();
  }

  private static byte[] another(SigningAlgorithm algorithm, byte[] key, byte[] message, boolean fromServer,
      boolean cancel) {
    var zeroed = message.clone();
    Arrays.fill(zeroed, 48, 64, (byte) 0);
    return switch (algorithm) {
      case HMAC_SHA256 -> {
        var mac = new HMac(SHA256Digest.newInstance());
        mac.init(new KeyParameter(key));
        mac.update(zeroed, 0, zeroed.length);
        var whole = new byte[32];
        mac.doFinal(whole, 0);
        yield Arrays.copyOf(whole, 16);
      }
      case AES_CMAC -> AesCmacTest.another(key, zeroed);
      case AES_GMAC -> {
        var nonce = Arrays.copyOf(Arrays.copyOfRange(message, 24, 32), 12);
        nonce[8] = (byte) ((fromServer ? 1 : 0) | (cancel ? 2 : 0));
        var mac = new GMac(GCMBlockCipher.newInstance(AESEngine.newInstance()));
        mac.init(new ParametersWithIV(new KeyParameter(key), nonce));
        mac.update(zeroed, 0, zeroed.length);
        var tag = new byte[16];
        mac.doFinal(tag, 0);
        yield tag;
      }
    };
  }
}
