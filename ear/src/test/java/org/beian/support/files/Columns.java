package org.beian.support.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/** Writer of rows of a register's file by the names of its columns (formats.md 8.2), as CSV. */
public final class Columns {

    public static final List<String> IP =
            List.of(
                    ("action,record,start,end,status,upstream,receiver,mode,date,unitName,nature,industry,province,city,"
                                    + "county,address,contactName,contactPhone,contactEmail,gateway,gatewayAddress,eventDate,note")
                            .split(","));
    public static final List<String> DOMAINS =
            List.of(
                    ("action,domain,kind,registered,expires,registrantName,registrantOrganisation,registrantAddress,"
                                    + "registrantProvince,registrantCity,registrantEmail,registrantPhone,adminName,"
                                    + "adminOrganisation,adminAddress,adminProvince,adminCity,adminEmail,adminPhone,payerName,"
                                    + "payerOrganisation,payerAddress,payerProvince,payerCity,payerEmail,payerPhone,registrar,"
                                    + "nameServers,eventDate")
                            .split(","));

    private final Map<String, Integer> places = new HashMap<>();
    private final String[] row;
    private final CsvWriter out;
    private long number = 1;

    private Columns(List<String> names, OutputStream to) {
        names.forEach(name -> places.put(name, places.size()));
        row = new String[names.size()];
        out = CsvWriter.builder().build(to, StandardCharsets.UTF_8);
        out.writeRecord(names);
    }

    /** Writes a file packed with gzip; memory does not depend on how many rows it gets. */
    public static Path gzip(Path file, List<String> names, Consumer<Columns> rows) {
        try {
            Files.createDirectories(file.getParent());
            try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
                Columns columns = new Columns(names, packed);
                rows.accept(columns);
                columns.out.flush();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Columns set(String name, String value) {
        row[places.get(name)] = value;
        return this;
    }

    String get(String name) {
        return row[places.get(name)];
    }

    /**
     * Ends the row.
     *
     * @return its number, the header being 1
     */
    public long end() {
        out.writeRecord(row);
        Arrays.fill(row, null);
        return ++number;
    }
}
