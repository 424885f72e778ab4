/** Tests of reading, checking and writing the configuration file. */
@NullMarked
package org.sumbawa.cli.config;

import org.jspecify.annotations.NullMarked;
