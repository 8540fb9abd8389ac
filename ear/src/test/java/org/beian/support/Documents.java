package org.beian.support;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small documents of the three kinds that are accepted, and of some that are not. */
public final class Documents {

    private static final int SIGNATURE_AND_TYPE = 16;
    private static final int HEADER_END = 29;

    private Documents() {}

    public static byte[] png(int width, int height) {
        return image("png", width, height);
    }

    public static byte[] jpeg(int width, int height) {
        return image("jpg", width, height);
    }

    private static byte[] image(String format, int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(
                    new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A small picture whose header, with a right checksum, claims another size. */
    public static byte[] pngThatClaims(int width, int height) {
        byte[] png = png(1, 1);
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(SIGNATURE_AND_TYPE, width).putInt(SIGNATURE_AND_TYPE + 4, height);
        CRC32 crc = new CRC32();
        crc.update(png, 12, HEADER_END - 12);
        header.putInt(HEADER_END, (int) crc.getValue());
        return png;
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
    }
}
