package org.sumbawa.server.command.query;

import java.util.Set;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.store.LocalOpen;
import org.sumbawa.vfs.Ability;
import org.sumbawa.vfs.VolumeInfo;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FsInfoClass;
import org.sumbawa.wire.fscc.filesystem.DeviceCharacteristics;
import org.sumbawa.wire.fscc.filesystem.FileFsAttributeInformation;
import org.sumbawa.wire.fscc.filesystem.FileFsControlInformation;
import org.sumbawa.wire.fscc.filesystem.FileFsDeviceInformation;
import org.sumbawa.wire.fscc.filesystem.FileFsFullSizeInformation;
import org.sumbawa.wire.fscc.filesystem.FileFsObjectIdInformation;
import org.sumbawa.wire.fscc.filesystem.FileFsSectorSizeInformation;
import org.sumbawa.wire.fscc.filesystem.FileFsSizeInformation;
import org.sumbawa.wire.fscc.filesystem.FileFsVolumeInformation;
import org.sumbawa.wire.fscc.filesystem.FileSystemAttributes;
import org.sumbawa.wire.fscc.filesystem.FileSystemControlFlags;
import org.sumbawa.wire.fscc.filesystem.FsInformation;
import org.sumbawa.wire.fscc.filesystem.SectorSizeFlags;
import org.sumbawa.wire.message.QueryInfo;

/** What a client asks about the volume that a file is on. MS-SMB2 3.3.5.20.2, MS-FSA 2.1.5.13. */
final class FileSystemQuery {
  /** FILE_DEVICE_DISK. MS-FSCC 2.5.10. */
  private static final int DEVICE_DISK = 7;

  private final VolumeInfo volume;
  private final Set<Ability> abilities;

  private FileSystemQuery(VolumeInfo volume, Set<Ability> abilities) {
    this.volume = volume;
    this.abilities = abilities;
  }

  static Outcome answer(LocalOpen open, QueryInfo.Request request) throws Refusal {
    var infoClass =
        FsInfoClass.of(request.infoClass()).orElseThrow(() -> new Refusal(NtStatus.INVALID_INFO_CLASS));
    if (!infoClass.isQuery()) {
      throw new Refusal(NtStatus.INVALID_INFO_CLASS);
    }
    if (request.outputBufferLength() < infoClass.fixedSize()) {
      throw new Refusal(NtStatus.INFO_LENGTH_MISMATCH);
    }
    var query = new FileSystemQuery(open.store().volume(), open.store().abilities());
    return Output.fit(query.information(infoClass), infoClass.fixedSize(), request);
  }

  private FsInformation information(FsInfoClass infoClass) throws Refusal {
    long cluster = volume.clusterBytes();
    int sectors = volume.clusterBytes() / volume.sectorBytes();
    return switch (infoClass) {
      case VOLUME ->
        new FileFsVolumeInformation(volume.creation(), (int) volume.serial(), false, volume.label());
      case SIZE -> new FileFsSizeInformation(volume.totalBytes() / cluster, volume.availableBytes() / cluster,
          sectors, volume.sectorBytes());
      case FULL_SIZE -> new FileFsFullSizeInformation(volume.totalBytes() / cluster,
          volume.availableBytes() / cluster, volume.freeBytes() / cluster, sectors, volume.sectorBytes());
      case DEVICE -> new FileFsDeviceInformation(DEVICE_DISK, DeviceCharacteristics.DEVICE_IS_MOUNTED);
      case ATTRIBUTE ->
        new FileFsAttributeInformation(attributes(), volume.maximumNameLength(), volume.fileSystemName());
      case CONTROL -> new FileFsControlInformation(0, 0, 0, -1, -1, new FileSystemControlFlags(0));
      case OBJECT_ID -> new FileFsObjectIdInformation(volume.id(), Bytes.of(new byte[48]));
      case SECTOR_SIZE -> sectorSize();
      default -> throw new Refusal(NtStatus.INVALID_INFO_CLASS);
    };
  }

  private FileFsSectorSizeInformation sectorSize() {
    int physical = Math.max(volume.sectorBytes(), Math.min(volume.clusterBytes(), 4096));
    var flags = SectorSizeFlags.ALIGNED_DEVICE.or(SectorSizeFlags.PARTITION_ALIGNED_ON_DEVICE);
    return new FileFsSectorSizeInformation(volume.sectorBytes(), physical, physical, physical,
        abilities.contains(Ability.SPARSE) ? flags.or(SectorSizeFlags.TRIM_ENABLED) : flags, 0, 0);
  }

  private FileSystemAttributes attributes() {
    var told = FileSystemAttributes.CASE_PRESERVED_NAMES.or(FileSystemAttributes.CASE_SENSITIVE_SEARCH)
        .or(FileSystemAttributes.UNICODE_ON_DISK);
    told = with(told, Ability.SECURITY_DESCRIPTORS, FileSystemAttributes.PERSISTENT_ACLS);
    told = with(told, Ability.NAMED_STREAMS, FileSystemAttributes.NAMED_STREAMS);
    told = with(told, Ability.EXTENDED_ATTRIBUTES, FileSystemAttributes.SUPPORTS_EXTENDED_ATTRIBUTES);
    told = with(told, Ability.SPARSE, FileSystemAttributes.SUPPORTS_SPARSE_FILES);
    told = with(told, Ability.HARD_LINKS, FileSystemAttributes.SUPPORTS_HARD_LINKS);
    told = with(told, Ability.REPARSE_POINTS, FileSystemAttributes.SUPPORTS_REPARSE_POINTS);
    told = with(told, Ability.CLONE, FileSystemAttributes.SUPPORTS_BLOCK_REFCOUNTING);
    told = with(told, Ability.COMPRESSION, FileSystemAttributes.FILE_COMPRESSION);
    return with(told, Ability.READ_ONLY, FileSystemAttributes.READ_ONLY_VOLUME);
  }

  private FileSystemAttributes with(FileSystemAttributes told, Ability ability, FileSystemAttributes bit) {
    return abilities.contains(ability) ? told.or(bit) : told;
  }
}
