/** Tests of what every mechanism has in common. */
@NullMarked
package org.sumbawa.auth;

import org.jspecify.annotations.NullMarked;
