/**
 * What every file system promises, as tests: one interface a topic, implemented by the test class of each file
 * system for the abilities that it declares.
 *
 * <p><b>Architecture invariant:</b> knows the SPI only.
 */
@NullMarked
package org.sumbawa.vfs.contract;

import org.jspecify.annotations.NullMarked;
