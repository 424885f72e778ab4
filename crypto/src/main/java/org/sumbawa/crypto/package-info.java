/**
 * The cryptography of SMB: signing, sealing, key derivation, the preauthentication hash, and the three old
 * algorithms that NTLM still stands on.
 *
 * <p>Everything rests on the JDK's own primitives. Two of them it lacks, and here they are composed from what
 * it has: AES-CMAC is AES-CBC with the last block changed, AES-CCM is the same chain beside AES-CTR. On the
 * machine where this was decided (one core with AES and AVX-512 instructions, 64 KiB messages, MB/s) the
 * compositions gave 1,370 for CMAC and about 1,000 for CCM, where the best pure-Java library gave 182 and 67;
 * so the JDK's accelerated chain is worth the two hundred lines; {@code SignerBenchmark} and {@code SealerBenchmark} of
 * the module {@code bench} measure it again, and CONTRIBUTING.md has what they said last. MD4 and RC4 are written out because the JDK
 * has no public MD4, and because the state of an RC4 must be rewound (MS-SPNG 3.2.5.1).
 *
 * <p>AES-GCM from one heap array into another heap array reaches 10 GB/s in the JDK; into direct memory or in
 * place it is three to thirty times slower, so data in direct memory is brought through arrays. It also
 * starts at 78 MB/s until the compiler has seen it often enough: see {@link org.sumbawa.crypto.CryptoWarmup}.
 *
 * <p><b>Architecture invariant:</b> keys and bytes only; no session, no connection, no clock of its own.
 */
@NullMarked
package org.sumbawa.crypto;

import org.jspecify.annotations.NullMarked;
