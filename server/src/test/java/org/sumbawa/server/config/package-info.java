/** Tests of the settings. */
@NullMarked
package org.sumbawa.server.config;

import org.jspecify.annotations.NullMarked;
