package org.beian.intake.formats.stored;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Line of a stored file, as {@link StoredWriter} wrote it.
 *
 * @param offset of its first byte in the stored file
 * @param bytes its content without the line end
 */
public record StoredLine(long offset, byte[] bytes) {

    List<String> header() {
        String[] parts = parts();
        return List.of(Arrays.copyOfRange(parts, 1, parts.length));
    }

    public StoredRow row() {
        String[] parts = parts();
        long number = Long.parseLong(parts[0]);
        long length = bytes.length + 1L;
        if (number >= 0) {
            String[] fields = Arrays.copyOfRange(parts, 1, parts.length);
            return new StoredRow(number, offset, length, fields, null, List.of());
        }
        int arguments = Integer.parseInt(parts[2]);
        return new StoredRow(
                -number,
                offset,
                length,
                Arrays.copyOfRange(parts, 3 + arguments, parts.length),
                parts[1],
                List.of(Arrays.copyOfRange(parts, 3, 3 + arguments)));
    }

    /** Splits the line at tabs: no byte of a longer UTF-8 character is a tab. */
    private String[] parts() {
        List<String> parts = new ArrayList<>(32);
        boolean escaped = false;
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\t') {
                String part = new String(bytes, start, i - start, StandardCharsets.UTF_8);
                parts.add(escaped ? plain(part) : part);
                escaped = false;
                start = i + 1;
            } else if (bytes[i] == '\\') {
                escaped = true;
            }
        }
        return parts.toArray(String[]::new);
    }

    private static String plain(String escaped) {
        StringBuilder plain = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char each = escaped.charAt(i);
            if (each != '\\') {
                plain.append(each);
                continue;
            }
            i++;
            char meant = escaped.charAt(i);
            plain.append(
                    switch (meant) {
                        case 't' -> '\t';
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        default -> meant;
                    });
        }
        return plain.toString();
    }
}
