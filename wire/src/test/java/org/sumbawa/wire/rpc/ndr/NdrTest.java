package org.sumbawa.wire.rpc.ndr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.Sid;

final class NdrTest {
  /** A structure with a pointer to another of its kind. */
  private record Link(int number, List<Link> next) implements NdrStructure {
    static Later<Link> decode(NdrReader in) throws Malformed {
      int number = in.u16();
      var next = in.<Link>pointer(Link::decode);
      return () -> new Link(number, next.read().stream().toList());
    }

    @Override
    public void encode(NdrWriter out) {
      out.u16(number);
      if (next.isEmpty()) {
        out.nothing();
      } else {
        out.pointer(next.getFirst());
      }
    }
  }

  @Test
  void numbers_areAlignedToTheirSize() throws Malformed {
    var stub = new NdrWriter().u8(1).u16(2).u8(3).i32(4).u8(5).guid(new Guid(6, 7)).stub();
    assertThat(stub).isEqualTo(Bytes.hex("""
        01 00 0200 03 000000 04000000 05 000000 0600000000000000 0700000000000000"""));
    var in = new NdrReader(stub);
    assertThat(in.u8()).isEqualTo(1);
    assertThat(in.u16()).isEqualTo(2);
    assertThat(in.u8()).isEqualTo(3);
    assertThat(in.i32()).isEqualTo(4);
    assertThat(in.u8()).isEqualTo(5);
    assertThat(in.guid()).isEqualTo(new Guid(6, 7));
    in.end();
  }

  @Test
  void strings_haveMaximumOffsetCountAndEnd() throws Malformed {
    var stub = new NdrWriter().string("ab").i32(9).stub();
    assertThat(stub).isEqualTo(Bytes.hex("03000000 00000000 03000000 6100 6200 0000 0000 09000000"));
    assertThat(new NdrReader(stub).string()).isEqualTo("ab");
  }

  @Test
  void countedStrings_haveTheirLengthInFront_andPointToNothingWhenEmpty() throws Malformed {
    assertThat(new NdrWriter().u8(1).countedString("ab").stub())
        .isEqualTo(Bytes.hex("01000000 0400 0400 00000200 02000000 00000000 02000000 6100 6200"));
    assertThat(new NdrWriter().countedString("").stub()).isEqualTo(Bytes.hex("0000 0000 00000000"));
    var roomy = Bytes.hex("0400 0600 00000200 03000000 00000000 02000000 6100 6200");
    assertThat(new NdrReader(roomy).countedString().read()).isEqualTo("ab");
    var lying = Bytes.hex("0600 0600 00000200 03000000 00000000 02000000 6100 6200");
    assertThatThrownBy(() -> new NdrReader(lying).countedString().read()).isInstanceOf(Malformed.class);
  }

  @Test
  void pointees_followTheirStructure_eachWithItsOwn() throws Malformed {
    var first = new Link(1, List.of(new Link(2, List.of(new Link(3, List.of())))));
    var second = new Link(4, List.of(new Link(5, List.of())));
    var out = new NdrWriter().array(List.of(first, second)).flush().i32(-1);
    assertThat(out.stub()).isEqualTo(Bytes.hex("""
        02000000 0100 0000 00000200 0400 0000 04000200
        0200 0000 08000200 0300 0000 00000000
        0500 0000 00000000
        ffffffff"""));
    var in = new NdrReader(out.stub());
    assertThat(in.<Link>elements(in.count(8), Link::decode)).containsExactly(first, second);
    assertThat(in.i32()).isEqualTo(-1);
  }

  @Test
  void sids_haveTheCountOfTheirPartsInFront() throws Malformed {
    var stub = new NdrWriter().sid(Sid.BUILTIN_ADMINISTRATORS).stub();
    assertThat(stub).isEqualTo(Bytes.hex("02000000 01 02 000000000005 20000000 20020000"));
    assertThat(new NdrReader(stub).sid()).isEqualTo(Sid.BUILTIN_ADMINISTRATORS);
    assertThat(new NdrReader(Bytes.hex("00000000 0000000000000000")).sid()).isEqualTo(Sid.NULL);
    for (var wrong : List.of("01000000 01 02 000000000005 20000000 20020000", "00000000 00",
        "ffffffff 01 02")) {
      assertThatThrownBy(() -> new NdrReader(Bytes.hex(wrong)).sid()).isInstanceOf(Malformed.class);
    }
  }

  @Test
  void end_toleratesPaddingButNoArgument() throws Malformed {
    new NdrReader(Bytes.hex("00000000000000")).end();
    assertThatThrownBy(() -> new NdrReader(Bytes.hex("0000000000000000")).end())
        .isInstanceOf(Malformed.class);
  }
}
