package org.sumbawa.conformance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sumbawa.events.server.Event650FileOpen;
import org.sumbawa.testkit.EventRecorder;
import org.sumbawa.testkit.SmbServerExtension;

class UploadTest {
  @RegisterExtension
  static final SmbServerExtension SMB = new SmbServerExtension();

  @Test
  void upload_ofAReport_opensItsFile(InetSocketAddress address, EventRecorder events) throws Exception {
    upload("report.txt", address.getPort()); // what you want to test
    assertTrue(
        events.events(Event650FileOpen.class).stream().anyMatch(open -> open.name().equals("report.txt")));
  }

  private static void upload(String name, int port) throws Exception {
    new ProcessBuilder("smbclient", "--port=" + port, "--user=alice%secret", "//127.0.0.1/docs",
        "--command=put pom.xml " + name).start().waitFor();
  }
}
