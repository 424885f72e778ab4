package org.sumbawa.wire.fscc;

import java.util.Optional;

/**
 * One component of a path, taken apart at its colons: {@code name:stream:$DATA}. MS-FSCC 2.1.5.
 *
 * @param fileName the file; empty when a stream of the folder itself is meant
 * @param streamName the stream; empty for the file's own data
 * @param streamType what kind of stream, such as {@code $DATA}; empty when it is not said
 */
public record PathComponent(String fileName, String streamName, String streamType) {
  /** The type of streams that hold data. */
  public static final String DATA = "$DATA";
  /** The type of the stream that is a folder's index. */
  public static final String INDEX_ALLOCATION = "$INDEX_ALLOCATION";
  /** The name of the stream that is a folder's index. */
  public static final String INDEX_NAME = "$I30";

  /** Takes a component apart; empty when it is not one, {@code .} and {@code ..} included. */
  public static Optional<PathComponent> parse(String component) {
    var parts = component.split(":", -1);
    if (parts.length > 3) {
      return Optional.empty();
    }
    var fileName = parts[0];
    var streamName = parts.length > 1 ? parts[1] : "";
    var streamType = parts.length > 2 ? parts[2] : "";
    boolean legalFile = FileNameRule.isFileName(fileName) || (fileName.isEmpty() && parts.length > 1);
    boolean legalStream = switch (parts.length) {
      case 1 -> true;
      case 2 -> !streamName.isEmpty() && FileNameRule.isStreamName(streamName);
      default -> FileNameRule.isStreamName(streamName) && FileNameRule.isStreamType(streamType);
    };
    return legalFile && legalStream
        ? Optional.of(new PathComponent(fileName, streamName, streamType))
        : Optional.empty();
  }

  /** Whether a stream of its own is named, not the file's own data or a folder's index. */
  public boolean isNamedStream() {
    return isData() && !streamName.isEmpty();
  }

  /** Whether data is meant: said by the type, or because there is no type. */
  public boolean isData() {
    return streamType.isEmpty() || NameCase.same(streamType, DATA);
  }

  /** Whether the folder itself is meant, by the name of its index. MS-FSA 2.1.5.1. */
  public boolean isDirectoryIndex() {
    return NameCase.same(streamType, INDEX_ALLOCATION)
        && (streamName.isEmpty() || NameCase.same(streamName, INDEX_NAME));
  }

  /** The stream as FileStreamInformation names it. MS-FSCC 2.4.49. */
  public static String streamText(String streamName) {
    return ":" + streamName + ":" + DATA;
  }

  /** As it stands in a path. */
  @Override
  public String toString() {
    if (!streamType.isEmpty()) {
      return fileName + ":" + streamName + ":" + streamType;
    }
    return streamName.isEmpty() ? fileName : fileName + ":" + streamName;
  }
}
