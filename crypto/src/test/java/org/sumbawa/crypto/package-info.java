/** Known answers, the answers of another library, and sessions recorded between other people's peers. */
@NullMarked
package org.sumbawa.crypto;

import org.jspecify.annotations.NullMarked;
