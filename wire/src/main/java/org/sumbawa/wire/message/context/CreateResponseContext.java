package org.sumbawa.wire.message.context;

/** A create context that a server sends. MS-SMB2 2.2.14.2. */
public sealed interface CreateResponseContext extends CreateContext
    permits DurableHandle.Response, MaximalAccess.Response, QueryOnDiskId.Response, LeaseContext,
    DurableHandleV2.Response, SharedVirtualDisk, AppleExtensions.Response, RawCreateContext {}
