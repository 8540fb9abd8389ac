package org.beian.intake.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.beian.intake.ImportRefusal;
import org.beian.intake.formats.LinesForm;
import org.beian.intake.formats.file.ImportLimits;
import org.beian.law.Refusal;
import org.beian.law.RequestRejected;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

public class ImportStoreTest {

    private static final ImportLimits LIMITS = new ImportLimits(1_000_000, 20_000_000, 200);
    private static final String LINES = "{\"a\": 1}\n\n{\"a\": 2}\n";

    @TempDir Path folder;

    private final ImportStore store = new ImportStore();

    @BeforeEach
    void open() {
        store.directory = Optional.of(folder.resolve("imports").toString());
    }

    @AfterEach
    void leftNothingUnfinished() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
        }
    }

    @Test
    void keepsWhatCameInAndSaysWhatItWas() throws Exception {
        ReceivedFile file = keep(LINES.getBytes(UTF_8));

        assertThat(Files.readString(store.path(file.storedAs()))).isEqualTo(LINES);
        assertThat(file.sha256()).isEqualTo(sha256(LINES.getBytes(UTF_8)));
        assertThat(file.receivedBytes()).isEqualTo(LINES.length());
        assertThat(file.rows()).isEqualTo(2);
    }

    @Test
    void unpacksWhatIsPackedWhateverItIsCalled() throws Exception {
        byte[] packed = gzip(LINES.getBytes(UTF_8));
        ReceivedFile file = keep(packed);

        assertThat(Files.readString(store.path(file.storedAs()))).isEqualTo(LINES);
        assertThat(file.sha256()).isEqualTo(sha256(packed));
        assertThat(file.receivedBytes()).isEqualTo(packed.length);
        assertThat(file.storedBytes()).isEqualTo(LINES.length());
    }

    @Test
    void hashesWhatFollowsThePackedDataToo() throws Exception {
        byte[] packed = joined(gzip(LINES.getBytes(UTF_8)), "behind".getBytes(UTF_8));

        assertThat(keep(packed).sha256()).isEqualTo(sha256(packed));
    }

    @Test
    void unpacksSeveralPartsInOneFile() throws Exception {
        byte[] packed = joined(gzip("{}\n".getBytes(UTF_8)), gzip("{}\n".getBytes(UTF_8)));

        assertThat(keep(packed).rows()).isEqualTo(2);
    }

    static Stream<byte[]> otherTypes() throws IOException {
        return Stream.of(
                "<?xml version=\"1.0\"?><a/>".getBytes(UTF_8),
                "\uFEFF \n<html>".getBytes(UTF_8),
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>".getBytes(UTF_8),
                new byte[] {'P', 'K', 3, 4, 0, 0},
                "%PDF-1.7".getBytes(UTF_8),
                new byte[] {'M', 'Z', 0, 3},
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0},
                "{}\n".getBytes(StandardCharsets.UTF_16),
                joined(
                        new byte[] {(byte) 0xFF, (byte) 0xFE},
                        "{}\n".getBytes(StandardCharsets.UTF_16LE)),
                gzip(gzip(LINES.getBytes(UTF_8))),
                gzip(new byte[] {'P', 'K', 3, 4, 0, 0}),
                gzip("<a/>".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("otherTypes")
    void refusesOtherTypes(byte[] content) {
        refuses(content, "IMPORT_TYPE_REFUSED", Refusal.Kind.WRONG_TYPE);
    }

    @Test
    void refusesWhatIsEmpty() throws IOException {
        for (String text : new String[] {"", "\n", "\uFEFF", " \r\n\t\n"}) {
            refuses(text.getBytes(UTF_8), "IMPORT_EMPTY", Refusal.Kind.INVALID);
            refuses(gzip(text.getBytes(UTF_8)), "IMPORT_EMPTY", Refusal.Kind.INVALID);
        }
    }

    @Test
    void refusesAPackedFileThatEndsTooEarlyAndSaysHowFarItCame() throws IOException {
        byte[] packed = gzip(random(200_000));
        for (int length : new int[] {2, 5, 12, packed.length / 2, packed.length - 1}) {
            refuses(Arrays.copyOf(packed, length), "IMPORT_UNPACKABLE", Refusal.Kind.INVALID);
        }
        byte[] damaged = packed.clone();
        damaged[packed.length - 6] ^= 1;
        refuses(damaged, "IMPORT_UNPACKABLE", Refusal.Kind.INVALID);
    }

    @Test
    void refusesABombBeforeItIsUnpacked() throws IOException {
        byte[] bomb = gzip(new byte[50_000_000]);
        assertThat(bomb.length).isLessThan(100_000);

        assertThatThrownBy(() -> keep(bomb)).hasMessageContaining("RATIO");
    }

    @Test
    void refusesMoreThanTheLimits() throws IOException {
        byte[] large = random(1_000_001);
        assertThatThrownBy(() -> keep(large)).hasMessageContaining("BYTES");
        ImportLimits small = new ImportLimits(1_000_000, 150_000, 200);
        byte[] packed = gzip(random(200_000));
        assertThatThrownBy(
                        () ->
                                store.keep(
                                        "a",
                                        new ByteArrayInputStream(packed),
                                        new LinesForm(),
                                        small))
                .hasMessageContaining("UNPACKED");
    }

    @Test
    void keepsNothingOfWhatBreaksOff() {
        InputStream breaking =
                new InputStream() {
                    private int left = 100_000;

                    @Override
                    public int read() throws IOException {
                        if (left-- <= 0) {
                            throw new IOException("the sender is gone");
                        }
                        return 'a';
                    }
                };
        assertThatThrownBy(() -> store.keep("a", breaking, new LinesForm(), LIMITS))
                .is(rejectedAs(ImportRefusal.IMPORT_NOT_STORED));
        assertThat(store.path(".").toFile().list()).isEmpty();
    }

    /** F4: the device refuses every byte, as a disk that is full does. */
    @Test
    void keepsNothingWhenTheDiskIsFullAndTakesTheNextFileWhenThereIsRoomAgain() throws Exception {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.isWritable(full), "no device that is always full");
        AtomicBoolean room = new AtomicBoolean();
        ImportStore onFullDisk =
                new ImportStore() {
                    @Override
                    FileChannel writing(Path file) throws IOException {
                        return super.writing(room.get() ? file : full);
                    }
                };
        onFullDisk.directory = store.directory;
        byte[] large = random(900_000);
        for (byte[] sent : new byte[][] {LINES.getBytes(UTF_8), large, gzip(large)}) {
            assertThatThrownBy(() -> keep(onFullDisk, sent))
                    .is(rejectedAs(ImportRefusal.IMPORT_NOT_STORED))
                    .isInstanceOfSatisfying(
                            RequestRejected.class,
                            declined -> {
                                assertThat(declined.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
                                assertThat(declined).hasRootCauseMessage("No space left on device");
                            });
            assertThat(onFullDisk.path(".").toFile().list()).isEmpty();
        }
        room.set(true);
        ReceivedFile kept = keep(onFullDisk, large);
        assertThat(Files.readAllBytes(onFullDisk.path(kept.storedAs()))).isEqualTo(large);
    }

    @Test
    void saysWhenTheDiskDoesNotTakeIt() throws IOException {
        store.directory =
                Optional.of(Files.createFile(folder.resolve("file")).resolve("x").toString());

        assertThatThrownBy(() -> keep(LINES.getBytes(UTF_8)))
                .is(rejectedAs(ImportRefusal.IMPORT_NOT_STORED));
    }

    @Test
    void tidiesUpWhatWasHalfReceivedLongAgo() throws IOException {
        ReceivedFile kept = keep(LINES.getBytes(UTF_8));
        Path old = Files.createFile(store.path("old.lines.part"));
        Path recent = Files.createFile(store.path("recent.lines.part"));
        Instant day = Instant.parse("2026-11-24T00:00:00Z");
        Files.setLastModifiedTime(old, FileTime.from(day.minusSeconds(1)));
        Files.setLastModifiedTime(recent, FileTime.from(day));
        Files.setLastModifiedTime(store.path(kept.storedAs()), FileTime.from(day.minusSeconds(9)));

        store.deleteUnfinished(day);

        assertThat(old).doesNotExist();
        assertThat(recent).exists();
        assertThat(store.path(kept.storedAs())).exists();
        Files.delete(recent);
    }

    private void refuses(byte[] content, String code, Refusal.Kind kind) {
        assertThatThrownBy(() -> keep(content))
                .isInstanceOfSatisfying(
                        RequestRejected.class,
                        declined -> {
                            assertThat(declined.code()).isEqualTo(code);
                            assertThat(declined.kind()).isEqualTo(kind);
                        });
    }

    private ReceivedFile keep(byte[] content) {
        return keep(store, content);
    }

    private static ReceivedFile keep(ImportStore store, byte[] content) {
        return store.keep("示例.jsonl", new ByteArrayInputStream(content), new LinesForm(), LIMITS);
    }

    public static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    /** Text that does not pack well, in lines. */
    private static byte[] random(int length) {
        java.util.Random random = new java.util.Random(1);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i % 100 == 99 ? '\n' : 'a' + random.nextInt(26));
        }
        return bytes;
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
