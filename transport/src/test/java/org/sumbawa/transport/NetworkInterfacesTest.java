package org.sumbawa.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NetworkInterfacesTest {
  @TempDir
  Path devices = Path.of("");

  @Test
  void list_ofThisMachine_hasTheLoopbackWithAnAddressAndASpeed() throws IOException {
    assertThat(new NetworkInterfaces().list()).anySatisfy(found -> {
      assertThat(found.addresses()).anyMatch(address -> address.isLoopbackAddress());
      assertThat(found.index()).isPositive();
      assertThat(found.bitsPerSecond()).isPositive();
      assertThat(found.receiveSideScaling()).isFalse();
    });
  }

  @Test
  void speed_ofAKnownDevice_isItsMegabits() throws IOException {
    device("eth0", "25000\n", 4, true);
    assertThat(new NetworkInterfaces(devices).speed("eth0")).isEqualTo(25_000_000_000L);
  }

  @Test
  void speed_thatTheSystemDoesNotKnow_isTenGigabits() throws IOException {
    device("eth0", "-1\n", 1, true);
    device("odd", "fast\n", 1, true);
    var interfaces = new NetworkInterfaces(devices);
    assertThat(interfaces.speed("eth0")).isEqualTo(NetworkInterfaces.UNKNOWN_SPEED);
    assertThat(interfaces.speed("odd")).isEqualTo(NetworkInterfaces.UNKNOWN_SPEED);
    assertThat(interfaces.speed("absent")).isEqualTo(NetworkInterfaces.UNKNOWN_SPEED);
  }

  @Test
  void receiveSideScaling_isOnlySaidOfHardwareWithSeveralQueues() throws IOException {
    device("nic", "10000", 8, true);
    device("single", "10000", 1, true);
    device("virtual", "10000", 8, false);
    var interfaces = new NetworkInterfaces(devices);
    assertThat(interfaces.receiveSideScaling("nic")).isTrue();
    assertThat(interfaces.receiveSideScaling("single")).isFalse();
    assertThat(interfaces.receiveSideScaling("virtual")).isFalse();
    assertThat(interfaces.receiveSideScaling("absent")).isFalse();
  }

  private void device(String name, String speed, int queues, boolean hardware) throws IOException {
    var device = Files.createDirectories(devices.resolve(name));
    Files.writeString(device.resolve("speed"), speed);
    for (int i = 0; i < queues; i++) {
      Files.createDirectories(device.resolve("queues/rx-" + i));
      Files.createDirectories(device.resolve("queues/tx-" + i));
    }
    if (hardware) {
      Files.createDirectories(device.resolve("device"));
    }
  }
}
