/** Tokens of the documents' examples and of Samba's peers, and the laws that all tokens keep. */
@NullMarked
package org.sumbawa.wire.token;

import org.jspecify.annotations.NullMarked;
