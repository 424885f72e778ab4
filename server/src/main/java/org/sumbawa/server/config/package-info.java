/**
 * The settings: small immutable records with safe defaults, and the one catalog of their names that the
 * configuration file, the command line, the checker and the reference page are made from. Names are those of
 * Set-SmbServerConfiguration and New-SmbShare wherever Windows has one.
 *
 * <p><b>Architecture invariant:</b> values only; knows no file format, no connection and nothing of the server
 * that obeys it.
 */
@NullMarked
package org.sumbawa.server.config;

import org.jspecify.annotations.NullMarked;
