package org.sumbawa.cli.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in words what came between a program and its files. */
public final class Trouble {

  private Trouble() {}

  /** The words for people, who do not know what exceptions are called. */
  public static String words(IOException trouble) {
    return switch (trouble) {
      case NoSuchFileException gone -> "there is no file " + gone.getFile();
      case AccessDeniedException denied -> "this user has no permission for " + denied.getFile();
      case FileAlreadyExistsException there -> there.getFile() + " is there already, and is no folder";
      case CharacterCodingException _ -> "it is not written in UTF-8";
      case FileSystemException other when other.getReason() != null ->
        other.getFile() + ": " + other.getReason();
      default -> String.valueOf(trouble.getMessage());
    };
  }
}
