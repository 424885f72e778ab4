package org.sumbawa.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.AEADCipher;
import org.bouncycastle.crypto.modes.CCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SealerTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final String PLAIN = "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
      + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39";

  /** Test cases 4 and 16 of the specification of GCM (McGrew and Viega, 2005). */
  @ParameterizedTest
  @CsvSource({
      "AES_128_GCM, feffe9928665731c6d6a8f9467308308, 42831ec2217774244b7221b784d0d49ce3aa212f2c02a4e035c17e2329aca12e"
          + "21d514b25466931c7d8f6a5aac84aa051ba30b396a0aac973d58e091, 5bc94fbc3221a5db94fae95ae7121a47",
      "AES_256_GCM, feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308,"
          + "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838"
          + "c5f61e6393ba7a0abcc9f662, 76fc6ece0f4e1768cddf8853bb2d551b"})
  void seal_withGcm_givesTheKnownAnswer(Cipher cipher, String key, String sealed, String tag) {
    var sealer = Sealer.of(cipher, HEX.parseHex(key));
    var aad = ByteBuffer.wrap(HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2"));
    var nonce = HEX.parseHex("cafebabefacedbaddecaf888");
    var plain = HEX.parseHex(PLAIN);
    var into = ByteBuffer.allocate(plain.length);
    var proof = new byte[16];

    sealer.seal(nonce, aad, ByteBuffer.wrap(plain), into, proof);

    assertThat(HEX.formatHex(into.array())).isEqualTo(sealed);
    assertThat(HEX.formatHex(proof)).isEqualTo(tag);
  }

  @ParameterizedTest
  @EnumSource
  void seal_ofAnyMessage_isWhatAnotherLibrarySaysAndOpens(Cipher cipher) {
    Seeds.each(60, random -> {
      var key = Seeds.bytes(random, cipher.keyLength());
      var nonce = Seeds.bytes(random, cipher.nonceLength());
      var aad = Seeds.bytes(random, random.nextInt(5) == 0 ? Seeds.length(random) : 32);
      var message = Seeds.bytes(random, Seeds.length(random));
      var expected = another(cipher, key, nonce, aad, message);
      var sealer = Sealer.of(cipher, key);
      var sealed = Seeds.room(random, message.length);
      var tag = new byte[16];

      sealer.seal(nonce, Seeds.placed(random, aad), Seeds.placed(random, message), sealed, tag);

      assertThat(Seeds.read(sealed, message.length)).isEqualTo(Arrays.copyOf(expected, message.length));
      assertThat(tag).isEqualTo(Arrays.copyOfRange(expected, message.length, expected.length));
      var back = Seeds.placed(random, Seeds.read(sealed, message.length));
      var opened = Seeds.room(random, message.length);
      assertThat(sealer.open(nonce, Seeds.placed(random, aad), back, opened, tag)).isTrue();
      assertThat(Seeds.read(opened, message.length)).isEqualTo(message);
    });
  }

  @ParameterizedTest
  @EnumSource
  void open_ofAnythingChanged_failsAndShowsNothing(Cipher cipher) {
    Seeds.each(100, random -> {
      var sealer = Sealer.of(cipher, Seeds.bytes(random, cipher.keyLength()));
      var nonce = Seeds.bytes(random, cipher.nonceLength());
      var aad = Seeds.bytes(random, 32);
      var message = Seeds.bytes(random, 1 + random.nextInt(5000));
      var sealed = new byte[message.length];
      var tag = new byte[16];
      sealer.seal(nonce, ByteBuffer.wrap(aad), ByteBuffer.wrap(message), ByteBuffer.wrap(sealed), tag);
      var victim = new byte[][]{nonce, aad, sealed, tag}[random.nextInt(4)];
      victim[random.nextInt(victim.length)] ^= (byte) (1 << random.nextInt(8));
      var opened = Seeds.room(random, message.length);

      assertThat(sealer.open(nonce, ByteBuffer.wrap(aad), ByteBuffer.wrap(sealed), opened, tag)).isFalse();
      assertThat(Seeds.read(opened, message.length)).isEqualTo(new byte[message.length]);
    });
  }

  @ParameterizedTest
  @EnumSource
  void buffers_afterSealingAndOpening_standWhereTheyStood(Cipher cipher) {
    var sealer = Sealer.of(cipher, new byte[cipher.keyLength()]);
    var nonce = new byte[cipher.nonceLength()];
    var aad = ByteBuffer.allocate(40).position(8);
    var plain = ByteBuffer.allocate(100).position(3);
    var sealed = ByteBuffer.allocate(200).position(5);
    var tag = new byte[16];

    sealer.seal(nonce, aad, plain, sealed, tag);
    sealed.limit(sealed.position() + plain.remaining());
    assertThat(sealer.open(nonce, aad, sealed, plain, tag)).isTrue();

    assertThat(aad.position()).isEqualTo(8);
    assertThat(plain.position()).isEqualTo(3);
    assertThat(sealed.position()).isEqualTo(5);
  }

  @Test
  void seal_withTheNonceOfTheMessageBefore_isRefused() {
    var sealer = Sealer.of(Cipher.AES_128_GCM, new byte[16]);
    var one = ByteBuffer.allocate(10);
    sealer.seal(new byte[12], one, one, ByteBuffer.allocate(10), new byte[16]);

    assertThatThrownBy(() -> sealer.seal(new byte[12], one, one, ByteBuffer.allocate(10), new byte[16]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  void lengths_thatDoNotFit_areRefused(Cipher cipher) {
    var sealer = Sealer.of(cipher, new byte[cipher.keyLength()]);
    var nonce = new byte[cipher.nonceLength()];
    var ten = ByteBuffer.allocate(10);

    assertThatThrownBy(() -> Sealer.of(cipher, new byte[24])).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> sealer.seal(new byte[16], ten, ten, ByteBuffer.allocate(10), new byte[16]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> sealer.seal(nonce, ten, ten, ByteBuffer.allocate(9), new byte[16]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> sealer.open(nonce, ten, ten, ByteBuffer.allocate(10), new byte[12]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  void sealer_usedByManyThreadsAtOnce_keepsMessagesApart(Cipher cipher) throws Exception {
    var sealer = Sealer.of(cipher, new byte[cipher.keyLength()]);
    Callable<Boolean> work = () -> {
      var nonce = ByteBuffer.allocate(cipher.nonceLength());
      for (int i = 1; i < 100; i++) {
        nonce.putLong(0, Thread.currentThread().threadId() << 32 | i);
        var message = new byte[71 * i];
        Arrays.fill(message, (byte) Thread.currentThread().threadId());
        var sealed = ByteBuffer.allocate(message.length);
        var opened = ByteBuffer.allocateDirect(message.length);
        var tag = new byte[16];
        sealer.seal(nonce.array(), nonce.duplicate(), ByteBuffer.wrap(message), sealed, tag);
        if (!sealer.open(nonce.array(), nonce.duplicate(), sealed, opened, tag)
            || !opened.equals(ByteBuffer.wrap(message))) {
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
  void cipher_ofItsNumber_isItself() {
    for (var cipher : Cipher.values()) {
      assertThat(Cipher.of(cipher.id())).contains(cipher);
      assertThat(Sealer.of(cipher, new byte[cipher.keyLength()]).cipher()).isEqualTo(cipher);
    }
    assertThat(Cipher.of(0)).isEmpty();
    assertThat(Cipher.of(5)).isEmpty();
  }

  private static byte[] another(Cipher cipher, byte[] key, byte[] nonce, byte[] aad, byte[] message)
      throws InvalidCipherTextException {
    AEADCipher mode = switch (cipher) {
      case AES_128_CCM, AES_256_CCM -> CCMBlockCipher.newInstance(AESEngine.newInstance());
      case AES_128_GCM, AES_256_GCM -> GCMBlockCipher.newInstance(AESEngine.newInstance());
    };
    mode.init(true, new AEADParameters(new KeyParameter(key), 128, nonce, aad));
    var sealed = new byte[message.length + 16];
    int count = mode.processBytes(message, 0, message.length, sealed, 0);
    mode.doFinal(sealed, count);
    return sealed;
  }
}
