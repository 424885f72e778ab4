/** NTLM against the documents' examples, against Samba's peers, and one end against the other. */
@NullMarked
package org.sumbawa.auth.ntlm;

import org.jspecify.annotations.NullMarked;
