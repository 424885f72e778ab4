package org.sumbawa.cli.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds which of the known names a misspelt one was most likely meant to be. */
public final class NearestName {

  /** A word that takes more than this was not meant to be that name. */
  private static final double MOST_CHANGES = 0.6;

  private NearestName() {}

  /** The known name that takes the fewest changes for its length; empty when none is like it. */
  public static Optional<String> of(String misspelt, Collection<String> known) {
    var word = misspelt.toLowerCase(Locale.ROOT);
    return known.stream().filter(name -> changes(word, name) <= MOST_CHANGES).min(Comparator
        .<String>comparingDouble(name -> changes(word, name)).thenComparing(Comparator.naturalOrder()));
  }

  /** How much of a word must be changed: 0 for nothing, 1 for every letter. */
  private static double changes(String word, String name) {
    return distance(word, name.toLowerCase(Locale.ROOT)) / (double) Math.max(word.length(), name.length());
  }

  /** How many letters must be put in, taken out, exchanged or swapped with their neighbour. */
  private static int distance(String from, String to) {
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int exchange = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        cost[i][j] = Math.min(cost[i - 1][j - 1] + exchange, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
        if (swapped) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[from.length()][to.length()];
  }
}
