package org.sumbawa.wire.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.fscc.FullEa;
import org.sumbawa.wire.fscc.GetEa;
import org.sumbawa.wire.fscc.GetQuota;
import org.sumbawa.wire.fscc.NotifyRecord;
import org.sumbawa.wire.fscc.ReparseData;
import org.sumbawa.wire.fscc.dfs.DfsReferralRequest;
import org.sumbawa.wire.fscc.dfs.DfsReferralRequestEx;
import org.sumbawa.wire.fscc.dfs.DfsReferralResponse;
import org.sumbawa.wire.fscc.file.FileAllInformation;
import org.sumbawa.wire.fscc.file.FileFullEaInformation;
import org.sumbawa.wire.fscc.file.FileHardLinkInformation;
import org.sumbawa.wire.fscc.file.FileLinkInformation;
import org.sumbawa.wire.fscc.file.FileNameInformation;
import org.sumbawa.wire.fscc.file.FileQuotaInformation;
import org.sumbawa.wire.fscc.file.FileRenameInformation;
import org.sumbawa.wire.fscc.file.FileRenameInformationEx;
import org.sumbawa.wire.fscc.file.FileShortNameInformation;
import org.sumbawa.wire.fscc.file.FileStreamInformation;
import org.sumbawa.wire.fscc.filesystem.FileFsAttributeInformation;
import org.sumbawa.wire.fscc.filesystem.FileFsLabelInformation;
import org.sumbawa.wire.fscc.filesystem.FileFsVolumeInformation;
import org.sumbawa.wire.fscc.fsctl.FileLevelTrim;
import org.sumbawa.wire.fscc.fsctl.OffloadToken;
import org.sumbawa.wire.fscc.fsctl.PipePeek;
import org.sumbawa.wire.fscc.fsctl.PipeWait;
import org.sumbawa.wire.fscc.fsctl.QueryAllocatedRanges;
import org.sumbawa.wire.fscc.fsctl.QueryFileRegions;
import org.sumbawa.wire.fscc.fsctl.QueryNetworkInterfaceInfo;
import org.sumbawa.wire.fscc.fsctl.SrvCopyChunk;
import org.sumbawa.wire.fscc.fsctl.SrvEnumerateSnapshots;
import org.sumbawa.wire.fscc.fsctl.SrvReadHash;
import org.sumbawa.wire.fscc.fsctl.ValidateNegotiateInfo;

/** The structures of file systems that have a variable part; a fixed layout gives a fuzzer nothing to find. */
class FsccFuzzTest {
  private static final Targets TARGETS = Targets.of(FullEa::decode, GetEa::decode, GetQuota::decode,
      NotifyRecord::decode, ReparseData::decode, DfsReferralRequest::decode, DfsReferralRequestEx::decode,
      DfsReferralResponse::decode, FileAllInformation::decode, FileFullEaInformation::decode,
      FileHardLinkInformation::decode, FileLinkInformation::decode, FileNameInformation::decode,
      FileQuotaInformation::decode, FileRenameInformation::decode, FileRenameInformationEx::decode,
      FileShortNameInformation::decode, FileStreamInformation::decode, FileFsAttributeInformation::decode,
      FileFsLabelInformation::decode, FileFsVolumeInformation::decode, FileLevelTrim.Request::decode,
      OffloadToken::decode, PipePeek.Response::decode, PipeWait.Request::decode,
      QueryAllocatedRanges.Response::decode, QueryFileRegions.Response::decode,
      QueryNetworkInterfaceInfo.Response::decode, SrvCopyChunk.Request::decode,
      SrvEnumerateSnapshots.Response::decode, SrvReadHash.HashBasedResponse::decode,
      SrvReadHash.FileBasedResponse::decode, ValidateNegotiateInfo.Request::decode);

  static Stream<byte[]> seeds() {
    return TARGETS.seeds();
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "10m")
  void structure(byte[] input) throws Malformed {
    TARGETS.check(input);
  }
}
