package org.sumbawa.cli.control;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.events.json.JsonText;

/**
 * What a server answers: a line that says how many items follow or why there are none, and the items, a line each.
 *
 * @param refusal why there is no answer; empty if there is one
 * @param items objects
 */
record Reply(String refusal, List<String> items) {

  /** Keeps a copy. */
  Reply {
    items = List.copyOf(items);
  }

  static Reply of(List<String> items) {
    return new Reply("", items);
  }

  static Reply refused(String why) {
    return new Reply(why, List.of());
  }

  /** The lines. */
  List<String> lines() {
    var head = new JsonText();
    head.beginObject();
    head.name("version").bare(Integer.toString(Question.VERSION));
    if (refusal.isEmpty()) {
      head.name("items").bare(Integer.toString(items.size()));
    } else {
      head.name("refusal").text(refusal);
    }
    head.endObject();
    var lines = new ArrayList<String>(items.size() + 1);
    lines.add(head.toString());
    lines.addAll(items);
    return lines;
  }
}
