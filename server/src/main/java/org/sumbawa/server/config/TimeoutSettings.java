package org.sumbawa.server.config;

import java.time.Duration;

/**
 * How long the server waits.
 *
 * @param autoDisconnectTimeout how long a connection without open files may be silent; zero for ever
 * @param pendingClientTimeout how long a connection may stay without an authenticated session
 * @param receiveTimeout how long a message that began to arrive may stall
 * @param sendTimeout how long a client may leave its responses unread
 * @param slowOperationThreshold how long a file operation may take before event 1020 tells of it
 * @param durableHandleTimeout how long an open that was asked to be durable in the first way waits for its client
 * @param durableHandleV2Timeout the same for the second way; the client may ask for less
 * @param maxResiliencyTimeout the longest that a resilient open may be asked to wait
 * @param shutdownTimeout how long stopping waits for work under way
 */
public record TimeoutSettings(Duration autoDisconnectTimeout, Duration pendingClientTimeout,
    Duration receiveTimeout, Duration sendTimeout, Duration slowOperationThreshold,
    Duration durableHandleTimeout, Duration durableHandleV2Timeout, Duration maxResiliencyTimeout,
    Duration shutdownTimeout) {

  static TimeoutSettings from(SettingValues<ServerSettings> values) {
    return new TimeoutSettings(values.get(SettingsCatalog.AUTO_DISCONNECT_TIMEOUT),
        values.get(SettingsCatalog.PENDING_CLIENT_TIMEOUT), values.get(SettingsCatalog.RECEIVE_TIMEOUT),
        values.get(SettingsCatalog.SEND_TIMEOUT), values.get(SettingsCatalog.SLOW_OPERATION_THRESHOLD),
        values.get(SettingsCatalog.DURABLE_HANDLE_TIMEOUT),
        values.get(SettingsCatalog.DURABLE_HANDLE_V2_TIMEOUT),
        values.get(SettingsCatalog.MAX_RESILIENCY_TIMEOUT), values.get(SettingsCatalog.SHUTDOWN_TIMEOUT));
  }
}
