package org.sumbawa.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SessionKeysTest {
  private static final HexFormat HEX = HexFormat.of();

  @Test
  void smb30_ofThePublishedSession_givesThePublishedKeys() {
    var keys = SessionKeys.smb30(HEX.parseHex("b4546771b515f766a86735532dd6c4f0"));

    assertThat(HEX.formatHex(keys.clientToServer())).isEqualTo("261b72350558f2e9dcf613070383edbf");
    assertThat(HEX.formatHex(keys.serverToClient())).isEqualTo("8fe2b57ec34d2db5b1a9727f526bbdb5");
    assertThat(HEX.formatHex(keys.signing())).isEqualTo("f773cd23c18fd1e08ee510cada7cf852");
    assertThat(HEX.formatHex(keys.application())).isEqualTo("77432f808ce99156b5bc6a3676d730d1");
  }

  /** A session whose preauthentication hash and signing key were published, through the derivation itself. */
  @Test
  void derivation_ofThePublishedSessionOf311_givesThePublishedKeys() {
    var key = HEX.parseHex("da90b1df805c349f8886ba029ea45cb6");
    var hash = HEX.parseHex("479578b18723056a4c3e6f732f36f19cccdd516f49566ba043ce596a134227d9"
        + "64ef0aa6a6271afe4fe64b4d8cb2e6a19511edbbf6d77dcef033daed8c7181b2");

    assertThat(derived(key, "SMBSigningKey", hash, 16)).isEqualTo("6daccede5b4e3608ad6ea54733ca3163");
    assertThat(derived(key, "SMBAppKey", hash, 16)).isEqualTo("ada3902acf7f1769563e06ffb30df590");
    assertThat(derived(key, "SMBC2SCipherKey", hash, 16)).isEqualTo("6f147d2b9a2001cc06332eac38a2205f");
    assertThat(derived(key, "SMBS2CCipherKey", hash, 16)).isEqualTo("5de0512df34ee23e4a273eee64ba86d1");
    assertThat(derived(key, "SMBC2SCipherKey", hash, 32))
        .isEqualTo("3be07dbf981becfe53c9c67af16594e4d9913d9c2d15f4ef667fc7cb8c1917fc");
    assertThat(derived(key, "SMBS2CCipherKey", hash, 32))
        .isEqualTo("c3142051822bc165eb0c1eacdcce18429143019e8141c6c9f847d71ab52fa1b2");
  }

  private static String derived(byte[] key, String label, byte[] context, int length) {
    return HEX.formatHex(KeyDerivation.derive(key, label, context, length));
  }

  @Test
  void derivation_ofNoLengthOrMoreThanARound_isRefused() {
    for (int length : new int[]{0, 33}) {
      assertThatThrownBy(() -> KeyDerivation.derive(new byte[16], "label", new byte[0], length))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void smb2_signsAndServesApplicationsWithTheSessionKeyItself() {
    var keys = SessionKeys.smb2(HEX.parseHex("0102030405060708090a0b0c0d0e0f101112"));

    assertThat(HEX.formatHex(keys.signing())).isEqualTo("0102030405060708090a0b0c0d0e0f10");
    assertThat(keys.application()).isEqualTo(keys.signing());
    assertThat(keys.clientToServer()).isEmpty();
    assertThat(keys.serverToClient()).isEmpty();
  }

  @Test
  void smb311_withALongKerberosKey_usesTheWholeOnlyForLongCipherKeys() {
    var longKey = HEX.parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    var cut = HEX.parseHex("000102030405060708090a0b0c0d0e0f");
    var hash = PreauthIntegrityHash.START.with(ByteBuffer.wrap(longKey));

    var whole = SessionKeys.smb311(longKey, hash, Cipher.AES_256_GCM);

    assertThat(whole.signing()).isEqualTo(SessionKeys.smb311(cut, hash, Cipher.AES_256_GCM).signing());
    assertThat(whole.application())
        .isEqualTo(SessionKeys.smb311(cut, hash, Cipher.AES_256_GCM).application());
    assertThat(whole.clientToServer()).hasSize(32)
        .isNotEqualTo(SessionKeys.smb311(cut, hash, Cipher.AES_256_GCM).clientToServer());
    assertThat(SessionKeys.smb311(longKey, hash, Cipher.AES_128_GCM).clientToServer()).hasSize(16)
        .isEqualTo(SessionKeys.smb311(cut, hash, Cipher.AES_128_GCM).clientToServer());
  }

  @Test
  void keys_ofAShortAuthenticationKey_areThoseOfItFilledUpWithZeros() {
    var brief = HEX.parseHex("0102030405060708");
    var filled = HEX.parseHex("01020304050607080000000000000000");

    assertThat(SessionKeys.smb30(brief).signing()).isEqualTo(SessionKeys.smb30(filled).signing());
    assertThat(SessionKeys.smb311(brief, PreauthIntegrityHash.START, Cipher.AES_256_CCM).clientToServer())
        .isEqualTo(
            SessionKeys.smb311(filled, PreauthIntegrityHash.START, Cipher.AES_256_CCM).clientToServer());
  }
}
