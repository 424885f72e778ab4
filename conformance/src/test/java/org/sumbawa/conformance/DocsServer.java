package org.sumbawa.conformance;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import org.sumbawa.server.SmbServer;
import org.sumbawa.vfs.local.LocalFileSystem;
import org.sumbawa.vfs.local.LocalSettings;

final class DocsServer {
  static SmbServer start(Path folder, InetSocketAddress address) throws IOException {
    return SmbServer.builder().listen(address).user("alice", "secret".toCharArray())
        .share("docs", LocalFileSystem.open(folder, LocalSettings.DEFAULT, InstantSource.system())).start();
  }
}
