package cz.obzor.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cz.obzor.reading.wire.ByteReader;
import cz.obzor.reading.wire.ByteWriter;
import cz.obzor.reading.wire.Frame;
import cz.obzor.reading.wire.MalformedData;
import cz.obzor.reading.wire.PageForm;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PageCodecTest {
    private static final String TEXT = "4.1 Bydlení\nCena\t12,5";

    private static Page page() {
        return new Page(
                7,
                595.28f,
                841.89f,
                Quality.POOR,
                "garbled-text",
                TEXT,
                List.of(
                        new Word(0, 3, new Box(72, 80.5f, 90, 92), 12, true, false, 0x1A2B3C),
                        new Word(4, 11, new Box(93.25f, 80.5f, 140, 92), 12, true, true, 0x1A2B3C),
                        new Word(12, 16, null, 0, false, false, 0)),
                List.of(new Block(0, 11, Block.Kind.HEADING, 2, "4.1"), new Block(12, 16, Block.Kind.CELL, 0, null)),
                List.of(new Table(
                        new Box(70, 100, 300, 200),
                        List.of(new Table.Row(List.of(
                                new Table.Cell(0, 1, 2, 12, 16, null),
                                new Table.Cell(1, 3, 1, 17, 21, new Box(150, 100, 300, 150))))))));
    }

    @Test
    void bringsAPageBackFromItsLayout() {
        Page page = page();
        byte[] layout = PageCodec.layout(page);
        assertThat(PageCodec.page(7, 595.28f, 841.89f, Quality.POOR, "garbled-text", TEXT, layout))
                .isEqualTo(page);
    }

    @Test
    void bringsAPageThroughTheWire() {
        ByteWriter out = new ByteWriter();
        PageForm.write(page(), out);
        assertThat(PageForm.read(new ByteReader(out.array(), out.size()))).isEqualTo(page());
    }

    @Test
    void refusesALayoutThatBelongsToAnotherText() {
        byte[] layout = PageCodec.layout(page());
        assertThatThrownBy(() -> PageCodec.page(7, 0, 0, Quality.TEXT, null, "krátký", layout))
                .isInstanceOf(MalformedData.class);
    }

    @Test
    void survivesEveryDamageOfWhatAProcessTells() {
        ByteWriter out = new ByteWriter();
        PageForm.write(page(), out);
        byte[] whole = out.toBytes();
        Random random = new Random(20261123);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = whole.clone();
            for (int change = 0; change <= random.nextInt(4); change++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            int length = random.nextInt(damaged.length + 1);
            try {
                Page page = PageForm.read(new ByteReader(damaged, length));
                assertThat(page.words())
                        .allMatch(word -> word.end() <= page.text().length());
            } catch (MalformedData expected) {
                assertThat(expected.getMessage()).isNotEmpty();
            }
        }
    }

    @Test
    void refusesAFrameLongerThanAnyPage() {
        byte[] bytes = {'P', 0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF};
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(MalformedData.class);
    }

    @Test
    void refusesAFrameOfUnknownKind() {
        assertThatThrownBy(() -> read(new byte[] {'X', 0, 0, 0, 0})).isInstanceOf(MalformedData.class);
    }

    private static Frame read(byte[] bytes) throws IOException {
        return Frame.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
