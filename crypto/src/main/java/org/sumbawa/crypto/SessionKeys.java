package org.sumbawa.crypto;

import java.util.Arrays;

/**
 * The keys of a session, derived from the key that the authentication gave. They are made once: neither
 * reauthentication nor another channel changes them, except that each channel signs with a key of its own.
 * MS-SMB2 3.1.4.2, 3.3.5.5.3.
 */
public final class SessionKeys {
  /** How long a session key is; a shorter one is filled up with zeros, a longer one is cut. */
  public static final int SESSION_KEY_LENGTH = 16;

  private final byte[] signing;
  private final byte[] application;
  private final byte[] clientToServer;
  private final byte[] serverToClient;

  private SessionKeys(byte[] signing, byte[] application, byte[] clientToServer, byte[] serverToClient) {
    this.signing = signing;
    this.application = application;
    this.clientToServer = clientToServer;
    this.serverToClient = serverToClient;
  }

  /**
   * The keys of SMB 2.0.2 and 2.1: the session key itself signs and goes to applications; nothing is sealed.
   */
  public static SessionKeys smb2(byte[] authenticationKey) {
    var key = sessionKey(authenticationKey);
    return new SessionKeys(key, key.clone(), new byte[0], new byte[0]);
  }

  /** The keys of SMB 3.0 and 3.0.2, for AES-128-CCM. */
  public static SessionKeys smb30(byte[] authenticationKey) {
    var key = sessionKey(authenticationKey);
    var keys = new SessionKeys(derive30(key, "SMB2AESCMAC", "SmbSign"), derive30(key, "SMB2APP", "SmbRpc"),
        derive30(key, "SMB2AESCCM", "ServerIn "), derive30(key, "SMB2AESCCM", "ServerOut"));
    Arrays.fill(key, (byte) 0);
    return keys;
  }

  /**
   * The keys of SMB 3.1.1. A 256-bit cipher draws on the whole key that the authentication gave, which with
   * Kerberos may be longer than a session key; signing never does.
   */
  public static SessionKeys smb311(byte[] authenticationKey, PreauthIntegrityHash hash, Cipher cipher) {
    var key = sessionKey(authenticationKey);
    var context = hash.value();
    int length = cipher.keyLength();
    var cipherBase = length > SESSION_KEY_LENGTH && authenticationKey.length > SESSION_KEY_LENGTH
        ? authenticationKey
        : key;
    var keys = new SessionKeys(KeyDerivation.derive(key, "SMBSigningKey", context, Signer.KEY_LENGTH),
        KeyDerivation.derive(key, "SMBAppKey", context, SESSION_KEY_LENGTH),
        KeyDerivation.derive(cipherBase, "SMBC2SCipherKey", context, length),
        KeyDerivation.derive(cipherBase, "SMBS2CCipherKey", context, length));
    Arrays.fill(key, (byte) 0);
    return keys;
  }

  /** Signs messages of the channel whose authentication these keys come from. */
  public byte[] signing() {
    return signing.clone();
  }

  /** What applications above SMB get to protect their own messages with. */
  public byte[] application() {
    return application.clone();
  }

  /** Seals what the client sends; empty where nothing is sealed. */
  public byte[] clientToServer() {
    return clientToServer.clone();
  }

  /** Seals what the server sends; empty where nothing is sealed. */
  public byte[] serverToClient() {
    return serverToClient.clone();
  }

  private static byte[] sessionKey(byte[] authenticationKey) {
    return Arrays.copyOf(authenticationKey, SESSION_KEY_LENGTH);
  }

  private static byte[] derive30(byte[] key, String label, String context) {
    return KeyDerivation.derive(key, label, KeyDerivation.text(context), SESSION_KEY_LENGTH);
  }
}
