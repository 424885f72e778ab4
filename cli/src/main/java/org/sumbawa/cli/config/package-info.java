/**
 * Reads, checks and writes the configuration file, and writes the reference page of its settings. What the
 * settings are stands in {@link org.sumbawa.server.config.SettingsCatalog} alone.
 *
 * <p><b>Architecture invariant:</b> the only place that knows the file is TOML.
 */
@NullMarked
package org.sumbawa.cli.config;

import org.jspecify.annotations.NullMarked;
