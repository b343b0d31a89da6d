package org.solidarites.aid.piece.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.solidarites.aid.piece.content.Samples.ascii;
import static org.solidarites.aid.piece.content.Samples.joined;
import static org.solidarites.aid.piece.content.Samples.jpeg;
import static org.solidarites.aid.piece.content.Samples.pdf;
import static org.solidarites.aid.piece.content.Samples.png;
import static org.solidarites.aid.piece.content.Samples.zip;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecognitionTest {

    static Stream<Arguments> whole() {
        return Stream.of(
                arguments(Format.PDF, pdf("Bonjour")), arguments(Format.JPEG, jpeg()), arguments(Format.PNG, png()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whole")
    void recognisesAWholeFile(Format format, byte[] file) {
        assertThat(Recognition.of(file)).isInstanceOfSatisfying(Recognition.Known.class, known -> {
            assertThat(known.format()).isEqualTo(format);
            assertThat(known.length()).isBetween(file.length - 1, file.length);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whole")
    void refusesItBrokenOffAnywhere(Format format, byte[] file) {
        int end = ((Recognition.Known) Recognition.of(file)).length();
        for (int length = 1; length < end; length++) {
            assertThat(Recognition.of(Arrays.copyOf(file, length)))
                    .as("%s of %s bytes", format, length)
                    .isInstanceOf(Recognition.Refused.class);
        }
    }

    /** Whatever the bytes are, the answer is one of ours and never an accident. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("whole")
    void answersForAnyBytes(Format format, byte[] file) {
        Random random = new Random(42);
        for (int i = 0; i < 20_000; i++) {
            byte[] changed = Arrays.copyOf(file, 9 + random.nextInt(file.length - 8));
            for (int change = 0; change < 4; change++) {
                changed[8 + random.nextInt(changed.length - 8)] = (byte) random.nextInt();
            }
            assertThat(Recognition.of(changed)).as("%s, change %s", format, i).isNotNull();
        }
    }

    static Stream<Arguments> refused() {
        byte[] text = ascii("Bulletin de salaire");
        return Stream.of(
                arguments("nothing", new byte[0], Unfit.EMPTY),
                arguments("a text", text, Unfit.UNKNOWN),
                arguments("an archive", zip(), Unfit.UNKNOWN),
                arguments("a page of the web", ascii("<html>%PDF-1.7</html>"), Unfit.UNKNOWN),
                arguments("a picture of another kind", ascii("GIF89a..."), Unfit.UNKNOWN),
                arguments("only the start of a PDF", ascii("%PDF-1.7\n"), Unfit.DAMAGED),
                arguments("only the start and end of a PDF", ascii("%PDF-1.7\nstartxref\n0\n%%EOF"), Unfit.DAMAGED),
                arguments("a PDF whose reference leads nowhere", misled(pdf("Bonjour")), Unfit.DAMAGED),
                arguments("a PDF with words behind", joined(pdf("Bonjour"), text), Unfit.DAMAGED),
                arguments("a PDF with an archive behind", joined(pdf("Bonjour"), zip()), Unfit.TWOFOLD),
                arguments("a PDF with a page behind", joined(pdf("Bonjour"), ascii("<html>")), Unfit.TWOFOLD),
                arguments("a picture with an archive behind", joined(jpeg(), zip()), Unfit.TWOFOLD),
                arguments("a picture with a PDF behind", joined(png(), pdf("Bonjour")), Unfit.TWOFOLD),
                arguments("a picture with one wrong bit", wrongBit(png()), Unfit.DAMAGED),
                arguments("a PNG signature alone", Arrays.copyOf(png(), 8), Unfit.DAMAGED),
                arguments("a JPEG signature alone", Arrays.copyOf(jpeg(), 3), Unfit.DAMAGED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuses(String what, byte[] file, Unfit why) {
        assertThat(Recognition.of(file)).as(what).isEqualTo(new Recognition.Refused(why));
    }

    @Test
    void leavesAwayWhatACameraWroteBehindAPicture() {
        assertThat(Recognition.of(joined(jpeg(), jpeg()))).isEqualTo(new Recognition.Known(Format.JPEG, jpeg().length));
        assertThat(Recognition.of(joined(png(), ascii("trailer of a phone"))))
                .isEqualTo(new Recognition.Known(Format.PNG, png().length));
    }

    private static byte[] misled(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1)
                .replaceFirst("startxref\n\\d+", "startxref\n30")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] wrongBit(byte[] png) {
        byte[] changed = png.clone();
        changed[changed.length - 20] ^= 1;
        return changed;
    }
}
