package org.sumbawa.wire.message.context;

/** A create context that a client sends. MS-SMB2 2.2.13.2. */
public sealed interface CreateRequestContext extends CreateContext permits ExtendedAttributes, FileSecurity,
    DurableHandle.Request, DurableHandle.Reconnect, AllocationSize, MaximalAccess.Request, TimewarpToken,
    QueryOnDiskId.Request, LeaseContext, DurableHandleV2.Request, DurableHandleV2.Reconnect, AppInstanceId,
    AppInstanceVersion, SharedVirtualDisk, AppleExtensions.Request, RawCreateContext {}
