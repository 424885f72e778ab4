package org.sumbawa.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class TroubleTest {

  @Test
  void words_always_nameNoException() {
    assertThat(Trouble.words(new NoSuchFileException("/a"))).isEqualTo("there is no file /a");
    assertThat(Trouble.words(new AccessDeniedException("/srv/x.jsonl")))
        .isEqualTo("this user has no permission for /srv/x.jsonl");
    assertThat(Trouble.words(new FileAlreadyExistsException("/a")))
        .isEqualTo("/a is there already, and is no folder");
    assertThat(Trouble.words(new FileSystemException("/a", null, "Is a directory")))
        .isEqualTo("/a: Is a directory");
    assertThat(Trouble.words(new MalformedInputException(1))).isEqualTo("it is not written in UTF-8");
    assertThat(Trouble.words(new IOException("the words"))).isEqualTo("the words");
  }
}
