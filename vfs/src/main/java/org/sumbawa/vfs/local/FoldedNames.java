package org.sumbawa.vfs.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sumbawa.vfs.NameFolding;

/**
 * A set of names in which all spellings of a name are found: a table with open addressing, since a folder may hold
 * hundreds of thousands, and a name costs little more here than its characters.
 */
final class FoldedNames {
  /** No name is empty. */
  private static final String FREE = "";
  private static final int FIRST_SLOTS = 64;

  private String[] slots = free(FIRST_SLOTS);
  private int size;

  private static String[] free(int count) {
    var slots = new String[count];
    Arrays.fill(slots, FREE);
    return slots;
  }

  int size() {
    return size;
  }

  /** Where the search for a name begins; it goes on until a free slot. */
  private int home(String name) {
    return hash(name) & (slots.length - 1);
  }

  private int after(int slot) {
    return (slot + 1) & (slots.length - 1);
  }

  private boolean isFree(int slot) {
    return slots[slot].isEmpty();
  }

  /** All names in the set that are spellings of the same. */
  List<String> find(String name) {
    var found = new ArrayList<String>(1);
    for (int at = home(name); !isFree(at); at = after(at)) {
      if (NameFolding.same(slots[at], name)) {
        found.add(slots[at]);
      }
    }
    return found;
  }

  /** The slot of a name in this very spelling, or the free one where it would be. */
  private int slot(String name) {
    int at = home(name);
    while (!isFree(at) && !slots[at].equals(name)) {
      at = after(at);
    }
    return at;
  }

  /** Adds a name, unless it is there in this very spelling. */
  void add(String name) {
    if (size >= slots.length / 2) {
      grow();
    }
    int at = slot(name);
    if (isFree(at)) {
      slots[at] = name;
      size++;
    }
  }

  private void grow() {
    var old = slots;
    slots = free(old.length * 2);
    for (var name : old) {
      if (!name.isEmpty()) {
        slots[slot(name)] = name;
      }
    }
  }

  /** Removes a name in this very spelling, if it is there. */
  void remove(String name) {
    int hole = slot(name);
    if (isFree(hole)) {
      return;
    }
    slots[hole] = FREE;
    size--;
    // What was pushed behind the hole moves into it, or searches would end there.
    for (int at = after(hole); !isFree(at); at = after(at)) {
      int mask = slots.length - 1;
      if (((at - home(slots[at])) & mask) >= ((at - hole) & mask)) {
        slots[hole] = slots[at];
        slots[at] = FREE;
        hole = at;
      }
    }
  }

  private static int hash(String name) {
    int hash = 0;
    for (int i = 0; i < name.length(); i++) {
      hash = 31 * hash + NameFolding.fold(name.charAt(i));
    }
    hash *= 0x9E37_79B9;
    return hash ^ hash >>> 15;
  }
}
