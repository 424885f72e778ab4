package org.sumbawa.wire.dtyp;

import java.util.HexFormat;
import java.util.Optional;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * How an operation ended: a 32-bit code whose top two bits are its severity. The constants are the codes that
 * file sharing speaks of; {@link #name()} knows all that the document lists, and a code without a name is
 * as good a value as any. MS-ERREF 2.3.
 *
 * @param value the code as on the wire; errors are negative
 */
public record NtStatus(int value) implements Wire {
  // Success.
  public static final NtStatus SUCCESS = new NtStatus(0x00000000);
  public static final NtStatus TIMEOUT = new NtStatus(0x00000102);
  public static final NtStatus PENDING = new NtStatus(0x00000103);
  public static final NtStatus REPARSE = new NtStatus(0x00000104);
  public static final NtStatus MORE_ENTRIES = new NtStatus(0x00000105);
  public static final NtStatus SOME_NOT_MAPPED = new NtStatus(0x00000107);
  public static final NtStatus OPLOCK_BREAK_IN_PROGRESS = new NtStatus(0x00000108);
  public static final NtStatus NOTIFY_CLEANUP = new NtStatus(0x0000010B);
  public static final NtStatus NOTIFY_ENUM_DIR = new NtStatus(0x0000010C);
  public static final NtStatus NO_QUOTAS_FOR_ACCOUNT = new NtStatus(0x0000010D);
  public static final NtStatus BUFFER_ALL_ZEROS = new NtStatus(0x00000117);
  public static final NtStatus OPLOCK_SWITCHED_TO_NEW_HANDLE = new NtStatus(0x00000215);
  public static final NtStatus OPLOCK_HANDLE_CLOSED = new NtStatus(0x00000216);

  // Information.
  public static final NtStatus OBJECT_NAME_EXISTS = new NtStatus(0x40000000);
  public static final NtStatus LOCAL_USER_SESSION_KEY = new NtStatus(0x40000006);
  public static final NtStatus NULL_LM_PASSWORD = new NtStatus(0x4000000D);
  public static final NtStatus RECEIVE_PARTIAL = new NtStatus(0x4000000F);
  public static final NtStatus SERVICE_NOTIFICATION = new NtStatus(0x40000018);
  public static final NtStatus ACCESS_AUDIT_BY_POLICY = new NtStatus(0x40000032);

  // Warnings.
  public static final NtStatus DATATYPE_MISALIGNMENT = new NtStatus(0x80000002);
  public static final NtStatus BUFFER_OVERFLOW = new NtStatus(0x80000005);
  public static final NtStatus NO_MORE_FILES = new NtStatus(0x80000006);
  public static final NtStatus HANDLES_CLOSED = new NtStatus(0x8000000A);
  public static final NtStatus NO_INHERITANCE = new NtStatus(0x8000000B);
  public static final NtStatus PARTIAL_COPY = new NtStatus(0x8000000D);
  public static final NtStatus DEVICE_OFF_LINE = new NtStatus(0x80000010);
  public static final NtStatus DEVICE_BUSY = new NtStatus(0x80000011);
  public static final NtStatus NO_MORE_EAS = new NtStatus(0x80000012);
  public static final NtStatus INVALID_EA_NAME = new NtStatus(0x80000013);
  public static final NtStatus EA_LIST_INCONSISTENT = new NtStatus(0x80000014);
  public static final NtStatus INVALID_EA_FLAG = new NtStatus(0x80000015);
  public static final NtStatus VERIFY_REQUIRED = new NtStatus(0x80000016);
  public static final NtStatus NO_MORE_ENTRIES = new NtStatus(0x8000001A);
  public static final NtStatus MEDIA_CHECK = new NtStatus(0x80000020);
  public static final NtStatus ALREADY_DISCONNECTED = new NtStatus(0x80000025);
  public static final NtStatus STOPPED_ON_SYMLINK = new NtStatus(0x8000002D);
  public static final NtStatus CANNOT_GRANT_REQUESTED_OPLOCK = new NtStatus(0x8000002E);

  // Errors.
  public static final NtStatus UNSUCCESSFUL = new NtStatus(0xC0000001);
  public static final NtStatus NOT_IMPLEMENTED = new NtStatus(0xC0000002);
  public static final NtStatus INVALID_INFO_CLASS = new NtStatus(0xC0000003);
  public static final NtStatus INFO_LENGTH_MISMATCH = new NtStatus(0xC0000004);
  public static final NtStatus ACCESS_VIOLATION = new NtStatus(0xC0000005);
  public static final NtStatus IN_PAGE_ERROR = new NtStatus(0xC0000006);
  public static final NtStatus INVALID_HANDLE = new NtStatus(0xC0000008);
  public static final NtStatus INVALID_PARAMETER = new NtStatus(0xC000000D);
  public static final NtStatus NO_SUCH_DEVICE = new NtStatus(0xC000000E);
  public static final NtStatus NO_SUCH_FILE = new NtStatus(0xC000000F);
  public static final NtStatus INVALID_DEVICE_REQUEST = new NtStatus(0xC0000010);
  public static final NtStatus END_OF_FILE = new NtStatus(0xC0000011);
  public static final NtStatus WRONG_VOLUME = new NtStatus(0xC0000012);
  public static final NtStatus NO_MEDIA_IN_DEVICE = new NtStatus(0xC0000013);
  public static final NtStatus UNRECOGNIZED_MEDIA = new NtStatus(0xC0000014);
  public static final NtStatus NONEXISTENT_SECTOR = new NtStatus(0xC0000015);
  public static final NtStatus MORE_PROCESSING_REQUIRED = new NtStatus(0xC0000016);
  public static final NtStatus NO_MEMORY = new NtStatus(0xC0000017);
  public static final NtStatus CONFLICTING_ADDRESSES = new NtStatus(0xC0000018);
  public static final NtStatus INVALID_LOCK_SEQUENCE = new NtStatus(0xC000001E);
  public static final NtStatus INVALID_VIEW_SIZE = new NtStatus(0xC000001F);
  public static final NtStatus ACCESS_DENIED = new NtStatus(0xC0000022);
  public static final NtStatus BUFFER_TOO_SMALL = new NtStatus(0xC0000023);
  public static final NtStatus OBJECT_TYPE_MISMATCH = new NtStatus(0xC0000024);
  public static final NtStatus INVALID_DISPOSITION = new NtStatus(0xC0000026);
  public static final NtStatus NOT_LOCKED = new NtStatus(0xC000002A);
  public static final NtStatus DISK_CORRUPT_ERROR = new NtStatus(0xC0000032);
  public static final NtStatus OBJECT_NAME_INVALID = new NtStatus(0xC0000033);
  public static final NtStatus OBJECT_NAME_NOT_FOUND = new NtStatus(0xC0000034);
  public static final NtStatus OBJECT_NAME_COLLISION = new NtStatus(0xC0000035);
  public static final NtStatus OBJECT_PATH_INVALID = new NtStatus(0xC0000039);
  public static final NtStatus OBJECT_PATH_NOT_FOUND = new NtStatus(0xC000003A);
  public static final NtStatus OBJECT_PATH_SYNTAX_BAD = new NtStatus(0xC000003B);
  public static final NtStatus DATA_OVERRUN = new NtStatus(0xC000003C);
  public static final NtStatus DATA_LATE_ERROR = new NtStatus(0xC000003D);
  public static final NtStatus DATA_ERROR = new NtStatus(0xC000003E);
  public static final NtStatus CRC_ERROR = new NtStatus(0xC000003F);
  public static final NtStatus PORT_CONNECTION_REFUSED = new NtStatus(0xC0000041);
  public static final NtStatus SHARING_VIOLATION = new NtStatus(0xC0000043);
  public static final NtStatus QUOTA_EXCEEDED = new NtStatus(0xC0000044);
  public static final NtStatus INVALID_PAGE_PROTECTION = new NtStatus(0xC0000045);
  public static final NtStatus EAS_NOT_SUPPORTED = new NtStatus(0xC000004F);
  public static final NtStatus EA_TOO_LARGE = new NtStatus(0xC0000050);
  public static final NtStatus NONEXISTENT_EA_ENTRY = new NtStatus(0xC0000051);
  public static final NtStatus NO_EAS_ON_FILE = new NtStatus(0xC0000052);
  public static final NtStatus EA_CORRUPT_ERROR = new NtStatus(0xC0000053);
  public static final NtStatus FILE_LOCK_CONFLICT = new NtStatus(0xC0000054);
  public static final NtStatus LOCK_NOT_GRANTED = new NtStatus(0xC0000055);
  public static final NtStatus DELETE_PENDING = new NtStatus(0xC0000056);
  public static final NtStatus UNKNOWN_REVISION = new NtStatus(0xC0000058);
  public static final NtStatus REVISION_MISMATCH = new NtStatus(0xC0000059);
  public static final NtStatus INVALID_OWNER = new NtStatus(0xC000005A);
  public static final NtStatus INVALID_PRIMARY_GROUP = new NtStatus(0xC000005B);
  public static final NtStatus NO_IMPERSONATION_TOKEN = new NtStatus(0xC000005C);
  public static final NtStatus CANT_DISABLE_MANDATORY = new NtStatus(0xC000005D);
  public static final NtStatus NO_LOGON_SERVERS = new NtStatus(0xC000005E);
  public static final NtStatus NO_SUCH_LOGON_SESSION = new NtStatus(0xC000005F);
  public static final NtStatus NO_SUCH_PRIVILEGE = new NtStatus(0xC0000060);
  public static final NtStatus PRIVILEGE_NOT_HELD = new NtStatus(0xC0000061);
  public static final NtStatus INVALID_ACCOUNT_NAME = new NtStatus(0xC0000062);
  public static final NtStatus USER_EXISTS = new NtStatus(0xC0000063);
  public static final NtStatus NO_SUCH_USER = new NtStatus(0xC0000064);
  public static final NtStatus GROUP_EXISTS = new NtStatus(0xC0000065);
  public static final NtStatus NO_SUCH_GROUP = new NtStatus(0xC0000066);
  public static final NtStatus MEMBER_IN_GROUP = new NtStatus(0xC0000067);
  public static final NtStatus MEMBER_NOT_IN_GROUP = new NtStatus(0xC0000068);
  public static final NtStatus WRONG_PASSWORD = new NtStatus(0xC000006A);
  public static final NtStatus ILL_FORMED_PASSWORD = new NtStatus(0xC000006B);
  public static final NtStatus PASSWORD_RESTRICTION = new NtStatus(0xC000006C);
  public static final NtStatus LOGON_FAILURE = new NtStatus(0xC000006D);
  public static final NtStatus ACCOUNT_RESTRICTION = new NtStatus(0xC000006E);
  public static final NtStatus INVALID_LOGON_HOURS = new NtStatus(0xC000006F);
  public static final NtStatus INVALID_WORKSTATION = new NtStatus(0xC0000070);
  public static final NtStatus PASSWORD_EXPIRED = new NtStatus(0xC0000071);
  public static final NtStatus ACCOUNT_DISABLED = new NtStatus(0xC0000072);
  public static final NtStatus NONE_MAPPED = new NtStatus(0xC0000073);
  public static final NtStatus INVALID_SUB_AUTHORITY = new NtStatus(0xC0000076);
  public static final NtStatus INVALID_ACL = new NtStatus(0xC0000077);
  public static final NtStatus INVALID_SID = new NtStatus(0xC0000078);
  public static final NtStatus INVALID_SECURITY_DESCR = new NtStatus(0xC0000079);
  public static final NtStatus PROCEDURE_NOT_FOUND = new NtStatus(0xC000007A);
  public static final NtStatus INVALID_IMAGE_FORMAT = new NtStatus(0xC000007B);
  public static final NtStatus NO_TOKEN = new NtStatus(0xC000007C);
  public static final NtStatus BAD_INHERITANCE_ACL = new NtStatus(0xC000007D);
  public static final NtStatus RANGE_NOT_LOCKED = new NtStatus(0xC000007E);
  public static final NtStatus DISK_FULL = new NtStatus(0xC000007F);
  public static final NtStatus SERVER_DISABLED = new NtStatus(0xC0000080);
  public static final NtStatus SERVER_NOT_DISABLED = new NtStatus(0xC0000081);
  public static final NtStatus INTEGER_DIVIDE_BY_ZERO = new NtStatus(0xC0000094);
  public static final NtStatus INTEGER_OVERFLOW = new NtStatus(0xC0000095);
  public static final NtStatus FILE_INVALID = new NtStatus(0xC0000098);
  public static final NtStatus ALLOTTED_SPACE_EXCEEDED = new NtStatus(0xC0000099);
  public static final NtStatus INSUFFICIENT_RESOURCES = new NtStatus(0xC000009A);
  public static final NtStatus DEVICE_DATA_ERROR = new NtStatus(0xC000009C);
  public static final NtStatus DEVICE_NOT_CONNECTED = new NtStatus(0xC000009D);
  public static final NtStatus MEDIA_WRITE_PROTECTED = new NtStatus(0xC00000A2);
  public static final NtStatus DEVICE_NOT_READY = new NtStatus(0xC00000A3);
  public static final NtStatus INVALID_GROUP_ATTRIBUTES = new NtStatus(0xC00000A4);
  public static final NtStatus BAD_IMPERSONATION_LEVEL = new NtStatus(0xC00000A5);
  public static final NtStatus CANT_OPEN_ANONYMOUS = new NtStatus(0xC00000A6);
  public static final NtStatus BAD_VALIDATION_CLASS = new NtStatus(0xC00000A7);
  public static final NtStatus BAD_TOKEN_TYPE = new NtStatus(0xC00000A8);
  public static final NtStatus INSTANCE_NOT_AVAILABLE = new NtStatus(0xC00000AB);
  public static final NtStatus PIPE_NOT_AVAILABLE = new NtStatus(0xC00000AC);
  public static final NtStatus INVALID_PIPE_STATE = new NtStatus(0xC00000AD);
  public static final NtStatus PIPE_BUSY = new NtStatus(0xC00000AE);
  public static final NtStatus ILLEGAL_FUNCTION = new NtStatus(0xC00000AF);
  public static final NtStatus PIPE_DISCONNECTED = new NtStatus(0xC00000B0);
  public static final NtStatus PIPE_CLOSING = new NtStatus(0xC00000B1);
  public static final NtStatus PIPE_CONNECTED = new NtStatus(0xC00000B2);
  public static final NtStatus PIPE_LISTENING = new NtStatus(0xC00000B3);
  public static final NtStatus INVALID_READ_MODE = new NtStatus(0xC00000B4);
  public static final NtStatus IO_TIMEOUT = new NtStatus(0xC00000B5);
  public static final NtStatus FILE_FORCED_CLOSED = new NtStatus(0xC00000B6);
  public static final NtStatus FILE_IS_A_DIRECTORY = new NtStatus(0xC00000BA);
  public static final NtStatus NOT_SUPPORTED = new NtStatus(0xC00000BB);
  public static final NtStatus REMOTE_NOT_LISTENING = new NtStatus(0xC00000BC);
  public static final NtStatus DUPLICATE_NAME = new NtStatus(0xC00000BD);
  public static final NtStatus BAD_NETWORK_PATH = new NtStatus(0xC00000BE);
  public static final NtStatus NETWORK_BUSY = new NtStatus(0xC00000BF);
  public static final NtStatus DEVICE_DOES_NOT_EXIST = new NtStatus(0xC00000C0);
  public static final NtStatus TOO_MANY_COMMANDS = new NtStatus(0xC00000C1);
  public static final NtStatus ADAPTER_HARDWARE_ERROR = new NtStatus(0xC00000C2);
  public static final NtStatus INVALID_NETWORK_RESPONSE = new NtStatus(0xC00000C3);
  public static final NtStatus UNEXPECTED_NETWORK_ERROR = new NtStatus(0xC00000C4);
  public static final NtStatus BAD_REMOTE_ADAPTER = new NtStatus(0xC00000C5);
  public static final NtStatus NO_SPOOL_SPACE = new NtStatus(0xC00000C7);
  public static final NtStatus NETWORK_NAME_DELETED = new NtStatus(0xC00000C9);
  public static final NtStatus NETWORK_ACCESS_DENIED = new NtStatus(0xC00000CA);
  public static final NtStatus BAD_DEVICE_TYPE = new NtStatus(0xC00000CB);
  public static final NtStatus BAD_NETWORK_NAME = new NtStatus(0xC00000CC);
  public static final NtStatus TOO_MANY_NAMES = new NtStatus(0xC00000CD);
  public static final NtStatus TOO_MANY_SESSIONS = new NtStatus(0xC00000CE);
  public static final NtStatus SHARING_PAUSED = new NtStatus(0xC00000CF);
  public static final NtStatus REQUEST_NOT_ACCEPTED = new NtStatus(0xC00000D0);
  public static final NtStatus REDIRECTOR_PAUSED = new NtStatus(0xC00000D1);
  public static final NtStatus NET_WRITE_FAULT = new NtStatus(0xC00000D2);
  public static final NtStatus NOT_SAME_DEVICE = new NtStatus(0xC00000D4);
  public static final NtStatus VIRTUAL_CIRCUIT_CLOSED = new NtStatus(0xC00000D6);
  public static final NtStatus NO_SECURITY_ON_OBJECT = new NtStatus(0xC00000D7);
  public static final NtStatus CANT_WAIT = new NtStatus(0xC00000D8);
  public static final NtStatus PIPE_EMPTY = new NtStatus(0xC00000D9);
  public static final NtStatus CANT_ACCESS_DOMAIN_INFO = new NtStatus(0xC00000DA);
  public static final NtStatus CANT_TERMINATE_SELF = new NtStatus(0xC00000DB);
  public static final NtStatus INVALID_SERVER_STATE = new NtStatus(0xC00000DC);
  public static final NtStatus INVALID_DOMAIN_STATE = new NtStatus(0xC00000DD);
  public static final NtStatus INVALID_DOMAIN_ROLE = new NtStatus(0xC00000DE);
  public static final NtStatus NO_SUCH_DOMAIN = new NtStatus(0xC00000DF);
  public static final NtStatus DOMAIN_EXISTS = new NtStatus(0xC00000E0);
  public static final NtStatus OPLOCK_NOT_GRANTED = new NtStatus(0xC00000E2);
  public static final NtStatus INVALID_OPLOCK_PROTOCOL = new NtStatus(0xC00000E3);
  public static final NtStatus INTERNAL_DB_CORRUPTION = new NtStatus(0xC00000E4);
  public static final NtStatus INTERNAL_ERROR = new NtStatus(0xC00000E5);
  public static final NtStatus GENERIC_NOT_MAPPED = new NtStatus(0xC00000E6);
  public static final NtStatus BAD_DESCRIPTOR_FORMAT = new NtStatus(0xC00000E7);
  public static final NtStatus INVALID_USER_BUFFER = new NtStatus(0xC00000E8);
  public static final NtStatus UNEXPECTED_IO_ERROR = new NtStatus(0xC00000E9);
  public static final NtStatus NOT_LOGON_PROCESS = new NtStatus(0xC00000ED);
  public static final NtStatus LOGON_SESSION_EXISTS = new NtStatus(0xC00000EE);
  public static final NtStatus INVALID_PARAMETER_1 = new NtStatus(0xC00000EF);
  public static final NtStatus INVALID_PARAMETER_2 = new NtStatus(0xC00000F0);
  public static final NtStatus INVALID_PARAMETER_3 = new NtStatus(0xC00000F1);
  public static final NtStatus INVALID_PARAMETER_4 = new NtStatus(0xC00000F2);
  public static final NtStatus NO_SUCH_PACKAGE = new NtStatus(0xC00000FE);
  public static final NtStatus DIRECTORY_NOT_EMPTY = new NtStatus(0xC0000101);
  public static final NtStatus FILE_CORRUPT_ERROR = new NtStatus(0xC0000102);
  public static final NtStatus NOT_A_DIRECTORY = new NtStatus(0xC0000103);
  public static final NtStatus LOGON_SESSION_COLLISION = new NtStatus(0xC0000105);
  public static final NtStatus NAME_TOO_LONG = new NtStatus(0xC0000106);
  public static final NtStatus FILES_OPEN = new NtStatus(0xC0000107);
  public static final NtStatus CONNECTION_IN_USE = new NtStatus(0xC0000108);
  public static final NtStatus MESSAGE_NOT_FOUND = new NtStatus(0xC0000109);
  public static final NtStatus PROCESS_IS_TERMINATING = new NtStatus(0xC000010A);
  public static final NtStatus INVALID_LOGON_TYPE = new NtStatus(0xC000010B);
  public static final NtStatus NO_GUID_TRANSLATION = new NtStatus(0xC000010C);
  public static final NtStatus CANNOT_IMPERSONATE = new NtStatus(0xC000010D);
  public static final NtStatus IMAGE_ALREADY_LOADED = new NtStatus(0xC000010E);
  public static final NtStatus TOO_MANY_OPENED_FILES = new NtStatus(0xC000011F);
  public static final NtStatus CANCELLED = new NtStatus(0xC0000120);
  public static final NtStatus CANNOT_DELETE = new NtStatus(0xC0000121);
  public static final NtStatus FILE_DELETED = new NtStatus(0xC0000123);
  public static final NtStatus SPECIAL_ACCOUNT = new NtStatus(0xC0000124);
  public static final NtStatus SPECIAL_GROUP = new NtStatus(0xC0000125);
  public static final NtStatus SPECIAL_USER = new NtStatus(0xC0000126);
  public static final NtStatus FILE_CLOSED = new NtStatus(0xC0000128);
  public static final NtStatus COMMITMENT_LIMIT = new NtStatus(0xC000012D);
  public static final NtStatus TIME_DIFFERENCE_AT_DC = new NtStatus(0xC0000133);
  public static final NtStatus LOCAL_DISCONNECT = new NtStatus(0xC000013B);
  public static final NtStatus REMOTE_DISCONNECT = new NtStatus(0xC000013C);
  public static final NtStatus REMOTE_RESOURCES = new NtStatus(0xC000013D);
  public static final NtStatus LINK_FAILED = new NtStatus(0xC000013E);
  public static final NtStatus LINK_TIMEOUT = new NtStatus(0xC000013F);
  public static final NtStatus INVALID_CONNECTION = new NtStatus(0xC0000140);
  public static final NtStatus INVALID_ADDRESS = new NtStatus(0xC0000141);
  public static final NtStatus PIPE_BROKEN = new NtStatus(0xC000014B);
  public static final NtStatus UNRECOGNIZED_VOLUME = new NtStatus(0xC000014F);
  public static final NtStatus NO_SUCH_ALIAS = new NtStatus(0xC0000151);
  public static final NtStatus MEMBER_NOT_IN_ALIAS = new NtStatus(0xC0000152);
  public static final NtStatus ALIAS_EXISTS = new NtStatus(0xC0000154);
  public static final NtStatus LOGON_NOT_GRANTED = new NtStatus(0xC0000155);
  public static final NtStatus TOO_MANY_CONTEXT_IDS = new NtStatus(0xC000015A);
  public static final NtStatus LOGON_TYPE_NOT_GRANTED = new NtStatus(0xC000015B);
  public static final NtStatus NOT_REGISTRY_FILE = new NtStatus(0xC000015C);
  public static final NtStatus UNMAPPABLE_CHARACTER = new NtStatus(0xC0000162);
  public static final NtStatus DISK_OPERATION_FAILED = new NtStatus(0xC000016A);
  public static final NtStatus NO_SUCH_MEMBER = new NtStatus(0xC000017A);
  public static final NtStatus INVALID_DEVICE_STATE = new NtStatus(0xC0000184);
  public static final NtStatus NO_TRUST_LSA_SECRET = new NtStatus(0xC000018A);
  public static final NtStatus TRUSTED_DOMAIN_FAILURE = new NtStatus(0xC000018C);
  public static final NtStatus TRUSTED_RELATIONSHIP_FAILURE = new NtStatus(0xC000018D);
  public static final NtStatus TRUST_FAILURE = new NtStatus(0xC0000190);
  public static final NtStatus NETLOGON_NOT_STARTED = new NtStatus(0xC0000192);
  public static final NtStatus ACCOUNT_EXPIRED = new NtStatus(0xC0000193);
  public static final NtStatus NETWORK_CREDENTIAL_CONFLICT = new NtStatus(0xC0000195);
  public static final NtStatus REMOTE_SESSION_LIMIT = new NtStatus(0xC0000196);
  public static final NtStatus DOMAIN_TRUST_INCONSISTENT = new NtStatus(0xC000019B);
  public static final NtStatus FS_DRIVER_REQUIRED = new NtStatus(0xC000019C);
  public static final NtStatus SHORT_NAMES_NOT_ENABLED_ON_VOLUME = new NtStatus(0xC000019F);
  public static final NtStatus INVALID_LOCK_RANGE = new NtStatus(0xC00001A1);
  public static final NtStatus NO_USER_SESSION_KEY = new NtStatus(0xC0000202);
  public static final NtStatus USER_SESSION_DELETED = new NtStatus(0xC0000203);
  public static final NtStatus INSUFF_SERVER_RESOURCES = new NtStatus(0xC0000205);
  public static final NtStatus CONNECTION_DISCONNECTED = new NtStatus(0xC000020C);
  public static final NtStatus CONNECTION_RESET = new NtStatus(0xC000020D);
  public static final NtStatus TRANSACTION_ABORTED = new NtStatus(0xC000020F);
  public static final NtStatus NOT_SERVER_SESSION = new NtStatus(0xC0000216);
  public static final NtStatus PASSWORD_MUST_CHANGE = new NtStatus(0xC0000224);
  public static final NtStatus NOT_FOUND = new NtStatus(0xC0000225);
  public static final NtStatus DUPLICATE_OBJECTID = new NtStatus(0xC000022A);
  public static final NtStatus OBJECTID_EXISTS = new NtStatus(0xC000022B);
  public static final NtStatus RETRY = new NtStatus(0xC000022D);
  public static final NtStatus DOMAIN_CONTROLLER_NOT_FOUND = new NtStatus(0xC0000233);
  public static final NtStatus ACCOUNT_LOCKED_OUT = new NtStatus(0xC0000234);
  public static final NtStatus CONNECTION_REFUSED = new NtStatus(0xC0000236);
  public static final NtStatus GRACEFUL_DISCONNECT = new NtStatus(0xC0000237);
  public static final NtStatus CONNECTION_INVALID = new NtStatus(0xC000023A);
  public static final NtStatus CONNECTION_ACTIVE = new NtStatus(0xC000023B);
  public static final NtStatus NETWORK_UNREACHABLE = new NtStatus(0xC000023C);
  public static final NtStatus HOST_UNREACHABLE = new NtStatus(0xC000023D);
  public static final NtStatus PROTOCOL_UNREACHABLE = new NtStatus(0xC000023E);
  public static final NtStatus PORT_UNREACHABLE = new NtStatus(0xC000023F);
  public static final NtStatus REQUEST_ABORTED = new NtStatus(0xC0000240);
  public static final NtStatus CONNECTION_ABORTED = new NtStatus(0xC0000241);
  public static final NtStatus CONNECTION_COUNT_LIMIT = new NtStatus(0xC0000246);
  public static final NtStatus PATH_NOT_COVERED = new NtStatus(0xC0000257);
  public static final NtStatus LICENSE_QUOTA_EXCEEDED = new NtStatus(0xC0000259);
  public static final NtStatus TOO_MANY_LINKS = new NtStatus(0xC0000265);
  public static final NtStatus QUOTA_LIST_INCONSISTENT = new NtStatus(0xC0000266);
  public static final NtStatus FILE_IS_OFFLINE = new NtStatus(0xC0000267);
  public static final NtStatus DRIVER_UNABLE_TO_LOAD = new NtStatus(0xC000026C);
  public static final NtStatus DFS_UNAVAILABLE = new NtStatus(0xC000026D);
  public static final NtStatus VOLUME_DISMOUNTED = new NtStatus(0xC000026E);
  public static final NtStatus NO_MATCH = new NtStatus(0xC0000272);
  public static final NtStatus NOT_A_REPARSE_POINT = new NtStatus(0xC0000275);
  public static final NtStatus IO_REPARSE_TAG_INVALID = new NtStatus(0xC0000276);
  public static final NtStatus IO_REPARSE_TAG_MISMATCH = new NtStatus(0xC0000277);
  public static final NtStatus IO_REPARSE_DATA_INVALID = new NtStatus(0xC0000278);
  public static final NtStatus IO_REPARSE_TAG_NOT_HANDLED = new NtStatus(0xC0000279);
  public static final NtStatus REPARSE_POINT_NOT_RESOLVED = new NtStatus(0xC0000280);
  public static final NtStatus DIRECTORY_IS_A_REPARSE_POINT = new NtStatus(0xC0000281);
  public static final NtStatus ENCRYPTION_FAILED = new NtStatus(0xC000028A);
  public static final NtStatus DECRYPTION_FAILED = new NtStatus(0xC000028B);
  public static final NtStatus RANGE_NOT_FOUND = new NtStatus(0xC000028C);
  public static final NtStatus NO_RECOVERY_POLICY = new NtStatus(0xC000028D);
  public static final NtStatus NO_EFS = new NtStatus(0xC000028E);
  public static final NtStatus WRONG_EFS = new NtStatus(0xC000028F);
  public static final NtStatus NO_USER_KEYS = new NtStatus(0xC0000290);
  public static final NtStatus FILE_NOT_ENCRYPTED = new NtStatus(0xC0000291);
  public static final NtStatus FILE_ENCRYPTED = new NtStatus(0xC0000293);
  public static final NtStatus VOLUME_NOT_UPGRADED = new NtStatus(0xC000029C);
  public static final NtStatus REPARSE_ATTRIBUTE_CONFLICT = new NtStatus(0xC00002B2);
  public static final NtStatus JOURNAL_DELETE_IN_PROGRESS = new NtStatus(0xC00002B7);
  public static final NtStatus JOURNAL_NOT_ACTIVE = new NtStatus(0xC00002B8);
  public static final NtStatus MUTUAL_AUTHENTICATION_FAILED = new NtStatus(0xC00002C3);
  public static final NtStatus JOURNAL_ENTRY_DELETED = new NtStatus(0xC00002CF);
  public static final NtStatus OBJECTID_NOT_FOUND = new NtStatus(0xC00002F0);
  public static final NtStatus PKINIT_NAME_MISMATCH = new NtStatus(0xC00002F9);
  public static final NtStatus SMARTCARD_LOGON_REQUIRED = new NtStatus(0xC00002FA);
  public static final NtStatus KDC_UNABLE_TO_REFER = new NtStatus(0xC00002FC);
  public static final NtStatus SHUTDOWN_IN_PROGRESS = new NtStatus(0xC00002FE);
  public static final NtStatus SERVER_SHUTDOWN_IN_PROGRESS = new NtStatus(0xC00002FF);
  public static final NtStatus CSS_AUTHENTICATION_FAILURE = new NtStatus(0xC0000306);
  public static final NtStatus PKINIT_FAILURE = new NtStatus(0xC0000320);
  public static final NtStatus NO_KERB_KEY = new NtStatus(0xC0000322);
  public static final NtStatus NETWORK_SESSION_EXPIRED = new NtStatus(0xC000035C);
  public static final NtStatus SMARTCARD_WRONG_PIN = new NtStatus(0xC0000380);
  public static final NtStatus SMARTCARD_CARD_BLOCKED = new NtStatus(0xC0000381);
  public static final NtStatus SMARTCARD_NO_CARD = new NtStatus(0xC0000383);
  public static final NtStatus DOWNGRADE_DETECTED = new NtStatus(0xC0000388);
  public static final NtStatus PKINIT_CLIENT_FAILURE = new NtStatus(0xC000038C);
  public static final NtStatus SMARTCARD_SILENT_CONTEXT = new NtStatus(0xC000038F);
  public static final NtStatus NTLM_BLOCKED = new NtStatus(0xC0000418);
  public static final NtStatus COMPRESSION_DISABLED = new NtStatus(0xC0000426);
  public static final NtStatus FILE_SYSTEM_LIMITATION = new NtStatus(0xC0000427);
  public static final NtStatus REQUEST_OUT_OF_SEQUENCE = new NtStatus(0xC000042A);
  public static final NtStatus BEYOND_VDL = new NtStatus(0xC0000432);
  public static final NtStatus CS_ENCRYPTION_EXISTING_ENCRYPTED_FILE = new NtStatus(0xC0000443);
  public static final NtStatus CS_ENCRYPTION_NEW_ENCRYPTED_FILE = new NtStatus(0xC0000444);
  public static final NtStatus NO_RANGES_PROCESSED = new NtStatus(0xC0000460);
  public static final NtStatus DEVICE_FEATURE_NOT_SUPPORTED = new NtStatus(0xC0000463);
  public static final NtStatus DEVICE_UNREACHABLE = new NtStatus(0xC0000464);
  public static final NtStatus INVALID_TOKEN = new NtStatus(0xC0000465);
  public static final NtStatus SERVER_UNAVAILABLE = new NtStatus(0xC0000466);
  public static final NtStatus FILE_NOT_AVAILABLE = new NtStatus(0xC0000467);
  public static final NtStatus NOT_REDUNDANT_STORAGE = new NtStatus(0xC0000479);
  public static final NtStatus RESIDENT_FILE_NOT_SUPPORTED = new NtStatus(0xC000047A);
  public static final NtStatus COMPRESSED_FILE_NOT_SUPPORTED = new NtStatus(0xC000047B);
  public static final NtStatus DIRECTORY_NOT_SUPPORTED = new NtStatus(0xC000047C);
  public static final NtStatus SHARE_UNAVAILABLE = new NtStatus(0xC0000480);
  public static final NtStatus CONTEXT_MISMATCH = new NtStatus(0xC0000719);
  public static final NtStatus VIRUS_INFECTED = new NtStatus(0xC0000906);
  public static final NtStatus VIRUS_DELETED = new NtStatus(0xC0000907);
  public static final NtStatus CANNOT_BREAK_OPLOCK = new NtStatus(0xC0000909);
  public static final NtStatus BAD_DATA = new NtStatus(0xC000090B);
  public static final NtStatus INVALID_SIGNATURE = new NtStatus(0xC000A000);
  public static final NtStatus AUTH_TAG_MISMATCH = new NtStatus(0xC000A002);
  public static final NtStatus HASH_NOT_SUPPORTED = new NtStatus(0xC000A100);
  public static final NtStatus HASH_NOT_PRESENT = new NtStatus(0xC000A101);
  public static final NtStatus OFFLOAD_READ_FLT_NOT_SUPPORTED = new NtStatus(0xC000A2A1);
  public static final NtStatus OFFLOAD_WRITE_FLT_NOT_SUPPORTED = new NtStatus(0xC000A2A2);
  public static final NtStatus OFFLOAD_READ_FILE_NOT_SUPPORTED = new NtStatus(0xC000A2A3);
  public static final NtStatus OFFLOAD_WRITE_FILE_NOT_SUPPORTED = new NtStatus(0xC000A2A4);
  public static final NtStatus VHD_SHARED = new NtStatus(0xC05CFF0A);
  public static final NtStatus SMB_NO_PREAUTH_INTEGRITY_HASH_OVERLAP = new NtStatus(0xC05D0000);
  public static final NtStatus SMB_BAD_CLUSTER_DIALECT = new NtStatus(0xC05D0001);

  /** The status with this code, known or not. */
  public static NtStatus of(int value) {
    return new NtStatus(value);
  }

  /** The status with this name, which may begin with {@code STATUS_}. */
  public static Optional<NtStatus> named(String name) {
    return NtStatusNames.value(name.startsWith("STATUS_") ? name.substring(7) : name).map(NtStatus::of);
  }

  /** Reads 4 bytes. */
  public static NtStatus decode(WireReader in) throws Malformed {
    return new NtStatus(in.i32());
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(value);
  }

  /** The document's name without its {@code STATUS_}; hexadecimal where it has none. */
  public String name() {
    return NtStatusNames.name(value).orElseGet(this::hex);
  }

  /** The code in eight hexadecimal digits, after {@code 0x}. */
  public String hex() {
    return "0x" + HexFormat.of().withUpperCase().toHexDigits(value);
  }

  /** Whether the severity is success: {@link #PENDING} is one of these. */
  public boolean isSuccess() {
    return value >>> 30 == 0;
  }

  /** Whether the severity is informational. */
  public boolean isInformation() {
    return value >>> 30 == 1;
  }

  /** Whether the severity is warning: {@link #BUFFER_OVERFLOW}, which comes with data, is one of these. */
  public boolean isWarning() {
    return value >>> 30 == 2;
  }

  /** Whether the severity is error. */
  public boolean isError() {
    return value >>> 30 == 3;
  }

  @Override
  public String toString() {
    return name();
  }
}
