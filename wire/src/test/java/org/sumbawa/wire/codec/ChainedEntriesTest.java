package org.sumbawa.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChainedEntriesTest {

  /** A link, a length, a text. */
  private record Word(String text) implements Wire {
    static Word decode(WireReader in) throws Malformed {
      in.reserved(4);
      return new Word(in.ascii(in.u8()));
    }

    @Override
    public void encode(WireWriter out) {
      out.i32(0).u8(text.length()).ascii(text);
    }
  }

  private static final List<Word> WORDS = List.of(new Word("abc"), new Word("d"), new Word("efghij"));
  private static final String ALIGNED_BY_4 = """
      08000000 03 616263
      08000000 01 64 0000
      00000000 06 65666768696a
      """;

  private static byte[] written(int alignment, List<Word> words) {
    var out = new WireWriter();
    ChainedEntries.encode(out, alignment, words);
    return out.toByteArray();
  }

  private static List<Word> read(String hex, int alignment) throws Malformed {
    return ChainedEntries.decode(WireReader.of(Bytes.hex(hex)), alignment, Word::decode);
  }

  @Test
  void entries_written_areLinkedAndAlignedAndTheLastIsNot() {
    assertThat(Bytes.of(written(4, WORDS))).isEqualTo(Bytes.hex(ALIGNED_BY_4));
  }

  @Test
  void entries_read_comeBack() throws Malformed {
    assertThat(read(ALIGNED_BY_4, 4)).isEqualTo(WORDS);
    assertThat(ChainedEntries.decode(WireReader.of(written(8, WORDS)), 8, Word::decode)).isEqualTo(WORDS);
  }

  @Test
  void noEntries_areNoBytes() throws Malformed {
    assertThat(written(8, List.of())).isEmpty();
    assertThat(read("", 8)).isEmpty();
  }

  @Test
  void entries_behindSomethingElse_countFromTheirOwnStart() throws Malformed {
    var out = new WireWriter().u8(0xEE);
    ChainedEntries.encode(out, 8, WORDS);
    var in = WireReader.of(out.view());
    in.u8();
    assertThat(ChainedEntries.decode(in.sub(in.left()), 8, Word::decode)).isEqualTo(WORDS);
  }

  @Test
  void entry_thatDoesNotFit_leavesEverythingAsItWas() {
    var out = new WireWriter();
    var packer = new ChainedEntries(out, 8, 16 + 5);
    assertThat(packer.add(WORDS.get(0))).isTrue();
    assertThat(packer.add(WORDS.get(1))).isTrue();
    assertThat(packer.count()).isEqualTo(2);
    assertThat(packer.size()).isEqualTo(8 + 6);
    assertThat(packer.add(WORDS.get(2))).isFalse();
    assertThat(packer.count()).isEqualTo(2);
    assertThat(out.view()).isEqualTo(Bytes.of(written(8, WORDS.subList(0, 2))));
  }

  @Test
  void entry_thatJustFits_isTaken() {
    var out = new WireWriter();
    var packer = new ChainedEntries(out, 4, Bytes.hex(ALIGNED_BY_4).size());
    assertThat(WORDS).allMatch(packer::add);
    assertThat(packer.add(new Word(""))).isFalse();
  }

  @Test
  void link_intoItself_isMalformed() {
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> read("04000000 00 000000 00000000 00", 4));
  }

  @Test
  void link_thatIsNotAligned_isMalformed() {
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> read("06000000 00 00 00000000 00", 4));
  }

  @Test
  void link_behindTheEnd_isMalformed() {
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> read("10000000 00 000000", 4));
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> read("FCFFFFFF 00 000000", 4));
  }

  @Test
  void link_toTheVeryEnd_isMalformed() {
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> read("08000000 00 000000", 4));
  }

  @Test
  void entry_thatReachesIntoTheNext_isMalformed() {
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> read("08000000 04 61626364 000000 00000000 00", 4));
  }
}
