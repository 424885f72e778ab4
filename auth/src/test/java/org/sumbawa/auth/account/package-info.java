/** Tests of local accounts, in memory and in files. */
@NullMarked
package org.sumbawa.auth.account;

import org.jspecify.annotations.NullMarked;
