package org.sumbawa.server.state;

import java.util.Optional;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.message.context.AppInstanceVersion;

/**
 * Who made an open, and by what it is known again. MS-SMB2 3.3.1.10.
 *
 * @param clientGuid the client machine; {@link Guid#NONE} for a client of 2.0.2, which does not say
 * @param createGuid what the client called its CREATE; {@link Guid#NONE} for nothing
 * @param appInstanceId the application that opened, wherever it runs; {@link Guid#NONE} for an unnamed one
 * @param appInstanceVersion which of its instances
 */
public record CreateIdentity(Guid clientGuid, Guid createGuid, Guid appInstanceId,
    Optional<AppInstanceVersion> appInstanceVersion) {}
