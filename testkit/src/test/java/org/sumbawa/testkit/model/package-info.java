/**
 * The open table held against a model of it: what is random is done to both, and after each step both must agree on every
 * answer, every notice and everything that is open.
 */
@NullMarked
package org.sumbawa.testkit.model;

import org.jspecify.annotations.NullMarked;
